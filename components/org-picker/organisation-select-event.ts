import type {OrganisationChoice} from '../../src/contract/connection.ts'

/** The person chose an organisation. */
export class OrganisationSelectEvent extends Event {
  readonly organisation: OrganisationChoice

  constructor(organisation: OrganisationChoice) {
    super('xero-organisation-select', {bubbles: true, composed: true})
    this.organisation = organisation
  }
}

declare global {
  interface HTMLElementEventMap {
    'xero-organisation-select': OrganisationSelectEvent
  }
}
