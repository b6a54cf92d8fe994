// One measurement of one row in a process of its own: warms up until all is compiled, which what happens at the end of a
// run puts off, then runs once and prints how much it did per second.
import '../bin/v8-flags.js'
import { rows } from './rows.ts'

const row = rows.find(({ name }) => name === process.argv[2])
if (row === undefined) throw new Error(`no row is named ${process.argv[2]}`)
for (let run = row.elsewhere ? 5 : 0; run < 5; run++) await row.run(row.size / 10)
const started = performance.now()
const done = await row.run(row.size)
process.stdout.write(`${(1000 * done) / (performance.now() - started)}\n`)
