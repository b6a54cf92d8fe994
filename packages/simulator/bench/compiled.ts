import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'
import { withConstants } from '../../../scripts/constants-of.ts'

const root = new URL('../../..', import.meta.url).pathname

/**
 * Compiles files of this folder, with all that they import of the packages, as the packages are compiled that users get,
 * and gives the folder with what came of them. It lies where the files would, seen from there, find the same things.
 */
export const compiled = async (files: ReadonlyArray<string>): Promise<string> => {
  const outdir = `${root}packages/simulator/dist-bench`
  const { outputFiles } = await build({
    entryPoints: files.map((file) => `${import.meta.dirname}/${file}.ts`),
    outdir,
    bundle: true,
    format: 'esm',
    target: 'es2024',
    platform: 'node',
    conditions: ['inboxlab-source'],
    // What sets V8 up is left where it is: the package says that nothing in it does anything when it is imported.
    external: [
      '*/bin/v8-flags.js',
      ...['.', 'packages/core', 'packages/sdk', 'packages/simulator'].flatMap(installedBy),
    ],
    tsconfig: `${root}tsconfig.json`,
    logLevel: 'error',
    write: false,
  })
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, withConstants(text))
  }
  return outdir
}

const installedBy = (folder: string): ReadonlyArray<string> => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'))
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@inboxlab/'))
}
