import { lstatSync } from 'node:fs'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plainText } from '../report/plain-text.ts'
import { InputError } from '../scenario/input-error.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { shellWord } from './shell-word.ts'
import { type Template, type TemplateName, templates } from './templates.ts'
import { writeWhole } from './write-whole.ts'

/** Options of `inboxlab init`, as commander gives them. */
export interface InitOptions {
  readonly template: TemplateName
  readonly force?: boolean
}

/** `inboxlab init`: writes the files of a template into a folder; all of them, or none where one is there already. */
export const init = async (folder: string, { template, force = false }: InitOptions): Promise<ExitCode> => {
  const { files, next }: Template = templates[template]
  const written = files.map((file) => join(folder, file))
  if (!force) refuseToOverwrite(written)
  await makeFolder(folder)
  for (const [index, path] of written.entries()) {
    const text = await readFile(join(PACKAGE, 'templates', template, files[index] ?? ''), 'utf8')
    await writeWhole(path, path.endsWith('.yaml') ? withSchema(text, folder) : text)
  }
  const lines = [
    ...written.map((path) => `wrote ${plainText(path, 1000)}`),
    'Next:',
    `npx inboxlab ${next} ${shellWord(argument(written[0] ?? ''))}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return EXIT.FINE
}

/** This package's folder: its own name leads there from the sources as from what is built of them. */
const PACKAGE = dirname(fileURLToPath(import.meta.resolve('@inboxlab/simulator/package.json')))

const refuseToOverwrite = (paths: ReadonlyArray<string>): void => {
  const there = paths.find(isThere)
  if (there === undefined) return
  throw new InputError({
    place: there,
    problem: 'it is there already',
    fix: 'name another folder, or add --force to write over it',
  })
}

/** A link that leads nowhere is there too. */
const isThere = (path: string): boolean => {
  try {
    return lstatSync(path) !== undefined
  } catch {
    return false
  }
}

const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
    if ((await stat(folder)).isDirectory()) return
  } catch {}
  throw new InputError({
    place: folder,
    problem: 'it cannot be made a folder',
    fix: 'name a folder that is there, or one in a folder that you may write to',
  })
}

/** Tells editors where the schema is, if this package is installed in the project that the folder belongs to. */
const withSchema = (text: string, folder: string): string => {
  const schema = join(PACKAGE, 'scenario.schema.json')
  const [project = ''] = PACKAGE.split(`${sep}node_modules${sep}`)
  if (project === PACKAGE || !`${resolve(folder)}${sep}`.startsWith(`${project}${sep}`)) return text
  const path = relative(folder, schema).replaceAll(sep, '/')
  return `# yaml-language-server: $schema=${path.startsWith('.') ? path : `./${path}`}\n\n${text}`
}

/** A path that is not taken for an option. */
const argument = (path: string): string => (path.startsWith('-') ? `./${path}` : path)
