import {actScript} from './script-act.ts'
import {connectionScript} from './script-connections.ts'
import {documentScript} from './script-document.ts'
import {editorScript} from './script-editor.ts'
import {formScript} from './script-form.ts'
import {recordScript} from './script-records.ts'
import {requestScript} from './script-requests.ts'
import {settleScript} from './script-settle.ts'
import {stateScript} from './script-state.ts'
import {troubleScript} from './script-trouble.ts'

/**
 * The desk's script, as it is served: plain JavaScript in text, as the simulator has no build of its own and runs in a page too.
 * It makes elements and never markup, so nothing that a record says can become code.
 */
export const deskScript = `'use strict'
const main = document.getElementById('main')
const base = main.dataset.base
const at = (id) => document.getElementById(id)
const make = (tag, {dataset, ...properties} = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  Object.assign(element.dataset, dataset)
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== '' && child !== false))
  return element
}
const figures = new Intl.NumberFormat('en-GB', {minimumFractionDigits: 2, maximumFractionDigits: 2})
const counts = new Intl.NumberFormat('en-GB')
const moments = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC'})
const times = new Intl.DateTimeFormat('en-GB', {timeStyle: 'medium', timeZone: 'UTC'})
let state

const silent = 'The simulator does not answer. Is it still running?'
const ask = async (path, body, method = body === undefined ? 'GET' : 'POST') => {
  const sent = body === undefined || typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body)
  const answer = await fetch(base + '/_sim/api/' + path, {method, ...(sent === undefined ? {} : {body: sent})}).catch(() => {
    throw new Error(silent)
  })
  const read = await answer.json().catch(() => ({}))
  if (!answer.ok) throw Object.assign(new Error(read.error ?? 'That cannot be done.'), {problems: read.problems ?? [], status: answer.status})
  return read
}
/** Says in a panel what became of the last thing done there. */
const tell = (near, done, refused = '') => {
  const place = near.querySelector('.outcome')
  if (place === null) return
  place.querySelector('[role=status]').textContent = done
  place.querySelector('[role=alert]').textContent = refused
}
const panelOf = (element) => element?.closest?.('dialog, section') ?? document.querySelector('section')
/** Does something, says so where it was asked for, and shows what has become of it. A refusal stands beside what was pressed. */
const doing = (words, work) => async (event) => {
  event?.preventDefault()
  const target = event.currentTarget
  if (target.dataset.busy) return
  target.dataset.busy = 'yes'
  const near = panelOf(target)
  const cell = target.closest('[data-beside]')
  try {
    const result = await work(event)
    if (result === false) return
    await refresh()
    tell(near, typeof words === 'function' ? words(result) : words)
  } catch (error) {
    if (cell?.isConnected) {
      cell.querySelector('[role=alert]')?.remove()
      cell.append(make('p', {className: 'wrong', role: 'alert', textContent: error.message}))
      tell(near, '')
    } else if (!(target.tagName === 'FORM' && problemsIn(target, error))) tell(near, '', error.message)
  } finally {
    delete target.dataset.busy
  }
}
const chip = (words, tone = '') => make('span', {className: 'chip ' + tone, textContent: words})
const button = (words, work, className = '', key = words) => {
  const element = make('button', {type: 'button', textContent: words, className, dataset: {key}})
  element.addEventListener('click', work)
  return element
}
/** Shows others in place of what was there; the focus stays on what has the same key, or in the same row, and what was open stays open. */
const replaceIn = (container, children) => {
  const focused = container.contains(document.activeElement) ? document.activeElement : undefined
  const key = focused?.dataset.key
  const row = focused?.closest('[data-row]')?.dataset.row
  const open = new Set([...container.querySelectorAll('[data-row] > details[open]')].map((each) => each.parentElement.dataset.row))
  container.replaceChildren(...children)
  for (const each of container.querySelectorAll('[data-row] > details')) each.open = open.has(each.parentElement.dataset.row)
  if (focused === undefined) return
  const all = [...container.querySelectorAll('[data-key]')]
  const next = all.find((each) => each.dataset.key === key)
    ?? all.find((each) => row !== undefined && each.closest('[data-row]')?.dataset.row === row) ?? all[0] ?? container.closest('[tabindex]')
  next?.focus({preventScroll: true})
}
const chosen = () => state?.organisations.find((each) => each.id === at('organisation').value)
const inBooks = (path) => 'organisations/' + encodeURIComponent(chosen().id) + '/' + path
${formScript}${actScript}${troubleScript}${connectionScript}${stateScript}${recordScript}${settleScript}${editorScript}${documentScript}${requestScript}
const showState = () => {
  showOrganisations()
  showNow()
  showClock()
  showFaults()
  showConnections()
  showWebhooks()
  showBooks()
  showUndo()
}
const refresh = async () => {
  state = await ask('state')
  showState()
  await Promise.all([showRecords(), showRequests()])
}
/** What other tabs, tests and apps change appears by itself. */
const beat = async () => {
  if (!document.hidden) {
    try {
      const before = state
      state = await ask('state')
      at('lost').textContent = ''
      showClock()
      if (state.revision !== before?.revision || state.now - before.now > 86400000) await showRecords()
      if (JSON.stringify(told(state)) !== JSON.stringify(told(before))) showState()
      await showRequests()
    } catch (error) {
      at('lost').textContent = error.message
    }
  }
  setTimeout(beat, 1000)
}
const told = ({now: _now, requests: _requests, ...rest} = {}) => rest
showSituations().then(refresh).then(beat, (error) => {
  at('lost').textContent = error.message
  setTimeout(beat, 1000)
})
`
