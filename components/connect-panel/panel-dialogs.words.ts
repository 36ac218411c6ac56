import type {ConnectionFlow} from './connection-flow.ts'

/** Words of the panel’s menu, dialogs and notices. `accounting` is the provider’s name; counts come as “38 links”. */
export const panelDialogs = {
  syncReference: 'Sync Reference Data',
  changeOrganisation: 'Change Organisation',
  disconnect: 'Disconnect',
  notWhileReconnect: 'Reconnect first',
  onlyAdministratorsManage: 'Only System Administrators can manage this connection.',

  working: 'Working…',
  cancel: 'Cancel',
  selectOrganisation: (accounting: string) => `Select ${accounting} Organisation`,
  selectMore: (accounting: string) =>
    `Your ${accounting} login reaches several organisations. Records will be linked to the one that you select.`,
  connectSelected: 'Connect to Selected Organisation',
  changeMore: (organisation: string, links: string, documents: string) =>
    `${links} and ${documents} belong to ${organisation}. They stay readable, but will no longer resolve until you change back.`,
  onlyOne: (accounting: string, organisation: string) => `Your ${accounting} login gave access to ${organisation} only.`,
  allowMore: (accounting: string) => `Allow another in ${accounting}`,
  loadingOrganisations: 'Loading organisations…',
  disconnectHeading: (accounting: string) => `Disconnect ${accounting}?`,
  disconnectLinks: (links: string, documents: string) => `${links} and ${documents} stop syncing and keep what was last known.`,
  disconnectCodes: (taxCodes: string, ledgerCodes: string) =>
    `${taxCodes} and ${ledgerCodes} are archived and no longer offered.`,
  disconnectKept: (accounting: string) =>
    `Nothing is deleted in ${accounting}. Connecting the same organisation again brings everything back.`,
  disconnectNow: (accounting: string) => `Disconnect ${accounting}`,
  keep: 'Keep connected',
  switchHeading: 'Switch Accounting Provider',
  switchMore: (from: string, to: string, links: string) =>
    `Connecting ${to} disconnects ${from}: ${links} stop syncing and keep what was last known. ${from} stays connected until ${to} is.`,
  switchNow: (to: string) => `Continue to ${to}`,

  success: (accounting: string) => `Successfully connected to ${accounting}`,
  changedTo: (organisation: string) => `${organisation} is now the connected organisation`,
  disconnectedNow: (accounting: string) => `${accounting} is disconnected`,
  upToDate: 'Reference data is up to date. Nothing had changed.',
  synced: (changes: string) => `Reference data is up to date: ${changes}.`,
  added: (shown: string) => `${shown} added`,
  changed: (shown: string) => `${shown} changed`,
  archived: (shown: string) => `${shown} archived`,
  restored: (shown: string) => `${shown} restored`,
  finishing: 'Finishing the connection…',

  planHeading: (plan: string) => `Accounting integrations are part of the ${plan} plan`,
  planMore: 'Upgrade to connect. What was synced before stays readable.',
}
export type PanelDialogsWords = typeof panelDialogs

export const dialogWords = ({host}: ConnectionFlow): PanelDialogsWords => host.words('panel-dialogs', panelDialogs)
