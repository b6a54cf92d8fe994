import { moveStream, type RandomStream } from '../random/random-stream.ts'
import type { StreamFor } from './contact-source.ts'

/** @internal Where each stream of a run stands, in the order in which they were first asked for. */
export type SavedStreams = ReadonlyArray<readonly [name: string, state: readonly number[]]>

/** @internal The random streams of a run, kept so that a run that goes on finds each where it stood. */
export class NamedStreams {
  private readonly make: StreamFor
  private readonly made: Array<readonly [name: string, stream: RandomStream]> = []
  /** Of a saved run: positions of streams that nobody has asked for yet. */
  private readonly positions = new Map<string, Array<readonly number[]>>()

  constructor(make: StreamFor) {
    this.make = make
  }

  /** A stream by its name; who asks again gets another stream of the same numbers. */
  readonly for: StreamFor = (name) => {
    const stream = this.make(name)
    const position = this.positions.get(name)?.shift()
    if (position !== undefined) moveStream(stream, position)
    this.made.push([name, stream])
    return stream
  }

  save(): SavedStreams {
    const unasked = [...this.positions].flatMap(([name, states]) =>
      states.map((state) => [name, state] as const),
    )
    return [...this.made.map(([name, stream]) => [name, stream.state()] as const), ...unasked]
  }

  restore(saved: SavedStreams): void {
    for (const [name, state] of saved) {
      const positions = this.positions.get(name)
      if (positions === undefined) this.positions.set(name, [state])
      else positions.push(state)
    }
    for (const [name, stream] of this.made) {
      const position = this.positions.get(name)?.shift()
      if (position !== undefined) moveStream(stream, position)
    }
  }
}
