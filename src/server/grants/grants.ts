import type {Access, Consent} from '../provider.ts'
import type {Grant} from '../store/store.ts'

/** Keeps tokens: sealed at rest, refreshed once by whoever is first, and never lost with an answer that got lost. */
export interface Grants {
  /** Keeps what a consent yielded. `lease`, `save` and the journal go by the id that it answers. */
  begin(workspace: string, provider: string, consent: Consent): Promise<Grant>
  /** A token good for at least five minutes. Rejects with `needs-reconnect` where the consent is at its end. */
  access(grant: string, organisation: string, urgent: boolean): Promise<Access>
  /** Makes a call with such a token. Where Xero no longer takes it, refreshes once and calls once more. */
  use<T>(grant: string, organisation: string, urgent: boolean, call: (access: Access) => Promise<T>): Promise<T>
  /** A token other than `stale`, which was refused. */
  forceRefresh(stale: Access, grant: string): Promise<Access>
  /** Background work: refreshes that are due (to confirm an unknown outcome; to keep an idle consent alive). Answers how many. */
  tend(): Promise<number>
  /** Forgets its tokens. Does not revoke them at the provider: that would end other workspaces of the same person. */
  end(grant: string): Promise<void>
}
