import {element, icon, isIcon} from './build.ts'
import type {Setting, ShownCollection} from './host-data.ts'
import {pathOfCollection} from './router.ts'

const entry = (collection: ShownCollection) =>
  element(
    'li',
    {},
    element(
      'a',
      {href: pathOfCollection(collection.slug)},
      isIcon(collection.slug) ? icon(collection.slug) : null,
      element('span', {}, collection.name),
    ),
  )

const initials = (name: string) =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')

function personMenu({session, person}: Setting): Node[] {
  const menu = element(
    'div',
    {class: 'person-menu', id: 'person-menu', popover: 'auto'},
    element('a', {href: '/settings/organisation'}, icon('settings'), 'Settings'),
  )
  menu.addEventListener('click', () => menu.hidePopover())
  const button = element(
    'button',
    {type: 'button', class: 'person', popovertarget: 'person-menu'},
    element('span', {class: 'avatar', 'aria-hidden': 'true'}, initials(session.user.name)),
    element('span', {class: 'person-name'}, session.user.name, element('small', {}, person.roleName)),
  )
  return [button, menu]
}

/** The collections, those that accounting made, and the person at the bottom. */
export function renderSidebar(setting: Setting, collections: readonly ShownCollection[]): Node[] {
  const own = collections.filter(({system}) => !system)
  const system = collections.filter((collection) => collection.system)
  const {name} = setting.session.workspace
  return [
    element(
      'p',
      {class: 'workspace'},
      element('img', {src: new URL('./mark.svg', import.meta.url).href, alt: '', width: '24', height: '24'}),
      name,
    ),
    element('ul', {class: 'collections'}, ...own.map(entry)),
    element('h2', {class: 'sidebar-heading'}, 'Accounting'),
    element('ul', {class: 'collections'}, ...system.map(entry)),
    ...personMenu(setting),
  ]
}

/** Marks where the person is. */
export function markCurrent(sidebar: Element, path: string): void {
  for (const link of sidebar.querySelectorAll('a')) {
    const here = path === link.pathname || path.startsWith(`${link.pathname}/`)
    if (here) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
}
