/** Arming what goes wrong, and what is armed. */
export const troubleScript = `
const faultForm = at('fault-form')
const showFaultFields = () => {
  const kind = faultForm.elements.kind.value.split(':')[0]
  for (const each of faultForm.querySelectorAll('[data-kinds]')) {
    each.hidden = !each.dataset.kinds.split(' ').includes(kind)
    each.querySelector('input').disabled = each.hidden
  }
  const own = faultForm.querySelector('[data-place]')
  own.hidden = faultForm.elements.place.value !== 'own'
  own.querySelector('input').disabled = own.hidden
}
faultForm.addEventListener('change', showFaultFields)
showFaultFields()
const faultOf = (form) => {
  const [kind, detail, about] = form.get('kind').split(':')
  const fault = {kind}
  if (kind === 'status') fault.status = Number(detail)
  if (about) fault.about = about
  if (kind === 'limit') fault.problem = detail
  for (const name of ['milliseconds', 'size', 'retryAfter', 'at', 'value', 'message', 'count', 'skip', 'operation', 'method', 'tenantId']) {
    if (form.get(name)) fault[name] = form.get(name).trim()
  }
  fault.path = form.get('place') === 'own' ? form.get('path').trim() : form.get('place')
  const chance = form.get('probability').trim()
  if (chance !== '') fault.probability = Number.isFinite(Number(chance)) ? Number(chance) / 100 : chance
  for (const name of ['from', 'until']) if (form.get(name)) fault[name] = momentOf(form.get(name))
  return fault
}
faultForm.addEventListener('submit', doing('Armed.', (event) => {
  cleared(faultForm)
  return ask('faults', faultOf(new FormData(event.target)))
}))
at('disarm').addEventListener('click', doing('All trouble is disarmed.', () => ask('faults', undefined, 'DELETE')))
const kindWords = (...parts) => {
  const value = parts.filter((part) => part !== undefined && part !== 'rule').join(':')
  return [...faultForm.elements.kind.options].find((each) => each.value === value)?.textContent ?? value
}
const faultWords = ({kind, status, about, problem, milliseconds, path, method, operation, tenantId, count, skip, probability, from, until, struck}) => [
  [kindWords(kind, status ?? problem, about), milliseconds !== undefined && counts.format(milliseconds) + ' ms'].filter(Boolean).join(' '),
  [method, operation ?? path].filter(Boolean).join(' ') || 'everywhere',
  tenantId === undefined ? '' : 'in ' + (state.organisations.find(({id}) => id === tenantId)?.name ?? tenantId),
  probability === undefined ? '' : Math.round(probability * 100) + '% of calls',
  skip === undefined ? '' : 'after ' + skip,
  from === undefined ? '' : 'from ' + moments.format(from),
  until === undefined ? '' : 'until ' + moments.format(until),
  'struck ' + struck + (count === undefined ? '' : ' of ' + count),
].filter(Boolean).join(' · ')
const showFaults = () => {
  replaceIn(at('faults'), state.faults.map((fault) => make('li', {className: 'row spread', dataset: {row: fault.id}},
    make('span', {textContent: faultWords(fault)}),
    button('Disarm', doing('Disarmed.', () => ask('faults?id=' + encodeURIComponent(fault.id), undefined, 'DELETE')), 'small', 'disarm ' + fault.id),
  )))
  at('disarm').hidden = state.faults.length === 0
  const tenants = faultForm.elements.tenantId
  const before = tenants.value
  tenants.replaceChildren(make('option', {value: '', textContent: 'Every organisation'}),
    ...state.organisations.map(({id, name}) => make('option', {value: id, textContent: name})))
  if (state.organisations.some(({id}) => id === before)) tenants.value = before
}
ask('faults').then(({operations}) => at('operations').replaceChildren(...operations.map((value) => make('option', {value}))), () => {})
`
