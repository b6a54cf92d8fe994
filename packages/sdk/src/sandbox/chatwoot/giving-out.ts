import type { Actor, Instant } from '@inboxlab/core'
import { changing } from './announce.ts'
import type { AssignmentPolicyRecord, ConversationRecord, InboxRecord, UserRecord } from './data.ts'
import type { Office } from './office.ts'

const AUTOMATION: Actor = { _tag: 'Automation' }
/** At most so many conversations in one go. */
const MOST = 100
/** Without a policy: so many conversations to one agent in so many seconds. */
const UNTOLD = { fairLimit: 5, fairWindow: 300 }

/**
 * @internal Gives out what waits in an inbox, as Chatwoot's assignment v2 does (apis 2.4): open conversations of nobody,
 * in the policy's order, to the members who are online and have room, in turn or (balanced) to the one with the fewest.
 */
export const giveOut = (office: Office, inbox: InboxRecord): void => {
  if (!inbox.autoAssignment) return
  const policy = office.data.assignmentPolicies.find(({ id }) => id === inbox.assignmentPolicy) ?? null
  for (const conversation of waiting(office, inbox, policy).slice(0, MOST)) {
    const user = choose(office, inbox, policy, conversation)
    if (user === null) continue
    changing(office, conversation, () => office.assign(conversation, user, AUTOMATION))
    const until = office.now + (policy ?? UNTOLD).fairWindow * 1000
    office.data.given.push({ inbox: inbox.id, agent: user.id, until })
    office.data.roundRobin[inbox.id] = [...turns(office, inbox).filter((id) => id !== user.id), user.id]
  }
}

const waiting = (
  office: Office,
  { id: inbox }: InboxRecord,
  policy: AssignmentPolicyRecord | null,
): ReadonlyArray<ConversationRecord> => {
  const byCreation = (one: ConversationRecord, other: ConversationRecord) => one.createdAt - other.createdAt
  const byWait = (one: ConversationRecord, other: ConversationRecord) =>
    one.lastActivityAt - other.lastActivityAt || byCreation(one, other)
  return office.data.conversations
    .filter(
      (each) =>
        each.inbox === inbox &&
        office.status(each) === 'open' &&
        office.assignee(each) === null &&
        each.assignedBot === null &&
        !isExcluded(office, each),
    )
    .sort(policy?.priority === 'longest_waiting' ? byWait : byCreation)
}

/** By the rules of the capacity policy that limits this inbox first. */
const isExcluded = (office: Office, conversation: ConversationRecord): boolean => {
  const rules = office.data.capacityPolicies.find(({ limits }) =>
    limits.some(({ inbox }) => inbox === conversation.inbox),
  )?.exclusionRules
  if (rules === undefined) return false
  const { excluded_labels: labels, exclude_older_than_hours: hours } = rules
  const tags = office.state(conversation).details.tags
  if (Array.isArray(labels) && tags.some((tag) => labels.includes(tag))) return true
  return typeof hours === 'number' && office.now - conversation.createdAt > hours * 3_600_000
}

const choose = (
  office: Office,
  inbox: InboxRecord,
  policy: AssignmentPolicyRecord | null,
  conversation: ConversationRecord,
): UserRecord | null => {
  const team = office.data.teams.find(({ id }) => id === office.team(conversation)) ?? null
  if (team !== null && !team.allowAutoAssign) return null
  const eligible = turns(office, inbox).flatMap((id) => {
    const user = office.data.users.find((each) => each.id === id)
    return user !== undefined &&
      (team === null || team.members.includes(id)) &&
      canTake(office, inbox, user) &&
      hasShareLeft(office, inbox, policy, user, office.now)
      ? [user]
      : []
  })
  if (policy?.order !== 'balanced') return eligible[0] ?? null
  return eligible.reduce<UserRecord | null>(
    (least, each) =>
      least === null || openOf(office, inbox, each) < openOf(office, inbox, least) ? each : least,
    null,
  )
}

/** @internal Whether a user is online and has room in this inbox. */
export const canTake = (office: Office, inbox: InboxRecord, user: UserRecord): boolean => {
  if (user.availability !== 'online') return false
  const open = openOf(office, inbox, user)
  const own = office.data.capacityPolicies
    .find(({ users }) => users.includes(user.id))
    ?.limits.find((limit) => limit.inbox === inbox.id)?.limit
  const most = Math.min(own ?? Number.POSITIVE_INFINITY, inbox.assignmentLimit ?? Number.POSITIVE_INFINITY)
  return open < most
}

const openOf = (office: Office, { id: inbox }: InboxRecord, { id: user }: UserRecord): number =>
  office.data.conversations.filter(
    (each) =>
      each.inbox === inbox && office.status(each) === 'open' && office.state(each).holder === String(user),
  ).length

const hasShareLeft = (
  office: Office,
  { id: inbox }: InboxRecord,
  policy: AssignmentPolicyRecord | null,
  { id: agent }: UserRecord,
  now: Instant,
): boolean => {
  office.data.given = office.data.given.filter(({ until }) => until > now)
  const had = office.data.given.filter((each) => each.inbox === inbox && each.agent === agent).length
  return had < (policy ?? UNTOLD).fairLimit
}

/** The members of an inbox, the one whose turn it is first. */
const turns = (office: Office, { id, members }: InboxRecord): ReadonlyArray<number> => {
  const known = (office.data.roundRobin[id] ?? []).filter((member) => members.includes(member))
  return [...members.filter((member) => !known.includes(member)), ...known]
}
