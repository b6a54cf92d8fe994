import {
  type Actor,
  type Channel,
  type Command,
  type DeliveryStatus,
  encodeLog,
  Inbox,
  type InboxVerdict,
  type Instant,
  ino,
  NOWHERE,
  textContent,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import { journey } from '../journey.ts'
import type { World } from '../vendor.ts'
import type { InoCallResult, InoData, TargetRecord } from './data.ts'
import { directoryOf } from './directory.ts'
import { tellEvent } from './tell.ts'

const AUTOMATION: Actor = { _tag: 'Automation' }

/** @internal What the server does by itself at a later moment. */
export type InoJob =
  | {
      readonly do: 'report'
      readonly interaction: string
      readonly message: string
      readonly status: DeliveryStatus
      readonly failure: string | null
    }
  | { readonly do: 'call'; readonly target: number }
  | { readonly do: 'end call'; readonly target: number; readonly result: InoCallResult }

/** @internal A tenant in memory: the core's inbox, and beside it its campaigns' targets. */
export class Tenant {
  readonly world: World
  readonly data: InoData
  readonly inbox: Inbox

  constructor(world: World, data: InoData, log: unknown = encodeLog([])) {
    this.world = world
    this.data = data
    this.inbox = Result.getOrThrowWith(
      Inbox.read(directoryOf(data), ino, log),
      (fault) => new TypeError(`snapshot: ${JSON.stringify(fault)}, take one with snapshot()`),
    )
  }

  get now(): Instant {
    return this.world.now()
  }

  nextNumber(): number {
    this.data.lastNumber += 1
    return this.data.lastNumber
  }

  /** A name that no interaction has. */
  newInteraction(): string {
    const id = String(this.nextNumber())
    return this.inbox.has(id) ? this.newInteraction() : id
  }

  /** Whoever works here is as the data say from now on. */
  peopleChanged(): void {
    this.inbox.changeDirectory(directoryOf(this.data))
  }

  submit(interaction: string, command: Command): InboxVerdict {
    const verdict = this.inbox.submit(interaction, command)
    if (Result.isFailure(verdict)) return verdict
    for (const { event } of verdict.success) {
      if ((event._tag === 'Replied' || event._tag === 'Started') && event.message !== null)
        this.#scheduleReports(interaction, event.message)
      tellEvent(this, interaction, event)
    }
    return verdict
  }

  /** A contact writes: in the interaction that goes on, or in a new one, for what is finished is history. */
  contactWrites(
    contact: string,
    channel: Channel,
    queue: string | null,
    text: string,
  ): { readonly interaction: string; readonly message: string } {
    const at = this.now
    const message = `m-${this.nextNumber()}`
    const content = textContent(text)
    const open = this.#openWith(contact, channel)
    const interaction = open ?? this.newInteraction()
    this.submit(
      interaction,
      open === null
        ? {
            _tag: 'Receive',
            at,
            channel,
            contact,
            place: { ...NOWHERE, queue },
            routing: 'smart',
            priority: 0,
            message,
            content,
          }
        : { _tag: 'ReceiveMessage', at, message, content },
    )
    return { interaction, message }
  }

  run(job: InoJob): void {
    if (job.do === 'report') {
      const { interaction, message, status, failure } = job
      this.submit(interaction, { _tag: 'ReportDelivery', at: this.now, message, status, failure })
      return
    }
    const target = this.data.targets.find(({ id }) => id === job.target)
    if (target === undefined) return
    if (job.do === 'call') this.#call(target)
    else this.callEnds(target, job.result)
  }

  /** The call of a target is over; false: there is none, or it has ended before. */
  callEnds(target: TargetRecord, result: InoCallResult): boolean {
    const { interaction } = target
    if (interaction === null || target.result !== null) return false
    target.result = result
    const outcome = result === 'Traité' ? ({ _tag: 'Processed' } as const) : ({ _tag: 'Aborted' } as const)
    this.submit(interaction, { _tag: 'Close', at: this.now, by: AUTOMATION, outcome })
    return true
  }

  #openWith(contact: string, channel: Channel): string | null {
    for (const id of this.inbox.interactions) {
      const { phase, origin } = this.inbox.state(id)
      const isOpen = phase === 'open' || phase === 'unanswered'
      if (isOpen && origin.contact === contact && origin.channel === channel) return id
    }
    return null
  }

  #scheduleReports(interaction: string, message: string): void {
    const { channel } = this.inbox.state(interaction).origin
    const { reports } = ino.capabilities[channel]
    if (reports.length === 0) return
    for (const { status, after, failure } of journey(this.data.delivery, reports, null, this.world.chance)) {
      const job: InoJob = { do: 'report', interaction, message, status, failure }
      this.world.schedule(this.now + after, job)
    }
  }

  /** The campaign calls a target: an interaction begins. */
  #call(target: TargetRecord): void {
    const interaction = this.newInteraction()
    target.interaction = interaction
    this.submit(interaction, {
      _tag: 'Start',
      at: this.now,
      by: AUTOMATION,
      channel: 'voice',
      contact: target.numbers[0] ?? '',
      place: { ...NOWHERE, campaign: target.campaign },
      routing: 'smart',
      priority: 0,
      agent: null,
      message: null,
    })
    const { endAfter, noAnswer, busy } = this.data.calls
    if (endAfter === null) return
    const chance = this.world.chance.uniform('call')
    const result = chance < noAnswer ? 'NRP' : chance < noAnswer + busy ? 'Occupé' : 'Traité'
    const job: InoJob = { do: 'end call', target: target.id, result }
    this.world.schedule(this.now + endAfter, job)
  }
}
