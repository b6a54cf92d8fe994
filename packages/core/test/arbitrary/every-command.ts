import {
  type Actor,
  type Command,
  type Destination,
  type InteractionState,
  NOWHERE,
} from '../../src/index.ts'

const agents = ['anna', 'bert', 'cleo', 'someone new']
const by: Actor = { _tag: 'Agent', agent: 'anna' }
const automation: Actor = { _tag: 'Automation' }
const beginning = { channel: 'chat', contact: 'carl', place: NOWHERE, routing: 'smart', priority: 0 } as const
const destinations: ReadonlyArray<Destination> = [
  ...agents.map((agent): Destination => ({ _tag: 'User', agent })),
  { _tag: 'Queue', queue: 'sales' },
  { _tag: 'Queue', queue: 'a new queue' },
  { _tag: 'SmartRouting' },
]

/**
 * Enough commands of every tag to tell whether a state accepts any of this tag: all agents who may be concerned,
 * and the moments around every deadline.
 */
export const everyCommand = (state: InteractionState): ReadonlyArray<Command> =>
  momentsFor(state).flatMap(
    (at): ReadonlyArray<Command> => [
      { _tag: 'Receive', at, ...beginning, message: 'm1' },
      { _tag: 'Start', at, by, ...beginning, agent: null, message: null },
      { _tag: 'ReceiveMessage', at, message: 'm1' },
      ...agents.flatMap(
        (agent): ReadonlyArray<Command> => [
          { _tag: 'Pick', at, agent },
          { _tag: 'Offer', at, agent, expiresAt: null },
          { _tag: 'Offer', at, agent, expiresAt: at + 1 },
          { _tag: 'AcceptOffer', at, agent },
          { _tag: 'DeclineOffer', at, agent },
          { _tag: 'ExpireOffer', at, agent },
          { _tag: 'Assign', at, by, agent },
          { _tag: 'Release', at, agent },
        ],
      ),
      { _tag: 'Reply', at, by, message: 'm1' },
      { _tag: 'Note', at, by, note: 'm1' },
      { _tag: 'Unassign', at, by },
      ...destinations.map((to): Command => ({ _tag: 'Transfer', at, by, to })),
      { _tag: 'Close', at, by, outcome: { _tag: 'Processed' } },
      { _tag: 'Archive', at, by },
      { _tag: 'Snooze', at, by, until: at + 1 },
      { _tag: 'Wake', at, by },
      { _tag: 'Wake', at, by: automation },
      { _tag: 'Abandon', at },
      { _tag: 'Dissuade', at, reason: 'closed today' },
    ],
  )

const momentsFor = (state: InteractionState): ReadonlyArray<number> => [
  ...new Set(
    [state.snoozedUntil ?? 0, ...state.offers.map(({ expiresAt }) => expiresAt ?? 0)].flatMap((due) => [
      due - 1,
      due,
    ]),
  ),
]
