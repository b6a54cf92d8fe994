import type { VendorAnswer } from '../../vendor.ts'
import { SUBSCRIPTIONS } from '../announce.ts'
import type { AssignmentPolicyRecord, CapacityPolicyRecord, LabelRecord, WebhookRecord } from '../data.ts'
import { Fields } from '../fields.ts'
import { giveOutRegularly, resolveLater } from '../jobs.ts'
import { agentJson, inboxJson, labelJson, webhookJson } from '../json.ts'
import type { Office } from '../office.ts'
import { invalid, notFound, Problem } from '../problem.ts'
import { ok, type Route, type RouteCall } from '../route.ts'

const accountJson = ({ data: { account } }: Office) => ({
  id: account.id,
  name: account.name,
  locale: 'en',
  domain: '',
  support_email: '',
  status: 'active',
  features: { assignment_v2: true },
  settings: account.autoResolveAfter === null ? {} : { auto_resolve_after: account.autoResolveAfter },
  custom_attributes: {},
  latest_chatwoot_version: null,
})

const labelTitle = (office: Office, fields: Fields, self: LabelRecord | null): string => {
  const title = fields.required('title', fields.text('title')?.trim().toLowerCase() || undefined)
  if (!/^[\p{L}\p{N}_-]+$/u.test(title)) throw invalid('Title is invalid', ['title'])
  if (office.data.labels.some((each) => each !== self && each.title === title)) {
    throw invalid('Title has already been taken', ['title'])
  }
  return title
}

const webhookFacts = (office: Office, fields: Fields, self: WebhookRecord | null) => {
  const url = fields.text('url') ?? self?.url ?? ''
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw invalid('Url is invalid', ['url'])
  if (office.data.webhooks.some((each) => each !== self && each.url === url)) {
    throw invalid('Url has already been taken', ['url'])
  }
  const subscriptions = fields.texts('subscriptions') ?? self?.subscriptions ?? []
  if (subscriptions.length === 0 || subscriptions.some((each) => !SUBSCRIPTIONS.includes(each))) {
    throw invalid('Subscriptions is invalid', ['subscriptions'])
  }
  return { url, subscriptions, name: fields.text('name') ?? self?.name ?? '' }
}

const webhookAnswer = (office: Office, webhook: WebhookRecord): VendorAnswer =>
  ok({ payload: { webhook: webhookJson(office, webhook) } })

const ORDERS = ['round_robin', 'balanced'] as const
const PRIORITIES = ['earliest_created', 'longest_waiting'] as const

const policyJson = (office: Office, policy: AssignmentPolicyRecord) => {
  const inboxes = office.data.inboxes.filter(({ assignmentPolicy }) => assignmentPolicy === policy.id)
  return {
    id: policy.id,
    name: policy.name,
    description: policy.description,
    assignment_order: policy.order,
    conversation_priority: policy.priority,
    fair_distribution_limit: policy.fairLimit,
    fair_distribution_window: policy.fairWindow,
    enabled: policy.enabled,
    inbox_count: inboxes.length,
    inboxes: inboxes.map(({ id, name }) => ({ id, name })),
  }
}

const changePolicy = (office: Office, policy: AssignmentPolicyRecord, fields: Fields): void => {
  const name = fields.text('name')?.trim() ?? policy.name
  if (name === '') throw invalid("Name can't be blank", ['name'])
  if (office.data.assignmentPolicies.some((each) => each !== policy && each.name === name)) {
    throw invalid('Name has already been taken', ['name'])
  }
  const limit = fields.number('fair_distribution_limit') ?? policy.fairLimit
  const window = fields.number('fair_distribution_window') ?? policy.fairWindow
  if (limit <= 0) throw invalid('Fair distribution limit must be greater than 0', ['fair_distribution_limit'])
  if (window <= 0)
    throw invalid('Fair distribution window must be greater than 0', ['fair_distribution_window'])
  policy.name = name
  policy.description = fields.text('description') ?? policy.description
  policy.enabled = fields.flag('enabled') ?? policy.enabled
  policy.order = ORDERS.find((each) => each === fields.text('assignment_order')) ?? policy.order
  policy.priority =
    PRIORITIES.find((each) => each === fields.text('conversation_priority')) ?? policy.priority
  policy.fairLimit = limit
  policy.fairWindow = window
}

