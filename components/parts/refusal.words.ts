/** Why something is not allowed, and what stands in where no better explanation can be loaded. */
export const refusal = {
  onlyAdministrators: 'Only System Administrators can do this.',
  viewOnly: 'You can view this record but not change it.',
  planRequired: 'Your plan does not include accounting integrations.',
  ask: (names: string) => `Ask ${names}.`,
  unexplained: 'Something went wrong, and the explanation could not be loaded. Check your connection.',
  retry: 'Try again',
}
export type RefusalWords = typeof refusal
