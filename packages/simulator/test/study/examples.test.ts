import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SweepPage } from '../../src/report/html/page-data.ts'
import type { SweepResult } from '../../src/report/sweep-result.ts'
import { folder } from '../cli/folder.ts'
import { BIN, startProcess } from '../cli/inboxlab.ts'

const { path: cwd, write } = folder()
mkdirSync(join(cwd, 'bin'))
// What npx would find.
write('bin/npx', `#!/bin/sh\nshift\nexec '${process.execPath}' '${BIN}' "$@"\n`)
chmodSync(join(cwd, 'bin/npx'), 0o755)
symlinkSync(resolve('examples'), join(cwd, 'examples'))

describe.skipIf(process.platform === 'win32')('the studies among the examples', () => {
  it.each(['bank', 'chat-team'])(
    'of %s: every number of agents with either policy, as JSON and as a page',
    async (name) => {
      const out = ['--reps', '1', '--out', `json=${name}.json`, '--out', `html=${name}.html`]
      const env = { PATH: `${join(cwd, 'bin')}:${process.env.PATH}` }
      const { code, stderr } = await startProcess('sh', [`examples/study/${name}.sh`, ...out], { cwd, env })
        .ended
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const { points }: SweepResult = JSON.parse(readFileSync(join(cwd, `${name}.json`), 'utf8'))
      expect(points).toHaveLength(30)
      expect(new Set(points.map(({ settings }) => settings.at(-1)?.value)).size).toBe(2)
      const page = readFileSync(join(cwd, `${name}.html`), 'utf8')
      const [, data = ''] = /<script[^>]*type="application\/json"[^>]*>([^<]*)<\/script>/u.exec(page) ?? []
      const shown: SweepPage = JSON.parse(data)
      expect(shown.kind).toBe('sweep')
      expect(shown.result.points.map((point) => [point.name, point.onDuty, point.waits])).toEqual(
        points.map((point) => [point.name, point.onDuty, point.waits]),
      )
    },
  )
})
