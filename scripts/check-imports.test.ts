import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './imports/violations.ts'

const planted: Readonly<Record<string, string>> = {
  'core/package.json': '{ "dependencies": { "effect": "1" } }',
  'core/src/good.ts':
    "import * as Schema from 'effect/Schema'\nimport './other.ts'\nexport * from './deep/x.ts'\n",
  'core/src/up.ts': "export {}\n\nimport type { Inbox } from '@inboxlab/sdk'\n",
  'core/src/self.ts': "import '@inboxlab/core'\n",
  'core/src/unlisted.ts': "import yaml from 'yaml'\n",
  'core/src/deep/clock.ts': "export const load = () => import('node:timers')\n",
  'core/src/deep/bare.ts': "import fs from 'fs/promises'\n",
  'sdk/package.json': '{ "dependencies": { "@inboxlab/core": "1", "@inboxlab/simulator": "1" } }',
  'sdk/src/good.ts': "import '@inboxlab/core'\nimport '@inboxlab/core/testing'\n",
  'sdk/src/up.ts': "export { run } from '@inboxlab/simulator'\n",
  'sdk/src/type.ts': "/* a note */\nexport type T = import('@inboxlab/simulator').Plan\n",
  'sdk/src/path.ts': "import '../../core/src/good.ts'\n",
  'sdk/src/inside.ts': "import '@inboxlab/core/src/good.ts'\nimport '@inboxlab/core/dist/index.js'\n",
  'simulator/package.json':
    '{ "dependencies": { "@inboxlab/core": "1", "@inboxlab/sdk": "1", "effect": "1" }, "devDependencies": { "@stdlib/a-b": "1" } }',
  'simulator/src/drive/good.ts': "import '@inboxlab/sdk'\nimport 'node:http'\n",
  'simulator/src/cli/good.ts':
    "import 'node:fs'\nimport 'effect/Effect'\nimport * as core from '@inboxlab/core'\n",
  'simulator/src/report/node/good.ts': "import 'node:fs'\nimport own from '../../../package.json'\n",
  'simulator/src/engine/good.ts': "import * as Result from 'effect/Result'\nimport q from '@stdlib/a-b'\n",
  'simulator/src/engine/loop.ts':
    "import type * as Schema from 'effect/Schema'\nimport { Effect } from 'effect'\n",
  'simulator/src/random/seed.ts': "import 'effect/Random'\n",
  'simulator/src/report/sdk.ts': "import '@inboxlab/sdk'\n",
  'simulator/src/node.ts': "import 'node:fs'\n",
  'simulator/src/computed.ts': "const name = 'fs'\nexport const load = () => import('node:' + name)\n",
  'simulator/src/require.ts': "const fs = require('fs')\n",
  'simulator/src/comment.ts': "// import 'node:fs'\nexport const text = \"import 'node:fs'\"\n",
}

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'inboxlab-imports-'))
  for (const [file, text] of Object.entries(planted)) {
    const path = join(root, 'packages', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the import check', () => {
  it('names every planted violation by file and line, and nothing else', () => {
    const lines = violations(root).found.map(({ file, line, problem }) => `${file}:${line}: ${problem}`)
    expect(lines).toEqual([
      "packages/core/src/deep/bare.ts:1: 'fs/promises' is a Node module: only node/, cli/ and drive/ may import those",
      "packages/core/src/deep/clock.ts:1: 'node:timers' is a Node module: only node/, cli/ and drive/ may import those",
      "packages/core/src/self.ts:1: '@inboxlab/core' is this package: import the file by a relative path",
      "packages/core/src/unlisted.ts:1: 'yaml' is not listed in packages/core/package.json",
      'packages/core/src/up.ts:3: core may not import sdk: the direction is core <- sdk <- simulator',
      "packages/sdk/src/inside.ts:1: '@inboxlab/core/src/good.ts' reaches inside core: import what the package exports",
      "packages/sdk/src/inside.ts:2: '@inboxlab/core/dist/index.js' reaches inside core: import what the package exports",
      "packages/sdk/src/path.ts:1: '../../core/src/good.ts' leads out of src: import another package by its name",
      'packages/sdk/src/type.ts:2: sdk may not import simulator: the direction is core <- sdk <- simulator',
      'packages/sdk/src/up.ts:1: sdk may not import simulator: the direction is core <- sdk <- simulator',
      'packages/simulator/src/computed.ts:2: an import computed at run time cannot be checked: name the module in quotes',
      "packages/simulator/src/engine/loop.ts:1: 'effect/Schema' does not belong in the loop: of effect, the engine folders may import only effect/Result",
      "packages/simulator/src/engine/loop.ts:2: 'effect' does not belong in the loop: of effect, the engine folders may import only effect/Result",
      "packages/simulator/src/node.ts:1: 'node:fs' is a Node module: only node/, cli/ and drive/ may import those",
      "packages/simulator/src/random/seed.ts:1: 'effect/Random' does not belong in the loop: of effect, the engine folders may import only effect/Result",
      'packages/simulator/src/report/sdk.ts:1: simulator may import sdk only in drive/',
      "packages/simulator/src/require.ts:1: 'fs' is a Node module: only node/, cli/ and drive/ may import those",
    ])
  })

  it('fails as a command, with the violations on stderr', () => {
    const script = join(import.meta.dirname, 'check-imports.ts')
    expect(() => execFileSync(process.execPath, [script], { cwd: root, stdio: 'pipe' })).toThrow(
      'packages/core/src/up.ts:3: core may not import sdk',
    )
  })
})
