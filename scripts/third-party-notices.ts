import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Attribution {
  readonly text: string
  readonly packages: Array<string>
}

/**
 * The licences of the packages whose files were bundled: each distinct text once, after the packages it covers.
 * Null if nothing was bundled. `modules` are paths, as a bundler lists its inputs.
 */
export const thirdPartyNotices = (modules: ReadonlyArray<string>): string | null => {
  const folders = [...new Set(modules.flatMap(packageFolder))].sort()
  if (folders.length === 0) return null
  const attributions = new Map<string, Attribution>()
  for (const folder of folders) {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    for (const text of licenceTexts(name, folder)) {
      const attribution = attributions.get(text) ?? { text, packages: [] }
      attributions.set(text, attribution)
      attribution.packages.push(`${name} ${version}`)
    }
  }
  const parts = [...attributions.values()].map(({ text, packages }) => `${wrapped(packages)}\n\n${text}\n`)
  return [HEAD, ...parts].join(`\n${'-'.repeat(80)}\n\n`)
}

const HEAD = `Written by the build from the packages it bundles. Do not edit.

The files in dist contain code of the packages listed here, under the licence that follows each list. Headers
of single files are kept at the end of the file in dist that holds them.
`

const packageFolder = (path: string): ReadonlyArray<string> => {
  const match = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)
  return match === null ? [] : [match[0]]
}

/** The NOTICE, the licence, and one text for each origin that @stdlib appends to its licence. */
const licenceTexts = (name: string, folder: string): ReadonlyArray<string> => {
  const licence = readIfThere(join(folder, 'LICENSE'))
  if (licence === null) throw new Error(`${name} is bundled but has no LICENSE to pass on: do not bundle it`)
  const notice = readIfThere(join(folder, 'NOTICE'))
  const [own = '', origins = ''] = licence.split(/^DEPENDENCIES & ATTRIBUTION$/m)
  const texts = [own, ...origins.split(/^(?=\* )/m).slice(1)].map((each) => each.trim())
  return notice === null ? texts : [notice.trim(), ...texts]
}

const readIfThere = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null)

const wrapped = (words: ReadonlyArray<string>): string => {
  const lines: Array<string> = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && `${last}, ${word}`.length <= 100) lines[lines.length - 1] = `${last}, ${word}`
    else lines.push(word)
  }
  return lines.join(',\n')
}
