import {after, describe, it} from 'node:test'
import {nodeHomes} from './homes/node-home.ts'
import {apiSuite} from './suite/index.ts'

const {makeHome, close} = await nodeHomes()

describe('the server in Node, on xero-node, PGlite and HTTP', () => {
  after(close)
  apiSuite({describe, it}, makeHome)
})
