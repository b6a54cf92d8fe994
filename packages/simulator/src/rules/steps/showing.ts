import {
  type Action,
  type Actor,
  Command,
  customerFacing,
  type Event,
  hasRight,
  NOWHERE,
  timelineFor,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { InputError } from '../../scenario/input-error.ts'
import { Difference, expectSame } from '../run/difference.ts'
import { sayActor } from '../../say/actor.ts'
import { topic } from '../vocabulary/step.ts'
import { Refused } from '../world/refused.ts'
import { agreedBy, type OfScreen, wordedAs } from '../world/screens.ts'
import { by, type World } from '../world/world.ts'
import type { WrittenInteraction } from './gaps.ts'
import { step } from './step.ts'

const badges = (world: World, written: WrittenInteraction): ReadonlyArray<string> =>
  world.events(written).flatMap((event) => world.words.badge(event) ?? [])

const list = (texts: ReadonlyArray<string>): string =>
  texts.length === 0 ? 'nothing' : texts.map((text) => `"${text}"`).join(', ')

const expectAmong = (what: string, expected: string, actual: ReadonlyArray<string>): void => {
  if (!actual.includes(expected))
    throw new Difference(what, { expected: `"${expected}"`, actual: list(actual) })
}

const expectNotAmong = (what: string, unexpected: string, actual: ReadonlyArray<string>): void => {
  if (actual.includes(unexpected))
    throw new Difference(what, { expected: `not "${unexpected}"`, actual: list(actual) })
}

/** Everything the contact can read: texts and names of files, questions of surveys, payments. */
const customerReads = (world: World, written: WrittenInteraction): ReadonlyArray<string> =>
  customerFacing(world.events(written)).flatMap((line) => {
    switch (line._tag) {
      case 'Message':
        return [
          ...(line.text === null || line.text === '' ? [] : [line.text]),
          ...line.attachments.map(({ name }) => name),
        ]
      case 'SurveyAnswered':
        return [line.question, line.answer]
      default:
        return [line.payment]
    }
  })

const agentReads = (world: World, viewer: string): ReadonlyArray<string> =>
  timelineFor(world.inbox.lookup, world.user(viewer).id, world.events(null)).flatMap((event) => {
    if (!('content' in event) || event.content === undefined) return []
    const { text, attachments } = event.content
    return [...(text === '' ? [] : [text]), ...attachments.map(({ name }) => name)]
  })

const actionsOf = (world: World, name: string): ReadonlyArray<OfScreen<Action>> =>
  wordedAs(name, 'action', ({ actions = [] }) => actions, world)

const isOffered = (world: World, viewer: string, { offered, right }: Action): boolean => {
  const user = world.user(viewer).id
  return offered(world.row(null), user) && (right === null || hasRight(world.inbox.lookup, user, right))
}

const offered = (world: World, viewer: string, name: string): string =>
  agreedBy(actionsOf(world, name), 'action', (action) => isOffered(world, viewer, action))
    ? 'offered'
    : 'not offered'

/** Presses a button of the system that needs nothing more to be filled in. */
const press = (world: World, agent: string, name: string): void => {
  const pressed = actionsOf(world, name).find(({ thing }) => isOffered(world, agent, thing))
  if (pressed === undefined) throw new Refused([`the action "${name}" is not offered to ${agent}`])
  const { does } = pressed.thing
  if (does === null) return
  const begins = does._tag === 'Start'
  const rest = begins
    ? {
        contact: world.row(null).contact,
        place: NOWHERE,
        routing: 'direct',
        priority: 0,
        message: world.newMessage(),
      }
    : {}
  const command = Schema.decodeUnknownResult(Command)({
    ...rest,
    agent,
    by: by(agent),
    ...does,
    at: world.now,
  })
  if (Result.isFailure(command)) {
    throw new InputError({
      place: `the action "${name}"`,
      problem: 'it asks for more before it does something',
      fix: 'use the sentence that says it in full',
    })
  }
  world.submit(begins ? world.nextId() : world.id(null), command.success)
}

const tabThere = (world: World, viewer: string, name: string): string =>
  agreedBy(
    wordedAs(name, 'tab', ({ details = [] }) => details, world),
    'tab',
    (tab) => tab.shows(world.row(null), world.user(viewer).id, world.now),
  )
    ? 'there'
    : 'not there'

const panelOf = (world: World, name: string): string | number | boolean | null =>
  agreedBy(
    wordedAs(name, 'fact', ({ panel = [] }) => panel, world),
    'fact',
    (column) => column.value(world.row(null), world.now),
  )

/** The timeline as a user reads it: for each event its badge, then what it says; each with the time and who it was. */
const timelineLines = (
  world: World,
  viewer: string,
): ReadonlyArray<readonly [time: string, who: string, what: string]> => {
  const { contactName } = world.row(null)
  return timelineFor(world.inbox.lookup, world.user(viewer).id, world.events(null)).flatMap((event) => {
    const actor = actorOf(event)
    const time = world.say(event.at).slice('2026-03-02 '.length)
    const who = actor === null ? '' : actor._tag === 'Contact' ? contactName : sayActor(actor)
    const content = 'content' in event ? event.content : undefined
    const said = [content?.text ?? '', ...(content?.attachments ?? []).map(({ name }) => `file: ${name}`)]
    return [
      world.words.badge(event),
      ...said.map((text) => (event._tag === 'Noted' && text !== '' ? `note: ${text}` : text)),
    ]
      .filter((what) => what !== null && what !== '')
      .map((what) => [time, who, String(what)] as const)
  })
}

const actorOf = (event: Event): Actor | null => {
  switch (event._tag) {
    case 'Received':
    case 'MessageReceived':
    case 'SurveyAnswered':
    case 'Abandoned':
      return { _tag: 'Contact' }
    default:
      if ('by' in event) return event.by
      return 'agent' in event ? by(event.agent) : null
  }
}

const toldOf = (world: World, user: string, trigger: string | null) =>
  world.inbox.notifications
    .slice(world.notificationsSeen)
    .filter((each) => each.user === user && (trigger === null || each.trigger === trigger))

const sayTold = (world: World, user: string): string =>
  list(
    toldOf(world, user, null).map(({ trigger, interaction }) => `${trigger} (${world.nameOf(interaction)})`),
  )

const expectTold = (world: World, user: string, trigger: string, times: number): void => {
  world.user(user)
  if (toldOf(world, user, trigger).length !== times) {
    throw new Difference(`what ${user} is told of`, {
      expected: times === 0 ? `not "${trigger}"` : `"${trigger}" ${times === 1 ? 'once' : `${times} times`}`,
      actual: sayTold(world, user),
    })
  }
}

/** Words on the screen, the history, notifications, and what the contact gets to see. */
const filledIn = (world: World, name: string): string | undefined =>
  world
    .events(null)
    .flatMap((event) => (event._tag === 'Started' ? (event.fields ?? []) : []))
    .findLast(({ field }) => field === name)?.value

export const showing = topic('What is shown: status, history, actions, notifications, the customer', [
  step(
    'the status is {string}',
    "The system's word for how the interaction spoken of stands",
    (world, expected) =>
      expectSame('the status', { expected, actual: world.words.statusOf(world.state(null)) ?? 'none' }),
  ),
  step('the status of {interaction} is {string}', 'The same of an interaction', (world, written, expected) =>
    expectSame('the status', { expected, actual: world.words.statusOf(world.state(written)) ?? 'none' }),
  ),
  step('{interaction} has no status', 'The system has no word for how it stands', (world, written) =>
    expectSame('the status', {
      expected: 'none',
      actual: world.words.statusOf(world.state(written)) ?? 'none',
    }),
  ),
  step('the status words are {strings}', 'All status words of the system, in order', (world, expected) =>
    expectSame('the status words', { expected, actual: [...world.words.statuses] }),
  ),
  step(
    'the history of {interaction} shows the event {string}',
    "Its history has a badge of the system's with these words",
    (world, written, expected) => expectAmong('the history', expected, badges(world, written)),
  ),
  step('the history shows the event {string}', 'The same of the interaction spoken of', (world, expected) =>
    expectAmong('the history', expected, badges(world, null)),
  ),
  step(
    'the history does not show the event {string}',
    'It has no badge with these words',
    (world, unexpected) => expectNotAmong('the history', unexpected, badges(world, null)),
  ),
  step('the history shows the events {strings}', 'All badges, in order', (world, expected) =>
    expectSame('the history', { expected: list(expected), actual: list(badges(world, null)) }),
  ),
  step(
    'the event {string} was caused by {actor} at {moment}',
    'Who or what caused the last event with this badge, and when',
    (world, badge, actor, at) => {
      const event = world.events(null).findLast((each) => world.words.badge(each) === badge)
      if (event === undefined) {
        throw new Difference('the history', { expected: `"${badge}"`, actual: list(badges(world, null)) })
      }
      const cause = actorOf(event)
      expectSame(`what caused "${badge}"`, {
        expected: `${sayActor(actor)} at ${world.say(world.momentBefore(at))}`,
        actual: `${cause === null ? 'nobody' : sayActor(cause)} at ${world.say(event.at)}`,
      })
    },
  ),
  step(
    'the panel shows {string} as {string}',
    'What stands beside an opened interaction',
    (world, name, expected) =>
      expectSame(`"${name}" in the panel`, { expected, actual: panelOf(world, name) }),
  ),
  step('the panel shows {string} as nothing', 'What is empty beside an opened interaction', (world, name) =>
    expectSame(`"${name}" in the panel`, { expected: null, actual: panelOf(world, name) }),
  ),
  step(
    'the tab {string} of {interaction} is there for {name}',
    'An opened interaction has this tab',
    (world, name, written, viewer) => {
      world.id(written)
      expectSame(`the tab "${name}"`, {
        expected: 'there',
        actual: tabThere(world, viewer, name),
      })
    },
  ),
  step(
    'the tab {string} of {interaction} is not there for {name}',
    'An opened interaction lacks this tab',
    (world, name, written, viewer) => {
      world.id(written)
      expectSame(`the tab "${name}"`, {
        expected: 'not there',
        actual: tabThere(world, viewer, name),
      })
    },
  ),
  step(
    'the tabs of an opened interaction of {string} are {strings}',
    'All tabs that an interaction can have when it is opened from a screen',
    (world, name, expected) => {
      const screen = world.words.screens.find((each) => each.name === name)
      expectSame('the tabs of an opened interaction', {
        expected,
        actual: (screen?.details ?? []).map((tab) => tab.name),
      })
    },
  ),
  step(
    'the panel of {string} has {strings}',
    'All facts that stand beside an interaction opened from a screen',
    (world, name, expected) => {
      const screen = world.words.screens.find((each) => each.name === name)
      expectSame('the panel', { expected, actual: (screen?.panel ?? []).map((column) => column.name) })
    },
  ),
  step(
    'the field {string} says {string}',
    'What was filled in when the interaction spoken of was started',
    (world, field, expected) =>
      expectSame(`the field "${field}"`, { expected, actual: filledIn(world, field) ?? 'not filled in' }),
  ),
  step(
    'the action {string} is offered to {name}',
    'A button of the system is there, and the right to it',
    (world, name, viewer) =>
      expectSame(`the action "${name}"`, {
        expected: 'offered',
        actual: offered(world, viewer, name),
      }),
  ),
  step(
    'the action {string} is not offered to {name}',
    'A button of the system is not there, or not the right to it',
    (world, name, viewer) =>
      expectSame(`the action "${name}"`, {
        expected: 'not offered',
        actual: offered(world, viewer, name),
      }),
  ),
  step(
    '{name} takes the action {string}',
    'Presses a button of the system that asks for nothing more',
    (world, agent, name) => press(world, agent, name),
  ),
  step(
    '{name} is told of {string}',
    'A user is notified exactly once of a trigger, since notifications were cleared',
    (world, user, trigger) => expectTold(world, user, trigger, 1),
  ),
  step(
    '{name} is told of {string} {int} times',
    'A user is notified so many times',
    (world, user, trigger, times) => expectTold(world, user, trigger, times),
  ),
  step('{name} is not told of {string}', 'A user is not notified of a trigger', (world, user, trigger) =>
    expectTold(world, user, trigger, 0),
  ),
  step(
    '{name} is told of {string} with the sound {string}',
    'A user is notified exactly once, with a sound',
    (world, user, trigger, sound) => {
      expectTold(world, user, trigger, 1)
      expectSame('the sound', { expected: sound, actual: toldOf(world, user, trigger)[0]?.sound ?? 'none' })
    },
  ),
  step(
    '{name} is told of {string} without a sound',
    'A user is notified exactly once, silently',
    (world, user, trigger) => {
      expectTold(world, user, trigger, 1)
      expectSame('the sound', { expected: 'none', actual: toldOf(world, user, trigger)[0]?.sound ?? 'none' })
    },
  ),
  step('{name} is told of nothing', 'A user is not notified at all', (world, user) => {
    world.user(user)
    expectSame(`what ${user} is told of`, { expected: 'nothing', actual: sayTold(world, user) })
  }),
  step('the notifications are cleared', 'Counts notifications anew from here on', (world) => {
    world.notificationsSeen = world.inbox.notifications.length
  }),
  step('the customer sees {string}', 'The contact can read this: a message, a file', (world, expected) =>
    expectAmong('what the customer sees', expected, customerReads(world, null)),
  ),
  step('the customer does not see {string}', 'The contact cannot read this', (world, unexpected) =>
    expectNotAmong('what the customer sees', unexpected, customerReads(world, null)),
  ),
  step(
    '{name} reads {string} in {interaction}',
    'An agent can read this in the timeline: a message, a note, a file',
    (world, viewer, expected, written) => {
      world.id(written)
      expectAmong(`what ${viewer} reads`, expected, agentReads(world, viewer))
    },
  ),
  step(
    '{name} does not read {string} in {interaction}',
    'An agent cannot read this in the timeline',
    (world, viewer, unexpected, written) => {
      world.id(written)
      expectNotAmong(`what ${viewer} reads`, unexpected, agentReads(world, viewer))
    },
  ),
  step(
    'the timeline for {name} shows:',
    'The whole timeline as an agent reads it (table: time, who, what; notes as "note: …")',
    (world, viewer, { table }) => {
      const [, ...expected] = table ?? []
      const lines = (rows: ReadonlyArray<ReadonlyArray<string>>): string =>
        rows.map((row) => row.join(' | ')).join('\n')
      const actual = lines(timelineLines(world, viewer))
      if (actual !== lines(expected)) {
        throw new Difference('the timeline', {
          expected: lines(expected),
          actual: actual === '' ? 'nothing' : actual,
        })
      }
    },
  ),
  step(
    'the timeline for {name} reads:',
    'All texts of the timeline in order, as an agent reads them (table of one column)',
    (world, viewer, { table }) =>
      expectSame(`what ${viewer} reads`, {
        expected: list((table ?? []).map(([text = '']) => text)),
        actual: list(agentReads(world, viewer)),
      }),
  ),
])
