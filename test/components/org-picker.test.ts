import {expect, html} from '@open-wc/testing'
import {sendKeys} from '@web/test-runner-commands'
import '../../components/org-picker/define.ts'
import type {OrgPicker} from '../../components/org-picker/org-picker.ts'
import type {OrganisationSelectEvent} from '../../components/org-picker/organisation-select-event.ts'
import type {OrganisationChoice} from '../../src/contract/connection.ts'
import {british, makeChoice} from './support/make.ts'
import {find, mount, settled, textOf} from './support/mount.ts'

const open = (organisations: OrganisationChoice[]) =>
  mount<OrgPicker>(html`<xero-org-picker .locale=${british} .organisations=${organisations}></xero-org-picker>`)

const radios = (picker: OrgPicker) => [...picker.shadowRoot!.querySelectorAll<HTMLInputElement>('[type=radio]')]
const choices = (picker: OrgPicker) => [...picker.shadowRoot!.querySelectorAll('.choice')].map((choice) => textOf(choice))
const many = Array.from({length: 9}, (_, index) =>
  makeChoice({id: `o${index}`, name: index === 4 ? 'Café Olé' : `Company ${index}`}),
)

describe('the organisation picker', () => {
  it('offers each organisation and is accessible', async () => {
    const picker = await open([makeChoice(), makeChoice({id: 'nz', name: 'Demo Company (NZ)', current: true})])
    expect(choices(picker)).to.deep.equal(['Demo Company (UK)', 'Demo Company (NZ) Current'])
    await expect(picker).to.be.accessible()
  })

  it('says so where there is nothing to choose from', async () => {
    const picker = await open([])
    expect(textOf(picker.shadowRoot!.querySelector('p'))).to.equal('There is no organisation to choose from.')
    await expect(picker).to.be.accessible()
  })

  it('tells which one a person chose', async () => {
    const picker = await open([makeChoice(), makeChoice({id: 'nz', name: 'Demo Company (NZ)'})])
    let told: OrganisationSelectEvent | undefined
    document.addEventListener('xero-organisation-select', (event) => (told = event as OrganisationSelectEvent), {once: true})
    radios(picker)[1]!.click()
    expect(told?.organisation.id).to.equal('nz')
    expect(told?.composed).to.equal(true)
    expect(picker.value).to.equal('nz')
  })

  it('says nothing when the page sets the value', async () => {
    const picker = await open([makeChoice()])
    picker.addEventListener('xero-organisation-select', () => expect.fail('the page chose, not the person'))
    picker.value = 'org-uk'
    await settled(picker)
    expect(radios(picker)[0]!.checked).to.equal(true)
  })

  it('tells namesakes apart by the day, and by the minute where the day is the same', async () => {
    const picker = await open([
      makeChoice({id: 'a', name: 'Acme', since: '2026-10-02T08:00:00Z'}),
      makeChoice({id: 'b', name: 'Acme', since: '2026-11-12T09:30:00Z'}),
      makeChoice({id: 'c', name: 'Acme', since: '2026-11-12T16:45:00Z'}),
      makeChoice({id: 'd7a8b9c0-1111', name: 'Acme', since: null}),
    ])
    expect(choices(picker)).to.deep.equal([
      'AcmeFirst connected 2 Oct 2026',
      'AcmeFirst connected 12 Nov 2026, 09:30 UTC',
      'AcmeFirst connected 12 Nov 2026, 16:45 UTC',
      'AcmeNot connected before · d7a8b9c0',
    ])
  })

  it('shows a taken one with its reason and does not let it be chosen', async () => {
    const picker = await open([makeChoice(), makeChoice({id: 'nz', name: 'Demo Company (NZ)', taken: true})])
    picker.addEventListener('xero-organisation-select', () => expect.fail('a taken one was chosen'))
    expect(choices(picker)[1]).to.contain('Connected to another workspace')
    radios(picker)[1]!.click()
    await settled(picker)
    expect(radios(picker)[1]!.checked).to.equal(false)
    expect(picker.value).to.equal('')
    await expect(picker).to.be.accessible()
  })

  it('moves by the arrow keys, onto a taken one too, which stays unchosen', async () => {
    const picker = await open([makeChoice(), makeChoice({id: 'nz', name: 'NZ', taken: true}), makeChoice({id: 'us', name: 'US'})])
    radios(picker)[0]!.focus()
    await sendKeys({press: 'Space'})
    expect(picker.value).to.equal('org-uk')
    await sendKeys({press: 'ArrowDown'})
    expect(picker.value).to.equal('org-uk')
    expect(picker.shadowRoot!.activeElement).to.equal(radios(picker)[1])
    await sendKeys({press: 'ArrowDown'})
    expect(picker.value).to.equal('us')
  })

  it('can be searched from eight organisations on, without regard to case and accents', async () => {
    expect((await open(many.slice(0, 7))).shadowRoot!.querySelector('[type=search]')).to.equal(null)
    const picker = await open(many)
    const search = find<HTMLInputElement>(picker, '[type=search]')
    search.focus()
    await sendKeys({type: 'CAFE'})
    await settled(picker)
    expect(choices(picker)).to.deep.equal(['Café Olé'])
    expect(textOf(find(picker, '[role=status]'))).to.equal('1 organisation')
    await sendKeys({type: 'x'})
    await settled(picker)
    expect(textOf(picker.shadowRoot!.querySelector('p'))).to.equal('No organisation matches “CAFEx”')
    await expect(picker).to.be.accessible()
  })

  it('submits the id with a form, and asks for a choice where one is required', async () => {
    const form = document.createElement('form')
    const picker = await open([makeChoice()])
    picker.parentElement!.append(form)
    form.append(picker)
    picker.name = 'organisation'
    picker.required = true
    await settled(picker)
    expect(form.checkValidity()).to.equal(false)
    radios(picker)[0]!.click()
    await settled(picker)
    expect(form.checkValidity()).to.equal(true)
    expect(new FormData(form).get('organisation')).to.equal('org-uk')
    form.reset()
    await settled(picker)
    expect(new FormData(form).get('organisation')).to.equal(null)
    form.remove()
  })

  it('shows a hostile name as text', async () => {
    const picker = await open([makeChoice({name: '<img src=x onerror=alert(1)>'})])
    expect(picker.shadowRoot!.querySelector('img')).to.equal(null)
    expect(choices(picker)[0]).to.equal('<img src=x onerror=alert(1)>')
  })
})
