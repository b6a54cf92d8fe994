import { relative, resolve } from 'node:path'
import { presets } from '@inboxlab/core'
import { stringify as csv } from 'csv-stringify/sync'
import { stringify } from 'yaml'
import type { Plan } from '../engine/plan.ts'
import { interrupter } from '../node/interrupter.ts'
import { loadPlan } from '../node/load-plan.ts'
import { filesReadFor, type ReadScenario, readDocument, readScenario } from '../node/read-scenario.ts'
import { OF_ANY_POLICY } from '../property/any-policy.ts'
import { lastOf } from '../property/contact-lists.ts'
import {
  checkPlan,
  invariants,
  type ListedContact,
  type PlanBreach,
  type PlanCheck,
} from '../property/index.ts'
import { breachLines } from '../report/breach-lines.ts'
import { counted } from '../report/counted.ts'
import { line, type ReportLine } from '../report/report-line.ts'
import { encodeScenario } from '../scenario/decode.ts'
import { writeDuration } from '../scenario/duration.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'
import { eachInItsOwnPlace } from './own-place.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { askedInvariants, foundBefore } from './fuzz-invariants.ts'
import { fuzzLive, fuzzLiveAgain, invariantOptions } from './fuzz-live.ts'
import { liveCaseIn } from './live-case.ts'
import { ProgressLine } from './progress-line.ts'
import { searchTime } from './search-time.ts'
import { shellWord } from './shell-word.ts'
import { print } from './terminal.ts'
import { writeWhole } from './write-whole.ts'

/** Options of `inboxlab fuzz`, as commander gives them. */
export interface FuzzOptions {
  readonly runs?: number
  readonly time?: string
  readonly invariant?: ReadonlyArray<string>
  readonly invariants?: boolean
  readonly contacts?: number
  readonly seed?: number
  readonly path?: string
  readonly from?: string
  readonly save?: string
  readonly live?: boolean
  readonly set?: ReadonlyArray<string>
  readonly color: boolean
}

/** `inboxlab fuzz`: searches for contacts with which an invariant does not hold. */
export const fuzz = async (file: string | undefined, options: FuzzOptions): Promise<ExitCode> => {
  if (options.invariants === true) {
    print(
      [...invariants.values()].flatMap(({ name, sentence }) => [
        line(name, 'heading'),
        line(`  ${sentence}`),
      ]),
      options.color,
    )
    return EXIT.FINE
  }
  const named = options.from ?? file
  if (named === undefined)
    throw new InputError({
      place: 'scenario',
      problem: 'none is named',
      fix: 'name a scenario file, or --from counterexample.yaml',
    })
  if (options.from !== undefined) {
    refuseBeside(options, file)
    const found = liveCaseIn(await readDocument(options.from))
    if (found !== null) return fuzzLiveAgain(options.from, found, options)
    if (options.live === true)
      throw new InputError({
        place: `--from ${options.from}`,
        problem: 'it is no counterexample of a search with --live',
        fix: 'leave --live out, or name a file that such a search has written',
      })
  }
  if (options.live === true) return fuzzLive(named, options)
  const read = await readScenario(named, options.set === undefined ? {} : { set: options.set })
  if (options.from === undefined) await placeToSave(options.save, read)
  const plan = await loadPlan(read)
  const wanted =
    (options.from === undefined || options.invariant !== undefined
      ? null
      : foundBefore(read.scenario.description)) ?? wantedOf(options.invariant, read, plan)
  const check = search(plan, wanted, read.scenario.timeZone, options)
  if (check._tag === 'Held') {
    print(heldLines(check, wanted, named, options), options.color)
    return EXIT.FINE
  }
  print(breachLines(check.breach, plan, read.scenario.timeZone), options.color)
  const written = options.from ?? (await saved(check.breach, plan, read, options.save ?? SAVED))
  print(
    [
      line(''),
      line(whereFrom(check, options, written), 'faint'),
      line(
        [
          'inboxlab fuzz',
          ...(written === null ? [againOf(named, check.breach, options)] : [`--from ${shellWord(written)}`]),
          `--invariant ${shellWord(check.breach.invariant)}`,
        ].join(' '),
      ),
    ],
    options.color,
  )
  return written === null ? EXIT.BAD_INPUT : EXIT.THRESHOLD_BROKEN
}

