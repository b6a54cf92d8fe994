import { fc } from '@fast-check/vitest'
import type { Capacity, Channel, RoutingDecision, RoutingPolicy } from '@inboxlab/core'
import type {
  Conversation,
  Diversion,
  Plan,
  PlannedGroup,
  PlannedQueue,
  PlannedType,
  Ringing,
} from '../../src/engine/plan.ts'
import { constant, exponential, minutes, START, whoFits } from './desk.ts'

const END = START + minutes(60)
const some = <A>(value: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> => fc.option(value, { nil: undefined })
const law = fc.oneof(
  fc.integer({ min: 0, max: 6 }).map(constant),
  fc.integer({ min: 1, max: 6 }).map(exponential),
)
const positive = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map(constant),
  fc.integer({ min: 1, max: 6 }).map(exponential),
)
const chance = fc.constantFrom(0, 0.3, 1)
const channel = fc.constantFrom<Channel>('voice', 'chat', 'whatsapp')
const moment = fc.integer({ min: 0, max: 59 }).map((minute) => START + minutes(minute))
const turns = fc
  .integer({ min: 1, max: 3 })
  .map((value) => ({ _tag: 'Sizes', sizes: [{ value, share: 1 }] }) as const)

const ascending = <A extends { readonly at: number }>(steps: ReadonlyArray<A>): ReadonlyArray<A> =>
  [...new Map(steps.map((step) => [step.at, step])).values()].sort((a, b) => a.at - b.at)

const diversion: fc.Arbitrary<Diversion> = fc.oneof(
  fc.constant<Diversion>({ _tag: 'Dissuade', reason: 'busy' }),
  fc.constant<Diversion>({ _tag: 'Queue', queue: 1 }),
  fc.constant<Diversion>({ _tag: 'Message', text: 'later' }),
)

const queue = (id: string): fc.Arbitrary<PlannedQueue> =>
  fc
    .record({
      maxWaiting: fc.constantFrom(0, 2, Number.POSITIVE_INFINITY),
      whenFull: some(diversion),
      maxWait: some(fc.record({ after: fc.constantFrom(minutes(1), minutes(9)), then: diversion })),
      hours: some(
        fc.record({
          changes: fc.array(fc.record({ at: moment, open: fc.boolean() }), { maxLength: 3 }),
          whenClosed: fc.option(diversion),
          atClosing: fc.option(diversion),
        }),
      ),
    })
    .map(({ whenFull, maxWait, hours, maxWaiting }) => ({
      id,
      serviceLevelWithin: 20_000,
      maxWaiting,
      ...(whenFull === undefined ? {} : { whenFull }),
      ...(maxWait === undefined ? {} : { maxWait }),
      ...(hours === undefined
        ? {}
        : {
            hours: {
              whenClosed: hours.whenClosed,
              atClosing: hours.atClosing,
              steps: ascending([{ at: START, open: true }, ...hours.changes]),
            },
          }),
    }))

const conversation: fc.Arbitrary<Conversation> = fc
  .record({
    turns,
    reply: law,
    think: law,
    goesSilent: chance,
    silence: some(
      fc.record({
        after: fc.constantFrom(minutes(1), minutes(5)),
        then: fc.constantFrom('close', 'release'),
      }),
    ),
    returns: some(fc.record({ probability: chance, delay: positive, most: fc.constantFrom(1, 2) })),
    window: some(fc.constantFrom(minutes(1), minutes(8))),
    bot: some(fc.record({ turns, reply: law, settles: chance })),
  })
  .map(({ silence, returns, window, bot, ...rest }) => ({
    ...rest,
    ...(silence === undefined ? {} : { silence }),
    ...(returns === undefined ? {} : { returns }),
    ...(window === undefined ? {} : { window }),
    ...(bot === undefined ? {} : { bot }),
  }))

const type = (id: string): fc.Arbitrary<PlannedType> =>
  fc
    .record({
      channel,
      queue: fc.constantFrom(0, 1),
      service: law,
      patience: fc.option(law),
      weight: fc.constantFrom(1, 2),
      french: some(fc.constantFrom(1, 2)),
      lines: some(fc.constant(0)),
      retrial: some(
        fc.record({ afterAbandoning: chance, afterBlocking: chance, delay: positive, most: fc.constant(2) }),
      ),
      wrapUp: some(law),
      conversation: some(conversation),
      preferring: some(chance),
    })
    .map(({ french, lines, retrial, wrapUp, conversation: talk, preferring, ...rest }) => ({
      id,
      priority: [{ value: 0, share: 1 }],
      ...rest,
      ...(french === undefined ? {} : { needs: [{ skill: 'french', level: french }] }),
      ...(lines === undefined ? {} : { lines }),
      ...(retrial === undefined ? {} : { retrial }),
      ...(wrapUp === undefined ? {} : { wrapUp }),
      ...(talk === undefined ? {} : { conversation: talk }),
      ...(preferring === undefined ? {} : { preferring }),
    }))

const capacity: fc.Arbitrary<Capacity> = fc.record({
  units: fc.constantFrom(2, 3, Number.POSITIVE_INFINITY),
  channels: fc.array(fc.record({ channel, most: fc.constantFrom(1, 2) }), { maxLength: 2 }),
  exclusive: fc.array(channel, { maxLength: 1 }),
  interrupts: fc.constantFrom([], [{ channel: 'voice' as const, over: ['chat' as const] }]),
})

