export const recordNotice = {
  archivedWhy: (provider: string) => `Archived in ${provider}: no new documents can be made for it until it is restored there.`,
  foreignWhy: (organisation: string, date: string) =>
    `Belongs to ${organisation}, which is not the connected organisation. Shown as of ${date}.`,
  disconnectedWhy: (provider: string, date: string) => `${provider} is disconnected. Shown as of ${date}.`,
  missingWhy: (provider: string, date: string) => `No longer in ${provider}. Shown as of ${date}. Unlink it to link another.`,
  reconnectWhy: (provider: string, date: string) =>
    `${provider} needs to be reconnected by a System Administrator. Shown as of ${date}.`,
  oldWhy: (date: string) => `Shown as of ${date}. Sync to bring it up to date.`,
  never: 'an unknown date',
}
