import type { Identity, Instant } from '@inboxlab/core'
import { UNTIL_NEXT_REPLY } from '@inboxlab/core'
import * as Result from 'effect/Result'
import { InvalidInput } from '../../error/invalid-input.ts'
import type { Body } from '../../http/call.ts'
import type { ContactEdit } from '../../inbox/contact.ts'
import type { InteractionFilter } from '../../inbox/interaction-filter.ts'
import type { SupportedMessage } from '../capabilities.ts'
import type { chatwootCapabilities } from './capabilities.ts'

/** @internal A message that the API can send. */
export type Message = SupportedMessage<typeof chatwootCapabilities>

type Fields = Readonly<Record<string, unknown>>

/** @internal */
export const wrong = (place: string, fix: string): InvalidInput =>
  new InvalidInput({ provider: 'chatwoot', place, fix })

/** @internal The number that an id is. */
export const numberOf = (place: string, id: string): Result.Result<number, InvalidInput> =>
  /^\d{1,15}$/.test(id)
    ? Result.succeed(Number(id))
    : Result.fail(wrong(place, 'give its number in Chatwoot'))

/** @internal The body of a request that sends a message; it leaves by the inbox of its conversation. */
export const bodyOf = (message: Message): Result.Result<Body, InvalidInput> => {
  if (message.via !== undefined) {
    return Result.fail(wrong('via', 'leave it out: a message leaves by the inbox of its conversation'))
  }
  if ('file' in message) {
    return Result.succeed({ form: () => formOf(message) })
  }
  return Result.map(fieldsOf(message), (json) => ({ json }))
}

const formOf = ({ file, text }: Extract<Message, { file: unknown }>): FormData => {
  const form = new FormData()
  if (text !== undefined) form.set('content', text)
  form.append('attachments[]', new File([file.bytes], file.name, { type: file.type }))
  return form
}

const fieldsOf = (message: Exclude<Message, { file: unknown }>): Result.Result<Fields, InvalidInput> => {
  if ('template' in message) {
    const { name, language, components } = message.template
    return Result.succeed({
      content: message.text ?? '',
      template_params: { category: 'UTILITY', processed_params: {}, ...partOf(components), name, language },
    })
  }
  if ('quickReplies' in message) {
    const { text, quickReplies } = message
    if (quickReplies.length === 0) return Result.fail(wrong('quickReplies', 'give one or more'))
    return Result.succeed({
      content: text,
      content_type: 'input_select',
      content_attributes: { items: quickReplies.map((each) => ({ title: each, value: each })) },
    })
  }
  if ('email' in message) {
    const { subject, text, cc, bcc } = message.email
    if (subject !== undefined) {
      return Result.fail(wrong('email.subject', 'leave it out: the server takes that of the conversation'))
    }
    return Result.succeed({
      content: text,
      ...(cc === undefined ? {} : { cc_emails: cc.join(',') }),
      ...(bcc === undefined ? {} : { bcc_emails: bcc.join(',') }),
    })
  }
  if (message.windowTag !== undefined) {
    return Result.fail(wrong('windowTag', 'leave it out: the server chooses the tag itself'))
  }
  return Result.succeed({ content: message.text })
}

/** What fills a template: one record, with its `category` and `processed_params` as the server has them. */
const partOf = ([first]: ReadonlyArray<unknown> = []): object =>
  typeof first === 'object' && first !== null ? first : {}

/**
 * @internal The statuses to list, one after the other: an account keeps far more that is resolved than is not. What is
 * in none of its statuses, as what the contact has not answered, is nowhere.
 */
export const statusesOf = ({ phase }: InteractionFilter): ReadonlyArray<string> => {
  switch (phase) {
    case undefined:
      return ['all']
    case 'open':
      return ['open', 'pending', 'snoozed']
    case 'closed':
      return ['resolved']
    default:
      return []
  }
}

/** @internal The query of a list that narrows it as far as the server can; the rest is looked at here. */
export const queryOf = ({ holder, team, queue, tag, search }: InteractionFilter) => ({
  assignee_type: holder === undefined ? 'all' : holder === null ? 'unassigned' : 'assigned',
  ...(typeof team === 'string' && isNumber(team) ? { team_id: team } : {}),
  ...(queue !== undefined && isNumber(queue) ? { inbox_id: queue } : {}),
  ...(tag === undefined ? {} : { labels: tag }),
  ...(search === undefined ? {} : { q: search }),
})

const isNumber = (id: string): boolean => /^\d{1,15}$/.test(id)

/** @internal Until when it sleeps, in Unix seconds; nothing for a snooze until the contact writes. */
export const snoozeOf = (until: Instant): Fields =>
  until === UNTIL_NEXT_REPLY ? {} : { snoozed_until: Math.ceil(until / 1000) }

/** @internal The fields of a contact: the server keeps one address for e-mail and one phone number. */
export const contactFieldsOf = ({ name, identities }: ContactEdit): Result.Result<Fields, InvalidInput> => {
  const known: Record<string, unknown> = name === undefined ? {} : { name }
  for (const { channel, address } of identities ?? []) {
    const field = FIELDS[channel]
    if (field === undefined) {
      return Result.fail(wrong('identities', `it keeps no address for ${channel}: give e-mail and phone`))
    }
    if (known[field] !== undefined && known[field] !== address) {
      return Result.fail(wrong('identities', `it keeps one ${field}: leave out ${address}`))
    }
    known[field] = address
  }
  return Result.succeed(known)
}

const FIELDS: { readonly [C in Identity['channel']]?: string } = {
  email: 'email',
  sms: 'phone_number',
  whatsapp: 'phone_number',
  voice: 'phone_number',
}
