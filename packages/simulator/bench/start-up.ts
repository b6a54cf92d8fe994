// What it takes to begin, of the built packages: prints as JSON how long `inboxlab --help` takes beside `node -e 0`, how
// long importing each entry of the packages takes in a process of its own, both in milliseconds and as medians of
// alternating rounds, and what each entry adds to the bundle of a browser, in bytes. The argument is the number of rounds.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { median } from './median.ts'

const rounds = Number(process.argv[2])
const inboxlab = new URL('../bin/inboxlab.js', import.meta.url).pathname

/** The entries of a package that are code, by how they are imported. */
const entriesOf = (name: string): ReadonlyArray<string> => {
  const file = new URL(`../../${name}/package.json`, import.meta.url)
  const { exports } = JSON.parse(readFileSync(file, 'utf8'))
  return Object.keys(exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => `@inboxlab/${name}${path.slice(1)}`)
}
const entries = ['core', 'sdk', 'simulator'].flatMap(entriesOf)

const node = (...args: ReadonlyArray<string>): string =>
  execFileSync(process.execPath, args, { cwd: import.meta.dirname, encoding: 'utf8' })
const timed = (...args: ReadonlyArray<string>): number => {
  const started = performance.now()
  node(...args)
  return performance.now() - started
}
const importing = (entry: string): number =>
  Number(
    node(
      '--input-type=module',
      '-e',
      `const started = performance.now(); await import('${entry}'); console.log(performance.now() - started)`,
    ),
  )

const nothing: Array<number> = []
const help: Array<number> = []
const imports = new Map(entries.map((entry) => [entry, [] as Array<number>]))
for (let round = 1; round <= rounds; round++) {
  nothing.push(timed('-e', '0'))
  help.push(timed(inboxlab, '--help'))
  for (const [entry, times] of imports) times.push(importing(entry))
}

/** An entry with all that it imports, as a browser would be sent it; null where it needs Node. */
const bundleOf = async (entry: string): Promise<{ minified: number; gzipped: number } | null> => {
  try {
    const { outputFiles } = await build({
      stdin: { contents: `export * from '${entry}'`, resolveDir: import.meta.dirname },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      target: 'es2024',
      logLevel: 'silent',
    })
    const { contents } = outputFiles[0] ?? { contents: new Uint8Array() }
    return { minified: contents.length, gzipped: gzipSync(contents).length }
  } catch {
    return null
  }
}

const inMilliseconds = (times: ReadonlyArray<number>): number => Number(median(times).toFixed(1))
const packages: Record<string, { importMs: number; bundle: Awaited<ReturnType<typeof bundleOf>> }> = {}
for (const [entry, times] of imports) {
  packages[entry] = { importMs: inMilliseconds(times), bundle: await bundleOf(entry) }
}
process.stdout.write(
  `${JSON.stringify({ help: { ms: inMilliseconds(help), nodeMs: inMilliseconds(nothing) }, packages })}\n`,
)
