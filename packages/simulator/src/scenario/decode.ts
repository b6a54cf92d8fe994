import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { type Draft, draftOf, wholeDraft } from './checks/draft.ts'
import { conversationsAreWritten } from './checks/conversations.ts'
import { diversionsEnd } from './checks/diversions.ts'
import { namesExist, queuesDiffer } from './checks/names.ts'
import { breaksAreWithinShifts, peopleDiffer } from './checks/people.ts'
import { queuesAreServed, staffingIsSeen } from './checks/staffing.ts'
import { policyFits } from './checks/policy.ts'
import { typesCanBeTaken } from './checks/takers.ts'
import { precisionApplies, thresholdsApply } from './checks/thresholds.ts'
import { confidenceIsPossible, timesFit } from './checks/time.ts'
import { tracesHaveTypes, trafficNamesDiffer } from './checks/traffic.ts'
import { InputError } from './input-error.ts'
import { InputErrors } from './input-errors.ts'
import { type Path, type Problem, pathText } from './problems/problem.ts'
import { schemaProblems } from './problems/schema-problems.ts'
import { Scenario, type ScenarioFile } from './scenario.ts'

/** Where in its source a place of a document stands: how to show it, and how far from the beginning it is. */
export type Locate = (path: Path) => { readonly place: string; readonly offset: number }

const checks: ReadonlyArray<(draft: Draft) => ReadonlyArray<Problem>> = [
  namesExist,
  queuesDiffer,
  timesFit,
  confidenceIsPossible,
  peopleDiffer,
  breaksAreWithinShifts,
  conversationsAreWritten,
  policyFits,
  diversionsEnd,
  queuesAreServed,
  typesCanBeTaken,
  staffingIsSeen,
  trafficNamesDiffer,
  tracesHaveTypes,
  thresholdsApply,
  precisionApplies,
]

/**
 * Decodes a parsed scenario file and fills in all defaults. Throws {@link InputErrors} with everything that is
 * wrong with it: notation, unknown keys, names that refer to nothing, figures that do not fit together.
 *
 * @example
 * ```ts
 * import { decodeScenario } from '@inboxlab/simulator'
 * const scenario = decodeScenario({
 *   name: 'A small desk',
 *   duration: '480min',
 *   queues: { calls: {} },
 *   types: { call: { queue: 'calls', service: { exponential: '2min' } } },
 *   agents: { desk: { queues: ['calls'], count: 12 } },
 *   traffic: [{ type: 'call', rate: '4.2/min' }],
 * })
 * scenario.duration // => 28800000
 * scenario.queues.calls // => { serviceLevel: 20000, maxWaiting: Infinity }
 * ```
 */
export const decodeScenario = (document: unknown, locate: Locate = byPath): Scenario => {
  const decoded = decode(document)
  const ofNotation = Result.isFailure(decoded) ? schemaProblems(decoded.failure.issue) : []
  const places = new Set(ofNotation.map(({ path }) => JSON.stringify(path)))
  const draft = Result.isSuccess(decoded) ? wholeDraft(decoded.success, document) : draftOf(document)
  const ofMeaning = checks
    .flatMap((check) => check(draft))
    .filter(({ path }) => !places.has(JSON.stringify(path)))
  if (Result.isSuccess(decoded) && ofMeaning.length === 0) return decoded.success
  const located = [...ofNotation, ...ofMeaning].map(({ path, ...fault }) => ({ ...fault, ...locate(path) }))
  throw new InputErrors(
    located.sort((one, other) => one.offset - other.offset).map((found) => new InputError(found)),
  )
}

/**
 * Writes a scenario in the notation of the file, defaults included and keys in a fixed order: what the result of a
 * run shows.
 *
 * @example
 * ```ts
 * import { decodeScenario, encodeScenario } from '@inboxlab/simulator'
 * const scenario = decodeScenario({
 *   name: 'A small desk',
 *   duration: '480min',
 *   queues: { calls: {} },
 *   types: { call: { queue: 'calls', service: { exponential: '2min' } } },
 *   agents: { desk: { queues: ['calls'], count: 12 } },
 *   traffic: [{ type: 'call', rate: '4.2/min' }],
 * })
 * encodeScenario(scenario).duration // => '8h'
 * encodeScenario(scenario).queues // => { calls: { serviceLevel: '20s', maxWaiting: 'unlimited' } }
 * ```
 */
export const encodeScenario: (scenario: Scenario) => ScenarioFile = Schema.encodeSync(Scenario)

const decode = Schema.decodeUnknownResult(Scenario, {
  errors: 'all',
  onExcessProperty: 'error',
  reportInput: true,
})

const byPath: Locate = (path) => ({ place: path.length === 0 ? 'scenario' : pathText(path), offset: 0 })
