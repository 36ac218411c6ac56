import {element} from './build.ts'
import {become, changePlan, type Setting} from './host-data.ts'
import {openPicker} from './situations/picker.ts'

type Choice = readonly [value: string, label: string]

function chooser(label: string, choices: readonly Choice[], chosen: string, change: (value: string) => void): HTMLElement {
  const options = choices.map(([value, text]) => element('option', {value, selected: value === chosen}, text))
  const select = element('select', {}, ...options)
  select.addEventListener('change', () => change(select.value))
  return element('label', {}, element('span', {}, label), select)
}

const themes: readonly Choice[] = [
  ['auto', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]
const directions: readonly Choice[] = [
  ['ltr', 'Left to right'],
  ['rtl', 'Right to left'],
]

/** Theme and direction are the browser's own; they outlive the visit. */
export function applyAppearance(): void {
  const root = document.documentElement
  root.dataset['theme'] = localStorage.getItem('theme') ?? 'auto'
  root.dir = localStorage.getItem('direction') ?? 'ltr'
}

const keep = (name: string) => (value: string) => {
  localStorage.setItem(name, value)
  applyAppearance()
}

const thenReload = (change: Promise<unknown>) => void change.then(() => location.reload())

/** What a tester turns: who they are, the plan, how it looks. It is not a part of the product. */
export function renderBar({session, person, people, plans, desk, bench}: Setting, strip: HTMLElement): Node[] {
  const {theme = 'auto'} = document.documentElement.dataset
  const persons = people.map(({id, name, roleName}): Choice => [id, `${name}, ${roleName}`])
  const situations = element('button', {type: 'button', 'aria-haspopup': 'dialog'}, 'Situations…')
  situations.addEventListener('click', () => void openPicker())
  const controls = element(
    'div',
    {class: 'bar-controls'},
    chooser('You are', persons, person.id, (id) => thenReload(become(id))),
    chooser(
      'Plan',
      plans.map((plan): Choice => [plan, plan]),
      session.plan.name,
      (plan) => thenReload(changePlan(plan)),
    ),
    chooser('Theme', themes, theme, keep('theme')),
    chooser('Direction', directions, document.documentElement.dir, keep('direction')),
    bench ? situations : null,
    desk === null ? null : element('a', {href: desk, target: '_blank', rel: 'noopener'}, 'Simulated Xero'),
  )
  const open = window.matchMedia('(min-width: 60rem)').matches
  return [element('details', {class: 'bar-inner', open}, element('summary', {}, 'Test bench'), controls), strip]
}
