import {parseSync} from 'vite'

export interface Use {
  /** `import`: the module named. `global`: a name that the module takes from its surroundings. */
  kind: 'import' | 'global'
  name: string
  line: number
}

type Node = {type: string; start: number} & Record<string, unknown>

const watched = new Set(['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket', 'process', 'Buffer', 'require'])

/** Every module that a source names, by whichever spelling, and the surroundings' names that it takes hold of. */
export function usesOf(file: string, source: string): Use[] {
  const {program, errors} = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const uses: Use[] = []
  const lineOf = (start: number) => source.slice(0, start).split('\n').length
  const add = (kind: Use['kind'], name: unknown, {start}: Node) => {
    if (typeof name === 'string') uses.push({kind, name, line: lineOf(start)})
  }

  walk(program as unknown as Node, (node) => {
    const callee = node['callee'] as Node | undefined
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
      case 'ImportExpression':
      case 'TSImportType':
        return add('import', valueOf(node['source']), node)
      case 'TSExternalModuleReference':
        return add('import', valueOf(node['expression']), node)
      case 'NewExpression':
      case 'CallExpression':
        if (callee?.type === 'Identifier' && watched.has(String(callee['name']))) add('global', callee['name'], node)
        if (callee?.type === 'Identifier' && callee['name'] === 'require')
          add('import', valueOf((node['arguments'] as Node[])[0]), node)
        return
      case 'MemberExpression': {
        const object = node['object'] as Node
        const property = node['property'] as Node
        const owner = object.type === 'Identifier' ? String(object['name']) : ''
        if (['process', 'Buffer'].includes(owner)) add('global', owner, node)
        if (['globalThis', 'window', 'self', 'navigator'].includes(owner)) {
          const name = String(property['name'] ?? valueOf(property))
          if (watched.has(name) || name === 'sendBeacon') add('global', name, node)
        }
      }
    }
  })
  return uses
}

function valueOf(node: unknown): unknown {
  const literal = node as {value?: unknown; quasis?: {value: {cooked: string}}[]} | null | undefined
  return literal?.value ?? literal?.quasis?.[0]?.value.cooked
}

function walk(node: Node, visit: (node: Node) => void) {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof (child as Node).type === 'string') walk(child as Node, visit)
    }
  }
}
