import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Step } from './steps-in.ts'

/** Where a guide is followed: a folder that is empty but for the examples, and the Node and packages of a reader. */
export interface Place {
  readonly folder: string
  /** The repository's `examples`, which a reader of its guides has too. */
  readonly examples: string
  /** Searched first for commands. */
  readonly path: string
}

/** What does not come out as a guide says: one line each. `file` is the guide's name. */
export const follow = (file: string, steps: ReadonlyArray<Step>, place: Place): ReadonlyArray<string> => {
  mkdirSync(place.folder, { recursive: true })
  symlinkSync(place.examples, join(place.folder, 'examples'))
  const problems: Array<string> = []
  let printed = ''
  for (const step of steps) {
    const at = `${file}:${step.line}`
    switch (step._tag) {
      case 'File': {
        const path = join(place.folder, step.path)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, step.text)
        break
      }
      case 'Command': {
        if (BY_CI.some((pattern) => pattern.test(step.command))) break
        const { status, stdout, stderr } = run(step.command, place)
        printed = stdout
        if (status !== step.exitCode) {
          problems.push(
            `${at}: '${step.command}' exits with ${status}, not ${step.exitCode}\n${stdout}${stderr}`,
          )
        }
        break
      }
      case 'Output':
        if (!prints(printed, step.text)) problems.push(`${at}: it prints something else:\n${printed}`)
    }
  }
  return problems
}

/** These .ci/run runs itself, from a clean state: they are of the whole repository, or install its packages. */
const BY_CI: ReadonlyArray<RegExp> = [
  /^npm ci && npm (start|test)\b/u,
  /^npm install (--save-dev )?@inboxlab\/(core|sdk|simulator)$/u,
]

const run = (command: string, { folder, path }: Place) =>
  spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { HOME: process.env.HOME, PATH: `${path}:${process.env.PATH}`, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const prints = (printed: string, said: string): boolean => {
  const pattern = said
    .split('…')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
    .join('[^]*?')
  return new RegExp(`^${pattern}$`, 'u').test(printed.trimEnd())
}
