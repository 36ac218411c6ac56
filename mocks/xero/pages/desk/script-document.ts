/** Adding and changing invoices, bills and credit notes, line by line. */
export const documentScript = `
let linesMade = 0
const lineFields = (choices, {sale, frozen}, line = {}) => {
  const number = linesMade++
  const name = (property) => 'LineItems.' + number + '.' + property
  const row = make('fieldset', {className: 'line bare', dataset: {line: line.LineItemID ?? ''}})
  const stays = {disabled: frozen}
  row.append(make('legend', {className: 'visually-hidden', textContent: 'Line'}),
    field('Item', name('ItemCode'), {value: line.ItemCode, ...stays, className: 'line-item'}),
    field('Description', name('Description'), {value: line.Description, kind: 'area', className: 'line-words'}),
    figure('Quantity', name('Quantity'), {value: line.Quantity, ...stays}),
    figure('Price', name('UnitAmount'), {value: line.UnitAmount, ...stays}),
    sale ? figure('Discount %', name('DiscountRate'), {value: line.DiscountRate, ...stays}) : '',
    field('Account', name('AccountCode'), {value: line.AccountCode, options: anyOf(accountsOf(choices), 'The usual'), className: 'line-choice'}),
    field('Tax rate', name('TaxType'), {value: line.TaxType, options: anyOf(taxesOf(choices), 'The usual'), ...stays, className: 'line-choice'}))
  row.querySelector('input').setAttribute('list', 'item-codes')
  if (!frozen) {
    row.append(Object.assign(button('Remove', () => {
      const form = row.closest('form')
      const next = row.nextElementSibling ?? row.previousElementSibling
      row.remove()
      form.dataset.touched = 'yes'
      ;(next ?? form).querySelector('input, textarea, button')?.focus()
    }, 'small'), {ariaLabel: 'Remove this line'}))
  }
  return row
}
/** The lines in their order; the names in the form are numbered anew, so that refusals find their line. */
const linesOf = (form) => [...form.querySelectorAll('.line')].map((row, number) => {
  const line = row.dataset.line ? {LineItemID: row.dataset.line} : {}
  for (const input of row.querySelectorAll('[name]')) {
    const property = input.name.split('.')[2]
    input.name = 'LineItems.' + number + '.' + property
    if (!input.disabled) line[property] = input.value.trim()
  }
  linesMade = Math.max(linesMade, number + 1)
  return line
})
const contactField = (value, frozen) => {
  const label = field('Contact', 'Contact.Name', {value, className: 'whole', disabled: frozen})
  const input = label.querySelector('input')
  const list = make('datalist', {id: 'contact-names'})
  input.setAttribute('list', 'contact-names')
  let turn = 0
  const offer = async () => {
    const mine = ++turn
    const {rows} = await ask(inBooks('contacts?status=ACTIVE&most=20&search=' + encodeURIComponent(input.value)))
    if (mine === turn) list.replaceChildren(...rows.map(({name}) => make('option', {value: name})))
  }
  input.addEventListener('input', () => offer().catch(() => {}))
  label.append(list)
  return label
}
const typeWords = {ACCREC: 'invoice', ACCPAY: 'bill', ACCRECCREDIT: 'credit note', ACCPAYCREDIT: 'credit note of a supplier'}
const settlementList = ({settlements = []}) => settlements.length === 0 ? '' : make('ul', {className: 'plain near small'}, settlements.map((each) =>
  make('li', {textContent: [each.date, each.kind === 'payment' ? 'Paid' : 'Credited', figures.format(each.amount), each.with].filter(Boolean).join(' · ')})))

const documentForm = (collection, choices, type, view) => {
  const record = view?.record ?? {LineAmountTypes: 'Exclusive', Date: chosen().today, CurrencyCode: ''}
  const sale = type.startsWith('ACCREC')
  const numberName = collection === 'invoices' ? 'InvoiceNumber' : 'CreditNoteNumber'
  const frozen = view?.frozen === true
  const over = view !== undefined && !view.can.edit
  const row = view?.row
  const lines = make('div', {className: 'lines'}, (record.LineItems ?? [{}]).map((line) => lineFields(choices, {sale, frozen}, line)))
  const body = [
    make('div', {className: 'columns tight'},
      contactField(view?.contact ?? '', frozen),
      field(type === 'ACCPAY' ? 'Number or reference' : 'Number', numberName, {value: record[numberName], ...(view ? {} : {placeholder: sale ? 'The next one' : ''})}),
      type === 'ACCPAY' ? '' : field('Reference', 'Reference', {value: record.Reference}),
      field('Date', 'Date', {kind: 'date', value: record.Date, disabled: frozen}),
      collection === 'invoices' ? field('Due date', 'DueDate', {kind: 'date', value: record.DueDate}) : '',
      field('Currency', 'CurrencyCode', {value: record.CurrencyCode, disabled: frozen, options: view ? choices.currencies.map((code) => [code, code]) : anyOf(choices.currencies.map((code) => [code, code]), 'The contact’s')}),
      field('Amounts are', 'LineAmountTypes', {value: record.LineAmountTypes, disabled: frozen, options: [['Exclusive', 'Without tax'], ['Inclusive', 'With tax'], ['NoTax', 'Free of tax']]})),
    make('h3', {textContent: 'Lines'}), lines,
    make('datalist', {id: 'item-codes'}, choices.items.map(({code, name}) => make('option', {value: code, textContent: name}))),
    frozen ? '' : make('div', {}, button('Add a line', (event) => {
      const added = lineFields(choices, {sale, frozen})
      lines.append(added)
      event.target.closest('form').dataset.touched = 'yes'
      added.querySelector('input').focus()
    }, 'small')),
  ]
  return openDialog({
    title: view ? (row.kind === 'bill' ? 'Bill ' : row.kind === 'credit-note' ? 'Credit note ' : 'Invoice ') + (row.number || '(no number)') : 'Add ' + (sale ? 'an ' : 'a ') + typeWords[type],
    about: row ? make('div', {className: 'near'},
      make('p', {className: 'row'}, row.overdue ? chip('Overdue', 'bad') : chip(words[row.status] ?? row.status, tones[row.status]),
        make('span', {textContent: figures.format(row.total) + ' ' + row.currency + ' in all, ' + figures.format(record.TotalTax) + ' of it tax, ' + figures.format(row.owed) + (collection === 'invoices' ? ' owed' : ' left to give')})),
      settlementList(view),
      over ? make('p', {className: 'quiet', textContent: 'It is ' + words[row.status].toLowerCase() + ' and cannot be changed.'})
        : frozen ? make('p', {className: 'quiet', textContent: 'Something was paid or credited: its figures stand fast. Number, reference, due date, descriptions and accounts can still change.'}) : '') : '',
    fields: over ? make('fieldset', {className: 'bare stack', disabled: true}, body) : body,
    save: over ? undefined : view ? 'Save changes' : 'Add ' + typeWords[type] + ' as a draft',
    below: historyList(view),
    work: async (written) => {
      const all = linesOf(written)
      const touched = written.dataset.touched === 'yes' || [...written.querySelectorAll('.line [name]')].some(isChanged)
      const sent = {...sentBy(written, view === undefined), ...(view === undefined ? {Type: type} : {}), ...(view === undefined || touched ? {LineItems: all} : {})}
      const result = await write(collection, view, sent, written)
      return nameOf(result.row) + ': ' + (view ? 'Saved. ' : 'Added. ') + figures.format(result.row.total) + ' ' + result.row.currency + ' in all.'
    },
  })
}
const editDocument = async (collection, id) => {
  const [choices, view] = await Promise.all([ask(inBooks('choices')), ask(pathTo(collection, id))])
  documentForm(collection, choices, view.record.Type, view)
}
const addDocument = async (type) => documentForm('invoices', await ask(inBooks('choices')), type)
`
