import {SaxesParser} from 'saxes'

/** An element as it came in; whatever else XML may hold means nothing to Xero. */
export interface XmlElement {
  name: string
  /** `xsi:nil="true"`: said to have no value */
  nil: boolean
  text: string
  children: XmlElement[]
}

/** It cannot be read; the message ends as .NET's readers word it, which Xero hands on. */
export class UnreadableXml extends Error {}

const deepest = 60
// eslint-disable-next-line no-control-regex -- these are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const at = (line: number, position: number): string => `Line ${line}, position ${position}.`

/** What no document may hold at all. */
function refuseSigns(text: string): void {
  const found = forbidden.exec(text)
  if (!found) return
  const before = text.slice(0, found.index).split('\n')
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
  const where = at(before.length, (before.at(-1)?.length ?? 0) + 1)
  throw new UnreadableXml(`'${found[0]}', hexadecimal value 0x${code}, is an invalid character. ${where}`)
}

/** Reads a document element by element, and gives up at the first thing that no document for Xero has any business to hold. */
export function readXml(text: string): XmlElement {
  refuseSigns(text)
  const parser = new SaxesParser({position: true})
  const give = (what: string): never => {
    throw new UnreadableXml(`${what} ${at(parser.line, parser.column + 1)}`)
  }
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  const add = (part: string): void => {
    const within = open.at(-1)
    if (within) within.text += part
  }
  parser.on('error', (error) => give(worded(error.message, parser.line)))
  parser.on('doctype', () =>
    give('For security reasons DTD is prohibited in this XML document. To enable DTD processing set the DtdProcessing property.'),
  )
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', ({name, attributes}) => {
    if (open.length >= deepest) give('The maximum depth of elements has been exceeded.')
    const element = {name, nil: attributes['xsi:nil'] === 'true', text: '', children: []}
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return root ?? give('Root element is missing.')
}

/** The parser's own words where .NET's are not known. */
function worded(message: string, line: number): string {
  const own = message.replace(/^[\d:]+ /, '')
  if (own.startsWith('text data outside')) return 'Data at the root level is invalid.'
  if (own.startsWith('undefined entity')) return 'Reference to undeclared entity.'
  if (own.startsWith('documents may contain only one root')) return 'There are multiple root elements.'
  if (own.startsWith('document must contain a root')) return 'Root element is missing.'
  if (/^(?:unclosed tag|unexpected end)/.test(own)) return `Unexpected end of file has occurred after line ${line}.`
  return `${own.charAt(0).toUpperCase()}${own.slice(1).replace(/\.$/, '')}.`
}
