import {
  agentRule,
  NOTHING,
  type RoutingPolicy,
  type RoutingTrigger,
  type RoutingView,
  routing,
} from '@inboxlab/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interrupter } from '../../src/node/interrupter.ts'
import {
  type CheckInboxOptions,
  checkInbox,
  checkLive,
  checkPolicy,
  checkSteps,
  checkWorld,
  directories,
  type InboxInvariant,
  type InboxWatcher,
  type Invariant,
  type Submission,
  smallWorlds,
  type Watcher,
} from '../../src/property/index.ts'
import { made } from './reference-policy.ts'

const HERE = /\(at .*mistakes\.test\.ts:\d+:\d+\)?\)$/

/** What is said of a policy; it is sound but for what it does first. */
const said = (first: (view: RoutingView, trigger: RoutingTrigger, memory: ReadonlyArray<string>) => void) => {
  const policy = made<ReadonlyArray<string>>('mine', {
    initial: [],
    first: (view, trigger, memory) => {
      first(view, trigger, memory)
      return null
    },
  })
  return saidOf(policy)
}

const saidOf = (policy: RoutingPolicy, invariants: ReadonlyArray<string | Invariant> = ['one holder']) => {
  const check = checkPolicy(policy, { invariants, runs: 50 })
  if (check._tag === 'Held') return 'nothing'
  const { invariant, text } = check.counterexample
  return `${invariant}: ${text}`
}

const watching = (watcher: Partial<Watcher>): Invariant => ({
  name: 'of mine',
  sentence: 'Mine.',
  systems: [],
  watch: () => ({ broken: null, ...watcher }),
})

