import {parseSync} from 'vite'

interface Quasi {
  start: number
  end: number
  value: {raw: string}
}

interface Tree {
  type: string
  [key: string]: unknown
}

const minifiers: Record<string, (text: string) => string> = {html: minifyMarkup, svg: minifyMarkup, css: minifyStyles}

/** Takes the white space that only the source's reader needs out of Lit's templates; minifiers leave strings as they are. */
export function minifyTemplates(file: string, source: string): string {
  if (!/\b(html|css|svg)`/.test(source)) return source
  const edits: {start: number; end: number; text: string}[] = []
  visit(parseSync(file, source).program as unknown as Tree, (node) => {
    const tag = node.type === 'TaggedTemplateExpression' ? (node['tag'] as Tree) : undefined
    const minify = tag?.type === 'Identifier' ? minifiers[String(tag['name'])] : undefined
    if (!minify) return
    for (const {start, end, value} of (node['quasi'] as {quasis: Quasi[]}).quasis) {
      // A quasi's place may include its delimiters; the text itself is found by its raw value.
      const at = source.indexOf(value.raw, start)
      if (at >= 0 && at <= end) edits.push({start: at, end: at + value.raw.length, text: minify(value.raw)})
    }
  })
  let result = source
  for (const {start, end, text} of edits.sort((one, other) => other.start - one.start)) {
    result = result.slice(0, start) + text + result.slice(end)
  }
  return result
}

/** Lines and indents become one space each: between two inline elements it is seen, elsewhere it costs next to nothing. */
function minifyMarkup(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/ (\/?>)/g, '$1')
}

function minifyStyles(text: string): string {
  const plain = text.replaceAll(/("[^"]*"|'[^']*')|\/\*[\s\S]*?\*\//g, '$1')
  // Strings stay as they are. A space before a colon may be a descendant's, and those around + and - belong to calc.
  return plain.replaceAll(/"[^"]*"|'[^']*'|;?\s*([{}])\s*|\s*([;,>])\s*|:\s+|\s+/g, (match, brace?: string, mark?: string) => {
    if (/^["']/.test(match)) return match
    if (brace ?? mark) return brace ?? mark!
    return match.startsWith(':') ? ':' : ' '
  })
}

function visit(node: Tree, told: (node: Tree) => void) {
  told(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof (child as Tree).type === 'string') visit(child as Tree, told)
    }
  }
}
