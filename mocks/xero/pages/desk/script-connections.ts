/** What is connected, what is told of changes, and how the organisation itself stands. */
export const connectionScript = `
const showConnections = () => {
  const list = state.connections.map((row) => {
    const organisation = state.organisations.find(({id}) => id === row.tenantId)
    const leave = (words, left) => button(words, doing('Used up.', () =>
      ask('limits', {organisation: row.tenantId, clientId: row.clientId, ...left})), 'small', words + row.id)
    return make('li', {className: 'near', dataset: {row: row.id}},
      make('span', {}, make('strong', {textContent: row.app}), ' in ', organisation?.name ?? row.tenantId, ' by ', row.person),
      make('span', {className: 'quiet small', textContent: row.remaining
        ? row.remaining.minute + ' calls left this minute, ' + counts.format(row.remaining.day) + ' today' : ''}),
      make('span', {className: 'row'},
        button('Disconnect', doing('Disconnected, without telling the app.', () => ask('disconnect', {connection: row.id})), 'small danger', 'disconnect' + row.id),
        leave('Use up the minute', {minute: 0}), leave('Use up the day', {day: 0})),
    )
  })
  replaceIn(at('connections'), list.length > 0 ? list : [make('li', {className: 'quiet', textContent: 'Nothing is connected.'})])
}

const hookTones = {OK: 'ok', PENDING: 'warn', DISABLED: 'bad'}
const hookWords = {OK: 'Delivers', PENDING: 'Intent not shown', DISABLED: 'Switched off'}
const deliveryWords = ({at: when, status, answer, kind, events, attempt}) => [
  when === undefined ? '' : times.format(when), kind ?? '', events === undefined ? '' : (Array.isArray(events) ? events.length : events) + ' events',
  attempt === undefined ? '' : 'attempt ' + attempt, status === 0 ? 'no answer' : status ?? answer ?? ''].filter((each) => each !== '').join(' · ')
const showWebhooks = () => {
  const apps = at('webhook-form').elements.clientId
  if (apps.options.length !== state.apps.length) apps.replaceChildren(...state.apps.map(({clientId, name}) => make('option', {value: clientId, textContent: name})))
  const list = state.webhooks.map((hook) => make('li', {className: 'near', dataset: {row: hook.id}},
    make('span', {className: 'row'}, chip(hookWords[hook.status] ?? hook.status, hookTones[hook.status]), make('span', {textContent: state.apps.find(({clientId}) => clientId === hook.clientId)?.name ?? hook.clientId})),
    make('code', {className: 'small', textContent: hook.url}),
    make('span', {className: 'quiet small', textContent: hook.waiting === 1 ? '1 event waits' : hook.waiting + ' events wait'}),
    (hook.deliveries ?? []).length === 0 ? '' : make('details', {}, make('summary', {className: 'small', textContent: 'Last deliveries'}),
      make('ol', {className: 'plain small'}, hook.deliveries.slice(-20).reverse().map((each) => make('li', {textContent: deliveryWords(each)})))),
    make('span', {className: 'row'}, button('Ask its intent again', doing(intentWords, () => ask('webhooks', {id: hook.id, clientId: hook.clientId, url: hook.url})), 'small', 'intent' + hook.id)),
  ))
  replaceIn(at('webhooks'), list.length > 0 ? list : [make('li', {className: 'quiet', textContent: 'No webhook is registered.'})])
  at('deliver').hidden = list.length === 0
}
const intentWords = ({status}) => status === 'OK' ? 'It means to receive, and is told from now on.' : 'It did not answer as it should: 200 to a right signature, 401 to a wrong one, each within 5 seconds.'
at('webhook-form').addEventListener('submit', doing(intentWords, (event) => {
  cleared(event.target)
  const {clientId, url, key} = event.target.elements
  const problems = []
  if (!URL.canParse(url.value.trim())) problems.push({field: 'url', message: 'Write a whole address, such as http://localhost:3000/webhooks.'})
  if (key.value === '') problems.push({field: 'key', message: 'Write the key by which the app checks signatures.'})
  if (problems.length > 0) throw Object.assign(new Error(problems[0].message), {problems})
  return ask('webhooks', {clientId: clientId.value, url: url.value.trim(), key: key.value})
}))
at('deliver').addEventListener('click', doing(({done}) => done === 0 ? 'Nothing was due.' : done === 1 ? 'One thing was done.' : done + ' things were done.', () => ask('work', {})))

const roleWords = {FINANCIALADVISER: 'adviser', STANDARD: 'standard', READONLY: 'read only', INVOICEONLY: 'invoice only', MANAGEDCLIENT: 'managed client', CASHBOOKCLIENT: 'cashbook client'}
let lockShown
const showBooks = () => {
  const organisation = chosen()
  if (!organisation) return
  const gone = organisation.status === 'GONE'
  const key = organisation.id + organisation.lockDate
  if (key !== lockShown) at('books-form').elements.lockDate.value = organisation.lockDate ?? ''
  lockShown = key
  at('unlock').hidden = organisation.lockDate === null
  at('books-state').textContent = gone ? 'The organisation is gone: apps get 403.' : 'The organisation is there.'
  at('gone').textContent = gone ? 'Bring it back' : 'Take it away'
  at('members').textContent = organisation.members.map(({person, role}) => {
    const found = state.people.find(({key}) => key === person)
    return (found ? found.firstName + ' ' + found.lastName : person) + ' (' + (roleWords[role] ?? role) + ')'
  }).join(', ')
}
const setBooks = (body) => ask('organisations/' + encodeURIComponent(chosen().id), body)
at('books-form').addEventListener('submit', doing(({lockDate}) => 'Nothing may be dated on or before ' + lockDate + '.', (event) => {
  cleared(event.target)
  const lockDate = event.target.elements.lockDate.value
  const message = 'Choose a day.'
  if (lockDate === '') throw Object.assign(new Error(message), {problems: [{field: 'lockDate', message}]})
  return setBooks({lockDate})
}))
at('unlock').addEventListener('click', doing('No day is locked.', () => setBooks({lockDate: null})))
at('gone').addEventListener('click', doing(({status}) => status === 'GONE' ? 'The organisation is gone.' : 'The organisation is back.', () =>
  setBooks({status: chosen().status === 'GONE' ? 'ACTIVE' : 'GONE'})))
`
