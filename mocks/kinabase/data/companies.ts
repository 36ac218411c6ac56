type Company = readonly [name: string, contact: string, email: string, phone: string, town: string, accountCode?: string]

/** Some are in the accounting system already, by the same name; three share most of theirs; some are new to it. */
// prettier-ignore
export const customers: readonly Company[] = [
  ['Larkspur Dental Practice', 'Priya Nair', 'accounts@larkspur-dental.example', '01603 555 0140', 'Norwich', 'LAR001'],
  ['Hollins & Daughters Bakery', 'Ruth Hollins', 'ruth@hollins-bakery.example', '01756 555 0103', 'Skipton', 'HOL001'],
  ['Orchard Vale Primary School', 'Helen Marsh', 'office@orchardvale.example', '01531 555 0166', 'Ledbury', 'ORC001'],
  ['Marlow & Finch Architects', 'Oliver Finch', 'accounts@marlowfinch.example', '020 5550 0121', 'London'],
  ['Copperfield Theatre', 'Nadia Bloom', 'boxoffice@copperfield-theatre.example', '01722 555 0177', 'Salisbury'],
  ['Loch Arden Distillery', 'Fiona MacRae', 'accounts@locharden.example', '01631 555 0168', 'Oban', 'LOC001'],
  ['Riverside Nursery', 'Kate Dunmore', 'kate@riverside-nursery.example', '01743 555 0144', 'Shrewsbury'],
  ['St Brannock’s Hospice', 'Elin Prosser', 'finance@stbrannocks.example', '01271 555 0115', 'Barnstaple'],
  ['Pennine View Care Home', 'Tom Akhtar', 'manager@pennineview.example', '01484 555 0188', 'Huddersfield'],
  ['Wren & Alder Kitchens', 'Lottie Alder', 'lottie@wrenalder.example', '0117 555 0192', 'Bristol'],
  ['Mr & Mrs D. Cavendish-Okonkwo', 'Dele Cavendish-Okonkwo', 'dele@cavendish-okonkwo.example', '01904 555 0199', 'York'],
  ['The Trustees of the Upper Calder Valley Mechanics’ Institute, Reading Room and Public Assembly Halls', 'The Honorary Secretary', 'honorary.secretary.of.the.trustees@upper-calder-valley-mechanics-institute.example', '01422 555 0151', 'Hebden Bridge'],
]

// prettier-ignore
export const suppliers: readonly Company[] = [
  ['Torrance Timber', 'Isla Torrance', 'isla@torrance-timber.example', '01738 555 0109', 'Perth'],
  ['Whitcombe Steel Stockholders', 'Barry Thorne', 'accounts@whitcombe-steel.example', '01709 555 0108', 'Rotherham'],
  ['Swiftwheel Van Hire', 'Tariq Aziz', 'hire@swiftwheel.example', '024 5550 0111', 'Coventry'],
  ['Dunmore Electrical Contractors', 'Ray Dunmore', 'office@dunmore-electrical.example', '0113 555 0120', 'Leeds', 'DUN001'],
  ['Gridline Energy', 'Customer Services', 'billing@gridline-energy.example', '0800 555 0101', 'Swindon', 'GL-7731'],
  ['Bexhill Ironmongery', 'Sam Pryce', 'trade@bexhill-ironmongery.example', '01424 555 0129', 'Bexhill-on-Sea'],
  ['Kirkstall Glass & Glazing', 'Anita Roy', 'orders@kirkstall-glass.example', '0113 555 0137', 'Leeds'],
  ['Fenland Finishes & Lacquers', 'Piotr Zielinski', 'sales@fenland-finishes.example', '01353 555 0142', 'Ely'],
]

type Product = readonly [name: string, code: string, unit: string, sale: number | null, purchase: number | null]

// prettier-ignore
export const products: readonly Product[] = [
  ['Site survey', 'SITE', 'each', 245, null],
  ['Installation by a joiner', 'INSTALL', 'hour', 62.5, null],
  ['Installation at weekends', 'INSTALL-W', 'hour', 93.75, null],
  ['Delivery', 'DELIVERY', 'each', 12.5, 8.4],
  ['Wall panel, small', 'PANEL-S', 'each', 48, 21.6],
  ['Wall panel, large', 'PANEL-L', 'each', 112, 54.25],
  ['Oak board, planed', 'WOOD-OAK', 'metre', 98.5, 64.8],
  ['Ash board, planed', 'WOOD-ASH', 'metre', 74, 48.25],
  ['Bracket, galvanised', 'BRACKET', 'each', 6.35, 2.15],
  ['Screw M4 × 20', 'SCREW-M4', 'each', 0.0475, 0.0182],
  ['Fire door FD30, oak veneer', 'DOOR-FD30', 'each', 386, 214],
  ['Sash window, double glazed', 'WIN-SASH', 'each', 1240, 705.5],
  ['Skirting, ogee, primed', 'SKIRT-OG', 'metre', 4.125, 1.8875],
  ['Hardwax oil', 'OIL-HW', 'litre', 38.9, 22.4],
  ['Reception desk, made to measure', 'DESK-RCP', 'each', 4850, null],
]
