import { connect, ino, inoWebhook, signedWebhook } from '@inboxlab/sdk/promise'
import { expect, it } from 'vitest'
import { callBack } from './call-back.ts'

const SECRET = 'in-the-address'
const AT = 1_700_000_100_000

it('puts whom nobody took the call of into a campaign, once', async () => {
  const sent: Array<{ readonly url: string; readonly body: unknown }> = []
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init)
    sent.push({ url: request.url, body: await request.json() })
    return Response.json({ value: { cleanTargets: [{ id: 11 }] } })
  }
  const { vendor } = connect(ino, {
    baseUrl: 'https://acme.ino.cx',
    token: 'a-token',
    secret: 'a-secret',
    username: 'api@acme.example',
    fetch,
  })
  const receiver = callBack(SECRET, vendor, { id: 12, layout: 4 }, () => AT)
  const tell = async (content: unknown): Promise<number> => {
    const request = await signedWebhook(inoWebhook(), SECRET, content, { at: AT })
    return (await receiver(request)).response.status
  }
  const declined = { type: 'call_declined', id: 'e-1', number: '+33144716601' }
  expect([await tell({ type: 'login', id: 'e-0' }), await tell(declined), await tell(declined)]).toEqual([
    200, 200, 200,
  ])
  expect(sent).toEqual([
    {
      url: 'https://acme.ino.cx/api/voicecampaigns/12/targets',
      body: {
        targets: [
          {
            data: {},
            numbers: ['+33144716601'],
            importDuplicates: false,
            priority: 30,
            startDate: new Date(AT).toISOString(),
            campaignTargetLayoutId: 4,
          },
        ],
      },
    },
  ])
})
