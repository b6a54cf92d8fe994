import type { Event, InteractionState, RoutingPolicy } from '@inboxlab/core'
import type { Intervention } from '../../engine/intervention.ts'
import type { ObservedInteraction } from '../../engine/observer.ts'
import type { Plan } from '../../engine/plan.ts'
import type { Interrupted } from '../interrupter.ts'
import type { Invariant, Watcher } from '../invariant.ts'
import { agentName, type SmallWorld } from '../small-world.ts'
import type { Telling } from '../story.ts'
import type { Tried } from '../try-plan.ts'
import { WatchedRun } from '../watched-run.ts'
import { worldPlan } from '../world-plan.ts'
import { Journal } from './journal.ts'
import type { Step } from './step.ts'
import { TRUE_ANSWERS } from './true-answers.ts'

/** Keeps in mind who is there, and what was offered to whom. */
class Memory implements Watcher {
  readonly broken = null
  readonly states = new Map<string, InteractionState>()
  readonly offers: Array<{ readonly agent: string; readonly interaction: string }> = []
  events = 0

  happened(
    event: Event,
    _before: InteractionState,
    after: InteractionState,
    { id }: ObservedInteraction,
  ): void {
    this.events++
    if (after.phase === 'closed') this.states.delete(id)
    else this.states.set(id, after)
    if (event._tag === 'Offered') this.offers.push({ agent: event.agent, interaction: id })
  }
}

/** @internal A small world that is lived in: it goes on as it would have, and steps are done to it. */
export class LiveRun {
  readonly steps: Array<Step> = []
  /** What it has reached. */
  readonly journal = new Journal()
  private readonly run: WatchedRun | null
  private readonly wrong: Tried | null
  private readonly memory = new Memory()
  private readonly agents: number
  private readonly telling: Telling | undefined

  constructor(
    world: SmallWorld,
    policy: RoutingPolicy,
    invariants: ReadonlyArray<Invariant>,
    telling?: Telling,
  ) {
    this.agents = world.agents.length
    this.telling = telling
    const run = WatchedRun.begin(
      (careful) => withAbsences(worldPlan(world, careful)),
      policy,
      invariants,
      1,
      {
        besides: [this.memory, this.journal, ...(telling === undefined ? [] : [telling])],
        // Whom everybody has declined waits for ever, and nobody is to blame.
        asksAtTheEnd: false,
      },
    )
    this.run = run instanceof WatchedRun ? run : null
    this.wrong = run instanceof WatchedRun ? null : run
  }

  get outcome(): Tried {
    return this.wrong ?? (this.run as WatchedRun).outcome
  }

  /** What has become of it if it was interrupted. */
  interrupted(how: Interrupted): Tried {
    return this.wrong ?? (this.run as WatchedRun).interrupted(how)
  }

  get hasFailed(): boolean {
    return this.outcome._tag !== 'Kept'
  }

  /** How many interactions are there, and how many offers there have been. */
  get there(): { readonly interactions: number; readonly offers: number } {
    return { interactions: this.memory.states.size, offers: this.memory.offers.length }
  }

  perform(step: Step): void {
    const { run } = this
    this.steps.push(step)
    this.journal.begins(step.does)
    if (run === null || this.hasFailed) return
    switch (step.does) {
      case 'wait':
        for (let left = step.entries; left > 0; left--) if (run.advance()) return
        break
      case 'disconnect':
        for (let flap = 0; flap <= step.flaps; flap++) {
          this.tries(run, { _tag: 'Disconnect', agent: this.agent(step.agent), for: 1000 * step.seconds })
          if (flap < step.flaps) this.tries(run, { _tag: 'Return', agent: this.agent(step.agent) })
        }
        break
      case 'return':
        this.tries(run, { _tag: 'Return', agent: this.agent(step.agent) })
        break
      case 'pick':
        this.takes(run, 'Pick', this.agent(step.agent), this.interaction(step.interaction), step)
        break
      case 'race':
        this.race(
          run,
          step.agents.map((each) => this.agent(each)),
          this.interaction(step.interaction),
        )
        break
      case 'accept':
      case 'decline': {
        const { offers } = this.memory
        const { agent, interaction } = offers[
          offers.length - 1 - (step.offer % offers.length)
        ] as (typeof offers)[number]
        this.takes(run, step.does === 'accept' ? 'AcceptOffer' : 'DeclineOffer', agent, interaction, step)
        break
      }
      case 'give up': {
        const interaction = this.interaction(step.interaction)
        const done = this.tries(run, { _tag: 'Abandon', interaction })
        if (step.twice) this.again(run, { _tag: 'Abandon', interaction }, done)
        break
      }
      case 'restart':
        this.telling?.say(run.engine.now, 'the process is stopped, and another takes the run up')
        run.takeUp()
    }
  }

