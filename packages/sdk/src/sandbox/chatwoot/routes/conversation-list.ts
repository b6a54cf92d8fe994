import { chatwootPriority, chatwootWaitingSince, isUnattended } from '@inboxlab/core'
import { isListed } from '../access.ts'
import type { ConversationRecord } from '../data.ts'
import { Fields, isRecord, wholeNumber } from '../fields.ts'
import { conversationJson, unreadCount } from '../json.ts'
import type { Office } from '../office.ts'
import { unprocessable } from '../problem.ts'
import { ok, type Route, type RouteCall } from '../route.ts'

/** So many conversations on a page (apis 2.1). */
const PAGE = 25

type Asked = (conversation: ConversationRecord) => boolean

/** What a list is asked for, before it is narrowed by assignee. */
const asked = (call: RouteCall): Asked => {
  const { office, query } = call
  const status = query.get('status') ?? 'open'
  const inbox = wholeNumber(query.get('inbox_id'))
  const team = wholeNumber(query.get('team_id'))
  const labels = query.getAll('labels[]').concat(query.getAll('labels'))
  const text = query.get('q')?.toLowerCase() ?? null
  const within = wholeNumber(query.get('updated_within'))
  const source = query.get('source_id')
  const type = query.get('conversation_type')
  const mayList: Asked =
    type === 'participating'
      ? (each) => takesPart(office, each, call.user)
      : (each) => isListed(office.data, call.caller, each)
  return (each) =>
    mayList(each) &&
    (status === 'all' || office.status(each) === status) &&
    (inbox === undefined || each.inbox === inbox) &&
    (team === undefined || office.team(each) === team) &&
    (labels.length === 0 || office.state(each).details.tags.some((tag) => labels.includes(tag))) &&
    (text === null || office.thread(each).some(({ content }) => content?.toLowerCase().includes(text))) &&
    (within === undefined || each.updatedAt > office.now - within * 1000) &&
    (source === null || each.source === source) &&
    (type !== 'unattended' || isUnattended(office.state(each)))
}

const takesPart = (office: Office, conversation: ConversationRecord, user: number | null): boolean =>
  office
    .state(conversation)
    .details.participants.some(({ name, leftAt }) => name === String(user) && leftAt === null)

const ofAssignee = ({ office, query, user }: RouteCall): Asked => {
  switch (query.get('assignee_type')) {
    case 'me':
      return (each) => office.assignee(each)?.id === user
    case 'unassigned':
      return (each) => office.assignee(each) === null
    case 'assigned':
      return (each) => office.assignee(each) !== null
    default:
      return () => true
  }
}

const counts = ({ office, user }: RouteCall, all: ReadonlyArray<ConversationRecord>) => {
  const assignees = all.map((each) => office.assignee(each)?.id ?? null)
  const unassigned = assignees.filter((each) => each === null).length
  return {
    mine_count: assignees.filter((each) => each !== null && each === user).length,
    assigned_count: assignees.length - unassigned,
    unassigned_count: unassigned,
    all_count: assignees.length,
  }
}

type Key = (office: Office, conversation: ConversationRecord) => number

const KEYS: Readonly<Record<string, Key>> = {
  last_activity_at: (_, { lastActivityAt }) => lastActivityAt,
  created_at: (_, { createdAt }) => createdAt,
  priority: (office, each) => office.state(each).priority,
  waiting_since: (office, each) => chatwootWaitingSince(office.state(each)) ?? Number.POSITIVE_INFINITY,
  unread: unreadCount,
}

/** Newest activity first unless told otherwise; equal ones by their number, the later first. */
const sorted = (
  { office, query }: RouteCall,
  conversations: ReadonlyArray<ConversationRecord>,
): ReadonlyArray<ConversationRecord> => {
  const wish = query.get('sort_by') ?? 'last_activity_at_desc'
  const direction = wish.endsWith('_asc') ? 1 : -1
  const key = KEYS[wish.replace(/_(asc|desc)$/, '')] ?? KEYS.last_activity_at
  if (wish === 'priority_desc_created_at_asc') {
    const priority = (each: ConversationRecord) => office.state(each).priority
    return [...conversations].sort(
      (one, other) => priority(other) - priority(one) || one.createdAt - other.createdAt || one.id - other.id,
    )
  }
  const rank = new Map(conversations.map((each) => [each, key?.(office, each) ?? 0]))
  return [...conversations].sort((one, other) => {
    const [a, b] = [rank.get(one) ?? 0, rank.get(other) ?? 0]
    return direction * (a === b ? one.id - other.id : a - b)
  })
}

