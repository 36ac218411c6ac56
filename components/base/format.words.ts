export const formatWords = {
  /** Of what happened within this second: “synced just now”. */
  justNow: 'just now',
}
export type FormatWords = typeof formatWords
