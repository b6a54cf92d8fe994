import type { Bytes } from './hmac.ts'
import type { RefusalReason } from './webhook-refused.ts'

/**
 * @internal The raw bytes of a request, or why they cannot be had. Counts while reading, so that no more than `limit`
 * bytes and one chunk are ever held, whatever the length header says. Aborting the signal gives the body up.
 */
export const readBody = async (
  request: Request,
  limit: number,
  signal: AbortSignal,
): Promise<Bytes | RefusalReason> => {
  if (request.bodyUsed) return 'body already read'
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    await giveUp(request.body)
    return 'body too large'
  }
  if (request.body === null) return new Uint8Array()
  const reader = request.body.getReader()
  const cancel = (): void => {
    reader.cancel().catch(() => undefined)
  }
  signal.addEventListener('abort', cancel)
  try {
    return await readAll(reader, limit)
  } catch {
    return 'body cut off'
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

const readAll = async (
  reader: ReadableStreamDefaultReader<Bytes>,
  limit: number,
): Promise<Bytes | 'body too large'> => {
  const chunks: Array<Bytes> = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(chunks, length)
    length += value.byteLength
    if (length > limit) {
      reader.cancel().catch(() => undefined)
      return 'body too large'
    }
    chunks.push(value)
  }
}

const joined = (chunks: ReadonlyArray<Bytes>, length: number): Bytes => {
  const [only] = chunks
  if (only !== undefined && chunks.length === 1) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

const giveUp = async (body: ReadableStream<Bytes> | null): Promise<void> => {
  await body?.cancel().catch(() => undefined)
}
