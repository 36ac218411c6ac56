export const recordUnlink = {
  unlink: 'Unlink',
  unlinkedNow: 'Unlinked',
  unlinkTitle: (name: string) => `Unlink ${name}?`,
  unlinkTarget: (provider: string) =>
    `The record stops showing figures from ${provider}. Nothing is changed or deleted in ${provider}, and you can link it again.`,
  unlinkDocumentWhy: (provider: string, total: string) =>
    `It stays in ${provider} for ${total}, but no longer counts here: its lines become invoiceable again, and could be billed twice.`,
}
