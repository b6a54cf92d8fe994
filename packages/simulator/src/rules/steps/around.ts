import * as Result from 'effect/Result'
import {
  addContact,
  type Channel,
  type ChatTarget,
  chatsOf,
  chatWith,
  contactAt,
  editContact,
  offeredCampaigns,
  offeredChannels,
  pendingFor,
  sendInternally,
  textContent,
} from '../core.ts'
import { Difference, expectSame } from '../run/difference.ts'
import { sayChannel } from '../say/channel.ts'
import { topic } from '../vocabulary/step.ts'
import { Refused } from '../world/refused.ts'
import type { World } from '../world/world.ts'
import type { WrittenContact } from './gaps.ts'
import { step } from './step.ts'

const addressOf = (written: WrittenContact): string =>
  written._tag === 'Address' ? written.address : written.name

const phonebook = (
  world: World,
  by: string,
  name: string,
  channel: Channel,
  written: WrittenContact,
  change: typeof addContact,
): void => {
  const address = addressOf(written)
  const contact = { id: name, name, identities: [{ channel, address }], blocked: false }
  const verdict = change(world.inbox.lookup, world.directory.contacts, world.user(by).id, contact)
  if (Result.isFailure(verdict)) throw new Refused(reasonOf(verdict.failure))
  world.change((directory) => ({ ...directory, contacts: verdict.success }))
}

const reasonOf = (
  refusal: { readonly _tag: string } & Readonly<Record<string, unknown>>,
): readonly [string] => {
  switch (refusal._tag) {
    case 'NotPermitted':
      return [`${refusal.agent} has no right to "contacts"`]
    case 'AlreadyThere':
      return [
        'contact' in refusal ? `there is already a contact "${refusal.contact}"` : 'it is there already',
      ]
    case 'NotThere':
      return [`there is no contact "${refusal.contact}"`]
    case 'AddressTaken':
      return [`the address belongs to ${refusal.contact}`]
    case 'NotAMember':
      return [`${refusal.agent} is no member of campaign ${refusal.campaign}`]
    case 'UnknownAgent':
      return [`there is no agent ${refusal.agent}`]
    case 'UnknownCampaign':
      return [`there is no campaign ${refusal.campaign}`]
    case 'ToOneself':
      return ['one cannot write to oneself']
    case 'NothingSaid':
      return ['it says nothing']
    default:
      return [refusal._tag]
  }
}

const write = (world: World, from: string, to: ChatTarget, text: string): void => {
  const verdict = sendInternally(world.inbox.lookup, world.chats, {
    message: world.newMessage(),
    at: world.now,
    from,
    to,
    content: textContent(text),
  })
  if (Result.isFailure(verdict)) throw new Refused(reasonOf(verdict.failure))
  world.chats = verdict.success
}

const readsIn = (world: World, viewer: string, other: ChatTarget): ReadonlyArray<string> =>
  chatWith(world.inbox.lookup, world.chats, world.user(viewer).id, other).map(({ content }) => content.text)

const expectRead = (world: World, viewer: string, other: ChatTarget, text: string, reads: boolean): void => {
  const texts = readsIn(world, viewer, other)
  if (texts.includes(text) !== reads) {
    throw new Difference(`what ${viewer} reads`, {
      expected: `${reads ? '' : 'not '}"${text}"`,
      actual: texts.length === 0 ? 'nothing' : texts.map((each) => `"${each}"`).join(', '),
    })
  }
}

const pending = (world: World, agent: string, campaign: string) => {
  const { inbox } = world
  const held = [...inbox.interactions]
    .map((id) => inbox.state(id))
    .filter(({ holder, phase }) => holder === agent && (phase === 'open' || phase === 'unanswered'))
  return pendingFor(inbox.lookup, world.user(agent).id, inbox.rows.waitingIn(campaign), {
    onCall: held.some(({ origin }) => origin.channel === 'voice'),
    inHand: held.length,
    ofCampaign: held.filter(({ place, origin }) => place.campaign === campaign && origin.channel !== 'voice')
      .length,
  })
}

