import { readFileSync, writeFileSync } from 'node:fs'
import { type Case, cases, type Expected } from '../examples/validation/expected.ts'
import { figures, measureOf, type Simulated, simulated } from '../examples/validation/simulated.ts'

/**
 * Simulates the Erlang and Pollaczek-Khinchine cases of examples/validation as often as it takes until half the width of
 * each 99 % interval is under 3 % of the exact value, 6 % of values below 0.05, and writes what came of it into
 * docs/validation.md. Fails if a value lies outside. Takes minutes.
 */
const PAGE = 'docs/validation.md'
const PLACE = /(<!-- narrow -->\n)(.*?)(<!-- end -->)/su

const most = ({ value }: Expected): number => value * (value < 0.05 ? 0.06 : 0.03)

/** By what its widest interval is wider than it may be. */
const tooWide = (result: Simulated, { expected }: Case): number =>
  Math.max(...expected.map((each) => figures(measureOf(result, each)).halfWidth / most(each)))

/** How often is set before the run that counts: to stop at the first run that looks narrow would favour quiet ones. */
const narrow = async (of: Case): Promise<Simulated & { readonly replications: number }> => {
  let result = await simulated(of.file, 'confidence=99%')
  for (;;) {
    const replications = result.runs.length
    const width = tooWide(result, of)
    if (width < 1) return { ...result, replications }
    result = await simulated(
      of.file,
      'confidence=99%',
      `replications=${Math.ceil(replications * width ** 2 * 1.2)}`,
    )
  }
}

const words = (metric: string): string => metric.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)

const rows: Array<string> = []
let outside = 0
for (const of of cases.filter(({ file }) => /^(?:erlang|mg1)-/u.test(file))) {
  const result = await narrow(of)
  for (const [index, each] of of.expected.entries()) {
    const { mean, halfWidth } = figures(measureOf(result, each))
    const inside = Math.abs(mean - each.value) <= halfWidth
    if (!inside) outside++
    const scenario = index === 0 ? `${of.file}, ${result.replications} times` : ''
    rows.push(
      `| ${scenario} | ${words(each.metric)} | ${each.value} | ${mean.toPrecision(5)} ± ${halfWidth.toPrecision(2)} | ${((halfWidth / each.value) * 100).toFixed(1)} %${inside ? '' : ', outside'} |`,
    )
    console.error(rows.at(-1))
  }
}
const table = [
  '| scenario | metric | exact | measured | half the width |',
  '|---|---|---:|---:|---:|',
  ...rows,
].join('\n')
const page = readFileSync(PAGE, 'utf8')
writeFileSync(
  PAGE,
  page.replace(PLACE, (_, begin: string, __, end: string) => `${begin}\n${table}\n\n${end}`),
)
console.error(`validation: wrote ${PAGE}, ${outside} of ${rows.length} values outside`)
if (outside > 0) process.exitCode = 1
