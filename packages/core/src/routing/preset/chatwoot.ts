import { Assignment, type AssignmentSettings } from './chatwoot-assignment.ts'
import { chatwootLegacy } from './chatwoot-legacy.ts'
import {
  choiceOption,
  countOption,
  countsByNameOption,
  durationOption,
  durationOrNoneOption,
  flagOption,
  namesOption,
} from './option-field.ts'
import { type Declared, type Preset, preset } from './preset.ts'

const options = {
  policy: flagOption(true, 'Whether the inbox has an assignment policy; without one 5 are given per 5 min.'),
  conversationPriority: choiceOption(
    ['earliest_created', 'longest_waiting'],
    'earliest_created',
    'What a job takes up first; longest_waiting goes by the last activity, the contact’s and the agent’s alike.',
  ),
  fairDistributionLimit: countOption(100, 'How many an agent is given of an inbox within the window.'),
  fairDistributionWindow: durationOption(3_600_000, 'How long each of them counts.'),
  inboxLimits: countsByNameOption('By inbox (queue), how many open ones of it an agent may have; 0: none.'),
  excludedLabels: namesOption('What has one of these labels is never assigned.'),
  excludeOlderThan: durationOrNoneOption('What was created longer ago is never assigned.'),
  teamsWithoutAutoAssign: namesOption('Teams (groups) whose conversations are never assigned.'),
}

const declares: Omit<Declared, 'fairness'> = {
  'work conservation':
    'jobs run when a conversation opens or is resolved and every 30 min, not when an agent comes online',
  'first come first served':
    'longest_waiting goes by the last activity: who writes again goes behind those who came later',
  'never over capacity': true,
  'skills respected': 'inboxes and teams have members, and no skills',
  'priority respected': 'priority only sorts the list that agents see',
  'no re-offer to a decliner': 'it assigns, and knows nobody who declines',
}

const v2 = (
  name: string,
  summary: string,
  order: AssignmentSettings['order'],
  fairness: Declared['fairness'],
): Preset =>
  preset({
    name,
    summary,
    options,
    declares: { ...declares, fairness },
    policy: (settings) => new Assignment(name, { ...settings, order }),
  })

/** @internal The ways of Chatwoot v4.15.1 to assign conversations (apis, 2.4); inboxes are queues, teams are groups. */
export const chatwootPresets: ReadonlyArray<Preset> = [
  chatwootLegacy,
  v2(
    'chatwoot.roundRobin',
    'Assignment v2, round robin: the last of the inbox’s list.',
    'round_robin',
    'who has been given as many as fairDistributionLimit is passed over until the window has gone by',
  ),
  v2(
    'chatwoot.balanced',
    'Assignment v2, balanced: fewest open conversations of this inbox, the first member on ties.',
    'balanced',
    'on ties the first member is next, and who closes fast is given more',
  ),
]
