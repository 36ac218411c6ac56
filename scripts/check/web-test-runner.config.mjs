// The components' own configuration, with a reporter that counts. `npx wtr` at the root reads the other one.
import config from '../../web-test-runner.config.mjs'
import {browserReporter, isComplaint} from './browser-reporter.ts'

export default {
  ...config,
  reporters: [browserReporter()],
  filterBrowserLogs: isComplaint,
}
