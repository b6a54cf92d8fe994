import {
  type Duration,
  type Envelope,
  type IdGenerator,
  version as protocolVersion,
  StepDefinitionPatternType,
  type TestCase,
  type Timestamp,
} from '@cucumber/messages'
import { tool } from '../../report/tool.ts'
import type { ParsedFeature } from '../feature/parse-feature.ts'
import type { StepDefinition } from '../vocabulary/step.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { explained } from './explained.ts'
import type { MatchedExample } from './match-examples.ts'
import { cucumberStatus, type StepResult } from './result.ts'

/** What Cucumber's formatters are told first: the tool, the features and their examples, the steps there are. */
export const messagesBefore = <World>(
  features: ReadonlyArray<ParsedFeature>,
  examples: ReadonlyArray<MatchedExample<World>>,
  vocabulary: Vocabulary<World>,
  newId: IdGenerator.NewId,
): {
  readonly envelopes: ReadonlyArray<Envelope>
  readonly stepDefinitions: ReadonlyMap<StepDefinition<World>, string>
} => {
  const chosen = new Set(examples.map(({ example }) => example.pickle.id))
  const used = new Set(examples.flatMap(({ steps }) => steps.map(({ match }) => match.step)))
  const stepDefinitions = new Map<StepDefinition<World>, string>()
  const envelopes: Array<Envelope> = [{ meta: META }]
  for (const feature of features) {
    if (!feature.examples.some(({ pickle }) => chosen.has(pickle.id))) continue
    envelopes.push(...feature.envelopes.filter(({ pickle }) => pickle === undefined || chosen.has(pickle.id)))
  }
  for (const step of vocabulary.steps) {
    if (!used.has(step)) continue
    const id = newId()
    stepDefinitions.set(step, id)
    envelopes.push({
      stepDefinition: {
        id,
        pattern: { source: step.expression, type: StepDefinitionPatternType.CUCUMBER_EXPRESSION },
        sourceReference: { uri: step.file ?? `${tool.name}: ${step.topic}` },
      },
    })
  }
  return { envelopes, stepDefinitions }
}

const META = {
  protocolVersion,
  implementation: { name: tool.name, version: tool.version },
  runtime: { name: 'JavaScript' },
  os: { name: 'any' },
  cpu: { name: 'any' },
}

/** One example as Cucumber's formatters see it. */
export const testCaseOf = <World>(
  { example, steps }: MatchedExample<World>,
  stepDefinitions: ReadonlyMap<StepDefinition<World>, string>,
  testRunStartedId: string,
  newId: IdGenerator.NewId,
): TestCase => ({
  id: newId(),
  pickleId: example.pickle.id,
  testRunStartedId,
  testSteps: steps.map(({ step, match }) => ({
    id: newId(),
    pickleStepId: step.pickleStepId,
    stepDefinitionIds: [stepDefinitions.get(match.step) ?? ''],
    stepMatchArgumentsLists: [
      {
        stepMatchArguments: match.arguments.map(({ group, parameterType }) => ({
          group: { start: group.start ?? 0, value: group.value, children: [] },
          parameterTypeName: parameterType.name ?? '',
        })),
      },
    ],
  })),
})

interface About {
  readonly testCaseStartedId: string
  readonly testStepId: string
  readonly timestamp: Timestamp
  readonly duration: Duration
  /** File and line. */
  readonly where: string
}

/** How a step ended. */
export const messagesOfStep = (
  step: StepResult,
  { testCaseStartedId, testStepId, timestamp, duration, where }: About,
): Envelope => {
  const { failure } = step
  const told =
    failure === null ? null : [`${where}: ${step.keyword} ${step.text}`, ...explained(failure)].join('\n')
  return {
    testStepFinished: {
      testCaseStartedId,
      testStepId,
      timestamp,
      testStepResult: {
        status: cucumberStatus(step),
        duration,
        ...(failure === null || told === null
          ? {}
          : { message: told, exception: { type: failure.kind, message: failure.problem, stackTrace: told } }),
      },
    },
  }
}
