import { type Actor, type Channel, presets, type RoutingOutcome, type RoutingPolicy } from '@inboxlab/core'
import * as Result from 'effect/Result'
import type { CampaignRecord } from './data.ts'
import { waitingView } from './routing-view.ts'
import type { Tenant } from './tenant.ts'

const AUTOMATION: Actor = { _tag: 'Automation' }

/**
 * @internal Gives out what waits in campaigns whose strategy is automatic, by the core's preset of that strategy. Agents
 * take the rest themselves. What one who comes or finishes can have now is found by asking for all that waits; where
 * nobody can take one, nobody can take another of its campaign and channel.
 */
export const giveOut = (tenant: Tenant): void => {
  for (const campaign of tenant.data.campaigns) {
    if (tenant.inbox.lookup.campaign(campaign.name)?.strategy.chooses !== false) continue
    const line = tenant.inbox.rows.waitingIn(campaign.name)
    if (line.length === 0) continue
    const policy = policyOf(tenant, campaign)
    const nobodyOn = new Set<Channel>()
    for (const { id: guid, state } of line) {
      const { channel } = state.origin
      if (nobodyOn.has(channel) || giveOutOne(tenant, campaign, policy, guid)) continue
      // What rings at somebody waits for them, and says nothing of the others.
      if (state.offers.length === 0) nobodyOn.add(channel)
    }
  }
}

/** False: nobody can have it now. */
const giveOutOne = (
  tenant: Tenant,
  campaign: CampaignRecord,
  policy: RoutingPolicy,
  guid: string,
): boolean => {
  // Made anew, for the one before may have taken somebody's room.
  const { view, interaction } = waitingView(tenant, campaign, guid)
  const outcome = policy.decide(view, { _tag: 'Waiting', interaction }, campaign.memory ?? policy.initial)
  if (outcome._tag === 'Several') campaign.memory = outcome.memory
  const given = decisionsOf(outcome).find((decision) => decision._tag === 'Assign')
  if (given === undefined) return false
  tenant.ask(guid, { _tag: 'Assign', at: tenant.now, by: AUTOMATION, agent: given.agent.id })
  return true
}

const decisionsOf = (outcome: RoutingOutcome) => {
  if (outcome._tag === 'Nothing') return []
  return outcome._tag === 'Several' ? outcome.decisions : [outcome]
}

const policyOf = ({ data }: Tenant, { strategy, order, limit, members }: CampaignRecord): RoutingPolicy => {
  const preset = presets.get(`ucontact.${strategy}`)
  if (preset === undefined) throw new TypeError(`the core has no preset of the strategy '${strategy}'`)
  return Result.getOrThrow(
    preset.policy({
      order,
      limit,
      penalties: Object.fromEntries(members.map(({ agent, penalty }) => [agent, penalty])),
      campaigns: Object.fromEntries(data.campaigns.map((each) => [each.name, each.strategy])),
    }),
  )
}
