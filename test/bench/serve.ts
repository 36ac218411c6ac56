import {openOnPort} from './big.ts'

// A process, and so a core, of its own: what asks is not to slow what answers.
const {entrance} = await openOnPort(200)
process.send?.(entrance)
process.on('disconnect', () => process.exit(0))
