/**
 * @internal A text of a server or a library made fit for errors and logs: without the secrets, on one line, and not
 * longer than 500 characters.
 */
export const scrub = (text: string, secrets: ReadonlyArray<string>): string => {
  const shown = secrets
    .filter((secret) => secret !== '')
    .reduce((left, secret) => left.replaceAll(secret, '<redacted>'), text)
  const line = shown.replace(NOT_SHOWN, ' ').trim()
  return line.length > 500 ? `${line.slice(0, 499)}…` : line
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const NOT_SHOWN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
