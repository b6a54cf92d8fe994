import { fc } from '@fast-check/vitest'
import { timeUnitNames } from '../../src/scenario/notation/time-unit.ts'

const digits = fc.oneof(
  fc.integer({ min: 1, max: 9999 }).map(String),
  fc.tuple(fc.nat({ max: 999 }), fc.integer({ min: 1, max: 999 })).map(([whole, part]) => `${whole}.${part}`),
)
const unit = fc.constantFrom(...timeUnitNames)

/** A duration above 0 as a file may hold it. */
export const positiveDurationText = fc
  .array(
    fc.tuple(digits, unit).map(([amount, of]) => amount + of),
    { minLength: 1, maxLength: 3 },
  )
  .map((terms) => terms.join(' '))

/** A duration as a file may hold it. */
export const durationText = fc.oneof(positiveDurationText, fc.constantFrom('0s', '0min', '0.0h'))

/** A rate above 0 as a file may hold it; not so low that its mean is longer than a hundred years. */
export const positiveRateText = fc
  .tuple(digits, fc.constantFrom('s', 'min', 'h', 'd'))
  .map(([amount, of]) => `${amount}/${of}`)

/** Text of a percentage. */
export const percentText = fc.oneof(
  fc.nat({ max: 100 }).map((whole) => `${whole}%`),
  fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 999_999 })).map(([whole, part]) => `${whole}.${part}%`),
)

const localTime = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

const table = <A>(key: fc.Arbitrary<string>, value: fc.Arbitrary<A>): fc.Arbitrary<Record<string, A>> =>
  fc.dictionary(key, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true })

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A table by local time of day, or by days of the week. */
const byPeriod = <A>(value: fc.Arbitrary<A>) =>
  fc.oneof(
    table(localTime, value),
    fc
      .tuple(
        fc.subarray([1, 2, 3, 4, 5, 6]),
        fc.array(fc.oneof(value, table(localTime, value)), { minLength: 7, maxLength: 7 }),
      )
      .map(([begins, days]) => {
        const firsts = [0, ...begins]
        return Object.fromEntries(
          firsts.map((first, index) => {
            const last = (firsts[index + 1] ?? 7) - 1
            return [first === last ? DAYS[first] : `${DAYS[first]}-${DAYS[last]}`, days[first]]
          }),
        )
      }),
  )

/** Percentages that add up to 100 % but for rounding. */
const shares = (count: number): fc.Arbitrary<ReadonlyArray<string>> =>
  fc.array(fc.integer({ min: 1, max: 100 }), { minLength: count, maxLength: count }).map((weights) => {
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return weights.map((weight) => `${((weight / sum) * 100).toFixed(3)}%`)
  })

const sharesOf = (keys: fc.Arbitrary<ReadonlyArray<string>>): fc.Arbitrary<Record<string, string>> =>
  keys.chain((names) =>
    shares(names.length).map((parts) =>
      Object.fromEntries(names.map((name, index) => [name, parts[index] ?? '0%'])),
    ),
  )

const quantiles = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 }).chain((inner) =>
  fc
    .array(fc.nat({ max: 100_000 }), { minLength: inner.length + 2, maxLength: inner.length + 2 })
    .map((steps) => {
      let value = 0
      const points = [0, ...inner.sort((one, other) => one - other), 100].map((share, index) => {
        value += steps[index] ?? 0
        return [`${share}%`, `${value + (share === 100 ? 1 : 0)}ms`]
      })
      return Object.fromEntries(points)
    }),
)

const shape = fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10)
const ofMean = (form: fc.Arbitrary<object>) =>
  fc.tuple(digits, form).map(([mean, more]) => ({ mean: `${mean}s`, ...more }))

