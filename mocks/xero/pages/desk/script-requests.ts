/** Every request as it arrives, the newest first; one opens to its headers and body. */
export const requestScript = `
let last = 0
/** The numbers of those that had not been answered when they were shown. */
const running = new Set()
const pretty = (body) => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return /^[\\w.%+-]+=[^\\n]*$/.test(body) && !body.startsWith('<') ? body.replaceAll('&', '\\n&') : body
  }
}
const breaks = /unreachable|lost-answer|late\\b/
const entryOf = (entry) => {
  const runs = entry.status === 0 && !breaks.test(entry.fault ?? '')
  if (runs) running.add(entry.number)
  else running.delete(entry.number)
  const detail = make('pre', {tabIndex: 0, ariaLabel: 'Headers and body', role: 'region'})
  const element = make('details', {},
    make('summary', {},
      make('span', {textContent: runs ? '…' : entry.status === 0 ? 'none' : String(entry.status), title: runs ? 'Not answered yet' : entry.status === 0 ? 'The connection broke' : '', className: runs ? 'quiet' : entry.status >= 400 || entry.status === 0 ? 'bad-status' : 'fine'}),
      make('span', {textContent: entry.method}),
      make('code', {textContent: entry.path + entry.query}),
      make('span', {className: 'quiet'}, entry.fault ? chip(entry.fault, 'bad') : '', ' ' + times.format(entry.at)),
    ),
    detail,
  )
  element.addEventListener('toggle', () => {
    const headers = Object.entries(entry.headers).map(([name, value]) => name + ': ' + value).join('\\n')
    detail.textContent = [entry.operation ?? '', headers, entry.body === '' ? '(no body)' : pretty(entry.body),
      entry.answer === undefined ? '' : 'Refused with ' + entry.status + ':\\n' + pretty(entry.answer)].filter(Boolean).join('\\n\\n')
  }, {once: true})
  return make('li', {dataset: {number: entry.number}}, element)
}
const showEntry = (entry) => {
  const shown = at('requests').querySelector('[data-number="' + entry.number + '"]')
  if (!shown) return at('requests').prepend(entryOf(entry))
  const next = entryOf(entry)
  if (next.textContent.slice(0, 4) !== shown.textContent.slice(0, 4)) {
    next.firstElementChild.open = shown.firstElementChild.open
    const focused = shown.contains(document.activeElement)
    shown.replaceWith(next)
    if (focused) next.querySelector('summary').focus()
  }
}
let reading = Promise.resolve()
const showRequests = () => reading = reading.catch(() => {}).then(readRequests)
const readRequests = async () => {
  if (!at('follow').checked || state === undefined) return
  if (state.requests < last) forgetRequests()
  const query = new URLSearchParams({after: last, path: at('request-path').value, status: at('request-status').value, method: at('request-method').value, also: [...running].join(',')})
  if (state.requests !== last || running.size > 0) {
    const {requests, last: newest} = await ask('witness?' + query)
    for (const entry of requests) showEntry(entry)
    last = newest
  }
  while (at('requests').children.length > 300) at('requests').lastElementChild.remove()
  const filtered = ['request-path', 'request-status', 'request-method'].some((id) => at(id).value !== '')
  at('no-requests').hidden = at('requests').children.length > 0
  at('no-requests').textContent = filtered ? 'No request fits.' : 'Nothing was asked yet. Requests appear here as they arrive.'
}
const forgetRequests = () => {
  last = 0
  running.clear()
  at('requests').replaceChildren()
}
const anew = () => {
  forgetRequests()
  at('follow').checked = true
  showRequests().catch((error) => tell(at('requests').closest('section'), '', error.message))
}
let typing
at('request-path').addEventListener('input', () => {
  clearTimeout(typing)
  typing = setTimeout(anew, 200)
})
for (const id of ['request-status', 'request-method']) at(id).addEventListener('change', anew)
at('request-form').addEventListener('submit', (event) => event.preventDefault())
at('follow').addEventListener('change', () => showRequests().catch((error) => tell(at('requests').closest('section'), '', error.message)))
at('clear').addEventListener('click', doing('Requests cleared.', async () => {
  await ask('witness', undefined, 'DELETE')
  forgetRequests()
}))
`
