import type { RoutedInteraction, RoutingFacts } from '@inboxlab/sdk'
import type { Plan, PlannedType } from '../engine/plan.ts'

/**
 * What a policy is told of an interaction, by its contact type: the type whose name it has as a tag, else the first of
 * its queue that needs nothing and comes by its channel, or by any. `queueAt` finds the position of a place's queue,
 * below 0 if there is none: such an interaction is not routed. Where the server knows no queue, the type says it, or
 * it is the only one.
 */
export const factsByType =
  ({ queues, types }: Plan, queueAt: (place: string) => number) =>
  ({ state }: RoutedInteraction): RoutingFacts | null => {
    const { place, details, origin, moments } = state
    const placed = place.queue === null ? null : queueAt(place.queue)
    const possible = types.filter(({ queue }) => placed === null || queue === placed)
    const tags = details.tags.map(asTag)
    const tagged = possible.find(({ id }) => tags.includes(asTag(id)))
    const queue = queues[placed ?? tagged?.queue ?? (queues.length === 1 ? 0 : -1)]
    if (queue === undefined) return null
    const plain = possible.filter(({ needs = [] }) => needs.length === 0)
    const type = tagged ?? plain.find(({ channel }) => channel === origin.channel) ?? plain[0]
    return { queue: queue.id, ...(type === undefined ? {} : asFacts(type, moments.waitingSince)) }
  }

const asFacts = ({ id, needs = [], weight = 1, due }: PlannedType, since: number) => ({
  kind: id,
  needs,
  weight,
  ...(due === undefined ? {} : { due: since + due }),
})

/** Servers allow fewer letters in a tag than a name may have. */
const asTag = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
