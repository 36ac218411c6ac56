import {noData, badBody} from '../refusal.ts'
import {knownNames} from '../accounting/names.ts'
import {decimals} from '../wire/json.ts'
import {lists, singular} from './names.ts'
import {readXml, UnreadableXml, type XmlElement} from './read-xml.ts'

const no = (what: string): never => {
  throw badBody(`Xml for post data was invalid, ${what}`)
}

// What JSON has besides the value itself; XML knows none of it, and Xero says so.
const onlyInJson = new Set(['HasErrors', 'HasValidationErrors', 'HasAccount', 'StatusAttributeString'])
const companion = /(?:Date|UTC)String$/

/** Elements are told apart by their case, and each may be said once: what JSON would forgive is refused here. */
function check(name: string, seen: ReadonlySet<string>): void {
  const known = knownNames.get(name.toLowerCase())
  if (seen.has(name) || onlyInJson.has(name) || companion.test(name) || (known !== undefined && known !== name)) {
    no(
      `The element '${name}' was not recognised. Ensure the element name has the correct case and that there are no duplicate elements of the same name.`,
    )
  }
}

const flagName = /^(?:Is|Has|Can|SentTo|ShowIn|ShowOn|Enable|Include|AddTo|ApprovedFor|MarkAs|SendCopy)/
const decimal = /^[+-]?(?:\d{1,15}(?:\.\d{0,12})?|\.\d{1,12})$/
const day = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,7})?(?:Z|[+-]\d{2}:\d{2})?)?$/

function leaf(name: string, text: string): unknown {
  const trimmed = text.trim()
  if (lists.has(name) && trimmed === '') return []
  if (trimmed === '') return text
  if (/(?:^|[a-z])Date$/.test(name) && !day.test(trimmed)) no(`The string '${trimmed.slice(0, 80)}' is not a valid AllXsd value.`)
  if (decimals.has(name)) return decimal.test(trimmed) ? Number(trimmed) : no('Input string was not in a correct format.')
  if (flagName.test(name) && /^(?:true|false)$/.test(trimmed)) return trimmed === 'true'
  return text
}

function valueOf(element: XmlElement): unknown {
  if (element.nil) return null
  const {name, children} = element
  if (children.length === 0) return leaf(name, element.text)
  const entry = singular(name)
  if (entry !== name && children.some((child) => child.name === entry))
    return children.filter((child) => child.name === entry).map(valueOf)
  const seen = new Set<string>()
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const child of children) {
    check(child.name, seen)
    seen.add(child.name)
    // what JSON calls the amount of an allocation has another name in XML
    fields[name === 'Allocation' && child.name === 'AppliedAmount' ? 'Amount' : child.name] = valueOf(child)
  }
  return fields
}

/** The JSON of a body in XML that is about a collection: all of its entries, or one by itself. */
export function jsonOfXml(text: string, collection: string): string {
  let root: XmlElement
  try {
    root = readXml(text)
  } catch (error) {
    if (error instanceof UnreadableXml) return no(error.message)
    throw error
  }
  const entry = singular(collection)
  if (root.name === entry) return JSON.stringify(valueOf(root))
  const list = root.name === collection ? valueOf(root) : undefined
  if (Array.isArray(list) ? list.length === 0 : typeof list !== 'object' || list === null) throw noData(entry)
  return JSON.stringify({[collection]: list})
}
