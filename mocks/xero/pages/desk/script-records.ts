/** Contacts, documents and items of the chosen organisation, with what can be done to each. */
export const recordScript = `
const words = {DRAFT: 'Draft', SUBMITTED: 'Submitted', AUTHORISED: 'Approved', PAID: 'Paid', VOIDED: 'Voided', DELETED: 'Deleted'}
const tones = {SUBMITTED: 'info', AUTHORISED: 'warn', PAID: 'ok'}
const act = (collection, id, name, what) => Object.assign(button(what[1], doing(name + ': ' + done[what[0]], () =>
  ask('organisations/' + encodeURIComponent(chosen().id) + '/' + collection + '/' + encodeURIComponent(id), {do: what[0]})),
  ['void', 'delete', 'archive'].includes(what[0]) ? 'danger' : ''), {ariaLabel: what[1] + ' ' + name})
const cell = (content, className = '') => make('td', {className}, content)
const link = (path, text) => make('a', {href: base + '/app/' + encodeURIComponent(chosen().shortCode) + path, textContent: text})
const moves = ({status, paid, credited}) => {
  if (status === 'DRAFT') return [['approve', 'Approve'], ['submit', 'Submit'], ['delete', 'Delete']]
  if (status === 'SUBMITTED') return [['approve', 'Approve'], ['delete', 'Delete']]
  if (status === 'AUTHORISED') return [['pay', 'Pay in full'], ...(paid > 0 ? [['unpay', 'Take payment back']] : credited > 0 ? [] : [['void', 'Void']])]
  if (status === 'PAID' && paid > 0) return [['unpay', 'Take payment back']]
  return []
}
const done = {approve: 'Approved.', submit: 'Submitted.', delete: 'Deleted.', pay: 'Paid.', unpay: 'Payment taken back.', void: 'Voided.', archive: 'Archived.', restore: 'Restored.'}
const rowOf = {
  invoices: (row) => [
    cell(link((row.kind === 'bill' ? '/bills/view/' : '/invoicing/view/') + row.id, (row.kind === 'bill' ? 'Bill ' : '') + (row.number || '(no number)')), 'tight'),
    cell(row.contact.name, 'words'),
    cell(row.overdue ? chip('Overdue', 'bad') : chip(words[row.status] ?? row.status, tones[row.status])),
    make('td', {className: 'amount'}, figures.format(row.owed), make('br'),
      make('span', {className: 'quiet small', textContent: 'of ' + figures.format(row.total) + ' ' + row.currency})),
    make('td', {}, make('span', {className: 'actions'}, ...moves(row).map((move) => act('invoices', row.id, row.number || 'Bill', move)))),
  ],
  contacts: (row) => [
    cell(link('/contacts/contact/' + row.id, row.name), 'words'),
    cell(row.email),
    cell(row.archived ? chip('Archived') : [row.customer && 'Customer', row.supplier && 'Supplier'].filter(Boolean).join(', ')),
    cell(figures.format(row.receivable), 'amount'),
    cell(figures.format(row.payable), 'amount'),
    cell(act('contacts', row.id, row.name, row.archived ? ['restore', 'Restore'] : ['archive', 'Archive'])),
  ],
  items: (row) => [
    cell(row.code),
    cell(row.name, 'words'),
    cell(row.saleTax || row.costTax),
    cell(row.salePrice === null ? '–' : String(row.salePrice), 'amount'),
    cell(row.costPrice === null ? '–' : String(row.costPrice), 'amount'),
    cell(row.tracked ? String(row.onHand) : '–', 'amount'),
  ],
}
const heads = {
  invoices: ['Document', 'Contact', 'Status', 'Owed', 'Actions'],
  contacts: ['Name', 'E-mail', 'Kind', 'They owe you', 'You owe', 'Actions'],
  items: ['Code', 'Name', 'Tax', 'Sale price', 'Cost price', 'On hand'],
}
const amounts = new Set(['Owed', 'They owe you', 'You owe', 'Sale price', 'Cost price', 'On hand'])
let asked = 0
const showRecords = async () => {
  const organisation = chosen()
  const collection = at('collection').value
  at('status').disabled = collection !== 'invoices'
  const turn = ++asked
  const query = new URLSearchParams({search: at('search').value, status: at('status').value, most: '100'})
  const {total, rows} = organisation === undefined ? {total: 0, rows: []}
    : await ask('organisations/' + encodeURIComponent(organisation.id) + '/' + collection + '?' + query)
  if (turn !== asked) return
  at('record-head').replaceChildren(make('tr', {}, ...heads[collection].map((title) =>
    make('th', {scope: 'col', textContent: title, className: amounts.has(title) ? 'amount' : ''}))))
  at('records').replaceChildren(...rows.map((row) => make('tr', {}, ...rowOf[collection](row))))
  at('found').textContent = total === 0 ? 'Nothing found.' : total > rows.length ? 'The first ' + rows.length + ' of ' + total + '.' : total + ' found.'
}
let waiting
const soon = () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => showRecords().catch(refuse), 200)
}
at('search').addEventListener('input', soon)
for (const id of ['collection', 'status']) at(id).addEventListener('change', soon)
at('organisation').addEventListener('change', () => {
  showOrganisations()
  soon()
})
at('record-form').addEventListener('submit', (event) => event.preventDefault())
`
