import { plainText } from './plain-text.ts'

/** Text of unknown origin as it stands in Markdown, in a table too: nothing in it is markup, a link or a mention. */
export const markdownText = (text: string): string =>
  plainText(text, LONGEST)
    .replace(/[\\`*_{}[\]()#+.!|~$:-]/gu, '\\$&')
    .replace(/[&<>]/gu, (character) => ENTITIES[character] ?? '')
    .replace(/@/gu, '@<!-- -->')

const LONGEST = 200
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
