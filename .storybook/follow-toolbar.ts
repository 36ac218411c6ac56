import {GLOBALS_UPDATED, SET_GLOBALS, UPDATE_GLOBALS} from 'storybook/internal/core-events'
import {addons} from 'storybook/preview-api'

interface Told {
  globals: Record<string, unknown>
}
interface Channel {
  on(event: string, hear: (told: Told) => void): void
  last(event: string): readonly Told[] | undefined
}

/** A story in a window of its own, on the page of all stories of its element, follows the toolbar as that page does. */
export async function followToolbar() {
  if (window.parent === window || !window.parent.location.search.includes('viewMode=docs')) return
  const {__STORYBOOK_ADDONS_CHANNEL__: page} = window.parent as unknown as {__STORYBOOK_ADDONS_CHANNEL__?: Channel}
  await addons.ready()
  const own = addons.getChannel()
  const follow = (told: Told | undefined) => told && own.emit(UPDATE_GLOBALS, {globals: told.globals})
  page?.on(GLOBALS_UPDATED, follow)
  own.once(SET_GLOBALS, () => follow(page?.last(GLOBALS_UPDATED)?.[0] ?? page?.last(SET_GLOBALS)?.[0]))
}
