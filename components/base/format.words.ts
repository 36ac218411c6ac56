export const formatWords = {
  /** Of what happened less than a minute ago: “synced just now”. */
  justNow: 'just now',
}
export type FormatWords = typeof formatWords
