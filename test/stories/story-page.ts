import type {Page} from 'playwright-core'

interface Preview {
  currentRender?: {id?: string; phase?: string}
  channel: {emit(event: string, detail: object): void}
}

/**
 * Shows one story by itself and waits until it has rendered and played. Throws what it threw. A page that shows a story
 * already changes over to the next, as Storybook does; its elements are new each time.
 */
export async function showStory(page: Page, site: string, id: string) {
  if (page.url().startsWith(site)) {
    await page.evaluate((storyId) => {
      const {__STORYBOOK_PREVIEW__: preview} = globalThis as unknown as {__STORYBOOK_PREVIEW__: Preview}
      preview.channel.emit('setCurrentStory', {storyId, viewMode: 'story'})
    }, id)
  } else await page.goto(`${site}iframe.html?id=${id}&viewMode=story`)

  await page.waitForFunction(
    (storyId) => {
      const {__STORYBOOK_PREVIEW__: preview} = globalThis as unknown as {__STORYBOOK_PREVIEW__?: Preview}
      const {id: shown, phase = ''} = preview?.currentRender ?? {}
      return shown === storyId && ['finished', 'errored', 'aborted'].includes(phase)
    },
    id,
    {timeout: 20_000, polling: 50},
  )
  const wrong = await page.evaluate(() => {
    if (!document.body.classList.contains('sb-show-errordisplay')) return null
    return `${document.querySelector('#error-message')?.textContent ?? ''}\n${document.querySelector('#error-stack')?.textContent ?? ''}`
  })
  if (wrong !== null) throw new Error(`The story broke: ${wrong}`)
  // Lit's late renders and the skeletons' 150 ms.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
}

/** The same state in other colours and the other direction, without playing it again. */
export async function turn(page: Page, {dark, rightToLeft}: {dark: boolean; rightToLeft: boolean}) {
  await page.evaluate(
    ([scheme, ground, direction]) => {
      document.documentElement.style.colorScheme = scheme
      document.body.style.background = ground
      for (const framed of document.querySelectorAll<HTMLElement>('[data-frame]')) {
        framed.style.colorScheme = scheme
        framed.dir = direction
      }
      // What floats looks for its place anew.
      dispatchEvent(new Event('resize'))
    },
    [dark ? 'dark' : 'light', dark ? '#191c21' : '#ffffff', rightToLeft ? 'rtl' : 'ltr'] as const,
  )
}
