import { type Actor, asRespondioSends, type Content, respondio, textContent } from '@inboxlab/core'
import { topic } from '../vocabulary/step.ts'
import type { World } from '../world/world.ts'
import { contentOf } from './arriving.ts'
import type { WrittenInteraction, WrittenMessage } from './gaps.ts'
import { step } from './step.ts'

const reply = (
  world: World,
  actor: Actor,
  written: WrittenInteraction,
  text?: string,
  file?: string,
): void => {
  send(world, actor, written, contentOf(text, file) ?? textContent(''))
}

/** Sends what the system makes of it: some add a tag of the channel by themselves. */
const send = (world: World, by: Actor, written: WrittenInteraction, content: Content): void => {
  const sent =
    world.dialect?.name === respondio.name
      ? asRespondioSends(world.state(written), by, content, world.now)
      : content
  world.act(written, { _tag: 'Reply', by, message: world.newMessage(), content: sent })
}

const note = (world: World, actor: Actor, written: WrittenInteraction, text: string): void => {
  world.act(written, { _tag: 'Note', by: actor, note: world.newMessage(), content: textContent(text) })
}

const report = (
  world: World,
  written: WrittenMessage,
  status: 'sent' | 'delivered' | 'read' | 'failed',
  failure: string | null,
  at = world.now,
): void => {
  const { interaction, message } = world.message(written)
  world.submit(interaction, { _tag: 'ReportDelivery', at, message, status, failure })
}

/** Messages both ways, notes, what becomes of messages. */
export const conversing = topic('Replies, notes, delivery', [
  step('{actor} replies {string}', 'Sends a message to the contact', (world, actor, text) =>
    reply(world, actor, null, text),
  ),
  step(
    '{actor} replies to {interaction}: {string}',
    'Sends a message in an interaction',
    (world, actor, written, text) => reply(world, actor, written, text),
  ),
  step('{actor} replies with the file {string}', 'Sends a file', (world, actor, file) =>
    reply(world, actor, null, '', file),
  ),
  step(
    '{actor} replies {string} with the file {string}',
    'Sends a message with a file',
    (world, actor, text, file) => reply(world, actor, null, text, file),
  ),
  step(
    '{actor} replies {string} from the template {string}',
    'Sends a message made from an approved template',
    (world, actor, text, template) => {
      send(world, actor, null, { ...textContent(text), template })
    },
  ),
  step(
    '{actor} replies {string} under the tag {string}',
    'Sends a message under one of the channel\'s tags, such as "human agent"',
    (world, actor, text, windowTag) => {
      send(world, actor, null, { ...textContent(text), windowTag })
    },
  ),
  step('{actor} replies with a text of {int} letters', 'Sends a long message', (world, actor, length) =>
    reply(world, actor, null, 'a'.repeat(length)),
  ),
  step(
    '{actor} writes the private note {string}',
    'Leaves a note that the contact never sees',
    (world, actor, text) => note(world, actor, null, text),
  ),
  step(
    '{actor} writes the private note {string} on {interaction}',
    'Leaves a note on an interaction',
    (world, actor, text, written) => note(world, actor, written, text),
  ),
  step('{actor} undoes {message}', 'Takes back what was sent', (world, actor, written) => {
    const { interaction, message } = world.message(written)
    world.submit(interaction, { _tag: 'UndoMessage', at: world.now, by: actor, message })
  }),
  step('{actor} reads {interaction}', 'Reads what the contact wrote', (world, actor, written) => {
    world.act(written, { _tag: 'ReadMessages', by: actor })
  }),
  step(
    'the channel reports {message} {delivery}',
    'The channel says what became of a message',
    (world, written, status) => report(world, written, status, null),
  ),
  step(
    'the channel reports {message} {delivery} at {moment}',
    'The same, of an earlier moment',
    (world, written, status, at) => {
      report(world, written, status, null, world.momentBefore(at))
    },
  ),
  step(
    'the channel reports {message} failed because {string}',
    'The channel says why a message failed',
    (world, written, failure) => report(world, written, 'failed', failure),
  ),
])
