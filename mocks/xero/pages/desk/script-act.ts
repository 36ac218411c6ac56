/** Situations, organisations and the clock. */
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
const titleOf = (wanted) => situations.find(({id}) => id === wanted)?.title ?? wanted
const tellSituation = () => {
  const situation = situations.find(({id}) => id === at('situation').value)
  at('situation-sentence').textContent = situation?.sentence ?? ''
  at('situation-look').textContent = situation?.lookAt ?? ''
}
const showNow = () => {
  at('situation-now').hidden = !state.situation
  at('situation-current').textContent = state.situation ? titleOf(state.situation) : ''
}
at('situation').addEventListener('change', tellSituation)
at('situation-form').addEventListener('submit', doing(
  () => 'Now: ' + titleOf(at('situation').value) + '.',
  (event) => ask('situations', {id: at('situation').value, keep: event.submitter?.value === 'keep'}),
))
at('situation-back').addEventListener('click', doing('Taken back; what was done since stays.', async () => {
  await ask('situations', {back: true})
  at('situation').focus()
}))

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
const momentOf = (text) => text === '' ? undefined : Date.parse(text + 'Z')
at('clock-form').addEventListener('submit', doing(() => 'The clock stands at ' + moments.format(state.now) + ' UTC.', async (event) => {
  cleared(event.target)
  const moment = momentOf(event.target.elements.freeze.value)
  const message = 'Choose a day and a time.'
  if (moment === undefined || Number.isNaN(moment)) throw Object.assign(new Error(message), {problems: [{field: 'freeze', message}]})
  await ask('clock', {freeze: moment})
  await ask('work', {})
}))
`
