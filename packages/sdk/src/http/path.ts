/** @internal The path of a request: what is sent, and its shape, which names no id and so may be logged. */
export interface Path {
  readonly sent: string
  readonly shape: string
  /** What is wrong with a part of it; null if nothing is. */
  readonly fault: string | null
}

/**
 * @internal A path with each inserted part percent-encoded, so that an id cannot lead to another path.
 *
 * `:`, `@` and `+` stay as they are: they are allowed in a path, and some servers document ids with them.
 */
export const path = (texts: TemplateStringsArray, ...parts: ReadonlyArray<string | number>): Path => {
  let sent = texts[0] ?? ''
  let shape = sent
  let fault: string | null = null
  for (const [index, part] of parts.entries()) {
    const text = String(part)
    fault ??= faultOf(text)
    sent += encode(text) + (texts[index + 1] ?? '')
    shape += `{}${texts[index + 1] ?? ''}`
  }
  return { sent, shape, fault }
}

const encode = (text: string): string =>
  text.isWellFormed() ? encodeURIComponent(text).replace(/%3A|%40|%2B/g, decodeURIComponent) : ''

const faultOf = (text: string): string | null => {
  if (text === '') return 'is empty'
  if (!text.isWellFormed() || CONTROL.test(text)) return 'has a control character'
  return text === '.' || text === '..' ? 'leads to another path' : null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f]/
