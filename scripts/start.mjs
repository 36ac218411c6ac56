import {handOver} from './hand-over.mjs'

handOver('mocks/serve/main.ts')
