import type {CSSResult} from 'lit'
import {controls} from './controls.styles.ts'
import {status} from './status.styles.ts'
import {tokens} from './tokens.styles.ts'

/** What every element starts with; an element adds its own and those of the parts that it uses. */
export const base: CSSResult[] = [tokens, controls, status]
