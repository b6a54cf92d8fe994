import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import { withConstants } from './scripts/constants-of.ts'
import { thirdPartyNotices } from './scripts/third-party-notices.ts'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

// @stdlib warns through `debug`, which needs Node's terminal modules; sketches-js has an export to protobuf.
const LEFT_OUT = { debug: './scripts/left-out.cjs', 'protobufjs/minimal': './scripts/left-out.cjs' }

/**
 * One bundle per package. What a package lists under `dependencies` or `peerDependencies` stays outside it; what it lists
 * under `devDependencies` alone is bundled, with its licence. `--dts` adds the declarations.
 */
const bundle = (name: string, entry: Record<string, string>): Options => {
  const folder = `packages/${name}`
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  return {
    name,
    entry: Object.fromEntries(Object.entries(entry).map(([to, from]) => [to, `${folder}/src/${from}`])),
    outDir: `${folder}/dist`,
    format: 'esm',
    target: 'es2024',
    platform: 'node',
    removeNodeProtocol: false,
    sourcemap: true,
    external: Object.keys({ ...dependencies, ...peerDependencies }).map(
      (each) => new RegExp(`^${each}($|/)`),
    ),
    esbuildOptions: (options) => {
      options.sourcesContent = false
      options.alias = LEFT_OUT
    },
    esbuildPlugins: [noticesTo(`${folder}/THIRD-PARTY-NOTICES`)],
    plugins: [
      {
        name: 'constants',
        renderChunk: (code, { path }) => (path.endsWith('.js') ? { code: withConstants(code) } : null),
      },
    ],
  }
}

const bundled = new Map<string, ReadonlySet<string>>()

/** Writes the notices of everything that all bundles with this file have in them. */
const noticesTo = (file: string): Plugin => ({
  name: 'third-party-notices',
  setup: (build) =>
    build.onEnd(({ metafile }) => {
      const inputs = new Set([...(bundled.get(file) ?? []), ...Object.keys(metafile?.inputs ?? {})])
      bundled.set(file, inputs)
      const notices = thirdPartyNotices([...inputs])
      if (notices === null) return
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, notices)
    }),
})

/** What an HTML report has in it: one script, one style, and the licences of both. */
const reportPage: Options = {
  name: 'report page',
  entry: {
    'report-page': 'packages/simulator/src/report/html/app/main.ts',
    'report-style': 'packages/simulator/src/report/html/app/style.css',
  },
  outDir: 'packages/simulator/dist-page',
  format: 'iife',
  target: 'es2022',
  platform: 'browser',
  noExternal: [/./],
  minify: true,
  dts: false,
  esbuildPlugins: [
    noticesTo('packages/simulator/THIRD-PARTY-NOTICES'),
    noticesTo('packages/simulator/dist-page/NOTICES'),
  ],
}

const simulator = bundle('simulator', {
  index: 'index.ts',
  'node/index': 'node/index.ts',
  'property/index': 'property/index.ts',
  'cli/main': 'cli/main.ts',
})

/** What a thread needs, with all libraries, in one file: to find and read hundreds takes several times as long. */
const replicationThread: Options = {
  ...simulator,
  name: 'replication thread',
  entry: { 'replication-thread': 'packages/simulator/src/node/replication-thread.ts' },
  outDir: 'packages/simulator/dist-thread',
  // It comes without a licence to pass on.
  external: ['fastest-levenshtein'],
  noExternal: [/^(?!fastest-levenshtein)/],
  dts: false,
  esbuildOptions: (options) => {
    simulator.esbuildOptions?.(options, { format: 'esm' })
    options.conditions = ['inboxlab-source', ...(options.conditions ?? [])]
  },
}

export default defineConfig([
  bundle('core', { index: 'index.ts', 'testing/index': 'testing/index.ts' }),
  bundle('sdk', {
    index: 'index.ts',
    'node/index': 'node/index.ts',
    'promise/index': 'promise/index.ts',
    'sandbox/index': 'sandbox/index.ts',
    'sandbox/node/index': 'sandbox/node/index.ts',
  }),
  reportPage,
  simulator,
  replicationThread,
])
