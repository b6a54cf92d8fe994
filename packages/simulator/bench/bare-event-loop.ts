/**
 * The yardstick: M/M/10 at load 0.9 with nothing but a binary heap on typed arrays and inversion sampling. No
 * model, no events, no statistics except the sum of the waits. Returns the mean wait; the exact one is 0.6687.
 */
export const bareEventLoop = (interactions: number): number => {
  const servers = 10
  const arrivalRate = 9
  const serviceRate = 1
  const random = Int32Array.of(-1, ~1, 1, 0)
  const times = new Float64Array(servers + 2)
  const kinds = new Int32Array(servers + 2)
  const line = new Float64Array(LINE)
  let size = 0
  let first = 0
  let waiting = 0
  let busy = 0
  let arrived = 0
  let waits = 0
  push(times, kinds, size++, exponential(random, arrivalRate), ARRIVAL)
  while (size > 0) {
    const now = times[0] as number
    const kind = kinds[0] as number
    pop(times, kinds, --size)
    if (kind === ARRIVAL) {
      arrived++
      if (arrived < interactions) push(times, kinds, size++, now + exponential(random, arrivalRate), ARRIVAL)
      if (busy < servers) {
        busy++
        push(times, kinds, size++, now + exponential(random, serviceRate), SERVICE_ENDS)
      } else {
        line[(first + waiting++) & (LINE - 1)] = now
      }
    } else if (waiting > 0) {
      waits += now - (line[first] as number)
      first = (first + 1) & (LINE - 1)
      waiting--
      push(times, kinds, size++, now + exponential(random, serviceRate), SERVICE_ENDS)
    } else {
      busy--
    }
  }
  return waits / interactions
}

const ARRIVAL = 0
const SERVICE_ENDS = 1
const LINE = 1 << 16

// xoroshiro128+ on 32-bit halves, as the engine's generator, written out here.
const bits = (state: Int32Array): number => {
  const s01 = state[0] as number
  const s00 = state[1] as number
  const s11 = state[2] as number
  const s10 = state[3] as number
  const a0 = s10 ^ s00
  const a1 = s11 ^ s01
  state[0] = (s01 << 24) ^ (s00 >>> 8) ^ a1 ^ ((a1 << 16) | (a0 >>> 16))
  state[1] = (s00 << 24) ^ (s01 >>> 8) ^ a0 ^ (a0 << 16)
  state[2] = (a0 << 5) ^ (a1 >>> 27)
  state[3] = (a1 << 5) ^ (a0 >>> 27)
  return (s00 + s10) | 0
}

const exponential = (random: Int32Array, rate: number): number =>
  -Math.log((bits(random) >>> 6) * 2 ** -26 + ((bits(random) >>> 6) + 0.5) * 2 ** -52) / rate

const push = (times: Float64Array, kinds: Int32Array, size: number, time: number, kind: number): void => {
  let at = size
  while (at > 0) {
    const parent = (at - 1) >> 1
    const parentTime = times[parent] as number
    if (parentTime <= time) break
    times[at] = parentTime
    kinds[at] = kinds[parent] as number
    at = parent
  }
  times[at] = time
  kinds[at] = kind
}

const pop = (times: Float64Array, kinds: Int32Array, last: number): void => {
  const time = times[last] as number
  const kind = kinds[last] as number
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= last) break
    if (child + 1 < last && (times[child + 1] as number) < (times[child] as number)) child++
    const childTime = times[child] as number
    if (childTime >= time) break
    times[at] = childTime
    kinds[at] = kinds[child] as number
    at = child
  }
  times[at] = time
  kinds[at] = kind
}