/** What says something of a search, which there is none of when what was found before is tried again. */
const OF_A_SEARCH = ['runs', 'time', 'contacts', 'seed', 'path', 'save'] as const

const refuseBeside = (options: FuzzOptions, file: string | undefined): void => {
  const [first] = OF_A_SEARCH.filter((name) => options[name] !== undefined)
  const beside = file ?? (first === undefined ? undefined : `--${first}`)
  if (beside === undefined) return
  throw new InputError({
    place: beside,
    problem: 'it says nothing beside --from, which tries again what that file holds and nothing else',
    fix: 'leave one of them out',
  })
}

const whereFrom = (
  { runs, breach }: PlanCheck & { readonly _tag: 'Failed' },
  { from }: FuzzOptions,
  file: string | null,
) => {
  if (from !== undefined) return 'The same again:'
  const { seed, path } = breach
  const found = `Found in run ${runs.toLocaleString('en-US')} of seed ${seed}, at path ${path}`
  return file === null
    ? `${found}, and not written. The same again:`
    : `${found}, and written to ${file}. The same again:`
}

/** What finds it again where no file holds it. */
const againOf = (named: string, { seed, path }: PlanBreach, { contacts, set = [] }: FuzzOptions): string =>
  [
    shellWord(named),
    ...set.map((each) => `--set ${shellWord(each)}`),
    ...(contacts === undefined ? [] : [`--contacts ${contacts}`]),
    `--seed ${seed} --path ${path}`,
  ].join(' ')

const search = (
  plan: Plan,
  wanted: ReadonlyArray<string>,
  timeZone: string,
  options: FuzzOptions,
): PlanCheck => {
  const { runs = options.time === undefined ? 1000 : 100_000_000, seed = 1, contacts, path, from } = options
  const progress = new ProgressLine()
  const exactly = from === undefined ? undefined : contactsOf(plan)
  try {
    return checkPlan(plan, {
      invariants: wanted,
      timeZone,
      interrupter: interrupter(),
      runs,
      seed,
      progress: (tried) =>
        progress.show(`${tried.toLocaleString('en-US')} lists of contacts tried`, Math.min(1, tried / runs)),
      ...(contacts === undefined ? {} : { contacts }),
      ...(path === undefined ? {} : { path }),
      ...(options.time === undefined ? {} : { within: searchTime(options.time) }),
      ...(exactly === undefined ? {} : { exactly }),
    })
  } finally {
    progress.clear()
  }
}

/** What a recording says, as a list of contacts. */
const contactsOf = (plan: Plan): ReadonlyArray<ListedContact> => {
  const [traffic] = plan.traffic
  if (plan.traffic.length !== 1 || traffic?._tag !== 'Recorded')
    throw new InputError({
      place: '--from',
      problem: 'it has other traffic than one trace',
      fix: 'name a counterexample that inboxlab fuzz wrote',
    })
  return Array.from(traffic.at, (at, row) => ({
    at: at - plan.start,
    type: traffic.type[row] ?? 0,
    priority: traffic.priority[row] ?? 0,
    service: traffic.service[row] ?? 0,
    patience: traffic.abandoned[row] === 1 ? (traffic.wait[row] ?? 0) : null,
  }))
}

/** What holds of any policy, that it does the same again, and what the preset of the scenario declares; or what was asked for. */
const wantedOf = (
  asked: ReadonlyArray<string> | undefined,
  { scenario }: ReadScenario,
  plan: Plan,
): ReadonlyArray<string> => {
  if (asked !== undefined) return askedInvariants(asked)
  const { policy } = scenario
  const preset = policy._tag === 'Preset' ? presets.get(policy.preset) : undefined
  const declared = Object.entries(preset?.declares ?? {}).flatMap(([name, holds]) =>
    holds === true ? [name] : [],
  )
  const skills = plan.policy.relaxesSkills === true ? [] : ['skills respected']
  return [...new Set([...OF_ANY_POLICY, 'determinism', ...skills, ...declared])]
}

