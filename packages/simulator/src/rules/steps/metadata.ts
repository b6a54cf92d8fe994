import {
  absent,
  evolve,
  type InteractionState,
  type MessageMetadata,
  respondioMetadata,
} from '@inboxlab/core'
import { InputError } from '../../scenario/input-error.ts'
import { expectSame } from '../run/difference.ts'
import { topic } from '../vocabulary/step.ts'
import type { World } from '../world/world.ts'
import type { WrittenMessage } from './gaps.ts'
import { step } from './step.ts'

/** What is told of a message of ours, with the window as it was when the message was sent. */
const metadataOf = (world: World, written: WrittenMessage): MessageMetadata => {
  const { interaction, message } = world.message(written)
  let before: InteractionState = absent
  for (const event of world.inbox.timeline(interaction)) {
    if ((event._tag === 'Replied' || event._tag === 'Started') && event.message === message) {
      const facts = world.inbox.state(interaction).details.messages.find(({ id }) => id === message)
      if (facts === undefined) break
      return respondioMetadata({
        channel: world.inbox.state(interaction).origin.channel,
        by: event.by,
        at: event.at,
        windowUntil: before.moments.windowUntil,
        delivery: facts.delivery,
      })
    }
    before = evolve(before, event)
  }
  throw new InputError({ place: message, problem: 'it is no message of ours', fix: 'name one that we sent' })
}

/** The call-out of a message in respond.io: sender, source, a moment for each status. */
export const metadata = topic('What respond.io tells of a message', [
  step(
    'the call-out of {message} names the sender {name}',
    'The user who sent it',
    (world, written, expected) =>
      expectSame('the sender', { expected, actual: metadataOf(world, written).sender ?? 'nobody' }),
  ),
  step('the call-out of {message} names no sender', 'No user sent it', (world, written) =>
    expectSame('the sender', { expected: 'nobody', actual: metadataOf(world, written).sender ?? 'nobody' }),
  ),
  step(
    'the call-out of {message} names the source {string}',
    'What it was sent via: user, workflow, ai_agent, api, broadcast',
    (world, written, expected) =>
      expectSame('the source', { expected, actual: metadataOf(world, written).source ?? 'none' }),
  ),
  step(
    'the call-out of {message} has the statuses {strings}',
    'All its statuses, oldest first: Sent, Delivered, Read, Failed',
    (world, written, expected) =>
      expectSame('the statuses', {
        expected,
        actual: metadataOf(world, written).statuses.map(({ status }) => status),
      }),
  ),
  step('the call-out of {message} has no status', 'Nothing is told of its way', (world, written) =>
    expectSame('the statuses', {
      expected: [],
      actual: metadataOf(world, written).statuses.map(({ status }) => status),
    }),
  ),
  step(
    'the call-out of {message} says {string} at {moment}',
    'When it reached a status',
    (world, written, status, at) => {
      const found = metadataOf(world, written).statuses.find((each) => each.status === status)
      expectSame(`when it was "${status}"`, {
        expected: world.say(world.momentBefore(at)),
        actual: found === undefined ? 'never' : world.say(found.at),
      })
    },
  ),
  step(
    'the call-out of {message} says the error {string}',
    'What the channel said went wrong',
    (world, written, expected) => {
      const found = metadataOf(world, written).statuses.find((each) => each.status === 'Failed')
      expectSame('the error', { expected, actual: found?.error ?? 'none' })
    },
  ),
])
