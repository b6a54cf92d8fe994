import type { Sampler } from '../distribution/distribution.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { ContactSource, StreamFor } from './contact-source.ts'
import { samplerAtArrival } from './law-at-arrival.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { Plan, RecordedTraffic } from './plan.ts'

interface TypeDraws {
  readonly service: Sampler
  readonly serviceStream: RandomStream
  readonly patience: Sampler | null
  readonly patienceStream: RandomStream
}

/**
 * @internal Contacts of a recording, at their recorded moments. A recorded handling time is used as it is, and
 * the recorded wait of who gave up is their patience. What the recording cannot tell is drawn: the handling time
 * of who gave up from the type's law, the patience of who was served from the type's law beyond their wait.
 */
export class RecordedSource implements ContactSource {
  next: number
  private readonly recording: RecordedTraffic
  private readonly draws: ReadonlyArray<TypeDraws>
  private readonly end: number
  private row = 0

  constructor(plan: Plan, traffic: RecordedTraffic, streamFor: StreamFor) {
    this.recording = traffic
    this.end = plan.end
    this.draws = plan.types.map((type) => {
      const part = (what: string) => streamFor(`traffic ${traffic.name}/type ${type.id}/${what}`)
      return {
        service: samplerAtArrival(type.service, this),
        serviceStream: part('service'),
        patience: type.patience === null ? null : samplerAtArrival(type.patience, this),
        patienceStream: part('patience'),
      }
    })
    while (this.row < traffic.at.length && (traffic.at[this.row] as number) < plan.start) this.row++
    this.next = this.moment()
  }

  take(arrival: LiveInteraction): void {
    const { recording, row } = this
    const type = recording.type[row] as number
    const draws = this.draws[type] as TypeDraws
    arrival.type = type
    arrival.priority = recording.priority[row] as number
    // Both are drawn for every row, used or not, so that one row's outcome moves no other row's draws.
    const service = draws.service.draw(draws.serviceStream)
    const recordedService = recording.service[row] as number
    arrival.service = Number.isNaN(recordedService) ? service : recordedService
    const wait = recording.wait[row] as number
    const patience =
      draws.patience === null
        ? Number.POSITIVE_INFINITY
        : draws.patience.drawAbove(Number.isNaN(wait) ? 0 : wait, draws.patienceStream)
    arrival.patience = recording.abandoned[row] === 1 ? wait : patience
    this.row++
    this.next = this.moment()
  }

  save(): ReadonlyArray<number> {
    return [this.row]
  }

  restore([row]: ReadonlyArray<number>): void {
    this.row = row as number
    this.next = this.moment()
  }

  private moment(): number {
    const at = this.recording.at[this.row]
    return at === undefined || at >= this.end ? Number.POSITIVE_INFINITY : at
  }
}
