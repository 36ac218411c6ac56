import {crc32, deflateSync, inflateSync} from 'node:zlib'

export interface Picture {
  width: number
  height: number
  /** Red, green and blue of each pixel, row by row. */
  pixels: Uint8Array
}

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const truecolour = 2
const indexed = 3
const withAlpha = 6

/** Reads what Chromium and `encode` write: 8 bits, not interlaced; whatever is see-through is taken as it is. */
export function decode(file: Buffer): Picture {
  const chunks = readChunks(file)
  const head = chunks.find(({type}) => type === 'IHDR')!.body
  const [width, height, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9]!]
  const bytes = {[truecolour]: 3, [indexed]: 1, [withAlpha]: 4}[kind]
  if (head[8] !== 8 || head[12] !== 0 || !bytes) throw new Error(`a PNG of a kind that is not read here: ${kind}`)
  const packed = inflateSync(Buffer.concat(chunks.filter(({type}) => type === 'IDAT').map(({body}) => body)))
  const plain = unfilter(packed, width * bytes, height, bytes)
  if (bytes === 3) return {width, height, pixels: plain}
  const palette = chunks.find(({type}) => type === 'PLTE')?.body
  const pixels = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++)
      pixels[pixel * 3 + channel] = palette ? palette[plain[pixel]! * 3 + channel]! : plain[pixel * 4 + channel]!
  }
  return {width, height, pixels}
}

/** What was noted beside the pixels. */
export const noteOf = (file: Buffer) =>
  readChunks(file)
    .find(({type}) => type === 'tEXt')
    ?.body.toString('latin1')
    .split('\0')[1]

/** With a palette where 256 colours are enough for it. */
export function encode({width, height, pixels}: Picture, note: string): Buffer {
  const palette = new Map<number, number>()
  const indices = Buffer.alloc(height * (width + 1))
  const colours = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width * 3, (y + 1) * width * 3)
    colours.set(row, y * (width * 3 + 1) + 1)
    for (let x = 0; x < width; x++) {
      const colour = colourAt(row, x * 3)
      let index = palette.get(colour)
      if (index === undefined) palette.set(colour, (index = palette.size))
      indices[y * (width + 1) + x + 1] = index
    }
  }
  const few = palette.size <= 256
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, few ? indexed : truecolour], 8)
  const table = Buffer.from([...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from(`Comment\0${note}`, 'latin1')),
    ...(few ? [chunk('PLTE', table)] : []),
    chunk('IDAT', deflateSync(few ? indices : colours, {level: 9, memLevel: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Red, green and blue as one number. */
export const colourAt = (pixels: Uint8Array, at: number) => (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!

function readChunks(file: Buffer) {
  const chunks: {type: string; body: Buffer}[] = []
  for (let at = signature.length; at < file.length;) {
    const length = file.readUInt32BE(at)
    chunks.push({type: file.toString('latin1', at + 4, at + 8), body: file.subarray(at + 8, at + 8 + length)})
    at += length + 12
  }
  return chunks
}

function chunk(type: string, body: Buffer) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Undoes what each row was made of: its left, upper or slanting neighbour. */
function unfilter(packed: Buffer, row: number, height: number, bytes: number) {
  const plain = new Uint8Array(row * height)
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (row + 1)]!
    for (let x = 0; x < row; x++) {
      const left = x < bytes ? 0 : plain[y * row + x - bytes]!
      const up = y === 0 ? 0 : plain[(y - 1) * row + x]!
      const slant = x < bytes || y === 0 ? 0 : plain[(y - 1) * row + x - bytes]!
      const guess =
        filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, slant)
      plain[y * row + x] = packed[y * (row + 1) + 1 + x]! + guess
    }
  }
  return plain
}

function paeth(left: number, up: number, slant: number) {
  const [toLeft, toUp, toSlant] = [Math.abs(up - slant), Math.abs(left - slant), Math.abs(left + up - 2 * slant)]
  return toLeft <= toUp && toLeft <= toSlant ? left : toUp <= toSlant ? up : slant
}
