import {describe, it} from 'node:test'
import {expect} from 'chai'
import {compareText, compareValues, numberOf, sharedBeginning} from '../../../mocks/xero/query/compare.ts'
import * as field from '../../../mocks/xero/query/fields.ts'
import {parseOrder} from '../../../mocks/xero/query/order.ts'
import {attempt, Table} from '../../../mocks/xero/table.ts'

interface Row {
  id: string
  group: string | undefined
  at: number
}

interface Group {
  group: string
  name: string
}

/** Numbers that look random and are the same in every run. */
function drawn(seed = 7): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
}

const groupOf = ({group}: Row) => group
const byTime = (a: Row, b: Row) => a.at - b.at
const late = ({at}: Row) => at > 3

/** A column that looks at another table. */
const naming = (table: Table<Row>, groups: Table<Group>) => ({
  get: ({id, group}: Row) => `${id} of ${groups.get(group ?? '')?.name}`,
  touched: () => [
    table.touchedBy(
      groups,
      ({group}) => group,
      (group) => table.with('group', groupOf, group).map(({id}) => id),
    ),
  ],
})

/** All that the indexes of a table say. */
const told = (table: Table<Row>, groups: Table<Group>, {get, touched} = naming(table, groups)) => ({
  rows: table.all(),
  groups: ['a', 'b', 'c'].map((key) => table.with('group', groupOf, key)),
  sorted: table.sorted('time', byTime).versions.map(({row}) => row),
  late: table.sorted('late', byTime, late).versions.map(({row}) => row),
  named: [...table.sorted('time', byTime).column('named', get, touched)],
  lateNamed: [...table.sorted('late', byTime, late).column('named', get, touched)],
})

describe('the indexes of a table', () => {
  it('say after any change what they would say if they were made anew', () => {
    const draw = drawn()
    const table = new Table<Row>('id')
    const groups = new Table<Group>('group')
    const change = () => {
      const group = ['a', 'b', 'c'][draw(3)]!
      if (draw(5) === 0) return void groups.delete(group)
      if (draw(5) === 0) return void groups.put({group, name: `${draw(9)}`})
      const id = `row ${draw(30)}`
      if (draw(4) === 0) table.delete(id)
      else table.put({id, group: [undefined, 'a', 'b', 'c'][draw(4)], at: draw(8)})
    }
    for (let round = 0; round < 400; round++) {
      if (draw(3) > 0) change()
      else {
        const before = told(table, groups)
        const refused = () =>
          attempt(() => {
            for (let at = 0; at < 4; at++) change()
            throw new Error('refused')
          })
        expect(refused).to.throw('refused')
        expect(told(table, groups)).to.deep.equal(before)
      }
      expect(told(table, groups)).to.deep.equal(told(new Table<Row>('id', table.all()), groups))
    }
  })

  it('look again only at the records that a change of another table touches', () => {
    const rows = Array.from({length: 9}, (_, at) => ({id: `row ${at}`, group: ['a', 'b', 'c'][at % 3], at}))
    const table = new Table<Row>('id', rows)
    const groups = new Table<Group>('group', [{group: 'a', name: 'first'}])
    const {get, touched} = naming(table, groups)
    const looked: string[] = []
    const looking = (row: Row) => {
      looked.push(row.id)
      return get(row)
    }
    const lookedAt = () => {
      table.sorted('time', byTime).column('named', looking, touched)
      return looked.splice(0)
    }
    expect(lookedAt()).to.have.length(9)
    expect(lookedAt()).to.deep.equal([])
    groups.put({group: 'b', name: 'second'})
    expect(lookedAt()).to.deep.equal(['row 1', 'row 4', 'row 7'])
    expect(lookedAt()).to.deep.equal([])
  })
})

const letters = [
  'a',
  'B',
  'b',
  'Z',
  '1',
  '9',
  ' ',
  '-',
  "'",
  '&',
  '_',
  '.',
  '\t',
  '\u0001',
  'é',
  'ß',
  'ø',
  'Å',
  '\u0301',
  '中',
  '·',
  'l',
]

describe('the order of texts', () => {
  const collator = new Intl.Collator('en', {sensitivity: 'base'})
  const draw = drawn(11)
  const text = (alphabet: number) => Array.from({length: draw(10)}, () => letters[draw(alphabet)]).join('')
  const texts = [...Array.from({length: 150}, () => text(letters.length)), ...Array.from({length: 250}, () => text(12))]

  it('is the collator’s, letter by letter and by number', () => {
    const wrong: unknown[] = []
    for (const a of texts)
      for (const b of texts) {
        const wanted = Math.sign(collator.compare(a, b))
        if (Math.sign(compareText(a, b)) !== wanted) wrong.push([a, b])
        const [one, other] = [numberOf(a, 0), numberOf(b, 0)]
        if (one < other ? wanted >= 0 : one > other && wanted <= 0) wrong.push([a, b, 'by number'])
      }
    expect(wrong).to.deep.equal([])
  })

  it('is the same on every page as in the whole list', () => {
    const lists = [texts.map((name) => ({name})), texts.slice(150).map((name) => ({name: `Order ${name}`})), [{name: 'one'}], []]
    for (const rows of lists) {
      const named = rows.map((row, at) => (at % 9 === 0 ? {name: undefined} : row))
      const fields = {Name: field.text((row: {name: string | undefined}) => row.name)}
      for (const direction of [1, -1]) {
        const inOrder = parseOrder(`Name ${direction === 1 ? 'ASC' : 'DESC'}`, fields, 'Contact')
        const whole = named.toSorted((a, b) => direction * compareValues(a.name ?? null, b.name ?? null))
        expect(inOrder(named)).to.deep.equal(whole)
        for (let from = 0; from < named.length + 20; from += 17)
          expect(inOrder(named, from, from + 17)).to.deep.equal(whole.slice(from, from + 17))
      }
    }
  })

  it('begins behind what all texts share', () => {
    expect(sharedBeginning(['INV-12', null, 'INV-1', 'INV-134'])).to.equal(5)
    expect(sharedBeginning(['INV-1', 'BILL-1'])).to.equal(0)
    expect(sharedBeginning([3, null])).to.equal(0)
  })
})
