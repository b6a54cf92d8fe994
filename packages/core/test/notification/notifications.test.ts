import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { canSee } from '../../src/access/can-see.ts'
import { type Subject, subjectOfState } from '../../src/access/subject.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import { Trigger } from '../../src/directory/subscription.ts'
import type { Event } from '../../src/interaction/event.ts'
import { evolve, fold } from '../../src/interaction/evolve.ts'
import { absent, type InteractionState } from '../../src/interaction/state.ts'
import { notifications } from '../../src/notification/notifications.ts'
import { everyEvent } from '../access/every-event.ts'
import { at } from '../access/subject.ts'
import { aDirectory, agent, aSubject } from '../directory/a-directory.ts'
import { aProfile, office } from '../directory/office.ts'

/** Everybody in the office wishes to be told of everything, by their own sound. */
const everybody = new Lookup({
  ...office,
  subscriptions: office.users.flatMap(({ id }) =>
    Trigger.literals.map((trigger) => ({ user: id, trigger, sound: `${id}’s` })),
  ),
})

/** Who is told what when the last of these events happens. */
const told = (
  events: readonly [...ReadonlyArray<Event>, Event],
  agents: ReadonlyArray<string> = [],
  lookup = everybody,
) => {
  const before = fold(events.slice(0, -1))
  const event = events.at(-1) as Event
  const by: { [trigger in Trigger]?: Array<string> } = {}
  for (const { user, trigger, interaction, at, sound } of notifications(
    lookup,
    'i1',
    event,
    before,
    evolve(before, event),
    agents,
  )) {
    expect({ interaction, at, sound }).toEqual({ interaction: 'i1', at: event.at, sound: `${user}’s` })
    by[trigger] = [...(by[trigger] ?? []), user]
  }
  return by
}

const inSales: Event = {
  _tag: 'Received',
  at: 1,
  channel: 'whatsapp',
  contact: 'carl',
  place: at({ queue: 'sales' }),
  routing: 'smart',
  priority: 0,
  message: 'm1',
}
const wrote: Event = { _tag: 'MessageReceived', at: 3, message: 'm2' }
const picked = (agent: string): Event => ({ _tag: 'Picked', at: 2, agent })
const by = { _tag: 'Agent', agent: 'anna' } as const
const closed: Event = { _tag: 'Closed', at: 4, by, outcome: { _tag: 'Processed' } }
const archived: Event = { _tag: 'Archived', at: 5, by }

const sellers = ['anna', 'mona', 'olga']
const helpers = ['bert', 'nico']

describe('users are told', () => {
  it('that a message arrives, and arrives in a queue of their active profile', () => {
    expect(told([inSales])).toEqual({
      'message arrives': sellers,
      'message arrives in a queue': sellers,
    })
    expect(told([inSales, wrote])).toEqual({
      'message arrives': sellers,
      'message arrives in a queue': sellers,
    })
  })

  it('of a queue only if it is one of their active profile, though they see the interaction', () => {
    const inSupport: Event = { ...inSales, place: at({ queue: 'support' }) }
    expect(told([inSupport])).toEqual({
      'message arrives': ['bert', 'nico', 'olga'],
      'message arrives in a queue': ['bert', 'nico'],
    })
  })

  it('that a message arrives for one of them, not in a queue any more', () => {
    expect(told([inSales, picked('anna'), wrote], ['anna'])).toEqual({ 'message arrives': sellers })
  })

  it('that it exits their queue: picked, given to one of them, moved to another queue, or finished', () => {
    expect(told([inSales, picked('anna')])).toEqual({ 'message exits a queue': sellers })
    const toDina: Event = { _tag: 'Transferred', at: 2, by, to: { _tag: 'User', agent: 'dina' } }
    expect(told([inSales, toDina])).toEqual({ 'message exits a queue': sellers })
    const toSupport: Event = { _tag: 'Transferred', at: 2, by, to: { _tag: 'Queue', queue: 'support' } }
    expect(told([inSales, toSupport])).toMatchObject({ 'message exits a queue': sellers })
    const gaveUp: Event = { _tag: 'Abandoned', at: 2 }
    expect(told([inSales, gaveUp])).toEqual({
      'messaging has ended': sellers,
      'message exits a queue': sellers,
    })
  })

  it('that it arrives in their queue, transferred or put back', () => {
    const toSupport: Event = { _tag: 'Transferred', at: 2, by, to: { _tag: 'Queue', queue: 'support' } }
    expect(told([inSales, toSupport])).toEqual({
      'message arrives in a queue': helpers,
      'message exits a queue': sellers,
    })
    const putBack: Event = { _tag: 'Released', at: 3, agent: 'anna' }
    expect(told([inSales, picked('anna'), putBack], ['anna'])).toEqual({
      'message arrives in a queue': sellers,
    })
  })

  it('that messaging has just ended, once', () => {
    expect(told([inSales, picked('dina'), closed], ['dina'])).toEqual({
      'messaging has ended': ['anna', 'dina', 'mona', 'olga'],
    })
    expect(told([inSales, closed, { _tag: 'TagAdded', at: 5, by, tag: 'done' }])).toEqual({})
  })

  it('that messaging has ended before the contact ever wrote', () => {
    const started: Event = {
      _tag: 'Started',
      at: 1,
      by,
      channel: 'sms',
      contact: 'carl',
      place: at({ queue: 'sales' }),
      routing: 'smart',
      priority: 0,
      agent: null,
      message: 'm1',
    }
    expect(told([started])).toEqual({})
    expect(told([started, closed])).toEqual({ 'messaging has ended': sellers })
  })

  it('who has it by this very event', () => {
    expect(told([inSales, picked('dina'), wrote])).toEqual({
      'message arrives': ['anna', 'dina', 'mona', 'olga'],
    })
  })

  it('that a participant leaves', () => {
    const left: Event = { _tag: 'ParticipantLeft', at: 3, participant: 'a guest' }
    expect(told([inSales, picked('bert'), left], ['bert'])).toEqual({
      'participant leaves': ['anna', 'bert', 'mona', 'olga'],
    })
  })

  it('who had it before, also of what is now another’s', () => {
    const toDina: Event = { _tag: 'Transferred', at: 2, by, to: { _tag: 'User', agent: 'dina' } }
    expect(told([inSales, picked('cleo'), toDina, wrote], ['cleo', 'dina'])).toEqual({
      'message arrives': ['cleo', 'dina', 'olga'],
    })
  })
})

