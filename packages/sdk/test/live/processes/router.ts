import { createServer } from 'node:http'
import { firstComeFirstServed } from '@inboxlab/core'
import { chatwootWebhook } from '@inboxlab/sdk'
import { asInbox, chatwoot, connect, receive, runRouter } from '@inboxlab/sdk/promise'

/** A router in a process of its own: says `begins` when it looks at the server, and `runs` when it has. */
const [baseUrl = '', port, secret = ''] = process.argv.slice(2)
const agents = ['2', '3'].map((id) => ({ id }))
process.stdout.write('begins\n')
const router = await runRouter({
  policy: firstComeFirstServed(),
  inbox: asInbox(connect(chatwoot, { account: 1, token: 'olga-token', baseUrl })),
  directory: {
    queues: [{ id: '1' }],
    groups: [{ id: 'desk', queues: ['1'], agents, capacity: { units: 1000 } }],
  },
  every: 200,
  tell: () => {},
})
const receiver = receive(chatwootWebhook, secret, { handle: router.handle })
createServer(async (incoming, outgoing) => {
  const chunks: Array<Buffer> = []
  for await (const chunk of incoming) chunks.push(chunk)
  const { response } = await receiver(
    new Request('http://router.invalid/', {
      method: 'POST',
      headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
      body: Buffer.concat(chunks),
    }),
  )
  outgoing.writeHead(response.status).end()
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('runs\n'))
