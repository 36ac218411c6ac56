import type {Fault} from '../xero/index.ts'
import type {Situation} from './situation.ts'

const api = '/api.xro/'

/** A situation that is nothing but a fault or two; they bear its name, so that the desk can tell them. */
const trouble = (id: string, title: string, sentence: string, lookAt: string, ...faults: readonly Fault[]): Situation => ({
  id,
  title,
  sentence,
  lookAt,
  apply: (xero) => faults.forEach((fault, index) => xero.faults.arm({id: index === 0 ? id : `${id}-${index + 1}`, ...fault})),
})

/** What goes wrong between here and there. */
export const network: readonly Situation[] = [
  trouble(
    'slow-network',
    'Slow 3G',
    'Every answer takes two seconds and then trickles in.',
    'Something moves after a moment, old figures stay, and nothing can be pressed twice.',
    {kind: 'latency', milliseconds: 2_000, path: api},
    {kind: 'drip', milliseconds: 40, size: 2_048, path: api},
  ),
  trouble(
    'very-slow-answers',
    'Slower than anybody waits',
    'The next three answers take forty seconds.',
    'The time limit ends them with a sentence; what Xero did meanwhile is found out, not assumed.',
    {kind: 'latency', milliseconds: 40_000, path: api, count: 3},
  ),
  trouble(
    'unreachable',
    'Xero cannot be reached',
    'No connection to the API comes about.',
    'Known figures stay with their date; the message says that it will be tried again.',
    {kind: 'unreachable', path: api},
  ),
  trouble(
    'maintenance',
    'Xero is down for maintenance',
    'The API answers 503 in plain text.',
    'The message names Xero and not the host; retries grow further apart.',
    {kind: 'status', status: 503, message: 'The Xero API is currently offline for maintenance', path: api},
  ),
  trouble(
    'flaky',
    'Now and then an error',
    'Three calls in ten fail with an error of the server.',
    'Reading goes on after a retry; writing never happens twice.',
    {kind: 'status', status: 500, path: api, probability: 0.3},
  ),
  trouble(
    'lost-answer',
    'An answer gets lost',
    'The next invoice is made, but the answer never arrives.',
    'It says “Checking with Xero…”, then shows the invoice: there is one, not none and not two.',
    {kind: 'lost-answer', path: `${api}2.0/Invoices`, method: 'PUT', count: 1},
  ),
  trouble(
    'late-execution',
    'Xero does it later',
    'The next invoice seems lost, and is made twenty seconds afterwards.',
    'It is found and shown once, however often one presses.',
    {kind: 'late', milliseconds: 20_000, path: `${api}2.0/Invoices`, method: 'PUT', count: 1},
  ),
  trouble(
    'web-page-for-an-answer',
    'A web page for an answer',
    'A proxy answers the next three calls with a web page and status 200.',
    'It counts as no answer: nothing is emptied, nothing is shown as nought.',
    {kind: 'html', path: api, count: 3},
  ),
  trouble(
    'cut-answers',
    'Answers cut short',
    'The next three answers break off in the middle.',
    'Half an answer is no answer: nothing of it is kept.',
    {kind: 'cut', path: api, count: 3},
  ),
  trouble(
    'invoice-refused',
    'The next invoice refused',
    'Xero refuses the next invoice with a reason.',
    'Xero’s words are shown, the dialog keeps what was entered, and it can be sent again.',
    {
      kind: 'status',
      status: 400,
      message: 'Invoice not of valid status for modification',
      path: `${api}2.0/Invoices`,
      method: 'PUT',
      count: 1,
    },
  ),
  trouble(
    'refresh-refused',
    'The sign-in service is down',
    'Tokens cannot be refreshed: the service answers 503.',
    'The connection is not given up; it works again when the service does.',
    {kind: 'status', status: 503, path: '/connect/token'},
  ),
]
