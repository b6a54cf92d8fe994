import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadPlan, readScenario } from '@inboxlab/simulator/node'
import { replications, runResult, textReport } from '@inboxlab/simulator'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const readme = readFileSync(resolve(root, 'README.md'), 'utf8')

describe('the README', () => {
  it('shows what npm start prints', async () => {
    const read = await readScenario(resolve(root, 'examples/scenarios/bank-day.yaml'))
    const plan = await loadPlan(read)
    const finished = [...replications(plan, read.scenario)].filter((step) => step._tag === 'Finished')
    const [, shown = ''] = /\$ npm start\n(.*?)\n[^\n]* interactions in /su.exec(readme) ?? []
    const result = runResult(read.scenario, plan, finished, '')
    const printed = textReport(result, 120).map(({ text }) => text)
    expect(shown.trimEnd()).toBe(printed.join('\n').trimEnd())
  })

  it('says of as many documented rules that they hold as docs/parity.md does', () => {
    const parity = readFileSync(resolve(root, 'docs/parity.md'), 'utf8')
    const [, holding = ''] = /(\d+) of \1 rules hold/u.exec(parity) ?? []
    expect(readme).toContain(`examples of ${holding} documented rules`)
  })
})

describe('the documentation', () => {
  it('has every guide, in an order of its own', () => {
    const { projectDocuments } = JSON.parse(readFileSync(resolve(root, 'typedoc.json'), 'utf8'))
    expect(projectDocuments[0]).toBe('docs/tutorial.md')
    expect([...projectDocuments].sort()).toEqual(globSync('docs/*.md', { cwd: root }).sort())
  })
})
