import type {Cipher} from '../cipher.ts'
import type {Tokens} from '../provider.ts'
import {Secret} from '../secret.ts'

export interface HeldTokens {
  access: Secret
  refresh: Secret
}

interface Row {
  id: string
  workspace: string
}

/** Bound to its row: sealed text that is moved to another consent or workspace does not open. */
const context = ({id, workspace}: Row): string => `grant|${id}|${workspace}|tokens|v1`

export const sealTokens = (cipher: Cipher, row: Row, {access, refresh}: Pick<Tokens, 'access' | 'refresh'>): Promise<string> =>
  cipher.seal(JSON.stringify({access: access.open(), refresh: refresh.open()}), context(row))

export async function openTokens(cipher: Cipher, row: Row, sealed: string): Promise<HeldTokens> {
  const {access, refresh} = JSON.parse(await cipher.open(sealed, context(row))) as {access: string; refresh: string}
  return {access: new Secret(access), refresh: new Secret(refresh)}
}
