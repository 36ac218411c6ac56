/** Fields with their refusals beside them, and the one dialog in which records are written. */
export const formScript = `
/** Puts each refusal at its field, keeps all that was typed, and leads to the first. Tells whether any had a place. */
const problemsIn = (form, {problems = [], message}) => {
  for (const each of form.querySelectorAll('.wrong')) each.remove()
  for (const each of form.querySelectorAll('[aria-invalid]')) {
    each.removeAttribute('aria-invalid')
    each.removeAttribute('aria-describedby')
    each.removeAttribute('aria-label')
  }
  const placed = []
  for (const {field, message: words} of problems) {
    const input = [...form.elements].find((each) => each.name === field && !each.disabled && each.type !== 'hidden')
    if (!input) continue
    const id = (form.id || 'form') + '-wrong-' + field.replaceAll('.', '-')
    const before = form.querySelector('#' + CSS.escape(id))
    if (before) before.textContent += ' ' + words
    else {
      input.setAttribute('aria-invalid', 'true')
      input.setAttribute('aria-describedby', id)
      // the refusal stands inside the label, yet the field keeps its name
      const own = [...input.labels[0].childNodes].filter((each) => each.nodeType === 3 || each.matches('span:not([class])'))
      input.setAttribute('aria-label', own.map((each) => each.textContent).join(' ').trim())
      const place = make('span', {className: 'wrong', id, textContent: words})
      if (input.type === 'checkbox') input.parentElement.append(place)
      else input.after(place)
    }
    for (let each = input.closest('details'); each; each = each.parentElement.closest('details')) each.open = true
    placed.push({input, words})
  }
  placed[0]?.input.focus()
  const rest = problems.filter(({field, message: words}) => !placed.some(({input}) => input.name === field) && words).map((each) => each.message)
  const said = placed.length === 0 ? message : [...new Set(rest), placed.length === 1 ? 'See the marked field.' : 'See the ' + placed.length + ' marked fields.'].join(' ')
  tell(panelOf(form), '', said)
  return true
}
const cleared = (form) => problemsIn(form, {problems: [], message: ''})

const field = (label, name, {value = '', kind = 'text', options, className = '', ...more} = {}) => {
  const text = value === null || value === undefined ? '' : String(value)
  const input = options
    ? make('select', {name, ...more}, options.map(([each, words]) => make('option', {value: each, textContent: words, selected: each === text})))
    : kind === 'area' ? make('textarea', {name, rows: 1, value: text, ...more})
    : kind === 'check' ? make('input', {type: 'checkbox', name, checked: value === true, ...more})
    : make('input', {type: kind, name, value: text, autocomplete: 'off', ...more})
  if (options && text !== '' && !options.some(([each]) => each === text)) input.prepend(make('option', {value: text, textContent: text + ' (not offered)', selected: true}))
  input.dataset.before = kind === 'check' ? String(input.checked) : text
  if (kind === 'check') return make('label', {className: 'row tick ' + className}, input, label)
  return make('label', {className: 'field ' + className}, make('span', {textContent: label}), input)
}
const figure = (label, name, options = {}) => field(label, name, {inputMode: 'decimal', ...options})
const valueOf = (input) => input.type === 'checkbox' ? input.checked : input.value
const isChanged = (input) => String(valueOf(input)) !== input.dataset.before
const fieldsOf = (form) => [...form.elements].filter((each) => each.name && !each.disabled && each.dataset.before !== undefined)

/** What the form says, by the dots in the names; only what was changed, and without the blanks of something new. */
const sentBy = (form, anew) => {
  const sent = {}
  for (const input of fieldsOf(form)) {
    if (input.name.startsWith('LineItems.')) continue
    if (anew ? valueOf(input) === '' : !isChanged(input)) continue
    put(sent, input.name, valueOf(input))
  }
  return sent
}
const put = (target, name, value) => {
  const parts = name.split('.')
  const last = parts.pop()
  let into = target
  for (const [at, part] of parts.entries()) {
    into[part] ??= /^[0-9]+$/.test(parts[at + 1] ?? last) ? [] : {}
    into = into[part]
  }
  into[last] = value
}

/** Opens the dialog with a form; closing it with something written asks first. The focus goes back to where it came from. */
const openDialog = ({title, about = '', fields, save, work, narrow = false, below = []}) => {
  const dialog = at('editor')
  dialog.className = narrow ? 'narrow' : ''
  const key = document.activeElement?.dataset?.key
  const form = make('form', {id: 'editor-form', noValidate: true, className: 'stack'})
  const leave = make('div', {className: 'notice refused row spread', hidden: true}, make('span', {textContent: 'What you wrote here is not saved.'}),
    make('span', {className: 'row'}, button('Keep writing', () => { leave.hidden = true }, 'small'), button('Throw it away', () => dialog.close(), 'small danger')))
  const written = () => form.dataset.touched === 'yes' || fieldsOf(form).some(isChanged)
  const close = () => {
    if (!written() || !leave.hidden) return dialog.close()
    leave.hidden = false
    leave.querySelector('button').focus()
  }
  form.append(make('div', {className: 'dialog-body stack'}, about, make('div', {className: 'outcome'}, make('p', {role: 'status'}), make('p', {role: 'alert'})), fields), leave,
    make('div', {className: 'dialog-foot row'}, save ? make('button', {className: 'primary', textContent: save}) : '', button(save ? 'Cancel' : 'Close', close)))
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (!work || form.dataset.busy) return
    form.dataset.busy = 'yes'
    leave.hidden = true
    try {
      cleared(form)
      const words = await work(form)
      dialog.close()
      await refresh()
      tell(at('records').closest('section'), words)
    } catch (error) {
      problemsIn(form, error)
      if (error.status === 409) offerOver(form)
    } finally {
      delete form.dataset.busy
    }
  })
  dialog.replaceChildren(make('h2', {id: 'editor-title', textContent: title}), form, ...below)
  dialog.oncancel = (event) => {
    event.preventDefault()
    close()
  }
  dialog.onclose = () => {
    dialog.replaceChildren()
    const back = key === undefined ? undefined : [...document.querySelectorAll('[data-key]')].find((each) => each.dataset.key === key)
    back?.focus()
  }
  if (!dialog.open) dialog.showModal()
  ;(form.querySelector('.dialog-body :is(input, select, textarea):not([disabled])') ?? form.querySelector('button')).focus()
  return form
}
const offerOver = (form) => {
  if (form.querySelector('[data-key="over"]')) return
  form.querySelector('.dialog-foot').append(button('Save over it', () => {
    form.dataset.over = 'yes'
    form.requestSubmit()
  }, 'danger', 'over'))
}
`
