import type {Fields} from '../records/record.ts'

interface Line {
  description: string
  quantity: number | null
  /** Measured on site: where it is there, it is the quantity. */
  measured?: number
  unitPrice: number | null
  taxCode?: string
  ledgerCode?: string
}

export interface Job {
  title: string
  /** The place of the customer in its list, from 0. */
  customer: number | null
  stage: 'Quoted' | 'In progress' | 'Ready to invoice' | 'Done'
  site: string
  start: string
  order?: string
  lines: readonly Line[]
}

const line = (description: string, quantity: number | null, unitPrice: number | null, more: Partial<Line> = {}): Line => ({
  description,
  quantity,
  unitPrice,
  ...more,
})

const rooms = ['Hall', 'Parlour', 'Library', 'Committee room', 'Reading room', 'Lantern room']
const pieces: readonly [piece: string, quantity: number, price: number][] = [
  ['strip and ease the door', 1, 85],
  ['skirting, ogee, primed, per metre', 14.5, 4.125],
  ['picture rail to match, per metre', 14.5, 6.4],
  ['oak threshold', 1, 42.75],
  ['sash cord and weights', 2, 58],
  ['draught strip, per metre', 11.2, 7.85],
  ['shelf, ash, fitted', 4, 96],
  ['ironmongery, brass, per set', 1, 118.6],
  ['making good and decorating', 1, 140],
  ['clearing and waste', 1, 35],
]

/** Sixty lines: every piece in every room. */
const everyRoom = rooms.flatMap((room) => pieces.map(([piece, quantity, price]) => line(`${room}: ${piece}`, quantity, price)))

export const jobs: readonly Job[] = [
  {
    title: 'Reception desk and panelling',
    customer: 0,
    stage: 'Ready to invoice',
    site: '14 Chandlers Row, Norwich',
    start: '2026-10-05',
    order: 'PO-7714',
    lines: [
      line('Reception desk, made to measure, oak with a linoleum top', 1, 4850),
      line('Wall panel, large', 12, 112),
      line('Wall panel, small', 7, 48),
      line('Installation by a joiner, per hour', 26.5, 62.5),
      line('Delivery', 2, 12.5),
    ],
  },
  {
    title: 'Shop front and serving counter',
    customer: 1,
    stage: 'In progress',
    site: '3 Market Place, Skipton',
    start: '2026-10-19',
    lines: [
      line('Sash window, double glazed', 2, 1240),
      line('Serving counter, ash', 1, 2975),
      line('Hardwax oil, per litre', 6, 38.9),
      line('Installation by a joiner, per hour', 18, 62.5),
    ],
  },
  {
    title: 'Fire doors, phase one',
    customer: 2,
    stage: 'Ready to invoice',
    site: 'Orchard Lane, Ledbury',
    start: '2026-09-14',
    order: 'OVP/26/118',
    lines: [
      line('Fire door FD30, oak veneer', 9, 386),
      line('Frame and intumescent seals', 9, 94.2),
      line('Closer and vision panel', 9, 71.35),
      line('Installation at weekends, per hour', 22, 93.75),
      line('Handbook of the doors for the caretaker, printed', 2, 18, {taxCode: 'ZERORATEDOUTPUT'}),
      line('Delivery', 1, 12.5),
    ],
  },
  {
    title: 'Skirting and oak floor, measured',
    customer: 3,
    stage: 'Ready to invoice',
    site: '21 Frith Street, London',
    start: '2026-11-02',
    order: 'MF-2291',
    lines: [
      line('Oak floor, laid and oiled, per square metre', 40, 98.5, {measured: 43.75}),
      line('Skirting, ogee, primed, per metre', 60, 4.125, {measured: 57.3}),
      line('Threshold strips', 3, 42.75),
      line('Site survey', 1, 245, {ledgerCode: '260'}),
    ],
  },
  {
    title: 'Stage treads and acoustic screens',
    customer: 4,
    stage: 'In progress',
    site: 'Castle Street, Salisbury',
    start: '2026-11-09',
    lines: [
      line('Stage treads, ash, per metre', 24, 74),
      line('Acoustic screens, made to measure', 6, 410),
      line('Brackets, galvanised', 48, 6.35),
    ],
  },
  {
    title: 'Fixings and cut lengths for the still house',
    customer: 5,
    stage: 'Ready to invoice',
    site: 'Shore Road, Oban',
    start: '2026-10-26',
    order: 'LA-0087',
    lines: [
      line('Screw M4 × 20', 2400, 0.0475),
      line('Larch cladding, per linear metre', 318.25, 3.8875),
      line('Skirting, ogee, primed, per metre', 86.4, 4.125),
      line('Copper nail, annular', 1500, 0.0825),
      line('Installation by a joiner, per hour', 31.75, 62.5),
    ],
  },
  {
    title: 'Low cupboards for the play room',
    customer: 6,
    stage: 'Quoted',
    site: '8 Weir Lane, Shrewsbury',
    start: '2026-12-01',
    lines: [
      line('Low cupboard, birch ply, rounded corners', 8, 265),
      line('Peg rail, per metre', 12, 24.6),
      line('Installation by a joiner, per hour', null, 62.5),
      line('Colour of the doors to be agreed', 1, null),
    ],
  },
  {
    title: 'Quiet room: book wall, window seat and a bench in memory of the founder, with lettering cut by hand',
    customer: 11,
    stage: 'Ready to invoice',
    site: 'Mechanics’ Institute, Albert Street, Hebden Bridge',
    start: '2026-10-12',
    order: 'TRUSTEES/2026/UPPER-CALDER/000417-B',
    lines: [
      line(
        'Book wall in quarter-sawn oak, 4.2 metres by 2.7 metres, with adjustable shelves, a rolling ladder on a brass rail, and concealed lighting ready for the electrician',
        1,
        11480,
      ),
      line('Window seat with a lifting lid and a cushion in wool', 1, 1835.5),
      line(
        'Bench in memory of the founder, lettering cut by hand: “Erected by the subscribers in grateful remembrance of one who never once returned a book late”',
        1,
        2260,
        {taxCode: 'EXEMPTOUTPUT'},
      ),
      line('Installation by a joiner, per hour', 64, 62.5),
    ],
  },
  {
    title: 'Workbench repairs',
    customer: null,
    stage: 'In progress',
    site: 'Our own yard',
    start: '2026-11-16',
    lines: [line('Bench top, beech', 2, 320), line('Vice, quick release', 2, 145), line('Labour, per hour', 9, 48)],
  },
  {
    title: 'Refurbishment of the halls, room by room',
    customer: 11,
    stage: 'In progress',
    site: 'Mechanics’ Institute, Albert Street, Hebden Bridge',
    start: '2026-08-24',
    order: 'TRUSTEES/2026/UPPER-CALDER/000298',
    lines: everyRoom,
  },
]

export const fieldsOfLine = ({description, quantity, measured, unitPrice, taxCode, ledgerCode}: Line): Fields => ({
  description,
  quantity,
  measuredQuantity: measured ?? null,
  unitPrice,
  taxCode: taxCode ?? null,
  ledgerCode: ledgerCode ?? null,
})
