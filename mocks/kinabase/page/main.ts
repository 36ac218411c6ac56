import '../../../components/index.ts'
import type {KitProvider} from '../../../components/index.ts'
import {applyAppearance, renderBar} from './bar.ts'
import {byId, element, icon, show} from './build.ts'
import {renderCollection, type Names} from './collection-page.ts'
import {renderDetails} from './details-panel.ts'
import {readCollections, readRecords, readSetting, type Setting, type ShownCollection} from './host-data.ts'
import {followLinks, routeOf, type Route} from './router.ts'
import {arriveIn, takeWanted} from './situations/arrive.ts'
import {readDeck} from './situations/bench-client.ts'
import {createStrip} from './situations/strip.ts'
import {renderSettings} from './settings-page.ts'
import {markCurrent, renderSidebar} from './sidebar.ts'

const content = byId('content')
const details = byId('details')
const sidebar = byId('sidebar')

/** Rises with each move, so that a slow answer does not overwrite a later page. */
let move = 0
let shownSlug: string | null = null

function menuButton(): HTMLElement {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'icon-button menu-button',
      'aria-label': 'Menu',
      'aria-expanded': 'false',
      'aria-controls': 'sidebar',
    },
    icon('menu'),
  )
  button.addEventListener('click', () => {
    const open = sidebar.classList.toggle('open')
    button.setAttribute('aria-expanded', String(open))
    if (open) sidebar.querySelector('a')?.focus()
  })
  return button
}

function closeSidebar() {
  sidebar.classList.remove('open')
  document.querySelector('.menu-button')?.setAttribute('aria-expanded', 'false')
}

async function namesFor(collection: ShownCollection, collections: readonly ShownCollection[]): Promise<Names> {
  const linked = collections.filter(({slug}) => collection.fields.some((field) => field.to === slug))
  const named = await Promise.all(
    linked.map(async ({slug, title}) =>
      (await readRecords(slug)).map((record): [string, string] => [record.id, String(record.data[title] ?? record.id)]),
    ),
  )
  return new Map(named.flat())
}

function showNowhere(message: string) {
  move++
  shownSlug = null
  details.hidden = true
  show(content, menuButton(), element('h1', {tabindex: '-1'}, 'Nothing here'), element('p', {class: 'empty'}, message))
}

async function showCollection({slug, record: id}: Extract<Route, {page: 'collection'}>, collections: readonly ShownCollection[]) {
  const mine = ++move
  const collection = collections.find((each) => each.slug === slug)
  if (!collection) return showNowhere('There is no such collection, or it is not for you.')
  const [records, names] = await Promise.all([readRecords(slug), namesFor(collection, collections)])
  if (mine !== move) return
  const record = records.find((each) => each.id === id)
  if (id !== null && !record) return showNowhere(`There is no ${collection.singular.toLowerCase()} ${id}.`)
  const former = document.querySelector<HTMLElement>('tr.selected')?.dataset['record']
  const arrived = shownSlug !== slug
  // An open record keeps the table as it is, with what was typed to find it.
  if (arrived || (id === null && former === undefined))
    show(content, menuButton(), ...renderCollection(collection, records, names))
  shownSlug = slug
  document.title = `${record ? `${record.id} · ` : ''}${collection.name} · Kinabase`

  details.hidden = record === undefined
  for (const row of content.querySelectorAll<HTMLElement>('tr[data-record]')) {
    const selected = row.dataset['record'] === record?.id
    row.classList.toggle('selected', selected)
    if (selected) row.scrollIntoView({block: 'nearest'})
  }
  if (record) {
    show(details, ...renderDetails(collection, record, names))
    details.scrollTop = 0
    details.querySelector<HTMLElement>('h2')?.focus({preventScroll: true})
  } else {
    show(details)
    const back = former === undefined ? null : content.querySelector<HTMLElement>(`tr[data-record="${CSS.escape(former)}"] a`)
    if (back) back.focus()
    else if (arrived && move > 1) content.querySelector<HTMLElement>('h1')?.focus()
  }
}

function showSettings(section: string, setting: Setting) {
  move++
  const body = renderSettings(setting, section)
  if (!body) return showNowhere('There is no such setting.')
  shownSlug = null
  details.hidden = true
  show(details)
  show(content, menuButton(), ...body)
  const heading = content.querySelector<HTMLElement>('h1')
  document.title = `${heading?.textContent} · Settings · Kinabase`
  if (move > 1) heading?.focus()
}

function closeSidebarFromOutside() {
  content.addEventListener('click', (event) => {
    const button = document.querySelector('.menu-button')
    if (event.target instanceof Node && !button?.contains(event.target)) closeSidebar()
  })
  sidebar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !sidebar.classList.contains('open')) return
    closeSidebar()
    document.querySelector<HTMLElement>('.menu-button')?.focus()
  })
}

/** The kit goes by the server's clock: where a tester moved that on, “just now” is then and not the computer's own time. */
function keepTime({now}: Setting) {
  const ahead = now - Date.now()
  document.querySelector<KitProvider>('xero-provider')!.now = () => Date.now() + ahead
}

/** What the address asks for comes first, so that what is shown then is in it. Answers whether it asked for something. */
async function showSituation(tell: ReturnType<typeof createStrip>['tell']): Promise<boolean> {
  const wanted = takeWanted()
  try {
    const deck = await readDeck()
    const arrival = wanted === null ? null : await arriveIn(wanted, deck)
    void tell(wanted === null ? deck : await readDeck(), arrival)
  } catch {
    // The simulated Xero is not there, and the page does without it.
  }
  return wanted !== null
}

async function start() {
  applyAppearance()
  closeSidebarFromOutside()
  const [setting, collections] = await Promise.all([readSetting(), readCollections()])
  const {strip, tell} = createStrip()
  show(byId('bar'), ...renderBar(setting, strip))
  const brought = setting.bench && (await showSituation(tell))
  keepTime(brought ? await readSetting() : setting)
  show(sidebar, ...renderSidebar(setting, collections))

  const arrive = async () => {
    closeSidebar()
    const route = routeOf(location.pathname)
    if (route.page === 'settings') showSettings(route.section, setting)
    else if (route.page === 'collection') await showCollection(route, collections)
    else showNowhere('The address leads nowhere.')
    markCurrent(sidebar, location.pathname === '/' ? '/c/jobs' : location.pathname)
  }
  followLinks(() => void arrive().catch(() => showNowhere('The server does not answer. Start it and try again.')))
  await arrive()
}

void start().catch(() =>
  show(content, element('p', {class: 'empty', role: 'alert'}, 'The server does not answer. Start it and load the page again.')),
)
