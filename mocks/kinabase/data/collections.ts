/** A field of a collection's records, or of the rows of one of its lists. */
export interface Field {
  key: string
  name: string
  type: 'text' | 'email' | 'phone' | 'date' | 'number' | 'currency' | 'percentage' | 'choice' | 'link'
  /** For a link: the collection that it leads to. */
  to?: string
}

export interface Collection {
  id: string
  slug: string
  name: string
  /** One of its records. */
  singular: string
  /** Made by the accounting integration. */
  system: boolean
  /** The key of the field that names a record. */
  title: string
  fields: readonly Field[]
  lists: readonly {key: string; name: string; fields: readonly Field[]}[]
  /** Keys of the fields that its table shows. */
  columns: readonly string[]
}

type Row = [name: string, type?: Field['type'], to?: string]

// “Job Title” is jobTitle.
const keyOf = (name: string) =>
  name
    .split(' ')
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('')

const fields = (...rows: Row[]): Field[] =>
  rows.map(([name, type = 'text', to]) => ({key: keyOf(name), name, type, ...(to === undefined ? {} : {to})}))

const company = fields(['Name'], ['Contact'], ['Email', 'email'], ['Phone', 'phone'], ['Town'], ['Account Code'])

export const collections: readonly Collection[] = [
  {
    id: '2f0c1a52-8d14-4c0e-9a61-5b1f6c3e7a01',
    slug: 'customers',
    name: 'Customers',
    singular: 'Customer',
    system: false,
    title: 'name',
    fields: company,
    lists: [],
    columns: ['name', 'contact', 'town', 'phone'],
  },
  {
    id: '2f0c1a52-8d14-4c0e-9a61-5b1f6c3e7a02',
    slug: 'suppliers',
    name: 'Suppliers',
    singular: 'Supplier',
    system: false,
    title: 'name',
    fields: company,
    lists: [],
    columns: ['name', 'contact', 'town', 'phone'],
  },
  {
    id: '2f0c1a52-8d14-4c0e-9a61-5b1f6c3e7a03',
    slug: 'products',
    name: 'Products',
    singular: 'Product',
    system: false,
    title: 'name',
    fields: fields(['Name'], ['Code'], ['Unit'], ['Sale Price', 'currency'], ['Purchase Price', 'currency']),
    lists: [],
    columns: ['name', 'code', 'unit', 'salePrice'],
  },
  {
    id: '2f0c1a52-8d14-4c0e-9a61-5b1f6c3e7a04',
    slug: 'jobs',
    name: 'Jobs',
    singular: 'Job',
    system: false,
    title: 'jobTitle',
    fields: fields(
      ['Job Title'],
      ['Customer', 'link', 'customers'],
      ['Stage', 'choice'],
      ['Site'],
      ['Start Date', 'date'],
      ['Order Number'],
    ),
    lists: [
      {
        key: 'lineItems',
        name: 'Line items',
        fields: fields(
          ['Description'],
          ['Quantity', 'number'],
          ['Measured Quantity', 'number'],
          ['Unit Price', 'currency'],
          ['Tax Code'],
          ['Ledger Code'],
        ),
      },
    ],
    columns: ['jobTitle', 'customer', 'stage', 'startDate'],
  },
  {
    id: '2f0c1a52-8d14-4c0e-9a61-5b1f6c3e7a05',
    slug: 'tax-codes',
    name: 'Tax Codes',
    singular: 'Tax Code',
    system: true,
    title: 'name',
    fields: fields(['Name'], ['Rate', 'percentage'], ['Type', 'choice'], ['Status', 'choice']),
    lists: [],
    columns: ['name', 'rate', 'type', 'status'],
  },
  {
    id: '2f0c1a52-8d14-4c0e-9a61-5b1f6c3e7a06',
    slug: 'ledger-codes',
    name: 'Ledger Codes',
    singular: 'Ledger Code',
    system: true,
    title: 'name',
    fields: fields(['Code'], ['Name'], ['Type', 'choice'], ['Class', 'choice'], ['Status', 'choice']),
    lists: [],
    columns: ['code', 'name', 'type', 'class', 'status'],
  },
]

export const collectionOf = (idOrSlug: string): Collection | undefined =>
  collections.find((collection) => collection.slug === idOrSlug || collection.id === idOrSlug)
