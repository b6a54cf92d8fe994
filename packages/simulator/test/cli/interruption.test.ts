import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { folder } from './folder.ts'
import { type Ended, inboxlab, type Running, start } from './inboxlab.ts'

const { path: cwd } = folder()
const LONG = ['run', 'desk.yaml', '--reps', '100000']
/** Milliseconds; who was waited for longer is waited for no more. */
const LONGEST = 16_000

/**
 * Interrupts a long run when some of it is finished. Nothing outside says when that is, so this waits longer and
 * longer until it was in time.
 */
const interrupted = async (
  args: ReadonlyArray<string>,
  interrupt: (running: Running) => Promise<unknown>,
  wasInTime: (ended: Ended) => boolean,
  wait = 500,
): Promise<Ended> => {
  const running = start(args, { cwd })
  await setTimeout(wait)
  running.child.kill('SIGINT')
  await Promise.race([interrupt(running), running.ended])
  const ended = await running.ended
  return wasInTime(ended) || wait > LONGEST ? ended : interrupted(args, interrupt, wasInTime, 2 * wait)
}

describe('Ctrl-C', () => {
  it('ends a run with what is finished, marked partial, and exit code 130', async () => {
    const args = [...LONG, '--out', 'json=partial.json']
    const { code, stdout, stderr } = await interrupted(
      args,
      async ({ child }) => {
        // npm passes on the signal that the terminal has sent already; some, as two at once arrive as one.
        for (let more = 0; more < 8; more += 1) {
          await setTimeout(5)
          child.kill('SIGINT')
        }
      },
      // On a machine that stood still in between it was two presses.
      (ended) => ended.stdout !== '' && ended.signal === null,
    )
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' })
    const [, partial, finished] =
      /\n(PARTIAL: interrupted, (\d+) of 100,000 replications finished)\n/u.exec(stdout) ?? []
    expect(partial).toBeDefined()
    const result = JSON.parse(readFileSync(join(cwd, 'partial.json'), 'utf8'))
    expect(result).toMatchObject({
      partial: true,
      replications: { planned: 100_000, finished: Number(finished) },
      reproduce: `inboxlab run desk.yaml --seed 1 --reps ${finished}`,
    })
    expect(stdout).toMatch(new RegExp(`What is finished, again:\n${result.reproduce}\n$`, 'u'))

    const again = await inboxlab([...result.reproduce.split(' ').slice(1), '--out', 'json=-'], { cwd })
    expect(JSON.parse(again.stdout)).toMatchObject({ partial: false, measures: result.measures })
  })

  it('a second time ends the process at once, whatever it waits for', async (context) => {
    try {
      execFileSync('mkfifo', [join(cwd, 'unread')])
    } catch {
      context.skip(true, 'there is no mkfifo here')
    }
    const args = [...LONG, '--out', 'json=unread']
    const { signal, stdout } = await interrupted(
      args,
      async ({ child, hasPrinted }) => {
        await hasPrinted('inboxlab run desk.yaml')
        // A moment later, or it would count as the first press.
        await setTimeout(400)
        child.kill('SIGINT')
      },
      (ended) => ended.stdout !== '',
    )
    expect(stdout).toContain('PARTIAL')
    expect(signal).toBe('SIGINT')
  })

  it('while the records are written leaves the report, and no half of them', async () => {
    const writing = async (wait: number): Promise<Ended> => {
      writeFileSync(join(cwd, 'records.ndjson'), 'of an earlier run')
      const { child, ended, hasPrinted } = start(
        ['run', 'desk.yaml', '--reps', '40', '--set', 'duration=20d', '--records', 'records.ndjson'],
        { cwd },
      )
      await hasPrinted('inboxlab run desk.yaml')
      await setTimeout(wait)
      child.kill('SIGINT')
      const early = await ended
      return early.signal === null && wait > 1 ? writing(wait / 2) : early
    }
    const { signal, stdout } = await writing(100)
    expect(signal).toBe('SIGINT')
    expect(stdout).toContain('A small desk')
    expect(readFileSync(join(cwd, 'records.ndjson'), 'utf8')).toBe('of an earlier run')
    expect(readdirSync(cwd).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  it('before anything is finished leaves nothing to report', async () => {
    const endless = ['run', 'desk.yaml', '--until', '30000d', '--reps', '1', '--out', 'json=nothing.json']
    const interruptedEarly = async (wait: number): Promise<Ended> => {
      const { child, ended } = start(endless, { cwd })
      await setTimeout(wait)
      child.kill('SIGINT')
      const early = await ended
      return early.signal === 'SIGINT' && wait <= LONGEST ? interruptedEarly(2 * wait) : early
    }
    expect(await interruptedEarly(500)).toEqual({
      code: 130,
      signal: null,
      stdout: '',
      stderr: 'inboxlab: interrupted before the first replication was finished; nothing to report\n',
    })
  })
})
