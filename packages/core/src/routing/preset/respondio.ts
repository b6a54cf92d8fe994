import type { AgentChoice } from '../choose/agent-choice.ts'
import { leastLoaded } from '../choose/least-loaded.ts'
import { roundRobin } from '../choose/round-robin.ts'
import { routing } from '../routing.ts'
import { fewerThan } from '../rule/fewer-than.ts'
import { waitedAtMost } from '../rule/waited-at-most.ts'
import { durationOrNoneOption, limitOption } from './option-field.ts'
import { type Preset, preset } from './preset.ts'

const options = {
  fewerThan: limitOption('Only users with fewer than so many open contacts.'),
  timeout: durationOrNoneOption('How long the step waits for somebody; null: it has no such branch.'),
}

const declares = {
  'work conservation': 'a step that finds nobody, or whose time is up, leaves the contact unassigned',
  'first come first served':
    'whoever comes later is given out, while what a step gave up on stays unassigned',
  'never over capacity': true,
  'skills respected': 'a step knows teams, and no skills',
  'priority respected': 'contacts have no priority',
  'no re-offer to a decliner': 'a step assigns, and knows nobody who declines',
  fairness: true,
} as const

const assignTo = (name: string, summary: string, choose: AgentChoice): Preset =>
  preset({
    name,
    summary,
    options,
    declares,
    policy: ({ fewerThan: most, timeout }) =>
      routing({
        name,
        who: [waitedAtMost(timeout ?? 0), ...(most === null ? [] : [fewerThan(most)])],
        choose,
      }),
  })

/**
 * @internal The workflow step Assign To (apis, 1.10), for the users of a queue. Only online users are given anything:
 * a policy is shown nobody else.
 */
export const respondioPresets: ReadonlyArray<Preset> = [
  assignTo('respondio.roundRobin', 'Assign To: each online user in turn.', roundRobin('queue')),
  assignTo(
    'respondio.leastOpen',
    'Assign To: the online user with the least open contacts; of equals who has been free for longest.',
    leastLoaded(),
  ),
]
