import { textContent } from '../../src/conversation/content.ts'
import { DeliveryStatus } from '../../src/conversation/delivery.ts'
import {
  type Actor,
  type Command,
  type Destination,
  type InteractionState,
  NOWHERE,
} from '../../src/index.ts'

const agents = ['anna', 'bert', 'cleo', 'someone new']
const by: Actor = { _tag: 'Agent', agent: 'anna' }
const automation: Actor = { _tag: 'Automation' }
const beginning = { channel: 'chat', contact: 'carl', place: NOWHERE, routing: 'smart', priority: 0 } as const
const destinations: ReadonlyArray<Destination> = [
  ...agents.map((agent): Destination => ({ _tag: 'User', agent })),
  { _tag: 'Queue', queue: 'sales' },
  { _tag: 'Queue', queue: 'a new queue' },
  { _tag: 'SmartRouting' },
]

/**
 * Enough commands of every tag to tell whether a state accepts any of this tag: all agents who may be concerned,
 * and the moments around every deadline.
 */
export const everyCommand = (state: InteractionState): ReadonlyArray<Command> => [
  ...momentsFor(state).flatMap(
    (at): ReadonlyArray<Command> => [
      { _tag: 'Receive', at, ...beginning, message: 'm1' },
      { _tag: 'Start', at, by, ...beginning, agent: null, message: null },
      { _tag: 'ReceiveMessage', at, message: 'm1' },
      { _tag: 'ReceiveMessage', at, message: 'a new message' },
      ...agents.flatMap(
        (agent): ReadonlyArray<Command> => [
          { _tag: 'Pick', at, agent },
          { _tag: 'Offer', at, agent, expiresAt: null },
          { _tag: 'Offer', at, agent, expiresAt: at + 1 },
          { _tag: 'AcceptOffer', at, agent },
          { _tag: 'DeclineOffer', at, agent },
          { _tag: 'ExpireOffer', at, agent },
          { _tag: 'Assign', at, by, agent },
          { _tag: 'Release', at, agent },
        ],
      ),
      { _tag: 'Reply', at, by, message: 'a new message' },
      {
        _tag: 'Reply',
        at,
        by,
        message: 'a new message',
        content: { ...textContent('hello'), template: 'greeting' },
      },
      { _tag: 'Note', at, by, note: 'm1' },
      { _tag: 'Unassign', at, by },
      ...destinations.map((to): Command => ({ _tag: 'Transfer', at, by, to })),
      { _tag: 'Close', at, by, outcome: { _tag: 'Processed' } },
      { _tag: 'Archive', at, by },
      { _tag: 'Snooze', at, by, until: at + 1 },
      { _tag: 'Wake', at, by },
      { _tag: 'Wake', at, by: automation },
      { _tag: 'Abandon', at },
      { _tag: 'Dissuade', at, reason: 'closed today' },
    ],
  ),
  ...aboutConversation(state),
]

const names = ['red', 'blue', 'a new name']
const before = -1

/** Given at a moment before everything that a run brings, when no report is old and nothing is too late. */
const aboutConversation = ({ details }: InteractionState): ReadonlyArray<Command> => [
  { _tag: 'Reopen', at: before, by },
  ...['north', 'a new team', null].map((team): Command => ({ _tag: 'AssignTeam', at: before, by, team })),
  ...[0, 7].map((priority): Command => ({ _tag: 'SetPriority', at: before, by, priority })),
  { _tag: 'FailToAssign', at: before, by, reason: 'nobody is there' },
  ...[...details.messages.map(({ id }) => id), 'a new message'].flatMap(
    (message): ReadonlyArray<Command> => [
      ...DeliveryStatus.literals.map(
        (status): Command => ({ _tag: 'ReportDelivery', at: before, message, status, failure: null }),
      ),
      { _tag: 'UndoMessage', at: before, by, message },
    ],
  ),
  { _tag: 'ReadMessages', at: before, by },
  { _tag: 'ExtendWindow', at: before, until: Number.MAX_VALUE },
  ...names.flatMap(
    (name): ReadonlyArray<Command> => [
      { _tag: 'AddTag', at: before, by, tag: name },
      { _tag: 'RemoveTag', at: before, by, tag: name },
      { _tag: 'Qualify', at: before, by, qualification: name },
      { _tag: 'StartSurvey', at: before, by, survey: name },
      { _tag: 'AnswerSurvey', at: before, question: name, answer: 'a new answer' },
      { _tag: 'AnswerScript', at: before, by, script: name, question: name, answer: 'a new answer' },
      { _tag: 'RequestPayment', at: before, by, payment: name, amount: 1, currency: 'EUR' },
      { _tag: 'SettlePayment', at: before, payment: name, paid: true },
      { _tag: 'SettlePayment', at: before, payment: name, paid: false },
      { _tag: 'AddInvoice', at: before, by, invoice: name },
      { _tag: 'AssignCard', at: before, by, card: name, created: false },
      { _tag: 'AssignCase', at: before, by, case: name, created: false },
      { _tag: 'Join', at: before, participant: name },
      { _tag: 'Leave', at: before, participant: name },
    ],
  ),
  { _tag: 'CompleteSurvey', at: before },
  { _tag: 'CancelSurvey', at: before, by },
  { _tag: 'FailSurvey', at: before, reason: 'no answer' },
  { _tag: 'UnassignCard', at: before, by },
  { _tag: 'UnassignCase', at: before, by },
  { _tag: 'StartVideoCall', at: before, by },
  { _tag: 'EndVideoCall', at: before },
  { _tag: 'PressButton', at: before, by, button: 'red' },
  { _tag: 'SwitchBot', at: before, by, on: true },
  { _tag: 'SwitchBot', at: before, by, on: false },
  { _tag: 'RecordBroadcast', at: before, broadcast: 'spring' },
  { _tag: 'RecordChannelEvent', at: before, what: 'subscribed' },
  { _tag: 'VisitPage', at: before, page: '/prices' },
]

const momentsFor = (state: InteractionState): ReadonlyArray<number> => [
  ...new Set(
    [state.snoozedUntil ?? 0, ...state.offers.map(({ expiresAt }) => expiresAt ?? 0)].flatMap((due) => [
      due - 1,
      due,
    ]),
  ),
]
