/** @internal A span of time in words: milliseconds as seconds, with as many digits as it takes, three at most. */
export const inSeconds = (ms: number): string => `${Math.round(ms) / 1000} s`

/** @internal A count with its noun. */
export const counted = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`
