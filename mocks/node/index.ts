export {defaultApp} from './options.ts'
export {
  mockXeroHandlers,
  startMockXero,
  type MockXeroHandlersOptions,
  type StartedMockXero,
  type StartMockXeroOptions,
} from './start-mock-xero.ts'
export {StartFailure} from './start-failure.ts'
export {applySituation, situations, type Situation} from '../situations/index.ts'
