import type {Answer} from '../gate/idempotency.ts'
import type {Area} from '../gate/scopes.ts'
import type {WireObject} from '../wire/json.ts'
import {singular} from '../xml/names.ts'
import {reply, type Call, type Operation} from './call.ts'
import {writeElements, type Findings} from './elements.ts'
import {onlyElement, text, type Input} from './input.ts'
import {list, type Listing} from './list.ts'
import {wantsPdf} from './pdf.ts'

/** A collection of the API, as most are: its records are listed, read by their address, and written. */
export interface Collection<Row extends object> {
  /** as the API names it, in addresses and around what it holds */
  name: string
  area: Area
  /** how the specification names what can be done with it */
  operations: {list: string; read: string; create?: string; save?: string; update?: string}
  listing: (call: Call) => Listing<Row>
  /** whether the list tells its records alone where it comes in pages, and not how many there are */
  bare?: boolean
  wire: (call: Call, row: Row, form: 'list' | 'page' | 'single') => WireObject
  print?: (call: Call, row: Row) => Answer
  by: (call: Call, id: string | undefined) => Row
  flag?: 'HasErrors' | 'HasValidationErrors'
  /** whether one record at a time is made */
  single?: boolean
  write?: (call: Call, input: Input, before: Row | undefined, findings: Findings) => WireObject | undefined
  /** the record that an element means which is saved to the whole collection; by its id, unless said otherwise */
  meant?: (call: Call, input: Input) => Row | undefined
}

const reading = <Row extends object>({name, area, operations, listing, bare, wire, print, by}: Collection<Row>): Operation[] => [
  {
    name: operations.list,
    method: 'GET',
    path: `/${name}`,
    area,
    handle(call) {
      const {rows, pagination} = list(call, listing(call))
      const form = pagination ? 'page' : 'list'
      const told = rows.map((row) => wire(call, row, form))
      return reply(call, name, told, bare ? undefined : pagination)
    },
  },
  {
    name: operations.read,
    method: 'GET',
    path: `/${name}/{}`,
    area,
    handle(call) {
      const row = by(call, call.ids[0])
      return print && wantsPdf(call) ? print(call, row) : reply(call, name, [wire(call, row, 'single')])
    },
  },
]

function writing<Row extends object>(of: Collection<Row>): Operation[] {
  const {name, area, by, write, flag = 'HasErrors'} = of
  if (!write) return []
  const {create, save, update} = of.operations
  const path = `/${name}`
  const idName = `${singular(name)}ID`
  const byItsId = (call: Call, input: Input): Row | undefined => {
    const id = text(input, idName)
    return id ? by(call, id) : undefined
  }
  const meant = of.meant ?? byItsId
  const all = (call: Call, before: (input: Input) => Row | undefined, only?: Input[]): Answer =>
    writeElements(
      call,
      {collection: name, idName, flag, write: (input, findings) => write(call, input, before(input), findings)},
      only,
    )
  const done: Operation[] = []
  if (create)
    done.push({
      name: create,
      method: 'PUT',
      path,
      area,
      handle: (call) => all(call, () => undefined, of.single ? [onlyElement(call, name)] : undefined),
    })
  if (save) done.push({name: save, method: 'POST', path, area, handle: (call) => all(call, (input) => meant(call, input))})
  if (update)
    done.push({
      name: update,
      method: 'POST',
      path: `${path}/{}`,
      area,
      handle(call) {
        const row = by(call, call.ids[0])
        return all(call, () => row, [onlyElement(call, name)])
      },
    })
  return done
}

/** The operations of a collection. */
export const operationsOf = <Row extends object>(of: Collection<Row>): Operation[] => [...reading(of), ...writing(of)]
