/** How long every set of tokens stays in a grant's journal: as long as the provider could still honour one. */
export const journalKeeps = 60 * 24 * 60 * 60 * 1000
