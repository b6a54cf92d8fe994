import type { ReceivedRequest, VendorAnswer } from '../vendor.ts'
import { addLeads, addList } from './automation.ts'
import { contactWrites, LONGEST, SENT_OVER, send } from './conversing.ts'
import { interactionJson, messageJson } from './json.ts'
import { digitsOf } from './number.ts'
import { endSession, keyOf, login } from './sessions.ts'
import type { Tenant } from './tenant.ts'

/** @internal A request to one route: `parts` are what stands for the names in its path. */
export interface UcontactCall {
  readonly tenant: Tenant
  readonly parts: ReadonlyArray<string>
  readonly request: ReceivedRequest
}

/** @internal One of the server's routes, and what whoever asks must show: a key of the legacy services, a token, or nothing. */
export interface UcontactRoute {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly proof: 'key' | 'token' | null
  readonly answer: (call: UcontactCall) => VendorAnswer
}

const LEGACY = '/Integra/resources'

const text = (body: string): VendorAnswer => ({ status: 200, body })
const json = (body: unknown): VendorAnswer => ({ status: 200, body })

/** The parameters of a form, which is all that the legacy services read; a name that is absent is empty. */
const formOf = ({ body, headers }: ReceivedRequest): ((name: string) => string) => {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')
  const fields = isForm && typeof body === 'object' && body !== null ? body : {}
  return (name) => {
    const value: unknown = Object.hasOwn(fields, name) ? Reflect.get(fields, name) : ''
    return typeof value === 'string' ? value : ''
  }
}

const loggedIn = ({ tenant, request }: UcontactCall): VendorAnswer => {
  const field = formOf(request)
  const begun = login(tenant, field('user'), field('password'))
  return begun === null ? text('0') : json(keyOf(tenant, begun))
}

const sent = ({ tenant, request }: UcontactCall) => {
  const field = formOf(request)
  return send(tenant, {
    destination: field('destination'),
    message: field('message'),
    campaign: field('campaign'),
    agent: field('agent'),
  })
}

const arrived = ({ tenant, request }: UcontactCall): VendorAnswer => {
  const query = new URLSearchParams(request.query)
  const phone = query.get('phone') ?? ''
  const said = query.get('message') ?? ''
  if (digitsOf(phone) === null || said === '' || said.length > LONGEST) return text('ERROR')
  const arrival = { from: phone, name: null, channels: SENT_OVER, campaign: null }
  return text(contactWrites(tenant, arrival, said) === null ? 'ERROR' : 'OK')
}

const wrapped = (tenant: Tenant, body: unknown): VendorAnswer =>
  json(tenant.data.wrapped ? { result: body } : body)

const unknown = ({ data }: Tenant): VendorAnswer => ({ status: data.statuses.unknown })
const invalid = ({ data }: Tenant): VendorAnswer => ({ status: data.statuses.invalid })

/** A page of messages: `limit` of those behind `lastMessage` in the order of the list, -1 being its beginning. */
const messages = ({ tenant, parts: [guid = ''], request }: UcontactCall): VendorAnswer => {
  if (!tenant.inbox.has(guid)) return unknown(tenant)
  const query = new URLSearchParams(request.query)
  const last = Number(query.get('lastMessage') ?? -1)
  const limit = Number(query.get('limit') ?? Number.POSITIVE_INFINITY)
  if (!Number.isInteger(last) || !(limit >= 1)) return invalid(tenant)
  const isNewestFirst = tenant.data.messageOrder === 'newest first'
  const all = tenant.messagesOf(guid)
  const listed = isNewestFirst ? all.toReversed() : all
  const rest = last === -1 ? listed : listed.filter(({ id }) => (isNewestFirst ? id < last : id > last))
  return json({ result: rest.slice(0, limit).map((each) => messageJson(tenant, each)) })
}

const automation =
  (add: (tenant: Tenant, hub: string, body: unknown) => 'added' | 'unknown' | 'invalid') =>
  ({ tenant, parts: [word, hub = ''], request }: UcontactCall): VendorAnswer => {
    if (word !== tenant.data.automationPath) return unknown(tenant)
    const outcome = add(tenant, hub, request.body)
    if (outcome === 'unknown') return unknown(tenant)
    // What a success says is not public.
    return outcome === 'invalid' ? invalid(tenant) : { status: 200 }
  }

/** @internal Every request that is public and that the client makes. */
export const ucontactRoutes: ReadonlyArray<UcontactRoute> = [
  { method: 'POST', path: `${LEGACY}/auth/getUserToken`, proof: null, answer: loggedIn },
  { method: 'POST', path: `${LEGACY}/auth/UserLogin`, proof: null, answer: loggedIn },
  {
    method: 'POST',
    path: `${LEGACY}/auth/EndSession`,
    proof: null,
    answer: ({ tenant, request }) => {
      const field = formOf(request)
      return text(endSession(tenant, field('user'), field('token')) ? 'OK' : 'ERROR')
    },
  },
  {
    method: 'POST',
    path: `${LEGACY}/SMS/SendSMS`,
    proof: 'key',
    answer: (call) => text(sent(call) === null ? 'ERROR' : 'OK'),
  },
  {
    method: 'POST',
    path: `${LEGACY}/SMS/SendSMSv2`,
    proof: 'key',
    answer: (call) => {
      const message = sent(call)
      // Its own name: which of the messages that are listed it is, the server does not tell.
      return message === null ? text('ERROR') : json({ id: call.tenant.world.chance.hex('sms', 12) })
    },
  },
  { method: 'GET', path: `${LEGACY}/InboundSMS/ReceiveURLSMS`, proof: 'key', answer: arrived },
  {
    method: 'GET',
    path: '/api/interactions',
    proof: 'token',
    answer: ({ tenant }) =>
      wrapped(
        tenant,
        [...tenant.inbox.interactions].map((guid) => interactionJson(tenant, guid)),
      ),
  },
  {
    method: 'GET',
    path: '/api/interactions/id/{guid}',
    proof: 'token',
    answer: ({ tenant, parts: [guid = ''] }) =>
      tenant.inbox.has(guid) ? wrapped(tenant, interactionJson(tenant, guid)) : unknown(tenant),
  },
  { method: 'GET', path: '/api/interactions/id/{guid}/messages', proof: 'token', answer: messages },
  { method: 'POST', path: '/api/{automation}/id/{hub}/lists', proof: 'token', answer: automation(addList) },
  {
    method: 'POST',
    path: '/api/{automation}/id/{hub}/freshLeads',
    proof: 'token',
    answer: automation(addLeads),
  },
]
