import type { AgentChoice } from '../choose/agent-choice.ts'
import { routing } from '../routing.ts'
import type { AgentRule } from '../rule/agent-rule.ts'
import { fewerThan } from '../rule/fewer-than.ts'
import { waitedAtMost } from '../rule/waited-at-most.ts'
import { inSeats } from './chatwoot-agents.ts'
import { lastOfList, type Turns, toHead } from './chatwoot-turns.ts'
import { limitOption } from './option-field.ts'
import { type Preset, preset } from './preset.ts'

const turnOfList: AgentChoice<Turns> = {
  name: 'round robin of the inbox',
  initial: [],
  isLongestIdle: false,
  best: (candidates, { queue }, _, turns) =>
    lastOfList(turns, queue.id, inSeats(candidates)) ?? candidates[0],
  why: ({ id }) => `${id} is the last of those in the inbox's list`,
  given: (turns, { id }, { queue }) => toHead(turns, queue.id, id),
}

/**
 * @internal Assignment when a conversation is saved (apis, 2.4, legacy): once, when it becomes open. What nobody could
 * take then is given to nobody later.
 */
export const chatwootLegacy: Preset = preset({
  name: 'chatwoot.legacy',
  summary: 'Auto-assignment as it was: when a conversation opens, the next online agent of the inbox’s list.',
  options: {
    maxAssignmentLimit: limitOption('Open conversations of the inbox that an agent may have.'),
  },
  declares: {
    'work conservation': 'only a conversation that becomes open is assigned, never one that waits',
    'first come first served': 'a conversation that found nobody waits while later ones are assigned',
    'never over capacity': true,
    'skills respected': 'inboxes and teams have members, and no skills',
    'priority respected': 'priority only sorts the list that agents see',
    'no re-offer to a decliner': 'it assigns, and knows nobody who declines',
    fairness: true,
  },
  policy: ({ maxAssignmentLimit: most }) => {
    const limit: ReadonlyArray<AgentRule> = most === null ? [] : [fewerThan(most, 'queue')]
    return routing({ name: 'chatwoot.legacy', who: [waitedAtMost(0), ...limit], choose: turnOfList })
  },
})
