import type {AccountSpec, ContactSpec, ItemSpec, TaxRateSpec} from '../build.ts'
import type {Address, Phone, TaxComponent} from '../records.ts'
import type {AccountRow, ContactRow, ItemRow, Reach, TaxRateRow} from './rows.ts'

const reporting: Record<string, readonly [code: string, name: string]> = {
  BANK: ['ASS.CUR.CAS.CAS', 'Cash on hand'],
  CURRENT: ['ASS.CUR', 'Current assets'],
  PREPAYMENT: ['ASS.CUR.REC.PRE', 'Prepayments'],
  INVENTORY: ['ASS.CUR.INY', 'Inventories'],
  FIXED: ['ASS.NCA.FIX', 'Fixed assets'],
  NONCURRENT: ['ASS.NCA', 'Non-current assets'],
  EQUITY: ['EQU', 'Equity'],
  DEPRECIATN: ['EXP.DEP', 'Depreciation'],
  DIRECTCOSTS: ['EXP.COS', 'Cost of sales'],
  EXPENSE: ['EXP', 'Expenses'],
  OVERHEADS: ['EXP', 'Expenses'],
  CURRLIAB: ['LIA.CUR', 'Current liabilities'],
  LIABILITY: ['LIA', 'Liabilities'],
  TERMLIAB: ['LIA.NCL', 'Non-current liabilities'],
  PAYG: ['LIA.CUR.TAX', 'Tax withheld'],
  REVENUE: ['REV.TRA', 'Trading revenue'],
  SALES: ['REV.TRA.GOO', 'Sales of goods'],
  OTHERINCOME: ['REV.OTH', 'Other revenue'],
}

export const accountOf = ([Code, Name, Type, TaxType, special]: AccountRow, updated: number): AccountSpec => ({
  Code,
  Name,
  Type,
  TaxType,
  ReportingCode: reporting[Type]?.[0],
  ReportingCodeName: reporting[Type]?.[1],
  UpdatedDateUTC: updated,
  ...special,
})

/** As letters of assets, equity, expenses (X), liabilities and revenue. */
const letters: Record<Reach, string> = {
  all: 'AEXLR',
  sales: 'AELR',
  purchases: 'AEXL',
  capital: 'A',
  liabilities: 'L',
  'income-and-liabilities': 'LR',
}

export function taxRateOf([TaxType, Name, ReportTaxType, rate, reach, Status]: TaxRateRow): TaxRateSpec & {
  TaxComponents: TaxComponent[]
} {
  const components = typeof rate === 'number' ? [[Name, rate] as const] : rate
  const plain = components.filter((part) => part[2] === undefined).reduce((sum, part) => sum + part[1], 0)
  const compound = components.filter((part) => part[2] !== undefined).reduce((sum, part) => sum + part[1], 0)
  // a compound component is charged on the amount together with the others' tax
  const effective = Math.round((plain + compound + (plain * compound) / 100) * 10_000) / 10_000
  return {
    TaxType,
    Name,
    ReportTaxType,
    on: letters[reach],
    rate: effective,
    DisplayTaxRate: plain + compound,
    Status: Status ?? 'ACTIVE',
    TaxComponents: components.map(([name, part, kind]) => ({
      Name: typeof rate === 'number' ? componentName(name) : name,
      Rate: part,
      IsCompound: kind !== undefined,
      IsNonRecoverable: false,
    })),
  }
}

const componentName = (name: string): string => /\b(VAT|GST)\b/.exec(name)?.[1] ?? 'Tax'

export function contactOf([Name, person, email, place, phone, special]: ContactRow, updated: number): ContactSpec {
  const [FirstName = '', ...rest] = person.split(' ')
  const street: Address = {
    AddressType: 'STREET',
    AddressLine1: '',
    City: '',
    Region: '',
    PostalCode: '',
    Country: '',
    AttentionTo: '',
  }
  const box: Address = {...street, AddressType: 'POBOX'}
  if (place !== undefined) {
    const [AddressLine1, City, PostalCode, Country = ''] = place
    Object.assign(box, {AddressLine1, City, PostalCode, Country, AttentionTo: person})
  }
  const phones = (['DDI', 'DEFAULT', 'FAX', 'MOBILE'] as const).map((PhoneType): Phone => {
    const [PhoneAreaCode, PhoneNumber, PhoneCountryCode] = (PhoneType === 'DEFAULT' ? phone : undefined) ?? ['', '', '']
    return {PhoneType, PhoneNumber, PhoneAreaCode, PhoneCountryCode: PhoneCountryCode ?? '44'}
  })
  return {
    Name,
    FirstName: FirstName === '' ? undefined : FirstName,
    LastName: rest.length === 0 ? undefined : rest.join(' '),
    EmailAddress: email,
    BankAccountDetails: '',
    Addresses: [box, street],
    Phones: phones,
    UpdatedDateUTC: updated,
    ...special,
  }
}

export function itemOf([Code, Name, sale, purchase, special = {}]: ItemRow, updated: number): ItemSpec {
  const {opening, ...rest} = special
  const details = (side: typeof sale) => (side === null ? {} : {UnitPrice: side[0], AccountCode: side[1], TaxType: side[2]})
  const {AccountCode: asset, ...bought} = details(purchase) as {UnitPrice?: number; AccountCode?: string; TaxType?: string}
  return {
    Code,
    Name,
    IsSold: sale !== null,
    IsPurchased: purchase !== null,
    SalesDetails: details(sale),
    PurchaseDetails: opening === undefined ? details(purchase) : {...bought, COGSAccountCode: '310'},
    PurchaseDescription: purchase === null ? undefined : rest.Description,
    UpdatedDateUTC: updated,
    ...(opening === undefined
      ? {}
      : {IsTrackedAsInventory: true, InventoryAssetAccountCode: asset, QuantityOnHand: opening[0], TotalCostPool: opening[1]}),
    ...rest,
  }
}
