import { isEligible } from '@inboxlab/core'
import { InputError } from '../../scenario/input-error.ts'
import { expectSame } from '../run/difference.ts'
import { topic } from '../vocabulary/step.ts'
import type { World } from '../world/world.ts'
import { step } from './step.ts'

/** Whether the strategy of a campaign lets an agent have one more now. */
const mayGive = (world: World, id: string, agent: string): boolean => {
  const campaign = world.inbox.lookup.campaign(id)
  if (campaign === null) {
    throw new InputError({
      place: `campaign ${id}`,
      problem: 'there is no such campaign',
      fix: "introduce it with 'Given the campaign …'",
    })
  }
  const { presence } = world.user(agent)
  const members = campaign.members.map((member) => member.agent)
  return (
    members.includes(agent) &&
    isEligible(campaign.strategy, presence, world.inbox.workload.of(agent, id, members))
  )
}

/** What a campaign that gives out work may do. */
export const moreChannels = topic('Starting, pending work, phonebook, chats among users', [
  step(
    'campaign {name} may give work to {name}',
    'Its strategy lets the agent have one more interaction of the campaign now',
    (world, campaign, agent) =>
      expectSame('whether one more may be given', {
        expected: true,
        actual: mayGive(world, campaign, agent),
      }),
  ),
  step(
    'campaign {name} may not give work to {name}',
    'Its strategy does not let the agent have one more interaction of the campaign now',
    (world, campaign, agent) =>
      expectSame('whether one more may be given', {
        expected: false,
        actual: mayGive(world, campaign, agent),
      }),
  ),
])