/** Starting, campaigns that give out work, the phonebook, chats among ourselves. */
export const around = topic('Starting, pending work, phonebook, chats among users', [
  step(
    '{name} is offered the channels {channels}',
    'The channels on which an agent may start an interaction, in any order',
    (world, agent, expected) =>
      expectSame('the channels offered', {
        expected: expected.map(sayChannel).toSorted(),
        actual: offeredChannels(world.inbox.lookup, world.user(agent).id).map(sayChannel).toSorted(),
      }),
  ),
  step(
    '{name} is not offered the channel {channel}',
    'An agent may not start an interaction on a channel',
    (world, agent, channel) =>
      expectSame(`whether ${sayChannel(channel)} is offered`, {
        expected: false,
        actual: offeredChannels(world.inbox.lookup, world.user(agent).id).includes(channel),
      }),
  ),
  step(
    '{name} is offered the campaign(s) {names} on {channel}',
    'The campaigns to choose from once a channel is chosen',
    (world, agent, expected, channel) =>
      expectSame('the campaigns offered', {
        expected: expected.toSorted(),
        actual: offeredCampaigns(world.inbox.lookup, world.user(agent).id, channel)
          .map(({ id }) => id)
          .toSorted(),
      }),
  ),
  step(
    '{name} is offered no campaign on {channel}',
    'There is no campaign to choose on a channel',
    (world, agent, channel) =>
      expectSame('the campaigns offered', {
        expected: [],
        actual: offeredCampaigns(world.inbox.lookup, world.user(agent).id, channel).map(({ id }) => id),
      }),
  ),
  step(
    '{name} sees {int} pending interaction(s) of campaign {name}',
    "How many waiting interactions the campaign's strategy shows an agent",
    (world, agent, expected, campaign) =>
      expectSame('what waits', { expected, actual: pending(world, agent, campaign).sees.length }),
  ),
  step(
    '{name} may take {int} pending interaction(s) of campaign {name}',
    'How many of them the agent may choose from',
    (world, agent, expected, campaign) =>
      expectSame('what may be taken', { expected, actual: pending(world, agent, campaign).mayTake.length }),
  ),
  step(
    '{name} may take {interactions} of campaign {name}',
    'Which of them the agent may choose from, in order',
    (world, agent, interactions, campaign) => {
      const expected = interactions.map((each) => world.nameOf(world.id(each)))
      expectSame('what may be taken', {
        expected,
        actual: pending(world, agent, campaign).mayTake.map(({ id }) => world.nameOf(id)),
      })
    },
  ),
  step('the sender is {word}', 'The sender that the system chose last', (world, expected) =>
    expectSame('the sender', { expected, actual: world.lastSender ?? 'none' }),
  ),
  step(
    '{name} adds the contact {name} with {channel} {contact}',
    'Adds a contact to the phonebook',
    (world, by, name, channel, written) => phonebook(world, by, name, channel, written, addContact),
  ),
  step(
    '{name} changes the contact {name} to {channel} {contact}',
    'Changes how a contact is reached',
    (world, by, name, channel, written) => phonebook(world, by, name, channel, written, editContact),
  ),
  step(
    'the phonebook has {name} with {channel} {contact}',
    'A contact is reached so',
    (world, name, channel, written) =>
      expectSame(`who is reached so`, {
        expected: name,
        actual:
          contactAt(world.directory.contacts, { channel, address: addressOf(written) })?.name ?? 'nobody',
      }),
  ),
  step(
    'the phonebook has nobody with {channel} {contact}',
    'No contact is reached so',
    (world, channel, written) =>
      expectSame(`who is reached so`, {
        expected: 'nobody',
        actual:
          contactAt(world.directory.contacts, { channel, address: addressOf(written) })?.name ?? 'nobody',
      }),
  ),
  step('{name} writes {string} to the user {name}', 'A message among ourselves', (world, from, text, agent) =>
    write(world, world.user(from).id, { _tag: 'User', agent }, text),
  ),
  step(
    '{name} writes {string} to the campaign {name}',
    'A message to all members of a campaign',
    (world, from, text, campaign) => write(world, world.user(from).id, { _tag: 'Campaign', campaign }, text),
  ),
  step(
    '{name} reads {string} from the user {name}',
    'A user reads it in the chat with another',
    (world, viewer, text, agent) => expectRead(world, viewer, { _tag: 'User', agent }, text, true),
  ),
  step(
    '{name} does not read {string} from the user {name}',
    'A user does not read it there',
    (world, viewer, text, agent) => expectRead(world, viewer, { _tag: 'User', agent }, text, false),
  ),
  step(
    '{name} reads {string} in the campaign {name}',
    'A user reads it in the chat of a campaign',
    (world, viewer, text, campaign) => expectRead(world, viewer, { _tag: 'Campaign', campaign }, text, true),
  ),
  step(
    '{name} does not read {string} in the campaign {name}',
    'A user does not read it there',
    (world, viewer, text, campaign) => expectRead(world, viewer, { _tag: 'Campaign', campaign }, text, false),
  ),
  step(
    '{name} has {int} chat(s)',
    'With how many users and campaigns a user can chat',
    (world, viewer, expected) =>
      expectSame('the chats', {
        expected,
        actual: chatsOf(world.inbox.lookup, world.user(viewer).id).length,
      }),
  ),
])
