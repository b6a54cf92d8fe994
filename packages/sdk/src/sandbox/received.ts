import type { Instant } from '@inboxlab/core'
import type { ReceivedFile, ReceivedRequest } from './vendor.ts'

/** @internal A request with its body read, as the sandbox keeps it. */
export const received = async (request: Request, at: Instant): Promise<ReceivedRequest> => {
  const url = new URL(request.url)
  return {
    at,
    method: request.method,
    path: url.pathname,
    query: url.search.slice(1),
    headers: Object.fromEntries(request.headers),
    ...(await bodyOf(request)),
    status: null,
  }
}

type Body = Pick<ReceivedRequest, 'body' | 'files'>

const bodyOf = async (request: Request): Promise<Body> => {
  const type = request.headers.get('content-type') ?? ''
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) {
    try {
      return fieldsOf(await request.formData())
    } catch {
      return { body: null, files: [] }
    }
  }
  const text = await request.text()
  if (text === '') return { body: null, files: [] }
  try {
    return { body: JSON.parse(text, withoutPrototype), files: [] }
  } catch {
    return { body: text, files: [] }
  }
}

const withoutPrototype = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value)

const fieldsOf = (form: FormData): Body => {
  const fields: Record<string, unknown> = {}
  const files: Array<ReceivedFile> = []
  for (const [field, value] of form) {
    if (field === '__proto__') continue
    if (typeof value === 'string') set(fields, field, value)
    else files.push({ field, name: value.name, type: value.type, bytes: value.size })
  }
  return { body: fields, files }
}

/** `name[]` is a list, as in Rails and PHP. */
const set = (fields: Record<string, unknown>, field: string, value: string): void => {
  if (!field.endsWith('[]')) {
    fields[field] = value
    return
  }
  const name = field.slice(0, -2)
  const before = fields[name]
  fields[name] = Array.isArray(before) ? [...before, value] : [value]
}
