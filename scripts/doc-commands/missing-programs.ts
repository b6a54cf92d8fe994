import { spawnSync } from 'node:child_process'
import type { Step } from './steps-in.ts'

/** The programs that a guide leaves running in the background and that are not installed here, such as a database. */
export const missingPrograms = (steps: ReadonlyArray<Step>, path: string): ReadonlyArray<string> =>
  steps
    .flatMap((step) => (step._tag === 'Server' ? [step.command.split(' ')[0] ?? ''] : []))
    .filter((program) => {
      const { status } = spawnSync('bash', ['-c', 'command -v -- "$0"', program], {
        env: { PATH: `${path}:${process.env.PATH}` },
      })
      return status !== 0
    })
