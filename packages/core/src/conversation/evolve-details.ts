import type { EventOf } from '../interaction/event.ts'
import type { Details, Survey } from './details.ts'
import { mergeDelivery } from './merge-delivery.ts'
import { changeOutgoing } from './record-message.ts'

/** An event that changes nothing about an interaction but what its conversation holds. */
export type DetailsEvent = EventOf<
  | 'DeliveryReported'
  | 'MessagesRead'
  | 'TagAdded'
  | 'TagRemoved'
  | 'Qualified'
  | 'SurveyStarted'
  | 'SurveyAnswered'
  | 'SurveyCompleted'
  | 'SurveyCancelled'
  | 'SurveyFailed'
  | 'ScriptAnswered'
  | 'PaymentRequested'
  | 'PaymentSettled'
  | 'InvoiceAdded'
  | 'CardAssigned'
  | 'CardUnassigned'
  | 'CaseAssigned'
  | 'CaseUnassigned'
  | 'VideoCallStarted'
  | 'VideoCallEnded'
  | 'ParticipantJoined'
  | 'ParticipantLeft'
  | 'BotSwitched'
>

/** @internal What a conversation holds after an event. Like `evolve`, it never asks whether it should have happened. */
export const evolveDetails = (details: Details, event: DetailsEvent): Details => {
  switch (event._tag) {
    case 'DeliveryReported':
      return changeOutgoing(details, event.message, (message) => ({
        ...message,
        delivery: mergeDelivery(message.delivery, event),
      }))
    case 'MessagesRead':
      return { ...details, unread: 0 }
    case 'TagAdded':
      return { ...details, tags: [...details.tags, event.tag] }
    case 'TagRemoved':
      return { ...details, tags: details.tags.filter((tag) => tag !== event.tag) }
    case 'Qualified':
      return { ...details, qualification: event.qualification }
    case 'SurveyStarted':
      return { ...details, survey: { name: event.survey, status: 'started', answers: [] } }
    case 'SurveyAnswered':
      return withSurvey(details, (survey) => ({ ...survey, answers: answered(survey.answers, event) }))
    case 'SurveyCompleted':
      return withSurvey(details, (survey) => ({ ...survey, status: 'completed' }))
    case 'SurveyCancelled':
      return withSurvey(details, (survey) => ({ ...survey, status: 'cancelled' }))
    case 'SurveyFailed':
      return withSurvey(details, (survey) => ({ ...survey, status: 'failed' }))
    case 'ScriptAnswered':
      return { ...details, scriptAnswers: scriptAnswered(details.scriptAnswers, event) }
    case 'PaymentRequested':
      return { ...details, payments: [...details.payments, requested(event)] }
    case 'PaymentSettled':
      return { ...details, payments: settled(details.payments, event) }
    case 'InvoiceAdded':
      return { ...details, invoices: [...details.invoices, event.invoice] }
    case 'CardAssigned':
      return { ...details, card: event.card }
    case 'CardUnassigned':
      return { ...details, card: null }
    case 'CaseAssigned':
      return { ...details, case: event.case }
    case 'CaseUnassigned':
      return { ...details, case: null }
    case 'VideoCallStarted':
      return { ...details, videoCall: true }
    case 'VideoCallEnded':
      return { ...details, videoCall: false }
    case 'ParticipantJoined':
      return {
        ...details,
        participants: [
          ...details.participants,
          { name: event.participant, joinedAt: event.at, leftAt: null },
        ],
      }
    case 'ParticipantLeft':
      return { ...details, participants: left(details.participants, event) }
    case 'BotSwitched':
      return { ...details, bot: event.on ? 'on' : 'off' }
  }
}

const withSurvey = (details: Details, change: (survey: Survey) => Survey): Details =>
  details.survey === null ? details : { ...details, survey: change(details.survey) }

const answered = (
  answers: Survey['answers'],
  { question, answer }: EventOf<'SurveyAnswered'>,
): Survey['answers'] =>
  answers.some((each) => each.question === question)
    ? answers.map((each) => (each.question === question ? { question, answer } : each))
    : [...answers, { question, answer }]

const scriptAnswered = (
  answers: Details['scriptAnswers'],
  { script, question, answer }: EventOf<'ScriptAnswered'>,
): Details['scriptAnswers'] => {
  const isSame = (each: Details['scriptAnswers'][number]) =>
    each.script === script && each.question === question
  return answers.some(isSame)
    ? answers.map((each) => (isSame(each) ? { script, question, answer } : each))
    : [...answers, { script, question, answer }]
}

const requested = ({
  payment,
  amount,
  currency,
}: EventOf<'PaymentRequested'>): Details['payments'][number] => ({
  id: payment,
  amount,
  currency,
  status: 'requested',
})

const settled = (
  payments: Details['payments'],
  { payment, paid }: EventOf<'PaymentSettled'>,
): Details['payments'] =>
  payments.map((each) => (each.id === payment ? { ...each, status: paid ? 'paid' : 'failed' } : each))

const left = (
  participants: Details['participants'],
  { participant, at }: EventOf<'ParticipantLeft'>,
): Details['participants'] =>
  participants.map((each) =>
    each.name === participant && each.leftAt === null ? { ...each, leftAt: at } : each,
  )
