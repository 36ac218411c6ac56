import {plainGuid} from '../ids.ts'
import {badWhere} from '../refusal.ts'
import {createCursor} from './cursor.ts'
import {fieldNamed, type Fields, type Kind} from './fields.ts'
import {added, partOf, readMoment} from './moments.ts'
import {fixed, folded, type Operand} from './operand.ts'
import {tokens} from './tokens.ts'

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

/** Reads a `where` for records of one type into a test; refuses what it cannot read as Xero does. */
export function parseWhere<Row>(where: string, fields: Fields<Row>, type: string, now = 0): Test<Row> {
  const cursor = createCursor(tokens(where))
  const {peek, next, is, isWord, expect} = cursor
  let depth = 0

  // in a list, and not one within the other: there may be thousands
  const either = (): Test<Row> => {
    const all = [both()]
    while (is('||') || isWord('or')) {
      next()
      all.push(both())
    }
    const [only] = all
    return all.length === 1 && only ? only : (row) => all.some((test) => test(row))
  }
  const both = (): Test<Row> => {
    const all = [single()]
    while (is('&&') || isWord('and')) {
      next()
      all.push(single())
    }
    const [only] = all
    return all.length === 1 && only ? only : (row) => all.every((test) => test(row))
  }
  const single = (): Test<Row> => {
    if (++depth > deepest) throw badWhere('Expression is too deep')
    try {
      if (is('!') || (isWord('not') && !fieldNamed(fields, 'not'))) {
        next()
        const inner = single()
        return (row) => !inner(row)
      }
      if (is('(')) {
        next()
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
    next()
    return compared(left, sign.text, holds, operand())
  }
  const operand = (): Operand<Row> => {
    if (++depth > deepest) throw badWhere('Expression is too deep')
    try {
      return read()
    } finally {
      depth--
    }
  }
  const read = (): Operand<Row> => {
    const token = next()
    if (token.kind === 'text') return methods(fixed('text', token.text))
    if (token.kind === 'number') return fixed('number', token.value)
    if (token.kind !== 'name') throw badWhere(token.kind === 'end' ? 'Expression expected' : 'Syntax error')
    const word = token.text.toLowerCase()
    if (word === 'null') return fixed('null', null)
    if (word === 'true' || word === 'false') return fixed('boolean', word === 'true')
    if (word === 'guid' && (is('(') || is('.'))) return guid()
    if (word === 'datetime' && (is('(') || is('.'))) return methods(fixed('date', readMoment(cursor, now)))
    if (word === 'string' && is('.') && !fieldNamed(fields, 'string')) return isNullOrEmpty()
    return property(token.text)
  }
  const parsed = (): boolean => {
    if (!is('.')) return false
    next()
    if (next().text.toLowerCase() !== 'parse') throw badWhere('Syntax error')
    return true
  }
  const guid = (): Operand<Row> => {
    parsed()
    expect('(')
    const token = next()
    if (token.kind !== 'text') throw badWhere('Syntax error')
    expect(')')
    return fixed('guid', plainGuid(token.text))
  }
  const isNullOrEmpty = (): Operand<Row> => {
    next()
    if (next().text.toLowerCase() !== 'isnullorempty') throw badWhere('Syntax error')
    expect('(')
    const subject = operand()
    expect(')')
    return {kind: 'boolean', get: (row) => (subject.get(row) ?? '') === ''}
  }
  const property = (first: string): Operand<Row> => {
    let path = first
    let found = fieldNamed(fields, path)
    while (!found && is('.')) {
      next()
      path += `.${next().text}`
      found = fieldNamed(fields, path)
    }
    if (!found) throw badWhere(`No property or field '${path}' exists in type '${type}'`)
    return methods(found)
  }
  const methods = (subject: Operand<Row>): Operand<Row> => {
    let result = subject
    for (let count = 0; is('.'); count++) {
      if (count === deepest) throw badWhere('Expression is too deep')
      next()
      result = method(result, next().text)
    }
    return result
  }
  const method = (subject: Operand<Row>, name: string): Operand<Row> => {
    const word = name.toLowerCase()
    if (word === 'value' && !is('(')) return subject
    if (word === 'hasvalue' && !is('(')) return {kind: 'boolean', get: (row) => subject.get(row) !== null}
    if (word === 'length' && !is('(')) return {kind: 'number', get: (row) => String(subject.get(row) ?? '').length}
    const part = is('(') ? undefined : partOf(subject, word)
    if (part) return part
    expect('(')
    const argument = is(')') ? undefined : operand()
    expect(')')
    const tests: Record<string, (whole: string, part: string) => boolean> = {
      contains: (whole, part) => whole.includes(part),
      startswith: (whole, part) => whole.startsWith(part),
      endswith: (whole, part) => whole.endsWith(part),
      equals: (whole, part) => whole === part,
    }
    const moved = added(subject, word, argument)
    if (moved) return moved
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
