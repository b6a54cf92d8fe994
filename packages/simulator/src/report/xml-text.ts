import { plainText } from './plain-text.ts'

/** Text of unknown origin as it stands in XML, in an attribute too: what XML cannot hold or a reader would not see is `�`. */
export const xmlText = (text: string): string =>
  plainText(text, LONGEST).replace(/[&<>"'\uFFFE\uFFFF]/gu, (character) => ENTITIES[character] ?? '\uFFFD')

const LONGEST = 1000
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
