import { withWarmUp } from '../node/load-plan.ts'
import type { ReadScenario } from '../node/read-scenario.ts'
import { complain } from './complain.ts'

/** `--warm-up` as a change of the scenario; it goes before what the scenario says. */
export const warmUpSetting = (warmUp: string | undefined): ReadonlyArray<string> =>
  warmUp === undefined ? [] : [`warmUp=${warmUp}`]

/** A scenario with its warm-up, which is said if it had to be found, and the change by which it is given again. */
export const foundWarmUp = async (
  asked: ReadScenario,
  place?: string,
): Promise<{ readonly read: ReadScenario; readonly set: ReadonlyArray<string> }> => {
  const read = await withWarmUp(asked, place)
  if (read === asked) return { read, set: [] }
  const { warmUp } = read.scenario
  const found = `${Number(warmUp) / 1000}s`
  complain(`the warm-up was found to be ${found}`)
  return { read, set: [`warmUp=${found}`] }
}
