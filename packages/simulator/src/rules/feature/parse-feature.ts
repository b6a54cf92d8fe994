import { generateMessages } from '@cucumber/gherkin'
import {
  type Envelope,
  type Examples,
  type Feature,
  type GherkinDocument,
  type IdGenerator,
  type Pickle,
  PickleStepType,
  type Rule,
  type Scenario,
  SourceMediaType,
  type Step,
} from '@cucumber/messages'
import { InputError } from '../../scenario/input-error.ts'
import { InputErrors } from '../../scenario/input-errors.ts'
import { outlineColumns } from './outline-columns.ts'
import { takenForProse } from './taken-for-prose.ts'

/** A feature file that was read: its examples, and where each part of it stands. */
export interface ParsedFeature {
  readonly uri: string
  readonly feature: Feature
  readonly examples: ReadonlyArray<Example>
  /** Source, document and pickles, for reports. */
  readonly envelopes: ReadonlyArray<Envelope>
}

/** One example of a feature: a scenario, or one row of an outline. */
export interface Example {
  readonly pickle: Pickle
  readonly uri: string
  readonly line: number
  readonly feature: string
  readonly rule: string | null
  readonly steps: ReadonlyArray<ExampleStep>
}

/** One step of an example, with the values of its row filled in. */
export interface ExampleStep {
  readonly pickleStepId: string
  readonly keyword: string
  readonly text: string
  readonly line: number
}

/** Reads Gherkin. Throws an {@link InputError}, or `InputErrors` with all that is wrong, by line. */
export const parseFeature = (text: string, uri: string, newId: IdGenerator.NewId): ParsedFeature => {
  if (text.trim() === '') {
    throw new InputError({
      place: uri,
      problem: 'the file is empty',
      fix: 'write a feature into it, or remove it',
    })
  }
  const envelopes = generateMessages(text, uri, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, {
    includeSource: true,
    includeGherkinDocument: true,
    includePickles: true,
    newId,
  })
  const errors = envelopes.flatMap(({ parseError }) => (parseError === undefined ? [] : [parseError]))
  if (errors.length > 0) {
    throw new InputErrors(
      errors.map(({ source, message }) => unparsable(`${uri}:${source.location?.line ?? 1}`, message)),
    )
  }
  const document = envelopes.find(({ gherkinDocument }) => gherkinDocument !== undefined)?.gherkinDocument
  const feature = document?.feature
  if (document === undefined || feature === undefined) {
    throw new InputError({ place: uri, problem: 'it holds no feature', fix: "begin it with 'Feature: …'" })
  }
  const problems = [...takenForProse(feature, text, uri), ...emptinesses(feature, uri)]
  const parsed = { uri, feature, examples: examplesOf(document, envelopes, uri), envelopes }
  problems.push(...parsed.examples.filter(saysNothing).map(withoutThen))
  if (problems.length > 0) throw new InputErrors(problems)
  return parsed
}

const unparsable = (place: string, message: string): InputError => {
  const [, what = message] = /^\(\d+:\d+\): (.*)$/su.exec(message) ?? []
  const got = /, got '(.*)'$/su.exec(what)?.[1]
  if (/^inconsistent cell count/u.test(what)) {
    return new InputError({
      place,
      problem: 'this row has more or fewer cells than the first',
      fix: 'give all rows the same number of cells',
    })
  }
  const language = /^Language not supported: (.*)$/u.exec(what)?.[1]
  if (language !== undefined) {
    return new InputError({
      place,
      problem: `'${language}' is no language of Gherkin`,
      fix: "write it like '# language: fr', or leave it out",
    })
  }
  if (got !== undefined) {
    return new InputError({
      place,
      problem: `'${got.trim()}' cannot stand here`,
      fix: 'begin a line with Feature, Background, Rule, Scenario, Examples, Given, When, Then, And, But, @tag, # or |',
    })
  }
  if (/unexpected end of file/u.test(what)) {
    return new InputError({
      place,
      problem: 'the file ends too early',
      fix: 'finish what its last lines begin',
    })
  }
  return new InputError({ place, problem: `this does not parse: ${what}`, fix: 'correct it there' })
}

