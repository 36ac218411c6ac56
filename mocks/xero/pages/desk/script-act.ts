/** Situations, clock, trouble, connections and the state file. */
export const actScript = `
let situations = []
const showSituations = async () => {
  situations = (await ask('situations')).situations
  at('no-situations').hidden = situations.length > 0
  at('situation-form').hidden = situations.length === 0
  const groups = [...new Set(situations.map(({group}) => group ?? 'Situations'))]
  at('situation').replaceChildren(...groups.map((label) => make('optgroup', {label},
    ...situations.filter(({group}) => (group ?? 'Situations') === label).map(({id, title}) => make('option', {value: id, textContent: title})))))
  const wanted = new URL(location.href).searchParams.get('situation')
  if (situations.some(({id}) => id === wanted)) at('situation').value = wanted
  tellSituation()
}
const tellSituation = () => {
  const situation = situations.find(({id}) => id === at('situation').value)
  at('situation-sentence').textContent = situation?.sentence ?? ''
  at('situation-look').textContent = situation?.lookAt ?? ''
}
at('situation').addEventListener('change', tellSituation)
at('situation-form').addEventListener('submit', doing(
  () => 'Now: ' + situations.find(({id}) => id === at('situation').value).title + '.',
  (event) => ask('situations', {id: at('situation').value, keep: event.submitter?.value === 'keep'}),
))

const showOrganisations = () => {
  const select = at('organisation')
  const before = select.value
  const same = select.options.length === state.organisations.length && state.organisations.every(({id, name}, index) =>
    select.options[index].value === id && select.options[index].textContent.startsWith(name + ' ·'))
  if (!same) {
    select.replaceChildren(...state.organisations.map(({id, name, shortCode}) =>
      make('option', {value: id, textContent: name + ' · ' + shortCode})))
    if (state.organisations.some(({id}) => id === before)) select.value = before
  }
  const organisation = chosen()
  at('site').hidden = organisation === undefined
  if (organisation) at('site').href = base + '/app/' + encodeURIComponent(organisation.shortCode)
}

const showClock = () => {
  at('now').textContent = moments.format(state.now) + ' UTC'
  at('now').dateTime = new Date(state.now).toISOString()
  at('clock-state').textContent = state.frozen ? 'Stands still' : 'Runs'
  at('clock-state').className = 'chip ' + (state.frozen ? 'warn' : 'ok')
  at('hold').textContent = state.frozen ? 'Let it run' : 'Hold it'
}
for (const each of document.querySelectorAll('[data-advance]')) {
  each.addEventListener('click', doing('The clock moved on: ' + each.textContent + '.', async () => {
    await ask('clock', {advance: Number(each.dataset.advance)})
    await ask('work', {})
  }))
}
at('hold').addEventListener('click', doing(
  () => state.frozen ? 'The clock stands still.' : 'The clock runs.',
  () => ask('clock', state.frozen ? {run: true} : {freeze: true}),
))

const faultOf = (form) => {
  const [kind, detail] = form.get('kind').split(':')
  const fault = {kind, path: form.get('path')}
  if (kind === 'status') fault.status = Number(detail)
  if (kind === 'limit') fault.problem = detail
  if (['latency', 'late', 'drip'].includes(kind)) fault.milliseconds = Number(form.get('milliseconds') || 0)
  if (form.get('method')) fault.method = form.get('method')
  if (form.get('count')) fault.count = Number(form.get('count'))
  return fault
}
at('fault-form').addEventListener('submit', doing('Armed.', (event) => ask('faults', faultOf(new FormData(event.target)))))
at('disarm').addEventListener('click', doing('All trouble is disarmed.', () => ask('faults', undefined, 'DELETE')))
const faultWords = ({kind, status, problem, milliseconds, path, method, operation, count, skip, probability, struck}) => [
  [kind, status ?? problem, milliseconds && milliseconds + ' ms'].filter(Boolean).join(' '),
  [method, operation ?? path].filter(Boolean).join(' ') || 'everywhere',
  probability === undefined ? '' : Math.round(probability * 100) + '% of calls',
  skip === undefined ? '' : 'after ' + skip,
  'struck ' + struck + (count === undefined ? '' : ' of ' + count),
].filter(Boolean).join(' · ')
const showFaults = () => at('faults').replaceChildren(...state.faults.map((fault) => make('li', {className: 'row spread'},
  make('span', {textContent: faultWords(fault)}),
  button('Disarm', doing('Disarmed.', () => ask('faults?id=' + encodeURIComponent(fault.id), undefined, 'DELETE')), 'small'),
)))

const showConnections = () => {
  const list = state.connections.map((row) => {
    const organisation = state.organisations.find(({id}) => id === row.tenantId)
    const leave = (words, left) => button(words, doing('Used up.', () =>
      ask('limits', {organisation: row.tenantId, clientId: row.clientId, ...left})), 'small')
    return make('li', {className: 'near'},
      make('span', {}, make('strong', {textContent: row.app}), ' in ', organisation?.name ?? row.tenantId, ' by ', row.person),
      make('span', {className: 'quiet small', textContent: row.remaining
        ? row.remaining.minute + ' calls left this minute, ' + row.remaining.day + ' today' : ''}),
      make('span', {className: 'row'},
        button('Disconnect', doing('Disconnected, without telling the app.', () => ask('disconnect', {connection: row.id})), 'small danger'),
        leave('Use up the minute', {minute: 0}), leave('Use up the day', {day: 0})),
    )
  })
  at('connections').replaceChildren(...(list.length > 0 ? list : [make('li', {className: 'quiet', textContent: 'Nothing is connected.'})]))
}

at('reset').addEventListener('click', doing('Everything is as it was at the start.', () =>
  confirm('Start anew? All records, connections and requests are lost.') ? ask('reset', {}) : false))
at('export').addEventListener('click', doing('Exported.', async () => {
  const answer = await fetch(base + '/_sim/api/export')
  const address = URL.createObjectURL(await answer.blob())
  make('a', {href: address, download: 'simulated-xero-' + new Date(state.now).toISOString().slice(0, 10) + '.json'}).click()
  setTimeout(() => URL.revokeObjectURL(address), 10000)
}))
at('import').addEventListener('change', doing('Imported.', async (event) => {
  const [file] = event.target.files
  if (!file) return false
  const text = await file.text()
  event.target.value = ''
  return ask('import', text)
}))
`
