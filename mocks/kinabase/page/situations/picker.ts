import type {BenchSituation} from '../../host/bench.ts'
import {element, icon, show} from '../build.ts'
import {bringAbout, connectForMe, goWhereItShows, isConnected, readDeck, type Deck} from './bench-client.ts'

const holds = ({id, title, sentence, lookAt}: BenchSituation, words: readonly string[]) => {
  const text = `${id} ${title} ${sentence} ${lookAt}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

function entry(situation: BenchSituation): HTMLElement {
  return element(
    'label',
    {class: 'situation'},
    element('input', {type: 'radio', name: 'situation', value: situation.id}),
    element('span', {}, element('strong', {}, situation.title), element('span', {}, situation.sentence)),
  )
}

const step = (name: string, text: string) => element('p', {}, element('strong', {}, `${name}: `), text)

/** What to do and to look at, below the list. */
const explained = ({first, next, lookAt}: BenchSituation): HTMLElement[] => [
  ...(first === null ? [] : [step('First', first)]),
  ...(next === null ? [] : [step('Then', next)]),
  step('Look at', lookAt),
]

export const notConnected = 'Nothing is connected, and without a connection there is nothing to see of it.'

function build({situations, current}: Deck, connected: boolean): HTMLDialogElement {
  const offered = situations.filter(({id}) => id !== 'calm')
  const find = element('input', {type: 'search', placeholder: 'Find', 'aria-label': 'Find a situation', autocomplete: 'off'})
  const count = element('span', {class: 'count', role: 'status'})
  const groups = [...new Set(offered.map(({group}) => group))].map((group) => {
    const entries = offered.filter((each) => each.group === group).map((situation) => ({situation, label: entry(situation)}))
    return {
      entries,
      fieldset: element('fieldset', {}, element('legend', {}, group), ...entries.map(({label}) => label)),
    }
  })
  const list = element('div', {class: 'situation-list'}, ...groups.map(({fieldset}) => fieldset))
  const about = element('div', {class: 'situation-about'})
  const failed = element('p', {class: 'situation-failed', role: 'alert'})
  const bring = element('button', {type: 'submit', class: 'primary', name: 'how', value: 'bring'}, 'Bring it about')
  const connect = element(
    'button',
    {type: 'submit', class: 'primary', name: 'how', value: 'connect'},
    'Connect as Ana Lima and bring it about',
  )
  const cancel = element('button', {type: 'button'}, 'Cancel')
  const close = element('button', {type: 'button', class: 'icon-button', 'aria-label': 'Close', title: 'Close'}, icon('close'))
  const form = element(
    'form',
    {},
    element('header', {}, element('h2', {id: 'situations-title'}, 'Situations'), count, find, close),
    list,
    about,
    failed,
    element('footer', {}, cancel, bring, connect),
  )
  const dialog = element('dialog', {class: 'situations', 'aria-labelledby': 'situations-title'}, form)

  const radios = () => [...list.querySelectorAll('input')]
  const chosen = () => offered.find(({id}) => id === radios().find((radio) => radio.checked)?.value)
  const tell = () => {
    const situation = chosen()
    const missing = situation?.connected === true && !connected
    show(about, ...(missing ? [element('p', {class: 'situation-missing'}, notConnected)] : []))
    about.append(...(situation ? explained(situation) : [element('p', {}, 'Choose one to see what to do and what to look at.')]))
    connect.hidden = !missing
    bring.classList.toggle('primary', !missing)
    bring.disabled = situation === undefined
  }
  const narrow = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean)
    let shown = 0
    for (const {fieldset, entries} of groups) {
      for (const {situation, label} of entries) {
        label.hidden = !holds(situation, words)
        if (label.hidden) label.querySelector('input')!.checked = false
        else shown++
      }
      fieldset.hidden = entries.every(({label}) => label.hidden)
    }
    count.textContent = words.length === 0 ? String(offered.length) : `${shown} of ${offered.length}`
    tell()
  }

  find.addEventListener('input', narrow)
  find.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    event.preventDefault()
    const first = radios().find((radio) => radio.closest('label')?.hidden === false)
    first?.focus()
    first?.click()
  })
  list.addEventListener('change', tell)
  cancel.addEventListener('click', () => dialog.close())
  close.addEventListener('click', () => dialog.close())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const situation = chosen()
    if (!situation) return
    const all = [bring, connect]
    for (const button of all) button.disabled = true
    failed.textContent = ''
    const connecting = event.submitter === connect ? connectForMe() : Promise.resolve()
    connecting
      .then(() => bringAbout(situation.id))
      .then(goWhereItShows, (reason: unknown) => {
        failed.textContent = reason instanceof Error ? reason.message : 'That did not work.'
        for (const button of all) button.disabled = false
      })
  })

  const before = radios().find(({value}) => value === current)
  if (before) before.checked = true
  narrow()
  return dialog
}

/** Opens the deck of situations, to find one in and bring it about. */
export async function openPicker(): Promise<void> {
  const [deck, connected] = await Promise.all([readDeck(), isConnected().catch(() => false)])
  document.querySelector('dialog.situations')?.remove()
  const dialog = build(deck, connected)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  dialog.querySelector<HTMLInputElement>('input[type=search]')?.focus()
  dialog.querySelector('input:checked')?.scrollIntoView({block: 'center'})
}
