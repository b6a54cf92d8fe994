import {
  addContact,
  type Channel,
  type ChatTarget,
  type Contact,
  chatsOf,
  chatWith,
  contactAt,
  editContact,
  pendingFor,
  searchChats,
  searchPhonebook,
  sendInternally,
  textContent,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import { Difference, expectSame } from '../run/difference.ts'
import { sayChannel } from '../../say/channel.ts'
import { topic } from '../vocabulary/step.ts'
import { Refused } from '../world/refused.ts'
import { campaignsToStart, channelsToStart } from '../world/starting.ts'
import type { World } from '../world/world.ts'
import { addressOf, type WrittenContact } from './gaps.ts'
import { step } from './step.ts'

/** Saves a contact, an unknown number of a conversation under its name. */
const save = (world: World, user: string, name: string, channel: Channel, written: WrittenContact): void => {
  const identity = { channel, address: addressOf(written) }
  const unnamed = world.directory.contacts.find(
    ({ id, name: shown }) => id === identity.address && shown === id,
  )
  if (unnamed === undefined) {
    const namesake = world.directory.contacts.find((contact) => contact.name === name)
    const id = namesake?.id ?? world.newContactId()
    const contact = { id, name, identities: [identity], blocked: false }
    keep(world, addContact(world.inbox.lookup, world.directory.contacts, world.user(user).id, contact))
  } else {
    edit(world, user, { ...unnamed, name })
  }
}

const edit = (world: World, user: string, contact: Contact): void =>
  keep(world, editContact(world.inbox.lookup, world.directory.contacts, world.user(user).id, contact))

const keep = (world: World, verdict: ReturnType<typeof addContact>): void => {
  if (Result.isFailure(verdict)) throw new Refused(reasonOf(world, verdict.failure))
  world.change((directory) => ({ ...directory, contacts: verdict.success }))
}

/** A contact by name; one who is not there under an id that nobody has. */
const contactNamed = (world: World, name: string): Contact =>
  world.directory.contacts.find((contact) => contact.name === name) ?? {
    id: name,
    name,
    identities: [],
    blocked: false,
  }

const reasonOf = (
  world: World,
  refusal: { readonly _tag: string } & Readonly<Record<string, unknown>>,
): readonly [string] => {
  const contactName =
    world.directory.contacts.find(({ id }) => id === refusal.contact)?.name ?? String(refusal.contact)
  switch (refusal._tag) {
    case 'NotPermitted':
      return [`${refusal.agent} has no right to "contacts"`]
    case 'AlreadyThere':
      return ['contact' in refusal ? `there is already a contact "${contactName}"` : 'it is there already']
    case 'NotThere':
      return [`there is no contact "${refusal.contact}"`]
    case 'AddressTaken':
      return [`the address belongs to ${contactName}`]
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
  if (Result.isFailure(verdict)) throw new Refused(reasonOf(world, verdict.failure))
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

const expectContacts = (
  world: World,
  user: string,
  search: string,
  expected: ReadonlyArray<string>,
): void => {
  world.user(user)
  const found = searchPhonebook(world.directory.contacts, search).map(({ name }) => name)
  expectSame('who is found', { expected: expected.toSorted(), actual: found.toSorted() })
}

const expectChats = (world: World, user: string, search: string, expected: ReadonlyArray<string>): void => {
  const found = searchChats(world.inbox.lookup, world.user(user).id, search).map((chat) =>
    chat._tag === 'Campaign' ? chat.campaign : chat.agent,
  )
  expectSame('the chats found', { expected: expected.toSorted(), actual: found.toSorted() })
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
        actual: channelsToStart(world, agent).map(sayChannel).toSorted(),
      }),
  ),
  step(
    '{name} is not offered the channel {channel}',
    'An agent may not start an interaction on a channel',
    (world, agent, channel) =>
      expectSame(`whether ${sayChannel(channel)} is offered`, {
        expected: false,
        actual: channelsToStart(world, agent).includes(channel),
      }),
  ),
  step(
    '{name} is offered the campaign(s) {names} on {channel}',
    'The campaigns to choose from once a channel is chosen',
    (world, agent, expected, channel) =>
      expectSame('the campaigns offered', {
        expected: expected.toSorted(),
        actual: campaignsToStart(world, world.user(agent).id, channel).toSorted(),
      }),
  ),
  step(
    '{name} is offered no campaign on {channel}',
    'There is no campaign to choose on a channel',
    (world, agent, channel) =>
      expectSame('the campaigns offered', {
        expected: [],
        actual: campaignsToStart(world, world.user(agent).id, channel),
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
    'Adds a contact to the phonebook, or names the unknown number of a conversation',
    (world, user, name, channel, written) => save(world, user, name, channel, written),
  ),
  step(
    '{name} changes the contact {name} to {channel} {contact}',
    'Changes how a contact is reached on a channel',
    (world, user, name, channel, written) => {
      const contact = contactNamed(world, name)
      const others = contact.identities.filter((identity) => identity.channel !== channel)
      edit(world, user, { ...contact, identities: [...others, { channel, address: addressOf(written) }] })
    },
  ),
  step(
    '{name} renames the contact {name} to {name}',
    'Changes the name of a contact',
    (world, user, before, name) => edit(world, user, { ...contactNamed(world, before), name }),
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
  step(
    '{name} finds {names} in the phonebook by {string}',
    'Searches the phonebook, and finds these contacts only',
    (world, user, expected, search) => expectContacts(world, user, search, expected),
  ),
  step(
    '{name} finds nobody in the phonebook by {string}',
    'Searches the phonebook in vain',
    (world, user, search) => expectContacts(world, user, search, []),
  ),
  step(
    '{name} finds the chat(s) with {names} by {string}',
    'Searches the users and campaigns to chat with, and finds these only',
    (world, user, expected, search) => expectChats(world, user, search, expected),
  ),
  step(
    '{name} finds no chat by {string}',
    'Searches the users and campaigns to chat with in vain',
    (world, user, search) => expectChats(world, user, search, []),
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
