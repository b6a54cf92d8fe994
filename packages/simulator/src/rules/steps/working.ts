import type { Actor, Destination } from '@inboxlab/core'
import { InputError } from '../../scenario/input-error.ts'
import { topic } from '../vocabulary/step.ts'
import { Refused } from '../world/refused.ts'
import type { World } from '../world/world.ts'
import type { WrittenInteraction } from './gaps.ts'
import { step } from './step.ts'

const transfer = (world: World, actor: Actor, written: WrittenInteraction, to: Destination): void => {
  world.act(written, { _tag: 'Transfer', by: actor, to })
}

const chooseStatus = (world: World, agent: string, written: WrittenInteraction, status: string): void => {
  const { statuses, choose } = world.words
  const commands = choose(world.state(written), status, world.user(agent).id, world.now)
  if (!statuses.includes(status)) {
    throw new InputError({
      place: `"${status}"`,
      problem: `${world.words.name} has no such status`,
      fix: `use ${statuses.join(', ')}`,
    })
  }
  if (commands === null) throw new Refused([`the status "${status}" cannot be chosen`])
  const id = world.id(written)
  for (const command of commands) world.submit(id, command)
}

/** Who has it, where it goes, how it ends. */
export const working = topic('Taking, passing on and finishing', [
  step('{name} picks {interaction}', 'An agent takes it from the pool', (world, agent, written) => {
    world.act(written, { _tag: 'Pick', agent })
  }),
  step(
    '{interaction} is offered to {name}',
    'Offers it to an agent without a limit',
    (world, written, agent) => {
      world.act(written, { _tag: 'Offer', agent, expiresAt: null })
    },
  ),
  step(
    '{interaction} is offered to {name} for {duration}',
    'Offers it to an agent, who must answer in time',
    (world, written, agent, time) => {
      world.act(written, { _tag: 'Offer', agent, expiresAt: world.now + time })
    },
  ),
  step('{name} accepts {interaction}', 'An agent accepts an offer', (world, agent, written) => {
    world.act(written, { _tag: 'AcceptOffer', agent })
  }),
  step('{name} declines {interaction}', 'An agent declines an offer', (world, agent, written) => {
    world.act(written, { _tag: 'DeclineOffer', agent })
  }),
  step('{actor} assigns {interaction} to {name}', 'Gives it to an agent', (world, actor, written, agent) => {
    world.act(written, { _tag: 'Assign', by: actor, agent })
  }),
  step('{actor} unassigns {interaction}', 'Takes it from the agent who has it', (world, actor, written) => {
    world.act(written, { _tag: 'Unassign', by: actor })
  }),
  step(
    '{actor} assigns {interaction} to team {name}',
    'Makes it the work of a team',
    (world, actor, written, team) => {
      world.act(written, { _tag: 'AssignTeam', by: actor, team })
    },
  ),
  step('{actor} assigns {interaction} to no team', 'Takes it from its team', (world, actor, written) => {
    world.act(written, { _tag: 'AssignTeam', by: actor, team: null })
  }),
  step(
    '{actor} finds nobody to assign {interaction} to because {string}',
    'An attempt to assign it fails',
    (world, actor, written, reason) => {
      world.act(written, { _tag: 'FailToAssign', by: actor, reason })
    },
  ),
  step(
    '{actor} transfers {interaction} to {name}',
    'Transfers it to a user',
    (world, actor, written, agent) => transfer(world, actor, written, { _tag: 'User', agent }),
  ),
  step(
    '{actor} transfers {interaction} to queue {name}',
    'Transfers it to a queue',
    (world, actor, written, queue) => transfer(world, actor, written, { _tag: 'Queue', queue }),
  ),
  step(
    '{actor} transfers {interaction} to smart routing',
    'Transfers it to smart routing',
    (world, actor, written) => transfer(world, actor, written, { _tag: 'SmartRouting' }),
  ),
  step(
    '{name} puts {interaction} back',
    'The agent who has it puts it back for later; it does not end',
    (world, agent, written) => {
      world.act(written, { _tag: 'Release', agent })
    },
  ),
  step('{name} puts back {interaction}', 'The same, in other words', (world, agent, written) => {
    world.act(written, { _tag: 'Release', agent })
  }),
  step('{actor} closes {interaction}', 'Ends it as processed', (world, actor, written) => {
    world.act(written, { _tag: 'Close', by: actor, outcome: { _tag: 'Processed' } })
  }),
  step('{actor} closes {interaction} as delivered', 'Ends it as delivered', (world, actor, written) => {
    world.act(written, { _tag: 'Close', by: actor, outcome: { _tag: 'Delivered' } })
  }),
  step('{actor} closes {interaction} as aborted', 'Ends it as aborted', (world, actor, written) => {
    world.act(written, { _tag: 'Close', by: actor, outcome: { _tag: 'Aborted' } })
  }),
  step(
    '{actor} closes {interaction} with the warning {string}',
    'Ends it with a warning',
    (world, actor, written, detail) => {
      world.act(written, { _tag: 'Close', by: actor, outcome: { _tag: 'Warning', detail } })
    },
  ),
  step('{actor} archives {interaction}', 'Puts it away for good', (world, actor, written) => {
    world.act(written, { _tag: 'Archive', by: actor })
  }),
  step('{actor} reopens {interaction}', 'Opens again what was closed', (world, actor, written) => {
    world.act(written, { _tag: 'Reopen', by: actor })
  }),
  step(
    '{actor} snoozes {interaction} for {duration}',
    'Lets it sleep for a time',
    (world, actor, written, time) => {
      world.act(written, { _tag: 'Snooze', by: actor, until: world.now + time })
    },
  ),
  step(
    '{actor} snoozes {interaction} until {moment}',
    'Lets it sleep until a moment',
    (world, actor, written, until) => {
      world.act(written, { _tag: 'Snooze', by: actor, until: world.moment(until) })
    },
  ),
  step('{actor} wakes {interaction}', 'Ends a snooze early', (world, actor, written) => {
    world.act(written, { _tag: 'Wake', by: actor })
  }),
  step(
    '{actor} sets the priority of {interaction} to {int}',
    'Higher is more urgent, 0 is ordinary',
    (world, actor, written, priority) => {
      world.act(written, { _tag: 'SetPriority', by: actor, priority })
    },
  ),
  step(
    '{name} sets the status of {interaction} to {string}',
    "Chooses one of the system's status words",
    (world, agent, written, status) => chooseStatus(world, agent, written, status),
  ),
])
