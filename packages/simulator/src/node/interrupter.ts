import { type Profiler, Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'
import { OURS } from '../property/careful-policy.ts'
import type { Ended, Interrupted, Interrupter } from '../property/interrupter.ts'
import { within } from './within.ts'

/** Once something has been interrupted, what is like it is given so many milliseconds. */
const SHORTER = 100

/**
 * Gives an {@link Interrupter} that interrupts what is still running after so many milliseconds, 2,000 by default, and says
 * in which file and line: a policy or an invariant that loops for ever is then named as such by `checkPolicy`, `checkPlan`,
 * `checkWorld`, `checkLive`, `checkSteps` and `checkInbox`. What is run after that is given less time.
 *
 * @example
 * ```ts
 * import { NOTHING } from '@inboxlab/core'
 * import { interrupter } from '@inboxlab/simulator/node'
 * import { checkPolicy } from '@inboxlab/simulator/property'
 *
 * const policy = {
 *   name: 'restless',
 *   initial: null,
 *   decide: () => NOTHING,
 *   rank: () => {
 *     for (;;) {}
 *   },
 * }
 * const check = checkPolicy(policy, { interrupter: interrupter(100), runs: 1 })
 * const text = check._tag === 'Failed' ? check.counterexample.text : ''
 * text.startsWith('policy restless never settles in rank: it was interrupted after 0.1 s') // => true
 * ```
 */
export const interrupter = (most = 2000): Interrupter => {
  // A loop that V8 has optimized while it ran cannot be told from its caller afterwards.
  setFlagsFromString('--no-use-osr')
  setFlagsFromString('--no-sparkplug')
  let limit = most
  let place: string | null = null
  return (run) => {
    const first = within(limit, run)
    if (first !== null) return { _tag: 'Ended', value: first.value }
    if (limit > SHORTER || place === null) {
      // Once more: a machine that stood still is no loop.
      const again = looked(run, limit)
      if (again._tag === 'Ended') return again
      place = again.place
      limit = Math.min(limit, SHORTER)
    }
    return { _tag: 'Interrupted', after: most, place }
  }
}

/** Runs it, and looks where most of the time goes if it has to be interrupted. */
const looked = <A>(run: () => A, limit: number): Ended<A> | Interrupted => {
  const session = new Session()
  session.connect()
  try {
    let profile: Profiler.Profile | null = null
    session.post('Profiler.enable')
    session.post('Profiler.start')
    const ended = within(limit, run)
    session.post('Profiler.stop', (_, stopped) => {
      profile = stopped?.profile ?? null
    })
    if (ended !== null) return { _tag: 'Ended', value: ended.value }
    return { _tag: 'Interrupted', after: limit, place: profile === null ? null : busiestPlace(profile) }
  } finally {
    session.disconnect()
  }
}

/** In somebody's own file, and the line in it; or null. */
const busiestPlace = ({ nodes }: Profiler.Profile): string | null => {
  const parents = new Map(
    nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)),
  )
  const [busiest] = nodes.toSorted((a, b) => (b.hitCount ?? 0) - (a.hitCount ?? 0))
  for (let node = busiest; node !== undefined; node = parents.get(node.id)) {
    const { url, lineNumber } = node.callFrame
    if (!/^(?:file:|[/\\]|[A-Z]:)/u.test(url) || OURS.test(url) || /[/\\]node_modules[/\\]/u.test(url))
      continue
    const [line] = (node.positionTicks ?? []).toSorted((a, b) => b.ticks - a.ticks)
    return `${url.replace(/^file:\/\//u, '')}:${line?.line ?? lineNumber + 1}`
  }
  return null
}
