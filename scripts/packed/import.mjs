// Run in a project that has only the packed packages: each entry can be imported and does its work.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { absent, allowedCommands } from '@inboxlab/core'
import { givenWhenThen } from '@inboxlab/core/testing'
import { NotSupported } from '@inboxlab/sdk'
import { webhookListener } from '@inboxlab/sdk/node'
import { connect, respondio } from '@inboxlab/sdk/promise'
import { compile, decodeScenario, replications } from '@inboxlab/simulator'
import { readScenario } from '@inboxlab/simulator/node'

assert.deepEqual(allowedCommands(absent), ['Receive', 'Start'])
assert.equal(typeof givenWhenThen, 'function')
assert.equal(new NotSupported({ provider: 'acme', operation: 'tag', why: 'no' })._tag, 'NotSupported')

const answering = async () => Response.json({ messageId: 5 })
const inbox = connect(respondio, { token: 'a-token', fetch: answering })
assert.equal((await inbox.reply('7', { text: 'Hello' })).id, '5')
assert.equal(webhookListener(inbox.reply).length, 2)

const desk = {
  name: 'A small desk',
  duration: '8h',
  queues: { calls: {} },
  types: { call: { queue: 'calls', service: { exponential: '2min' } } },
  agents: { desk: { queues: ['calls'], count: 12 } },
  traffic: [{ type: 'call', rate: '4.2/min' }],
}
const plan = compile(decodeScenario(desk), new Map())
const finished = [...replications(plan, { seed: 1, replications: 2 })].filter(
  ({ _tag }) => _tag === 'Finished',
)
assert.equal(finished.length, 2)
assert.ok(finished.every(({ interactions }) => interactions > 1000))

writeFileSync('desk.yaml', JSON.stringify(desk))
assert.equal((await readScenario('desk.yaml', { set: [] })).scenario.name, 'A small desk')

// What is not an entry of a package stays inside it.
for (const inside of [
  'core/src/index.ts',
  'core/dist/index.js',
  'sdk/src/index.ts',
  'simulator/src/engine/engine.ts',
]) {
  await assert.rejects(import(`@inboxlab/${inside}`), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' })
}
