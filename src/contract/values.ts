import * as z from 'zod/mini'

/** Decimal text: at most ten digits before the point and four after, a leading `-` where negative. Never a float. */
export const Decimal = z
  .string()
  .check(z.regex(/^-?\d{1,10}(\.\d{1,4})?$/, 'Not a decimal of at most 10 digits and 4 decimal places'))
export type Decimal = z.infer<typeof Decimal>

/** ISO 4217. */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/))
export type Currency = z.infer<typeof Currency>

/** An amount with its currency. */
export const Money = z.object({amount: Decimal, currency: Currency})
export type Money = z.infer<typeof Money>

/** A calendar day, `YYYY-MM-DD`, in the organisation's time zone. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export type Day = z.infer<typeof Day>

/** A moment, ISO 8601 in UTC. */
export const Moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/))
export type Moment = z.infer<typeof Moment>

/** An identifier given by us, the host or the provider: opaque, no control characters, no lone surrogates. */
export const Id = z.string().check(
  z.minLength(1),
  z.maxLength(128),
  // eslint-disable-next-line no-control-regex
  z.regex(/^[^\u0000-\u001f\u007f]+$/),
  z.refine((value) => value.isWellFormed(), 'Broken character'),
)
export type Id = z.infer<typeof Id>

/** Text that a person wrote; hostile until shown as text. Lone surrogates and control characters but newline and tab are refused. */
export const text = (most: number, least = 0) =>
  z.string().check(
    z.minLength(least),
    z.maxLength(most),
    z.refine((value) => value.isWellFormed(), 'Broken character'),
    // eslint-disable-next-line no-control-regex
    z.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'Control character'),
  )
