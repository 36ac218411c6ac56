import {nextId} from '../ids.ts'
import type {PaymentService} from '../records.ts'
import type {WireObject} from '../wire/json.ts'
import {byId} from './by-id.ts'
import {reply, type Call, type Operation} from './call.ts'
import {writeElements, type Findings} from './elements.ts'
import {text, type Input} from './input.ts'

const wire = (service: PaymentService): WireObject => ({
  PaymentServiceID: service.PaymentServiceID,
  PaymentServiceName: service.PaymentServiceName,
  PaymentServiceUrl: service.PaymentServiceUrl,
  PaymentServiceType: service.PaymentServiceType,
  PayNowText: service.PayNowText,
})

function create(call: Call, input: Input, findings: Findings): WireObject | undefined {
  const PaymentServiceName = text(input, 'PaymentServiceName')?.trim() ?? ''
  const PaymentServiceUrl = text(input, 'PaymentServiceUrl')?.trim() ?? ''
  const PayNowText = text(input, 'PayNowText') ?? ''
  if (PaymentServiceName === '') findings.errors.push('Payment service name is required')
  if (call.books.paymentServices.find((row) => row.PaymentServiceName.toLowerCase() === PaymentServiceName.toLowerCase()))
    findings.errors.push('Payment service name must be unique')
  if (!URL.canParse(PaymentServiceUrl) || !/^https?:/i.test(PaymentServiceUrl))
    findings.errors.push('Payment service url must be a valid absolute url')
  if (PayNowText.length > 50) findings.errors.push('The PayNowText field must not exceed 50 characters.')
  if (findings.errors.length > 0) return undefined
  const service = {
    PaymentServiceID: nextId(call.state),
    PaymentServiceName,
    PaymentServiceUrl,
    PayNowText: PayNowText || `Pay by ${PaymentServiceName}`.slice(0, 50),
    PaymentServiceType: 'Custom',
    BrandingThemeIDs: [],
  }
  return wire(call.books.paymentServices.put(service))
}

/** Puts a service onto the invoices of a theme. */
function apply(call: Call, theme: string, input: Input, findings: Findings): WireObject | undefined {
  const service = call.books.paymentServices.get(text(input, 'PaymentServiceID')?.toLowerCase())
  if (!service) {
    findings.errors.push('Payment service could not be found')
    return undefined
  }
  const BrandingThemeIDs = [...new Set([...service.BrandingThemeIDs, theme])]
  return wire(call.books.paymentServices.put({...service, BrandingThemeIDs}))
}

const area = 'paymentservices'
const writing = {collection: 'PaymentServices', idName: 'PaymentServiceID', flag: 'HasValidationErrors'} as const
const themePath = '/BrandingThemes/{}/PaymentServices'
const themeOf = (call: Call): string => byId(call.books.brandingThemes, call.ids[0]).BrandingThemeID

export const paymentServiceOperations: Operation[] = [
  {
    name: 'getPaymentServices',
    method: 'GET',
    path: '/PaymentServices',
    area,
    handle: (call) => reply(call, 'PaymentServices', call.books.paymentServices.all().map(wire)),
  },
  {
    name: 'createPaymentService',
    method: 'PUT',
    path: '/PaymentServices',
    area,
    handle: (call) => writeElements(call, {...writing, write: (input, findings) => create(call, input, findings)}),
  },
  {
    name: 'getBrandingThemePaymentServices',
    method: 'GET',
    path: themePath,
    area,
    handle(call) {
      const theme = themeOf(call)
      const rows = call.books.paymentServices.filter((row) => row.BrandingThemeIDs.includes(theme))
      return reply(call, 'PaymentServices', rows.map(wire))
    },
  },
  {
    name: 'createBrandingThemePaymentServices',
    method: 'POST',
    path: themePath,
    area,
    handle(call) {
      const theme = themeOf(call)
      return writeElements(call, {...writing, write: (input, findings) => apply(call, theme, input, findings)})
    },
  },
]