describe('users are not told', () => {
  it('of anything but these five', () => {
    const { Noted, Replied, Qualified, ParticipantJoined, DeliveryReported, MessagesRead } = everyEvent
    for (const event of [Noted, Replied, Qualified, ParticipantJoined, DeliveryReported, MessagesRead]) {
      expect(told([inSales, event])).toEqual({})
    }
  })

  it('that something left a queue that it did not wait in', () => {
    const direct: Event = { ...inSales, routing: 'direct' }
    expect(told([direct, picked('anna')])).toEqual({})
    expect(told([direct])).toEqual({ 'message arrives': ['olga'] })
    expect(told([{ ...inSales, place: at({}) }, picked('anna')])).toEqual({})
    expect(told([inSales, closed, archived])).toEqual({})
  })

  it('that it left by someone who could not see it there', () => {
    const profiles = [aProfile('seller', { queues: ['sales'], rights: [] })]
    const blind = new Lookup({ ...everybody.directory, profiles })
    expect(told([inSales, picked('anna')], [], blind)).toEqual({ 'message exits a queue': ['olga'] })
  })

  it('of a call', () => {
    const call: Event = { ...inSales, channel: 'voice', message: null }
    expect(told([call])).toEqual({})
    expect(told([call, picked('olga')])).toEqual({})
    expect(told([call, closed])).toEqual({})
  })

  it('of an interaction that begins without a message', () => {
    expect(told([{ ...inSales, message: null }])).toEqual({})
  })

  it('of what is archived, not even that it left', () => {
    expect(told([inSales, archived])).toEqual({})
  })

  it('unless they subscribed, to just this', () => {
    const subscriptions = [{ user: 'anna', trigger: 'participant leaves', sound: 'anna’s' } as const]
    const lookup = new Lookup({ ...office, subscriptions })
    expect(told([inSales], [], lookup)).toEqual({})
    const left: Event = { _tag: 'ParticipantLeft', at: 3, participant: 'a guest' }
    expect(told([inSales, left], [], lookup)).toEqual({ 'participant leaves': ['anna'] })
  })

  it('with a sound that they did not wish', () => {
    const subscriptions = [{ user: 'anna', trigger: 'message arrives', sound: null } as const]
    const lookup = new Lookup({ ...office, subscriptions })
    expect(notifications(lookup, 'i1', inSales, absent, evolve(absent, inSales), [])).toEqual([
      { user: 'anna', trigger: 'message arrives', interaction: 'i1', at: 1, sound: null },
    ])
  })
})

const stateOf = ({ phase, holder, place, routing, channel }: Subject): InteractionState => ({
  ...absent,
  phase,
  holder,
  place,
  routing,
  origin: { ...absent.origin, channel },
})

describe('notifications of any event between any two states', () => {
  const any = [
    aDirectory,
    fc.constantFrom<Event>(...Object.values(everyEvent)),
    aSubject.map(stateOf),
    aSubject.map(stateOf),
    fc.array(agent, { maxLength: 3 }),
  ] as const

  it.prop([...any])(
    'go at most once to each user for each trigger, and only to whom a subscription says so',
    (directory, event, before, after, agents) => {
      const sent = notifications(new Lookup(directory), 'i1', event, before, after, agents)
      const keys = sent.map(({ user, trigger }) => `${user}: ${trigger}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { user, trigger, sound } of sent) {
        const first = directory.subscriptions.find((wish) => wish.user === user && wish.trigger === trigger)
        expect(sound).toBe(first?.sound)
      }
    },
  )

  it.prop([...any], { numRuns: 1000 })(
    'are never about what the user may not see, now or (leaving a queue) until now',
    (directory, event, before, after, agents) => {
      const lookup = new Lookup(directory)
      const had = after.holder === null ? agents : [...agents, after.holder]
      for (const { user, trigger } of notifications(lookup, 'i1', event, before, after, agents)) {
        const exits = trigger === 'message exits a queue'
        const subject = exits ? subjectOfState(before, agents) : subjectOfState(after, had)
        expect(canSee(lookup, user, subject)).toBe(true)
        expect(after.phase).not.toBe('archived')
      }
    },
  )
})
