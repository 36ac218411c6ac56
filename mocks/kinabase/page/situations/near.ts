const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)

/** Pairs of neighbouring letters: near where most are shared, whatever the order. */
const pairsOf = (text: string): Set<string> => {
  const letters = wordsOf(text).join(' ')
  return new Set(Array.from({length: Math.max(0, letters.length - 1)}, (_, at) => letters.slice(at, at + 2)))
}

function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const shared = [...a].filter((pair) => b.has(pair)).length
  const ofWords = wordsOf(one).filter((word) => wordsOf(other).includes(word)).length
  return (2 * shared) / Math.max(1, a.size + b.size) + ofWords / 4
}

/** Those that were probably meant, nearest first; none where nothing is near. */
export const nearTo = <Each extends {id: string; title: string}>(wanted: string, all: readonly Each[], most = 3): Each[] =>
  all
    .map((each) => ({each, near: Math.max(likeness(wanted, each.id), likeness(wanted, each.title))}))
    .filter(({near}) => near >= 0.5)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, most)
    .map(({each}) => each)
