/** M/M/c: Poisson arrivals, exponential service; rates per one unit of time. */
export interface Servers {
  readonly arrivalRate: number
  readonly serviceRate: number
  readonly servers: number
}

/** Erlang B: the share blocked when nobody may wait. */
export const erlangB = (load: number, servers: number): number => {
  let blocked = 1
  for (let c = 1; c <= servers; c++) blocked = (load * blocked) / (c + load * blocked)
  return blocked
}

/** Erlang C: everybody waits as long as it takes. */
export const erlangC = ({ arrivalRate, serviceRate, servers }: Servers) => {
  const load = arrivalRate / serviceRate
  const blocked = erlangB(load, servers)
  const delayed = blocked / (1 - (load / servers) * (1 - blocked))
  const drain = servers * serviceRate - arrivalRate
  return {
    delayed,
    meanWait: delayed / drain,
    answeredWithin: (limit: number): number => 1 - delayed * Math.exp(-drain * limit),
  }
}

/**
 * Erlang A: exponential patience. The stationary law of the number present is that of the birth and death chain,
 * cut where nothing is left; whoever arrives sees it (PASTA).
 */
export const erlangA = ({
  arrivalRate,
  serviceRate,
  servers,
  patienceRate,
}: Servers & { readonly patienceRate: number }) => {
  const capacity = servers * serviceRate
  const weights = [1]
  for (let n = 1, weight = 1; n < servers || weight > 1e-18 * Math.max(...weights); n++) {
    weight *= arrivalRate / (Math.min(n, servers) * serviceRate + Math.max(0, n - servers) * patienceRate)
    weights.push(weight)
  }
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let delayed = 0
  let queueLength = 0
  let busy = 0
  let served = 0
  let waitOfServed = 0
  weights.forEach((weight, n) => {
    const probability = weight / whole
    const ahead = n - servers
    busy += probability * Math.min(n, servers)
    if (ahead < 0) {
      served += probability
      return
    }
    delayed += probability
    queueLength += probability * ahead
    // From `ahead` waiting to one's own turn; each step is a departure from a line one is still part of.
    const staysToTheEnd = capacity / (capacity + (ahead + 1) * patienceRate)
    let wait = 0
    for (let left = ahead; left >= 0; left--) wait += 1 / (capacity + (left + 1) * patienceRate)
    served += probability * staysToTheEnd
    waitOfServed += probability * staysToTheEnd * wait
  })
  return {
    delayed,
    abandonment: 1 - served,
    meanWait: queueLength / arrivalRate,
    meanWaitOfServed: waitOfServed / served,
    occupancy: busy / servers,
  }
}

/** Pollaczek and Khinchine: the mean wait of M/G/1, by the squared coefficient of variation of the service. */
export const pollaczekKhinchine = (system: {
  readonly arrivalRate: number
  readonly meanService: number
  readonly squaredVariation: number
}): number => {
  const load = system.arrivalRate * system.meanService
  return (load * system.meanService * (1 + system.squaredVariation)) / 2 / (1 - load)
}

/** Cobham: the mean wait of each class of a non-preemptive M/M/c, most urgent class first. */
export const cobham = (system: {
  readonly arrivalRates: ReadonlyArray<number>
  readonly serviceRate: number
  readonly servers: number
}): ReadonlyArray<number> => {
  const { arrivalRates, serviceRate, servers } = system
  const capacity = servers * serviceRate
  const arrivalRate = arrivalRates.reduce((sum, rate) => sum + rate, 0)
  const untilOneIsFree = erlangC({ arrivalRate, serviceRate, servers }).delayed / capacity
  let load = 0
  return arrivalRates.map((rate) => {
    const moreUrgent = load
    load += rate / capacity
    return untilOneIsFree / ((1 - moreUrgent) * (1 - load))
  })
}
