import {readFileSync} from 'node:fs'
import {describe, it} from 'node:test'
import {expect} from 'chai'
import {operations} from '../../mocks/xero/accounting/operations.ts'
import {driftOf, fieldsIn} from './drift.ts'
import {specificationFile, withoutSpecification} from './specification.ts'

const knownFile = new URL('known-fields.json', import.meta.url)

/** Answered with 501, as docs/mock-xero.md says. */
const leftOut: string[] = []

describe('a newer specification', () => {
  it('is told apart by its operations and its properties', () => {
    const text = `
paths:
  /Contacts: {parameters: [], get: {operationId: getContacts}, patch: {}}
  /Contacts/{ContactID}/Moods: {put: {operationId: createMood}}
components:
  schemas:
    Contact: {properties: {Name: {}, Mood: {}}}
    Mood: {properties: {Colour: {}}}
    Item: {}
`
    const offered = [
      {name: 'getContacts', method: 'GET', path: '/Contacts'},
      {name: 'getFaxes', method: 'GET', path: '/Faxes/{}'},
    ]
    expect(driftOf(text, offered, {Contact: ['Name', 'SkypeUserName'], Item: [], Fax: ['Number']})).to.deep.equal({
      unrouted: ['PUT /Contacts/{}/Moods'],
      unknown: ['GET /Faxes/{}'],
      fields: ['Contact.Mood is new', 'Contact.SkypeUserName is gone', 'Mood is new', 'Fax is gone'],
    })
  })

  it('does not differ from what the simulated Xero knows', {skip: withoutSpecification}, () => {
    const text = readFileSync(specificationFile, 'utf8')
    const known = JSON.parse(readFileSync(knownFile, 'utf8')) as ReturnType<typeof fieldsIn>
    const drift = driftOf(text, operations, known)
    expect(drift, `${specificationFile} has drifted`).to.deep.equal({unrouted: leftOut, unknown: [], fields: []})
  })
})
