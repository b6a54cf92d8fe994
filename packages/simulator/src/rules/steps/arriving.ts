import {
  type Actor,
  type Channel,
  type Command,
  type Content,
  chooseSender,
  countUse,
  type FilledIn,
  mayUseSenders,
  NOWHERE,
  type Place,
  textContent,
} from '@inboxlab/core'
import { InputError } from '../../scenario/input-error.ts'
import { didYouMean } from '../../scenario/nearest.ts'
import { topic } from '../vocabulary/step.ts'
import { Refused } from '../world/refused.ts'
import { by, type World } from '../world/world.ts'
import type { WrittenContact } from './gaps.ts'
import { step } from './step.ts'

interface Arrival {
  readonly channel: Channel
  readonly from: WrittenContact
  readonly place?: Place
  readonly text?: string
  readonly file?: string
  readonly directlyTo?: string
}

/** A message goes on with the conversation there is; a new one begins where there is none. */
const arrive = (world: World, { channel, from, place = NOWHERE, text, file, directlyTo }: Arrival): void => {
  const contact = world.contact(from, channel)
  const before = channel === 'voice' ? null : world.conversationWith(contact, channel)
  const message = channel === 'voice' ? null : world.newMessage()
  const content = contentOf(text, file)
  const said = content === null ? {} : { content }
  if (before !== null && message !== null) {
    world.submit(before, { _tag: 'ReceiveMessage', at: world.now, message, ...said })
    return
  }
  const id = world.nextId()
  world.submit(id, {
    _tag: 'Receive',
    at: world.now,
    channel,
    contact,
    place: world.place(place),
    routing: directlyTo === undefined ? 'smart' : 'direct',
    priority: 0,
    message,
    ...said,
  })
  if (directlyTo !== undefined) {
    world.submit(id, {
      _tag: 'Assign',
      at: world.now,
      by: { _tag: 'Automation' },
      agent: world.user(directlyTo).id,
    })
  }
}

/** What a message says, or null where that does not matter. */
export const contentOf = (text: string | undefined, file?: string | undefined): Content | null => {
  if (text === undefined && file === undefined) return null
  return {
    ...textContent(text ?? ''),
    attachments: file === undefined ? [] : [{ kind: kindOf(file), name: file, url: null }],
  }
}

const kindOf = (file: string): 'image' | 'video' | 'audio' | 'file' => {
  if (/\.(png|jpe?g|gif|webp)$/iu.test(file)) return 'image'
  if (/\.(mp4|mov|webm)$/iu.test(file)) return 'video'
  return /\.(mp3|ogg|wav|m4a)$/iu.test(file) ? 'audio' : 'file'
}

interface Start {
  readonly actor: Actor
  readonly channel: Channel
  readonly to: WrittenContact
  readonly place?: Place
  readonly text?: string
  readonly template?: string
  readonly fields?: ReadonlyArray<FilledIn>
}

const start = (
  world: World,
  { actor, channel, to, place = NOWHERE, text, template, fields }: Start,
): void => {
  const contact = world.contact(to, channel)
  const agent = actor._tag === 'Agent' ? actor.agent : null
  const content = contentOf(text)
  const id = world.nextId()
  const command: Command = {
    _tag: 'Start',
    at: world.now,
    by: actor,
    channel,
    contact,
    place: world.place(place),
    routing: 'direct',
    priority: 0,
    agent,
    message: channel === 'voice' ? null : world.newMessage(),
    ...(content === null ? {} : { content: { ...content, template: template ?? null } }),
    ...(fields === undefined ? {} : { fields }),
  }
  world.submit(id, command)
}

/** The system chooses the sender of the profile: the agent cannot. */
const startFrom = (
  world: World,
  profileId: string,
  country: string | null,
  begins: Omit<Start, 'channel'>,
): void => {
  const { senderProfiles } = world.directory
  const profile = senderProfiles.find(({ id }) => id === profileId)
  if (profile === undefined) {
    throw new InputError({
      place: `the sender profile "${profileId}"`,
      problem: 'there is no such sender profile',
      fix: didYouMean(
        profileId,
        senderProfiles.map(({ id }) => id),
      ),
    })
  }
  if (begins.actor._tag === 'Agent' && !mayUseSenders(world.user(begins.actor.agent), profile)) {
    throw new Refused([`${begins.actor.agent} may not use the sender profile "${profileId}"`])
  }
  const { timeZone, now, senderUsage } = world
  const choice = chooseSender(profile, { country, at: now, timeZone, usage: senderUsage })
  if (choice._tag === 'NoSender') throw new Refused([choice.why])
  start(world, { ...begins, channel: profile.channel })
  world.senderUsage = countUse(senderUsage, choice.sender, choice.day)
  world.lastSender = choice.sender
}