interface Placed {
  readonly scenario: Scenario
  readonly rule: Rule | null
}

/** All scenarios, in the order of the file. */
const scenariosOf = (feature: Feature): ReadonlyArray<Placed> =>
  feature.children.flatMap(({ scenario, rule }) => [
    ...(scenario === undefined ? [] : [{ scenario, rule: null }]),
    ...(rule === undefined
      ? []
      : rule.children.flatMap((child) =>
          child.scenario === undefined ? [] : [{ scenario: child.scenario, rule }],
        )),
  ])

/** What looks as if it were checked, and is not. */
const emptinesses = (feature: Feature, uri: string): Array<InputError> => {
  const scenarios = scenariosOf(feature)
  const place = (location: { readonly line: number }): string => `${uri}:${location.line}`
  if (scenarios.length === 0) {
    return [
      new InputError({
        place: place(feature.location),
        problem: 'the feature holds no example',
        fix: "add a 'Scenario: …' to it",
      }),
    ]
  }
  return scenarios.flatMap(({ scenario }) => {
    const found: Array<InputError> = []
    if (scenario.steps.length === 0) {
      found.push(
        new InputError({
          place: place(scenario.location),
          problem: `'${scenario.name}' has no steps`,
          fix: 'write them, or remove it',
        }),
      )
    }
    for (const rows of scenario.examples.filter(hasNoRows)) {
      found.push(
        new InputError({
          place: place(rows.location),
          problem: 'these examples have no rows',
          fix: 'add a row under the headings, or remove them',
        }),
      )
    }
    const outline = scenario.steps.find(
      ({ text }) => scenario.examples.length === 0 && /<[^<> ][^<>]*>/u.test(text),
    )
    if (outline !== undefined && /outline|template/iu.test(scenario.keyword)) {
      found.push(
        new InputError({
          place: place(scenario.location),
          problem: `'${scenario.name}' has no examples`,
          fix: "add 'Examples:' with a table under it",
        }),
      )
    }
    found.push(...outlineColumns(scenario, uri))
    return found
  })
}

const hasNoRows = ({ tableBody }: Examples): boolean => tableBody.length === 0

/** Whether an example claims nothing, so that it could not fail. */
const saysNothing = ({ pickle }: Example): boolean =>
  pickle.steps.length > 0 &&
  !pickle.steps.some(({ type }) => type === PickleStepType.OUTCOME || type === PickleStepType.UNKNOWN)

const withoutThen = ({ uri, line, pickle }: Example): InputError =>
  new InputError({
    place: `${uri}:${line}`,
    problem: `'${pickle.name}' claims nothing`,
    fix: "add a 'Then …' to it",
  })

const examplesOf = (
  { feature }: GherkinDocument,
  envelopes: ReadonlyArray<Envelope>,
  uri: string,
): ReadonlyArray<Example> => {
  if (feature === undefined) return []
  const steps = new Map<string, Step>()
  const rules = new Map<string, string>()
  for (const { scenario, rule } of scenariosOf(feature)) {
    if (rule !== null) rules.set(scenario.id, rule.name)
    for (const step of scenario.steps) steps.set(step.id, step)
  }
  for (const child of [
    feature.children,
    ...feature.children.map(({ rule }) => rule?.children ?? []),
  ].flat()) {
    for (const step of child.background?.steps ?? []) steps.set(step.id, step)
  }
  return envelopes.flatMap(({ pickle }) => {
    if (pickle === undefined) return []
    const line = pickle.location?.line ?? 1
    return [
      {
        pickle,
        uri,
        line,
        feature: feature.name,
        rule: rules.get(pickle.astNodeIds[0] ?? '') ?? null,
        steps: pickle.steps.map(({ id, text, astNodeIds }) => {
          const step = steps.get(astNodeIds[0] ?? '')
          return {
            pickleStepId: id,
            keyword: step?.keyword.trim() ?? '*',
            text,
            line: step?.location.line ?? line,
          }
        }),
      },
    ]
  })
}
