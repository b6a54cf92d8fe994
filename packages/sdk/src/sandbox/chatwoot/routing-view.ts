import type {
  AgentView,
  GroupView,
  InteractionState,
  RoutingPolicy,
  RoutingView,
  WaitingInteraction,
} from '@inboxlab/core'
import { groupView, queueOfOne } from '../group-view.ts'
import type { ConversationRecord, InboxRecord, UserRecord } from './data.ts'
import type { Office } from './office.ts'

/** @internal A conversation that waits, as a routing policy sees it and whoever might take it. */
export interface Waiting {
  readonly conversation: ConversationRecord
  readonly interaction: WaitingInteraction
  readonly view: RoutingView
}

/**
 * @internal What a routing policy is shown of one conversation that waits in an inbox. The inbox is its queue, and the one
 * group that serves it are the members, or those of them who are in the conversation's team.
 */
export const routingView = (
  office: Office,
  inbox: InboxRecord,
  conversation: ConversationRecord,
  policy: RoutingPolicy,
): Waiting => {
  const state = stateOf(office, conversation)
  const members = membersOf(office, inbox, conversation)
  const agents = (): ReadonlyArray<AgentView> =>
    members.map((user) => agentView(office, inbox, user, inbox.members.indexOf(user.id), group))
  const group = groupView(state.place.team ?? 'members', () => [queue], agents)
  const queue = queueOfOne(String(inbox.id), () => interaction, group)
  const interaction: WaitingInteraction = {
    id: String(conversation.id),
    kind: inbox.name,
    queue,
    state,
    get rank() {
      return policy.rank(state, interaction)
    },
    needs: [],
    weight: 1,
    due: Number.POSITIVE_INFINITY,
    preferred: null,
    ringing: 0,
    declinedBy: () => false,
  }
  // Nothing is drawn: Chatwoot's ways of assigning leave nothing to luck.
  return { conversation, interaction, view: { now: office.now, queues: [queue], groups: [group], luck: 0 } }
}

/** With the server's own moments: its last activity is also a note or a line about what happened. */
const stateOf = (office: Office, conversation: ConversationRecord): InteractionState => {
  const state = office.state(conversation)
  const { createdAt, lastActivityAt } = conversation
  return {
    ...state,
    origin: { ...state.origin, at: createdAt },
    moments: { ...state.moments, lastMessageAt: lastActivityAt },
  }
}

const membersOf = (
  office: Office,
  inbox: InboxRecord,
  conversation: ConversationRecord,
): ReadonlyArray<UserRecord> => {
  const team = office.team(conversation)
  const inTeam = office.data.teams.find(({ id }) => id === team)?.members
  return inbox.members.flatMap((id) => {
    const user = office.data.users.find((each) => each.id === id)
    return user === undefined || inTeam?.includes(id) === false ? [] : [user]
  })
}

const agentView = (
  office: Office,
  inbox: InboxRecord,
  user: UserRecord,
  seat: number,
  group: GroupView,
): AgentView => {
  const inHand = openOf(office, inbox, user)
  const free = canTake(office, inbox, user)
  return {
    id: String(user.id),
    group,
    seat,
    free,
    freeSince: 0,
    lastGivenAt: Number.NEGATIVE_INFINITY,
    inHand,
    load: inHand,
    capacity: mostOf(office, inbox, user),
    inHandOn: () => inHand,
    inHandOf: () => inHand,
    hasRoomFor: () => free,
    skill: () => 0,
  }
}

/** @internal Whether a user is online and has room in this inbox. */
export const canTake = (office: Office, inbox: InboxRecord, user: UserRecord): boolean =>
  user.availability === 'online' && openOf(office, inbox, user) < mostOf(office, inbox, user)

/** How many open conversations of an inbox a user may have: by their capacity policy, and by the inbox. */
const mostOf = ({ data }: Office, { id, assignmentLimit }: InboxRecord, user: UserRecord): number => {
  const own = data.capacityPolicies
    .find(({ users }) => users.includes(user.id))
    ?.limits.find(({ inbox }) => inbox === id)?.limit
  return Math.min(own ?? Number.POSITIVE_INFINITY, assignmentLimit ?? Number.POSITIVE_INFINITY)
}

const openOf = (office: Office, { id: inbox }: InboxRecord, { id: user }: UserRecord): number =>
  office.data.conversations.filter(
    (each) =>
      each.inbox === inbox && office.status(each) === 'open' && office.state(each).holder === String(user),
  ).length
