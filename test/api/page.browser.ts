import {makeMemoryHome} from './homes/memory-home.ts'
import {apiSuite} from './suite/index.ts'

/** In a page, as Storybook and the component tests have the server: the same suite, the same answers. */
describe('the server in a page', () => apiSuite({describe, it}, makeMemoryHome))
