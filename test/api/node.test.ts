import {after, describe, it} from 'node:test'
import {nodeHomes} from './homes/node-home.ts'
import {apiSuite} from './suite/index.ts'

describe('the server in Node, on xero-node, PGlite and HTTP', () => {
  const {makeHome, close} = nodeHomes()
  after(close)
  apiSuite({describe, it}, makeHome)
})
