import {performInside} from '../inside.ts'
import {Wrong} from './asked.ts'
import {formProblems} from './form-checks.ts'
import {recordOf, type Kept} from './record-view.ts'
import {keeperOf, personOf, ruled, writeRecord, type Place} from './record-write.ts'

type Sent = Readonly<Record<string, unknown>>

const moves = {
  approve: 'AUTHORISED',
  submit: 'SUBMITTED',
  void: 'VOIDED',
  delete: 'DELETED',
} as const

const isMove = (word: unknown): word is keyof typeof moves => typeof word === 'string' && Object.hasOwn(moves, word)
const written = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Where the words of a refused payment or credit belong. */
const fieldOf = (message: string): string =>
  /lock date/i.test(message)
    ? 'date'
    : /amount|exceeds|zero/i.test(message)
      ? 'amount'
      : /Account could/.test(message)
        ? 'account'
        : ''

function amountOf(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const amount = Number(value)
  if (/^\d{1,12}(\.\d{1,2})?$/.test(String(amount)) && amount > 0) return amount
  const message = 'Write an amount such as 24.15, more than nothing.'
  throw new Wrong(message, [{field: 'amount', message}])
}

function settle({world, books}: Place, id: string, body: Sent): void {
  const {do: doing, amount, ...rest} = body
  const problems = formProblems(rest)
  if (problems[0]) throw new Wrong(problems[0].message, problems)
  const keeper = keeperOf(world, books)
  const asked = {amount: amountOf(amount), date: written(body['date']), reference: written(body['reference'])}
  try {
    if (doing === 'pay') keeper.pay(id, {...asked, account: written(body['account'])})
    else keeper.credit(id, asked)
  } catch (error) {
    const message = error instanceof Error ? error.message : 'That cannot be done.'
    throw new Wrong(message, [{field: fieldOf(message), message}])
  }
}

/** Does something with a record, as its buttons do. Answers the record as it is afterwards; nothing where it is gone. */
export function act(place: Place, id: string, body: Sent): Kept | undefined {
  const {world, books, collection} = place
  const doing = body['do']
  recordOf(books, collection, id)
  const keeper = keeperOf(world, books)
  if (collection === 'contacts' && (doing === 'archive' || doing === 'restore')) return keeper[doing](id)
  if (collection === 'items' && doing === 'delete') {
    ruled(collection, {}, () => performInside(world, books, personOf(world, books), 'deleteItem', [id]))
    return undefined
  }
  if (collection === 'credit-notes' && isMove(doing)) return writeRecord(place, {Status: moves[doing]}, id)
  if (collection === 'invoices') {
    if (isMove(doing) || doing === 'unpay' || doing === 'uncredit') return keeper[doing](id)
    if (doing === 'pay' || doing === 'credit') {
      settle(place, id, body)
      return recordOf(books, collection, id)
    }
  }
  throw new Wrong(
    'Say what to do: approve, submit, void, delete, pay, unpay, credit, uncredit for documents; archive, restore for contacts; delete for items.',
  )
}
