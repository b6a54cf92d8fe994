import type { Event, Explanation, InteractionState } from '@inboxlab/core'
import type { ObservedInteraction, RunObserver } from '../engine/observer.ts'
import type { Plan } from '../engine/plan.ts'
import { sayEvent } from '../say/event.ts'
import { clockOf } from './clock.ts'
import { waitsAnew } from './waits-anew.ts'
import type { DecisionKeeper } from './decision-keeper.ts'
import type { ToldDecision } from './run-detail.ts'
import type { Story, StoryLine } from './story.ts'
import { toldDecision } from './told-decision.ts'

/** Of the decisions in which an interaction was passed over, so many of the first and of the last are told. */
const PASSED_OVER = 10

interface Telling {
  readonly serial: number
  readonly id: string
  type: string
  queue: string
  wait: number | null
  waitsFrom: number
  readonly lines: Array<StoryLine>
  readonly about: Array<ToldDecision>
  readonly first: Array<ToldDecision>
  readonly last: Array<ToldDecision>
  leftOut: number
}

/**
 * Watches a run for a few interactions, by their serial numbers, and tells their stories.
 *
 * @internal
 */
export class StoryTeller implements RunObserver {
  private readonly plan: Plan
  private readonly wanted: ReadonlySet<number>
  private readonly tellings = new Map<number, Telling>()
  private readonly byId = new Map<string, Telling>()
  private readonly keeper: DecisionKeeper | null
  private readonly clock: (at: number) => string

  constructor(plan: Plan, serials: Iterable<number>, timeZone: string, keeper: DecisionKeeper | null = null) {
    this.keeper = keeper
    this.plan = plan
    this.wanted = new Set(serials)
    this.clock = clockOf(timeZone)
  }

  measurementStarts(): void {}
  measurementEnds(): void {}
  staffed(): void {}

  explained(explanations: ReadonlyArray<Explanation>): void {
    this.keeper?.explained(explanations)
    for (const explanation of explanations) {
      const told = explanation.interaction === null ? undefined : this.byId.get(explanation.interaction)
      told?.about.push(toldDecision(explanation, this.plan.start))
      for (const { candidate } of explanation.considered) {
        const passed = this.byId.get(candidate)
        if (passed !== undefined && passed !== told) this.passesOver(passed, explanation)
      }
    }
  }

  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    if (!this.wanted.has(of.serial)) return
    const telling = this.tellings.get(of.serial) ?? this.begins(of)
    telling.queue = this.plan.queues[of.queue.index]?.id ?? ''
    telling.lines.push({ at: event.at - this.plan.start, text: sayEvent(event, this.clock) })
    if (waitsAnew(event) || before.phase === 'absent') telling.waitsFrom = event.at
    const answered = before.holder === null && after.holder !== null
    if (telling.wait === null && (answered || event._tag === 'Abandoned'))
      telling.wait = event.at - telling.waitsFrom
  }

  /** The stories, in the order of the serial numbers. */
  stories(): ReadonlyArray<Story> {
    return [...this.tellings.values()]
      .sort((a, b) => a.serial - b.serial)
      .map(({ about, first, last, leftOut, waitsFrom: _waitsFrom, ...told }) => ({
        ...told,
        decisions: [...about, ...first, ...last].sort((a, b) => a.at - b.at),
        decisionsLeftOut: leftOut,
      }))
  }

  private begins({ serial, id, type }: ObservedInteraction): Telling {
    const telling: Telling = {
      serial,
      id,
      type: this.plan.types[type]?.id ?? '',
      queue: '',
      wait: null,
      waitsFrom: Number.NaN,
      lines: [],
      about: [],
      first: [],
      last: [],
      leftOut: 0,
    }
    this.tellings.set(serial, telling)
    this.byId.set(id, telling)
    return telling
  }

  private passesOver(telling: Telling, explanation: Explanation): void {
    const told = toldDecision(explanation, this.plan.start)
    if (telling.first.length < PASSED_OVER) {
      telling.first.push(told)
      return
    }
    telling.last.push(told)
    if (telling.last.length <= PASSED_OVER) return
    telling.last.shift()
    telling.leftOut++
  }
}
