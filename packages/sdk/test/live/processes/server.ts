import { createSandbox, SMALL_OFFICE, withRemoteControl } from '@inboxlab/sdk/sandbox'
import { serveSandbox } from '@inboxlab/sdk/sandbox/node'

/** A Chatwoot in a process of its own, on the machine's time; says where it is. Its webhooks go to a port. */
const [port, secret] = process.argv.slice(2)
const sandbox = createSandbox({
  provider: 'chatwoot',
  clock: { now: () => Date.now() },
  data: {
    ...SMALL_OFFICE,
    delivery: { deliveredAfter: null, readAfter: null },
    webhooks: [
      {
        url: `http://127.0.0.1:${port}/`,
        ...(secret === undefined ? {} : { secret }),
        subscriptions: ['conversation_created', 'conversation_status_changed', 'conversation_updated'],
      },
    ],
  },
  deliver: (request) => fetch(request, { signal: AbortSignal.timeout(5000) }),
})
// What is to happen by itself, such as an answer that is held back, is looked for so often.
setInterval(() => void sandbox.settled(), 5)
const { url } = await serveSandbox({ handle: withRemoteControl(sandbox) })
process.stdout.write(`${url}\n`)
