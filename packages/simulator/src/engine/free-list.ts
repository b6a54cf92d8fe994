import type { Kind } from './kinds.ts'
import type { LiveAgent } from './live-agent.ts'

/**
 * @internal Free agents of one group who have room for the same, in the order in which they became so, linked through
 * the agents themselves, so that coming and going cost the same however many there are.
 */
export class FreeList {
  first: LiveAgent | null = null
  private last: LiveAgent | null = null
  /** What they have room for, as a number. */
  readonly number: number
  /** By channel: how many of its weights, from the lightest on, they have room for. */
  private readonly room: ReadonlyArray<number>

  constructor(number: number, room: ReadonlyArray<number>) {
    this.number = number
    this.room = room
  }

  hasRoomFor({ channel, heavierThan }: Kind): boolean {
    return (this.room[channel] as number) > heavierThan
  }

  append(agent: LiveAgent): void {
    agent.freeBefore = this.last
    agent.freeAfter = null
    if (this.last === null) this.first = agent
    else this.last.freeAfter = agent
    this.last = agent
  }

  remove(agent: LiveAgent): void {
    const { freeBefore, freeAfter } = agent
    if (freeBefore === null) this.first = freeAfter
    else freeBefore.freeAfter = freeAfter
    if (freeAfter === null) this.last = freeBefore
    else freeAfter.freeBefore = freeBefore
    agent.freeBefore = null
    agent.freeAfter = null
  }
}
