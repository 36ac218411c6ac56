import * as z from 'zod/mini'
import * as card from './card.ts'
import * as connection from './connection.ts'
import * as document from './document.ts'
import * as reference from './reference.ts'
import type {RouteName} from './addresses.ts'

const Nothing = z.strictObject({})

/** What each route takes (query of a GET, JSON body of a POST) and gives. */
export const api = {
  getConnection: {input: z.object({}), output: connection.ConnectionOverview},
  startConnect: {input: connection.StartConnect, output: connection.Redirect},
  finishConnect: {input: Nothing, output: connection.ConnectOutcome},
  chooseOrganisation: {input: connection.ChooseOrganisation, output: connection.ConnectionAnswer},
  abandonConnect: {input: Nothing, output: connection.ConnectionOverview},
  listOrganisations: {input: z.object({}), output: connection.OrganisationChoices},
  changeOrganisation: {input: connection.ChooseOrganisation, output: connection.ConnectionAnswer},
  disconnect: {input: Nothing, output: connection.ConnectionOverview},
  syncReference: {input: Nothing, output: reference.ReferenceChanges},
  listTaxCodes: {input: z.object({}), output: reference.TaxCodes},
  listLedgerCodes: {input: z.object({}), output: reference.LedgerCodes},
  readCards: {input: card.CardsRequest, output: card.CardsAnswer},
  syncCard: {input: card.KeyRequest, output: card.CardAnswer},
  searchTargets: {input: card.SearchQuery, output: card.Candidates},
  link: {input: card.LinkRequest, output: card.CardAnswer},
  createTarget: {input: card.CreateTargetRequest, output: document.PushAnswer},
  unlink: {input: card.UnlinkRequest, output: card.CardAnswer},
  offerDocument: {input: document.OfferRequest, output: document.DocumentOffer},
  createDocument: {input: document.CreateDocumentRequest, output: document.PushAnswer},
  readPush: {input: document.PushQuery, output: document.PushAnswer},
} as const satisfies Record<RouteName, {input: z.ZodMiniType; output: z.ZodMiniType}>

export type Api = typeof api
export type Input<R extends RouteName> = z.input<Api[R]['input']>
export type Output<R extends RouteName> = z.output<Api[R]['output']>
