export {base, clockOf, createHome, settingsPath, xeroApps, type Home, type HomeParts} from './home.ts'
