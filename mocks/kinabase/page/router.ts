export type Route =
  {page: 'collection'; slug: string; record: string | null} | {page: 'settings'; section: string} | {page: 'nowhere'}

/** `/c/jobs/JOB-1004`, `/settings/accounting`. */
export function routeOf(path: string): Route {
  const [first, second, third] = path.split('/').filter(Boolean).map(decodeURIComponent)
  if (first === undefined) return {page: 'collection', slug: 'jobs', record: null}
  if (first === 'c' && second !== undefined) return {page: 'collection', slug: second, record: third ?? null}
  if (first === 'settings') return {page: 'settings', section: second ?? 'organisation'}
  return {page: 'nowhere'}
}

export const pathOfCollection = (slug: string) => `/c/${encodeURIComponent(slug)}`
export const pathOfRecord = (slug: string, id: string) => `${pathOfCollection(slug)}/${encodeURIComponent(id)}`

export function go(path: string): void {
  history.pushState(null, '', path)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

/** Follows the page's own links without loading it again; others, and those for a new tab, are the browser's. */
export function followLinks(show: () => void): void {
  window.addEventListener('popstate', show)
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement)
    const own = link?.origin === location.origin && !link.target && link.getAttribute('href')?.startsWith('/')
    if (!own || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented)
      return
    event.preventDefault()
    go(link.pathname)
  })
}
