import type {BenchSituation} from '../../host/bench.ts'
import {element, show} from '../build.ts'
import {
  backToNormal,
  bringAbout,
  connectForMe,
  goWhereItShows,
  isConnected,
  sayAfterLoading,
  takeSaid,
  type Deck,
} from './bench-client.ts'
import type {Arrival} from './arrive.ts'
import {notConnected, openPicker} from './picker.ts'

const part = (name: string, text: string) => element('span', {}, element('span', {class: 'bar-quiet'}, `${name}: `), text)

type Doing = () => Promise<unknown>

/** Below the tester's bar: what was brought about, what to look at, and the way back. */
export function createStrip() {
  const words = element('p', {class: 'strip-words', role: 'status'})
  const buttons = element('span', {class: 'strip-buttons'})
  const strip = element('div', {class: 'strip', hidden: true}, words, buttons)

  const button = (text: string, doing: Doing): HTMLButtonElement => {
    const built = element('button', {type: 'button'}, text)
    built.addEventListener('click', () => {
      built.disabled = true
      doing().catch((reason: unknown) => {
        built.disabled = false
        show(words, reason instanceof Error ? reason.message : 'That did not work.')
      })
    })
    return built
  }
  const say = (said: readonly (Node | string)[], ...doing: HTMLElement[]) => {
    show(words, ...said)
    show(buttons, ...doing)
    strip.hidden = false
  }

  const back = () =>
    button('Back to normal', async () => {
      await backToNormal()
      sayAfterLoading('Back to normal. What you did meanwhile is kept, and the clock goes on from where it is.')
      location.reload()
    })
  const connectFirst = (situation: BenchSituation) =>
    button('Connect as Ana Lima and bring it about again', async () => {
      await connectForMe()
      goWhereItShows(await bringAbout(situation.id))
    })

  async function tellCurrent(situation: BenchSituation) {
    const missing = situation.connected && !(await isConnected().catch(() => true))
    say(
      [
        element('strong', {}, situation.title),
        element('span', {}, situation.sentence),
        ...(missing ? [element('span', {class: 'strip-missing'}, notConnected)] : []),
        ...(situation.first === null ? [] : [part('First', situation.first)]),
        ...(situation.next === null ? [] : [part('Then', situation.next)]),
        part('Look at', situation.lookAt),
      ],
      ...(missing ? [connectFirst(situation)] : []),
      back(),
    )
  }

  return {
    strip,
    /** What the address asked for, what was done before the page was loaded anew, or what is the case. */
    async tell({situations, current}: Deck, arrival: Arrival | null): Promise<void> {
      const said = takeSaid()
      if (arrival?.failed !== undefined) {
        say(
          [arrival.failed],
          ...arrival.near.map((near) => button(near.title, async () => goWhereItShows(await bringAbout(near.id)))),
          button('All situations', openPicker),
        )
        return
      }
      const situation = situations.find(({id}) => id === current && id !== 'calm')
      if (situation) await tellCurrent(situation)
      else if (said !== null) say([said])
    },
  }
}
