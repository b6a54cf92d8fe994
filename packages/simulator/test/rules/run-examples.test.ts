import { describe, expect, it } from 'vitest'
import { runTiny } from './tiny.ts'

const outcomes = async (text: string, tags?: ReadonlyArray<string>) =>
  (await runTiny([text], tags)).results.map(({ line, name, rule, passed, steps }) => ({
    line,
    name,
    rule,
    passed,
    steps: steps.map(({ line: at, status }) => `${at} ${status}`),
  }))

describe('running examples', () => {
  it('runs each scenario in a world of its own', async () => {
    expect(
      await outcomes(`Feature: f
  Scenario: one
    When red apple is put in
    Then there is 1 apple
  Scenario: other
    Then there are 0 apples
`),
    ).toEqual([
      { line: 2, name: 'one', rule: null, passed: true, steps: ['3 passed', '4 passed'] },
      { line: 5, name: 'other', rule: null, passed: true, steps: ['6 passed'] },
    ])
  })

  it('runs an outline once for each row, after the backgrounds of its feature and rule', async () => {
    expect(
      await outcomes(`Feature: f
  Background:
    Given red apple is put in
  Rule: they add up
    Background:
      Given green apple is put in
    Scenario Outline: <colours> makes <sum>
      When <colours> apples are put in
      Then there are <sum> apples
      Examples:
        | colours       | sum |
        | red           | 3   |
        | red and green | 5   |
`),
    ).toEqual([
      {
        line: 12,
        name: 'red makes 3',
        rule: 'they add up',
        passed: true,
        steps: ['3 passed', '6 passed', '8 passed', '9 passed'],
      },
      {
        line: 13,
        name: 'red and green makes 5',
        rule: 'they add up',
        passed: false,
        steps: ['3 passed', '6 passed', '8 passed', '9 failed'],
      },
    ])
  })

  it('gives a step the table and the text that stand under it', async () => {
    const [result] = await outcomes(`Feature: f
  Scenario: s
    When these apples are put in:
      | red |
      | green |
    And these apples are put in:
      """
      golden
      """
    Then there are 3 apples
`)
    expect(result?.passed).toBe(true)
  })

  it('waits for a step that takes its time', async () => {
    const [right, wrong] = await outcomes(`Feature: f
  Scenario: right
    Then later there are 0 apples
  Scenario: wrong
    Then later there is 1 apple
`)
    expect([right?.passed, wrong?.passed]).toEqual([true, false])
  })

  it('skips what comes after a step that did not pass, and goes on with the next example', async () => {
    expect(
      await outcomes(`Feature: f
  Scenario: one
    Then there is 1 apple
    And red apple is put in
    And there is 1 apple
  Scenario: other
    Then there are 0 apples
`),
    ).toMatchObject([
      { passed: false, steps: ['3 failed', '4 skipped', '5 skipped'] },
      { passed: true, steps: ['7 passed'] },
    ])
  })

  it('says what was expected, what there was and what had happened', async () => {
    const { results } = await runTiny([
      `Feature: f
  Scenario: s
    When red and green apples are put in
    Then there are 3 apples
`,
    ])
    expect(results[0]?.steps[1]?.failure).toEqual({
      kind: 'different',
      problem: 'the number of apples',
      expected: '3',
      actual: '2',
      timeline: ['an apple was put in: red', 'an apple was put in: green'],
      stack: null,
    })
  })

  it('tells a rule that does not hold from an example that cannot be carried out and from a fault of a step', async () => {
    const { results } = await runTiny([
      `Feature: f
  Scenario: different
    Then there is 1 apple
  Scenario: unusable
    Then a pear is put in
  Scenario: crashed
    Then the basket breaks
`,
    ])
    expect(results.map(({ steps }) => steps[0]?.failure?.kind)).toEqual(['different', 'unusable', 'crashed'])
    expect(results[1]?.steps[0]?.failure?.problem).toBe('basket: a pear is no apple; put in an apple')
  })

  it('runs only the examples with a tag, be it their own, their rule’s, their feature’s or their rows’', async () => {
    const text = `@all
Feature: f
  Scenario Outline: rows
    Then there are <n> apples
    @some
    Examples:
      | n |
      | 0 |
    Examples:
      | n |
      | 1 |
  @rule
  Rule: r
    @own
    Scenario: own
      Then there are 0 apples
`
    const names = async (...tags: Array<string>) => (await outcomes(text, tags)).map(({ line }) => line)
    expect(await names('@own')).toEqual([15])
    expect(await names('rule')).toEqual([15])
    expect(await names('@some')).toEqual([8])
    expect(await names('@own', '@some')).toEqual([8, 15])
    expect(await names('@all')).toEqual([8, 11, 15])
  })
})
