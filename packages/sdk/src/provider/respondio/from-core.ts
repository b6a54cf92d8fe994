import * as Result from 'effect/Result'
import { InvalidInput } from '../../error/invalid-input.ts'
import type { ContactEdit } from '../../inbox/contact.ts'
import type { InteractionFilter } from '../../inbox/interaction-filter.ts'
import type { SupportedMessage } from '../capabilities.ts'
import type { respondioCapabilities } from './capabilities.ts'
import type { RespondioSettings } from './settings.ts'
import type { RespondioCondition, RespondioContactFields, RespondioOutgoing } from './vendor.ts'
import { messageTagOf } from './window-tag.ts'

const wrong = (place: string, fix: string): Result.Result<never, InvalidInput> =>
  Result.fail(new InvalidInput({ provider: 'respond.io', place, fix }))

/** @internal A message that the API can send. */
export type Message = SupportedMessage<typeof respondioCapabilities>

/** @internal The body of a request that sends a message. `channelId` null: the channel that the contact used last. */
export const sendBodyOf = (
  message: Message,
  { emailBodyKey }: Pick<RespondioSettings, 'emailBodyKey'>,
): Result.Result<
  { readonly channelId: number | null; readonly message: RespondioOutgoing },
  InvalidInput
> => {
  const { via } = message
  if (via !== undefined && !/^\d{1,15}$/.test(via)) return wrong('via', 'give the number of a channel')
  return Result.map(outgoingOf(message, emailBodyKey), (outgoing) => ({
    channelId: via === undefined ? null : Number(via),
    message: outgoing,
  }))
}

const outgoingOf = (
  message: Message,
  emailBodyKey: RespondioSettings['emailBodyKey'],
): Result.Result<RespondioOutgoing, InvalidInput> => {
  if ('link' in message) {
    const { link, text } = message
    return text === undefined
      ? Result.succeed({ type: 'attachment', attachment: { type: link.kind, url: link.url } })
      : wrong('text', 'an attachment carries no text: send it as a message of its own')
  }
  if ('template' in message) {
    const { name, language, components } = message.template
    return Result.succeed({
      type: 'whatsapp_template',
      template: { name, languageCode: language, ...(components === undefined ? {} : { components }) },
    })
  }
  if ('quickReplies' in message) {
    const { text, quickReplies } = message
    return quickReplies.length >= 1 && quickReplies.length <= 10
      ? Result.succeed({ type: 'quick_reply', title: text, replies: quickReplies })
      : wrong('quickReplies', 'give 1 to 10 of them')
  }
  if ('email' in message) {
    const { text, ...rest } = message.email
    return Result.succeed({ type: 'email', [emailBodyKey]: text, ...rest })
  }
  const { text, windowTag } = message
  return Result.succeed({
    type: 'text',
    text,
    ...(windowTag === undefined ? {} : { messageTag: messageTagOf(windowTag) }),
  })
}

/** @internal How the API names an assignee: a number as a number, an e-mail address as it is. */
export const assigneeOf = (agent: string): number | string =>
  /^\d{1,15}$/.test(agent) ? Number(agent) : agent

/** @internal What of a filter the server can look for itself; the rest is looked at here. */
export const conditionsOf = ({ holder, tag }: InteractionFilter): ReadonlyArray<RespondioCondition> => [
  ...(holder === undefined ? [] : [holderCondition(holder)]),
  ...(tag === undefined
    ? []
    : [{ category: 'contactTag', field: null, operator: 'hasAnyOf', value: [tag] } as const]),
]

const holderCondition = (holder: string | null): RespondioCondition => {
  const field = { category: 'contactField', field: 'assigneeUserId' } as const
  return holder === null
    ? { ...field, operator: 'doesNotExist', value: null }
    : { ...field, operator: 'isEqualTo', value: holder }
}

/** @internal The fields of a contact; the API keeps one phone number and one e-mail address. */
export const fieldsOf = ({
  name,
  identities = [],
}: ContactEdit): Result.Result<RespondioContactFields, InvalidInput> => {
  const emails = identities.filter(({ channel }) => channel === 'email').map(({ address }) => address)
  const phones = identities.filter(({ channel }) => PHONED.has(channel)).map(({ address }) => address)
  if (identities.some(({ channel }) => channel !== 'email' && !PHONED.has(channel))) {
    return wrong('identities', 'give phone numbers and e-mail addresses only')
  }
  if (new Set(emails).size > 1 || new Set(phones).size > 1) {
    return wrong('identities', 'give one phone number and one e-mail address at most')
  }
  return Result.succeed({
    ...(name === undefined ? {} : namesOf(name)),
    ...(emails[0] === undefined ? {} : { email: emails[0] }),
    ...(phones[0] === undefined ? {} : { phone: phones[0] }),
  })
}

const PHONED: ReadonlySet<string> = new Set(['voice', 'sms', 'whatsapp'])

/** The first word is the first name, as far as a name in one piece tells. */
const namesOf = (name: string): RespondioContactFields => {
  const [firstName = '', ...rest] = name.trim().split(/\s+/)
  return { firstName, lastName: rest.join(' ') }
}

/** @internal By which identifier a new contact is made. */
export const newIdentifierOf = ({
  email,
  phone,
}: RespondioContactFields): Result.Result<string, InvalidInput> => {
  if (phone !== undefined) return Result.succeed(`phone:${phone}`)
  return email === undefined
    ? wrong('identities', 'give a phone number or an e-mail address')
    : Result.succeed(`email:${email}`)
}
