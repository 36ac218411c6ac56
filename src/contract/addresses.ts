/** Where each call goes, below the base at which the host mounts the server: all that the browser needs of the route table. */
export const addresses = {
  getConnection: 'GET /connection',
  startConnect: 'POST /connect/start',
  finishConnect: 'POST /connect/finish',
  chooseOrganisation: 'POST /connect/choose',
  abandonConnect: 'POST /connect/abandon',
  listOrganisations: 'GET /organisations',
  changeOrganisation: 'POST /connection/organisation',
  disconnect: 'POST /disconnect',
  syncReference: 'POST /reference/sync',
  listTaxCodes: 'GET /reference/tax-codes',
  listLedgerCodes: 'GET /reference/ledger-codes',
  readCards: 'POST /cards',
  syncCard: 'POST /cards/sync',
  searchTargets: 'GET /targets',
  link: 'POST /links',
  createTarget: 'POST /links/create',
  unlink: 'POST /links/remove',
  offerDocument: 'POST /documents/offer',
  createDocument: 'POST /documents',
  readPush: 'GET /pushes',
} as const satisfies Record<string, `${'GET' | 'POST'} /${string}`>

export type RouteName = keyof typeof addresses

/** The header that tells a call from a cross-site form: no page of another origin can set it without being asked first. */
export const callHeader = 'x-kit-call'