/** How interactions begin and contacts write. */
export const arriving = topic('Interactions begin, contacts write', [
  step(
    'a/an {channel} message arrives from {contact}',
    'A contact writes: their conversation goes on, or one begins',
    (world, channel, from) => arrive(world, { channel, from }),
  ),
  step(
    'a/an {channel} message arrives from {contact}: {string}',
    'The same, saying this',
    (world, channel, from, text) => arrive(world, { channel, from, text }),
  ),
  step(
    'a/an {channel} message arrives from {contact} {place}',
    'A contact writes, in queue / for team / in space / in campaign',
    (world, channel, from, place) => arrive(world, { channel, from, place }),
  ),
  step(
    'a/an {channel} message arrives from {contact} {place}: {string}',
    'The same, saying this',
    (world, channel, from, place, text) => arrive(world, { channel, from, place, text }),
  ),
  step(
    'a/an {channel} message arrives from {contact} directly for {name}',
    'A contact writes to one agent, who gets it without smart routing',
    (world, channel, from, directlyTo) => arrive(world, { channel, from, directlyTo }),
  ),
  step('a call arrives from {contact}', 'A contact calls', (world, from) =>
    arrive(world, { channel: 'voice', from }),
  ),
  step(
    'a call arrives from {contact} {place}',
    'A contact calls, in queue / for team / in campaign',
    (world, from, place) => arrive(world, { channel: 'voice', from, place }),
  ),
  step(
    'a call arrives from {contact} directly for {name}',
    'A contact calls one agent',
    (world, from, directlyTo) => arrive(world, { channel: 'voice', from, directlyTo }),
  ),
  step(
    'the customer writes/replies/answers {string}',
    'The contact of the interaction spoken of writes again',
    (world, text) => {
      world.act(null, { _tag: 'ReceiveMessage', message: world.newMessage(), content: textContent(text) })
    },
  ),
  step(
    'the customer of {interaction} writes/replies/answers {string}',
    'The contact of an interaction writes again',
    (world, written, text) => {
      world.act(written, { _tag: 'ReceiveMessage', message: world.newMessage(), content: textContent(text) })
    },
  ),
  step('the customer sends the file {string}', 'The contact sends a file', (world, file) => {
    const content = contentOf('', file)
    world.act(null, {
      _tag: 'ReceiveMessage',
      message: world.newMessage(),
      ...(content === null ? {} : { content }),
    })
  }),
  step('the customer gives up waiting', 'The contact goes before an agent takes it', (world) => {
    world.act(null, { _tag: 'Abandon' })
  }),
  step(
    'the customer is turned away because {string}',
    'The contact is dissuaded before an agent takes it',
    (world, reason) => {
      world.act(null, { _tag: 'Dissuade', reason })
    },
  ),
  step(
    'the customer comes through an advertisement that keeps the window open until {moment}',
    'Extends the messaging window',
    (world, until) => {
      world.act(null, { _tag: 'ExtendWindow', until: world.moment(until) })
    },
  ),
  step(
    'the customer comes through an advertisement that keeps the window open for {duration}',
    'Extends the messaging window, from now on',
    (world, length) => {
      world.act(null, { _tag: 'ExtendWindow', until: world.now + length })
    },
  ),
  step(
    '{actor} starts a/an {channel} conversation with {contact}',
    'We write (or call) first; an agent who starts it has it',
    (world, actor, channel, to) => start(world, { actor, channel, to }),
  ),
  step(
    '{actor} starts a/an {channel} conversation with {contact}: {string}',
    'The same, saying this',
    (world, actor, channel, to, text) => start(world, { actor, channel, to, text }),
  ),
  step(
    '{actor} starts a/an {channel} conversation with {contact} from the template {string}: {string}',
    'The same, made from an approved template',
    (world, actor, channel, to, template, text) => start(world, { actor, channel, to, text, template }),
  ),
  step(
    '{actor} starts a/an {channel} conversation with {contact} {place} from the template {string}: {string}',
    'The same, in queue / for team / in campaign',
    (world, actor, channel, to, place, template, text) =>
      start(world, { actor, channel, to, place, text, template }),
  ),
  step(
    '{actor} starts a/an {channel} conversation with {contact} {place}',
    'We write first, in queue / for team / in campaign',
    (world, actor, channel, to, place) => start(world, { actor, channel, to, place }),
  ),
  step(
    '{actor} starts a/an {channel} conversation with {contact} {place}: {string}',
    'The same, saying this',
    (world, actor, channel, to, place, text) => start(world, { actor, channel, to, place, text }),
  ),
  step(
    '{name} starts a/an {channel} conversation with {contact} in campaign {name} with:',
    'Fills in the fields of a campaign (table: field, value) and starts',
    (world, agent, channel, to, campaign, { table }) =>
      start(world, {
        actor: by(agent),
        channel,
        to,
        place: { ...NOWHERE, campaign },
        fields: (table ?? []).map(([field = '', value = '']) => ({ field, value })),
      }),
  ),
  step(
    '{name} writes to {contact} from the sender profile {string}: {string}',
    'Starts a conversation; the system chooses the sender',
    (world, agent, to, profile, text) => startFrom(world, profile, null, { actor: by(agent), to, text }),
  ),
  step(
    '{name} writes to {contact} of {word} from the sender profile {string}: {string}',
    'The same to a contact of a country (two capitals, such as FR)',
    (world, agent, to, country, profile, text) =>
      startFrom(world, profile, country, { actor: by(agent), to, text }),
  ),
  step(
    '{name} writes to {contact} of {word} {place} from the sender profile {string}: {string}',
    'The same, for a team',
    (world, agent, to, country, place, profile, text) =>
      startFrom(world, profile, country, { actor: by(agent), to, text, place }),
  ),
])
