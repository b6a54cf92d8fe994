// Run in a project that has only the packed packages: each entry can be imported and does its work.
import assert from 'node:assert/strict'
import { absent, allowedCommands } from '@inboxlab/core'
import * as testing from '@inboxlab/core/testing'
import { NotSupported } from '@inboxlab/sdk'
import { meanOf, randomStream } from '@inboxlab/simulator'
import * as files from '@inboxlab/simulator/node'

assert.deepEqual(allowedCommands(absent), ['Receive', 'Start'])
assert.equal(typeof testing.givenWhenThen, 'function')
assert.equal(new NotSupported({ provider: 'acme', operation: 'tag', why: 'no' })._tag, 'NotSupported')
assert.equal(meanOf({ _tag: 'Lognormal', mean: 3, sd: 4 }), 3)
assert.ok(randomStream(1, 'a').uniform() > 0)
assert.ok(Object.keys(files).length > 0)
