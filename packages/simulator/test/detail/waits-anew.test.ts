import { describe, expect, it } from 'vitest'
import { observeRun, storiesOf } from '../../src/detail/observe-run.ts'
import { planOf } from '../engine/watched.ts'

const run = { seed: 1, replication: 1, timeZone: 'UTC' }
const MINUTE = 60_000

/** A chat every minute, first with a bot, for one agent who takes ten minutes for each. */
const chats = (duration: string, bot: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  planOf({
    duration,
    types: {
      chat: {
        channel: 'chat',
        queue: 'calls',
        conversation: { reply: '10min', think: '2min', bot: { turns: 1, reply: '1min', ...bot }, ...more },
      },
    },
    agents: { desk: { queues: ['calls'], count: 1 } },
    traffic: [{ type: 'chat', every: '1min', first: '0s' }],
  })

/** What is said and shown of the second of them, whom the agent has no time for until the first is done. */
const secondOf = (plan: ReturnType<typeof chats>) => {
  const [story] = storiesOf(plan, [2], run)
  const { longest } = observeRun(plan, { ...run, interactions: 2 })
  return { wait: story?.wait, shown: longest.find(({ serial }) => serial === 2)?.wait }
}

describe('a wait', () => {
  it('is counted since the bot handed over', () => {
    // With the bot from 1 to 4, in line to 13.
    expect(secondOf(chats('2min', {}))).toEqual({ wait: 9 * MINUTE, shown: 9 * MINUTE })
  })

  it('is counted since the customer came back to what a bot had settled', () => {
    const returns = { probability: '100%', delay: '5min' }
    // Settled at 2, in line from 7, when the agent has the first since 6, to 16.
    const plan = chats('10min', { settles: '100%' }, { returns })
    expect(storiesOf(plan, [2], run)[0]?.wait).toBe(9 * MINUTE)
  })
})
