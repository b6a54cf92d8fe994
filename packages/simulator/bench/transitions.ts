import { absent, type Command, decide, evolve } from '@inboxlab/core'
import * as Result from 'effect/Result'

const agent = { _tag: 'Agent', agent: 'anna' } as const
const place = { queue: 'sales', team: null, space: null, campaign: null }

/** A conversation that is offered, declined, taken, answered, released, taken again, closed and reopened. */
const conversation: ReadonlyArray<Command> = [
  {
    _tag: 'Receive',
    at: 1000.5,
    channel: 'chat',
    contact: 'carl',
    place,
    routing: 'smart',
    priority: 1,
    message: 'm1',
  },
  { _tag: 'Offer', at: 1001.5, agent: 'bert', expiresAt: 1031.5 },
  { _tag: 'DeclineOffer', at: 1002.5, agent: 'bert' },
  { _tag: 'Pick', at: 1003.5, agent: 'anna' },
  { _tag: 'Reply', at: 1004.5, by: agent, message: 'm2' },
  { _tag: 'ReceiveMessage', at: 1005.5, message: 'm3' },
  { _tag: 'Release', at: 1006.5, agent: 'anna' },
  { _tag: 'Assign', at: 1007.5, by: { _tag: 'Automation' }, agent: 'anna' },
  { _tag: 'Reply', at: 1008.5, by: agent, message: 'm4' },
  { _tag: 'Close', at: 1009.5, by: agent, outcome: { _tag: 'Processed' } },
]

/** Runs about this many transitions (one event decided and applied) and gives how many there were. */
export const transitions = (wanted: number): number => {
  let done = 0
  while (done < wanted) {
    let state = absent
    for (const command of conversation) {
      const verdict = decide(state, command)
      if (Result.isFailure(verdict)) throw new Error(JSON.stringify(verdict.failure))
      for (const event of verdict.success) {
        state = evolve(state, event)
        done++
      }
    }
    if (state.phase !== 'closed') throw new Error(`the conversation ended ${state.phase}`)
  }
  return done
}
