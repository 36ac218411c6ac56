import {listed, type Call} from './call.ts'

/** The list of references that a question may name, since version 19 of Xero's specification. */
export function referenced(call: Call): ((row: {Reference?: string | undefined}) => boolean) | undefined {
  const wanted = listed(call, 'References')?.map((reference) => reference.toLowerCase())
  return wanted && ((row) => wanted.includes((row.Reference ?? '').toLowerCase()))
}
