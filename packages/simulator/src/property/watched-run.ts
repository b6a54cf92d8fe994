import type {
  Event,
  InteractionState,
  RoutingOutcome,
  RoutingPolicy,
  RoutingTrigger,
  RoutingView,
} from '@inboxlab/core'
import { Engine } from '../engine/engine.ts'
import type { Intervention, NotDone } from '../engine/intervention.ts'
import type { ObservedAgent, ObservedInteraction, RunObserver } from '../engine/observer.ts'
import type { Plan } from '../engine/plan.ts'
import { RunFault } from '../engine/run-fault.ts'
import type { SavedRun } from '../engine/saved-run.ts'
import { CarefulPolicy, PolicyMistake, toldMistake } from './careful-policy.ts'
import { frozenAfter } from './frozen.ts'
import { type Interrupted, toldInterruption } from './interrupter.ts'
import type { Invariant, Watcher } from './invariant.ts'
import type { Tried } from './try-plan.ts'

interface Watching {
  readonly name: string
  readonly watcher: Watcher
}

interface Watched {
  /** Watchers that are no invariants. */
  readonly besides?: ReadonlyArray<Watcher & Pick<RunObserver, 'explained'>>
  /** Whether watchers hear of the end of the run. */
  readonly asksAtTheEnd?: boolean
}

/** @internal A run that is watched for invariants: it goes on until it is over, or something does not hold. */
export class WatchedRun implements RunObserver {
  engine: Engine
  /** What does not hold; null so far. */
  failed: Tried | null = null
  private readonly plan: Plan
  private readonly seed: number
  private readonly asksAtTheEnd: boolean
  private readonly all: ReadonlyArray<Watching>
  private readonly happening: ReadonlyArray<Watching>
  private readonly changing: ReadonlyArray<Watching>
  private readonly deciding: ReadonlyArray<Watching>
  private readonly settling: ReadonlyArray<Watching>
  readonly explained?: NonNullable<RunObserver['explained']>
  /** Whose code runs, and which part of it. */
  private asked: Watching | null = null
  private part = ''

  private constructor(
    plan: Plan,
    seed: number,
    all: ReadonlyArray<Watching>,
    told: Pick<RunObserver, 'explained'> | undefined,
    asksAtTheEnd: boolean,
  ) {
    this.asksAtTheEnd = asksAtTheEnd
    if (told !== undefined) this.explained = (explanations) => told.explained?.(explanations)
    this.plan = plan
    this.seed = seed
    this.all = all
    this.happening = all.filter(({ watcher }) => watcher.happened !== undefined)
    this.changing = all.filter(({ watcher }) => watcher.agentChanged !== undefined)
    this.deciding = all.filter(({ watcher }) => watcher.decided !== undefined)
    this.settling = all.filter(({ watcher }) => watcher.settled !== undefined)
    this.engine = new Engine(plan, seed, 1, this)
  }

  /** Begins a run of the plan that is made for the policy; or says what is wrong with it before it has begun. */
  static begin(
    planUnder: (policy: RoutingPolicy) => Plan,
    policy: RoutingPolicy,
    invariants: ReadonlyArray<Invariant>,
    seed: number,
    { besides = [], asksAtTheEnd = true }: Watched = {},
  ): WatchedRun | Tried {
    let run: WatchedRun | null = null
    let beginning: string | undefined
    try {
      const plan = planUnder(
        new CarefulPolicy(policy, (view, trigger, outcome) => run?.decided(view, trigger, outcome)),
      )
      const watching: Array<Watching> = besides.map((watcher) => ({ name: 'the kit itself', watcher }))
      for (const { name, watch } of invariants) {
        beginning = name
        watching.push({ name, watcher: watch(plan) })
      }
      beginning = undefined
      const explained = besides.find((each) => each.explained !== undefined)
      run = new WatchedRun(plan, seed, watching, explained, asksAtTheEnd)
      return run
    } catch (cause) {
      return outcomeOf(cause, beginning, 'watch')
    }
  }

  /** Runs on by one entry of the calendar; true when the run is over, or something does not hold. */
  advance(): boolean {
    return this.guarded(() => this.step())
  }

