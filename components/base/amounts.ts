import type {KitLocale} from '../../src/context/locale.ts'
import {Format} from './format.ts'

export type Amounts = Format
export const amountsOf = (locale: KitLocale) => new Format(locale)
