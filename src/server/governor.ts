/** What an answer tells of the allowances that are left; null where it does not. */
export interface Governed {
  limits: {day: number | null}
}

export interface Governor {
  /** Makes a call when the organisation's limits permit. A person's call (`urgent`) passes before background work. */
  run<T extends Governed>(organisation: string, how: {urgent: boolean}, call: () => Promise<T>): Promise<T>
}