const capacityJson = (policy: CapacityPolicyRecord) => ({
  id: policy.id,
  name: policy.name,
  description: policy.description,
  exclusion_rules: policy.exclusionRules,
  assigned_agent_count: policy.users.length,
  inbox_capacity_limits: policy.limits.map(limitJson),
})

const limitJson = ({ id, inbox, limit }: CapacityPolicyRecord['limits'][number]) => ({
  id,
  inbox_id: inbox,
  conversation_limit: limit,
})

const changeCapacity = (policy: CapacityPolicyRecord, fields: Fields): void => {
  const name = fields.text('name')?.trim() ?? policy.name
  if (name === '') throw invalid("Name can't be blank", ['name'])
  policy.name = name
  policy.description = fields.text('description') ?? policy.description
  policy.exclusionRules = fields.record('exclusion_rules') ?? policy.exclusionRules
}

const limitFacts = (call: RouteCall, inbox: number) => {
  const limit = call.fields.number('conversation_limit')
  if (limit === undefined || limit < 0) {
    throw invalid('Conversation limit must be greater than or equal to 0', ['conversation_limit'])
  }
  call.office.find('inboxes', inbox)
  return { inbox, limit }
}

const administered = (route: Route): Route => ({
  ...route,
  answer: (call) => {
    call.onlyAdministrators()
    return route.answer(call)
  },
})

const forEverybody: ReadonlyArray<Route> = [
  { method: 'GET', path: '', answer: ({ office }) => ok(accountJson(office)) },
  {
    method: 'GET',
    path: 'labels',
    answer: ({ office }) => ok({ payload: office.data.labels.map(labelJson) }),
  },
  {
    method: 'GET',
    path: 'labels/:id',
    answer: (call) => ok(labelJson(call.office.find('labels', call.id(0)))),
  },
]

