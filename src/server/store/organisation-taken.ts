import {KitError} from '../../contract/index.ts'

/** An organisation belongs to one workspace at a time; the store holds to it even where two connect at the same moment. */
export const organisationTaken = () =>
  new KitError('connect-organisation-taken', 'The organisation is connected to another workspace')
