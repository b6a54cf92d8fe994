import type { Exchange } from './open-api.ts'

/** A `fetch` that keeps every exchange. */
export const recordingFetch = (fetch: typeof globalThis.fetch) => {
  const exchanges: Array<Exchange> = []
  const recording: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const copy = request.clone()
    const response = await fetch(request)
    const { pathname, search } = new URL(copy.url)
    exchanges.push({
      method: copy.method,
      path: pathname,
      query: search.slice(1),
      headers: Object.fromEntries(copy.headers),
      body: await sentIn(copy),
      status: response.status,
      answer: decoded(await response.clone().text()),
    })
    return response
  }
  return { fetch: recording, exchanges }
}

const sentIn = async (request: Request): Promise<unknown> => {
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const form = await request.formData()
    return Object.fromEntries([...form.keys()].map((key) => [key, valuesOf(form, key)]))
  }
  const text = await request.text()
  return text === '' ? undefined : JSON.parse(text)
}

const valuesOf = (form: FormData, key: string): unknown => {
  const values = form.getAll(key).map((each) => (typeof each === 'string' ? each : each.name))
  return key.endsWith('[]') ? values : values[0]
}

const decoded = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
