import {createClient} from '../../src/client/client.ts'
import {base, settingsPath} from '../home/index.ts'
import type {Bench} from '../kinabase/index.ts'
import {placeOf} from '../situations/places.ts'
import type {MockXero, XeroSituation} from '../xero/index.ts'

export interface BenchParts {
  /** Origins, as browsers see them. */
  kinabase: string
  xero: string
  /** Signs in without a browser. */
  consent: MockXero['consent']
  /** Has the server forget what it heard of Xero's limits. */
  forgetLimits(): Promise<void>
}

/** The person who signs in for a tester: she has one organisation, so that nothing has to be chosen. */
const person = 'ana'

const nameAndValue = (pair: string): [name: string, value: string] => {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}

/** The tester's bar reaches the simulated Xero as any program does: by its control addresses. */
export function createBench({kinabase, xero, consent, forgetLimits}: BenchParts): Bench {
  async function ask<Answer>(body?: object): Promise<Answer> {
    const sent = body && {method: 'POST', body: JSON.stringify(body)}
    const answer = await fetch(`${xero}/_sim/api/situations`, sent)
    if (!answer.ok) throw new Error(`The simulated Xero answered ${answer.status}`)
    return (await answer.json()) as Answer
  }
  type Deck = {current: string | null; situations: XeroSituation[]}

  async function back() {
    await ask({back: true})
    await forgetLimits()
  }

  return {
    async situations() {
      const {current, situations} = await ask<Deck>()
      const placed = situations.map(({id, title, group = '', sentence, lookAt}) => {
        const {path, connected, first, next} = placeOf({id, group})
        return {id, title, group, sentence, lookAt, path, connected, first: first ?? null, next: next ?? null}
      })
      return {current, situations: placed}
    },
    async bring(id) {
      await ask({id, instead: true})
      await forgetLimits()
    },
    back,
    async connect(request) {
      // Whatever is the case there may be in the way of a sign-in.
      await back()
      const cookies = new Map((request.headers.get('cookie') ?? '').split('; ').map(nameAndValue))
      const send: typeof fetch = async (input, init) => {
        const headers = new Headers(init?.headers)
        headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
        headers.set('origin', kinabase)
        const answer = await fetch(input, {...init, headers})
        for (const each of answer.headers.getSetCookie()) cookies.set(...nameAndValue(each.split(';')[0] ?? ''))
        return answer
      }
      const client = createClient({baseUrl: kinabase + base, fetch: send})
      const {redirectTo} = await client.call('startConnect', {provider: 'xero', returnTo: settingsPath})
      await send(await consent(redirectTo, {person}), {redirect: 'manual'})
      await client.call('finishConnect', {})
    },
  }
}