  private takes(
    run: WatchedRun,
    _tag: 'Pick' | 'AcceptOffer' | 'DeclineOffer',
    agent: string,
    interaction: string,
    { ahead, twice }: { readonly ahead: number; readonly twice: boolean },
  ): void {
    const what = { _tag, agent, interaction, at: Math.max(0, run.engine.now + 1000 * ahead) } as const
    const done = this.tries(run, what)
    const holder = this.memory.states.get(interaction)?.holder
    if (done && _tag !== 'DeclineOffer' && holder !== agent)
      run.fails(
        TRUE_ANSWERS.name,
        `${agent} took ${interaction}, and ${holder ?? 'nobody'} has it`,
        interaction,
      )
    if (twice) this.again(run, what, done)
  }

  private race(run: WatchedRun, agents: ReadonlyArray<string>, interaction: string): void {
    const at = run.engine.now
    const winners = agents.filter((agent) => this.tries(run, { _tag: 'Pick', agent, interaction, at }))
    if (winners.length > 1)
      run.fails(TRUE_ANSWERS.name, `${winners.join(' and ')} both picked ${interaction}`, interaction)
  }

  private again(run: WatchedRun, what: Intervention, done: boolean): void {
    // What is torn from an agent or not taken may come to them anew within the same moment.
    if (this.tries(run, what) && done && what._tag !== 'DeclineOffer')
      run.fails(TRUE_ANSWERS.name, `${what._tag} was done twice`)
  }

  /** Whether it was done; what was not has changed nothing. */
  private tries(run: WatchedRun, what: Intervention): boolean {
    const { events } = this.memory
    this.telling?.say(run.engine.now, toldIntervention(what))
    const answer = run.intervene(what)
    if (answer === null) return true
    this.telling?.say(run.engine.now, `refused: ${answer._tag}`)
    if (this.memory.events !== events)
      run.fails(TRUE_ANSWERS.name, `${what._tag} was refused and changed something`)
    return false
  }

  private agent(index: number): string {
    return agentName(index % this.agents)
  }

  private interaction(index: number): string {
    const ids = [...this.memory.states.keys()]
    return ids[index % ids.length] ?? ''
  }
}

const toldIntervention = (what: Intervention): string => {
  switch (what._tag) {
    case 'Disconnect':
      return `${what.agent} disconnects for ${what.for / 1000} s`
    case 'Return':
      return `${what.agent} is back at once`
    case 'Pick':
      return `${what.agent} picks ${what.interaction}`
    case 'AcceptOffer':
      return `${what.agent} accepts ${what.interaction}`
    case 'DeclineOffer':
      return `${what.agent} declines ${what.interaction}`
    case 'Abandon':
      return `the contact of ${what.interaction} gives up`
  }
}

/** Who disconnects leaves what they had to others: that needs the names of contacts that absences bring with them. */
const withAbsences = (plan: Plan): Plan => ({
  ...plan,
  groups: plan.groups.map((group) => ({ absences: NEVER, ...group })),
})

const NEVER = {
  every: { _tag: 'Constant', value: Number.POSITIVE_INFINITY },
  lasts: { _tag: 'Constant', value: 0 },
} as const
