import type { RoutingView } from '@inboxlab/core'
import { Breach } from './breach.ts'
import type { Invariant } from './invariant.ts'

class WheneverSettled extends Breach {
  private readonly breach: (view: RoutingView) => string | null

  constructor(breach: (view: RoutingView) => string | null) {
    super()
    this.breach = breach
  }

  settled(view: RoutingView): void {
    const text = this.breach(view)
    if (text !== null) this.breaks(view.now, text)
  }
}

/**
 * An invariant of one's own about what can be seen whenever nothing more happens at a moment: `breach` says in a
 * sentence what is wrong, or null.
 *
 * @example
 * ```ts
 * import { wheneverSettled } from '@inboxlab/simulator/property'
 * const shortLines = wheneverSettled({ name: 'short lines', sentence: 'At most five wait in a queue.' }, ({ queues }) => {
 *   const long = queues.find(({ length }) => length > 5)
 *   return long === undefined ? null : `${long.length} wait in ${long.id}`
 * })
 * shortLines.name // => 'short lines'
 * ```
 */
export const wheneverSettled = (
  {
    name,
    sentence,
    systems = [],
  }: Pick<Invariant, 'name' | 'sentence'> & Partial<Pick<Invariant, 'systems'>>,
  breach: (view: RoutingView) => string | null,
): Invariant => ({ name, sentence, systems, watch: () => new WheneverSettled(breach) })
