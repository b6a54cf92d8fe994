/**
 * @internal Whether a failed request surely never reached the server: no name, no connection. Other failures of a
 * connection leave its fate open. The codes are those of Node's fetch; where there are none, as in a browser, the
 * fate is open.
 */
export const neverLeft = (error: unknown): boolean => {
  for (let cause = error, depth = 0; depth < 5 && typeof cause === 'object' && cause !== null; depth += 1) {
    if ('code' in cause && typeof cause.code === 'string' && BEFORE_SENDING.has(cause.code)) return true
    cause = 'cause' in cause ? cause.cause : null
  }
  return false
}

const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
