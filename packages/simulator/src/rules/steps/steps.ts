import type { StepDefinition } from '../vocabulary/step.ts'
import type { World } from '../world/world.ts'
import { around } from './around.ts'
import { arriving } from './arriving.ts'
import { conversing } from './conversing.ts'
import { details } from './details.ts'
import { lists } from './lists.ts'
import { metadata } from './metadata.ts'
import { moreChannels } from './more-channels.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { refusing } from './refusing.ts'
import { setting } from './setting.ts'
import { showing } from './showing.ts'
import { standing } from './standing.ts'
import { working } from './working.ts'

/** The vocabulary that is built in, topic by topic. */
export const steps: ReadonlyArray<StepDefinition<World>> = [
  ...setting,
  ...people,
  ...places,
  ...arriving,
  ...working,
  ...conversing,
  ...details,
  ...refusing,
  ...standing,
  ...showing,
  ...lists,
  ...metadata,
  ...around,
  ...moreChannels,
]
