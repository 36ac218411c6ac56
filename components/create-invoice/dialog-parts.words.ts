import type {DocumentKind} from '../../src/contract/document.ts'

export const dialogParts = {
  noContact: (record: string) => `${record} is not linked to a contact yet, so nobody can be billed.`,
  noContactRecord: 'This record names nobody who could be billed. Choose its customer or supplier first.',
  linkContact: 'Link',
  archivedContact: (name: string, provider: string) =>
    `${name} is archived in ${provider}. Restore it there before creating documents.`,

  checking: (provider: string) => `Checking with ${provider}…`,
  checkingWhy: (provider: string) =>
    `${provider} has not answered yet. Nothing is created twice. You may close this: the record shows the outcome.`,
  needsHuman: (provider: string) =>
    `${provider} did not say whether this was created. Look for it there before creating it again.`,
  notThere: 'It is not there',
  refused: (provider: string) => `${provider} did not accept this`,
  refusedWhy: 'Nothing was created and what you entered is kept. Correct it and create it again.',
  lineCovered: 'Somebody else has put some of these lines on a document. Nothing was sent; what is left is shown anew.',
  reopen: 'Open it anew',
  created: {
    invoice: (number: string) => `Draft invoice ${number} created`,
    bill: (number: string) => `Draft bill ${number} created`,
  } satisfies Record<DocumentKind, unknown>,
  createdFor: (total: string, contact: string) => `${total} for ${contact}`,
  mismatch: (provider: string, actual: string, expected: string) =>
    `${provider}’s total is ${actual}; here it was ${expected}. Look at it in ${provider} before approving it.`,
  openIn: (provider: string) => `Open in ${provider}`,
  keys: [
    ['Enter ↓', 'The same field of the next line'],
    ['Shift Enter ↑', 'The same field of the line before'],
    ['Space', 'Tick or untick a line'],
    ['/', 'Find a line'],
    ['Ctrl Enter', 'Create'],
    ['?', 'Show or hide these shortcuts'],
  ] as readonly (readonly [string, string])[],
}
export type DialogPartsWords = typeof dialogParts
