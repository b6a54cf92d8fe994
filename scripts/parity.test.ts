import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parity } from './parity/parity.ts'

const root = mkdtempSync(join(tmpdir(), 'parity-'))
afterAll(() => rmSync(root, { recursive: true }))
let folders = 0

const rulesOf = async (list: string, feature: string) => {
  folders += 1
  const folder = join(root, String(folders))
  mkdirSync(join(folder, 'ino'), { recursive: true })
  writeFileSync(join(folder, 'rules.yaml'), list)
  writeFileSync(join(folder, 'ino/pool.feature'), feature)
  const { page, problems } = await parity(folder)
  return {
    page: page.replaceAll(folder, 'rules'),
    problems: problems.map((each) => each.replaceAll(folder, 'rules')),
  }
}

const EXAMPLES = `Feature: Pool
  Background:
    Given agents A and B in queue Sales
    When a WhatsApp message arrives from +33 6 12 34 56 78 in queue Sales
    And A picks it
  @INO-P8 @must
  Scenario: the one who picks it has it
    Then A holds it
  @INO-P8 @must-not
  Scenario: another cannot
    Then picking it is refused to B because A holds it
`

describe('the page on parity', () => {
  it('counts for each listed rule the examples that pass, of what must and of what must not', async () => {
    const { page, problems } = await rulesOf('INO-P8: one at a time | ever\n', EXAMPLES)
    expect(problems).toEqual([])
    expect(page).toContain('1 of 1 rules hold.')
    expect(page).toContain(
      '| INO-P8 | one at a time \\| ever | 1 | 1 | [ino/pool.feature](../rules/ino/pool.feature) |',
    )
  })

  it('names every listed rule without an example as missing', async () => {
    const { page, problems } = await rulesOf('INO-P8: one at a time\nINO-P9: a panel\n', EXAMPLES)
    expect(problems).toEqual([
      'INO-P9 has no passing example tagged @must',
      'INO-P9 has no passing example tagged @must-not',
    ])
    expect(page).toContain('1 of 2 rules hold.')
    expect(page).toContain('| INO-P9 | a panel | missing | missing |  |')
  })

  it('takes an example that does not hold for none', async () => {
    const { page, problems } = await rulesOf(
      'INO-P8: one at a time\n',
      EXAMPLES.replace('Then A holds it', 'Then B holds it'),
    )
    expect(problems).toEqual([
      'INO-P8 has no passing example tagged @must',
      "rules/ino/pool.feature:7: 'the one who picks it has it' does not hold; see inboxlab rules rules/ino/pool.feature",
    ])
    expect(page).toContain('0 of 1 rules hold.')
    expect(page).toContain('| INO-P8 | one at a time | missing | 1 | **1 failing** [')
  })

  it('wants each example of a rule to say which of the two it is', async () => {
    const { problems } = await rulesOf(
      'INO-P8: one at a time\n',
      EXAMPLES.replace('@INO-P8 @must\n', '@INO-P8\n'),
    )
    expect(problems).toEqual([
      'INO-P8 has no passing example tagged @must',
      "rules/ino/pool.feature:7: 'the one who picks it has it' is tagged neither @must nor @must-not",
    ])
  })
})
