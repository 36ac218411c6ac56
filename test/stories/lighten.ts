import {colourAt, type Picture} from './png.ts'

/** The steps in which the channels of rare colours are kept: the first that leaves a palette of 256. */
const steps = [8, 12, 17]
/** What a channel can be off by after that. */
export const keptWithin = 8

/**
 * Makes a picture lighter for keeping. What fills areas stays as it is; the many shades at the edges of letters, of which
 * each colours a few pixels, are rounded until a palette holds them.
 */
export function lighten({width, height, pixels}: Picture): Picture {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = colourAt(pixels, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const fills = new Set(
    [...counts]
      .sort(([, one], [, other]) => other - one)
      .flatMap(([colour]) => colour)
      .slice(0, 24),
  )
  const rounded = new Uint8Array(pixels.length)
  for (const step of steps) {
    const kept = new Set<number>()
    const round = (level: number) => Math.min(255, Math.round(level / step) * step)
    for (let at = 0; at < pixels.length; at += 3) {
      const fill = fills.has(colourAt(pixels, at))
      for (let channel = at; channel < at + 3; channel++) rounded[channel] = fill ? pixels[channel]! : round(pixels[channel]!)
      kept.add(colourAt(rounded, at))
    }
    if (kept.size <= 256) break
  }
  return {width, height, pixels: rounded}
}

/** Half as wide and half as high: each pixel is the mean of four. */
export function halve({width, height, pixels}: Picture): Picture {
  const half = {width: width >> 1, height: height >> 1}
  const means = new Uint8Array(half.width * half.height * 3)
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const at = (y * 2 * width + x * 2) * 3 + channel
        const below = at + width * 3
        means[(y * half.width + x) * 3 + channel] = (pixels[at]! + pixels[at + 3]! + pixels[below]! + pixels[below + 3]! + 2) >> 2
      }
    }
  }
  return {...half, pixels: means}
}
