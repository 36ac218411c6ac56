import type {Day, Organisation} from '../../../contract/index.ts'
import {calendarDay} from './calendar-day.ts'
import {timeZoneOf} from './time-zones.ts'
import type {WireOrganisation} from './wire.ts'

const later = (one: Day | null, other: Day | null): Day | null => (one !== null && (other === null || one > other) ? one : other)

export function toOrganisation(wire: WireOrganisation): Organisation & {shortCode: string | null; lockedUntil: Day | null} {
  const country = wire.CountryCode !== null && /^[A-Z]{2}$/.test(wire.CountryCode) ? wire.CountryCode : null
  return {
    id: wire.OrganisationID,
    name: wire.Name.toWellFormed().slice(0, 255),
    country,
    currency: wire.BaseCurrency,
    timeZone: timeZoneOf(wire.Timezone, country),
    demo: wire.IsDemoCompany ?? false,
    shortCode: wire.ShortCode,
    lockedUntil: later(calendarDay(wire.PeriodLockDate), calendarDay(wire.EndOfYearLockDate)),
  }
}
