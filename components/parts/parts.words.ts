/** Words of the parts that all elements share. */
export const parts = {
  close: 'Close',
  cancel: 'Cancel',
  unsaved: 'Throw away what you entered?',
  keepEditing: 'Keep editing',
  throwAway: 'Throw away',
  searching: 'Searching…',
  nothingFound: (query: string) => (query ? `Nothing found for “${query}”` : 'Nothing to choose from'),
  typeToFind: 'Type to find more',
  found: (count: number, shown: string) => (count === 1 ? '1 result' : `${shown} results`),
}
export type PartsWords = typeof parts
