import {handOver} from './hand-over.mjs'

handOver('test/bench/main.ts')
