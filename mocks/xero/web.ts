import {todayOf} from './accounting/call.ts'
import {bookkeeper, type Bookkeeper} from './bookkeeper.ts'
import {html} from './oauth/page.ts'
import {
  contactPage,
  contactsPage,
  dashboardPage,
  documentPage,
  documentsPage,
  errorPage,
  itemsPage,
  type Frame,
} from './pages/index.ts'
import type {Books} from './state.ts'
import {contactRow, documentRow, frameOf, itemRow} from './site/rows.ts'
import {contactView, dashboardView, documentView} from './site/views.ts'
import type {World} from './world.ts'

interface Visit {
  world: World
  books: Books
  frame: Frame
  url: URL
}

const seeOther = (location: string): Response =>
  new Response(null, {status: 303, headers: {location, 'cache-control': 'no-store'}})

const lost = (base: string): Response =>
  html(
    errorPage(
      {
        title: 'Page not found',
        sentence: 'There is nothing at this address.',
        link: {href: `${base}/_sim`, text: 'To the testing desk'},
      },
      base,
    ),
    404,
  )

// The older addresses of Xero's documentation, each with what stands in for it here.
const classic: [RegExp, (id: string) => string][] = [
  [/^\/AccountsReceivable\/(?:View|Edit)\.aspx\?InvoiceID=([0-9a-f-]{36})/i, (id) => `/invoicing/view/${id}`],
  [/^\/AccountsPayable\/(?:View|Edit)\.aspx\?InvoiceID=([0-9a-f-]{36})/i, (id) => `/bills/view/${id}`],
  [/^\/Contacts\/View(?:\/|\.aspx\?contactID=)([0-9a-f-]{36})/i, (id) => `/contacts/contact/${id}`],
  [/^\/Accounts\/Inventory/i, () => '/items'],
  [/^\/Dashboard/i, () => ''],
]

/** The switch-organisation address: everything after `redirecturl=` is the path, whether it was encoded or not. */
function switchOrganisation(base: string, url: URL): Response {
  const shortCode = url.searchParams.get('shortcode') ?? ''
  const raw = /[?&]redirecturl=(.*)$/i.exec(url.search)?.[1] ?? '/Dashboard/'
  let target = raw
  try {
    target = raw.startsWith('%2F') || raw.includes('%3F') ? decodeURIComponent(raw) : raw
  } catch {
    // an address that cannot be decoded is taken as it stands
  }
  for (const [pattern, path] of classic) {
    const found = pattern.exec(target)
    if (found) return seeOther(`${base}/app/${encodeURIComponent(shortCode)}${path(found[1] ?? '')}`)
  }
  return lost(base)
}

/** Does what a form asks for; a rule that forbids it becomes the page's notice. */
function act(keeper: Bookkeeper, id: string, form: URLSearchParams): Frame['notice'] {
  const amount = form.get('amount')
  try {
    switch (form.get('do')) {
      case 'approve':
        keeper.approve(id)
        return {kind: 'done', text: 'Approved.'}
      case 'submit':
        keeper.submit(id)
        return {kind: 'done', text: 'Submitted for approval.'}
      case 'void':
        keeper.void(id)
        return {kind: 'done', text: 'Voided.'}
      case 'delete':
        keeper.delete(id)
        return {kind: 'done', text: 'Deleted.'}
      case 'pay':
        keeper.pay(id, {
          amount: amount === null || amount === '' ? undefined : Number(amount),
          date: form.get('date') ?? undefined,
          account: form.get('account') ?? undefined,
        })
        return {kind: 'done', text: 'Payment recorded.'}
      case 'archive':
        keeper.archive(id)
        return {kind: 'done', text: 'Archived.'}
      case 'restore':
        keeper.restore(id)
        return {kind: 'done', text: 'Restored.'}
      default:
        return {kind: 'refused', text: 'That cannot be done here.'}
    }
  } catch (error) {
    return {kind: 'refused', text: error instanceof Error ? error.message : 'That cannot be done.'}
  }
}

function page({books, frame, url}: Visit, place: string, id: string): string | undefined {
  const {today} = frame
  const invoice = books.invoices.get(id)
  const contact = books.contacts.get(id)
  switch (place) {
    case '':
    case '/homepage':
      return dashboardPage(dashboardView(books, frame))
    case '/contacts': {
      const search = url.searchParams.get('search') ?? ''
      const rows = books.contacts
        .all()
        .filter((row) => `${row.Name} ${row.EmailAddress ?? ''}`.toLowerCase().includes(search.toLowerCase()))
      return contactsPage({...frame, search, contacts: rows.slice(0, 500).map((row) => contactRow(books, row, today))})
    }
    case '/contacts/contact':
      return contact && contactPage(contactView(books, contact, frame))
    case '/invoices':
    case '/bills': {
      const type = place === '/bills' ? 'ACCPAY' : 'ACCREC'
      const status = url.searchParams.get('status') ?? ''
      const rows = books.invoices.filter((row) => row.Type === type && (status === '' || row.Status === status))
      const shown = rows.toSorted((a, b) => b.Date.localeCompare(a.Date)).slice(0, 500)
      const kind = type === 'ACCPAY' ? 'bill' : 'invoice'
      return documentsPage({...frame, kind, status, documents: shown.map((row) => documentRow(books, row, today))})
    }
    case '/invoicing/view':
    case '/bills/view':
      return invoice && documentPage(documentView(books, invoice, frame))
    case '/items':
      return itemsPage({...frame, items: books.items.all().map(itemRow)})
    default:
      return undefined
  }
}

/** Xero's own site: the pages behind the deep links. */
export async function web(world: World, request: Request, path: string, url: URL, body: string): Promise<Response> {
  const base = new URL(world.base).pathname.replace(/\/$/, '')
  if (path === '/') return seeOther(`${base}/_sim`)
  if (/^\/organisationlogin\/default\.aspx$/i.test(path)) return switchOrganisation(base, url)
  const found = /^\/app\/([^/]+)((?:\/[a-z-]+)*)(?:\/([0-9a-f-]{36}))?\/?$/i.exec(path)
  if (!found) return lost(base)
  const shortCode = readable(found[1] ?? '')
  const books = world.state.books.find((each) => each.organisation.ShortCode === shortCode)
  if (!books) return lost(base)
  const id = found[3]?.toLowerCase() ?? ''
  const notice = request.method === 'POST' ? act(bookkeeper(world, books), id, new URLSearchParams(body)) : undefined
  const frame = frameOf(books, base, todayOf(books, world.clock.now()), notice)
  const shown = page({world, books, frame, url}, found[2] ?? '', id)
  return shown === undefined ? lost(base) : html(shown, notice?.kind === 'refused' ? 422 : 200)
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
