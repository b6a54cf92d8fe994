import { describe, expect, it } from 'vitest'
import { DESK, folder } from './folder.ts'
import { inThisProcess } from './in-this-process.ts'

const { path: cwd, write } = folder()

describe('a run that would not end is stopped with one line on what has grown, and exit code 1', () => {
  it.each([['1'], ['2']])('on %s threads', async (workers) => {
    write('declined.yaml', DESK.replace('count: 2', 'count: 2, ringing: { answers: 0s, declines: 100% }'))
    const args = ['run', 'declined.yaml', '--workers', workers]
    const { code, stdout, stderr } = await inThisProcess(args, { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(
      /^inboxlab: the run does not come to an end: it has stayed at 2000-01-03T00:\d\d:\d\d\.\d{3}Z while 100000 things were due; 1 interactions are there\n$/u,
    )
  })
})
