import type { Command } from 'commander'
import { wholeNumberOption } from './whole-number-option.ts'

/** Gives a command that simulates the option `--workers`. */
export const withWorkers = (command: Command): Command =>
  command.option(
    '--workers <number>',
    'number of threads to simulate on (default: as many as the machine can run at once); the result does not depend on it',
    wholeNumberOption('--workers', 1, 1024),
  )
