import type {Page} from 'playwright-core'

interface Render {
  id?: string
  phase?: string
  story?: {id: string}
}

/** Shows one story by itself and waits until it has rendered and played. Throws what it threw. */
export async function showStory(page: Page, site: string, id: string, globals: Record<string, string> = {}) {
  const chosen = Object.entries(globals).map(([name, value]) => `${name}:${value}`)
  await page.goto(`${site}iframe.html?id=${id}&viewMode=story&globals=${chosen.join(';')}`)
  await page.waitForFunction(
    () => {
      const {__STORYBOOK_PREVIEW__: preview} = globalThis as unknown as {__STORYBOOK_PREVIEW__?: {currentRender?: Render}}
      return (
        ['finished', 'errored', 'aborted'].includes(preview?.currentRender?.phase ?? '') ||
        document.body.classList.contains('sb-show-errordisplay')
      )
    },
    undefined,
    {timeout: 20_000},
  )
  const wrong = await page.evaluate(() => {
    if (!document.body.classList.contains('sb-show-errordisplay')) return null
    return `${document.querySelector('#error-message')?.textContent ?? ''}\n${document.querySelector('#error-stack')?.textContent ?? ''}`
  })
  if (wrong !== null) throw new Error(`The story broke: ${wrong}`)
  // Lit's late renders and the skeletons' 150 ms.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
}

/** The same state in the dark and from right to left, without playing it again. */
export async function turnDarkAndRound(page: Page) {
  await page.evaluate(() => {
    document.documentElement.style.colorScheme = 'dark'
    document.body.style.background = '#191c21'
    for (const framed of document.querySelectorAll<HTMLElement>('[data-frame]')) {
      framed.style.colorScheme = 'dark'
      framed.dir = 'rtl'
    }
  })
}
