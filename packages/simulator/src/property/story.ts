import type { Event, Explanation, InteractionState, RoutingPolicy } from '@inboxlab/core'
import { clockOf } from '../detail/clock.ts'
import { toldDecision } from '../detail/told-decision.ts'
import { Engine } from '../engine/engine.ts'
import type { ObservedAgent, ObservedInteraction, Presence, RunObserver } from '../engine/observer.ts'
import { RunFault } from '../engine/run-fault.ts'
import { sayChannel } from '../say/channel.ts'
import { sayEvent } from '../say/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { WorldLine, WorldStory } from './counterexample.ts'
import type { Interrupter } from './interrupter.ts'
import { agentName, groupName, kindName, queueName, SKILL, type SmallWorld } from './small-world.ts'
import { worldPlan } from './world-plan.ts'

/** Nobody reads more than this of a story. */
const MOST_LINES = 400
const MOST_ENTRIES = 2000

const SAID: ReadonlySet<Presence> = new Set(['on a break', 'away', 'off duty'])

/** @internal Writes down what happens in a run, and why. */
export class Telling implements RunObserver {
  readonly broken = null
  readonly lines: Array<WorldLine> = []
  private readonly gone = new Map<string, Presence>()
  private readonly clock: (at: number) => string
  private readonly start: number

  constructor(start: number, timeZone: string) {
    this.start = start
    this.clock = clockOf(timeZone)
  }

  measurementStarts(): void {}
  measurementEnds(): void {}
  staffed(): void {}

  happened(event: Event, _before: InteractionState, _after: InteractionState, of: ObservedInteraction): void {
    this.say(event.at, `${of.id}: ${sayEvent(event, this.clock)}`)
  }

  agentChanged({ id, presence }: ObservedAgent, now: number): void {
    const before = this.gone.get(id) ?? 'off duty'
    if (SAID.has(presence)) {
      this.gone.set(id, presence)
      if (presence !== before) this.say(now, `${id} is ${presence}`)
    } else if (SAID.has(before)) {
      this.gone.set(id, presence)
      this.say(now, `${id} is there`)
    }
  }

  explained(explanations: ReadonlyArray<Explanation>): void {
    for (const explanation of explanations) {
      if (this.lines.length >= MOST_LINES) return
      const decision = toldDecision(explanation, this.start)
      this.lines.push({ at: decision.at, text: decision.decided, decision })
    }
  }

  say(at: number, text: string): void {
    if (this.lines.length < MOST_LINES) this.lines.push({ at: at - this.start, text, decision: null })
  }
}

/** Tells what a policy does to a world: to its end, or to where the policy fails. */
export const worldStory = (
  world: SmallWorld,
  policy: RoutingPolicy,
  interrupter?: Interrupter,
): WorldStory => ({
  setting: settingOf(world),
  lines: planStory(worldPlan(world, policy), 1, 'UTC', interrupter),
})

/** Tells what happens in a plan: to its end, or to where the policy fails. */
export const planStory = (
  plan: Plan,
  seed: number,
  timeZone: string,
  interrupter?: Interrupter,
): ReadonlyArray<WorldLine> => {
  const telling = new Telling(plan.start, timeZone)
  const last = (): number => plan.start + (telling.lines.at(-1)?.at ?? 0)
  const run = (): boolean => new Engine(plan, seed, 1, telling).advance(MOST_ENTRIES)
  try {
    const ended = interrupter === undefined ? null : interrupter(run)
    if (ended === null) run()
    else if (ended._tag === 'Interrupted') telling.say(last(), `policy ${plan.policy.name} never settles`)
  } catch (cause) {
    if (cause instanceof RunFault) telling.say(last(), cause.message)
    else telling.say(last(), `policy ${plan.policy.name} throws: ${String(cause)}`)
  }
  return telling.lines
}

/** @internal Who is there in a world and what they can do, in sentences. */
export const settingOf = ({ kinds, groups, agents }: SmallWorld): ReadonlyArray<string> => [
  ...agents.map(({ group, level }, index) => {
    const { queues, units, perChannel, ringing } = groups[group] ?? {
      queues: [],
      units: 1,
      perChannel: null,
      ringing: null,
    }
    const parts = [
      `${agentName(index)} of ${groupName(group)} serves ${queues.map(queueName).join(' and ')}`,
      units === 1 ? 'takes one at a time' : `takes up to ${units} units at a time`,
      ...(perChannel === null ? [] : [`at most ${perChannel} of a channel`]),
      ...(level === 0 ? [] : [`has ${SKILL} ${level}`]),
      ...(ringing === null
        ? []
        : [
            ringing.answersAfter >= ringing.for
              ? `lets it ring out after ${ringing.for} s`
              : `${ringing.declines ? 'declines' : 'accepts'} after ${ringing.answersAfter} s`,
          ]),
    ]
    return parts.join(', ')
  }),
  ...kinds.map(
    ({ channel, queue, level, weight }, index) =>
      `${kindName(index)} is ${sayChannel(channel)} in ${queueName(queue)}${level === 0 ? '' : `, needs ${SKILL} ${level}`}${weight === 1 ? '' : `, takes ${weight} units`}`,
  ),
]