describe('a policy of the user', () => {
  it('that throws is named, with the place in its file', () => {
    const text = said(() => {
      throw new Error('oh no')
    })
    expect(text).toMatch(/^a sound policy: policy mine throws in decide: oh no /)
    expect(text).toMatch(HERE)
    const ranks = made('mine', {
      rank: () => {
        throw new Error('no rank')
      },
    })
    expect(saidOf(ranks)).toMatch(
      /^a sound policy: policy mine throws in rank: no rank \(at .*mistakes\.test\.ts/,
    )
  })

  it.each<[string, (view: RoutingView, trigger: RoutingTrigger, memory: ReadonlyArray<string>) => void]>([
    ['its memory', (_, __, memory) => void (memory as Array<string>).push('x')],
    [
      'the state of an interaction',
      (_, trigger) => {
        if (trigger._tag === 'Waiting') (trigger.interaction.state as { priority: number }).priority = 9
      },
    ],
    [
      'a part of the state',
      (_, trigger) => {
        if (trigger._tag === 'Waiting')
          (trigger.interaction.state.moments as { waitingSince: number }).waitingSince = 0
      },
    ],
    ['the list of queues', ({ queues }) => void (queues as Array<unknown>).reverse()],
    [
      'the groups of a queue',
      ({ queues }) => void (queues[0]?.groups as Array<unknown> | undefined)?.sort(() => -1),
    ],
    ['the queues of a group', ({ groups }) => void (groups[0]?.queues as Array<unknown> | undefined)?.pop()],
  ])('that changes %s is named, with the place in its file', (_, change) => {
    const text = said(change)
    expect(text).toMatch(/^a sound policy: policy mine changes what it is given in decide: /)
    expect(text).toMatch(HERE)
  })

  it('that never settles is named: it asks to be asked again for ever', () => {
    const restless: RoutingPolicy = {
      ...made('mine'),
      decide: (view) => ({ _tag: 'AskAgain', at: view.now + 1, about: null }),
    }
    expect(saidOf(restless)).toBe(
      'a sound policy: policy mine never settles: it was asked 5000 times in one run',
    )
  })

  it('that answers otherwise when asked the same is named, with both answers', () => {
    let asked = 0
    const fickle: RoutingPolicy = {
      ...made('mine'),
      decide: (_, trigger) =>
        trigger._tag === 'Waiting' && asked++ % 2 === 1
          ? { _tag: 'Dissuade', interaction: trigger.interaction, reason: 'no' }
          : NOTHING,
    }
    expect(saidOf(fickle)).toBe(
      'a sound policy: policy mine is not deterministic: asked twice the same, it says nothing and Dissuade interaction-1: no',
    )
    const ranks = made('mine', { rank: () => asked++ })
    expect(saidOf(ranks)).toMatch(
      /^a sound policy: policy mine is not deterministic: it ranks interaction-1 as \d+ and, asked again, as \d+$/,
    )
  })

  it('that answers no decision is named, with its answer', () => {
    const mute = { ...made('mine'), decide: () => undefined } as unknown as RoutingPolicy
    expect(saidOf(mute)).toBe('a sound policy: policy mine answers undefined, which is no decision')
  })
})

const forEver = (): never => {
  for (;;) {}
}

const RESTLESS =
  /^policy mine never settles in rank: it was interrupted after 0\.15 s \(at .*mistakes\.test\.ts:\d+\)$/

const ofInbox = (watcher: InboxWatcher): InboxInvariant => ({
  name: 'of mine',
  sentence: 'Mine.',
  systems: [],
  watch: () => watcher,
})

const SMALLEST = {
  contacts: 1,
  agents: 1,
  queues: 1,
  priorities: false,
  skills: false,
  capacity: false,
  ringing: false,
  patience: false,
  pauses: false,
  wrapUp: false,
}

/** What is said where something may be interrupted. */
const interrupted = (
  policy: RoutingPolicy,
  invariants: ReadonlyArray<string | Invariant> = ['one holder'],
  most = 150,
) => {
  const check = checkPolicy(policy, { invariants, runs: 5, worlds: SMALLEST, interrupter: interrupter(most) })
  return check._tag === 'Held' ? 'nothing' : check.counterexample
}

describe('what loops for ever', () => {
  it.each<[string, string, RoutingPolicy]>([
    ['rank', 'rank', made('mine', { rank: forEver })],
    ['decide', 'decide', made('mine', { first: forEver })],
    [
      'a rule about who may take it',
      'decide',
      routing({ name: 'mine', who: [agentRule({ name: 'mine', admits: forEver, because: () => '' })] }),
    ],
  ])('is named, with the place in its file: a policy in %s', (_, part, policy) => {
    const found = interrupted(policy)
    expect(found).toMatchObject({ invariant: 'a sound policy' })
    expect(found).toHaveProperty(
      'text',
      expect.stringMatching(
        new RegExp(
          `^policy mine never settles in ${part}: it was interrupted after 0.15 s \\(at .*mistakes\\.test\\.ts:\\d+\\)$`,
        ),
      ),
    )
    expect(found).toHaveProperty('story.lines')
  })

  it('an invariant', () => {
    expect(interrupted(made('sound'), [watching({ settled: forEver })])).toHaveProperty(
      'text',
      expect.stringMatching(
        /^invariant of mine never settles in settled: it was interrupted after 0\.15 s \(at .*mistakes\.test\.ts:\d+\)$/,
      ),
    )
  })

  it('in a world of its own, and in one that is lived in', () => {
    const [world] = fc.sample(smallWorlds(SMALLEST), { numRuns: 1, seed: 1 })
    if (world === undefined) throw new Error('there is no world')
    const restless = made('mine', { rank: forEver })
    const limited = { interrupter: interrupter(150) }
    expect(checkWorld(world, restless, ['one holder'], limited)?.text).toMatch(RESTLESS)
    expect(
      checkSteps(world, [{ does: 'wait', entries: 9 }], restless, ['one holder'], limited)?.text,
    ).toMatch(RESTLESS)
    const check = checkLive(restless, { ...limited, worlds: SMALLEST, runs: 20 })
    if (check._tag === 'Held') throw new Error('nothing was found')
    const { invariant, text, steps, story } = check.breach
    expect(invariant).toBe('a sound policy')
    expect(text).toMatch(RESTLESS)
    expect(steps.length).toBeGreaterThan(0)
    expect(story.setting.length).toBeGreaterThan(0)
  })

  it('an invariant of a live inbox, before anything has happened', () => {
    const stuck: Invariant = { ...watching({}), watch: forEver }
    const check = checkLive(made('sound'), {
      invariants: [stuck],
      worlds: SMALLEST,
      runs: 1,
      interrupter: interrupter(150),
    })
    expect(check).toHaveProperty(
      'breach.text',
      expect.stringMatching(/^an invariant, before the run of policy sound, never settles in watch: /),
    )
  })

  it.each<[string, Partial<CheckInboxOptions>, string]>([
    [
      'an invariant',
      { invariants: [ofInbox({ submitted: forEver })] },
      'invariant of mine never settles in submitted',
    ],
    [
      'an invariant, in the end',
      { invariants: [ofInbox({ ended: forEver })] },
      'invariant of mine never settles in ended',
    ],
    ['the inbox itself', { inbox: forEver, invariants: [] }, 'the inbox never settles in making'],
  ])('in a whole inbox: %s', (_, options, text) => {
    const [directory] = fc.sample(directories(), { numRuns: 1, seed: 1 })
    if (directory === undefined) throw new Error('there is no directory')
    const check = checkInbox({ ...options, directory, runs: 1, commands: 1, interrupter: interrupter(150) })
    if (check._tag === 'Held') throw new Error('nothing was found')
    expect(check.breach.invariant).toBe('a sound inbox')
    expect(check.breach.text).toMatch(
      new RegExp(`^${text}: it was interrupted after 0\\.15 s \\(at .*mistakes\\.test\\.ts:\\d+\\)$`),
    )
  })

  it('and what does not loop for ever is as it is without', () => {
    // A machine may stand still for a while.
    expect(interrupted(made('sound'), ['one holder'], 30_000)).toBe('nothing')
  })
})

describe('an invariant of the user', () => {
  const throws = () => {
    throw new Error('oh no')
  }

  it.each<[string, Invariant]>([
    ['happened', watching({ happened: throws })],
    ['agentChanged', watching({ agentChanged: throws })],
    ['decided', watching({ decided: throws })],
    ['settled', watching({ settled: throws })],
    ['ended', watching({ ended: throws })],
    ['watch', { ...watching({}), watch: throws }],
  ])('that throws in %s is named, with the place in its file', (part, invariant) => {
    const text = saidOf(made('sound'), [invariant])
    expect(text).toMatch(new RegExp(`^a sound policy: invariant of mine throws in ${part}: oh no `))
    expect(text).toMatch(HERE)
  })

  it('that changes what it is shown is named', () => {
    const text = saidOf(made('sound'), [
      watching({
        happened: (_, __, after) => {
          Object.assign(after, { priority: 9 })
        },
      }),
    ])
    expect(text).toMatch(/^a sound policy: invariant of mine changes what it is given in happened: /)
    expect(text).toMatch(HERE)
  })

  it('that is broken only the first time is said not to be deterministic', () => {
    let tried = 0
    const once: Invariant = {
      ...watching({}),
      watch: () => ({ broken: tried++ === 0 ? { at: 0, text: 'once', interactions: [] } : null }),
    }
    expect(saidOf(made('sound'), [once])).toMatch(
      /^a sound policy: the policy or an invariant is not deterministic: /,
    )
  })

  it('that is not there is named, with those that are', () => {
    expect(() => checkPolicy(made('sound'), { invariants: ['one holdr'] })).toThrow(
      /there is no invariant 'one holdr'; there are one holder/,
    )
  })
})

describe('an invariant of an inbox', () => {
  const saidOfInbox = (...invariants: ReadonlyArray<InboxInvariant>) => {
    const check = checkInbox({ invariants, runs: 20, commands: 3 })
    return check._tag === 'Held' ? 'nothing' : `${check.breach.invariant}: ${check.breach.text}`
  }

  const throws = () => {
    throw new Error('oh no')
  }

  it.each<[string, InboxInvariant]>([
    ['submitted', ofInbox({ submitted: throws })],
    ['ended', ofInbox({ ended: throws })],
    ['watch', { ...ofInbox({}), watch: throws }],
  ])('that throws in %s is named, with the place in its file', (part, invariant) => {
    const text = saidOfInbox(invariant)
    expect(text).toMatch(new RegExp(`^a sound inbox: invariant of mine throws in ${part}: oh no `))
    expect(text).toMatch(HERE)
  })

  it.each<[string, (submission: Submission) => void]>([
    ['the command', ({ command }) => void Object.assign(command, { at: 0 })],
    ['the state before', ({ before }) => void Object.assign(before, { priority: 9 })],
    ['the state after', ({ after }) => void Object.assign(after.moments, { waitingSince: 9 })],
    ['what users are told', ({ told }) => void (told as Array<unknown>).push({})],
  ])('that changes %s is named', (_, change) => {
    const submitted = (submission: Submission) => {
      change(submission)
      return null
    }
    expect(saidOfInbox(ofInbox({ submitted }))).toMatch(
      /^a sound inbox: invariant of mine changes what it is given in submitted: /,
    )
  })

  it('that is broken only the first time is said not to be deterministic', () => {
    let tried = 0
    const once = { ...ofInbox({}), watch: () => ({ ended: () => (tried++ === 0 ? 'once' : null) }) }
    expect(saidOfInbox(once)).toMatch(/^a sound inbox: the inbox or an invariant is not deterministic: /)
  })
})