  /** Runs on until it is over, or something does not hold. */
  finish(): void {
    this.guarded(() => {
      while (!this.step() && this.failed === null) {}
      return true
    })
  }

  /** Does something to the run from outside; what it leads to is watched like all the rest. */
  intervene(what: Intervention): NotDone | null {
    let answer: NotDone | null = null
    this.guarded(() => {
      answer = this.engine.intervene(what)
      this.look(this.all)
      if (this.failed === null && this.engine.nextAt !== this.engine.now) this.settles()
      return false
    })
    return answer
  }

  /** Something does not hold that no watcher has seen. */
  fails(invariant: string, text: string, ...interactions: ReadonlyArray<string>): void {
    this.failed ??= { _tag: 'Broken', invariant, violation: { at: this.engine.now, text, interactions } }
  }

  /** Goes on from what was saved of the run, as another process would. */
  takeUp(): void {
    const saved = JSON.parse(JSON.stringify(this.engine.save())) as SavedRun
    this.engine = Engine.restore(this.plan, this.seed, 1, this, saved)
  }

  /** What has become of it if it was interrupted. */
  interrupted(how: Interrupted): Tried {
    const { policy } = this.plan
    const [who, part] =
      this.asked === null
        ? [`policy ${policy.name}`, policy instanceof CarefulPolicy ? policy.asked : null]
        : [`invariant ${this.asked.name}`, this.part]
    return { _tag: 'Mistaken', message: toldInterruption(who, part, how) }
  }

  /** What has become of it. */
  get outcome(): Tried {
    return this.failed ?? { _tag: 'Kept', interactions: this.engine.interactionsBegun }
  }

  measurementStarts(): void {}
  measurementEnds(): void {}
  staffed(): void {}

  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    frozenAfter(before, after)
    this.part = 'happened'
    for (const each of this.happening) {
      this.asked = each
      each.watcher.happened?.(event, before, after, of)
    }
    this.asked = null
  }

  agentChanged(agent: ObservedAgent, now: number): void {
    this.part = 'agentChanged'
    for (const each of this.changing) {
      this.asked = each
      each.watcher.agentChanged?.(agent, now)
    }
    this.asked = null
  }

  private decided(view: RoutingView, trigger: RoutingTrigger, outcome: RoutingOutcome): void {
    this.part = 'decided'
    for (const each of this.deciding) {
      this.asked = each
      each.watcher.decided?.(view, trigger, outcome)
    }
    this.asked = null
  }

  private step(): boolean {
    const { engine } = this
    const over = engine.advance(1)
    this.look(this.all)
    if (this.failed === null && (over || engine.nextAt !== engine.now)) this.settles()
    if (this.failed === null && over && this.asksAtTheEnd) this.ends()
    return over
  }

  private settles(): void {
    const { view } = this.engine
    this.part = 'settled'
    for (const each of this.settling) {
      this.asked = each
      each.watcher.settled?.(view)
    }
    this.asked = null
    this.look(this.settling)
  }

  private ends(): void {
    const { view } = this.engine
    this.part = 'ended'
    for (const each of this.all) {
      this.asked = each
      each.watcher.ended?.(view)
    }
    this.asked = null
    this.look(this.all)
  }

  private look(told: ReadonlyArray<Watching>): void {
    for (const { name, watcher } of told) {
      const { broken } = watcher
      if (broken === null) continue
      this.failed = { _tag: 'Broken', invariant: name, violation: broken }
      return
    }
  }

  private guarded(run: () => boolean): boolean {
    if (this.failed !== null) return true
    try {
      return run() || this.failed !== null
    } catch (cause) {
      this.failed = outcomeOf(cause, this.asked?.name, this.part)
      return true
    }
  }
}

const outcomeOf = (cause: unknown, invariant: string | undefined, part: string): Tried => {
  if (cause instanceof RunFault) return { _tag: 'Refused', message: cause.message }
  if (cause instanceof PolicyMistake) return { _tag: 'Mistaken', message: cause.message }
  if (invariant === undefined) throw cause
  return { _tag: 'Mistaken', message: `invariant ${invariant} ${toldMistake(cause, part)}` }
}
