export const contactTrouble = {
  noContact: (record: string) => `${record} is not linked to a contact yet, so nobody can be billed.`,
  noContactRecord: 'This record names nobody who could be billed. Choose its customer or supplier first.',
  linkContact: 'Link',
  archivedContact: (name: string, provider: string) =>
    `${name} is archived in ${provider}. Restore it there before creating documents.`,
}