/** A distribution that may be part of a mixture. */
const partNotation = fc.oneof(
  durationText,
  durationText.map((constant) => ({ constant })),
  positiveDurationText.map((exponential) => ({ exponential })),
  positiveDurationText.map((mean) => ({ exponential: { mean } })),
  positiveRateText.map((rate) => ({ exponential: { rate } })),
  fc
    .tuple(fc.nat(), fc.nat())
    .map(([from, more]) => ({ uniform: { from: `${from}ms`, to: `${from + more}ms` } })),
  fc.tuple(positiveDurationText, positiveDurationText).map(([mean, sd]) => ({ lognormal: { mean, sd } })),
  fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc
      .tuple(shares(count), fc.array(positiveDurationText, { minLength: count, maxLength: count }))
      .map(([parts, means]) => ({
        hyperexponential: parts.map((share, index) => ({ share, mean: means[index] ?? '1s' })),
      })),
  ),
  quantiles.map((points) => ({ quantiles: points })),
  fc
    .tuple(
      quantiles,
      digits.map((seconds) => `${seconds}s`),
    )
    .map(([points, mean]) => ({ quantiles: points, mean })),
  ofMean(shape.map((scv) => ({ scv }))).map((lognormal) => ({ lognormal })),
  ofMean(fc.integer({ min: 1, max: 40 }).map((phases) => ({ phases }))).map((erlang) => ({ erlang })),
  ofMean(shape.map((of) => ({ shape: of }))).map((gamma) => ({ gamma })),
  fc.tuple(digits, shape).map(([scale, of]) => ({ gamma: { scale: `${scale}min`, shape: of } })),
  ofMean(shape.map((scv) => ({ scv }))).map((weibull) => ({ weibull })),
  ofMean(shape.map((scv) => ({ scv: 1 + scv }))).map((hyperexponential) => ({ hyperexponential })),
  fc.array(durationText, { minLength: 1, maxLength: 6 }).map((samples) => ({ samples })),
)

/** A distribution as a file may hold it. */
export const distributionNotation = fc.oneof(
  { arbitrary: partNotation, weight: 9 },
  {
    arbitrary: fc.integer({ min: 1, max: 3 }).chain((count) =>
      fc
        .tuple(shares(count), fc.array(partNotation, { minLength: count, maxLength: count }))
        .map(([parts, laws]) => ({
          mixture: parts.map((share, index) => ({ share, of: laws[index] ?? '0s' })),
        })),
    ),
    weight: 1,
  },
)

const name = fc.oneof(
  fc.stringMatching(/^[a-z]{1,8}$/u),
  fc.constantFrom('7', '42', 'Ärger & Lob', 'VIP + gold', 'constructor', 'toString'),
)
const names = (maxLength = 4) => fc.uniqueArray(name, { minLength: 1, maxLength })

/** Keys that are there or not, together with keys that are. */
const withOptional = <R, O>(
  must: { [K in keyof R]: fc.Arbitrary<R[K]> },
  may: { [K in keyof O]: fc.Arbitrary<O[K]> },
) =>
  fc
    .tuple(fc.record(must), fc.record<O, never>(may, { requiredKeys: [] }))
    .map(([there, perhaps]) => ({ ...perhaps, ...there }))

const priority = fc.integer({ min: -20, max: 20 }).map(String)

const priorities = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  sharesOf(fc.uniqueArray(priority, { minLength: 1, maxLength: 4 })),
)

const count = fc.oneof(
  fc.integer({ min: 1, max: 50 }),
  byPeriod(fc.integer({ min: 1, max: 50 })),
  fc.constant({ seenAtWork: { gap: '30min', per: '1h' } }),
)

const columns = fc.constant({
  arrival: 'arrival',
  delay: 'ivr_s',
  type: 'type',
  wait: 'queue_s',
  outcome: 'outcome',
  service: 'service_s',
  agent: 'agent',
})

/** Times of a day as a file may hold them; those of one day do not reach into those of the next. */
const dayTimes = fc.constantFrom<string | ReadonlyArray<string>>(
  '09:00-17:30',
  '06:00-24:00',
  '22:00-06:00',
  ['06:00-12:15', '13:00-22:00'],
  'none',
)

