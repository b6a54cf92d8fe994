import type { AgentView, GroupView, QueueView, RoutingView, WaitingInteraction } from '@inboxlab/core'
import { groupView, queueOfOne } from '../group-view.ts'
import type { CampaignRecord } from './data.ts'
import { channelsOf } from './directory.ts'
import type { Tenant } from './tenant.ts'

/** @internal What a routing policy is shown of one interaction that waits in a campaign: its members and what they have. */
export const waitingView = (
  tenant: Tenant,
  campaign: CampaignRecord,
  guid: string,
): { readonly view: RoutingView; readonly interaction: WaitingInteraction } => {
  const state = tenant.state(guid)
  const queues = tenant.data.campaigns.map((each) => queueView(each.name))
  const group = groupView(
    campaign.name,
    () => queues,
    () => agents,
  )
  const agents = channelsOf(campaign).includes(state.origin.channel)
    ? campaign.members.map(({ agent }, seat) => agentView(tenant, agent, seat, group))
    : []
  const queue = queueOfOne(campaign.name, () => interaction, group)
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

const agentView = (tenant: Tenant, id: string, seat: number, group: GroupView): AgentView => {
  const inHand = tenant.inHand(id).map((guid) => tenant.state(guid))
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
    inHandOn: (channel) => inHand.filter(({ origin }) => origin.channel === channel).length,
    inHandOf: (queue) => inHand.filter(({ place }) => place.campaign === queue.id).length,
    hasRoomFor: () => free,
    skill: () => 0,
  }
}
