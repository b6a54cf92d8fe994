import { type Actor, presets, type RoutingPolicy } from '@inboxlab/core'
import * as Result from 'effect/Result'
import { changing } from './announce.ts'
import type { AssignmentPolicyRecord, ConversationRecord, InboxRecord } from './data.ts'
import type { Office } from './office.ts'
import { routingView } from './routing-view.ts'

const AUTOMATION: Actor = { _tag: 'Automation' }
/** At most so many conversations in one go. */
const MOST = 100

/**
 * @internal Gives out what waits in an inbox by the core's preset of Chatwoot's assignment v2 (apis 2.4). When it is to be
 * asked again is not for the preset to say here: the server's own jobs run by its clock, whatever waits.
 */
export const giveOut = (office: Office, inbox: InboxRecord): void => {
  if (!inbox.autoAssignment) return
  const policy = policyOf(office, inbox)
  const line = waiting(office, inbox)
    .map((conversation) => routingView(office, inbox, conversation, policy))
    .sort((one, other) => one.interaction.rank - other.interaction.rank)
  for (const { conversation } of line.slice(0, MOST)) {
    // Made anew, for the one before may have taken somebody's room.
    const { view, interaction } = routingView(office, inbox, conversation, policy)
    const memory = office.data.assignment[inbox.id] ?? policy.initial
    const outcome = policy.decide(view, { _tag: 'Waiting', interaction }, memory)
    if (outcome._tag !== 'Several') continue
    office.data.assignment[inbox.id] = outcome.memory
    for (const decision of outcome.decisions) {
      if (decision._tag !== 'Assign') continue
      const user = office.find('users', Number(decision.agent.id))
      changing(office, conversation, () => office.assign(conversation, user, AUTOMATION))
    }
  }
}

const policyOf = (office: Office, inbox: InboxRecord): RoutingPolicy => {
  const { assignmentPolicies, teams } = office.data
  const own = assignmentPolicies.find(({ id }) => id === inbox.assignmentPolicy) ?? null
  const preset = presets.get(own?.order === 'balanced' ? 'chatwoot.balanced' : 'chatwoot.roundRobin')
  if (preset === undefined) throw new TypeError('the core has no preset of this assignment order')
  return Result.getOrThrow(
    preset.policy({
      ...(own === null ? { policy: false } : optionsOf(own)),
      ...exclusionsOf(office, inbox),
      teamsWithoutAutoAssign: teams.flatMap(({ id, allowAutoAssign }) =>
        allowAutoAssign ? [] : [String(id)],
      ),
    }),
  )
}

const optionsOf = ({ priority, fairLimit, fairWindow }: AssignmentPolicyRecord) => ({
  conversationPriority: priority,
  fairDistributionLimit: fairLimit,
  fairDistributionWindow: fairWindow * 1000,
})

/** By the rules of the capacity policy that limits this inbox first. */
const exclusionsOf = (office: Office, inbox: InboxRecord) => {
  const rules = office.data.capacityPolicies.find(({ limits }) =>
    limits.some((limit) => limit.inbox === inbox.id),
  )?.exclusionRules
  const labels = rules?.excluded_labels
  const hours = rules?.exclude_older_than_hours
  return {
    excludedLabels: Array.isArray(labels)
      ? labels.filter((each) => typeof each === 'string' && each !== '')
      : [],
    excludeOlderThan: typeof hours === 'number' ? Math.max(0, hours) * 3_600_000 : null,
  }
}

const waiting = (office: Office, { id }: InboxRecord): ReadonlyArray<ConversationRecord> =>
  office.data.conversations.filter(
    (each) =>
      each.inbox === id &&
      office.status(each) === 'open' &&
      office.assignee(each) === null &&
      each.assignedBot === null,
  )
