import sax from 'sax'

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
// of entities, only the five that every document knows; the option has no type
const options: sax.SAXOptions & {strictEntities: true} = {position: true, strictEntities: true, trim: false}
// eslint-disable-next-line no-control-regex -- these are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/** Reads a document element by element, and gives up at the first thing that no document for Xero has any business to hold. */
export function readXml(text: string): XmlElement {
  const parser = sax.parser(true, options)
  const give = (what: string): never => {
    throw new UnreadableXml(`${what} Line ${parser.line + 1}, position ${parser.column + 1}.`)
  }
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  const add = (part: string): void => {
    const sign = forbidden.exec(part)?.[0]
    if (sign !== undefined) {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
      give(`'${sign}', hexadecimal value 0x${code}, is an invalid character.`)
    }
    const within = open.at(-1)
    if (within) within.text += part
  }
  parser.onerror = (error) => give(worded(error.message, parser.line))
  parser.ondoctype = () =>
    give('For security reasons DTD is prohibited in this XML document. To enable DTD processing set the DtdProcessing property.')
  parser.ontext = add
  parser.oncdata = add
  parser.onopentag = ({name, attributes}) => {
    if (open.length >= deepest) give('The maximum depth of elements has been exceeded.')
    const element = {name, nil: attributes['xsi:nil'] === 'true', text: '', children: []}
    const within = open.at(-1)
    if (within) within.children.push(element)
    else if (root) give('There are multiple root elements.')
    else root = element
    open.push(element)
  }
  parser.onclosetag = () => open.pop()
  parser.write(text).close()
  return root ?? give('Root element is missing.')
}

/** The parser's own words where .NET's are known. */
function worded(message: string, line: number): string {
  const first = message.split('\n')[0] ?? ''
  if (/before first tag|outside of root/i.test(first)) return 'Data at the root level is invalid.'
  if (/invalid character entity/i.test(first)) return 'Reference to undeclared entity.'
  if (/unclosed root tag|unexpected end/i.test(first)) return `Unexpected end of file has occurred after line ${line + 1}.`
  return `${first.replace(/\.$/, '')}.`
}
