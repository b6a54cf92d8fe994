import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The command as it is installed. */
export const BIN = fileURLToPath(new URL('../../bin/inboxlab.js', import.meta.url))

/** How a command ended, and what it wrote. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A command that runs. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Waits until it has written this to standard output. */
  readonly hasPrinted: (text: string) => Promise<void>
}

interface Surroundings {
  readonly cwd?: string | undefined
  readonly env?: Readonly<Record<string, string>>
  readonly stdio?: StdioOptions
}

/** Starts `inboxlab` in a process of its own, with nothing in its environment but what it is given. */
export const start = (args: ReadonlyArray<string>, surroundings: Surroundings = {}): Running =>
  startProcess(process.execPath, [BIN, ...args], surroundings)

/** Runs `inboxlab` to its end. */
export const inboxlab = (args: ReadonlyArray<string>, surroundings: Surroundings = {}): Promise<Ended> =>
  start(args, surroundings).ended

/** Starts any command. */
export const startProcess = (
  command: string,
  args: ReadonlyArray<string>,
  { cwd, env = {}, stdio = ['ignore', 'pipe', 'pipe'] }: Surroundings,
): Running => {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(command, args, { cwd, env: { PATH, NODE_COMPILE_CACHE, ...env }, stdio })
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return {
    child,
    ended: new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
    }),
    hasPrinted: (text) =>
      new Promise((resolve) => {
        const look = () => {
          if (stdout.includes(text)) resolve()
        }
        child.stdout?.on('data', look)
        look()
      }),
  }
}
