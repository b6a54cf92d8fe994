/** Deliveries as the servers send them, with the fields that the facts name (apis 1.9, 2.6, 3.6). */

const contact = {
  id: 7,
  firstName: 'Dana',
  lastName: 'Low',
  phone: '+15550100',
  email: 'dana@example.com',
  language: 'en',
  profilePic: null,
  countryCode: 'US',
  status: 'open',
  assignee: { id: 3, firstName: 'Anna', lastName: 'Bo', email: 'anna@example.com' },
  created_at: 1_700_000_000,
  tags: ['vip'],
  custom_fields: [{ name: 'plan', value: 'gold' }],
}
const channel = { id: 5, name: 'Shop', source: 'whatsapp_cloud', meta: '{}', created_at: 1_690_000_000 }

const message = (traffic: string, more: object) => ({
  messageId: 42,
  channelMessageId: 'wamid.1',
  contactId: 7,
  channelId: 5,
  traffic,
  message: { type: 'text', text: 'Where is my parcel?' },
  timestamp: 1_700_000_100,
  ...more,
})

export const respondio = {
  'message.received': { contact, channel, message: message('incoming', {}) },
  'message.sent': {
    contact,
    channel: { ...channel, lastMessageTime: 1_700_000_100, lastIncomingMessageTime: 1_700_000_050 },
    message: message('outgoing', {
      sender: { source: 'user', userId: 3 },
      status: [
        { value: 'pending', timestamp: 1_700_000_100 },
        { value: 'sent', timestamp: 1_700_000_101 },
        { value: 'failed', timestamp: 1_700_000_102, message: 'no such number' },
      ],
    }),
  },
  'contact.assignee.updated': { contact },
  'contact.tag.updated': { contact, tag: 'vip', action: 'add' },
  'contact.lifecycle.updated': { contact, oldLifecycle: { id: 1 } },
  'conversation.opened': {
    contact,
    conversation: {
      source: 'contact',
      conversationOpenedAt: 1_700_000_090,
      firstIncomingMessage: 'Where is my parcel?',
      firstIncomingMessageChannelId: 5,
    },
  },
  'conversation.closed': {
    contact,
    conversation: {
      category: 'Delivery',
      summary: 'Found it',
      openedTime: 1_700_000_090,
      openedBySource: 'contact',
      closedTime: 1_700_000_900,
      closedBy: { id: 3 },
      closedBySource: 'user',
      firstResponseTime: 10,
      resolutionTime: 810,
      incomingMessageCount: 2,
      outgoingMessageCount: 1,
      assigneeTeam: null,
      lastAssignmentTime: 1_700_000_095,
    },
  },
  'comment.created': { contact },
  'contact.created': { contact },
  'contact.updated': { contact },
  'call.ended': { contact },
}

/** One of respond.io's deliveries, with what is to be different. */
export const respondioDelivery = (event: keyof typeof respondio, more: object = {}) => ({
  event_type: event,
  event_id: `e-${event}`,
  ...respondio[event],
  ...more,
})

const conversation = {
  additional_attributes: {},
  can_reply: true,
  channel: 'Channel::Whatsapp',
  contact_inbox: { id: 1, contact_id: 7, inbox_id: 5, source_id: '15550100' },
  id: 12,
  inbox_id: 5,
  messages: [],
  labels: ['vip'],
  meta: {
    sender: { id: 7, name: 'Dana Low', phone_number: '+15550100', type: 'contact' },
    assignee: { id: 3, name: 'Anna', type: 'user' },
    assignee_type: 'User',
    team: { id: 9, name: 'sales' },
    hmac_verified: false,
  },
  status: 'open',
  custom_attributes: {},
  snoozed_until: null,
  unread_count: 1,
  first_reply_created_at: null,
  priority: 'high',
  waiting_since: 1_700_000_000,
  agent_last_seen_at: 0,
  contact_last_seen_at: 0,
  last_activity_at: 1_700_000_100,
  timestamp: 1_700_000_100,
  created_at: 1_700_000_000,
  updated_at: 1_700_000_100.25,
  account: { id: 1, name: 'Shop' },
}

const chatwootMessage = {
  account: { id: 1, name: 'Shop' },
  additional_attributes: {},
  content_attributes: {},
  content_type: 'text',
  content: 'Where is my parcel?',
  conversation: { ...conversation, messages: [{ id: 42, message_type: 0, status: 'sent' }] },
  created_at: '2023-11-14T22:15:00.500Z',
  id: 42,
  inbox: { id: 5, name: 'Shop' },
  message_type: 'incoming',
  private: false,
  sender: { id: 7, name: 'Dana Low', type: 'contact' },
  source_id: 'wamid.1',
}

export const chatwoot = {
  conversation_created: { ...conversation, created_at: 1_700_000_000 },
  conversation_status_changed: {
    ...conversation,
    status: 'resolved',
    changed_attributes: [{ status: { previous_value: 'open', current_value: 'resolved' } }],
  },
  conversation_updated: {
    ...conversation,
    changed_attributes: [{ assignee_id: { previous_value: null, current_value: 3 } }],
  },
  message_created: chatwootMessage,
  message_updated: chatwootMessage,
  contact_created: { id: 7, name: 'Dana Low' },
  contact_updated: { id: 7, name: 'Dana Low', changed_attributes: [] },
  webwidget_triggered: { id: 1, contact: { id: 7 }, event_info: {} },
  conversation_typing_on: { conversation, user: { id: 3 }, is_private: false },
  conversation_typing_off: { conversation, user: { id: 3 }, is_private: false },
  inbox_created: { id: 5, name: 'Shop' },
  inbox_updated: { id: 5, name: 'Shop' },
}

/** One of Chatwoot's deliveries, with what is to be different. */
export const chatwootDelivery = (event: keyof typeof chatwoot, more: object = {}) => ({
  event,
  ...chatwoot[event],
  ...more,
})

const date = '2023-48-13 06:48:51'

export const ucontact = {
  AgentRingNoAnswer: {
    date,
    agent: 'anna',
    agentNumber: '101',
    agentFullName: 'Anna Bo',
    callerIdNum: '15550100',
    campaign: 'Demo<-',
  },
  AgentLog: { date, agent: 'anna', isLogin: true },
  AgentBreak: { date, agent: 'anna', motive: 'lunch', isBreak: true },
  FinishInteraction: { date, guid: 'g-1' },
  InteractionDisposition: { date, guid: 'g-1' },
  AssignInteraction: { date, guid: 'g-1' },
}