const ringing: fc.Arbitrary<Ringing> = fc.record({
  assigned: fc.constantFrom('rings', 'taken'),
  for: fc.constantFrom(minutes(1), minutes(3), Number.POSITIVE_INFINITY),
  // Sooner than the shortest ring ends, or a run in which nobody ever answers would never finish.
  answers: fc.oneof(fc.constant(constant(0.5)), fc.integer({ min: 1, max: 6 }).map(exponential)),
  declines: fc.constantFrom(0, 0.3),
  awayAfterDeclining: fc.constantFrom(0, minutes(3)),
  awayAfterLapse: fc.constantFrom(0, minutes(3), Number.POSITIVE_INFINITY),
})

const group = (id: string): fc.Arbitrary<PlannedGroup> =>
  fc
    .record({
      queues: fc.constantFrom([0], [1], [0, 1], [1, 0]),
      counts: fc.array(fc.record({ at: moment, count: fc.integer({ min: 0, max: 3 }) }), { maxLength: 3 }),
      duty: fc.array(fc.record({ at: moment, is: fc.constantFrom('on duty', 'on a break', 'off duty') }), {
        minLength: 1,
        maxLength: 4,
      }),
      french: fc.constantFrom(0, 1, 2),
      capacity: some(capacity),
      own: some(capacity),
      rates: some(fc.constantFrom([1], [1, 1.6, 1.8])),
      ringing: some(ringing),
      pull: some(
        fc.record({
          reaction: positive,
          takes: fc.constantFrom('oldest', 'first in line', 'any'),
          sees: fc.constantFrom(1, 3, Number.POSITIVE_INFINITY),
        }),
      ),
      absences: some(fc.record({ every: fc.integer({ min: 5, max: 30 }).map(exponential), lasts: positive })),
      pace: some(fc.constant([{ type: 0, times: 1.5 }])),
    })
    .map(({ queues, counts, duty, french, own, ...rest }) => {
      const { capacity: held, rates, ringing: rings, pull, absences, pace } = rest
      return {
        id,
        queues,
        staffing: ascending([{ at: START, count: 1 }, ...counts]),
        agents: [
          { id: `${id} anna`, duty: ascending(duty), ...(own === undefined ? {} : { capacity: own }) },
        ],
        skills: [{ skill: 'french', level: french }],
        ...(held === undefined ? {} : { capacity: held }),
        ...(rates === undefined ? {} : { rates }),
        ...(rings === undefined ? {} : { ringing: rings }),
        ...(pull === undefined ? {} : { pull }),
        ...(absences === undefined ? {} : { absences }),
        ...(pace === undefined ? {} : { pace }),
      }
    })

/** Offers whoever comes to two agents at once, looks again after a while, and tosses a coin of its memory's length. */
export const offers: RoutingPolicy<{ readonly asked: number }> = {
  name: 'offers',
  initial: { asked: 0 },
  rank: (state) => (state.origin.at % 2 === 0 ? 0 : state.moments.waitingSince),
  decide: (view, trigger, { asked }) => {
    const usual = whoFits().decide(view, trigger, null)
    const memory = { asked: asked + 1 }
    if (trigger._tag !== 'Waiting') {
      return { _tag: 'Several', memory, decisions: usual._tag === 'Assign' ? [usual] : [] }
    }
    const { interaction } = trigger
    const able = interaction.queue.groups
      .flatMap((each) => each.freeAgents())
      .filter(
        (agent) =>
          agent.hasRoomFor(interaction) &&
          interaction.needs.every(({ skill, level }) => agent.skill(skill) >= level),
      )
    const first = Math.floor(view.luck * able.length)
    const chosen = able.slice(first, first + 2)
    return {
      _tag: 'Several',
      memory,
      decisions: [
        ...chosen.map(
          (agent): RoutingDecision => ({ _tag: 'Offer', interaction, agent, ring: minutes(1 + (asked % 3)) }),
        ),
        { _tag: 'AskAgain', at: view.now + minutes(2), about: interaction },
      ],
    }
  },
}

/** Centres with everything that a plan can say, in any combination. */
export const anyCentre: fc.Arbitrary<Plan> = fc
  .record({
    queues: fc.tuple(queue('calls'), queue('chats')),
    types: fc.tuple(type('one'), type('other')),
    groups: fc.tuple(group('desk'), group('others')),
    lines: fc.integer({ min: 1, max: 5 }),
    rate: fc.constantFrom(0.2, 1, 3),
    atEnd: fc.constantFrom('finish', 'stop'),
    policy: fc.constantFrom<RoutingPolicy>(whoFits(), offers),
  })
  .map(({ lines, rate, ...rest }) => ({
    ...rest,
    start: START,
    end: END,
    measureFrom: START,
    lines: [{ id: 'trunk', count: lines }],
    traffic: [
      {
        _tag: 'Poisson',
        name: 'traffic',
        rates: [{ at: START, rate: rate / minutes(1) }],
        types: [
          { value: 0, share: 0.5 },
          { value: 1, share: 0.5 },
        ],
      },
    ],
  }))
