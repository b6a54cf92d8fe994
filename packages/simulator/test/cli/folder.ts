import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder that goes when the tests of its file are done. */
export interface Folder {
  readonly path: string
  /** Writes a file and says its path. */
  readonly write: (name: string, content: string | Uint8Array) => string
  /** Makes a folder in it. */
  readonly inner: () => Folder
}

/** Makes a folder that holds `desk.yaml`. */
export const folder = (): Folder => {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'inboxlab-cli-')))
  afterAll(() => rmSync(path, { recursive: true }))
  const made = folderAt(path)
  made.write('desk.yaml', DESK)
  return made
}

const folderAt = (path: string): Folder => ({
  path,
  write: (name, content) => {
    const file = join(path, name)
    writeFileSync(file, content)
    return file
  },
  inner: () => folderAt(mkdtempSync(join(path, 'inner-'))),
})

/** A small desk that is simulated in no time. */
export const DESK = `name: A small desk
duration: 2h
replications: 3
queues:
  calls: { serviceLevel: 20s }
types:
  call: { queue: calls, service: { exponential: 2min }, patience: { exponential: 1min } }
agents:
  desk: { queues: [calls], count: 2 }
traffic:
  - { type: call, rate: 1.2/min }
`

/** The same desk with recorded calls. */
export const REPLAY = DESK.replace(
  /traffic:\n.*\n/u,
  'traffic:\n  - { trace: calls.csv, columns: { arrival: arrival, service: service } }\n',
)
