import {money} from './figures.ts'
import {markup, type Markup} from './markup.ts'
import type {BalanceView} from './views.ts'

const figure = (label: string, value: number, currency: string, late = false): Markup =>
  markup`<div><dt>${label}</dt><dd${late && value !== 0 && markup` class="late"`}>${money(value, currency)}</dd></div>`

/** What is owed to the organisation and by it. */
export const balanceFigures = ({currency, receivable, payable}: BalanceView): Markup =>
  markup`<dl class="figures">
${figure('They owe you', receivable.outstanding, currency)}${figure('of it overdue', receivable.overdue, currency, true)}
${figure('You owe', payable.outstanding, currency)}${figure('of it overdue', payable.overdue, currency, true)}</dl>`
