import { IdGenerator } from '@cucumber/messages'
import { describe, expect, it } from 'vitest'
import { tagProblems } from '../../src/rules/feature/check-tags.ts'
import { parseFeature } from '../../src/rules/feature/parse-feature.ts'
import { readRuleList } from '../../src/rules/feature/rule-list.ts'
import { matchExamples } from '../../src/rules/run/match-examples.ts'
import { buildVocabulary } from '../../src/rules/vocabulary/build.ts'
import { Vocabulary } from '../../src/rules/vocabulary/vocabulary.ts'
import { gaps, runTiny, steps } from './tiny.ts'

const complaint = async (what: () => unknown): Promise<string> => {
  try {
    await what()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'nothing'
}
const parsed = (text: string, uri = 'a.feature') => parseFeature(text, uri, IdGenerator.incrementing())
const SCENARIO = '  Scenario: s\n    Then there are 0 apples\n'

describe('a feature that cannot be used is told by file and line', () => {
  it.each([
    ['nothing in it', '', 'a.feature: the file is empty; write a feature into it, or remove it'],
    ['only a comment', '# later\n', "a.feature: it holds no feature; begin it with 'Feature: …'"],
    [
      'a feature without examples',
      'Feature: f\n',
      "a.feature:1: the feature holds no example; add a 'Scenario: …' to it",
    ],
    [
      'a line that means nothing',
      `Feature: f\n${SCENARIO}    Afterwards nothing\n`,
      "a.feature:4: 'Afterwards nothing' cannot stand here; begin a line with Feature, Background, Rule, Scenario, Examples, Given, When, Then, And, But, @tag, # or |",
    ],
    [
      'rows of different length',
      'Feature: f\n  Scenario: s\n    Then there are 0 apples\n      | a | b |\n      | c |\n',
      'a.feature:5: this row has more or fewer cells than the first; give all rows the same number of cells',
    ],
    [
      'a language that is none',
      `# language: xx\nFeature: f\n${SCENARIO}`,
      "a.feature:1: 'xx' is no language of Gherkin; write it like '# language: fr', or leave it out",
    ],
    [
      'a text that does not end',
      'Feature: f\n  Scenario: s\n    Then there are 0 apples\n      """\n      x\n',
      'a.feature:6: the file ends too early; finish what its last lines begin',
    ],
    [
      'a scenario without steps',
      `Feature: f\n${SCENARIO}  Scenario: later\n`,
      "a.feature:4: 'later' has no steps; write them, or remove it",
    ],
    [
      'a scenario that claims nothing',
      'Feature: f\n  Scenario: s\n    When red apple is put in\n',
      "a.feature:2: 's' claims nothing; add a 'Then …' to it",
    ],
    [
      'examples without rows',
      'Feature: f\n  Scenario Outline: s\n    Then there are <n> apples\n    Examples:\n      | n |\n',
      'a.feature:4: these examples have no rows; add a row under the headings, or remove them',
    ],
    [
      'an outline without examples',
      'Feature: f\n  Scenario Outline: s\n    Then there are <count> apples\n',
      "a.feature:2: 's' has no examples; add 'Examples:' with a table under it",
    ],
    [
      'two columns of one name',
      'Feature: f\n  Scenario Outline: s\n    Then there are <n> apples\n    Examples:\n      | n | n |\n      | 0 | 1 |\n',
      "a.feature:5: two columns are called 'n'; rename one of them, or leave it out",
    ],
    [
      'a gap that is nearly a column',
      'Feature: f\n  Scenario Outline: s\n    Then "<coler>" is <b>red</b>\n    Examples:\n      | color |\n      | red |\n',
      'a.feature:3: <coler> is no column of the examples; did you mean <color>?',
    ],
    [
      'a misspelt background',
      `Feature: f\n\n  Backgroud:\n    Given 2 apples\n\n${SCENARIO}`,
      "a.feature:3: 'Backgroud:' begins nothing, and the steps under it would never be run; did you mean 'Background:'?",
    ],
    [
      'a misspelt example, first in a rule',
      `Feature: f\n  Rule: r\n    Exampel: s\n      Then there are 3 apples\n${SCENARIO}`,
      "a.feature:3: 'Exampel:' begins nothing, and the steps under it would never be run; did you mean 'Example:'?",
    ],
    [
      'a misspelt example in another language',
      `# language: fr\nFonctionnalité: f\n  Scenari: s\n    Alors rien\n  Scénario: t\n    Alors there are 0 apples\n`,
      "a.feature:3: 'Scenari:' begins nothing, and the steps under it would never be run; did you mean 'Scénario:'?",
    ],
  ])('%s', async (_, text, line) => {
    expect(await complaint(() => parsed(text))).toBe(line)
  })

  it('but may be described in any words', () => {
    const prose =
      'Note: what follows is prose.\n  Exemples:\n  there are none.\n  When in doubt, leave it out.\n'
    expect(parsed(`Feature: f\n  ${prose}\n${SCENARIO}`).examples).toHaveLength(1)
  })

  it('tells all faults of a file at once', async () => {
    const text = `Feature: f\n${SCENARIO}    Rubbish\n    More rubbish\n`
    expect((await complaint(() => parsed(text))).split('\n').map((line) => line.split(';')[0])).toEqual([
      "a.feature:4: 'Rubbish' cannot stand here",
      "a.feature:5: 'More rubbish' cannot stand here",
    ])
  })
})

describe('a step that', () => {
  const complaintOf = (step: string) =>
    complaint(() => runTiny([`Feature: f\n  Scenario: s\n    Then ${step}\n`]))

  it('nobody knows is told with the nearest one', async () => {
    expect(await complaintOf('there were 3 apples')).toBe(
      "a.feature:3: 'there were 3 apples' is no known step; did you mean 'there is/are {int} apple(s)'?",
    )
    expect(await complaintOf('green apples get put in')).toBe(
      "a.feature:3: 'green apples get put in' is no known step; did you mean '{colours} apple(s) is/are put in'?",
    )
  })

  it('is like none is told where to look', async () => {
    expect(await complaintOf('the moon is made of cheese from the Emmental')).toBe(
      "a.feature:3: 'the moon is made of cheese from the Emmental' is no known step; inboxlab rules --steps lists them",
    )
  })

  it('fits two is told with both', async () => {
    const own = {
      topic: 'Own',
      expression: 'there are {int} apples',
      about: '',
      file: 'mine.ts',
      run: () => {},
    }
    const vocabulary = buildVocabulary({ gaps, steps }, [{ file: 'mine.ts', gaps: [], steps: [own] }])
    const { examples } = parsed('Feature: f\n  Scenario: s\n    Then there are 0 apples\n')
    expect(await complaint(() => matchExamples(examples, vocabulary))).toBe(
      "a.feature:3: 'there are 0 apples' can mean 'there is/are {int} apple(s)' or 'there are {int} apples' (mine.ts); word it, or your own step, so that only one fits",
    )
  })

  it('an outline repeats is told once, and all such steps at once', async () => {
    expect(
      await complaint(() =>
        runTiny([
          'Feature: f\n  Scenario Outline: s\n    Given bananas\n    Then there are <n> apples\n    And pears\n    Examples:\n      | n |\n      | 0 |\n      | 1 |\n',
        ]),
      ),
    ).toBe(
      "a.feature:3: 'bananas' is no known step; inboxlab rules --steps lists them\na.feature:5: 'pears' is no known step; inboxlab rules --steps lists them",
    )
  })
})

describe('tags', () => {
  const list = readRuleList('INO-P1: the first\nINO-P8: the eighth\n', 'rules.yaml')
  const problems = (texts: ReadonlyArray<string>, known: typeof list | null = list) =>
    tagProblems(
      texts.map((text, index) => parsed(text, `${'ab'[index]}.feature`)),
      () => known,
    ).map(({ message }) => message)
  const rule = (tag: string) =>
    `Feature: f\n  ${tag}\n  Rule: r\n    Scenario: s\n      Then there are 0 apples\n`

  it('may be the id of a listed rule, or no id at all', () => {
    expect(problems([rule('@INO-P1 @must @slow')])).toEqual([])
  })

  it('that look like an id and are not listed are told, wherever they stand', () => {
    const text = `@INO-P2
Feature: f
  @INO-P3
  Rule: r
    @XY-99
    Scenario Outline: s
      Then there are <n> apples
      @ino-p8
      Examples:
        | n |
        | 0 |
`
    expect(problems([text])).toEqual([
      'a.feature:1: @INO-P2 is no known rule; did you mean @INO-P1?',
      'a.feature:3: @INO-P3 is no known rule; did you mean @INO-P1?',
      'a.feature:5: @XY-99 is no known rule; list it in rules.yaml, or correct it',
      'a.feature:8: @ino-p8 is no known rule; did you mean @INO-P8?',
    ])
  })

  it('are free where no rules are listed', () => {
    expect(problems([rule('@XY-99')], null)).toEqual([])
  })

  it('cannot give two rules the same id', () => {
    expect(problems([rule('@INO-P1'), rule('@INO-P1')])).toEqual([
      'b.feature:2: the rule at a.feature:2 has the id @INO-P1 too; put the examples of both under one Rule, or give this one its own id',
    ])
  })

  it('may stand above examples in several places: what must and what must not happen', () => {
    const scenario = `Feature: f\n  @INO-P1\n${SCENARIO}`
    expect(problems([scenario, scenario])).toEqual([])
    expect(problems([rule('@INO-P1'), scenario])).toEqual([])
  })

  it('that no example has cannot be asked for', async () => {
    const text = `Feature: f\n  @INO-P1\n${SCENARIO}`
    expect(await complaint(() => runTiny([text], ['@INO-P11']))).toBe(
      '--tag @INO-P11: no example has this tag; did you mean @INO-P1?',
    )
    expect(await complaint(() => runTiny([text], ['slow']))).toBe(
      '--tag @slow: no example has this tag; use a tag that stands above an example',
    )
  })
})

describe('a list of rules', () => {
  it.each([
    ['no YAML', 'INO-P1: [', 'rules.yaml:1: this is no YAML; write one rule a line, like INO-P1: its title'],
    ['no list', '- INO-P1\n', 'rules.yaml: it lists no rules; write one a line, like INO-P1: its title'],
    ['nothing', '', 'rules.yaml: it lists no rules; write one a line, like INO-P1: its title'],
    [
      'one id twice',
      'INO-P1: a\nINO-P1: b\n',
      'rules.yaml:2: INO-P1 is listed already at rules.yaml:1; give this rule another id',
    ],
    ['an id that is none', 'pool: a\n', "rules.yaml:1: 'pool' is no id of a rule; write it like INO-P1"],
    ['no title', 'INO-P1:\n', 'rules.yaml:1: INO-P1 has no title; say in a line what the rule is'],
  ])('with %s is told by line', async (_, text, line) => {
    expect(await complaint(() => readRuleList(text, 'rules.yaml'))).toBe(line)
  })
})

describe('steps of one’s own', () => {
  const added = (expression: string) =>
    complaint(() =>
      buildVocabulary({ gaps, steps }, [
        {
          file: 'mine.ts',
          gaps: [],
          steps: [{ topic: 'Own', expression, about: '', file: 'mine.ts', run: () => {} }],
        },
      ]),
    )

  it('name a gap that is none', async () => {
    expect(await added('the {moon} is full')).toBe(
      "mine.ts: 'the {moon} is full' is no expression: Undefined parameter type 'moon'.; correct it as a Cucumber expression",
    )
  })

  it('cannot be worded like one that is there', async () => {
    expect(await added('there is/are {int} apple(s)')).toBe(
      "mine.ts: there is a step 'there is/are {int} apple(s)' already, built in; word it otherwise, or leave it out",
    )
    const mine = { topic: 'Own', expression: 'the sun shines', about: '', file: 'mine.ts', run: () => {} }
    const twice = [{ file: 'mine.ts', gaps: [], steps: [mine, mine] }]
    expect(await complaint(() => buildVocabulary({ gaps, steps }, twice))).toBe(
      "mine.ts: there is a step 'the sun shines' already, in mine.ts; word it otherwise, or leave it out",
    )
  })

  it('are told apart from a vocabulary that works', () => {
    expect(new Vocabulary(gaps, steps).match('there is 1 apple')).toHaveLength(1)
  })
})
