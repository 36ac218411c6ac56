import type {FailureBody, FailureCode, Input, Output, RouteName} from '../../../src/contract/index.ts'
import type {MockXero} from '../../../mocks/xero/index.ts'
import type {Person} from '../../server/app/fake-host.ts'

export interface Answer<R extends RouteName> {
  status: number
  headers: Headers
  body: Output<R>
  text: string
  code: FailureCode | undefined
  failure: FailureBody['failure'] | undefined
}

/** Who signs in at Xero, which organisations are allowed, and which button is pressed. */
export type AtXero = Parameters<MockXero['consent']>[1]

/** The server in one of its homes, with a simulated Xero that belongs to it alone. */
export interface Home {
  /** One call, as the page of this person would make it; each person has a browser of their own. */
  call<R extends RouteName>(route: R, input: Input<R>, as?: Person): Promise<Answer<R>>
  /** Any request to the server, with this person's session and cookie. */
  send(path: string, init: {method?: string; headers?: Record<string, string>; body?: string}, as: Person): Promise<Response>
  xero: MockXero
  clock: {now(): number; advance(milliseconds: number): void}
  /** Another process over the same store takes over. */
  restart(): void
  /** Background work, as the timer of the host would call it. */
  work(): Promise<number>
  /** All that was logged. */
  logged: string[]
  close(): Promise<void>
}

export type MakeHome = () => Promise<Home>

/** What both test runners give. */
export interface Runner {
  describe(title: string, body: () => void): unknown
  it(title: string, body: () => Promise<void>): unknown
}

/** A runner whose tests are given a home of their own, closed when they end. */
export interface Given {
  describe: Runner['describe']
  it(title: string, body: (home: Home) => Promise<void>): void
}

export const given = ({describe, it}: Runner, makeHome: MakeHome): Given => ({
  describe,
  it(title, body) {
    it(title, async () => {
      const home = await makeHome()
      try {
        await body(home)
      } finally {
        await home.close()
      }
    })
  },
})
