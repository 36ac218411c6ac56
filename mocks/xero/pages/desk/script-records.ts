/** Contacts, documents and items of the chosen organisation, in pages, with what can be done to each. */
export const recordScript = `
const words = {DRAFT: 'Draft', SUBMITTED: 'Submitted', AUTHORISED: 'Approved', PAID: 'Paid', VOIDED: 'Voided', DELETED: 'Deleted', ACTIVE: 'Active', ARCHIVED: 'Archived'}
const tones = {SUBMITTED: 'info', AUTHORISED: 'warn', PAID: 'ok'}
const done = {approve: 'Approved.', submit: 'Submitted.', delete: 'Deleted.', pay: 'Paid.', unpay: 'Payment taken back.', uncredit: 'Credit taken back.', void: 'Voided.', archive: 'Archived.', restore: 'Restored.'}
const pathTo = (collection, id) => inBooks(collection + '/' + encodeURIComponent(id))
const act = (collection, id, name, [what, label]) => Object.assign(button(label, doing(name + ': ' + done[what], () =>
  ask(pathTo(collection, id), {do: what})), ['void', 'delete', 'archive'].includes(what) ? 'danger' : '', what + id), {ariaLabel: label + ' ' + name})
const opener = (label, name, work, key) => Object.assign(button(label, doing('', async () => (await work(), false)), '', key), {ariaLabel: label.replace('…', '') + ' ' + name})
const cell = (content, className = '') => make('td', {className}, content)
const link = (path, text) => make('a', {href: base + '/app/' + encodeURIComponent(chosen().shortCode) + path, textContent: text})
const nameOf = (row) => row.number || (row.kind === 'bill' ? 'Bill' : '(no number)')
const moves = ({status, kind, paid, credited}) => {
  if (status === 'DRAFT') return [['approve', 'Approve'], ['submit', 'Submit'], ['delete', 'Delete']]
  if (status === 'SUBMITTED') return [['approve', 'Approve'], ['delete', 'Delete']]
  if (kind === 'credit-note') return status === 'AUTHORISED' && credited === 0 && paid === 0 ? [['void', 'Void']] : []
  const back = [paid > 0 && ['unpay', 'Take payment back'], credited > 0 && ['uncredit', 'Take credit back']].filter(Boolean)
  if (status === 'AUTHORISED') return [['pay', 'Pay in full'], ...(back.length > 0 ? back : [['void', 'Void']])]
  return status === 'PAID' ? back : []
}
const documentActions = (collection, row) => {
  const name = nameOf(row)
  const over = row.status === 'VOIDED' || row.status === 'DELETED'
  return [
    opener(over ? 'Look at' : 'Edit', name, () => editDocument(collection, row.id), 'edit' + row.id),
    ...moves(row).map((move) => act(collection, row.id, name, move)),
    row.status === 'AUTHORISED' && row.owed > 0 && collection === 'invoices' ? opener('Pay or credit…', name, () => settleDocument(row), 'settle' + row.id) : '',
  ]
}
const actionCell = (...actions) => make('td', {dataset: {beside: 'yes'}}, make('span', {className: 'actions'}, ...actions))
const documentRow = (collection) => (row) => [
  cell(collection === 'invoices' ? link((row.kind === 'bill' ? '/bills/view/' : '/invoicing/view/') + row.id, (row.kind === 'bill' ? 'Bill ' : '') + (row.number || '(no number)')) : row.number, 'tight'),
  cell(row.contact.name, 'words'),
  cell(row.overdue ? chip('Overdue', 'bad') : chip(words[row.status] ?? row.status, tones[row.status])),
  make('td', {className: 'amount'}, figures.format(row.owed), make('br'), ' ',
    make('span', {className: 'quiet small', textContent: 'of ' + figures.format(row.total) + ' ' + row.currency})),
  actionCell(...documentActions(collection, row)),
]
const rowOf = {
  invoices: documentRow('invoices'),
  'credit-notes': documentRow('credit-notes'),
  contacts: (row) => [
    cell(link('/contacts/contact/' + row.id, row.name), 'words'),
    cell(row.email),
    cell(row.archived ? chip('Archived') : [row.customer && 'Customer', row.supplier && 'Supplier'].filter(Boolean).join(', ')),
    cell(figures.format(row.receivable), 'amount'),
    cell(figures.format(row.payable), 'amount'),
    actionCell(opener('Edit', row.name, () => editContact(row.id), 'edit' + row.id), act('contacts', row.id, row.name, row.archived ? ['restore', 'Restore'] : ['archive', 'Archive'])),
  ],
  items: (row) => [
    cell(row.code),
    cell(row.name, 'words'),
    cell(row.saleTax || row.costTax),
    cell(row.salePrice === null ? '–' : String(row.salePrice), 'amount'),
    cell(row.costPrice === null ? '–' : String(row.costPrice), 'amount'),
    cell(row.tracked ? String(row.onHand) : '–', 'amount'),
    actionCell(opener('Edit', row.code, () => editItem(row.id), 'edit' + row.id), act('items', row.id, row.code, ['delete', 'Delete'])),
  ],
}
const heads = {
  invoices: ['Document', 'Contact', 'Status', 'Owed', 'Actions'],
  'credit-notes': ['Credit note', 'Contact', 'Status', 'Left to give', 'Actions'],
  contacts: ['Name', 'E-mail', 'Kind', 'They owe you', 'You owe', 'Actions'],
  items: ['Code', 'Name', 'Tax', 'Sale price', 'Cost price', 'On hand', 'Actions'],
}
const amounts = new Set(['Owed', 'Left to give', 'They owe you', 'You owe', 'Sale price', 'Cost price', 'On hand'])
const adders = {
  invoices: [['Add an invoice', () => addDocument('ACCREC')], ['Add a bill', () => addDocument('ACCPAY')]],
  'credit-notes': [],
  contacts: [['Add a contact', () => editContact()]],
  items: [['Add an item', () => editItem()]],
}
const statusWords = at('status').dataset.words.split(' ')
let listed
const showFrame = (collection) => {
  if (listed === collection) return
  listed = collection
  replaceIn(at('adding'), adders[collection].map(([label, work]) => button(label, doing('', async () => (await work(), false)), 'small', label)))
  const offered = collection === 'contacts' ? ['ACTIVE', 'ARCHIVED'] : collection === 'items' ? [] : statusWords
  at('status').replaceChildren(make('option', {value: '', textContent: 'Any'}), ...offered.map((value) => make('option', {value, textContent: words[value]})))
  at('status').disabled = offered.length === 0
}
/** Where a window is too narrow for a table, each row stands by itself: its figures say what they are. */
const withHeads = (collection, cells) => cells.map((each, index) => {
  each.setAttribute('role', 'cell')
  each.dataset.head = heads[collection][index]
  return each
})
let asked = 0
let page = 1
const showRecords = async () => {
  const organisation = chosen()
  const collection = at('collection').value
  showFrame(collection)
  const turn = ++asked
  const query = new URLSearchParams({search: at('search').value, status: at('status').value, most: '50', page})
  const {total, rows, page: shown, pages} = organisation === undefined ? {total: 0, rows: [], page: 1, pages: 1} : await ask(inBooks(collection + '?' + query))
  if (turn !== asked) return
  page = shown
  at('record-head').replaceChildren(make('tr', {role: 'row'}, heads[collection].map((title) =>
    make('th', {scope: 'col', role: 'columnheader', textContent: title, className: amounts.has(title) ? 'amount' : ''}))))
  replaceIn(at('records'), rows.map((row) => make('tr', {role: 'row', dataset: {row: row.id}}, withHeads(collection, rowOf[collection](row)))))
  const first = (shown - 1) * 50 + 1
  at('found').textContent = total === 0 ? 'Nothing found.' : pages === 1 ? counts.format(total) + ' found.'
    : counts.format(first) + ' to ' + counts.format(first + rows.length - 1) + ' of ' + counts.format(total) + '.'
  at('pages').hidden = pages === 1
  const turnTo = (to) => doing('', async () => {
    page = to
    await showRecords()
    at('records').closest('.short').scrollTop = 0
    return false
  })
  replaceIn(at('pages'), [
    Object.assign(button('Previous', turnTo(shown - 1), 'small'), {disabled: shown === 1}),
    make('span', {className: 'small', textContent: 'Page ' + counts.format(shown) + ' of ' + counts.format(pages)}),
    Object.assign(button('Next', turnTo(shown + 1), 'small'), {disabled: shown === pages}),
  ])
}
let waiting
const soon = () => {
  clearTimeout(waiting)
  page = 1
  waiting = setTimeout(() => showRecords().catch((error) => tell(at('records').closest('section'), '', error.message)), 200)
}
at('search').addEventListener('input', soon)
for (const id of ['collection', 'status']) at(id).addEventListener('change', () => {
  if (id === 'collection') tell(at('records').closest('section'), '')
  soon()
})
at('organisation').addEventListener('change', () => {
  showOrganisations()
  showBooks()
  soon()
})
at('record-form').addEventListener('submit', (event) => event.preventDefault())
`
