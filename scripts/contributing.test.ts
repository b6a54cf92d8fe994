import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const guide = read('CONTRIBUTING.md')
const named = (pattern: RegExp, text: string): ReadonlyArray<string> =>
  [...text.matchAll(pattern)].map(([, name = '']) => name)

describe('CONTRIBUTING.md', () => {
  it('says of every check which changes it guards', () => {
    const checks = named(/^ *check '([^']+)'/gmu, read('.ci/run'))
    expect(checks.length).toBeGreaterThan(15)
    const told = named(/\*([^*\n]+)\*/gu, guide.replaceAll(/`[^`]*`/gu, ''))
    expect(checks.filter((check) => !told.some((each) => check.endsWith(each)))).toEqual([])
  })

  it('names scripts and folders that exist', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const run = named(/`npm run ([\w:]+)`/gu, guide)
    expect(run.filter((script) => scripts[script] === undefined)).toEqual([])
    expect(
      named(/`npx vitest run ([^`]+)`/gu, guide).filter((path) => !existsSync(join(root, path))),
    ).toEqual([])
  })
})

describe('the workflow on GitHub', () => {
  it('does what .ci/run does, under the oldest Node that the packages take and two newer ones', () => {
    const { jobs } = parse(read('.github/workflows/ci.yml'))
    expect(jobs.everything.steps.at(-1)).toEqual({ run: '.ci/run', env: { INBOXLAB_NODE: 'system' } })
    expect(jobs.everything.strategy.matrix.node).toEqual([22, 24, 26])
    const oldest = named(/>=(\d+)/gu, JSON.parse(read('packages/core/package.json')).engines.node)
    expect(oldest).toEqual(['22'])
  })

  it('tries the properties with new cases every night', () => {
    const { jobs } = parse(read('.github/workflows/nightly.yml'))
    expect(jobs['new-cases'].steps.at(-1)).toEqual({ run: 'npm test', env: { INBOXLAB_SEED: 'random' } })
  })
})
