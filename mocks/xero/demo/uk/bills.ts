import type {DocumentRow} from '../rows.ts'

const rent = (on: number, paid?: number): DocumentRow => ({
  to: 'Stonebridge Property Management',
  on,
  due: on + 14,
  status: 'AUTHORISED',
  number: 'RENT',
  lines: [['RENT', 1]],
  ...(paid === undefined ? {} : {paid: [[paid, 'full'] as const]}),
})
const power = (number: string, on: number, units: number, paid?: number): DocumentRow => ({
  to: 'Gridline Energy',
  on,
  due: on + 21,
  status: 'AUTHORISED',
  number,
  lines: [
    ['Electricity, kilowatt hours', units, 0.2873, '445', 'INPUT2'],
    ['Standing charge', 30, 0.6012, '445', 'INPUT2'],
  ],
  ...(paid === undefined ? {} : {paid: [[paid, 'full'] as const]}),
})

/** Purchases in every state; a bill's number is its supplier's, may be missing, and may come twice. */
// prettier-ignore
export const ukBills: readonly DocumentRow[] = [
  rent(-155, -141),
  power('GL-90112', -148, 1204, -130),
  {to: 'Whitcombe Steel Stockholders', on: -140, due: -110, status: 'AUTHORISED', number: 'WS/5510', lines: [['STEEL-T', 60], ['BRACKET', 200]], paid: [[-112, 'full']]},
  {to: 'Castellan Insurance Brokers', on: -133, due: -103, status: 'AUTHORISED', number: 'POL-2218', lines: [['Business insurance, one year', 1, 2140.5, '433', 'EXEMPTINPUT']], paid: [[-104, 'full']]},
  rent(-125, -111),
  {to: 'Torrance Timber', on: -119, due: -89, status: 'AUTHORISED', number: 'TT 771', lines: [['WOOD-OAK', 12.5], ['WOOD-ASH', 8]], paid: [[-100, 400], [-86, 'full']]},
  power('GL-90540', -117, 1089, -97),
  {to: 'Océane Fournitures SARL', on: -108, due: -78, status: 'AUTHORISED', number: 'F-2026-118', currency: ['EUR', 1.1702], lines: [['Quincaillerie', 1, 864, '310', 'REVERSECHARGES']], paid: [[-77, 'full']]},
  rent(-94, -80),
  {to: 'Beacon Safety Training', on: -91, due: -61, status: 'AUTHORISED', number: 'BST-31', lines: [['First aid at work', 4, 145, '480', 'INPUT2']], paid: [[-58, 'full']]},
  {to: 'Ledger & Quill Accountants', on: -86, due: -56, status: 'AUTHORISED', number: '10077', lines: [['Annual accounts', 1, 1650, '401', 'INPUT2']], credited: [-70, [['Annual accounts, fee reduced', 1, 150, '401', 'INPUT2']]], paid: [[-55, 'full']]},
  power('GL-90983', -87, 1312, -60),
  {to: 'Nimbus Cloud Hosting', on: -82, due: -68, status: 'AUTHORISED', number: 'N-4410', lines: [['HOSTING', 3]], paid: [[-68, 'full']]},
  {to: 'Pickering Print', on: -78, due: -48, status: 'VOIDED', number: '332', lines: [['Leaflets', 2000, 0.085, '400', 'INPUT2']]},
  {to: 'Pickering Print', on: -77, due: -47, status: 'AUTHORISED', number: '332', lines: [['Leaflets', 2000, 0.0795, '400', 'INPUT2']], paid: [[-45, 'full']]},
  {to: 'Silverline Tooling Inc', on: -72, due: -42, status: 'AUTHORISED', number: 'SLT-0091', currency: ['USD', 1.3127], lines: [['Jig set', 2, 415, '764', 'INPUT2']], paid: [[-40, 400]]},
  rent(-64, -50),
  {to: 'Swiftwheel Van Hire', on: -59, due: -29, status: 'AUTHORISED', number: 'SW7719', lines: [['Van, one week', 2, 210, '449', 'INPUT2']], paid: [[-28, 'full']]},
  power('GL-91377', -56, 1150),
  {to: 'Whitcombe Steel Stockholders', on: -50, due: -20, status: 'AUTHORISED', number: 'WS/5744', lines: [['STEEL-T', 120], ['SCREW-M4', 2000]], paid: [[-15, 600]]},
  {to: 'Rowan Legal LLP', on: -46, due: -16, status: 'AUTHORISED', number: 'RL-204', lines: [['Review of the lease', 3.5, 240, '441', 'INPUT2']]},
  {to: 'Heron Moor Parcels', on: -41, due: -11, status: 'AUTHORISED', number: '', lines: [['DELIVERY', 46]]},
  rent(-33, -20),
  {to: 'Papermill Direct', on: -31, due: -1, status: 'AUTHORISED', number: 'PD-1190', lines: [['PAPER-A4', 40], ['TONER', 3]]},
  {to: 'Dunmore Electrical Contractors', on: -28, due: 2, status: 'AUTHORISED', number: 'D-551', lines: [['Rewiring of the workshop, reverse charge', 1, 1380, '473', 'DRCHARGESUPPLY20']]},
  {to: 'Meridian Freight Forwarders', on: -22, due: 8, status: 'AUTHORISED', number: 'MF-20881', amounts: 'Inclusive', lines: [['Freight Rotterdam to Leeds', 1, 498, '425', 'INPUT2']], paid: [[-2, 200]]},
  {to: 'Crossways Fuel Cards', on: -18, due: 12, status: 'AUTHORISED', number: 'CF-0009', lines: [['Diesel, litres', 312.44, 1.1875, '449', 'INPUT2']]},
  {to: 'Harcourt Signs', on: -14, due: 16, status: 'AUTHORISED', number: 'HS-77', lines: [['Van lettering', 1, 385, '400', 'INPUT2']]},
  {to: 'Océane Fournitures SARL', on: -12, due: 18, status: 'AUTHORISED', number: 'F-2026-140', currency: ['EUR', 1.1695], lines: [['Charnières', 120, 3.15, '310', 'REVERSECHARGES']]},
  {to: 'Fathom Broadband', on: -10, due: 4, status: 'SUBMITTED', number: 'FB-3391', lines: [['Fibre line', 1, 58, '489', 'INPUT2']]},
  {to: 'Torrance Timber', on: -6, due: 24, status: 'SUBMITTED', number: 'TT 809', lines: [['WOOD-OAK', 20]]},
  {to: 'Blackthorn Events', on: -5, due: 25, status: 'DRAFT', number: 'BE-12', lines: [['Stand at the trade fair', 1, 900, '400', 'INPUT2']]},
  {to: 'Polished Floors & Windows', on: -4, due: 10, status: 'DRAFT', number: '', lines: [['Cleaning', 8, 19.5, '408', 'INPUT2']]},
  rent(-3),
  {to: 'Swiftwheel Van Hire', on: -2, due: 28, status: 'DELETED', number: 'SW8001', lines: [['Van, one day', 1, 55, '449', 'INPUT2']]},
  {to: 'Nimbus Cloud Hosting', on: -1, due: 13, status: 'AUTHORISED', number: 'N-4688', lines: [['HOSTING', 1]]},
]
