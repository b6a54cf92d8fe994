import type { VendorAnswer } from './vendor.ts'

/** @internal The first half of the body, and then the connection breaks. */
export const brokenOff = ({ status, headers }: Response, { body }: VendorAnswer): Response => {
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body ?? ''))
  let sent = false
  const half = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent) controller.error(new TypeError('terminated'))
      else controller.enqueue(bytes.subarray(0, bytes.length >> 1))
      sent = true
    },
  })
  const told = new Headers(headers)
  told.set('content-length', String(bytes.length))
  return new Response(half, { status, headers: told })
}

/** @internal The first half of the body, as if it were whole. */
export const garbled = ({ status, headers }: Response, { body }: VendorAnswer): Response => {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '')
  return new Response(`${text.slice(0, text.length >> 1)}<`, { status, headers })
}

/** @internal Waits until woken, or rejects when the signal says that nobody waits any more. */
export const later = (signal: AbortSignal, enter: (wake: () => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) return giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    enter(() => {
      signal.removeEventListener('abort', giveUp)
      resolve()
    })
  })
