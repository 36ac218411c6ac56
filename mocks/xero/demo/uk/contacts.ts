import type {ContactRow} from '../rows.ts'

/** Fictional customers, suppliers and both: plain ones, and such as put a screen to the test. */
// prettier-ignore
export const ukContacts: readonly ContactRow[] = [
  // customers
  ['Larkspur Dental Practice', 'Priya Nair', 'accounts@larkspur-dental.example', ['14 Chandlers Row', 'Norwich', 'NR1 4XX'], ['01603', '555 0140'], {AccountNumber: 'LAR001'}],
  ['Hollins & Daughters Bakery', 'Ruth Hollins', 'ruth@hollins-bakery.example', ['3 Market Place', 'Skipton', 'BD23 1XX'], ['01756', '555 0103'], {AccountNumber: 'HOL001'}],
  ['Brightwater Sailing Club', 'Callum Boyd', 'treasurer@brightwater.example', ['The Boathouse', 'Falmouth', 'TR11 3XX'], ['01326', '555 0127']],
  ['Orchard Vale Primary School', 'Helen Marsh', 'office@orchardvale.example', ['Orchard Lane', 'Ledbury', 'HR8 2XX'], ['01531', '555 0166'], {AccountNumber: 'ORC001'}],
  ['Fenwick Road Surgery', 'Dr Anil Rao', 'practice@fenwickroad.example', ['72 Fenwick Road', 'Leicester', 'LE3 0XX'], ['0116', '555 0172']],
  ['Kestrel Courier Services Ltd', 'Joanne Pike', 'accounts@kestrel-courier.example', ['Unit 4, Aire Park', 'Leeds', 'LS10 1XX'], ['0113', '555 0184'], {CompanyNumber: '00000184', TaxNumber: 'GB000000184'}],
  ['Mossley Community Trust', 'Gwen Tarrant', 'finance@mossleytrust.example', ['1 Mill Street', 'Mossley', 'OL5 0XX'], ['01457', '555 0119']],
  ['Penhaligon Surf Hire', 'Jago Penhaligon', 'jago@penhaligon-surf.example', ['Beach Car Park', 'Newquay', 'TR7 1XX'], ['01637', '555 0151']],
  ['Ashgrove Veterinary Centre', 'Simon Teller', 'accounts@ashgrove-vets.example', ['Ashgrove House', 'Hereford', 'HR4 9XX'], ['01432', '555 0138']],
  ['Saltmarsh Brewing Company', 'Edie Crane', 'edie@saltmarsh-brewing.example', ['The Maltings', 'Wells-next-the-Sea', 'NR23 1XX'], ['01328', '555 0190'], {AccountNumber: 'SAL001'}],
  ['Northgate Library Service', 'Martin Oyelaran', 'purchasing@northgate-library.example', ['Northgate', 'Darlington', 'DL1 1XX'], ['01325', '555 0112']],
  ['Tidewell Holiday Park', 'Sandra Voss', 'bookings@tidewell.example', ['Cliff Road', 'Tenby', 'SA70 8XX'], ['01834', '555 0147']],
  ['Quayside Yoga Studio', 'Mina Farouk', 'hello@quayside-yoga.example', ['9 Quayside', 'Newcastle upon Tyne', 'NE1 3XX'], ['0191', '555 0133']],
  ['Marlow & Finch Architects', 'Oliver Finch', 'accounts@marlowfinch.example', ['21 Frith Street', 'London', 'W1D 4XX'], ['020', '5550 0121'], {TaxNumber: 'GB000000121'}],
  ['Copperfield Theatre', 'Nadia Bloom', 'boxoffice@copperfield-theatre.example', ['Castle Street', 'Salisbury', 'SP1 3XX'], ['01722', '555 0177']],
  ['Ironbridge Cycle Works', 'Dev Patel-Jones', 'dev@ironbridge-cycles.example', ['The Wharfage', 'Telford', 'TF8 7XX'], ['01952', '555 0155']],
  ['Loch Arden Distillery', 'Fiona MacRae', 'accounts@locharden.example', ['Shore Road', 'Oban', 'PA34 4XX'], ['01631', '555 0168'], {AccountNumber: 'LOC001', Discount: 5}],
  ['St Brannock’s Hospice', 'Elin Prosser', 'finance@stbrannocks.example', ['Church Hill', 'Barnstaple', 'EX31 1XX'], ['01271', '555 0115'], {AccountsReceivableTaxType: 'ZERORATEDOUTPUT'}],
  ['Hartwell Independent Cinema', 'Theo Grant', 'theo@hartwell-cinema.example', ['High Street', 'Hartwell', 'NN7 2XX'], ['01604', '555 0159']],
  ['Greenfold Garden Centre', 'Pam Lister', 'accounts@greenfold.example', ['Ring Road', 'Harrogate', 'HG2 8XX'], ['01423', '555 0161']],
  ['Riverside Nursery', 'Kate Dunmore', 'kate@riverside-nursery.example', ['8 Weir Lane', 'Shrewsbury', 'SY3 7XX'], ['01743', '555 0144']],
  ['Riverside Nursery School', 'Amira Said', 'bursar@riverside-school.example', ['80 Weir Lane', 'Shrewsbury', 'SY3 7XX'], ['01743', '555 0145']],
  ['Riverside Nurseries Ltd', 'Neil Court', 'accounts@riverside-plants.example', ['Weir Farm', 'Shrewsbury', 'SY4 1XX'], ['01743', '555 0146'], {CompanyNumber: '00000146'}],
  ['Bell, Book & Candle', 'Iris Bell', 'iris@bellbookcandle.example', ['5 Steep Hill', 'Lincoln', 'LN2 1XX'], ['01522', '555 0182']],
  ['Patrick O’Connell Joinery', 'Patrick O’Connell', 'pat@oconnell-joinery.example', ['Yard 2, Station Road', 'Omagh', 'BT78 5XX'], ['028', '5550 0131']],
  ["D'Arcy Fine Foods", "Marie D'Arcy", 'orders@darcyfinefoods.example', ['Covered Market', 'Oxford', 'OX1 3XX'], ['01865', '555 0136']],
  ['The Worshipful Society of Bell Founders, Clock Menders and Restorers of Parish Organs in the Counties of Rutland, Lincoln and the Soke of Peterborough', 'Reginald Thistlethwaite-Cholmondeley', 'the.honorary.secretary@bellfounders.example', ['The Old Foundry', 'Oakham', 'LE15 6XX'], ['01572', '555 0193']],
  ['7th Wave Surfboards', 'Bo Lindqvist', 'hello@7thwave.example', ['The Slip', 'Bude', 'EX23 8XX'], ['01288', '555 0107']],
  ['ABC', 'A. B. Clarke', 'abc@abc-lettings.example'],
  ['株式会社さくら商事', '健 佐藤', 'sato@sakura-shoji.example', ['1-2-3 Marunouchi', 'Tokyo', '100-0000', 'Japan'], ['3', '5550 0100', '81'], {DefaultCurrency: 'USD'}],
  ['Łódzkie Młyny Sp. z o.o.', 'Żaneta Wójcik', 'biuro@lodzkie-mlyny.example', ['ul. Młyńska 7', 'Łódź', '90-001', 'Poland'], ['42', '555 01 00', '48'], {DefaultCurrency: 'EUR', AccountsReceivableTaxType: 'ECZROUTPUT'}],
  ['Μύλος Θεσσαλίας', 'Ελένη Παππά', 'eleni@mylos.example', ['Αθηνών 12', 'Λάρισα', '412 21', 'Greece'], undefined, {DefaultCurrency: 'EUR'}],
  ['مؤسسة النور للتجارة', 'ليلى حداد', 'info@alnoor.example', ['Hamra Street', 'Beirut', '1103', 'Lebanon'], undefined, {DefaultCurrency: 'USD'}],
  ['Bäckerei Müßiggang GmbH', 'Jörg Größer', 'post@muessiggang.example', ['Hauptstraße 1', 'Köln', '50667', 'Germany'], ['221', '555 0100', '49'], {DefaultCurrency: 'EUR', AccountsReceivableTaxType: 'ECZROUTPUT'}],
  ['Harbour & Vine LLC', 'Dana Whitfield', 'ap@harbourvine.example', ['400 Pier Avenue', 'Portland', '97200', 'USA'], ['503', '555 0110', '1'], {DefaultCurrency: 'USD'}],
  // suppliers
  ['Gridline Energy', 'Customer Services', 'billing@gridline-energy.example', ['1 Turbine Way', 'Swindon', 'SN5 7XX'], ['0800', '555 0101'], {PurchasesDefaultAccountCode: '445', AccountNumber: 'GL-7731'}],
  ['Fathom Broadband', 'Business Desk', 'business@fathom-broadband.example', ['Fathom House', 'Reading', 'RG1 8XX'], ['0800', '555 0102'], {PurchasesDefaultAccountCode: '489'}],
  ['Stonebridge Property Management', 'Alan Wick', 'rents@stonebridge-property.example', ['40 King Street', 'Manchester', 'M2 6XX'], ['0161', '555 0104'], {PurchasesDefaultAccountCode: '469'}],
  ['Papermill Direct', 'Zoe Carr', 'sales@papermill-direct.example', ['Mill Lane', 'Kendal', 'LA9 6XX'], ['01539', '555 0105'], {PurchasesDefaultAccountCode: '461'}],
  ['Castellan Insurance Brokers', 'Howard Lyle', 'premiums@castellan.example', ['18 Fenchurch Court', 'London', 'EC3M 5XX'], ['020', '5550 0106'], {PurchasesDefaultAccountCode: '433', AccountsPayableTaxType: 'EXEMPTINPUT'}],
  ['Whitcombe Steel Stockholders', 'Barry Thorne', 'accounts@whitcombe-steel.example', ['Canal Basin', 'Rotherham', 'S60 1XX'], ['01709', '555 0108'], {PurchasesDefaultAccountCode: '310'}],
  ['Torrance Timber', 'Isla Torrance', 'isla@torrance-timber.example', ['Sawmill Road', 'Perth', 'PH1 3XX'], ['01738', '555 0109'], {PurchasesDefaultAccountCode: '310'}],
  ['Nimbus Cloud Hosting', 'Accounts', 'invoices@nimbus-hosting.example', ['Data Park', 'Slough', 'SL1 4XX'], undefined, {PurchasesDefaultAccountCode: '463'}],
  ['Swiftwheel Van Hire', 'Tariq Aziz', 'hire@swiftwheel.example', ['Depot 3', 'Coventry', 'CV6 5XX'], ['024', '5550 0111'], {PurchasesDefaultAccountCode: '449'}],
  ['Polished Floors & Windows', 'Dorota Nowak', 'dorota@polished.example', ['2 Bridge Street', 'Leeds', 'LS2 7XX'], undefined, {PurchasesDefaultAccountCode: '408'}],
  ['Beacon Safety Training', 'Gareth Pugh', 'courses@beacon-safety.example', ['Enterprise House', 'Cardiff', 'CF10 5XX'], ['029', '5550 0113'], {PurchasesDefaultAccountCode: '480'}],
  ['Ledger & Quill Accountants', 'Sophie Ames', 'sophie@ledgerquill.example', ['33 Park Row', 'Leeds', 'LS1 5XX'], ['0113', '555 0114'], {PurchasesDefaultAccountCode: '401'}],
  ['Océane Fournitures SARL', 'Hélène Lefèvre', 'factures@oceane-fournitures.example', ['12 quai du Port', 'Nantes', '44000', 'France'], ['2', '55 50 01 00', '33'], {DefaultCurrency: 'EUR', AccountsPayableTaxType: 'REVERSECHARGES'}],
  ['Silverline Tooling Inc', 'Carl Ruiz', 'ar@silverline-tooling.example', ['9 Foundry Road', 'Akron', '44300', 'USA'], ['330', '555 0116', '1'], {DefaultCurrency: 'USD'}],
  ['Crossways Fuel Cards', 'Accounts', 'statements@crossways-fuel.example', ['Junction House', 'Daventry', 'NN11 8XX'], undefined, {PurchasesDefaultAccountCode: '449'}],
  ['Rowan Legal LLP', 'Beth Iqbal', 'bills@rowanlegal.example', ['6 Chancery Yard', 'York', 'YO1 8XX'], ['01904', '555 0117'], {PurchasesDefaultAccountCode: '441'}],
  ['Pickering Print', 'Len Pickering', 'len@pickeringprint.example', ['Back Lane', 'Malton', 'YO17 7XX'], ['01653', '555 0118'], {PurchasesDefaultAccountCode: '400'}],
  ['Heron Moor Parcels', 'Collections', 'accounts@heronmoor.example', undefined, undefined, {PurchasesDefaultAccountCode: '425'}],
  // customers and suppliers at once
  ['Dunmore Electrical Contractors', 'Ray Dunmore', 'office@dunmore-electrical.example', ['Unit 9, Aire Park', 'Leeds', 'LS10 1XX'], ['0113', '555 0120'], {CompanyNumber: '00000120', AccountNumber: 'DUN001'}],
  ['Blackthorn Events', 'Skye Mason', 'skye@blackthorn-events.example', ['The Old Chapel', 'Stroud', 'GL5 2XX'], ['01453', '555 0122']],
  ['Meridian Freight Forwarders', 'Anton Weiss', 'accounts@meridian-freight.example', ['Dock Gate 4', 'Southampton', 'SO14 3XX'], ['023', '5550 0123'], {TaxNumber: 'GB000000123'}],
  ['Harcourt Signs', 'Jen Harcourt', 'jen@harcourt-signs.example', ['Trade Park', 'Derby', 'DE24 8XX'], ['01332', '555 0124']],
  // never traded with
  ['New Leaf Books', 'Carys Bevan', 'carys@newleafbooks.example', ['27 Pier Street', 'Aberystwyth', 'SY23 2XX'], ['01970', '555 0125']],
  ['Unnamed Prospect', '', ''],
  // put away
  ['Carrow Mills (closed)', 'Graham Carrow', 'graham@carrow-mills.example', ['Mill Yard', 'Halifax', 'HX1 5XX'], undefined, {ContactStatus: 'ARCHIVED', AccountNumber: 'CAR001'}],
  ['Ashgrove Veterinary Center', 'Simon Teller', 'old@ashgrove-vets.example', undefined, undefined, {ContactStatus: 'ARCHIVED'}],
]

// prettier-ignore
export const ukGroups = [
  ['Trade customers', ['Kestrel Courier Services Ltd', 'Saltmarsh Brewing Company', 'Ironbridge Cycle Works', 'Dunmore Electrical Contractors']],
  ['Schools and charities', ['Orchard Vale Primary School', 'Riverside Nursery School', 'Mossley Community Trust', 'St Brannock’s Hospice']],
  ['Subcontractors', ['Dunmore Electrical Contractors', 'Harcourt Signs']],
] as const
