import {isNegative} from '../../src/domain/decimal.ts'
import type {Format} from '../base/format.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import {mostLines, type Draft} from './draft.ts'

/** Why a draft cannot be sent as it stands: the first thing to put right. Undefined where it can. */
export function whyNotCreate(draft: Draft, agreed: boolean, {why}: CreateDialogWords, format: Format): string | undefined {
  const {contact, contactRecord} = draft.offer
  const ticked = draft.ticked.length
  const {wrong} = draft
  if (!contact) return contactRecord ? why.contact : why.nobody
  if (contact.archived) return why.archived
  if (ticked === 0) return why.nothing
  if (ticked > mostLines) return why.tooMany(format.count(mostLines))
  if (wrong > 0) return why.wrong(wrong, format.count(wrong))
  if (isNegative(draft.totals.total)) return why.negative
  return draft.over > 0 && !agreed ? why.over : undefined
}
