import { meanBatch } from '../engine/batch-sizes.ts'
import type { BatchSize, Conversation, PlannedLaw, PlannedType } from '../engine/plan.ts'

/** Work of a law that a contact makes so many times, on average. */
export interface Work {
  readonly law: PlannedLaw
  readonly times: number
}

/** The work that a contact of a type makes if an agent has it to its end: handling, replies, wrap-up. */
export const workOfType = ({ service, conversation, wrapUp }: PlannedType): ReadonlyArray<Work> => {
  const reaches = 1 - (conversation?.bot?.settles ?? 0)
  return [
    conversation === undefined
      ? { law: service, times: 1 }
      : { law: conversation.reply, times: reaches * meanReplies(conversation) },
    ...(wrapUp === undefined ? [] : [{ law: wrapUp, times: reaches }]),
  ]
}

/** The replies until all are given, or the customer went silent after one that was not the last. */
const meanReplies = ({ turns, goesSilent }: Conversation): number => {
  if (goesSilent === 0) return meanBatch(turns)
  const goesOn = 1 - goesSilent
  if (turns._tag === 'Geometric') return 1 / (1 - goesOn * (1 - 1 / turns.mean))
  return meanBatch(mapped(turns, (size) => (1 - goesOn ** size) / goesSilent))
}

const mapped = (
  { sizes }: Extract<BatchSize, { readonly _tag: 'Sizes' }>,
  of: (size: number) => number,
): BatchSize => ({ _tag: 'Sizes', sizes: sizes.map(({ value, share }) => ({ value: of(value), share })) })
