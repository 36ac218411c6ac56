import {keptWithin} from './lighten.ts'
import type {Picture} from './png.ts'

/** A pixel differs where a channel of it is further off than this, of 255: what keeping it takes, and a little. */
export const pixelTolerance = keptWithin + 2
/** Of 100,000 pixels so many may differ, and in a smaller picture as many: less than the point of a decimal. */
export const shareTolerance = 2

export interface Comparison {
  same: boolean
  says: string
  /** The first picture, pale, with what differs in red. */
  difference: Picture
}

/** Compares two pictures pixel by pixel. */
export function compare(before: Picture, after: Picture): Comparison {
  const width = Math.max(before.width, after.width)
  const height = Math.max(before.height, after.height)
  const pixels = new Uint8Array(width * height * 3)
  let differing = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const one = at(before, x, y)
      const other = at(after, x, y)
      const differs = one < 0 || other < 0 || furthest(before.pixels, one, after.pixels, other) > pixelTolerance
      if (differs) differing++
      const pale =
        one < 0 ? 255 : 200 + Math.round((before.pixels[one]! + before.pixels[one + 1]! + before.pixels[one + 2]!) / 14)
      pixels.set(differs ? [220, 0, 40] : [pale, pale, pale], (y * width + x) * 3)
    }
  }
  const allowed = Math.max(shareTolerance, Math.floor((width * height * shareTolerance) / 100_000))
  const sameSize = before.width === after.width && before.height === after.height
  const says = sameSize
    ? `${differing} of ${width * height} pixels differ, where ${allowed} may`
    : `was ${before.width} × ${before.height} pixels, is ${after.width} × ${after.height}`
  return {same: sameSize && differing <= allowed, says, difference: {width, height, pixels}}
}

const at = ({width, height}: Picture, x: number, y: number) => (x < width && y < height ? (y * width + x) * 3 : -1)

const furthest = (before: Uint8Array, one: number, after: Uint8Array, other: number) =>
  Math.max(
    Math.abs(before[one]! - after[other]!),
    Math.abs(before[one + 1]! - after[other + 1]!),
    Math.abs(before[one + 2]! - after[other + 2]!),
  )
