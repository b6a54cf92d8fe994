import {
  canSee,
  canSeeInHistory,
  capabilities,
  deliveryStatus,
  type Event,
  localDay,
  type Query,
  subjectOf,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import { isEqual } from '../is-equal.ts'
import type { InboxInvariant, InboxUnderTest, Submission } from './inbox-invariant.ts'

const FIVE = ['INO', 'respond.io', 'TextPeak', 'uContact', 'Chatwoot']
const LISTS = ['pool', 'history', 'conversations'] as const
type List = (typeof LISTS)[number]

/** Each invariant looks at one submission; it keeps nothing in mind. */
const always = (
  name: string,
  sentence: string,
  systems: ReadonlyArray<string>,
  submitted: (submission: Submission) => string | null,
): InboxInvariant => ({ name, sentence, systems, watch: () => ({ submitted }) })

const archivedIsInvisible = always(
  'archived is invisible',
  'What is archived stands in nobody’s list, and nobody is told of it.',
  ['INO', 'TextPeak'],
  ({ inbox, interaction, command, after, told }) => {
    if (after.phase !== 'archived') return null
    const [first] = told
    if (first !== undefined) return `${first.user} is told of ${interaction}, which is archived`
    for (const { viewer, list, rows } of shown(inbox, command.at))
      if (rows.some(({ id }) => id === interaction))
        return `${viewer} sees ${interaction} in the ${list}, and it is archived`
    return null
  },
)

const privateStaysPrivate = always(
  'private stays private',
  'Nobody finds in a list, or is told of, what they may not see.',
  FIVE,
  ({ inbox, interaction, command, before, verdict, told }) => {
    if (Result.isFailure(verdict)) return null
    for (const { viewer, list, rows } of shown(inbox, command.at))
      for (const row of rows) {
        const subject = subjectOf(row)
        const may =
          list === 'history'
            ? canSeeInHistory(inbox.lookup, viewer, subject)
            : canSee(inbox.lookup, viewer, subject)
        if (!may) return `${viewer} finds ${row.id} in the ${list} and may not see it`
      }
    const row = inbox.rows.row(interaction)
    for (const { user, trigger } of told) {
      if (row === null) return `${user} is told of ${interaction}, which is not there`
      const sees = canSee(inbox.lookup, user, subjectOf(row))
      const saw =
        trigger === 'message exits a queue' &&
        canSee(inbox.lookup, user, subjectOf({ ...row, state: before }))
      if (!sees && !saw) return `${user} is told '${trigger}' of ${interaction} and may not see it`
    }
    return null
  },
)

const toldOnce = always(
  'notification exactly once',
  'Whoever wants to be told of a message and may see it is told of it once, and of nothing twice.',
  ['INO'],
  ({ inbox, interaction, verdict, told }) => {
    const events = Result.isFailure(verdict) ? [] : verdict.success.map(({ event }) => event)
    for (const { user, trigger } of told) {
      const times = told.filter((each) => each.user === user && each.trigger === trigger).length
      if (times > events.length || (events.length === 1 && times > 1))
        return `${user} is told '${trigger}' of ${interaction} ${times} times`
    }
    const row = inbox.rows.row(interaction)
    if (row === null || row.state.phase === 'archived' || row.state.origin.channel === 'voice') return null
    if (!events.some(bringsMessage)) return null
    for (const { user, trigger } of inbox.lookup.directory.subscriptions) {
      if (trigger !== 'message arrives' || !canSee(inbox.lookup, user, subjectOf(row))) continue
      const times = told.filter((each) => each.user === user && each.trigger === trigger).length
      if (times !== 1) return `${user} may see ${interaction} and is told of its message ${times} times`
    }
    return null
  },
)

const windowRespected = always(
  'window respected',
  'Outside the channel’s messaging window nothing leaves but a template, or what the channel lets through by a tag.',
  ['respond.io', 'Chatwoot', 'INO'],
  ({ interaction, before, verdict }) => {
    const { window, extensions } = capabilities[before.origin.channel]
    if (Result.isFailure(verdict) || window === null) return null
    for (const { event } of verdict.success) {
      if (event._tag !== 'Replied' || event.content === undefined || event.content.template !== null) continue
      const { windowTag } = event.content
      const { windowUntil } = before.moments
      const isOpen = windowUntil !== null && event.at <= windowUntil
      if (!isOpen && !extensions.some(({ tag }) => tag === windowTag))
        return `an ordinary message leaves ${interaction}, and its window is closed`
    }
    return null
  },
)

const senderLimits: InboxInvariant = {
  name: 'sender limits',
  sentence: 'No sender starts more conversations on one day than its limit.',
  systems: ['TextPeak'],
  watch: () => {
    const used = new Map<string, number>()
    return {
      submitted: ({ inbox, verdict }) => {
        if (Result.isFailure(verdict)) return null
        const { timeZone, senderProfiles } = inbox.lookup.directory
        for (const { event } of verdict.success) {
          if (event._tag !== 'Started' || event.sender === undefined) continue
          const day = localDay(event.at, timeZone)
          const times = (used.get(`${day} ${event.sender}`) ?? 0) + 1
          used.set(`${day} ${event.sender}`, times)
          const sender = senderProfiles
            .flatMap(({ senders }) => senders)
            .find(({ id }) => id === event.sender)
          if (sender !== undefined && sender.dailyLimit !== null && times > sender.dailyLimit)
            return `${event.sender} starts ${times} conversations on ${day} and may start ${sender.dailyLimit}`
        }
        return null
      },
    }
  },
}

const ORDER = { pending: 0, sent: 1, delivered: 2, read: 3, failed: 3 } as const

const deliveryNeverMovesBack = always(
  'delivery never moves back',
  'A message that was sent, delivered or read is never less than that again.',
  FIVE,
  ({ interaction, before, after }) => {
    for (const { id, delivery } of after.details.messages) {
      const earlier = before.details.messages.find((each) => each.id === id)
      if (earlier === undefined) continue
      const [from, to] = [deliveryStatus(earlier.delivery), deliveryStatus(delivery)]
      if (ORDER[to] < ORDER[from]) return `${id} of ${interaction} was ${from} and is ${to}`
    }
    return null
  },
)

const refusedChangesNothing = always(
  'what is refused changes nothing',
  'A command that is refused leaves the interaction as it was, and nobody is told of it.',
  FIVE,
  ({ interaction, command, before, after, verdict, told }) =>
    Result.isFailure(verdict) && (before !== after || told.length > 0)
      ? `${command._tag} was refused, and ${interaction} is not what it was`
      : null,
)

const noWayBack = always(
  'no return to unanswered',
  'What the contact has once answered is never unanswered again.',
  FIVE,
  ({ interaction, before, after }) =>
    after.phase === 'unanswered' && before.phase !== 'absent' && before.phase !== 'unanswered'
      ? `${interaction} was ${before.phase} and is unanswered again`
      : null,
)

const determinism: InboxInvariant = {
  name: 'determinism',
  sentence: 'The same commands lead to the same log, states and notifications.',
  systems: ['inboxlab'],
  watch: () => ({
    ended: (inbox, again) => {
      const at = inbox.log.findIndex((entry, index) => !isEqual(entry, again.log[index]))
      if (at >= 0 || inbox.log.length !== again.log.length)
        return `the logs differ from entry ${at < 0 ? inbox.log.length + 1 : at + 1} on`
      const differing = inbox.log.find(
        ({ interaction }) => !isEqual(inbox.state(interaction), again.state(interaction)),
      )
      if (differing !== undefined) return `${differing.interaction} stands otherwise`
      return isEqual(inbox.notifications, again.notifications) ? null : 'users are told otherwise'
    },
  }),
}

/** Every invariant of a whole inbox by its name, in the order in which they are tried. */
export const inboxInvariants: ReadonlyMap<string, InboxInvariant> = new Map(
  [
    archivedIsInvisible,
    privateStaysPrivate,
    toldOnce,
    windowRespected,
    senderLimits,
    deliveryNeverMovesBack,
    refusedChangesNothing,
    noWayBack,
    determinism,
  ].map((invariant) => [invariant.name, invariant]),
)

/** What everybody sees. */
const shown = ({ lookup, views }: InboxUnderTest, at: number) =>
  lookup.directory.users.flatMap(({ id: viewer }) =>
    LISTS.map((list: List) => {
      const query: Query = { list, sort: { column: 'began', direction: 'descending' }, limit: 100 }
      const page = views.page(viewer, query, at)
      return { viewer, list, rows: Result.isSuccess(page) ? page.success.rows : [] }
    }),
  )

const bringsMessage = (event: Event): boolean =>
  event._tag === 'MessageReceived' || (event._tag === 'Received' && event.message !== null)
