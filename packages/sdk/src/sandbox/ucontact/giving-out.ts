import { type Actor, presets, type RoutingOutcome, type RoutingPolicy } from '@inboxlab/core'
import * as Result from 'effect/Result'
import type { CampaignRecord } from './data.ts'
import { waitingView } from './routing-view.ts'
import type { Tenant } from './tenant.ts'

const AUTOMATION: Actor = { _tag: 'Automation' }

/**
 * @internal Gives out what waits in campaigns whose strategy is automatic, by the core's preset of that strategy. Agents
 * take the rest themselves. What one who comes or finishes can have now is found by asking for all that waits.
 */
export const giveOut = (tenant: Tenant): void => {
  for (const campaign of tenant.data.campaigns) {
    const line = waitingIn(tenant, campaign)
    if (line.length === 0 || tenant.inbox.lookup.campaign(campaign.name)?.strategy.chooses !== false) continue
    const policy = policyOf(tenant, campaign)
    for (const guid of line) giveOutOne(tenant, campaign, policy, guid)
  }
}

const giveOutOne = (tenant: Tenant, campaign: CampaignRecord, policy: RoutingPolicy, guid: string): void => {
  // Made anew, for the one before may have taken somebody's room.
  const { view, interaction } = waitingView(tenant, campaign, guid)
  const outcome = policy.decide(view, { _tag: 'Waiting', interaction }, campaign.memory ?? policy.initial)
  if (outcome._tag === 'Several') campaign.memory = outcome.memory
  for (const decision of decisionsOf(outcome)) {
    if (decision._tag !== 'Assign') continue
    tenant.ask(guid, { _tag: 'Assign', at: tenant.now, by: AUTOMATION, agent: decision.agent.id })
  }
}

const decisionsOf = (outcome: RoutingOutcome) => {
  if (outcome._tag === 'Nothing') return []
  return outcome._tag === 'Several' ? outcome.decisions : [outcome]
}

const waitingIn = (tenant: Tenant, { name }: CampaignRecord): ReadonlyArray<string> =>
  tenant.inbox.rows.waitingIn(name).map(({ id }) => id)

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