/** Times of the week. */
export const weekTimes = fc.oneof(
  dayTimes,
  fc.constant('00:00-24:00'),
  fc.dictionary(fc.constantFrom('mon-wed', 'thu', 'fri', 'sat-sun'), dayTimes, {
    minKeys: 1,
    noNullPrototype: true,
  }),
)

const diversion = (others: ReadonlyArray<string>) =>
  fc.oneof(
    fc.constantFrom({ dissuade: 'all agents are busy' }, { message: 'We call you back: ☎' }),
    ...(others.length === 0 ? [] : [fc.constantFrom(...others).map((queue) => ({ queue }))]),
  )

/** A queue that diverts to others only. */
const queueOf = (others: ReadonlyArray<string>) => {
  const orWait = fc.oneof(fc.constant('wait'), diversion(others))
  const open = withOptional(
    {},
    {
      serviceLevel: durationText,
      maxWaiting: fc.oneof(fc.nat({ max: 99 }), fc.constant('unlimited')),
      maxWait: fc.record({ after: positiveDurationText, then: diversion(others) }),
    },
  )
  const closing = withOptional({ hours: weekTimes }, { whenClosed: orWait, atClosing: orWait })
  const full = fc.record({ maxWaiting: fc.nat({ max: 99 }), whenFull: diversion(others) })
  return fc
    .tuple(open, fc.option(closing, { nil: {} }), fc.option(full, { nil: {} }))
    .map((parts) => Object.assign({}, ...parts))
}

const law = fc.oneof(distributionNotation, byPeriod(distributionNotation))
const delay = fc.constantFrom<unknown>('10min', { exponential: '1h' }, { '00:00': '1s', '12:00': '1min' })
const turns = fc.constantFrom<unknown>(3, { 1: '60%', 12: '40%' }, { geometric: 2.5 })

const conversation = withOptional(
  { reply: law },
  {
    turns,
    think: law,
    silence: fc.record({ after: positiveDurationText, then: fc.constantFrom('close', 'release') }),
    returns: withOptional({ probability: percentText, delay: law }, { most: fc.integer({ min: 1, max: 9 }) }),
    window: positiveDurationText,
    bot: withOptional({}, { turns, reply: law, settles: percentText }),
  },
)

const silent = fc
  .tuple(conversation, percentText)
  .map(([of, goesSilent]) => ({ silence: { after: '10min', then: 'close' }, ...of, goesSilent }))

/** What every agent of a scenario knows and may have in hand is enough for these. */
const skills = fc.constantFrom<unknown>(['french', 'sales'], { french: 3, sales: 1 })
const needs = fc.constantFrom<unknown>(['french'], ['sales', 'french'], { sales: 1 })
const capacity = fc.constantFrom<unknown>(
  5,
  'unlimited',
  { units: 7.5, exclusive: ['voice'] },
  { voice: 1, chat: 3, email: 2 },
  {
    units: 'unlimited',
    voice: 1,
    sms: 0,
    exclusive: ['email', 'sms'],
    interrupts: { voice: ['chat', 'sms'] },
  },
)

const retrial = fc
  .tuple(
    fc.constantFrom(
      { afterAbandoning: '60%' },
      { afterBlocking: '33.3%' },
      { afterAbandoning: '1%', afterBlocking: '100%' },
    ),
    fc.record({ delay, most: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant('unlimited')) }),
  )
  .map(([after, more]) => ({ ...after, ...more }))

const person = withOptional({}, { shifts: weekTimes, skills, capacity })
const onBreak = fc.constant({
  shifts: { 'mon-fri': '09:00-17:00' },
  breaks: { mon: ['09:00-09:15', '12:00-12:30'] },
})

