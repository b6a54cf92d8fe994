import { fc } from '@fast-check/vitest'
import type { PolicyData, RuleData } from '../../src/index.ts'
import type { AgentGiven, CentreGiven, GroupGiven, InteractionGiven } from './centre.ts'

type Blocks = Extract<PolicyData, { readonly _tag: 'Blocks' }>

const QUEUES = ['sales', 'support', 'backup']
const AGENTS = ['anna', 'bert', 'cleo', 'dora', 'emil', 'fred', 'gina', 'hugo']
const moment = fc.integer({ min: 0, max: 100 })
const agentName = fc.constantFrom(...AGENTS)
const skills = fc.dictionary(fc.constantFrom('french', 'cars'), fc.integer({ min: 1, max: 3 }), {
  noNullPrototype: true,
})
const channel = fc.constantFrom('chat' as const, 'voice' as const, 'email' as const)

const interaction: fc.Arbitrary<InteractionGiven> = fc.record(
  {
    since: moment,
    begun: moment,
    priority: fc.integer({ min: -1, max: 2 }),
    needs: skills,
    weight: fc.integer({ min: 1, max: 2 }),
    due: fc.integer({ min: 0, max: 200 }),
    preferred: agentName,
    declined: fc.subarray(AGENTS, { maxLength: 2 }),
    ringsAt: fc.subarray(AGENTS, { maxLength: 2 }),
    channel,
  },
  { requiredKeys: ['since', 'needs'] },
)

const agent: fc.Arbitrary<AgentGiven> = fc.record(
  {
    since: moment,
    onDuty: fc.boolean(),
    skills,
    capacity: fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY),
    has: fc.dictionary(
      fc.constantFrom('held one', 'held two'),
      fc.record({ channel, queue: fc.constantFrom(...QUEUES) }),
      { noNullPrototype: true },
    ),
    lastGivenAt: moment,
  },
  { requiredKeys: [] },
)

/** Groups whose agents have names of their own. */
const groups = fc
  .array(
    fc.record({
      queues: fc.shuffledSubarray(QUEUES, { minLength: 1 }),
      agents: fc.array(agent, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => {
    let named = 0
    const entries = all.map(({ queues, agents }, i): [string, GroupGiven] => [
      `group ${i + 1}`,
      { queues, agents: Object.fromEntries(agents.map((each) => [AGENTS[named++], each])) },
    ])
    return Object.fromEntries(entries)
  })

/** Any small contact centre, at moment 100. */
export const anyCentre: fc.Arbitrary<CentreGiven> = fc.record({
  now: fc.constant(100),
  luck: fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100),
  groups,
  waiting: fc
    .tuple(...QUEUES.map(() => fc.array(interaction, { maxLength: 3 })))
    .map((lines) =>
      Object.fromEntries(
        lines.map((line, i) => [
          QUEUES[i],
          Object.fromEntries(line.map((each, j) => [`${QUEUES[i]} ${j + 1}`, each])),
        ]),
      ),
    ),
})

const scope = fc.constantFrom('all' as const, 'channel' as const, 'queue' as const)
const group = fc.constantFrom('group 1', 'group 2', 'group 3', 'group 4')

const rule: fc.Arbitrary<RuleData> = fc.oneof(
  fc.record({
    _tag: fc.constant('HasSkills' as const),
    lowerBy: fc.integer({ min: 0, max: 2 }),
    without: fc.subarray(['french', 'cars']),
  }),
  fc.constant({ _tag: 'NotDeclined' as const }),
  fc.record({ _tag: fc.constant('FewerThan' as const), most: fc.integer({ min: 1, max: 3 }), of: scope }),
  fc.record({ _tag: fc.constant('LoadUpTo' as const), share: fc.constantFrom(0.5, 1) }),
  fc.record({
    _tag: fc.constant('InGroups' as const),
    groups: fc.tuple(group, group).map(([one, other]) => [one, other] as const),
  }),
  fc.record({
    _tag: fc.constant('Delayed' as const),
    groups: fc.array(fc.record({ group, by: moment }), { maxLength: 2 }),
  }),
  fc.constant({ _tag: 'IsPreferred' as const }),
)

const step = fc.record({ after: moment, who: fc.array(rule, { maxLength: 2 }) })

const outerRule = fc.oneof(
  fc.record({
    _tag: fc.constant('InSteps' as const),
    steps: fc.tuple(step, step).map(([one, other]) => [one, other] as const),
  }),
  fc.record({
    _tag: fc.constant('AtMostPer' as const),
    most: fc.integer({ min: 1, max: 2 }),
    window: fc.integer({ min: 1, max: 50 }),
    of: scope,
  }),
)

const choice = fc.oneof(
  fc.constantFrom(
    { _tag: 'LongestIdle' as const },
    { _tag: 'Random' as const },
    { _tag: 'BestSkill' as const },
    { _tag: 'InOrder' as const, groups: null, within: 'seats' as const },
    { _tag: 'InOrder' as const, groups: ['group 2', 'group 1'], within: 'longestIdle' as const },
    { _tag: 'MostSpare' as const, of: 'units' as const },
    { _tag: 'MostSpare' as const, of: 'share' as const },
    { _tag: 'WeightedRandom' as const, weights: [{ agent: 'anna', weight: 3 }] },
  ),
  fc.record({
    _tag: fc.constantFrom('RoundRobin' as const, 'LeastRecentlyGiven' as const, 'LeastLoaded' as const),
    of: scope,
  }),
)

const next: fc.Arbitrary<Blocks['next']> = fc.constantFrom(
  { _tag: 'Oldest' },
  { _tag: 'Priority', ageing: null },
  { _tag: 'Priority', ageing: 20 },
  { _tag: 'HeadStart', headStart: [{ priority: 2, by: 30 }] },
  { _tag: 'OwnQueueFirst' },
  { _tag: 'QueueLevels', levels: [{ queue: 'support', level: 1 }] },
  { _tag: 'BestSkill' },
  { _tag: 'EarliestDeadline' },
  { _tag: 'LastComeFirstServed' },
)

const offer: fc.Arbitrary<Blocks['offer']> = fc.constantFrom(
  { _tag: 'Assign' },
  { _tag: 'Ring', for: null },
  { _tag: 'Ring', for: 20 },
  { _tag: 'InParallel', agents: 3, for: null },
)

const overflow: fc.Arbitrary<Blocks['overflow']> = fc.subarray<Blocks['overflow'][number]>([
  { from: 'sales', when: { _tag: 'Waited', after: 50 }, goes: { _tag: 'ToQueue', queue: 'backup' } },
  { from: 'backup', when: { _tag: 'Waited', after: 60 }, goes: { _tag: 'ToQueue', queue: 'sales' } },
  { from: 'support', when: { _tag: 'Longer', than: 1 }, goes: { _tag: 'Dissuade', reason: 'all busy' } },
])

/** Any policy made of the building blocks. */
export const anyBlocks: fc.Arbitrary<Blocks> = fc.record({
  _tag: fc.constant('Blocks' as const),
  name: fc.constant('any'),
  who: fc.array(fc.oneof({ weight: 3, arbitrary: rule }, { weight: 1, arbitrary: outerRule }), {
    maxLength: 3,
  }),
  choose: fc.record({ preferred: fc.boolean(), by: choice }),
  next,
  offer,
  overflow,
})
