import { connect, ino } from '@inboxlab/sdk/promise'
import { createSandbox, SMALL_POOL } from '@inboxlab/sdk/sandbox'
import { expect, it } from 'vitest'
import { callBack } from './call-back.ts'

const SECRET = 'in-the-address'
const HOUR = 3_600_000

/** A tenant in memory whose webhooks are called and hold what the program expects. */
const tenant = () => {
  let receiver: ReturnType<typeof callBack> | undefined
  const sandbox = createSandbox({
    provider: 'ino',
    data: {
      ...SMALL_POOL,
      campaigns: [{ id: 12, layouts: [4] }],
      webhooks: [
        {
          on: 'OfferDeclined',
          url: `https://answers.example/?key=${SECRET}`,
          body: { type: 'call_declined', id: '{id}', number: '{interaction.contact}' },
        },
      ],
    },
    deliver: async (webhook) => (await receiver?.(webhook))?.response ?? new Response(null, { status: 503 }),
  })
  const { control, fetch } = sandbox
  const { vendor } = connect(ino, { baseUrl: 'https://acme.ino.cx', ...control.credentials(), fetch })
  receiver = callBack(SECRET, vendor, { id: 12, layout: 4 }, () => sandbox.now)
  const declined = () => {
    const { interaction } = control.contactWrites({
      contact: '+33144716601',
      text: 'Call me',
      channel: 'sms',
    })
    control.agentDoes(interaction, { _tag: 'Offer', agent: 'anna', expiresAt: null })
    control.agentDoes(interaction, { _tag: 'DeclineOffer', agent: 'anna' })
  }
  return { sandbox, declined }
}

it('has whom nobody took on called back, once', async () => {
  const { sandbox, declined } = tenant()
  sandbox.inject({ fault: 'duplicate', where: 'OfferDeclined' })
  declined()
  await sandbox.settled()
  expect(sandbox.webhooks.map(({ status }) => status)).toEqual([200, 200])
  expect(sandbox.control.targets(12)).toMatchObject([{ numbers: ['+33144716601'], priority: 30 }])
  await sandbox.advance(HOUR)
  const calls = [...sandbox.control.inbox.interactions].map((id) => sandbox.control.state(id).origin)
  expect(calls).toMatchObject([{ channel: 'sms' }, { channel: 'voice', contact: '+33144716601' }])
})

it('adds nobody twice when the answer of the server is lost', async () => {
  const { sandbox, declined } = tenant()
  sandbox.inject({ fault: 'reset', done: true, where: '/targets' })
  declined()
  await sandbox.settled()
  expect(sandbox.webhooks.map(({ status }) => status)).toEqual([500])
  expect(sandbox.control.targets(12)).toHaveLength(1)
})
