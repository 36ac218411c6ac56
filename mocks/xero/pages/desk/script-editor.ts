/** Adding and changing contacts and items. */
export const editorScript = `
const anyOf = (list, label) => [['', label], ...list]
const accountsOf = ({accounts}) => accounts.map(({code, name}) => [code, code + ' ' + name])
const taxesOf = ({taxRates}) => taxRates.map(({type, name, rate}) => [type, name + ' (' + rate + '%) · ' + type])
const historyList = ({history = []} = {}) => history.length === 0 ? [] : [make('details', {className: 'dialog-more'}, make('summary', {textContent: 'History'}),
  make('ol', {className: 'plain near small'}, history.map(({at: when, change, who, details}) =>
    make('li', {textContent: [moments.format(when), change, who, details].filter(Boolean).join(' · ')}))))]
const write = (collection, view, sent, form) => view === undefined ? ask(inBooks(collection), sent)
  : ask(pathTo(collection, view.id), {...sent, ...(form.dataset.over ? {} : {version: view.version})}, 'PUT')

const editContact = async (id) => {
  const [choices, view] = await Promise.all([ask(inBooks('choices')), id === undefined ? undefined : ask(pathTo('contacts', id))])
  const record = view?.record ?? {}
  const phone = Math.max(0, (record.Phones ?? []).findIndex(({PhoneType}) => PhoneType === 'DEFAULT'))
  const details = record.Phones?.[phone] ?? {}
  openDialog({
    title: view ? record.Name : 'Add a contact',
    fields: make('div', {className: 'columns tight'},
      field('Name', 'Name', {value: record.Name, className: 'whole'}),
      field('E-mail', 'EmailAddress', {value: record.EmailAddress, inputMode: 'email', className: 'whole'}),
      view ? field('Status', 'ContactStatus', {value: record.ContactStatus, options: [['ACTIVE', 'Active'], ['ARCHIVED', 'Archived']]}) : '',
      field('First name', 'FirstName', {value: record.FirstName}),
      field('Last name', 'LastName', {value: record.LastName}),
      field('Phone', 'Phones.0.PhoneNumber', {value: details.PhoneNumber}),
      field('Contact number', 'ContactNumber', {value: record.ContactNumber}),
      field('Account number', 'AccountNumber', {value: record.AccountNumber}),
      field('Company number', 'CompanyNumber', {value: record.CompanyNumber}),
      field('Tax number', 'TaxNumber', {value: record.TaxNumber}),
      field('Currency', 'DefaultCurrency', {value: record.DefaultCurrency, options: anyOf(choices.currencies.map((code) => [code, code]), 'The organisation’s')}),
      field('Account for sales', 'SalesDefaultAccountCode', {value: record.SalesDefaultAccountCode, options: anyOf(accountsOf(choices), 'None')}),
      field('Account for purchases', 'PurchasesDefaultAccountCode', {value: record.PurchasesDefaultAccountCode, options: anyOf(accountsOf(choices), 'None')}),
      field('Tax on sales', 'AccountsReceivableTaxType', {value: record.AccountsReceivableTaxType, options: anyOf(taxesOf(choices), 'None')}),
      field('Tax on purchases', 'AccountsPayableTaxType', {value: record.AccountsPayableTaxType, options: anyOf(taxesOf(choices), 'None')})),
    save: view ? 'Save changes' : 'Add contact',
    below: historyList(view),
    work: async (form) => {
      const sent = sentBy(form, view === undefined)
      if (sent.Phones) sent.Phones[0].PhoneType = details.PhoneType ?? 'DEFAULT'
      const {row} = await write('contacts', view, sent, form)
      return row.name + ': ' + (view ? 'Saved.' : 'Added.')
    },
  })
}

const itemSide = (choices, record, name, [price, account, tax]) => {
  const side = record[name] ?? {}
  const tracked = record.IsTrackedAsInventory === true && name === 'PurchaseDetails'
  return [
    figure(price, name + '.UnitPrice', {value: side.UnitPrice}),
    tracked ? field(account, name + '.COGSAccountCode', {value: side.COGSAccountCode, options: accountsOf(choices)})
      : field(account, name + '.AccountCode', {value: side.AccountCode, options: anyOf(accountsOf(choices), 'None')}),
    field(tax, name + '.TaxType', {value: side.TaxType, options: anyOf(taxesOf(choices), 'None')}),
  ]
}
const editItem = async (id) => {
  const [choices, view] = await Promise.all([ask(inBooks('choices')), id === undefined ? undefined : ask(pathTo('items', id))])
  const record = view?.record ?? {IsSold: true, IsPurchased: true}
  openDialog({
    title: view ? record.Code : 'Add an item',
    about: record.IsTrackedAsInventory ? make('p', {className: 'quiet', textContent: 'Tracked as inventory: ' + (record.QuantityOnHand ?? 0) + ' on hand. Invoices and bills move the stock.'}) : '',
    fields: [
      make('div', {className: 'columns tight'}, field('Code', 'Code', {value: record.Code}), field('Name', 'Name', {value: record.Name, className: 'whole'})),
      make('fieldset', {className: 'bare'}, make('legend', {textContent: 'Sold'}), make('div', {className: 'columns tight'},
        field('It is sold', 'IsSold', {kind: 'check', value: record.IsSold, className: 'whole'}),
        field('Description on sales', 'Description', {value: record.Description, kind: 'area', className: 'whole'}),
        itemSide(choices, record, 'SalesDetails', ['Sale price', 'Account of sales', 'Tax on sales']))),
      make('fieldset', {className: 'bare'}, make('legend', {textContent: 'Bought'}), make('div', {className: 'columns tight'},
        field('It is bought', 'IsPurchased', {kind: 'check', value: record.IsPurchased, className: 'whole'}),
        field('Description on bills', 'PurchaseDescription', {value: record.PurchaseDescription, kind: 'area', className: 'whole'}),
        itemSide(choices, record, 'PurchaseDetails', ['Cost price', 'Account of costs', 'Tax on costs']))),
    ],
    save: view ? 'Save changes' : 'Add item',
    work: async (form) => {
      const sent = sentBy(form, view === undefined)
      const {row} = await write('items', view, sent, form)
      return row.code + ': ' + (view ? 'Saved.' : 'Added.')
    },
  })
}
`
