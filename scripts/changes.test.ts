import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const packages = globSync('packages/*/package.json', { cwd: root })
  .sort()
  .map((file) => ({ folder: file.replace('/package.json', ''), ...JSON.parse(read(file)) }))

describe('changes', () => {
  it.each(globSync('.changeset/*.md', { cwd: root }))(
    '%s names packages there are, and says what is new',
    (file) => {
      const [, front = '', text = ''] = /^---\n(.*?)\n?---\n(.*)$/su.exec(read(file)) ?? []
      const bumps: Readonly<Record<string, string>> = parse(front) ?? {}
      expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(bumps)))
      expect(['patch', 'minor', 'major']).toEqual(expect.arrayContaining(Object.values(bumps)))
      expect(text.trim()).not.toBe('')
    },
  )

  it.each(packages)(
    'the newest of $name is the version it has, and is published with it',
    ({ folder, ...pack }) => {
      expect(/^## (.*)$/mu.exec(read(join(folder, 'CHANGELOG.md')))?.[1]).toBe(pack.version)
      expect(pack.files).toContain('CHANGELOG.md')
    },
  )

  it('all packages have one version, and need each other in it', () => {
    const versions = new Set(
      packages.flatMap(({ version, dependencies }) => [
        version,
        ...Object.entries(dependencies).flatMap(([name, needed]) =>
          name.startsWith('@inboxlab/') ? [needed] : [],
        ),
      ]),
    )
    expect([...versions]).toEqual([packages[0].version])
  })
})
