import { isBuiltin } from 'node:module'
import { posix } from 'node:path'

/** A source file of a package, as the rules see it: `file` is relative to the package's `src`, with slashes. */
export interface Importer {
  readonly package: string
  readonly file: string
  /** What the package's package.json lists, under `dependencies` or `devDependencies`. */
  readonly listed: ReadonlySet<string>
}

const SCOPE = '@inboxlab/'
const BELOW: Readonly<Record<string, ReadonlyArray<string>>> = {
  core: [],
  sdk: ['core'],
  simulator: ['core', 'sdk'],
}
const ENGINE = ['engine', 'calendar', 'random', 'distribution', 'statistics']
const NODE = ['node', 'cli', 'drive']

/** What is wrong with an import, in words that say what to do; null if nothing is. */
export const fault = (importer: Importer, specifier: string | null): string | null => {
  if (specifier === null) return 'an import computed at run time cannot be checked: name the module in quotes'
  if (specifier.startsWith('.') || specifier.startsWith('/')) return pathFault(importer, specifier)
  if (specifier.startsWith(SCOPE)) return directionFault(importer, specifier)
  if (isBuiltin(specifier)) return builtinFault(importer, specifier)
  return effectFault(importer, specifier) ?? unlistedFault(importer, specifier)
}

const pathFault = ({ file }: Importer, specifier: string): string | null => {
  const target = posix.join(posix.dirname(file), specifier)
  const leadsOut = specifier.startsWith('/') || (target.startsWith('../') && target !== '../package.json')
  return leadsOut ? `'${specifier}' leads out of src: import another package by its name` : null
}

const directionFault = (importer: Importer, specifier: string): string | null => {
  const [to = '', ...rest] = specifier.slice(SCOPE.length).split('/')
  if (to === importer.package) return `'${specifier}' is this package: import the file by a relative path`
  if (!(BELOW[importer.package] ?? []).includes(to)) {
    return `${importer.package} may not import ${to}: the direction is core <- sdk <- simulator`
  }
  if (importer.package === 'simulator' && to === 'sdk' && !importer.file.startsWith('drive/')) {
    return 'simulator may import sdk only in drive/'
  }
  if (rest[0] === 'src' || rest[0] === 'dist') {
    return `'${specifier}' reaches inside ${to}: import what the package exports`
  }
  return unlistedFault(importer, specifier)
}

const builtinFault = ({ file }: Importer, specifier: string): string | null =>
  file
    .split('/')
    .slice(0, -1)
    .some((folder) => NODE.includes(folder))
    ? null
    : `'${specifier}' is a Node module: only node/, cli/ and drive/ may import those`

const effectFault = ({ package: name, file }: Importer, specifier: string): string | null => {
  const inEngine = name === 'simulator' && ENGINE.includes(file.split('/')[0] ?? '')
  return inEngine && /^effect($|\/)/.test(specifier) && specifier !== 'effect/Result'
    ? `'${specifier}' does not belong in the loop: of effect, the engine folders may import only effect/Result`
    : null
}

const unlistedFault = (importer: Importer, specifier: string): string | null => {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  return importer.listed.has(name)
    ? null
    : `'${name}' is not listed in packages/${importer.package}/package.json`
}
