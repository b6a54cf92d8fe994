import fc from 'fast-check'
import type { Plan } from '../engine/plan.ts'

/** A contact that is laid down: its kind is an index into the plan's types, times are in milliseconds. */
export interface ListedContact {
  /** After the start. */
  readonly at: number
  readonly type: number
  readonly priority: number
  readonly service: number
  /** How long it waits before it gives up; null: for ever. */
  readonly patience: number | null
}

const SECOND = 1000
const PRIORITIES: ReadonlyArray<number> = [0, 1, 2]

/** Contacts of a plan's types, that shrink towards fewer, and shorter times. */
export const contactLists = (plan: Plan, most = 20): fc.Arbitrary<ReadonlyArray<ListedContact>> =>
  fc
    .array(
      fc.record({
        gap: fc.nat(60),
        type: fc.nat(plan.types.length - 1),
        priority: fc.nat(9),
        service: fc.integer({ min: 1, max: 300 }),
        patience: fc.integer({ min: 1, max: 600 }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((drawn) => {
      let at = 0
      return drawn.map(({ gap, type, priority, service, patience }) => {
        at += gap * SECOND
        const { patience: law, priority: shares } = plan.types[type] as Plan['types'][number]
        const values =
          shares.length > 1 ? shares.map(({ value }) => value) : prioritiesOf(shares[0]?.value ?? 0)
        return {
          at,
          type,
          priority: values[priority % values.length] ?? 0,
          service: service * SECOND,
          patience: law === null ? null : patience * SECOND,
        }
      })
    })

const prioritiesOf = (only: number): ReadonlyArray<number> => (only === 0 ? PRIORITIES : [only])

/** The plan with these contacts in place of its traffic. */
export const withContacts = (plan: Plan, contacts: ReadonlyArray<ListedContact>): Plan => ({
  ...plan,
  end: plan.start + 1 + Math.max(0, ...contacts.map(({ at }) => at)),
  measureFrom: plan.start,
  atEnd: 'finish',
  traffic:
    contacts.length === 0
      ? []
      : [
          {
            _tag: 'Recorded',
            name: 'contacts',
            at: Float64Array.from(contacts, ({ at }) => plan.start + at),
            type: Int32Array.from(contacts, ({ type }) => type),
            priority: Int32Array.from(contacts, ({ priority }) => priority),
            service: Float64Array.from(contacts, ({ service }) => service),
            wait: Float64Array.from(contacts, ({ patience }) => patience ?? 0),
            abandoned: Uint8Array.from(contacts, ({ patience }) => (patience === null ? 0 : 1)),
          },
        ],
})
