import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
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
  const servers: Array<Server> = []
  try {
    return problemsOf(file, steps, place, servers)
  } finally {
    for (const { stop } of servers) stop()
  }
}

const problemsOf = (
  file: string,
  steps: ReadonlyArray<Step>,
  place: Place,
  servers: Array<Server>,
): ReadonlyArray<string> => {
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
      case 'Server': {
        const server = serve(step.command, place, servers.length)
        servers.push(server)
        if (!hasSpoken(server))
          problems.push(`${at}: '${step.command}' says nothing\n${readFileSync(server.log, 'utf8')}`)
        break
      }
      case 'Output':
        if (!prints(printed, step.text)) problems.push(`${at}: it prints something else:\n${printed}`)
    }
  }
  return problems
}

/** A command that goes on, and what it prints. */
interface Server {
  readonly log: string
  readonly stop: () => void
}

const serve = (command: string, place: Place, index: number): Server => {
  const log = join(place.folder, `.server-${index}.log`)
  const output = openSync(log, 'w')
  const child = spawn('bash', ['-c', command], {
    cwd: place.folder,
    env: environment(place),
    stdio: ['ignore', output, 'inherit'],
    // A group of its own, so that all of it ends.
    detached: true,
  })
  closeSync(output)
  child.unref()
  const stop = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  return { log, stop }
}

/** Waits for its first line, for up to half a minute. */
const hasSpoken = ({ log }: Server): boolean => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (readFileSync(log, 'utf8').includes('\n')) return true
    spawnSync('sleep', ['0.1'])
  }
  return false
}

/** These .ci/run runs itself, from a clean state: they are of the whole repository, or install its packages. */
const BY_CI: ReadonlyArray<RegExp> = [
  /^npm ci && npm (start|test)\b/u,
  /^npm install (--save-dev )?(@inboxlab\/(core|sdk|simulator)|bullmq@6 ioredis@5)$/u,
]

const environment = ({ path }: Place) => ({
  HOME: process.env.HOME,
  PATH: `${path}:${process.env.PATH}`,
  NO_COLOR: '1',
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
})

const run = (command: string, place: Place) =>
  spawnSync('bash', ['-c', command], {
    cwd: place.folder,
    encoding: 'utf8',
    env: environment(place),
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const prints = (printed: string, said: string): boolean => {
  const pattern = said
    .split('…')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
    .join('[^]*?')
  return new RegExp(`^${pattern}$`, 'u').test(printed.trimEnd())
}
