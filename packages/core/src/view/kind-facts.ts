import { Channel, type Place } from '../interaction/facts.ts'
import type { AgentId } from '../interaction/names.ts'
import { Phase } from '../interaction/phase.ts'
import type { InteractionState } from '../interaction/state.ts'
import { OutcomeTag } from './filter.ts'

/** What all interactions of a kind have in common: whatever lists ask that has few answers. */
export interface Kind {
  readonly phase: InteractionState['phase']
  readonly holder: AgentId | null
  readonly place: Place
  readonly routing: InteractionState['routing']
  readonly channel: Channel
  readonly awaiting: InteractionState['awaiting']
  readonly direction: InteractionState['origin']['direction']
  readonly originalRouting: InteractionState['routing']
  readonly forwarded: boolean
  readonly snoozed: boolean
  readonly unread: boolean
  readonly outcome: OutcomeTag | null
  readonly closedBy: AgentId | null
}

/**
 * Where the facts of a kind stand in its tuple: in which part, and there in which bits.
 *
 * @internal
 */
export const FACTS: ReadonlyArray<{
  readonly name: keyof Kind
  readonly part: 0 | 1 | 2 | 3
  readonly shift: number
  readonly mask: number
}> = [
  { name: 'awaiting', part: 0, shift: 0, mask: 1 },
  { name: 'direction', part: 0, shift: 1, mask: 1 },
  { name: 'originalRouting', part: 0, shift: 2, mask: 1 },
  { name: 'forwarded', part: 0, shift: 3, mask: 1 },
  { name: 'snoozed', part: 0, shift: 4, mask: 1 },
  { name: 'unread', part: 0, shift: 5, mask: 1 },
  { name: 'outcome', part: 0, shift: 6, mask: 7 },
  { name: 'routing', part: 0, shift: 9, mask: 1 },
  { name: 'channel', part: 0, shift: 10, mask: 7 },
  { name: 'phase', part: 0, shift: 13, mask: 7 },
  { name: 'place', part: 1, shift: 0, mask: -1 },
  { name: 'holder', part: 2, shift: 0, mask: -1 },
  { name: 'closedBy', part: 3, shift: 0, mask: -1 },
]

/** So many bits of the facts are not in the subject. */
const OWN_BITS = 9

/** What of the facts decides who sees it. */
export const subjectFactsOf = (facts: number): number => facts >> OWN_BITS

/** What has few values, in the bits of one number. */
export const factsOf = (state: InteractionState): number =>
  ownFacts(state, originFacts(state.origin)) + 2 ** OWN_BITS * subjectFacts(state)

/** The same after an event: what decides who sees it, and how it began, seldom changes and is kept then. */
export const factsAfter = (facts: number, before: InteractionState, after: InteractionState): number => {
  const isNewOrigin = before.origin !== after.origin
  const isNewSubject = isNewOrigin || before.phase !== after.phase || before.routing !== after.routing
  return (
    ownFacts(after, isNewOrigin ? originFacts(after.origin) : facts & ORIGIN_FACTS) +
    2 ** OWN_BITS * (isNewSubject ? subjectFacts(after) : subjectFactsOf(facts))
  )
}

const subjectFacts = ({ phase, origin, routing }: InteractionState): number =>
  PHASES[phase] * 16 + CHANNELS[origin.channel] * 2 + (routing === 'smart' ? 0 : 1)

const originFacts = ({ direction, routing }: InteractionState['origin']): number =>
  (direction === 'incoming' ? 0 : 2) + (routing === 'smart' ? 0 : 4)

const ORIGIN_FACTS = 2 + 4

const ownFacts = (state: InteractionState, ofOrigin: number): number =>
  (state.awaiting === 'agent' ? 0 : 1) +
  ofOrigin +
  (state.forwarded ? 8 : 0) +
  (state.snoozedUntil === null ? 0 : 16) +
  (state.details.unread > 0 ? 32 : 0) +
  64 * (state.outcome === null ? 0 : OUTCOMES[state.outcome._tag])

const numbered = <Value extends string>(values: ReadonlyArray<Value>, from: number) =>
  Object.fromEntries(values.map((value, i) => [value, i + from])) as { readonly [V in Value]: number }

const PHASES = numbered(Phase.literals, 0)
const CHANNELS = numbered(Channel.literals, 0)
const OUTCOMES = numbered(OutcomeTag.literals, 1)

/** The number of the fact whether something is unread. */
export const UNREAD = FACTS.findIndex(({ name }) => name === 'unread')
