import { readFileSync, writeFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { thirdPartyNotices } from './scripts/third-party-notices.ts'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

// @stdlib warns through `debug`, which needs Node's terminal modules; sketches-js has an export to protobuf.
const LEFT_OUT = { debug: './scripts/left-out.cjs', 'protobufjs/minimal': './scripts/left-out.cjs' }

/**
 * One bundle per package. What a package lists under `dependencies` stays outside it; what it lists under
 * `devDependencies` is bundled, with its licence. `--dts` adds the declarations.
 */
const bundle = (name: string, entry: Record<string, string>): Options => {
  const folder = `packages/${name}`
  const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  return {
    name,
    entry: Object.fromEntries(Object.entries(entry).map(([to, from]) => [to, `${folder}/src/${from}`])),
    outDir: `${folder}/dist`,
    format: 'esm',
    target: 'es2024',
    platform: 'node',
    removeNodeProtocol: false,
    sourcemap: true,
    external: Object.keys(dependencies).map((each) => new RegExp(`^${each}($|/)`)),
    esbuildOptions: (options) => {
      options.sourcesContent = false
      options.alias = LEFT_OUT
    },
    esbuildPlugins: [noticesTo(`${folder}/THIRD-PARTY-NOTICES`)],
  }
}

const noticesTo = (file: string): Plugin => ({
  name: 'third-party-notices',
  setup: (build) =>
    build.onEnd(({ metafile }) => {
      const notices = thirdPartyNotices(Object.keys(metafile?.inputs ?? {}))
      if (notices !== null) writeFileSync(file, notices)
    }),
})

export default defineConfig([
  bundle('core', { index: 'index.ts', 'testing/index': 'testing/index.ts' }),
  bundle('sdk', { index: 'index.ts', 'promise/index': 'promise/index.ts' }),
  bundle('simulator', {
    index: 'index.ts',
    'node/index': 'node/index.ts',
    'node/replication-thread': 'node/replication-thread.ts',
    'cli/main': 'cli/main.ts',
  }),
])
