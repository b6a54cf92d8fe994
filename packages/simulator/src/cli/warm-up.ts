import { detectWarmUp } from '../experiment/detect-warm-up.ts'
import { loadPlan } from '../node/load-plan.ts'
import { readScenario } from '../node/read-scenario.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'

/** The word for a warm-up that is to be found. */
const DETECT = 'detect'

/** `--warm-up` as a change of the scenario, which is also how the run is given again. */
export const warmUpSetting = async (
  file: string,
  set: ReadonlyArray<string>,
  warmUp: string | undefined,
): Promise<ReadonlyArray<string>> => {
  if (warmUp === undefined) return []
  if (warmUp !== DETECT) return [`warmUp=${warmUp}`]
  const read = await readScenario(file, { set: [...set, 'warmUp=0s'] })
  const found = detectWarmUp(await loadPlan(read), read.scenario.seed)
  if (found === null) {
    throw new InputError({
      place: '--warm-up detect',
      problem: 'no usual state is reached in the first half of the run',
      fix: 'make the run longer, or give the warm-up yourself, like 30min',
    })
  }
  complain(`the warm-up was found to be ${Math.ceil(found / 1000)}s`)
  return [`warmUp=${Math.ceil(found / 1000)}s`]
}
