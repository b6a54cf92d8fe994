import type { Command } from 'commander'
import { collect } from './collect.ts'
import { wholeNumberOption } from './whole-number-option.ts'

/** What a command that simulates was told about how long and how often, as commander gives it. */
export interface ReplicationOptions {
  readonly seed?: number
  readonly reps?: number
  readonly until?: string
  readonly untilWithin?: ReadonlyArray<string>
}

/** Gives a command the options `--seed`, `--reps`, `--until` and `--until-within`. */
export const withReplications = (command: Command): Command =>
  command
    .option(
      '--seed <number>',
      'seed of all random numbers, instead of the one in the scenario',
      wholeNumberOption('--seed', 0, 2 ** 32 - 1),
    )
    .option(
      '--reps <number>',
      'number of replications, instead of the one in the scenario',
      wholeNumberOption('--reps', 1, 100_000),
    )
    .option(
      '--until <duration>',
      'let contacts arrive for this long (like 2h), instead of the duration in the scenario',
    )
    .option(
      '--until-within <metric and value>',
      "go on, from 10 replications up to 10,000, until half the width of the metric's interval is at most this, like 'service level 1%'; can be repeated",
      collect,
    )
