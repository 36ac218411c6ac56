export const recordUnlinked = {
  contact: (provider: string) => `Link this record to a contact in ${provider} to see what is owed and what is overdue.`,
  item: (provider: string) => `Link this record to an item in ${provider} to see its prices.`,
  link: 'Link',
}
