import type { Command } from 'commander'
import type { End } from './end.ts'
import { ENGINE_HELP } from './engine-help.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import { wholeNumberOption } from './whole-number-option.ts'
import type { WorkerOptions } from './worker.ts'

/** Adds `inboxlab worker`. */
export const addWorker = (inboxlab: Command, end: End): void => {
  const worker = inboxlab
    .command('worker')
    .summary('simulate for studies on a Redis server')
    .description(
      'Simulates replications for the studies on a Redis server, until it is interrupted. On any number of machines; it may be stopped or lost at any moment.',
    )
    .option('--engine <url>', `the server: ${ENGINE_HELP}`)
    .option(
      '--concurrency <number>',
      'how many threads simulate (default: as many as the machine can run at once)',
      wholeNumberOption('--concurrency', 1, 1024),
    )
    .option(
      '--files <folder>',
      'where the policies and recordings are that studies name; without it, studies that need any are refused',
    )
    .option(
      '--dead-after <duration>',
      'a worker of which nothing was heard for so long is taken for dead, and others do what it did',
      '30s',
    )
    .action(async (options: WorkerOptions) => {
      const { worker } = await import('./worker.ts')
      end(await worker(options))
    })
  withExitCodes(worker, {
    [EXIT.CRASH]: 'inboxlab crashed',
    [EXIT.BAD_INPUT]: 'an option cannot be used, or the server cannot be reached',
    [EXIT.INTERRUPTED]: 'interrupted; what it had begun is finished',
  })
}
