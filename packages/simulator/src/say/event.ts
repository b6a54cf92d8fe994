import type { Content, Destination, Event, Place } from '@inboxlab/core'
import { sayActor } from './actor.ts'
import { sayAChannel, sayChannel } from './channel.ts'

/** What happened, as a plain sentence about `it`. `moment` writes moments. */
export const sayEvent = (event: Event, moment: (at: number) => string): string => {
  switch (event._tag) {
    case 'Received':
      return `${sayAChannel(event.channel)} ${event.message === null ? 'contact' : 'message'} arrives from ${event.contact}${where(event.place)}${said(event.content)}${event.routing === 'direct' ? ', directly' : ''}`
    case 'Started':
      return `${sayActor(event.by)} starts it over ${sayChannel(event.channel)} with ${event.contact}${where(event.place)}${said(event.content)}${event.agent === null ? '' : `; ${event.agent} holds it`}`
    case 'MessageReceived':
      return `the customer writes${said(event.content)}`
    case 'Reopened':
      return `${sayActor(event.by)} reopens it`
    case 'Picked':
      return `${event.agent} picks it`
    case 'Offered':
      return `it is offered to ${event.agent}${event.expiresAt === null ? '' : ` until ${moment(event.expiresAt)}`}`
    case 'OfferAccepted':
      return `${event.agent} accepts the offer`
    case 'OfferDeclined':
      return `${event.agent} declines the offer`
    case 'OfferExpired':
      return `the offer to ${event.agent} lapses`
    case 'Replied':
      return `${sayActor(event.by)} replies${said(event.content)}`
    case 'Noted':
      return `${sayActor(event.by)} writes a private note${said(event.content)}`
    case 'Assigned':
      return `${sayActor(event.by)} assigns it to ${event.agent}`
    case 'Unassigned':
      return `${sayActor(event.by)} takes it from ${event.agent}`
    case 'Transferred':
      return `${sayActor(event.by)} transfers it to ${destination(event.to)}`
    case 'Released':
      return `${event.agent} puts it back`
    case 'Closed':
      return `${sayActor(event.by)} closes it as ${outcome(event.outcome)}`
    case 'Archived':
      return `${sayActor(event.by)} archives it`
    case 'Snoozed':
      return `${sayActor(event.by)} snoozes it until ${moment(event.until)}`
    case 'Woken':
      return `${sayActor(event.by)} wakes it`
    case 'Abandoned':
      return 'the customer gives up waiting'
    case 'Dissuaded':
      return `the customer is turned away because ${event.reason}`
    case 'TeamAssigned':
      return `${sayActor(event.by)} assigns it to ${event.team === null ? 'no team' : `team ${event.team}`}`
    case 'PrioritySet':
      return `${sayActor(event.by)} sets its priority to ${event.priority}`
    case 'AssignmentFailed':
      return `${sayActor(event.by)} finds nobody to assign it to: ${event.reason}`
    case 'DeliveryReported':
      return `the channel reports ${event.message} ${event.status}${event.failure === null ? '' : `: ${event.failure}`}`
    case 'MessageUndone':
      return `${sayActor(event.by)} undoes ${event.message}`
    case 'MessagesRead':
      return `${sayActor(event.by)} reads it`
    case 'WindowExtended':
      return `the messaging window stays open until ${moment(event.until)}`
    case 'TagAdded':
      return `${sayActor(event.by)} adds the tag "${event.tag}"`
    case 'TagRemoved':
      return `${sayActor(event.by)} removes the tag "${event.tag}"`
    case 'Qualified':
      return `${sayActor(event.by)} qualifies it as "${event.qualification}"`
    case 'SurveyStarted':
      return `${sayActor(event.by)} starts the survey "${event.survey}"`
    case 'SurveyAnswered':
      return `the customer answers "${event.answer}" to "${event.question}"`
    case 'SurveyCompleted':
      return 'the survey is completed'
    case 'SurveyCancelled':
      return `${sayActor(event.by)} cancels the survey`
    case 'SurveyFailed':
      return `the survey fails because ${event.reason}`
    case 'ScriptAnswered':
      return `${sayActor(event.by)} notes "${event.answer}" to "${event.question}" of the script "${event.script}"`
    case 'PaymentRequested':
      return `${sayActor(event.by)} asks for the payment "${event.payment}" of ${(event.amount / 100).toFixed(2)} ${event.currency}`
    case 'PaymentSettled':
      return event.paid ? `the customer pays "${event.payment}"` : `paying "${event.payment}" fails`
    case 'InvoiceAdded':
      return `${sayActor(event.by)} adds the invoice "${event.invoice}"`
    case 'CardAssigned':
      return `${sayActor(event.by)} ${event.created ? 'creates' : 'assigns'} the card "${event.card}"`
    case 'CardUnassigned':
      return `${sayActor(event.by)} unassigns the card "${event.card}"`
    case 'CaseAssigned':
      return `${sayActor(event.by)} ${event.created ? 'creates' : 'assigns'} the case "${event.case}"`
    case 'CaseUnassigned':
      return `${sayActor(event.by)} unassigns the case "${event.case}"`
    case 'VideoCallStarted':
      return `${sayActor(event.by)} starts a video call`
    case 'VideoCallEnded':
      return 'the video call ends'
    case 'ParticipantJoined':
      return `${event.participant} joins`
    case 'ParticipantLeft':
      return `${event.participant} leaves`
    case 'ButtonPressed':
      return `${sayActor(event.by)} presses the button "${event.button}"`
    case 'BotSwitched':
      if (event.by._tag === 'Bot') return event.on ? 'a bot takes over' : 'the bot hands over'
      return `${sayActor(event.by)} switches the bot ${event.on ? 'on' : 'off'}`
    case 'BroadcastSent':
      return `the broadcast "${event.broadcast}" reaches the customer`
    case 'ChannelEventRecorded':
      return `on the channel: ${event.what}`
    case 'PageVisited':
      return `the visitor goes to the page "${event.page}"`
    default:
      return String((event as { readonly _tag: string })._tag)
  }
}

const where = ({ queue, team, space, campaign }: Place): string =>
  [
    queue === null ? '' : ` in queue ${queue}`,
    team === null ? '' : ` for team ${team}`,
    space === null ? '' : ` in space ${space}`,
    campaign === null ? '' : ` in campaign ${campaign}`,
  ].join('')

const said = (content: Content | undefined): string => {
  if (content === undefined) return ''
  const files = content.attachments.map(({ name }) => ` with the file "${name}"`).join('')
  const template = content.template === null ? '' : ` from the template "${content.template}"`
  return `${template}${content.text === '' ? '' : `: "${content.text}"`}${files}`
}

const destination = (to: Destination): string => {
  switch (to._tag) {
    case 'User':
      return to.agent
    case 'Queue':
      return `queue ${to.queue}`
    case 'SmartRouting':
      return 'smart routing'
  }
}

const outcome = (ended: { readonly _tag: string; readonly detail?: string }): string =>
  ended.detail === undefined ? ended._tag.toLowerCase() : `${ended._tag.toLowerCase()} "${ended.detail}"`