const forAdministrators: ReadonlyArray<Route> = [
  {
    method: 'PATCH',
    path: '',
    answer: ({ office, fields }) => {
      office.data.account.name = fields.text('name') ?? office.data.account.name
      if (fields.has('auto_resolve_after')) {
        const running = office.data.account.autoResolveAfter !== null
        office.data.account.autoResolveAfter = fields.number('auto_resolve_after') ?? null
        if (!running && office.data.account.autoResolveAfter !== null) resolveLater(office)
      }
      return ok(accountJson(office))
    },
  },
  {
    method: 'POST',
    path: 'labels',
    answer: (call) => {
      const { office } = call
      const fields = Fields.under('label', call.request)
      const label: LabelRecord = {
        title: labelTitle(office, fields, null),
        id: office.nextId('labels'),
        description: fields.text('description') ?? '',
        color: fields.text('color') ?? '#1f93ff',
        showOnSidebar: fields.flag('show_on_sidebar') ?? true,
      }
      office.data.labels.push(label)
      return ok(labelJson(label))
    },
  },
  {
    method: 'PATCH',
    path: 'labels/:id',
    answer: (call) => {
      const { office } = call
      const fields = Fields.under('label', call.request)
      const label = office.find('labels', call.id(0))
      if (fields.has('title')) label.title = labelTitle(office, fields, label)
      label.description = fields.text('description') ?? label.description
      label.color = fields.text('color') ?? label.color
      label.showOnSidebar = fields.flag('show_on_sidebar') ?? label.showOnSidebar
      return ok(labelJson(label))
    },
  },
  {
    method: 'DELETE',
    path: 'labels/:id',
    answer: (call) => {
      const { id } = call.office.find('labels', call.id(0))
      call.office.data.labels = call.office.data.labels.filter((each) => each.id !== id)
      return ok()
    },
  },
  {
    method: 'GET',
    path: 'webhooks',
    answer: ({ office }) =>
      ok({ payload: { webhooks: office.data.webhooks.map((each) => webhookJson(office, each)) } }),
  },
  {
    method: 'POST',
    path: 'webhooks',
    answer: (call) => {
      const { office } = call
      const fields = Fields.under('webhook', call.request)
      const inbox = fields.number('inbox_id') ?? null
      if (inbox !== null) office.find('inboxes', inbox)
      const webhook: WebhookRecord = {
        ...webhookFacts(office, fields, null),
        id: office.nextId('webhooks'),
        inbox,
        secret: office.world.chance.hex('webhook secret', 24),
      }
      office.data.webhooks.push(webhook)
      return webhookAnswer(office, webhook)
    },
  },
  {
    method: 'PATCH',
    path: 'webhooks/:id',
    answer: (call) => {
      const { office } = call
      const webhook = office.find('webhooks', call.id(0))
      Object.assign(webhook, webhookFacts(office, Fields.under('webhook', call.request), webhook))
      return webhookAnswer(office, webhook)
    },
  },
  {
    method: 'DELETE',
    path: 'webhooks/:id',
    answer: (call) => {
      const { id } = call.office.find('webhooks', call.id(0))
      call.office.data.webhooks = call.office.data.webhooks.filter((each) => each.id !== id)
      return ok()
    },
  },
  {
    method: 'GET',
    path: 'assignment_policies',
    answer: ({ office }) => ok(office.data.assignmentPolicies.map((each) => policyJson(office, each))),
  },
  {
    method: 'POST',
    path: 'assignment_policies',
    answer: (call) => {
      const { office } = call
      const policy: AssignmentPolicyRecord = {
        id: 0,
        name: '',
        description: null,
        enabled: true,
        order: 'round_robin',
        priority: 'earliest_created',
        fairLimit: 100,
        fairWindow: 3600,
      }
      changePolicy(office, policy, Fields.under('assignment_policy', call.request))
      const added = { ...policy, id: office.nextId('assignmentPolicies') }
      office.data.assignmentPolicies.push(added)
      return ok(policyJson(office, added))
    },
  },
  {
    method: 'GET',
    path: 'assignment_policies/:id',
    answer: (call) => ok(policyJson(call.office, call.office.find('assignmentPolicies', call.id(0)))),
  },
  {
    method: 'PATCH',
    path: 'assignment_policies/:id',
    answer: (call) => {
      const policy = call.office.find('assignmentPolicies', call.id(0))
      changePolicy(call.office, policy, Fields.under('assignment_policy', call.request))
      return ok(policyJson(call.office, policy))
    },
  },
  {
    method: 'DELETE',
    path: 'assignment_policies/:id',
    answer: ({ office, ids: [id = 0] }) => {
      office.find('assignmentPolicies', id)
      office.data.assignmentPolicies = office.data.assignmentPolicies.filter((each) => each.id !== id)
      for (const each of office.data.inboxes) if (each.assignmentPolicy === id) each.assignmentPolicy = null
      return ok()
    },
  },
  {
    method: 'GET',
    path: 'assignment_policies/:id/inboxes',
    answer: ({ office, ids: [id = 0] }) => {
      office.find('assignmentPolicies', id)
      const inboxes = office.data.inboxes.filter((each) => each.assignmentPolicy === id)
      return ok({ inboxes: inboxes.map(inboxJson) })
    },
  },
  {
    method: 'GET',
    path: 'inboxes/:id/assignment_policy',
    answer: ({ office, ids: [id = 0] }) => {
      const { assignmentPolicy } = office.find('inboxes', id)
      if (assignmentPolicy === null) {
        throw new Problem({ status: 404, body: { error: 'Assignment policy not found' } })
      }
      return ok(policyJson(office, office.find('assignmentPolicies', assignmentPolicy)))
    },
  },
  {
    method: 'POST',
    path: 'inboxes/:id/assignment_policy',
    answer: ({ office, fields, ids: [id = 0] }) => {
      const inbox = office.find('inboxes', id)
      const policy = office.find('assignmentPolicies', fields.number('assignment_policy_id') ?? 0)
      const looked = inbox.assignmentPolicy !== null
      inbox.assignmentPolicy = policy.id
      if (!looked) giveOutRegularly(office, inbox.id)
      return ok(policyJson(office, policy))
    },
  },
  {
    method: 'DELETE',
    path: 'inboxes/:id/assignment_policy',
    answer: ({ office, ids: [id = 0] }) => {
      office.find('inboxes', id).assignmentPolicy = null
      return ok()
    },
  },
  {
    method: 'GET',
    path: 'agent_capacity_policies',
    answer: ({ office }) => ok(office.data.capacityPolicies.map(capacityJson)),
  },
  {
    method: 'POST',
    path: 'agent_capacity_policies',
    answer: (call) => {
      const { office } = call
      const policy: CapacityPolicyRecord = {
        id: 0,
        name: '',
        description: null,
        exclusionRules: {},
        users: [],
        limits: [],
      }
      changeCapacity(policy, Fields.under('agent_capacity_policy', call.request))
      const added = { ...policy, id: office.nextId('capacityPolicies') }
      office.data.capacityPolicies.push(added)
      return ok(capacityJson(added))
    },
  },
  {
    method: 'GET',
    path: 'agent_capacity_policies/:id',
    answer: (call) => ok(capacityJson(call.office.find('capacityPolicies', call.id(0)))),
  },
  {
    method: 'PATCH',
    path: 'agent_capacity_policies/:id',
    answer: (call) => {
      const policy = call.office.find('capacityPolicies', call.id(0))
      changeCapacity(policy, Fields.under('agent_capacity_policy', call.request))
      return ok(capacityJson(policy))
    },
  },
  {
    method: 'DELETE',
    path: 'agent_capacity_policies/:id',
    answer: ({ office, ids: [id = 0] }) => {
      office.find('capacityPolicies', id)
      office.data.capacityPolicies = office.data.capacityPolicies.filter((each) => each.id !== id)
      return ok()
    },
  },
  {
    method: 'GET',
    path: 'agent_capacity_policies/:id/users',
    answer: ({ office, ids: [id = 0] }) => {
      const { users } = office.find('capacityPolicies', id)
      return ok(
        office.data.users.filter((each) => users.includes(each.id)).map((each) => agentJson(office, each)),
      )
    },
  },
  {
    method: 'POST',
    path: 'agent_capacity_policies/:id/users',
    answer: (call) => {
      const { office, fields } = call
      const policy = office.find('capacityPolicies', call.id(0))
      const user = office.find('users', fields.number('user_id') ?? 0)
      // Its users stand with the account, so each is in one policy.
      for (const each of office.data.capacityPolicies) each.users = each.users.filter((id) => id !== user.id)
      policy.users = [...policy.users, user.id]
      return ok(agentJson(office, user))
    },
  },
  {
    method: 'DELETE',
    path: 'agent_capacity_policies/:id/users/:id',
    answer: (call) => {
      const policy = call.office.find('capacityPolicies', call.id(0))
      policy.users = policy.users.filter((id) => id !== call.id(1))
      return ok()
    },
  },
  {
    method: 'POST',
    path: 'agent_capacity_policies/:id/inbox_limits',
    answer: (call) => {
      const { office, fields } = call
      const policy = office.find('capacityPolicies', call.id(0))
      const facts = limitFacts(call, fields.number('inbox_id') ?? 0)
      if (policy.limits.some(({ inbox }) => inbox === facts.inbox)) {
        throw invalid('Inbox has already been taken', ['inbox_id'])
      }
      const limit = { ...facts, id: office.nextId('inboxLimits') }
      policy.limits = [...policy.limits, limit]
      return ok(limitJson(limit))
    },
  },
  {
    method: 'PUT',
    path: 'agent_capacity_policies/:id/inbox_limits/:id',
    answer: (call) => {
      const policy = call.office.find('capacityPolicies', call.id(0))
      const limit = policy.limits.find(({ id }) => id === call.id(1))
      if (limit === undefined) throw notFound()
      const changed = { id: limit.id, ...limitFacts(call, limit.inbox) }
      policy.limits = policy.limits.map((each) => (each === limit ? changed : each))
      return ok(limitJson(changed))
    },
  },
  {
    method: 'DELETE',
    path: 'agent_capacity_policies/:id/inbox_limits/:id',
    answer: (call) => {
      const policy = call.office.find('capacityPolicies', call.id(0))
      policy.limits = policy.limits.filter(({ id }) => id !== call.id(1))
      return ok()
    },
  },
]

/** @internal The account, its labels, webhooks and policies; nearly all of it for administrators only. */
export const settingsRoutes: ReadonlyArray<Route> = [...forEverybody, ...forAdministrators.map(administered)]
