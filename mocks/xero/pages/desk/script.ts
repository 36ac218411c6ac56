import {actScript} from './script-act.ts'
import {requestScript} from './script-requests.ts'
import {recordScript} from './script-records.ts'

/**
 * The desk's script, as it is served: plain JavaScript in text, as the simulator has no build of its own and runs in a page too.
 * It makes elements and never markup, so nothing that a record says can become code.
 */
export const deskScript = `'use strict'
const main = document.getElementById('main')
const base = main.dataset.base
const at = (id) => document.getElementById(id)
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''))
  return element
}
const figures = new Intl.NumberFormat('en-GB', {minimumFractionDigits: 2, maximumFractionDigits: 2})
const moments = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC'})
const times = new Intl.DateTimeFormat('en-GB', {timeStyle: 'medium', timeZone: 'UTC'})
let state

const ask = async (path, body, method = body === undefined ? 'GET' : 'POST') => {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await fetch(base + '/_sim/api/' + path, {method, ...(sent === undefined ? {} : {body: sent})})
  const read = await answer.json()
  if (!answer.ok) throw new Error(read.error ?? 'That cannot be done.')
  return read
}
const say = (words) => {
  at('refused').hidden = true
  at('said').hidden = false
  at('said').textContent = words
}
const refuse = (error) => {
  at('said').hidden = true
  at('refused').hidden = false
  at('refused').textContent = error.message
}
/** Does something, says so, and shows what has become of it. */
const doing = (words, work) => async (event) => {
  event?.preventDefault()
  try {
    const result = await work(event)
    if (result === false) return
    await refresh()
    say(typeof words === 'function' ? words(result) : words)
  } catch (error) {
    refuse(error)
  }
}
const chip = (words, tone = '') => make('span', {className: 'chip ' + tone, textContent: words})
const button = (words, work, className = '') => {
  const element = make('button', {type: 'button', textContent: words, className})
  element.addEventListener('click', work)
  return element
}
const chosen = () => state?.organisations.find((each) => each.id === at('organisation').value)
${actScript}${recordScript}${requestScript}
const refresh = async () => {
  state = await ask('state')
  showOrganisations()
  showClock()
  showFaults()
  showConnections()
  await Promise.all([showRecords(), showRequests()])
}
const beat = async () => {
  if (!document.hidden) {
    try {
      const before = state?.requests
      state = await ask('state')
      showClock()
      if (state.requests !== before) {
        showFaults()
        showConnections()
        await showRequests()
      }
    } catch (error) {
      refuse(new Error('The simulator does not answer: ' + error.message))
    }
  }
  setTimeout(beat, 2000)
}
showSituations().then(refresh).then(beat, refuse)
`