const group = (everyQueue: ReadonlyArray<string>, types: ReadonlyArray<string>, index: number) =>
  withOptional(
    { queues: fc.constant(everyQueue), count, skills },
    {
      people: fc
        .tuple(person, onBreak)
        .map(([one, other]) => ({ [`Ana ${index}`]: one, [`Ben ${index}`]: other })),
      capacity,
      rates: fc.constantFrom([1, 1.7, 2.5], [1]),
      ringing: withOptional(
        { answers: distributionNotation },
        {
          for: fc.oneof(positiveDurationText, fc.constant('unlimited')),
          declines: percentText,
          assigned: fc.constantFrom('rings', 'taken'),
          awayAfterDeclining: durationText,
          awayAfterLapse: fc.oneof(durationText, fc.constant('untilNextShift')),
        },
      ),
      pull: withOptional(
        {},
        {
          takes: fc.constantFrom('oldest', 'firstInLine', 'any'),
          reaction: distributionNotation,
          sees: fc.constantFrom<unknown>(5, 'unlimited'),
        },
      ),
      absences: fc.record({
        every: fc.constantFrom<unknown>('8h', { exponential: '8h' }),
        lasts: distributionNotation,
      }),
      pace: fc.constant(Object.fromEntries(types.map((type) => [type, 1.25]))),
    },
  )

const ofScope = fc.constantFrom({}, { of: 'all' }, { of: 'channel' }, { of: 'queue' })

const innerRule = (groups: ReadonlyArray<string>) =>
  fc.oneof(
    fc.constantFrom<unknown>(
      'skills',
      'notDeclined',
      'preferred',
      { fewerThan: 4 },
      { loadUpTo: '75%' },
      { skills: { lowerBy: 1 } },
      { skills: { without: ['french'] } },
      { groups },
    ),
    ofScope.map((of) => ({ fewerThan: { most: 4, ...of } })),
    fc.constantFrom(...groups).map((group) => ({ delay: { [group]: '60s' } })),
  )

const choice = (groups: ReadonlyArray<string>) =>
  fc.oneof(
    fc.constantFrom<unknown>(
      'longestIdle',
      'random',
      'leastLoaded',
      'mostSpare',
      'bestSkill',
      'inOrder',
      'roundRobin',
      'leastRecentlyGiven',
      { mostSpare: { of: 'share' } },
      { inOrder: { groups } },
      { inOrder: { within: 'seats' } },
      { weightedRandom: { weights: { [`${groups[0]} 1`]: 3 } } },
    ),
    fc
      .tuple(fc.constantFrom('leastLoaded', 'roundRobin', 'leastRecentlyGiven'), ofScope)
      .map(([by, of]) => ({ [by]: of })),
  )

/** A policy of building blocks. */
const blocks = (queues: ReadonlyArray<string>, groups: ReadonlyArray<string>) => {
  const rule = innerRule(groups)
  const overflow = fc.oneof(
    fc.constantFrom(...queues).map((from) => ({ from, after: '2min', dissuade: 'all busy' })),
    fc.constantFrom(...queues).map((from) => ({ from, longerThan: 10, dissuade: 'all busy' })),
    // To the last queue, which the queues themselves only divert to.
    fc
      .constantFrom(...queues)
      .map((from) =>
        from === queues.at(-1)
          ? { from, after: '1s', dissuade: 'all busy' }
          : { from, after: '1h', to: queues.at(-1) },
      ),
  )
  return withOptional(
    {},
    {
      name: fc.constant('my rules'),
      who: fc.array(
        fc.oneof(
          { arbitrary: rule, weight: 4 },
          { arbitrary: ofScope.map((of) => ({ rate: { most: 5, per: '5min', ...of } })), weight: 1 },
          {
            arbitrary: fc.array(rule, { maxLength: 2 }).map((who) => ({
              steps: [
                { after: '0s', who },
                { after: '30s', who: [] },
              ],
            })),
            weight: 1,
          },
        ),
        { maxLength: 4 },
      ),
      choose: fc.oneof(
        choice(groups),
        choice(groups).map((preferred) => ({ preferred })),
      ),
      next: fc.constantFrom<unknown>(
        'oldest',
        'priority',
        'ownQueueFirst',
        'bestSkill',
        'earliestDeadline',
        'lastComeFirstServed',
        { priority: { ageing: '60s' } },
        { headStart: { 2: '90s', 1: '1min' } },
        { queues: { [queues[0] ?? '']: 1 } },
      ),
      offer: fc.constantFrom<unknown>(
        'assign',
        'ring',
        { ring: '20s' },
        { parallel: 3 },
        { parallel: { agents: 3 } },
        { parallel: { agents: 3, ring: '20s' } },
      ),
      overflow: fc.array(overflow, { maxLength: 2 }),
    },
  )
}

