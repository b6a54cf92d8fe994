import { dirname, resolve } from 'node:path'
import { interrupter } from '../node/interrupter.ts'
import { loadPlan } from '../node/load-plan.ts'
import { filesReadFor, readScenario } from '../node/read-scenario.ts'
import { checkLive, checkSteps, type LiveBreach, type LiveCheck, neverReached } from '../property/index.ts'
import { counted } from '../report/counted.ts'
import { plainText } from '../report/plain-text.ts'
import { line, type ReportLine } from '../report/report-line.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { FuzzOptions } from './fuzz.ts'
import { askedInvariants, foundBefore } from './fuzz-invariants.ts'
import { type LiveCase, saveLiveCase } from './live-case.ts'
import { eachInItsOwnPlace } from './own-place.ts'
import { ProgressLine } from './progress-line.ts'
import { searchTime } from './search-time.ts'
import { shellWord } from './shell-word.ts'
import { print } from './terminal.ts'

/** `inboxlab fuzz --live`: the scenario's policy in small worlds in which things go wrong. */
export const fuzzLive = async (file: string, options: FuzzOptions): Promise<ExitCode> => {
  if (options.path !== undefined)
    throw new InputError({
      place: '--path',
      problem: 'a search with --live has no path back to what it found',
      fix: 'use --from with the counterexample that it has written',
    })
  const { set = [], color } = options
  const read = await readScenario(file, { set })
  const saveTo = options.save ?? 'live-counterexample.yaml'
  await eachInItsOwnPlace([{ place: `--save ${saveTo}`, path: saveTo }], filesReadFor(read))
  const { policy } = await loadPlan(read)
  const check = search(policy, options)
  if (check._tag === 'Held') {
    const { runs, interrupted } = check
    const never = neverReached(check.coverage)
    const reached = never.length === 0 ? ['every state, transition and decision was reached'] : never
    print(
      [
        line(
          `✓ nothing was found in ${counted(runs, 'world')} in which things went wrong${interrupted ? ', then the time was up' : ''}`,
          'good',
        ),
        line(''),
        ...reached.map((each) => line(each)),
        line(''),
        line('The same again:', 'faint'),
        line(searchAgain(file, runs, options)),
      ],
      color,
    )
    return EXIT.FINE
  }
  const { breach, runs } = check
  print(breachLines(breach), color)
  const written = await saved(breach, {
    scenario: file,
    name: read.scenario.name,
    set,
    file: saveTo,
  })
  const found = `Found in world ${runs.toLocaleString('en-US')}`
  print(
    [
      line(''),
      line(
        written === null
          ? `${found}, and not written. The same again:`
          : `${found}, and written to ${written}. The same again:`,
        'faint',
      ),
      line(written === null ? searchAgain(file, runs, options) : caseAgain(written, breach)),
    ],
    color,
  )
  return written === null ? EXIT.BAD_INPUT : EXIT.THRESHOLD_BROKEN
}

/** `inboxlab fuzz --from` what `--live` has written: does again what was done there. */
export const fuzzLiveAgain = async (
  from: string,
  { description, scenario, set, world, steps }: LiveCase,
  options: FuzzOptions,
): Promise<ExitCode> => {
  const read = await readScenario(resolve(dirname(from), scenario), { set: [...set, ...(options.set ?? [])] })
  const { policy } = await loadPlan(read)
  const { invariant } = options
  const wanted =
    invariant === undefined ? (foundBefore(description) ?? undefined) : askedInvariants(invariant)
  const breach = checkSteps(world, steps, policy, wanted, { interrupter: interrupter() })
  print(
    breach === null
      ? [
          line('✓ what was found before does not happen any more', 'good'),
          line(''),
          line('The same again:', 'faint'),
          line(`inboxlab fuzz --from ${shellWord(from)}${invariantOptions(options)}`),
        ]
      : [...breachLines(breach), line(''), line('The same again:', 'faint'), line(caseAgain(from, breach))],
    options.color,
  )
  return breach === null ? EXIT.FINE : EXIT.THRESHOLD_BROKEN
}

const search = (policy: Parameters<typeof checkLive>[0], options: FuzzOptions): LiveCheck => {
  const {
    runs = options.time === undefined ? 500 : 100_000_000,
    seed = 1,
    contacts,
    invariant,
    time,
  } = options
  const progress = new ProgressLine()
  try {
    return checkLive(policy, {
      runs,
      seed,
      interrupter: interrupter(),
      progress: (lived) =>
        progress.show(`${lived.toLocaleString('en-US')} worlds lived in`, Math.min(1, lived / runs)),
      ...(contacts === undefined ? {} : { worlds: { contacts } }),
      ...(invariant === undefined ? {} : { invariants: askedInvariants(invariant) }),
      ...(time === undefined ? {} : { within: searchTime(time) }),
    })
  } finally {
    progress.clear()
  }
}

/** The file that was written; null if it cannot be, which is then said. */
const saved = async (
  breach: LiveBreach,
  where: Parameters<typeof saveLiveCase>[1],
): Promise<string | null> => {
  try {
    return await saveLiveCase(breach, where)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { problem, fix } = error
    complain(new InputError({ place: `--save ${where.file}`, problem, fix }).message)
    return null
  }
}

const caseAgain = (file: string, { invariant }: LiveBreach): string =>
  `inboxlab fuzz --from ${shellWord(file)} --invariant ${shellWord(invariant)}`

const searchAgain = (file: string, runs: number, options: FuzzOptions): string => {
  const { seed = 1, contacts, set = [] } = options
  return [
    `inboxlab fuzz ${shellWord(file)} --live --runs ${runs} --seed ${seed}`,
    contacts === undefined ? '' : ` --contacts ${contacts}`,
    ...set.map((each) => ` --set ${shellWord(each)}`),
    invariantOptions(options),
  ].join('')
}

/** The invariants that were asked for, as they were written. */
export const invariantOptions = ({ invariant = [] }: FuzzOptions): string =>
  invariant.map((name) => ` --invariant ${shellWord(name)}`).join('')

const breachLines = ({ invariant, sentence, text, story, steps }: LiveBreach): ReadonlyArray<ReportLine> => [
  line(`✗ ${invariant}`, 'bad'),
  line(`  should hold: ${sentence}`),
  line(`  happened: ${plainText(text, 600)}`),
  line(''),
  line('The smallest story found', 'heading'),
  ...story.setting.map((each) => line(`  ${each}`)),
  ...story.lines.map((each) => line(`  ${each.at / 1000} s  ${plainText(each.text, 400)}`)),
  line('What was done to it', 'heading'),
  ...steps.map((step) => line(`  ${JSON.stringify(step)}`)),
]
