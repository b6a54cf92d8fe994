import type { Plan } from '../engine/plan.ts'
import { checkLive, invariants, type LiveBreach, neverReached } from '../property/index.ts'
import { counted } from '../report/counted.ts'
import { plainText } from '../report/plain-text.ts'
import { line, type ReportLine } from '../report/report-line.ts'
import { InputError } from '../scenario/input-error.ts'
import { didYouMean } from '../scenario/nearest.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { FuzzOptions } from './fuzz.ts'
import { shellWord } from './shell-word.ts'
import { print } from './terminal.ts'

/** What says something of the contacts of the scenario, of which nothing is left here. */
const NOT_HERE = ['from', 'path', 'contacts', 'save', 'time'] as const

/** `inboxlab fuzz --live`: the scenario's policy in small worlds in which things go wrong. */
export const fuzzLive = (file: string, plan: Plan, options: FuzzOptions): ExitCode => {
  for (const name of NOT_HERE)
    if (options[name] !== undefined)
      throw new InputError({
        place: `--${name}`,
        problem: 'it says nothing with --live, which has worlds of its own',
        fix: 'leave one of them out',
      })
  const { invariant: names, runs = 500, seed = 1, color } = options
  for (const name of names ?? [])
    if (name !== 'all' && !invariants.has(name))
      throw new InputError({
        place: `--invariant ${name}`,
        problem: 'there is no such invariant',
        fix: `${didYouMean(name, [...invariants.keys()])}; inboxlab fuzz --invariants lists them`,
      })
  const wanted = names?.includes('all') ? [...invariants.keys()] : names
  const check = checkLive(plan.policy, {
    runs,
    seed,
    ...(wanted === undefined ? {} : { invariants: wanted }),
  })
  const never = neverReached(check.coverage)
  print(
    [
      ...(check._tag === 'Held'
        ? [line(`✓ nothing was found in ${counted(check.runs, 'world')} in which things went wrong`, 'good')]
        : breachLines(check.breach, check.runs)),
      line(''),
      ...(never.length === 0 ? ['every state, transition and decision was reached'] : never).map((each) =>
        line(each),
      ),
      line(''),
      line('The same again:', 'faint'),
      line(
        [
          `inboxlab fuzz ${shellWord(file)} --live --runs ${runs} --seed ${seed}`,
          ...(names ?? []).map((name) => `--invariant ${shellWord(name)}`),
          ...(options.set ?? []).map((each) => `--set ${shellWord(each)}`),
        ].join(' '),
      ),
    ],
    color,
  )
  return check._tag === 'Held' ? EXIT.FINE : EXIT.THRESHOLD_BROKEN
}

const breachLines = (
  { invariant, sentence, text, story, steps }: LiveBreach,
  runs: number,
): ReadonlyArray<ReportLine> => [
  line(`✗ ${invariant}`, 'bad'),
  line(`  should hold: ${sentence}`),
  line(`  happened: ${plainText(text, 600)}`),
  line(''),
  line(`The smallest story found, in world ${runs}`, 'heading'),
  ...story.setting.map((each) => line(`  ${each}`)),
  ...story.lines.map((each) => line(`  ${each.at / 1000} s  ${plainText(each.text, 400)}`)),
  line('What was done to it', 'heading'),
  ...steps.map((step) => line(`  ${JSON.stringify(step)}`)),
]
