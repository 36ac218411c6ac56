/** Every request as it arrived, the newest first; one opens to its headers and body. */
export const requestScript = `
let last = 0
const pretty = (body) => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
const entryOf = (entry) => {
  const status = entry.status === 0 ? 'none' : String(entry.status)
  const detail = make('pre', {tabIndex: 0})
  const element = make('details', {},
    make('summary', {},
      make('span', {textContent: status, className: entry.status >= 400 || entry.status === 0 ? 'bad-status' : 'fine'}),
      make('span', {textContent: entry.method}),
      make('code', {textContent: entry.path + entry.query}),
      make('span', {className: 'quiet'}, entry.fault ? chip(entry.fault, 'bad') : '', ' ' + times.format(entry.at)),
    ),
    detail,
  )
  element.addEventListener('toggle', () => {
    const headers = Object.entries(entry.headers).map(([name, value]) => name + ': ' + value).join('\\n')
    detail.textContent = [entry.operation ?? '', headers, entry.body === '' ? '(no body)' : pretty(entry.body)].filter(Boolean).join('\\n\\n')
  }, {once: true})
  return make('li', {}, element)
}
const showRequests = async () => {
  if (!at('follow').checked) return
  if (state.requests < last) {
    last = 0
    at('requests').replaceChildren()
  }
  const {requests} = await ask('witness?after=' + last)
  for (const entry of requests) {
    last = Math.max(last, entry.number)
    at('requests').prepend(entryOf(entry))
  }
  while (at('requests').children.length > 300) at('requests').lastElementChild.remove()
}
at('follow').addEventListener('change', () => showRequests().catch(refuse))
at('clear').addEventListener('click', doing('Requests cleared.', async () => {
  await ask('witness', undefined, 'DELETE')
  at('requests').replaceChildren()
  last = 0
}))
`
