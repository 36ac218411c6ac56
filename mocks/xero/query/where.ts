import {badWhere} from '../refusal.ts'
import {fieldNamed, type Fields, type Kind, type Value} from './fields.ts'
import {tokens, type Token} from './tokens.ts'

/** What is the same for every record needs no record to be known. */
type Operand<Row> = {kind: Kind | 'null'; get(row: Row): Value; fixed?: Value; lower?: true}
type Test<Row> = (row: Row) => boolean

const compare: Record<string, (order: number) => boolean> = {
  '==': (order) => order === 0,
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
}
const deepest = 200
const fixed = (kind: Kind | 'null', value: Value): Operand<unknown> => ({kind, get: () => value, fixed: value})
const fold = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value)

/** The value of an operand for a record, texts in one case. */
function folded<Row>({kind, get, lower, fixed: always}: Operand<Row>): (row: Row) => Value {
  if (always !== undefined) {
    const value = fold(always)
    return () => value
  }
  return !lower && (kind === 'text' || kind === 'guid') ? (row) => fold(get(row)) : get
}

/** Reads a `where` for records of one type into a test; refuses what it cannot read as Xero does. */
export function parseWhere<Row>(where: string, fields: Fields<Row>, type: string): Test<Row> {
  const list = tokens(where)
  let at = 0
  let depth = 0
  const peek = (): Token => list[at] ?? {kind: 'end', text: ''}
  const next = (): Token => list[at++] ?? {kind: 'end', text: ''}
  const is = (text: string): boolean => peek().kind === 'sign' && peek().text === text
  const isWord = (word: string): boolean => peek().kind === 'name' && peek().text.toLowerCase() === word
  const expect = (text: string): void => {
    if (!is(text)) throw badWhere(`'${text}' expected`)
    at++
  }

  const either = (): Test<Row> => {
    let left = both()
    while (is('||') || isWord('or')) {
      at++
      const [first, second] = [left, both()]
      left = (row) => first(row) || second(row)
    }
    return left
  }
  const both = (): Test<Row> => {
    let left = single()
    while (is('&&') || isWord('and')) {
      at++
      const [first, second] = [left, single()]
      left = (row) => first(row) && second(row)
    }
    return left
  }
  const single = (): Test<Row> => {
    if (++depth > deepest) throw badWhere('Expression is too deep')
    try {
      if (is('!')) {
        at++
        const inner = single()
        return (row) => !inner(row)
      }
      if (is('(')) {
        at++
        const inner = either()
        expect(')')
        return inner
      }
      return comparison()
    } finally {
      depth--
    }
  }
  const comparison = (): Test<Row> => {
    const left = operand()
    const sign = peek()
    const holds = sign.kind === 'sign' ? compare[sign.text] : undefined
    if (!holds) {
      if (left.kind !== 'boolean') throw badWhere("Expression of type 'Boolean' expected")
      return (row) => left.get(row) === true
    }
    at++
    return compared(left, sign.text, holds, operand())
  }
  const operand = (): Operand<Row> => {
    const token = next()
    if (token.kind === 'text') return methods(fixed('text', token.text))
    if (token.kind === 'number') return fixed('number', token.value)
    if (token.kind !== 'name') throw badWhere(token.kind === 'end' ? 'Expression expected' : 'Syntax error')
    const word = token.text.toLowerCase()
    if (word === 'null') return fixed('null', null)
    if (word === 'true' || word === 'false') return fixed('boolean', word === 'true')
    if (word === 'guid' && (is('(') || is('.'))) return guid()
    if (word === 'datetime' && (is('(') || is('.'))) return dateTime()
    return property(token.text)
  }
  const parsed = (): boolean => {
    if (!is('.')) return false
    at++
    if (next().text.toLowerCase() !== 'parse') throw badWhere('Syntax error')
    return true
  }
  const guid = (): Operand<Row> => {
    parsed()
    expect('(')
    const token = next()
    if (token.kind !== 'text') throw badWhere('Syntax error')
    expect(')')
    return fixed('guid', token.text)
  }
  const dateTime = (): Operand<Row> => {
    const fromText = parsed()
    expect('(')
    const parts: number[] = []
    let instant = Number.NaN
    if (fromText) instant = Date.parse(`${next().text.replace(/Z$/, '')}Z`.replace(/^(\d{4}-\d{2}-\d{2})Z$/, '$1T00:00:00Z'))
    else {
      do {
        if (parts.length > 0) expect(',')
        const token = next()
        if (token.kind !== 'number') throw badWhere('Syntax error')
        parts.push(token.value)
      } while (is(','))
      const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
      if (parts.length >= 3 && month >= 1 && month <= 12 && day >= 1 && day <= 31)
        instant = Date.UTC(year, month - 1, day, hour, minute, second)
    }
    expect(')')
    if (Number.isNaN(instant)) throw badWhere('Invalid DateTime literal')
    return fixed('date', instant)
  }
  const property = (first: string): Operand<Row> => {
    let path = first
    let found = fieldNamed(fields, path)
    while (!found && is('.')) {
      at++
      path += `.${next().text}`
      found = fieldNamed(fields, path)
    }
    if (!found) throw badWhere(`No property or field '${path}' exists in type '${type}'`)
    return methods(found)
  }
  const methods = (subject: Operand<Row>): Operand<Row> => {
    let result = subject
    while (is('.')) {
      at++
      result = method(result, next().text)
    }
    return result
  }
  const method = (subject: Operand<Row>, name: string): Operand<Row> => {
    const word = name.toLowerCase()
    if (word === 'value' && !is('(')) return subject
    if (word === 'hasvalue' && !is('(')) return {kind: 'boolean', get: (row) => subject.get(row) !== null}
    if (word === 'length' && !is('(')) return {kind: 'number', get: (row) => String(subject.get(row) ?? '').length}
    expect('(')
    const argument = is(')') ? undefined : operand()
    expect(')')
    const tests: Record<string, (whole: string, part: string) => boolean> = {
      contains: (whole, part) => whole.includes(part),
      startswith: (whole, part) => whole.startsWith(part),
      endswith: (whole, part) => whole.endsWith(part),
    }
    const test = tests[word]
    if (test && argument) {
      const [whole, part] = [folded(subject), folded(argument)]
      return {
        kind: 'boolean',
        get(row) {
          const found = whole(row)
          return found !== null && test(String(found), String(part(row) ?? ''))
        },
      }
    }
    if (!argument && ['tolower', 'toupper', 'trim', 'tostring'].includes(word))
      return {kind: 'text', get: (row) => subject.get(row)}
    throw badWhere(`No applicable method '${name}' exists in type 'String'`)
  }
  const compared = (left: Operand<Row>, sign: string, holds: (order: number) => boolean, right: Operand<Row>): Test<Row> => {
    const kinds = [left.kind, right.kind].map((kind) => (kind === 'guid' ? 'text' : kind))
    if (kinds[0] !== kinds[1] && !kinds.includes('null')) {
      throw badWhere(`Operator '${sign}' incompatible with operand types '${clr[left.kind]}' and '${clr[right.kind]}'`)
    }
    const [one, other] = [folded(left), folded(right)]
    const equal = sign === '==' || sign === '='
    if (equal) return (row) => one(row) === other(row)
    return (row) => {
      const [a, b] = [one(row), other(row)]
      if (a === null || b === null) return a !== b && (sign === '!=' || sign === '<>')
      return holds(a < b ? -1 : a > b ? 1 : 0)
    }
  }

  const test = either()
  if (peek().kind !== 'end') throw badWhere('Syntax error')
  return test
}

const clr: Record<Kind | 'null', string> = {
  text: 'String',
  guid: 'Guid',
  number: 'Decimal',
  boolean: 'Boolean',
  date: 'DateTime',
  null: 'Object',
}
