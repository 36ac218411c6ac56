export {startInPage, type InPage, type InPageOptions} from './in-page.ts'
export {startMocks, type Mocks, type StartMocksOptions} from './start-mocks.ts'
