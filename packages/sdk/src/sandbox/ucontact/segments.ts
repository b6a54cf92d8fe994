import type { Event, Instant } from '@inboxlab/core'
import type { UcontactSegment } from '../../provider/ucontact/records.ts'
import { dateText } from './moment.ts'

interface Stage {
  readonly campaign: string | null
  readonly agent: string | null
  readonly begun: Instant
  ended: Instant | null
  firstResponse: Instant | null
  in: number
  out: number
  /** It came here by a transfer. */
  readonly transferred: boolean
}

/**
 * @internal The stages of an interaction (apis 3.5): in its campaign's queue, then with an agent, with the next after a
 * transfer, until it ends; one that is opened again is in the queue again. Their durations are left out: in what
 * unit they come is not public.
 */
export const segmentsOf = (events: ReadonlyArray<Event>): ReadonlyArray<UcontactSegment> => {
  const stages: Array<Stage> = []
  const begin = (at: Instant, agent: string | null, transferred = false, campaign = lastCampaign(stages)) => {
    end(at)
    stages.push({ campaign, agent, begun: at, ended: null, firstResponse: null, in: 0, out: 0, transferred })
  }
  const end = (at: Instant) => {
    const last = stages.at(-1)
    if (last !== undefined) last.ended ??= at
  }
  const replied = (at: Instant) => {
    const last = stages.at(-1)
    if (last === undefined) return
    last.out += 1
    last.firstResponse ??= at
  }
  const received = () => {
    const last = stages.at(-1)
    if (last !== undefined) last.in += 1
  }
  for (const event of events) {
    switch (event._tag) {
      case 'Received':
        begin(event.at, null, false, event.place.campaign)
        if (event.message !== null) received()
        break
      case 'Started':
        begin(event.at, event.agent, false, event.place.campaign)
        if (event.message !== null) replied(event.at)
        break
      case 'Picked':
      case 'Assigned':
      case 'OfferAccepted':
        begin(event.at, event.agent)
        break
      case 'Transferred':
        begin(event.at, event.to._tag === 'User' ? event.to.agent : null, true)
        break
      case 'Reopened':
        begin(event.at, null)
        break
      case 'Closed':
      case 'Abandoned':
        end(event.at)
        break
      case 'MessageReceived':
        received()
        break
      case 'Replied':
        replied(event.at)
    }
  }
  return stages.map(segmentJson)
}

const lastCampaign = (stages: ReadonlyArray<Stage>): string | null => stages.at(-1)?.campaign ?? null

const dateOrNull = (at: Instant | null): string | null => (at === null ? null : dateText(at))

const segmentJson = (stage: Stage): UcontactSegment => ({
  campaign: stage.campaign,
  agent: stage.agent,
  startDate: dateText(stage.begun),
  endDate: dateOrNull(stage.ended),
  dateAttended: stage.agent === null ? null : dateText(stage.begun),
  dateFirstResponse: dateOrNull(stage.firstResponse),
  in: stage.in,
  out: stage.out,
  // Which of its two kinds an agent chose the core does not know; over a text channel there is nobody to speak to first.
  ...(stage.transferred ? { transfer: 'blind' } : {}),
})
