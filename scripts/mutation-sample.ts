// npm run mutation:sample [-- --files 20] [-- --seed 1]: mutation testing of files of the core that are drawn at random,
// each by its length: an estimate of the whole core in minutes instead of hours.
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { randomStream } from '../packages/simulator/src/random/random-stream.ts'

const { values } = parseArgs({
  options: { files: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
})
const wanted = Number(values.files)
const stream = randomStream(Number(values.seed), 'mutation sample')

const files = globSync('packages/core/src/**/*.ts').sort()
const lines = new Map(files.map((file) => [file, readFileSync(file, 'utf8').split('\n').length]))

/** The file in which a line of all of them stands. */
const fileOfLine = (files: ReadonlyArray<string>, line: number): string => {
  const [first = '', ...others] = files
  const length = lines.get(first) ?? 0
  return line < length || others.length === 0 ? first : fileOfLine(others, line - length)
}

const drawn = new Set<string>()
while (drawn.size < Math.min(wanted, files.length)) {
  const left = files.filter((file) => !drawn.has(file))
  const all = left.reduce((sum, file) => sum + (lines.get(file) ?? 0), 0)
  drawn.add(fileOfLine(left, stream.uniform() * all))
}
console.log([...drawn].sort().join('\n'))
execFileSync('npx', ['stryker', 'run', '--mutate', [...drawn].sort().join(',')], { stdio: 'inherit' })
