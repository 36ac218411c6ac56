import type {ItemRow} from '../rows.ts'

const sales = '200'
const goods = '310'
const tracked = (quantity: number, costPool: number) => ({opening: [quantity, costPool] as const})

/** Services and goods: sold only, bought only, both, tracked, and some priced to four places. */
// prettier-ignore
export const ukItems: readonly ItemRow[] = [
  ['CONSULT', 'Consulting, per hour', [95, sales, 'OUTPUT2'], null, {Description: 'Consulting by the hour'}],
  ['CONSULT-D', 'Consulting, per day', [680, sales, 'OUTPUT2'], null, {Description: 'Consulting by the day (7.5 hours)'}],
  ['SITE', 'Site survey', [245, sales, 'OUTPUT2'], null, {Description: 'Survey on site with a written report'}],
  ['INSTALL', 'Installation', [62.5, sales, 'OUTPUT2'], null, {Description: 'Installation by a fitter, per hour'}],
  ['INSTALL-W', 'Installation, weekend', [93.75, sales, 'OUTPUT2'], null, {Description: 'Installation at weekends, per hour'}],
  ['SUPPORT-M', 'Support, per month', [149, sales, 'OUTPUT2'], null, {Description: 'Support plan, one month'}],
  ['SUPPORT-Y', 'Support, per year', [1590, sales, 'OUTPUT2'], null, {Description: 'Support plan, one year'}],
  ['TRAIN', 'Training day', [520, sales, 'EXEMPTOUTPUT'], null, {Description: 'Training for up to eight people'}],
  ['GUIDE', 'Printed handbook', [18, sales, 'ZERORATEDOUTPUT'], [7.2, goods, 'ZERORATEDINPUT'], {Description: 'Handbook, printed and bound'}],
  ['DELIVERY', 'Delivery', [12.5, '260', 'OUTPUT2'], [8.4, '425', 'INPUT2'], {Description: 'Delivery within the mainland'}],
  ['CABLE', 'Data cable, per metre', [0.8725, sales, 'OUTPUT2'], [0.3145, goods, 'INPUT2'], {Description: 'Data cable, cut to length'}],
  ['SCREW-M4', 'Screw M4 × 20', [0.0475, sales, 'OUTPUT2'], [0.0182, goods, 'INPUT2'], {Description: 'Steel screw, M4 × 20'}],
  ['PANEL-S', 'Wall panel, small', [48, sales, 'OUTPUT2'], [21.6, goods, 'INPUT2'], {Description: 'Wall panel 600 × 400'}],
  ['PANEL-L', 'Wall panel, large', [112, sales, 'OUTPUT2'], [54.25, goods, 'INPUT2'], {Description: 'Wall panel 1200 × 800'}],
  ['BRACKET', 'Bracket', [6.35, sales, 'OUTPUT2'], [2.15, goods, 'INPUT2'], {Description: 'Galvanised bracket'}],
  ['SENSOR', 'Motion sensor', [39.99, sales, 'OUTPUT2'], [17.8, '630', 'INPUT2'], {Description: 'Motion sensor, white', ...tracked(84, 1495.2)}],
  ['CONTROL', 'Control unit', [219, sales, 'OUTPUT2'], [118.5, '630', 'INPUT2'], {Description: 'Control unit with display', ...tracked(23, 2725.5)}],
  ['BATTERY', 'Battery pack', [74.5, sales, 'OUTPUT2'], [39.9, '630', 'INPUT2'], {Description: 'Battery pack 12 V', ...tracked(40, 1596)}],
  ['LAMP', 'Desk lamp', [34, sales, 'OUTPUT2'], [14.75, '630', 'INPUT2'], {Description: 'Desk lamp, brass', ...tracked(0, 0)}],
  ['HEAT-PAD', 'Energy-saving heat pad', [126, sales, 'RROUTPUT'], [71, goods, 'RRINPUT'], {Description: 'Heat pad, reduced rate when installed'}],
  ['WOOD-OAK', 'Oak board', null, [64.8, goods, 'INPUT2'], {PurchaseDescription: 'Oak board, planed, per metre'}],
  ['WOOD-ASH', 'Ash board', null, [48.25, goods, 'INPUT2'], {PurchaseDescription: 'Ash board, planed, per metre'}],
  ['STEEL-T', 'Steel tube', null, [11.4, goods, 'INPUT2'], {PurchaseDescription: 'Steel tube 25 mm, per metre'}],
  ['PAPER-A4', 'Paper A4', null, [4.1, '461', 'INPUT2'], {PurchaseDescription: 'Paper A4, a ream'}],
  ['TONER', 'Toner', null, [58.9, '461', 'INPUT2'], {PurchaseDescription: 'Toner cartridge, black'}],
  ['HOSTING', 'Cloud hosting', null, [89, '463', 'INPUT2'], {PurchaseDescription: 'Cloud hosting, one month'}],
  ['RENT', 'Rent of workshop', null, [1850, '469', 'INPUT2'], {PurchaseDescription: 'Rent of the workshop, one month'}],
  ['DEPOSIT', 'Deposit', [0, '810', 'NONE'], null, {Description: 'Deposit against a future order'}],
  ['DISCOUNT', 'Goodwill', [-25, sales, 'OUTPUT2'], null, {Description: 'Goodwill allowance'}],
  ['SPARE-LONG-CODE-FOR-NARROW-UI', 'Spare part with a name as long as Xero takes it', [3.15, sales, 'OUTPUT2'], [1.05, goods, 'INPUT2'], {Description: 'A spare part whose description goes on for quite a while so that one sees how a narrow column deals with it'}],
]
