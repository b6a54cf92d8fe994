import type {
  AgentView,
  Channel,
  GroupView,
  QueueView,
  RoutingView,
  WaitingInteraction,
} from '@inboxlab/core'
import type { CampaignRecord } from './data.ts'
import { channelsOf } from './directory.ts'
import type { Tenant } from './tenant.ts'

interface InHand {
  readonly channel: Channel
  readonly campaign: string | null
}

/** @internal What a routing policy is shown of one interaction that waits in a campaign: its members and what they have. */
export const waitingView = (
  tenant: Tenant,
  campaign: CampaignRecord,
  guid: string,
): { readonly view: RoutingView; readonly interaction: WaitingInteraction } => {
  const state = tenant.state(guid)
  const queues = tenant.data.campaigns.map((each) => queueView(each.name))
  const group: GroupView = {
    id: campaign.name,
    queues,
    get free() {
      return free().length
    },
    get longestFree() {
      return free()[0] ?? null
    },
    longestFreeFor: (each) => free().find((agent) => agent.hasRoomFor(each)) ?? null,
    longestFreeThat: (holds) => free().find(holds) ?? null,
    freeAgents: () => free(),
    agents: () => agents,
  }
  const inHand = inHandByAgent(tenant)
  const agents = channelsOf(campaign).includes(state.origin.channel)
    ? campaign.members.map(({ agent }, seat) =>
        agentView(tenant, agent, seat, group, inHand.get(agent) ?? []),
      )
    : []
  const free = (): ReadonlyArray<AgentView> => agents.filter((agent) => agent.free)
  const queue: QueueView = {
    ...queueView(campaign.name),
    length: 1,
    get first() {
      return interaction
    },
    groups: [group],
    line: () => [interaction],
    firstThat: (holds) => (holds(interaction) ? interaction : null),
  }
  const interaction: WaitingInteraction = {
    id: guid,
    kind: campaign.name,
    queue,
    state,
    rank: 0,
    needs: [],
    weight: 1,
    due: Number.POSITIVE_INFINITY,
    preferred: null,
    ringing: state.offers.length,
    declinedBy: () => false,
  }
  const luck = campaign.order === 'wrandom' ? tenant.world.chance.uniform('giving out') : 0
  return { interaction, view: { now: tenant.now, queues, groups: [group], luck } }
}

const queueView = (id: string): QueueView => ({
  id,
  length: 0,
  first: null,
  groups: [],
  line: () => [],
  firstThat: () => null,
})

const inHandByAgent = (tenant: Tenant): ReadonlyMap<string, ReadonlyArray<InHand>> => {
  const found = new Map<string, Array<InHand>>()
  for (const guid of tenant.inbox.interactions) {
    const { holder, origin, place } = tenant.state(guid)
    if (holder === null || !tenant.isLive(guid)) continue
    const theirs = found.get(holder) ?? []
    found.set(holder, theirs)
    theirs.push({ channel: origin.channel, campaign: place.campaign })
  }
  return found
}

const agentView = (
  tenant: Tenant,
  id: string,
  seat: number,
  group: GroupView,
  inHand: ReadonlyArray<InHand>,
): AgentView => {
  const free = tenant.user(id)?.presence === 'online'
  return {
    id,
    group,
    seat,
    free,
    freeSince: 0,
    lastGivenAt: Number.NEGATIVE_INFINITY,
    inHand: inHand.length,
    load: inHand.length,
    capacity: Number.POSITIVE_INFINITY,
    inHandOn: (channel) => inHand.filter((each) => each.channel === channel).length,
    inHandOf: (queue) => inHand.filter((each) => each.campaign === queue.id).length,
    hasRoomFor: () => free,
    skill: () => 0,
  }
}
