import { canSee, canSeeInHistory, deliveryStatus, subjectOf } from '@inboxlab/core'
import { Difference, expectSame } from '../run/difference.ts'
import { sayChannel } from '../../say/channel.ts'
import { topic } from '../vocabulary/step.ts'
import type { World } from '../world/world.ts'
import type { WrittenInteraction } from './gaps.ts'
import { step } from './step.ts'

const sees = (world: World, viewer: string, written: WrittenInteraction): boolean => {
  const row = world.inbox.rows.row(world.id(written))
  return row !== null && canSee(world.inbox.lookup, world.user(viewer).id, subjectOf(row))
}

const seesInHistory = (world: World, viewer: string, written: WrittenInteraction): boolean => {
  const row = world.inbox.rows.row(world.id(written))
  return row !== null && canSeeInHistory(world.inbox.lookup, world.user(viewer).id, subjectOf(row))
}

const expectYes = (what: string, actual: boolean, expected: boolean): void => {
  if (actual !== expected)
    throw new Difference(what, { expected: expected ? 'yes' : 'no', actual: actual ? 'yes' : 'no' })
}

/** How an interaction stands, in plain facts. */
export const standing = topic('How an interaction stands', [
  step('{name} holds {interaction}', 'Who has it', (world, agent, written) => {
    world.user(agent)
    expectSame('who has it', { expected: agent, actual: world.state(written).holder ?? 'nobody' })
  }),
  step('nobody holds {interaction}', 'No agent has it', (world, written) =>
    expectSame('who has it', { expected: 'nobody', actual: world.state(written).holder ?? 'nobody' }),
  ),
  step('{interaction} is {phase}', 'Its phase: unanswered, open, closed, archived', (world, written, phase) =>
    expectSame('its phase', { expected: phase, actual: world.state(written).phase }),
  ),
  step('{interaction} waits for the customer', 'It is the turn of the contact to write', (world, written) =>
    expectSame('whose turn it is', { expected: 'customer', actual: world.state(written).awaiting }),
  ),
  step('{interaction} waits for an agent', 'It is our turn to write', (world, written) =>
    expectSame('whose turn it is', { expected: 'agent', actual: world.state(written).awaiting }),
  ),
  step('{interaction} is in queue {name}', 'The queue it is in', (world, written, queue) =>
    expectSame('its queue', { expected: queue, actual: world.state(written).place.queue }),
  ),
  step('{interaction} is in no queue', 'It is in no queue', (world, written) =>
    expectSame('its queue', { expected: null, actual: world.state(written).place.queue }),
  ),
  step('{interaction} is the work of team {name}', 'The team whose work it is', (world, written, team) =>
    expectSame('its team', { expected: team, actual: world.state(written).place.team }),
  ),
  step(
    '{interaction} is routed {routing}',
    'How an agent is found for it now: smart or direct',
    (world, written, routing) =>
      expectSame('its routing', { expected: routing, actual: world.state(written).routing }),
  ),
  step('{interaction} came over {channel}', 'Its channel', (world, written, channel) =>
    expectSame('its channel', {
      expected: sayChannel(channel),
      actual: sayChannel(world.state(written).origin.channel),
    }),
  ),
  step(
    '{interaction} is {flowDirection}',
    'Its direction: incoming or outgoing',
    (world, written, direction) =>
      expectSame('its direction', { expected: direction, actual: world.state(written).origin.direction }),
  ),
  step('{interaction} is forwarded', 'It was transferred to another agent', (world, written) =>
    expectYes('whether it is forwarded', world.state(written).forwarded, true),
  ),
  step('{interaction} is not forwarded', 'It was not transferred to another agent', (world, written) =>
    expectYes('whether it is forwarded', world.state(written).forwarded, false),
  ),
  step('{interaction} sleeps until {moment}', 'When its snooze ends', (world, written, until) => {
    const { snoozedUntil } = world.state(written)
    expectSame('until when it sleeps', {
      expected: world.say(world.moment(until)),
      actual: snoozedUntil === null ? 'it is awake' : world.say(snoozedUntil),
    })
  }),
  step('{interaction} is awake', 'It is not snoozed', (world, written) => {
    const { snoozedUntil } = world.state(written)
    expectSame('until when it sleeps', {
      expected: 'it is awake',
      actual: snoozedUntil === null ? 'it is awake' : world.say(snoozedUntil),
    })
  }),
  step('the priority of {interaction} is {int}', 'Its priority', (world, written, expected) =>
    expectSame('its priority', { expected, actual: world.state(written).priority }),
  ),
  step(
    '{interaction} has {int} unread message(s)',
    'How many messages of the contact nobody has read',
    (world, written, expected) =>
      expectSame('its unread messages', { expected, actual: world.state(written).details.unread }),
  ),
  step('{interaction} has the tag(s) {strings}', 'All its tags, in any order', (world, written, tags) =>
    expectSame('its tags', {
      expected: tags.toSorted(),
      actual: world.state(written).details.tags.toSorted(),
    }),
  ),
  step('{interaction} has no tag(s)', 'It has no tag', (world, written) =>
    expectSame('its tags', { expected: [], actual: [...world.state(written).details.tags] }),
  ),
  step('{interaction} is qualified as {string}', 'Its qualification', (world, written, expected) =>
    expectSame('its qualification', { expected, actual: world.state(written).details.qualification }),
  ),
  step('{interaction} has no qualification', 'It is not qualified', (world, written) =>
    expectSame('its qualification', { expected: null, actual: world.state(written).details.qualification }),
  ),
  step(
    '{interaction} is linked to the card {string}',
    'The CRM card it is linked to',
    (world, written, expected) =>
      expectSame('its card', { expected, actual: world.state(written).details.card }),
  ),
  step('{interaction} is linked to no card', 'It has no CRM card', (world, written) =>
    expectSame('its card', { expected: null, actual: world.state(written).details.card }),
  ),
  step(
    '{interaction} is linked to the case {string}',
    'The case it is linked to',
    (world, written, expected) =>
      expectSame('its case', { expected, actual: world.state(written).details.case }),
  ),
  step('{interaction} is linked to no case', 'It has no case', (world, written) =>
    expectSame('its case', { expected: null, actual: world.state(written).details.case }),
  ),
  step(
    '{interaction} has the survey answers:',
    'The answers of its survey (table: question, answer)',
    (world, written, { table }) =>
      expectSame('its survey answers', {
        expected: table ?? [],
        actual: (world.state(written).details.survey?.answers ?? []).map(({ question, answer }) => [
          question,
          answer,
        ]),
      }),
  ),
  step(
    'the survey of {interaction} is {word}',
    'started, completed, cancelled or failed',
    (world, written, expected) =>
      expectSame('its survey', { expected, actual: world.state(written).details.survey?.status ?? 'none' }),
  ),
  step(
    '{interaction} has the script answers:',
    'What was noted while following scripts (table: script, question, answer)',
    (world, written, { table }) =>
      expectSame('its script answers', {
        expected: table ?? [],
        actual: world
          .state(written)
          .details.scriptAnswers.map(({ script, question, answer }) => [script, question, answer]),
      }),
  ),
  step('the payment {string} is {word}', 'requested, paid or failed', (world, name, expected) =>
    expectSame(`the payment "${name}"`, {
      expected,
      actual: world.state(null).details.payments.find(({ id }) => id === name)?.status ?? 'none',
    }),
  ),
  step('there is no payment {string}', 'No such payment was asked for', (world, name) =>
    expectSame(`the payment "${name}"`, {
      expected: 'none',
      actual: world.state(null).details.payments.find(({ id }) => id === name)?.status ?? 'none',
    }),
  ),
  step('{interaction} has the invoice(s) {strings}', 'All its invoices', (world, written, expected) =>
    expectSame('its invoices', { expected, actual: [...world.state(written).details.invoices] }),
  ),
  step('{interaction} has no invoice(s)', 'It has no invoice', (world, written) =>
    expectSame('its invoices', { expected: [], actual: [...world.state(written).details.invoices] }),
  ),
  step('a video call is on', 'A video call is going on', (world) =>
    expectYes('whether a video call is on', world.state(null).details.videoCall, true),
  ),
  step('no video call is on', 'No video call is going on', (world) =>
    expectYes('whether a video call is on', world.state(null).details.videoCall, false),
  ),
  step(
    '{interaction} has the participant(s) {strings}',
    'Who takes part now, besides the agent who has it',
    (world, written, expected) =>
      expectSame('its participants', {
        expected: expected.toSorted(),
        actual: world
          .state(written)
          .details.participants.filter(({ leftAt }) => leftAt === null)
          .map(({ name }) => name)
          .toSorted(),
      }),
  ),
  step(
    '{interaction} has no participant(s)',
    'Nobody takes part besides the agent who has it',
    (world, written) =>
      expectSame('its participants', {
        expected: [],
        actual: world
          .state(written)
          .details.participants.filter(({ leftAt }) => leftAt === null)
          .map(({ name }) => name),
      }),
  ),
  step(
    '{message} is {delivery}',
    'How far a message has come: sent, delivered, read, failed',
    (world, written, expected) => {
      expectSame('what became of it', { expected, actual: deliveryStatus(factsOf(world, written).delivery) })
    },
  ),
  step('nothing is reported of {message}', 'The channel has said nothing of a message', (world, written) => {
    expectSame('what became of it', {
      expected: 'pending',
      actual: deliveryStatus(factsOf(world, written).delivery),
    })
  }),
  step(
    '{message} was {delivery} at {moment}',
    'When a status was first reported',
    (world, written, status, at) => {
      const { delivery } = factsOf(world, written)
      const actual = {
        sent: delivery.sentAt,
        delivered: delivery.deliveredAt,
        read: delivery.readAt,
        failed: delivery.failedAt,
      }[status]
      expectSame(`when it was ${status}`, {
        expected: world.say(world.momentBefore(at)),
        actual: actual === null ? 'never' : world.say(actual),
      })
    },
  ),
  step('{message} was never {delivery}', 'A status was never reported', (world, written, status) => {
    const { delivery } = factsOf(world, written)
    const actual = {
      sent: delivery.sentAt,
      delivered: delivery.deliveredAt,
      read: delivery.readAt,
      failed: delivery.failedAt,
    }[status]
    expectSame(`when it was ${status}`, {
      expected: 'never',
      actual: actual === null ? 'never' : world.say(actual),
    })
  }),
  step(
    '{message} failed because {string}',
    'Why a message failed, in the words of the channel',
    (world, written, expected) => {
      expectSame('why it failed', {
        expected,
        actual: factsOf(world, written).delivery.failure ?? 'it has not failed',
      })
    },
  ),
  step('{name} can see {interaction}', 'A user may see it in lists', (world, viewer, written) =>
    expectYes(`whether ${viewer} can see it`, sees(world, viewer, written), true),
  ),
  step('{name} cannot see {interaction}', 'A user may not see it anywhere', (world, viewer, written) =>
    expectYes(`whether ${viewer} can see it`, sees(world, viewer, written), false),
  ),
  step(
    '{name} can see {interaction} in the history',
    'A user may see it in the history',
    (world, viewer, written) =>
      expectYes(`whether ${viewer} can see it in the history`, seesInHistory(world, viewer, written), true),
  ),
  step(
    '{name} cannot see {interaction} in the history',
    'A user may not see it in the history',
    (world, viewer, written) =>
      expectYes(`whether ${viewer} can see it in the history`, seesInHistory(world, viewer, written), false),
  ),
])

const factsOf = (world: World, written: Parameters<World['message']>[0]) => {
  const { interaction, message } = world.message(written)
  const facts = world.inbox.state(interaction).details.messages.find(({ id }) => id === message)
  if (facts !== undefined) return facts
  throw new Difference('the message', { expected: 'known of', actual: 'not known of' })
}
