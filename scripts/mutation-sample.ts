// npm run mutation:sample [-- --mutants 800] [-- --seed 1]: mutation testing of mutants that are drawn at random from the
// whole core, each as likely as any other: an estimate in minutes instead of hours.
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { interval } from './mutation-sample/interval.ts'

const { values } = parseArgs({
  options: { mutants: { type: 'string', default: '800' }, seed: { type: 'string', default: '1' } },
})
const whole = (name: 'mutants' | 'seed'): number => {
  const number = Number(values[name])
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`--${name} ${values[name]}: a whole number, from 1 on`)
  return number
}
const mutants = whole('mutants')
const seed = whole('seed')

const results = await new Stryker({
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation-sample/sample-checker.ts'],
  checkers: ['sample'],
  // What was left out is no result that a later run might take over.
  incremental: false,
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: 'reports/mutation/sample.json' },
  thresholds: { break: null },
  ...{ sample: { mutants, seed } },
}).runMutationTest()

const possible = results.filter(({ status }) => status !== 'Ignored')
const tried = possible.filter(({ status }) => status !== 'CompileError')
if (tried.length !== Math.min(mutants, possible.length))
  throw new Error(
    `${tried.length} mutants were drawn instead of ${mutants}: not all were there when they were drawn`,
  )
// Stryker leaves out, too, what breaks the tests themselves rather than what they say.
const counted = tried.filter(({ status }) => status !== 'RuntimeError')
const noticed = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout')
const count = (status: string): number => tried.filter((each) => each.status === status).length

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const pathOf = (file: string): string => relative('packages/core/src', file)
const folderOf = ({ fileName }: { readonly fileName: string }): string =>
  pathOf(fileName).split('/').slice(0, -1).join('/')

const text = (replacement: string | undefined): string =>
  (replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 60)
for (const { fileName, location, mutatorName, replacement, status } of counted.filter(
  (each) => !noticed.includes(each),
)) {
  console.log(`${status} ${pathOf(fileName)}:${location.start.line} ${mutatorName}: ${text(replacement)}`)
}
for (const [folder, within] of [...Map.groupBy(counted, folderOf)].sort()) {
  const found = within.filter((each) => noticed.includes(each)).length
  console.log(`${folder}: ${found} of ${within.length}, ${percent(found / within.length)}`)
}
const [from, to] = interval(noticed.length, counted.length)
console.log(
  `seed ${seed}: of ${possible.length} mutants ${tried.length} drawn, ${counted.length} counted, ${noticed.length} noticed ` +
    `(${count('Timeout')} by taking too long), ${count('NoCoverage')} reached by no test: ` +
    `${percent(noticed.length / counted.length)}, ${percent(from)} to ${percent(to)} with 95 % confidence`,
)
