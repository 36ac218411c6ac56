import type {DocumentKind} from '../../src/contract/document.ts'

export const createOutcome = {
  checking: (provider: string) => `Checking with ${provider}…`,
  checkingWhy: (provider: string) =>
    `${provider} has not answered yet. Nothing is created twice. You may close this: the record shows the outcome.`,
  needsHuman: (provider: string) =>
    `${provider} did not say whether this was created. Look for it there before creating it again.`,
  notThere: 'It is not there',
  refused: (provider: string) => `${provider} did not accept this`,
  refusedWhy: 'Nothing was created and what you entered is kept. Correct it and create it again.',
  created: {
    invoice: (number: string) => `Draft invoice ${number} created`,
    bill: (number: string) => `Draft bill ${number} created`,
  } satisfies Record<DocumentKind, unknown>,
  createdFor: (total: string, contact: string) => `${total} for ${contact}`,
  mismatch: (provider: string, actual: string, expected: string) =>
    `${provider}’s total is ${actual}; here it was ${expected}. Look at it in ${provider} before approving it.`,
  openIn: (provider: string) => `Open in ${provider}`,
  lineCovered: 'Somebody else has put some of these lines on a document. Nothing was sent; what is left is shown anew.',
  reopen: 'Open it anew',
}
export type CreateOutcomeWords = typeof createOutcome
