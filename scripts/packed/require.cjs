// The same by require(), which Node can do with ES modules: nothing published may await at its top level.
const assert = require('node:assert/strict')

assert.deepEqual(require('@inboxlab/core').lifecycle.archived, [])
assert.equal(typeof require('@inboxlab/core/testing').givenWhenThen, 'function')
assert.ok(require('@inboxlab/sdk').Operation.literals.includes('list'))
assert.equal(require('@inboxlab/sdk/promise').respondio.name, 'respond.io')
assert.equal(require('@inboxlab/simulator').meanOf({ _tag: 'Constant', value: 3 }), 3)
assert.equal(typeof require('@inboxlab/simulator/node').readScenario, 'function')
assert.match(require('@inboxlab/simulator/scenario.schema.json').$schema, /json-schema/)
assert.throws(() => require('@inboxlab/core/dist/index.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' })
