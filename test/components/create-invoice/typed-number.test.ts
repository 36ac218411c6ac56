import {expect} from '@open-wc/testing'
import {readNumber, writeNumber} from '../../../components/create-invoice/typed-number.ts'

const reads = (lang: string, typed: Record<string, string | null>) => {
  for (const [text, value] of Object.entries(typed)) expect(readNumber(text, lang), `${lang}: ${text}`).to.equal(value)
}

describe('a typed number', () => {
  it('is read as the language writes it', () => {
    reads('en-GB', {'1,284.50': '1284.5', '1284.50': '1284.5', ' 2 ': '2', '.5': '0.5', '5.': '5', '-3': '-3', '−3.25': '-3.25'})
    reads('de-DE', {'1.284,50': '1284.5', '1284,50': '1284.5', '1.500': '1500', ',5': '0.5'})
    reads('fr-FR', {'1 284,50': '1284.5', '1\u202f284,50': '1284.5', '12,5': '12.5'})
  })

  it('is refused where it could be taken for another', () => {
    reads('en-GB', {
      '1,5': null,
      '12,34.5': null,
      '1.2.3': null,
      '1e3': null,
      abc: null,
      '': null,
      '.': null,
      '£5': null,
      '0x10': null,
    })
    reads('de-DE', {'1.5': null, '1,2,3': null, '12.34,5': null})
  })

  it('stands in its field with the decimal sign of the language, ungrouped', () => {
    expect(writeNumber('1284.50', 'de-DE')).to.equal('1284,50')
    expect(writeNumber('1284.50', 'en-GB')).to.equal('1284.50')
  })
})
