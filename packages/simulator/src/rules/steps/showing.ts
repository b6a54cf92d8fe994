import { type Action, type Command, customerFacing, hasRight, timelineFor } from '../core.ts'
import { Difference, expectSame } from '../run/difference.ts'
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
  // What the button leaves open beside who presses it and when is refused by the inbox's own schema.
  world.submit(world.id(null), {
    agent,
    by: by(agent),
    ...does,
    at: world.now,
  } as unknown as Command)
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
    'the timeline for {name} reads:',
    'All texts of the timeline in order, as an agent reads them (table of one column)',
    (world, viewer, { table }) =>
      expectSame(`what ${viewer} reads`, {
        expected: list((table ?? []).map(([text = '']) => text)),
        actual: list(agentReads(world, viewer)),
      }),
  ),
])
