/** Paying or crediting a document, in full or in part. */
export const settleScript = `
const settleDocument = async (row) => {
  const {banks} = await ask(inBooks('choices'))
  const name = nameOf(row)
  const form = openDialog({
    title: 'Pay or credit ' + name,
    about: make('p', {className: 'quiet', textContent: row.contact.name + ' · ' + figures.format(row.owed) + ' ' + row.currency + ' owed of ' + figures.format(row.total)}),
    fields: make('div', {className: 'columns tight'},
      field('How', 'do', {options: [['pay', 'Payment'], ['credit', 'Credit note']], value: 'pay'}),
      figure('Amount in ' + row.currency, 'amount', {value: row.owed.toFixed(2)}),
      field('Date', 'date', {kind: 'date', value: chosen().today}),
      field('Account', 'account', {options: banks.map(({id, code, name: words}) => [id, [code, words].filter(Boolean).join(' ')]), value: banks[0]?.id ?? ''}),
      field('Reference', 'reference', {className: 'whole', maxLength: 255})),
    narrow: true,
    save: 'Record payment',
    work: async (written) => {
      const {do: how, amount, date, account, reference} = written.elements
      const result = await ask(pathTo('invoices', row.id), {do: how.value, amount: amount.value.trim() || '0', date: date.value, reference: reference.value, ...(how.value === 'pay' ? {account: account.value} : {})})
      const left = result.owed === 0 ? 'Nothing is owed any more.' : figures.format(result.owed) + ' ' + row.currency + ' is still owed.'
      return name + ': ' + (how.value === 'pay' ? 'Payment recorded. ' : 'Credited. ') + left
    },
  })
  const {do: how, account} = form.elements
  how.addEventListener('change', () => {
    account.disabled = how.value === 'credit'
    account.closest('label').hidden = account.disabled
    form.querySelector('.primary').textContent = how.value === 'pay' ? 'Record payment' : 'Make credit note'
  })
}
`
