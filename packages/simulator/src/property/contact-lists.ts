import fc from 'fast-check'
import type { Plan, RecordedTraffic } from '../engine/plan.ts'

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
  end: plan.start + 1 + lastOf(contacts),
  measureFrom: plan.start,
  atEnd: 'finish',
  traffic: contacts.length === 0 ? [] : [recorded(plan.start, contacts)],
})

/** @internal When the last of them comes, after the start; 0 if nobody does. */
export const lastOf = (contacts: ReadonlyArray<{ readonly at: number }>): number => {
  let last = 0
  for (const { at } of contacts) if (at > last) last = at
  return last
}

// By hand: `from` with a function costs as much as what becomes of a contact.
const recorded = (start: number, contacts: ReadonlyArray<ListedContact>): RecordedTraffic => {
  const { length } = contacts
  const traffic = {
    _tag: 'Recorded',
    name: 'contacts',
    at: new Float64Array(length),
    type: new Int32Array(length),
    priority: new Int32Array(length),
    service: new Float64Array(length),
    wait: new Float64Array(length),
    abandoned: new Uint8Array(length),
  } as const
  for (let row = 0; row < length; row++) {
    const { at, type, priority, service, patience } = contacts[row] as ListedContact
    traffic.at[row] = start + at
    traffic.type[row] = type
    traffic.priority[row] = priority
    traffic.service[row] = service
    if (patience === null) continue
    traffic.wait[row] = patience
    traffic.abandoned[row] = 1
  }
  return traffic
}
