import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { connect, respondio } from '@inboxlab/sdk/promise'
import { createSandbox, SMALL_WORKSPACE } from '@inboxlab/sdk/sandbox'
import { describe, expect, it } from 'vitest'
import type { Exchange } from './open-api.ts'
import { recordingFetch } from './recording-fetch.ts'

/** The requests of respond.io, from its own sources, lie beside the project. */
const file = fileURLToPath(new URL('../../../../../shared/apis/respondio.endpoints.json', import.meta.url))
const there = existsSync(file)

interface Endpoint {
  readonly m: string
  readonly p: string
  readonly query?: ReadonlyArray<string>
  readonly body?: string
  readonly res: string
}

const endpointsIn = (): ReadonlyArray<Endpoint> => JSON.parse(readFileSync(file, 'utf8')).endpoints

/** Which endpoint an exchange is of; the most literal path counts. */
const endpointOf = (endpoints: ReadonlyArray<Endpoint>, { method, path }: Exchange): Endpoint | undefined =>
  endpoints
    .filter(({ m, p }) => m === method && new RegExp(`^/v2${p.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .sort((one, other) => one.p.split('{').length - other.p.split('{').length)[0]

/** The names that must be in an answer, as the file writes them: `{a, b?}` or the name of a record. */
const namesIn = (shape: string): ReadonlyArray<string> =>
  [...(/^\{(.*)\}$/.exec(shape)?.[1] ?? '').matchAll(/(\w+)(\?)?(?::[^,]*)?(?:,|$)/g)].flatMap(
    ([, name, maybe]) => (name === undefined || maybe === '?' ? [] : [name]),
  )

const everything = async () => {
  const sandbox = createSandbox({
    provider: 'respondio',
    data: {
      ...SMALL_WORKSPACE,
      templates: [{ id: 1, channelId: 1, name: 'hello' }],
      customFields: [{ id: 1, name: 'Plan' }],
    },
  })
  const { fetch, exchanges } = recordingFetch(sandbox.fetch)
  const { vendor } = connect(respondio, { token: 'workspace-token', fetch })
  const all = async <A>(list: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
    const found: Array<A> = []
    for await (const each of list) found.push(each)
    return found
  }
  sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
  await vendor.getContact('1')
  await vendor.createContact('email:fay@mail.example', { firstName: 'Fay' })
  await vendor.updateContact('email:fay@mail.example', { lastName: 'Low' })
  await vendor.createOrUpdateContact('phone:+33144716603', { firstName: 'Gil' })
  await all(vendor.listContacts({ search: 'fay' }))
  await vendor.mergeContacts([3, 4])
  await vendor.deleteContact('3')
  await vendor.addTags('1', ['vip', 'late'])
  await vendor.deleteTags('1', ['late'])
  await all(vendor.contactChannels('1'))
  await vendor.updateLifecycle('1', 'Customer')
  const { messageId } = await vendor.sendMessage('1', null, { type: 'text', text: 'Hello!' })
  await vendor.getMessage('1', String(messageId))
  await all(vendor.listMessages('1'))
  await vendor.addComment('1', 'a friend')
  await vendor.assignConversation('1', 2)
  await vendor.setConversationStatus('1', 'close', { category: 'Solved' })
  await all(vendor.users())
  await vendor.user(2)
  await vendor.createCustomField({ name: 'Size', dataType: 'text' })
  await all(vendor.customFields())
  await vendor.customField(1)
  await all(vendor.closingNotes())
  await all(vendor.channels())
  await all(vendor.templates(1))
  await all(vendor.whatsappTemplates(1))
  await vendor.whatsappTemplate(1)
  await vendor.createTag({ name: 'new' })
  await vendor.updateTag('new', { name: 'newer' })
  await vendor.deleteTag('newer')
  return exchanges
}

describe.skipIf(!there)(
  there ? 'the contract of respond.io' : `the contract of respond.io is not there (${file})`,
  () => {
    it('has thirty requests: the client sends each, and the sandbox answers each with success', async () => {
      const endpoints = endpointsIn()
      const exchanges = await everything()
      const sent = exchanges.map((each) => {
        const endpoint = endpointOf(endpoints, each)
        return `${endpoint?.m} ${endpoint?.p} ${each.status}`
      })
      expect(endpoints).toHaveLength(30)
      expect([...new Set(sent)].sort()).toEqual(endpoints.map(({ m, p }) => `${m} ${p} 200`).sort())
    })

    it('names what is in a request and in its answer', async () => {
      const endpoints = endpointsIn()
      const faults = (await everything()).flatMap((each) => {
        const { query = [], body, res, m, p } = endpointOf(endpoints, each) as Endpoint
        const asked = [...new URLSearchParams(each.query).keys()].filter((name) => !query.includes(name))
        const isList = body?.startsWith('string[]') === true
        const missing = namesIn(res).filter((name) => !Object.hasOwn(each.answer as object, name))
        return [
          ...asked.map((name) => `${m} ${p} asks for ${name}`),
          ...missing.map((name) => `${m} ${p} answers without ${name}`),
          ...((body === undefined) === (each.body === undefined) ? [] : [`${m} ${p}: has it a body?`]),
          ...(isList === Array.isArray(each.body) ? [] : [`${m} ${p}: is its body a list?`]),
        ]
      })
      expect([...new Set(faults)]).toEqual([])
    })
  },
)
