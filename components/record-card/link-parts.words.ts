export const recordFigures = {
  inCurrency: (currency: string) => `In ${currency}`,
  balances: 'Balances',
  owedToYou: 'Receivable outstanding',
  owedToYouLate: 'Receivable overdue',
  owedByYou: 'Payable outstanding',
  owedByYouLate: 'Payable overdue',
  pricing: 'Prices',
  salePrice: 'Sale price',
  purchasePrice: 'Purchase price',
  saleCodes: 'Sale codes',
  purchaseCodes: 'Purchase codes',
  notSold: 'Not sold',
  notBought: 'Not bought',
  noPrice: 'No price',
  noCodes: 'None set',
}

export type RecordFiguresWords = typeof recordFigures
