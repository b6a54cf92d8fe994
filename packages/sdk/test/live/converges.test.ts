import { fc, it } from '@fast-check/vitest'
import { absent, evolve, type InteractionState } from '@inboxlab/core'
import { describe, expect } from 'vitest'
import { type Office, office, type Started } from './office.ts'

/** Whose token the routers have. */
const OLGA = '1'

const which = fc.nat(5)
const agent = fc.constantFrom(2, 3)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('write' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('resolve', 'unassign', 'snooze', 'open'), which }),
  },
  fc.record({ does: fc.constant('give' as const), which, agent }),
  fc.record({
    does: fc.constant('presence' as const),
    agent,
    availability: fc.constantFrom('online', 'busy', 'offline'),
  }),
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('pass' as const), ms: fc.constantFrom(1, 700, 20_000) }),
  },
  fc.record({
    does: fc.constant('die' as const),
    requests: fc.nat(6),
    reached: fc.boolean(),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const probability = fc.constantFrom(0, 0.3, 0.7)
const webhooks = fc.record({ late: probability, duplicate: probability, lost: probability })

const STATUS = { resolve: 'resolved', snooze: 'snoozed', open: 'open' } as const

const take = async (there: Office, conversations: Array<string>, each: Step): Promise<void> => {
  const { sandbox, writes, post, pass, kill } = there
  switch (each.does) {
    case 'write':
      conversations.push(writes())
      return
    case 'presence':
      sandbox.control.setAvailability(each.agent, each.availability as 'online')
      return
    case 'pass':
      return pass(each.ms)
    case 'die':
      return kill({ requests: each.requests, reached: each.reached })
  }
  const conversation = conversations[each.which]
  if (conversation === undefined) return
  // Whoever works in the server's own pages does so when no assignment is on its way: none can be on a condition.
  await there.quiet()
  if (each.does === 'give') await post(conversation, 'assignments', { assignee_id: each.agent })
  else if (each.does === 'unassign') await post(conversation, 'assignments', { assignee_id: null })
  else await post(conversation, 'toggle_status', { status: STATUS[each.does as keyof typeof STATUS] })
}

/** The assignments of routers that took it from somebody, or gave what was not to be given. */
const wrongly = ({ sandbox }: Office): ReadonlyArray<string> => {
  const states = new Map<string, InteractionState>()
  return sandbox.control.inbox.log.flatMap(({ interaction, event }) => {
    const before = states.get(interaction) ?? absent
    states.set(interaction, evolve(before, event))
    const isOurs = event._tag === 'Assigned' && event.by._tag === 'Agent' && event.by.agent === OLGA
    return isOurs && !isWaiting(before) ? [`${interaction}, of ${before.holder}`] : []
  })
}

const isWaiting = ({ phase, holder, snoozedUntil }: InteractionState): boolean =>
  phase === 'open' && holder === null && snoozedUntil === null

const startAgain = async (there: Office): Promise<Started> => {
  for (;;) {
    try {
      const started = await there.until(there.start())
      if (!there.isDead()) return started
    } catch {
      await there.pass(1000)
    }
  }
}

const run = async (
  seed: number,
  steps: ReadonlyArray<Step>,
  broken: Readonly<Record<'late' | 'duplicate' | 'lost', number>>,
  failing: number,
  restarts: boolean,
): Promise<void> => {
  const there = office(undefined, seed)
  const { sandbox, isDead } = there
  const conversations: Array<string> = []
  let router = await there.start()
  sandbox.inject({ fault: 'late', ms: 15_000, probability: broken.late })
  sandbox.inject({ fault: 'duplicate', probability: broken.duplicate })
  sandbox.inject({ fault: 'lost', probability: broken.lost })
  sandbox.inject({ fault: 'status', status: 500, probability: failing, where: '/conversations' })
  sandbox.inject({ fault: 'reset', done: true, probability: failing, where: '/assignments' })
  for (const each of steps) {
    await take(there, conversations, each)
    if (isDead()) router = await startAgain(there)
  }
  sandbox.clearFaults()
  there.kill({ requests: restarts ? 0 : Number.POSITIVE_INFINITY, reached: true })
  await there.pass(60_000)
  if (isDead()) router = await startAgain(there)
  for (const user of [2, 3]) sandbox.control.setAvailability(user, 'online')
  // Time for a look at the whole, and for whoever rests longest.
  await there.pass(200_000)

  const states = conversations.map((id) => sandbox.control.state(Number(id)))
  const idle = ['2', '3'].filter(
    (user) => !states.some(({ holder, snoozedUntil }) => holder === user && snoozedUntil === null),
  )
  if (idle.length > 0) expect(states.filter(isWaiting)).toEqual([])
  expect(wrongly(there)).toEqual([])
  expect(there.mostAtOnce()).toBeLessThanOrEqual(1)
  await router.stop()
  expect(router.timers()).toBe(0)
}

describe('whatever becomes of its webhooks, its requests and itself, a live router', () => {
  it.prop(
    [
      fc.integer({ min: 1, max: 1000 }),
      fc.array(step, { minLength: 1, maxLength: 15 }),
      webhooks,
      fc.constantFrom(0, 0.2),
      fc.boolean(),
    ],
    { numRuns: 60 },
  )(
    'gives nobody what is somebody else’s, never twice at once, and in the end nobody waits beside somebody with room',
    run,
  )
})
