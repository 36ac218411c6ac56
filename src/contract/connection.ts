import * as z from 'zod/mini'
import {Permission} from './session.ts'
import {Currency, Id, Moment} from './values.ts'

/** An accounting system that the server can connect to. */
export const ProviderInfo = z.object({
  id: Id,
  name: z.string(),
  /** False: listed, but this server has no connection to it set up. */
  available: z.boolean(),
  /** Whether one sign-in can reach several organisations, so that *Change Organisation* makes sense. */
  organisations: z.enum(['one', 'many']),
})
export type ProviderInfo = z.infer<typeof ProviderInfo>

/** An organisation as a choice, before it is connected. */
export const OrganisationChoice = z.object({
  id: Id,
  name: z.string(),
  /** What tells namesakes apart: when it was connected to this app for the first time. */
  since: z.nullable(Moment),
  current: z.boolean(),
  /** Connected to another workspace: cannot be chosen. */
  taken: z.boolean(),
})
export type OrganisationChoice = z.infer<typeof OrganisationChoice>

export const Organisation = z.object({
  id: Id,
  name: z.string(),
  /** ISO 3166 alpha-2, where known. */
  country: z.nullable(z.string()),
  currency: Currency,
  /** IANA zone in which the organisation's days begin. */
  timeZone: z.string(),
  demo: z.boolean(),
})
export type Organisation = z.infer<typeof Organisation>

export const Connection = z.object({
  provider: Id,
  state: z.enum(['connected', 'needs-reconnect', 'disconnected']),
  organisation: Organisation,
  connectedBy: z.string(),
  connectedAt: Moment,
  /** When the provider ends the connection if it is not used until then. */
  expiresAt: z.nullable(Moment),
  reference: z.object({
    state: z.enum(['never', 'running', 'complete', 'incomplete']),
    syncedAt: z.nullable(Moment),
    taxCodes: z.int(),
    ledgerCodes: z.int(),
  }),
  /** What hangs on it: said before disconnecting or changing the organisation. */
  links: z.int(),
  documents: z.int(),
})
export type Connection = z.infer<typeof Connection>

/** All that the settings page shows. */
export const ConnectionOverview = z.object({
  providers: z.array(ProviderInfo),
  /** Null: never connected. A disconnected one stays, with its last-known data. */
  connection: z.nullable(Connection),
  /** A sign-in under way by this person in this browser: to be finished or given up. */
  pending: z.nullable(z.object({provider: Id, stage: z.enum(['returned', 'choosing'])})),
  manage: Permission,
})
export type ConnectionOverview = z.infer<typeof ConnectionOverview>

export const StartConnect = z.strictObject({
  provider: Id,
  /** Where to come back to: a path of the host's own origin. */
  returnTo: z.string().check(z.maxLength(2048)),
})
export const Redirect = z.object({
  /** The provider's sign-in page. */
  redirectTo: z.string(),
})

export const ConnectOutcome = z.union([
  z.object({outcome: z.literal('connected'), connection: Connection}),
  z.object({outcome: z.literal('choose'), organisations: z.array(OrganisationChoice)}),
])
export type ConnectOutcome = z.infer<typeof ConnectOutcome>

export const ChooseOrganisation = z.strictObject({organisation: Id})
export const OrganisationChoices = z.object({organisations: z.array(OrganisationChoice)})
export type OrganisationChoices = z.infer<typeof OrganisationChoices>
export const ConnectionAnswer = z.object({connection: Connection})
export type ConnectionAnswer = z.infer<typeof ConnectionAnswer>
