export const orgPicker = {
  legend: 'Organisation',
  search: 'Find an organisation',
  found: (count: number, shown: string) => (count === 1 ? '1 organisation' : `${shown} organisations`),
  nothingFound: (query: string) => `No organisation matches “${query}”`,
  empty: 'There is no organisation to choose from.',
  current: 'Current',
  taken: 'Connected to another workspace. Disconnect it there first.',
  since: (date: string) => `First connected ${date}`,
  neverBefore: (id: string) => `Not connected before · ${id}`,
}
export type OrgPickerWords = typeof orgPicker
