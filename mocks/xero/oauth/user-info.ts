import {bearer} from '../gate/token.ts'
import {nextId} from '../ids.ts'
import {unauthorised} from '../refusal.ts'
import type {World} from '../world.ts'
import {json} from './page.ts'

/** GET /connect/userinfo: who the person is that signed in, as far as the scopes allow it to be told. */
export async function userInfo(world: World, request: Request): Promise<Response> {
  const {userID, scopes} = await bearer(world, request.headers)
  const person = world.state.people.find((each) => each.userID === userID)
  if (!person || !scopes.includes('openid')) throw unauthorised('AuthorizationUnsuccessful', nextId(world.state))
  const token = request.headers.get('authorization')?.split(/\s+/)[1] ?? ''
  return json({
    sub: (await world.signer.verify(token))?.['sub'],
    xero_userid: person.userID,
    ...(scopes.includes('profile') && {
      given_name: person.firstName,
      family_name: person.lastName,
      name: `${person.firstName} ${person.lastName}`,
      preferred_username: person.email,
    }),
    ...(scopes.includes('email') && {email: person.email}),
  })
}