/** A scenario file that is in order, parsed, with any of the keys that may be left out. */
export const scenarioDocument = fc
  .record({ queues: names(), types: names(), groups: names() })
  .chain(({ queues, types, groups }) => {
    const everyQueue = queues.slice()
    const type = fc
      .tuple(
        fc.oneof(
          withOptional({ service: law }, { channel: fc.constantFrom('voice', 'chat', 'email') }),
          fc.record({
            conversation: fc.oneof(conversation, silent),
            channel: fc.constantFrom('chat', 'email'),
          }),
        ),
        withOptional(
          { queue: fc.constantFrom(...queues) },
          {
            priority: priorities,
            patience: fc.oneof(law, fc.constant('unlimited')),
            needs,
            weight: fc.constantFrom(0.5, 1, 5),
            due: positiveDurationText,
            lines: fc.constantFrom('trunk', 'cable'),
            retrial,
            wrapUp: law,
            preferring: percentText,
          },
        ),
      )
      .map(([what, how]) => ({ ...what, ...how }))
    const someTypes = fc.oneof(
      fc.constantFrom(...types).map((one) => ({ type: one })),
      sharesOf(fc.shuffledSubarray(types, { minLength: 1 })).map((parts) => ({ types: parts })),
    )
    const rate = fc.oneof(positiveRateText, fc.constantFrom('0/min', 0))
    const burst = (factor: 'rate' | 'times') =>
      fc.tuple(fc.uniqueArray(name, { minLength: 2, maxLength: 4 }), fc.boolean()).chain(([states, said]) =>
        fc.record(
          Object.fromEntries(
            states.map((state, index) => [
              state,
              fc
                .tuple(
                  factor === 'rate' ? rate : fc.integer({ min: 0, max: 9 }),
                  fc.constantFrom('1s', '5min'),
                )
                .map(([value, stay]) => ({
                  [factor]: value,
                  stay,
                  ...(said ? { next: { [states[(index + 1) % states.length] ?? '']: '100%' } } : {}),
                })),
            ]),
          ),
          { noNullPrototype: true },
        ),
      )
    const rated = fc.oneof(
      rate.map((one) => ({ rate: one })),
      byPeriod(rate).map((many) => ({ rates: many })),
      byPeriod(rate).map((many) => ({ ramps: many })),
    )
    const busyness = fc.constantFrom({ sd: 0.2 }, { scv: 0.04 }, { shape: 28.7 })
    const batch = fc.constantFrom(3, { 1: '60%', 12: '40%' }, { geometric: 2.5 })
    const rates = fc.oneof(
      { arbitrary: rated, weight: 3 },
      { arbitrary: withOptional({ bursts: burst('rate') }, { batch, busyness }), weight: 1 },
      {
        arbitrary: fc
          .tuple(rated, withOptional({ bursts: burst('times') }, { batch, busyness }))
          .map(([one, more]) => ({ ...one, ...more })),
        weight: 1,
      },
      {
        arbitrary: fc
          .tuple(rated, withOptional({}, { batch, busyness: fc.oneof(busyness, fc.constant('none')) }))
          .map(([one, more]) => ({ ...one, ...more })),
        weight: 1,
      },
      {
        arbitrary: withOptional(
          { every: fc.constantFrom('30s', { erlang: { phases: 2, mean: '30s' } }) },
          { batch, first: durationText },
        ),
        weight: 1,
      },
    )
    const random = fc.tuple(someTypes, rates).map(([who, how]) => ({ ...who, ...how }))
    const trace = withOptional(
      { trace: fc.constant('calls.csv'), columns },
      {
        unit: fc.constantFrom('ms', 's', 'min', 'h'),
        skip: fc.constantFrom([], [{ queued: '0', outcome: 'abandoned' }]),
        outcomes: fc.constantFrom({}, { served: 'yes' }, { served: 'yes', abandoned: 'no' }),
      },
    )
    const threshold = fc.oneof(
      fc.constantFrom('service level >= 80%', ' abandonment<5% ', 'p95  wait < 1h 30min', 'max wait <= 0'),
      fc.constantFrom(...queues).map((queue) => `mean wait of served of queue ${queue} < 60s`),
      fc.constantFrom(...types).map((one) => `blocking of type ${one} > 0.5%`),
      fc.constantFrom(...groups).map((group) => `occupancy of group ${group} <= 90%`),
    )
    return withOptional(
      {
        name: fc.constantFrom('A small desk', 'Ein "Büro"'),
        duration: fc.integer({ min: 1, max: 400 }).map((days) => `${days}d`),
        queues: fc.record(
          Object.fromEntries(queues.map((queue, index) => [queue, queueOf(queues.slice(index + 1))])),
          { noNullPrototype: true },
        ),
        types: fc.record(Object.fromEntries(types.map((one) => [one, type])), { noNullPrototype: true }),
        agents: fc.record(
          Object.fromEntries(groups.map((name, index) => [name, group(everyQueue, types, index)])),
          { noNullPrototype: true },
        ),
        lines: fc.constant({ trunk: 30, cable: 1 }),
        traffic: fc
          .tuple(trace, fc.array(random, { maxLength: 3 }), fc.boolean())
          .map(([one, others, last]) =>
            (last ? [...others, one] : [one, ...others]).map((item, index) => ({
              name: `item ${index}`,
              ...item,
            })),
          ),
      },
      {
        description: fc.constant('Two\nlines'),
        start: fc.constantFrom('1999-08-02T00:00', '2024-06-30T23:59:30'),
        timeZone: fc.constantFrom('UTC', 'Asia/Jerusalem', 'America/New_York'),
        warmUp: fc.constantFrom('0s', '1h', 0, 'detect'),
        atEnd: fc.constantFrom('finish', 'stop'),
        seed: fc.nat({ max: 2 ** 31 - 1 }),
        replications: fc.integer({ min: 1, max: 100_000 }),
        precision: fc.constantFrom(
          ['service level 1%'],
          [' p95  wait 1h ', `mean wait of queue ${queues[0]} 2s`, `occupancy of group ${groups[0]} 0.5%`],
        ),
        confidence: fc.constantFrom('99%', '97.5%', '50%'),
        policy: fc.oneof(
          fc.constant('firstComeFirstServed'),
          table(priority, durationText).map((headStart) => ({ timeInQueue: { headStart } })),
          blocks(queues, groups),
          fc.constantFrom<unknown>(
            './my-policy.ts',
            '../policies/longest idle.mjs',
            'respondio.roundRobin',
            { 'respondio.leastOpen': { fewerThan: 4, timeout: '5min' } },
            { 'respondio.leastOpen': { fewerThan: 'none' } },
          ),
        ),
        busyness,
        intervals: fc.constantFrom<unknown>(
          '30min',
          '1d',
          ['00:00'],
          ['08:00', '12:30'],
          { every: '1h' },
          { every: '1d', of: 'week' },
          { every: '7d', of: 'week' },
        ),
        thresholds: fc.array(threshold, { maxLength: 4 }),
      },
    ).map((scenario) =>
      'intervals' in scenario && 'thresholds' in scenario
        ? {
            ...scenario,
            thresholds: [
              ...scenario.thresholds,
              ` abandonment of queue ${queues[0]}  in every interval<50% `,
            ],
          }
        : scenario,
    )
  })
