import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts'
import { DESK, folder } from './folder.ts'
import { inboxlab } from './inboxlab.ts'

const { path: cwd, write } = folder()

describe('inboxlab check', () => {
  it('says what would be simulated', async () => {
    const { code, stdout, stderr } = await inboxlab(['check', 'desk.yaml', '--set', 'agents.desk.count=3'], {
      cwd,
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatchInlineSnapshot(`
      "A small desk: fine
        3 replications of 2h, policy firstComeFirstServed
        1 queue, 1 contact type, 1 group of agents, 0 thresholds
        about 144 contacts in each replication
        on average work for 2.40 agents, and 3 on duty
      "
    `)
  })

  it('warns when more work comes than can ever be done, unless somebody may leave', async () => {
    write('scarce.yaml', DESK.replace(/, patience: \{[^}]*\}/u, ''))
    const check = async (...more: ReadonlyArray<string>): Promise<string> =>
      (await inboxlab(['check', 'scarce.yaml', '--set', 'agents.desk.count=2', ...more], { cwd })).stdout
    const warning = `  warning: nobody gives up, and work for 2.40 agents comes where at most that for 2 is done: the queue grows as long as it runs\n`
    expect(await check()).toContain(warning)
    expect(await check('--set', 'types.call.patience=1h')).not.toContain('warning')
    expect(await check('--set', 'policy={ overflow: [] }')).toContain(warning)
    const away = 'policy={ overflow: [ { from: calls, after: 5min, dissuade: busy } ] }'
    expect(await check('--set', away)).not.toContain('warning')
  })

  it('ends with 0 whatever the thresholds: nothing was simulated', async () => {
    write('strict.yaml', `${DESK}thresholds: [ abandonment < 0.1% ]\n`)
    expect(await inboxlab(['check', 'strict.yaml'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('inboxlab schema', () => {
  it('prints the JSON Schema by which scenarios are decoded', async () => {
    const { code, stdout, stderr } = await inboxlab(['schema'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())))
  })

  it('prints what is published beside the package', async () => {
    const published = readFileSync(new URL('../../scenario.schema.json', import.meta.url), 'utf8')
    expect((await inboxlab(['schema'])).stdout).toBe(published)
  })
})
