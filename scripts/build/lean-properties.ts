import {parseSync} from 'vite'

interface Tree {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

/**
 * Writes Lit's `@property` and `@state` as the static `properties` that they stand for: as lowered decorators they need a
 * helper, and a call for each field. Fields keep their initialisers, which are assignments (`useDefineForClassFields` is off).
 */
export function leanProperties(file: string, source: string): string {
  if (!/@(property|state)\(/.test(source)) return source
  const edits: {start: number; end: number; text: string}[] = []
  for (const statement of (parseSync(file, source).program as unknown as {body: Tree[]}).body) {
    const declared = (statement['declaration'] ?? statement) as Tree
    if (declared.type !== 'ClassDeclaration') continue
    const {start, body: members} = declared['body'] as Tree & {body: Tree[]}
    const properties = members.flatMap((member) => {
      const [decorator] = (member['decorators'] ?? []) as Tree[]
      const call = decorator?.['expression'] as Tree | undefined
      const name = (call?.['callee'] as Tree | undefined)?.['name']
      if (!decorator || (name !== 'property' && name !== 'state')) return []
      edits.push({start: decorator.start, end: decorator.end, text: ''})
      const [options] = call!['arguments'] as Tree[]
      const key = (member['key'] as Tree)['name'] as string
      return `${key}: ${name === 'state' ? '{state: true}' : options ? source.slice(options.start, options.end) : '{}'}`
    })
    if (properties.length)
      edits.push({start: start + 1, end: start + 1, text: ` static properties = {${properties.join(', ')}};`})
  }
  let result = source
  for (const {start, end, text} of edits.sort((one, other) => other.start - one.start))
    result = result.slice(0, start) + text + result.slice(end)
  return result
}
