import { Difference } from '../run/difference.ts'
import { type Attached, topic } from '../vocabulary/step.ts'
import { Refused } from '../world/refused.ts'
import type { World } from '../world/world.ts'
import { step } from './step.ts'

/** Tries a sentence and says why it was refused; null if it was done. */
const attempt = (world: World, sentence: string, under?: Attached): Refused | null => {
  try {
    world.perform(sentence, under)
    return null
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}

const isRefused = (world: World, sentence: string, reason: string, under?: Attached): void => {
  const before = world.inbox.log.length
  const refused = attempt(world, sentence, under)
  if (refused === null) {
    const done = world.timeline().slice(before)
    throw new Difference(`"${sentence}" is not refused`, {
      expected: `refused because ${reason}`,
      actual: done.length === 0 ? 'it is done' : `it is done: ${done.join('; ')}`,
    })
  }
  if (!refused.reasons.includes(reason)) {
    throw new Difference(`"${sentence}" is refused for another reason`, {
      expected: `because ${reason}`,
      actual: `because ${refused.reasons[0]}`,
    })
  }
  if (world.inbox.log.length > before) {
    throw new Difference(`"${sentence}" is refused, but not as a whole`, {
      expected: 'nothing happens',
      actual: world.timeline().slice(before).join('; '),
    })
  }
}

/** What must not be possible, and why. */
export const refusing = topic('What is refused, and why', [
  step(
    '{doing} is refused to {name} because {reason}',
    'Tries it: picking it, putting it back, closing it, archiving it, reopening it, waking it, reading it',
    (world, doing, name, reason) =>
      isRefused(world, `${/^[A-ZÀ-ÖØ-Þ][\wÀ-ÿ'’-]*$/u.test(name) ? name : `"${name}"`} ${doing}`, reason),
  ),
  step(
    '{sentence} is refused because {reason}',
    'Tries any sentence of this vocabulary, such as \'A replies "hi"\'',
    (world, sentence, reason, under) => isRefused(world, sentence, reason, under),
  ),
])
