import { setImmediate } from 'node:timers/promises'
import type { Envelope } from '@cucumber/messages'
import { select } from '../rules/feature/select.ts'
import { loadOwnSteps } from '../rules/node/load-own-steps.ts'
import { readFeatures } from '../rules/node/read-features.ts'
import { stepList } from '../rules/report/steps.ts'
import { matchExamples } from '../rules/run/match-examples.ts'
import type { ExampleResult } from '../rules/run/result.ts'
import { runExamples } from '../rules/run/run-examples.ts'
import { gaps } from '../rules/steps/gaps.ts'
import { steps } from '../rules/steps/steps.ts'
import { buildVocabulary } from '../rules/vocabulary/build.ts'
import type { Vocabulary } from '../rules/vocabulary/vocabulary.ts'
import { World } from '../rules/world/world.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'
import { deliver, deliveryOf } from './deliver.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { Interruption } from './interruption.ts'
import type { OutputOptions } from './output-options.ts'
import { eachInItsOwnPlace, wantedBy } from './own-place.ts'
import { ProgressLine } from './progress-line.ts'
import type { RulesFormat } from './rules-formats.ts'
import { rulesReports } from './rules-reports.ts'
import { reproduceRules } from './rules-reproduce.ts'
import { print } from './terminal.ts'

/** Options of `inboxlab rules`, as commander gives them. */
export interface RulesOptions extends OutputOptions<RulesFormat> {
  readonly tag?: ReadonlyArray<string>
  readonly steps?: boolean
  readonly require?: ReadonlyArray<string>
}

/** `inboxlab rules`: runs rules written as examples, prints which hold, and how those that do not went wrong. */
export const rules = async (paths: ReadonlyArray<string>, options: RulesOptions): Promise<ExitCode> => {
  const { tag = [], require: own = [] } = options
  const delivery = deliveryOf(options, 'table')
  const vocabulary = await vocabularyWith(own)
  if (options.steps === true) {
    print(stepList(vocabulary.steps, vocabulary.gaps), options.color)
    return EXIT.FINE
  }
  if (paths.length === 0) {
    throw new InputError({
      place: 'rules',
      problem: 'no feature file is named',
      fix: 'name a folder or files, like inboxlab rules examples/rules',
    })
  }
  const started = performance.now()
  const { features, newId } = await readFeatures(paths)
  await eachInItsOwnPlace(wantedBy(options.out ?? []), [...features.map(({ uri }) => uri), ...own])
  const examples = matchExamples(select(features, tag), vocabulary)
  const envelopes: Array<Envelope> = []
  const { results, interrupted } = await watched(
    runExamples({
      features,
      examples,
      vocabulary,
      newWorld: () => new World(vocabulary),
      newId,
      clock: () => performance.timeOrigin + performance.now(),
      emit: (envelope) => envelopes.push(envelope),
    }),
    examples.length,
  )
  if (results.length === 0) {
    complain('interrupted before the first example was finished; nothing to report')
    return EXIT.INTERRUPTED
  }
  const written = await deliver(delivery, rulesReports, {
    results,
    envelopes,
    command: reproduceRules(paths, options),
    seconds: (performance.now() - started) / 1000,
    interrupted,
  })
  const faults = faultsIn(results)
  for (const fault of faults) complain(fault)
  return codeOf(results, interrupted, written)
}

const vocabularyWith = async (files: ReadonlyArray<string>): Promise<Vocabulary<World>> => {
  const own = []
  for (const file of new Set(files)) own.push({ file, ...(await loadOwnSteps<World>(file)) })
  return buildVocabulary({ gaps, steps }, own)
}

/** Milliseconds between two looks at the signals. */
const PAUSE_EVERY = 50

/** All results, or those that are there when somebody presses Ctrl-C. */
const watched = async (
  running: AsyncIterable<ExampleResult>,
  planned: number,
): Promise<{ readonly results: ReadonlyArray<ExampleResult>; readonly interrupted: boolean }> => {
  const results: Array<ExampleResult> = []
  const interruption = new Interruption()
  const progress = new ProgressLine()
  let paused = performance.now()
  for await (const result of running) {
    results.push(result)
    progress.show(`example ${results.length} of ${planned}`, results.length / planned)
    if (performance.now() - paused < PAUSE_EVERY) continue
    await setImmediate()
    if (interruption.requested) break
    paused = performance.now()
  }
  progress.clear()
  const interrupted = interruption.requested && results.length < planned
  interruption.release()
  return { results, interrupted }
}

/** Examples that could not be carried out as they are written: a fault of the file, not of the rule. */
const faultsIn = (results: ReadonlyArray<ExampleResult>): ReadonlyArray<string> =>
  results.flatMap(({ uri, steps: done }) =>
    done.flatMap(({ line: at, failure }) => {
      if (failure === null || failure.kind === 'different') return []
      return failure.kind === 'unusable'
        ? [`${uri}:${at}: ${failure.problem}`]
        : [
            `${uri}:${at}: the step crashed, which is a fault of inboxlab, please report it: ${failure.problem}`,
          ]
    }),
  )

const codeOf = (results: ReadonlyArray<ExampleResult>, interrupted: boolean, written: boolean): ExitCode => {
  const kinds = new Set(results.flatMap(({ steps: done }) => done.map(({ failure }) => failure?.kind)))
  if (kinds.has('crashed')) return EXIT.CRASH
  if (!written || kinds.has('unusable')) return EXIT.BAD_INPUT
  if (interrupted) return EXIT.INTERRUPTED
  return kinds.has('different') ? EXIT.THRESHOLD_BROKEN : EXIT.FINE
}
