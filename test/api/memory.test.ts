import {describe, it} from 'node:test'
import {makeMemoryHome} from './homes/memory-home.ts'
import {apiSuite} from './suite/index.ts'

describe('the server in one process', () => apiSuite({describe, it}, makeMemoryHome))