const heldLines = (
  { runs, interrupted }: Extract<PlanCheck, { readonly _tag: 'Held' }>,
  wanted: ReadonlyArray<string>,
  file: string,
  options: FuzzOptions,
): ReadonlyArray<ReportLine> => {
  const { seed = 1, from } = options
  return [
    line(
      from === undefined
        ? `✓ ${counted(wanted.length, 'invariant')} held in ${counted(runs, 'run')}${interrupted ? ', then the time was up' : ''}`
        : `✓ ${wanted.length === 0 ? 'nothing is amiss' : `${counted(wanted.length, 'invariant')} held`}: what was found before does not happen any more`,
      'good',
    ),
    ...wanted.map((name) => line(`  ${name}`)),
    line(''),
    line('The same again:', 'faint'),
    line(
      from === undefined
        ? [
            `inboxlab fuzz ${shellWord(file)} --runs ${runs} --seed ${seed}`,
            options.contacts === undefined ? '' : ` --contacts ${options.contacts}`,
            ...(options.set ?? []).map((each) => ` --set ${shellWord(each)}`),
            invariantOptions(options),
          ].join('')
        : `inboxlab fuzz --from ${shellWord(from)}${invariantOptions(options)}`,
    ),
  ]
}

const SAVED = 'counterexample.yaml'

/** Where the contacts of a counterexample are written: beside it. */
const traceBeside = (file: string): string => file.replace(/(?:\.ya?ml)?$/u, '.csv')

const placeToSave = async (file = SAVED, read: ReadScenario): Promise<void> =>
  eachInItsOwnPlace(
    [file, traceBeside(file)].map((path) => ({ place: `--save ${path}`, path })),
    filesReadFor(read),
  )

/** The file that was written; null if it cannot be, which is then said. */
const saved = async (
  breach: PlanBreach,
  plan: Plan,
  read: ReadScenario,
  file: string,
): Promise<string | null> => {
  try {
    return await save(breach, plan, read, file)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { problem, fix } = error
    complain(new InputError({ place: `--save ${file}`, problem, fix }).message)
    return null
  }
}

/** Writes the scenario with the contacts found in place of its traffic, and the contacts beside it. */
const save = async (
  { contacts, invariant, text }: PlanBreach,
  plan: Plan,
  { scenario, directory }: ReadScenario,
  file: string,
): Promise<string> => {
  const trace = traceBeside(file)
  const encoded = encodeScenario(scenario)
  const { policy } = scenario
  const own = policy._tag === 'OwnFile' ? { policy: pathFrom(file, resolve(directory, policy.path)) } : {}
  const { busyness: _busyness, ...rest } = encoded
  const document = {
    ...rest,
    ...own,
    name: `Counterexample: ${scenario.name}`,
    description: `${invariant}: ${text}`,
    // Not less than it was: shifts are planned for as long as it lasts.
    duration: writeDuration(Math.max(scenario.duration, Math.ceil(lastOf(contacts) / 1000) * 1000 + 1000)),
    warmUp: '0s',
    replications: 1,
    thresholds: [],
    traffic: [
      {
        trace: pathFrom(file, resolve(trace)),
        unit: 'ms',
        columns: {
          arrival: 'arrival',
          type: 'type',
          priority: 'priority',
          wait: 'patience',
          outcome: 'outcome',
          service: 'service',
        },
      },
    ],
  }
  const rows = contacts.map(({ at, type, priority, service, patience }) => ({
    arrival: new Date(plan.start + at).toISOString(),
    type: plan.types[type]?.id ?? '',
    priority,
    patience: patience ?? 0,
    outcome: patience === null ? 'served' : 'abandoned',
    service,
  }))
  await writeWhole(trace, csv(rows, { header: true }))
  await writeWhole(file, stringify(document))
  return file
}

/** A path as a file beside others would write it. */
const pathFrom = (file: string, path: string): string => {
  const from = relative(resolve(file, '..'), path)
  return from.startsWith('.') ? from : `./${from}`
}
