import type { RandomStream } from '../random/random-stream.ts'

/** Draws from one distribution. Each call takes exactly one number from the stream. */
export interface Sampler {
  /** A value of the distribution. */
  draw(stream: Pick<RandomStream, 'uniform'>): number
  /** A value of the distribution given that it exceeds the floor; the floor itself if none does. */
  drawAbove(floor: number, stream: Pick<RandomStream, 'uniform'>): number
}

/** All that is known about one distribution. */
export interface Law extends Sampler {
  readonly mean: number
  /** The smallest value that at least this share, 0 to 1, does not exceed. */
  quantile(share: number): number
  /** The share that does not exceed the value. */
  cumulative(value: number): number
}