const page = (call: RouteCall, found: ReadonlyArray<ConversationRecord>) =>
  sorted(call, found)
    .slice((call.page - 1) * PAGE, call.page * PAGE)
    .map((each) => conversationJson(call.office, each))

/** One condition of the filter API. */
const condition = (office: Office, given: unknown): Asked => {
  const fields = new Fields(given)
  const name = fields.text('attribute_key') ?? ''
  const operator = fields.text('filter_operator') ?? ''
  const values = (fields.texts('values') ?? []).map(String)
  const read = ATTRIBUTES[name]
  if (read === undefined) throw unprocessable(`Invalid attribute key - [${name}]`)
  const test = OPERATORS[operator]
  if (test === undefined)
    throw unprocessable(
      `Invalid operator. The allowed operators for ${name} are [${Object.keys(OPERATORS).join(', ')}].`,
    )
  return (each) => test(read(office, each), values)
}

const ATTRIBUTES: Readonly<
  Record<string, (office: Office, each: ConversationRecord) => ReadonlyArray<string>>
> = {
  status: (office, each) => [office.status(each)],
  assignee_id: (office, each) => listed(office.assignee(each)?.id),
  inbox_id: (_, { inbox }) => [String(inbox)],
  team_id: (office, each) => listed(office.team(each)),
  contact_id: (_, { contact }) => [String(contact)],
  priority: (office, each) => listed(chatwootPriority(office.state(each).priority)),
  display_id: (_, { id }) => [String(id)],
  labels: (office, each) => office.state(each).details.tags,
  created_at: (_, { createdAt }) => [String(createdAt / 1000)],
  last_activity_at: (_, { lastActivityAt }) => [String(lastActivityAt / 1000)],
}

const listed = (value: string | number | null | undefined): ReadonlyArray<string> =>
  value === null || value === undefined ? [] : [String(value)]

type Test = (has: ReadonlyArray<string>, values: ReadonlyArray<string>) => boolean

const OPERATORS: Readonly<Record<string, Test>> = {
  equal_to: (has, values) => has.some((each) => values.includes(each) || values.includes('all')),
  not_equal_to: (has, values) => !has.some((each) => values.includes(each)),
  contains: (has, values) => has.some((each) => values.some((value) => each.includes(value))),
  does_not_contain: (has, values) => !has.some((each) => values.some((value) => each.includes(value))),
  is_present: (has) => has.length > 0,
  is_not_present: (has) => has.length === 0,
  is_greater_than: (has, values) => has.some((each) => moment(each) > moment(values[0])),
  is_less_than: (has, values) => has.some((each) => moment(each) < moment(values[0])),
}

/** Unix seconds, or a date. */
const moment = (text: string | undefined): number => {
  const number = Number(text)
  return Number.isNaN(number) ? Date.parse(text ?? '') / 1000 : number
}

/** Conditions from left to right; AND binds no closer than OR does. */
const filter = (call: RouteCall): Asked => {
  const given = call.fields.raw('payload')
  const conditions = Array.isArray(given) ? given : []
  return conditions.reduce<{ readonly asked: Asked; readonly or: boolean }>(
    ({ asked: before, or }, each) => {
      const next = condition(call.office, each)
      return {
        asked: or
          ? (conversation) => before(conversation) || next(conversation)
          : (conversation) => before(conversation) && next(conversation),
        or: isRecord(each) && String(each.query_operator).toUpperCase() === 'OR',
      }
    },
    { asked: () => true, or: false },
  ).asked
}

/** @internal Lists of conversations (apis 2.7). */
export const conversationListRoutes: ReadonlyArray<Route> = [
  {
    method: 'GET',
    path: 'conversations',
    answer: (call) => {
      const all = call.office.data.conversations.filter(asked(call))
      return ok({ data: { meta: counts(call, all), payload: page(call, all.filter(ofAssignee(call))) } })
    },
  },
  {
    method: 'GET',
    path: 'conversations/meta',
    answer: (call) => ok({ meta: counts(call, call.office.data.conversations.filter(asked(call))) }),
  },
  {
    method: 'POST',
    path: 'conversations/filter',
    answer: (call) => {
      const wanted = filter(call)
      const found = call.office.data.conversations.filter(
        (each) => isListed(call.office.data, call.caller, each) && wanted(each),
      )
      return ok({ meta: counts(call, found), payload: page(call, found) })
    },
  },
]
