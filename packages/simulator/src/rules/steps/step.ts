import { stepsOf } from '../vocabulary/step.ts'
import type { World } from '../world/world.ts'
import type { Gaps } from './gaps.ts'

/** Makes a step of the vocabulary. */
export const step = stepsOf<World, Gaps>()
