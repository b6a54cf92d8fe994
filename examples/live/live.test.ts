import { join } from 'node:path'
import type { RouterEntry } from '@inboxlab/sdk'
import { chatwoot, connect, type PromiseRouterOptions } from '@inboxlab/sdk/promise'
import { createSandbox } from '@inboxlab/sdk/sandbox'
import { exactly, measures, verdicts } from '@inboxlab/simulator'
import { loadPlan, readScenario, simulate } from '@inboxlab/simulator/node'
import { describe, expect, it } from 'vitest'
import { route } from './router.ts'

describe('the policy of the desk', () => {
  it('keeps what is promised, in simulation', async () => {
    const read = await readScenario(join(import.meta.dirname, 'desk.yaml'))
    const plan = await loadPlan(read)
    const { thresholds, replications, confidence } = read.scenario
    const [finished = []] = await simulate([{ read, plan, goal: exactly(replications) }], { workers: 1 })
    const measured = measures(
      plan,
      finished.map(({ figures }) => figures),
      confidence,
    )
    expect(verdicts(thresholds, measured, confidence).map(({ verdict }) => verdict)).toEqual(['kept', 'kept'])
  })

  /** A Chatwoot in memory, routed. */
  const live = async (options: Partial<PromiseRouterOptions> = {}) => {
    let router: Awaited<ReturnType<typeof route>> | undefined
    const sandbox = createSandbox({
      provider: 'chatwoot',
      deliver: async (webhook) =>
        (await router?.receiver(webhook))?.response ?? new Response(null, { status: 503 }),
    })
    const client = connect(chatwoot, { account: 1, token: sandbox.control.token(1), fetch: sandbox.fetch })
    const { secret } = await client.vendor.createWebhook({
      url: 'https://router.example/',
      subscriptions: ['conversation_created', 'conversation_status_changed', 'conversation_updated'],
    })
    const writes = (...labels: ReadonlyArray<string>) => {
      const contact = sandbox.control.addContact({ name: 'Somebody' })
      const { conversation } = sandbox.control.contactWrites({ contact, text: 'Hello?' })
      return client.tag(String(conversation), { add: labels }).then(() => conversation)
    }
    const begin = async () => {
      router = await route(client, secret ?? '', { now: () => sandbox.now, ...options })
      await router.idle()
      return router
    }
    return { sandbox, writes, begin, holder: (id: number) => sandbox.control.state(id).holder }
  }

  it('runs live: who speaks French gets what is French, whoever has less gets the rest', async () => {
    const { sandbox, writes, begin, holder } = await live()
    const french = await writes('french')
    const { stop, idle } = await begin()
    const question = await writes()
    await sandbox.settled()
    await idle()
    expect([french, question].map(holder)).toEqual(['2', '3'])
    await stop()
  })

  it('says first what it would do, and why', async () => {
    const entries: Array<RouterEntry> = []
    const { writes, begin, holder } = await live({ dryRun: true, tell: (entry) => void entries.push(entry) })
    const french = await writes('french')
    const { stop } = await begin()
    expect(holder(french)).toBeNull()
    expect(entries.find(({ _tag }) => _tag === 'Decided')).toMatchObject({
      interaction: String(french),
      decision: { _tag: 'Assign', agent: 'anna' },
    })
    await stop()
  })
})
