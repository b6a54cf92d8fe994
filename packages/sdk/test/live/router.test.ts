import {
  byPriority,
  firstComeFirstServed,
  NOTHING,
  type RoutingPolicy,
  type RoutingTrigger,
  routing,
} from '@inboxlab/core'
import { chatwootCapabilities, type InboxService, type RouterOptions, runRouter } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import { describe, expect, it } from 'vitest'
import { DIRECTORY, office } from './office.ts'

/** First come, first served, but what it does about who begins to wait is said here. */
const saying = (decide: RoutingPolicy['decide']): RoutingPolicy => {
  const usual: RoutingPolicy = firstComeFirstServed()
  return { ...usual, name: 'mine', rank: usual.rank, decide }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

const onWaiting = (trigger: RoutingTrigger) => (trigger._tag === 'Waiting' ? trigger.interaction : null)

describe('a live router assigns', () => {
  it('what waits when it starts, what comes later, and what waits when somebody has room again', async () => {
    const { start, writes, post, quiet, holder, assignments } = office()
    const first = writes()
    const router = await start()
    await quiet()
    const second = writes()
    const third = writes()
    await quiet()
    expect([first, second, third].map(holder)).toEqual(['2', '3', null])
    await post(first, 'toggle_status', { status: 'resolved' })
    await quiet()
    expect(assignments()).toEqual([
      [first, '2'],
      [second, '3'],
      [third, '2'],
    ])
    await router.stop()
  })

  it('those who came within one second in the order in which they came', async () => {
    const { start, writes, quiet, assignments } = office()
    const [first, second] = [writes(), writes(), writes()]
    const router = await start()
    await quiet()
    expect(assignments()).toEqual([
      [first, '2'],
      [second, '3'],
    ])
    await router.stop()
  })

  it('what the most urgent need first, as soon as somebody comes', async () => {
    const urgentFirst = routing({ name: 'urgent first', next: byPriority() })
    const { sandbox, start, writes, post, quiet, pass, assignments } = office(urgentFirst)
    for (const agent of [2, 3]) sandbox.control.setAvailability(agent, 'offline')
    const router = await start()
    const [, second] = [writes(), writes(), writes()]
    await post(String(second), 'toggle_priority', { priority: 'urgent' })
    await quiet()
    sandbox.control.setAvailability(3, 'online')
    await pass(60_000)
    expect(assignments()).toEqual([[second, '3']])
    await router.stop()
  })

  it('nothing to whoever goes offline or is full, by the weights and skills that it is told', async () => {
    const { start, writes, quiet, holder } = office()
    const router = await start({
      directory: {
        ...DIRECTORY,
        groups: [
          {
            id: 'desk',
            queues: ['support'],
            capacity: { units: 2 },
            agents: [
              { id: 'anna', user: '2' },
              { id: 'ben', user: '3', skills: [{ skill: 'french', level: 1 }] },
            ],
          },
        ],
      },
      facts: ({ state }) => ({
        queue: 'support',
        ...(state.place.queue === '2' ? { needs: [{ skill: 'french', level: 1 }], weight: 2 } : {}),
      }),
    })
    const french = [writes(2), writes(2)]
    const others = [writes(1), writes(1), writes(1)]
    await quiet()
    expect(french.map(holder)).toEqual(['3', null])
    expect(others.map(holder)).toEqual(['2', '2', null])
    await router.stop()
  })

  it('nothing that sleeps, that a bot answers, or that it does not route', async () => {
    const { start, writes, post, quiet, holder, assignments } = office()
    const [asleep, withBot, elsewhere] = [writes(), writes(), writes(3)]
    await post(String(asleep), 'toggle_status', { status: 'snoozed' })
    await post(String(withBot), 'toggle_status', { status: 'pending' })
    const router = await start()
    await quiet()
    expect(assignments()).toEqual([])
    await post(String(withBot), 'toggle_status', { status: 'open' })
    await quiet()
    expect([asleep, withBot, elsewhere].map((each) => holder(String(each)))).toEqual([null, '2', null])
    await router.stop()
  })

  it('nothing to an agent who was given something in the server itself', async () => {
    const { start, writes, post, quiet, holder } = office()
    const [theirs] = [writes(3)]
    await post(String(theirs), 'assignments', { assignee_id: 2 })
    const router = await start()
    const [first, second] = [writes(), writes()]
    await quiet()
    expect([first, second].map((each) => holder(String(each)))).toEqual(['3', null])
    await router.stop()
  })
})

describe('what a policy decides', () => {
  it('is asked again at the moment it asks for, about what still waits only', async () => {
    const asked: Array<string> = []
    const later = saying((view, trigger) => {
      const interaction = onWaiting(trigger)
      if (interaction !== null) return { _tag: 'AskAgain', at: view.now + 90_000, about: interaction }
      if (trigger._tag !== 'Moment' || trigger.about === null) return NOTHING
      asked.push(`${trigger.about.id} at ${view.now - begun}`)
      const [agent] = view.groups[0]?.freeAgents() ?? []
      return agent === undefined ? NOTHING : { _tag: 'Assign', interaction: trigger.about, agent }
    })
    const { sandbox, start, writes, post, quiet, pass, assignments } = office(later)
    const begun = sandbox.now
    const router = await start()
    const [first, second] = [writes(), writes()]
    await quiet()
    await post(String(second), 'toggle_status', { status: 'resolved' })
    await pass(89_999)
    expect(assignments()).toEqual([])
    await pass(1)
    expect(assignments()).toEqual([[first, '2']])
    expect(asked).toEqual([`${first} at 90000`])
    await router.stop()
  })

  it('can send it to another queue, whose agents then get it', async () => {
    const over = saying((_, trigger) => {
      const interaction = onWaiting(trigger)
      if (interaction === null) return NOTHING
      if (interaction.queue.id === 'support') return { _tag: 'Enqueue', interaction, queue: 'overflow' }
      const agent = interaction.queue.groups[0]?.longestFree
      return agent == null ? NOTHING : { _tag: 'Assign', interaction, agent }
    })
    const { start, writes, quiet, holder } = office(over)
    const router = await start({
      directory: {
        queues: [{ id: 'support', places: ['1', '2'] }, { id: 'overflow' }],
        groups: [
          { id: 'desk', queues: ['support'], agents: [{ id: 'anna', user: '2' }] },
          { id: 'back office', queues: ['overflow'], agents: [{ id: 'ben', user: '3' }] },
        ],
      },
    })
    const one = writes()
    await quiet()
    expect(holder(one)).toBe('3')
    await router.stop()
  })

  it('can turn a contact away: the conversation is closed', async () => {
    const away = saying((_, trigger) => {
      const interaction = onWaiting(trigger)
      return interaction === null ? NOTHING : { _tag: 'Dissuade', interaction, reason: 'not today' }
    })
    const { sandbox, start, writes, quiet, entries } = office(away)
    const router = await start()
    const one = writes()
    await quiet()
    expect(sandbox.control.state(Number(one)).phase).toBe('closed')
    expect(entries.map(({ _tag }) => _tag)).toEqual(['Reconciled', 'Decided', 'Done'])
    await router.stop()
  })

  it('is not done where it cannot be, and said', async () => {
    const twice = saying((view, trigger) => {
      const interaction = onWaiting(trigger)
      const agents = view.groups[0]?.freeAgents() ?? []
      if (interaction === null) throw new Error('out of paper')
      return {
        _tag: 'Several',
        decisions: agents.map((agent) => ({ _tag: 'Assign', interaction, agent })),
        memory: null,
      }
    })
    const { start, writes, quiet, assignments, entries } = office(twice)
    const router = await start()
    const one = writes()
    await quiet()
    expect(assignments()).toEqual([[one, '2']])
    expect(entries.flatMap((entry) => (entry._tag === 'Impossible' ? [entry.what] : []))).toEqual([
      'policy mine throws while it decides: out of paper',
      'policy mine throws while it decides: out of paper',
      `policy mine wants to Assign ${one}, which does not wait`,
    ])
    await router.stop()
  })

  it('is remembered from one run to the next', async () => {
    const { start, writes, quiet, assignments } = office({
      ...routing({ name: 'in turn' }),
      ...saying((view, trigger, memory) => {
        const interaction = onWaiting(trigger)
        const agents = view.groups[0]?.agents() ?? []
        const agent = agents[(memory as number) % 2]
        if (interaction === null || agent === undefined || !agent.free) return NOTHING
        return {
          _tag: 'Several',
          decisions: [{ _tag: 'Assign', interaction, agent }],
          memory: (memory as number) + 1,
        }
      }),
      initial: 0,
    })
    const first = await start()
    writes()
    await quiet()
    await first.stop()
    expect(first.memory()).toBe(1)
    const second = await start({ memory: first.memory() })
    writes()
    await quiet()
    expect(assignments().map(([, agent]) => agent)).toEqual(['2', '3'])
    await second.stop()
  })
})

describe('a dry run', () => {
  it('tells what it would do and why, once, and changes nothing', async () => {
    const { sandbox, start, writes, pass, entries } = office()
    const router = await start({ dryRun: true })
    const [first, , third] = [writes(), writes(), writes()]
    await pass(300_000)
    expect(sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    const decided = entries.filter((entry) => entry._tag === 'Decided')
    expect(decided.map(({ decision }) => decision)).toEqual([
      { _tag: 'Assign', agent: 'anna' },
      { _tag: 'Assign', agent: 'ben' },
    ])
    expect(decided[0]?.because).toMatchObject([
      { interaction: first, agent: 'anna', considered: [{ candidate: 'anna' }, { candidate: 'ben' }] },
    ])
    // And why somebody waits on.
    const considered = entries.flatMap((entry) => (entry._tag === 'Considered' ? entry.because : []))
    expect(considered.find(({ interaction }) => interaction === third)).toMatchObject({ agent: null })
    await router.stop()
  })

  it('follows what others do', async () => {
    const { start, writes, post, quiet, entries } = office()
    const router = await start({ dryRun: true })
    const [first, second, third] = [writes(), writes(), writes()]
    await quiet()
    // Somebody gives the first to Ben, which leaves Anna free and Ben with two.
    await post(String(first), 'assignments', { assignee_id: 3 })
    await quiet()
    const decided = entries.flatMap((each) =>
      each._tag === 'Decided' ? [[each.interaction, each.decision]] : [],
    )
    expect(decided).toEqual([
      [first, { _tag: 'Assign', agent: 'anna' }],
      [second, { _tag: 'Assign', agent: 'ben' }],
      [third, { _tag: 'Assign', agent: 'anna' }],
    ])
    await router.stop()
  })
})

describe('a live router that stops', () => {
  it('leaves no timer, and nothing half done', async () => {
    const { start, writes, pass, assignments, holder } = office()
    const router = await start()
    const one = writes()
    const stopped = router.stop()
    await stopped
    await pass(600_000)
    expect(router.timers()).toBe(0)
    // Whatever it had begun, it has ended.
    for (const [conversation, agent] of assignments()) expect(holder(conversation)).toBe(agent)
    expect(assignments().length).toBeLessThanOrEqual(1)
    expect([null, '2']).toContain(holder(one))
  })

  it('waits for the assignment that is on its way', async () => {
    const { sandbox, start, writes, assignments, holder } = office()
    const router = await start()
    sandbox.inject({ fault: 'delay', ms: 2000, where: '/assignments' })
    const one = writes()
    await sandbox.settled()
    while (assignments().length === 0) await turn()
    let hasStopped = false
    const stopped = router.stop().then(() => {
      hasStopped = true
    })
    await turn()
    expect(hasStopped).toBe(false)
    await sandbox.advance(2000)
    await stopped
    expect(holder(one)).toBe('2')
    expect(router.timers()).toBe(0)
  })

  it('hears nothing any more', async () => {
    const { start, writes, quiet, assignments } = office()
    const router = await start()
    await router.stop()
    writes()
    await quiet()
    expect(assignments()).toEqual([])
  })
})

describe('a live router refuses', () => {
  const inbox = (changed: object) =>
    ({
      provider: 'acme',
      capabilities: {
        ...chatwootCapabilities,
        operations: { ...chatwootCapabilities.operations, ...changed },
      },
    }) as unknown as InboxService
  const refusal = (options: Partial<RouterOptions>, changed = {}) =>
    Effect.runPromise(
      Effect.scoped(
        Effect.flip(
          runRouter({
            policy: firstComeFirstServed(),
            inbox: inbox(changed),
            directory: DIRECTORY,
            ...options,
          }),
        ),
      ),
    )

  it.each(['list', 'get', 'assign'])('a provider that cannot %s', async (operation) => {
    expect(await refusal({}, { [operation]: 'its API is closed' })).toMatchObject({
      _tag: 'NotSupported',
      provider: 'acme',
      operation,
      why: 'its API is closed',
    })
  })

  const desk = { id: 'desk', queues: ['support'], agents: [{ id: 'anna' }] }
  const queues = [{ id: 'support' }]
  it.each([
    [{ policy: undefined as never }, 'acme: policy: give one, such as firstComeFirstServed()'],
    [{ directory: undefined as never }, 'acme: directory: give its queues and groups'],
    [{ every: 0 }, 'acme: every: 0 is no time to wait: give milliseconds above 0'],
    [{ clockSkew: -1 }, 'acme: clockSkew: -1 is no time: give milliseconds'],
    [
      { directory: { queues, groups: [{ ...desk, queues: ['sales'] }] } },
      'acme: directory, groups.0.queues: there is no queue sales, give one of support',
    ],
    [
      { directory: { queues, groups: [desk, { ...desk, id: 'other' }] } },
      'acme: directory, groups: agent anna is named twice, name it once',
    ],
    [
      {
        directory: {
          queues: [
            { id: 'a', places: ['1'] },
            { id: 'b', places: ['1'] },
          ],
          groups: [],
        },
      },
      'acme: directory, queues: place 1 is named twice, name it once',
    ],
    [
      { directory: { queues, groups: [{ ...desk, capacity: { units: -2 } }] } },
      'acme: directory, groups.0.capacity.units: Expected a value greater than 0',
    ],
  ] as ReadonlyArray<readonly [Partial<RouterOptions>, string]>)(
    'an option that will not do: %j',
    async (options, message) => {
      expect((await refusal(options)).message).toContain(message)
    },
  )
})
