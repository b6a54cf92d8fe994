import type { ReceivedFile, VendorAnswer } from '../../vendor.ts'
import { tellOfMessage } from '../announce.ts'
import { contactWritesIn, leaveNote, report, type Saying, scheduleReports, writeTo } from '../conversing.ts'
import type { AttachmentRecord, ConversationRecord, MessageRecord } from '../data.ts'
import { Fields } from '../fields.ts'
import { agentJson, contactJson, iso, messageJson } from '../json.ts'
import type { Office } from '../office.ts'
import { invalid, notFound, Problem, unprocessable } from '../problem.ts'
import { ok, type Route, type RouteCall } from '../route.ts'

// Limits of the server (apis 2.1, 2.5).
const LONGEST = 150_000
const MOST_FILES = 15
const MOST_A_MINUTE = 200
const STATUSES = ['sent', 'delivered', 'read', 'failed'] as const

const create = (call: RouteCall): VendorAnswer => {
  const { office, conversation, caller } = call
  const fields = call.fields
  const content = fields.text('content') ?? null
  if (content !== null && [...content].length > LONGEST) {
    throw invalid(`Content is too long (maximum is ${LONGEST} characters)`, ['content'])
  }
  const { files } = call.request
  if (files.length > MOST_FILES) throw invalid('Attachments exceeded maximum allowed', ['attachments'])
  const recent = office.thread(conversation).filter(({ createdAt }) => createdAt > office.now - 60_000)
  if (recent.length >= MOST_A_MINUTE) throw invalid('Too many messages', ['base'])
  const type = fields.text('message_type') ?? 'outgoing'
  if (type !== 'incoming' && type !== 'outgoing') throw unprocessable(`'${type}' is not a valid message_type`)
  const saying: Saying = {
    content,
    contentType: fields.text('content_type') ?? 'text',
    contentAttributes: fields.record('content_attributes') ?? {},
    attachments: files.map((file) => attachmentOf(office, file)),
    echoId: fields.text('echo_id') ?? null,
    sourceId: fields.text('source_id') ?? null,
    template: new Fields(fields.record('template_params') ?? {}).text('name') ?? null,
  }
  if (type === 'incoming') {
    if (office.find('inboxes', conversation.inbox).channelType !== 'Channel::Api') {
      throw unprocessable('Incoming messages are only allowed in Api inboxes')
    }
    return ok(messageJson(office, contactWritesIn(office, conversation, saying)))
  }
  const written = fields.flag('private') === true ? leaveNote : writeTo
  return ok(messageJson(office, written(office, conversation, caller, saying)))
}

const attachmentOf = (office: Office, { name, type, bytes }: ReceivedFile): AttachmentRecord => {
  const [kind = ''] = type.split('/')
  return {
    id: office.nextId('attachments'),
    fileType: kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'file',
    name,
    size: bytes,
  }
}

/** The latest 20; 20 before one; up to 100 after one; up to 1000 between two (apis 2.1). Oldest first. */
const slice = (
  { office, query }: RouteCall,
  conversation: ConversationRecord,
): ReadonlyArray<MessageRecord> => {
  const thread = office.thread(conversation)
  const before = Number(query.get('before') ?? Number.NaN)
  const after = Number(query.get('after') ?? Number.NaN)
  if (!Number.isNaN(before) && !Number.isNaN(after)) {
    return thread.filter(({ id }) => id >= after && id < before).slice(0, 1000)
  }
  if (!Number.isNaN(before)) return thread.filter(({ id }) => id < before).slice(-20)
  if (!Number.isNaN(after)) return thread.filter(({ id }) => id > after).slice(0, 100)
  return thread.slice(-20)
}

const list = (call: RouteCall): VendorAnswer => {
  const { office, conversation } = call
  const assignee = office.assignee(conversation)
  return ok({
    meta: {
      labels: office.state(conversation).details.tags,
      additional_attributes: conversation.additionalAttributes,
      contact: contactJson(office, office.find('contacts', conversation.contact), false),
      ...(assignee === null ? {} : { assignee: agentJson(office, assignee) }),
      agent_last_seen_at: conversation.agentLastSeenAt === null ? null : iso(conversation.agentLastSeenAt),
      assignee_last_seen_at:
        conversation.assigneeLastSeenAt === null ? null : iso(conversation.assigneeLastSeenAt),
    },
    payload: slice(call, conversation).map((each) => messageJson(office, each)),
  })
}

const messageIn = (call: RouteCall): MessageRecord => {
  const found = call.office.thread(call.conversation).find(({ id }) => id === call.id(1))
  if (found === undefined) throw notFound()
  return found
}

/** @internal Messages of a conversation (apis 2.5). */
export const messageRoutes: ReadonlyArray<Route> = [
  { method: 'GET', path: 'conversations/:id/messages', answer: list },
  { method: 'POST', path: 'conversations/:id/messages', answer: create },
  {
    method: 'PATCH',
    path: 'conversations/:id/messages/:id',
    answer: (call) => {
      const { office, conversation, fields } = call
      const message = messageIn(call)
      if (office.find('inboxes', conversation.inbox).channelType !== 'Channel::Api') {
        throw new Problem({
          status: 403,
          body: { error: 'Message status update is only allowed for API inboxes' },
        })
      }
      const status = STATUSES.find((each) => each === fields.text('status'))
      if (status === undefined) throw unprocessable(`'${fields.text('status')}' is not a valid status`)
      report(office, conversation, message, status, fields.text('external_error') ?? null)
      return ok(messageJson(office, message))
    },
  },
  {
    method: 'POST',
    path: 'conversations/:id/messages/:id/retry',
    answer: (call) => {
      const { office, conversation } = call
      const message = messageIn(call)
      message.status = 'sent'
      message.contentAttributes = {}
      message.updatedAt = office.now
      scheduleReports(office, conversation, message)
      tellOfMessage(office, message, 'message_updated')
      return ok(messageJson(office, message))
    },
  },
  {
    method: 'DELETE',
    path: 'conversations/:id/messages/:id',
    answer: (call) => {
      const { office } = call
      const message = messageIn(call)
      message.content = 'This message was deleted'
      message.contentAttributes = { ...message.contentAttributes, deleted: true }
      message.attachments = []
      message.updatedAt = office.now
      tellOfMessage(office, message, 'message_updated')
      return ok(messageJson(office, message))
    },
  },
]
