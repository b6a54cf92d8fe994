import { describe, expect, it } from 'vitest'
import { refusal } from './refusal.ts'

describe('what is no policy is refused in one line', () => {
  it.each([
    [
      ['policy=longest'],
      "--set policy: 'longest' is no policy; write firstComeFirstServed, the name of a preset, ./my-policy.ts, or blocks like { who: [skills], choose: longestIdle }",
    ],
    [
      ['policy=leastLoaded'],
      "--set policy: 'leastLoaded' is no policy; it is a part of one: write { choose: leastLoaded }",
    ],
    [['policy=oldest'], "--set policy: 'oldest' is no policy; it is a part of one: write { next: oldest }"],
    [['policy=my-policy.ts'], "--set policy: 'my-policy.ts' is no policy; write ./my-policy.ts"],
    [
      ['policy=./my-policy'],
      "--set policy: './my-policy' is no policy; name a TypeScript or JavaScript file, like ./my-policy.ts",
    ],
    [
      ['policy=respondio.roundRobbin'],
      "--set policy: 'respondio.roundRobbin' is no policy; did you mean 'respondio.roundRobin'?",
    ],
    [
      ['policy=5'],
      '--set policy: 5 is no policy; write firstComeFirstServed, the name of a preset, ./my-policy.ts, or blocks like { who: [skills], choose: longestIdle }',
    ],
    [
      ['policy=[]'],
      '--set policy: a list is no policy; write firstComeFirstServed, the name of a preset, ./my-policy.ts, or blocks like { who: [skills], choose: longestIdle }',
    ],
    [
      ['policy={ respondio.leastOpen: { fewerThn: 4 } }'],
      "--set policy policy.respondio.leastOpen.fewerThn: 'fewerThn' is no known key; did you mean 'fewerThan'?",
    ],
    [
      ['policy={ respondio.leastOpen: { fewerThan: 0 } }'],
      '--set policy policy.respondio.leastOpen.fewerThan: 0 is no fewerThan; write a whole number from 1 to 1000000000',
    ],
    [
      ['policy={ respondio.leastOpen: { timeout: 5 } }'],
      '--set policy policy.respondio.leastOpen.timeout: 5 has no unit of time; write it like 5s or 5min',
    ],
    [
      ['policy={ respondio.leastOpen: { timeout: never } }'],
      "--set policy policy.respondio.leastOpen.timeout: 'never' is no duration; write it like 90s, 5min or 1h 30min",
    ],
    [
      ['policy={ respondio.leastOpen: {}, respondio.roundRobin: {} }'],
      '--set policy: says both respondio.roundRobin and respondio.leastOpen; keep one of them',
    ],
    [
      ['policy={ respondio.leastOpen: {}, who: [skills] }'],
      '--set policy: says both respondio.leastOpen and who; keep one of them',
    ],
    [
      ['policy={ timeInQueue: { headStart: { 2: 90s } }, next: oldest }'],
      '--set policy: says both timeInQueue and next; keep one of them',
    ],
    [['policy={ whoo: [skills] }'], "--set policy policy.whoo: 'whoo' is no known key; did you mean 'who'?"],
    [['policy={ who: skills }'], "--set policy policy.who: 'skills' is no list; write it like [ … ]"],
    [
      ['policy={ who: [skils] }'],
      "--set policy policy.who.0: 'skils' is no rule of who may take it; did you mean 'skills'?",
    ],
    [
      ['policy={ who: [fewerThan] }'],
      "--set policy policy.who.0: 'fewerThan' is no rule of who may take it; say more of it: skills, { fewerThan: 4 } or { groups: [north, south] }",
    ],
    [
      ['policy={ who: [{ fewerThan: 0 }] }'],
      '--set policy policy.who.0.fewerThan: 0 is no number of contacts; write a whole number from 1 to 1000000',
    ],
    [
      ['policy={ who: [{ fewerThan: { most: 4, of: chanel } }] }'],
      "--set policy policy.who.0.fewerThan.of: 'chanel' is not known here; did you mean 'channel'?",
    ],
    [
      ['policy={ who: [{ loadUpTo: 0.75 }] }'],
      '--set policy policy.who.0.loadUpTo: 0.75 has no percent sign; write it like 75%',
    ],
    [
      ['policy={ who: [{ loadUpTo: 0% }] }'],
      '--set policy policy.who.0.loadUpTo: lets nobody take anything; write it like 75%',
    ],
    [
      ['policy={ who: [{ groups: [dsk] }] }'],
      "--set policy policy.who.0.groups.0: 'dsk' is no group; did you mean 'desk'?",
    ],
    [
      ['policy={ who: [{ delay: { dsk: 60s } }] }'],
      "--set policy policy.who.0.delay.dsk: 'dsk' is no group; did you mean 'desk'?",
    ],
    [
      ['policy={ who: [{ rate: { most: 5 } }] }'],
      '--set policy policy.who.0.rate.per: is missing; add per: 5min',
    ],
    [
      ['policy={ who: [{ steps: [] }] }'],
      '--set policy policy.who.0.steps: is empty; write it like [ { after: 0s, who: [skills] }, { after: 30s, who: [] } ]',
    ],
    [
      ['policy={ who: [{ steps: [{ after: 0s, who: [{ rate: { most: 5, per: 1h } }] }] }] }'],
      "--set policy policy.who.0.steps.0.who.0.rate: 'rate' is no known key; use skills, fewerThan, loadUpTo, groups or delay",
    ],
    [
      ['policy={ who: [{ steps: [{ after: 0s, who: [{ groups: [dsk] }] }] }] }'],
      "--set policy policy.who.0.steps.0.who.0.groups.0: 'dsk' is no group; did you mean 'desk'?",
    ],
    [
      ['policy={ who: [5] }'],
      '--set policy policy.who.0: 5 is no rule of who may take it; write it like skills, { fewerThan: 4 } or { groups: [north, south] }',
    ],
    [
      ['policy={ who: [{ skills: {}, groups: [desk] }] }'],
      '--set policy policy.who.0: says more than one thing: skills, groups; keep one of them',
    ],
    [
      ['policy={ choose: longestIdl }'],
      "--set policy policy.choose: 'longestIdl' is no choice of an agent; did you mean 'longestIdle'?",
    ],
    [
      ['policy={ choose: weightedRandom }'],
      "--set policy policy.choose: 'weightedRandom' is no choice of an agent; say more of it: longestIdle, { leastLoaded: { of: channel } } or { preferred: longestIdle }",
    ],
    [
      ['policy={ choose: { inOrder: { groups: [dsk] } } }'],
      "--set policy policy.choose.inOrder.groups.0: 'dsk' is no group; did you mean 'desk'?",
    ],
    [
      ['policy={ choose: { preferred: { weightedRandom: { weights: { Ana: 3 } } } } }'],
      "--set policy policy.choose.preferred.weightedRandom.weights.Ana: 'Ana' is no agent; name one of people, or a group with a number, for example 'desk 1'",
    ],
    [
      ['policy={ choose: { preferred: { preferred: longestIdle } } }'],
      "--set policy policy.choose.preferred.preferred: 'preferred' is no known key; use leastLoaded, mostSpare, roundRobin, leastRecentlyGiven, inOrder or weightedRandom",
    ],
    [
      ['policy={ next: newest }'],
      "--set policy policy.next: 'newest' is no order of what comes next; use oldest, priority, ownQueueFirst, bestSkill, earliestDeadline, lastComeFirstServed, headStart or queues",
    ],
    [
      ['policy={ next: { priority: { ageing: 0s } } }'],
      "--set policy policy.next.priority.ageing: '0s' is too short; write a duration above 0",
    ],
    [
      ['policy={ next: { queues: { cals: 1 } } }'],
      "--set policy policy.next.queues.cals: 'cals' is no queue; did you mean 'calls'?",
    ],
    [
      ['policy={ offer: parallel }'],
      "--set policy policy.offer: 'parallel' is no way to hand over; say more of it: assign, { ring: 20s } or { parallel: 3 }",
    ],
    [
      ['policy={ offer: { parallel: 0 } }'],
      '--set policy policy.offer.parallel: 0 is no number of agents; write a whole number from 1 to 100000',
    ],
    [
      ['policy={ overflow: [ { from: calls, after: 2min } ] }'],
      '--set policy policy.overflow.0: says none of to or dissuade; write { from: sales, after: 2min, to: backup } or { from: sales, longerThan: 10, dissuade: all busy }',
    ],
    [
      ['policy={ overflow: [ { from: calls, to: calls } ] }'],
      '--set policy policy.overflow.0: says none of after or longerThan; write { from: sales, after: 2min, to: backup } or { from: sales, longerThan: 10, dissuade: all busy }',
    ],
    [
      ['policy={ overflow: [ { from: cals, after: 2min, dissuade: busy } ] }'],
      "--set policy policy.overflow.0.from: 'cals' is no queue; did you mean 'calls'?",
    ],
    [
      ['policy={ overflow: [ { from: calls, after: 2min, to: calls } ] }'],
      "--set policy policy.overflow.0.to: contacts go round in a circle: 'calls' to 'calls'; let one of them dissuade, or send a message",
    ],
    [
      ['policy={ overflow: [ busy ] }'],
      "--set policy policy.overflow.0: 'busy' is no overflow; write it like { from: sales, after: 2min, to: backup } or { from: sales, longerThan: 10, dissuade: all busy }",
    ],
    [
      ['types.call.needs=[french]', 'policy={ who: [skills, { fewerThan: 3 }] }'],
      "--set types.call.needs: no agent who serves 'calls' knows french; give some of them skills: { french: 1 }",
    ],
    [
      ['policy={ chatwoot.balanced: { inboxLimits: { cals: 3 } } }'],
      "--set policy policy.chatwoot.balanced.inboxLimits.cals: 'cals' is no queue, group or agent; did you mean 'calls'?",
    ],
    [
      ['policy={ ucontact.omni: { penalties: { desk 1: 101 } } }'],
      '--set policy policy.ucontact.omni.penalties.desk 1: 101 is no penalties; write a whole number from 0 to 100',
    ],
    [
      ['policy={ ino.distributionGroup: { entry: group, weights: { calls: 100 } } }'],
      "--set policy policy.ino.distributionGroup.entry: 'group' is no queue, group or agent; use calls or desk",
    ],
    [
      [
        'queues.more={}',
        'agents.desk.queues=[calls, more]',
        'policy={ ino.distributionGroup: { entry: calls, weights: { more: 90 } } }',
      ],
      '--set policy: ino.distributionGroup: weights: they sum to 90; make them sum to exactly 100',
    ],
  ])('%s', (settings, said) => {
    expect(refusal(...settings)).toBe(said)
  })

  it.each([
    [['policy={ choose: { weightedRandom: { weights: { desk 1: 3 } } } }']],
    [['queues.chats={}', 'policy={ overflow: [ { from: chats, after: 2min, to: calls } ] }']],
    [['types.call.needs=[french]', 'policy={ who: [] }']],
    [['types.call.needs=[french]', 'policy=./my-policy.ts']],
    [['policy={ ucontact.omni: { penalties: { desk 1: 50 } } }']],
    [
      [
        'queues.more={}',
        'agents.desk.queues=[more]',
        'policy={ ino.distributionGroup: { entry: calls, weights: { more: 100 } } }',
      ],
    ],
  ])('but not %s', (settings) => {
    expect(refusal(...settings)).toBe('nothing')
  })
})
