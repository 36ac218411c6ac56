import {answersAtRealAddresses} from './at-real-addresses.ts'

answersAtRealAddresses('MSW 3')
