import {element, kitElement} from './build.ts'
import type {Setting} from './host-data.ts'

interface Section {
  name: string
  /** Under which heading it stands. */
  group?: string
  about: string
  render(setting: Setting): Node[]
}

const term = (name: string, text: string) => element('div', {}, element('dt', {}, name), element('dd', {}, text))

const sections: Record<string, Section> = {
  organisation: {
    name: 'Organisation',
    about: 'Who you are to Kinabase.',
    render: ({session}) => [
      element(
        'dl',
        {class: 'fields framed'},
        term('Name', session.workspace.name),
        term('Plan', session.plan.name),
        term('Accounting integrations', session.plan.accounting ? 'Included' : 'Come with Max'),
      ),
    ],
  },
  people: {
    name: 'People',
    about: 'Everybody who signs in to this organisation.',
    render: ({people}) => [
      element(
        'table',
        {class: 'records framed'},
        element(
          'thead',
          {},
          element('tr', {}, element('th', {scope: 'col'}, 'Name'), element('th', {scope: 'col'}, 'User type')),
        ),
        element(
          'tbody',
          {},
          ...people.map(({name, roleName}) =>
            element('tr', {}, element('th', {scope: 'row'}, name), element('td', {}, roleName)),
          ),
        ),
      ),
    ],
  },
  accounting: {
    name: 'Accounting Integration',
    group: 'Integrations',
    about: 'Connect an accounting system to link records, create draft invoices and see what is owed.',
    render: () => [
      element('h2', {class: 'block-heading'}, 'Accounting systems'),
      kitElement(
        'xero-connect-panel',
        {'return-to': '/settings/accounting', plan: 'Max'},
        element('a', {slot: 'upgrade', href: '/settings/organisation'}, 'See your plan'),
      ),
    ],
  },
}

const link = (key: string, {name}: Section, current: string) =>
  element('li', {}, element('a', {href: `/settings/${key}`, 'aria-current': key === current ? 'page' : undefined}, name))

/** The settings, or null where there is no such section. */
export function renderSettings(setting: Setting, current: string): Node[] | null {
  const section = Object.hasOwn(sections, current) ? sections[current] : undefined
  if (!section) return null
  const all = Object.entries(sections)
  const plain = all.filter(([, {group}]) => group === undefined)
  const grouped = all.filter(([, {group}]) => group !== undefined)
  const trail = ['Settings', ...(section.group ? [section.group] : [])]
  return [
    element(
      'div',
      {class: 'settings'},
      element(
        'nav',
        {class: 'settings-nav', 'aria-label': 'Settings'},
        element('ul', {}, ...plain.map(([key, each]) => link(key, each, current))),
        element('h2', {}, 'Integrations'),
        element('ul', {}, ...grouped.map(([key, each]) => link(key, each, current))),
      ),
      element(
        'div',
        {class: 'settings-body'},
        element('p', {class: 'trail'}, trail.join(' › ')),
        element('h1', {tabindex: '-1'}, section.name),
        element('p', {class: 'about'}, section.about),
        ...section.render(setting),
      ),
    ),
  ]
}
