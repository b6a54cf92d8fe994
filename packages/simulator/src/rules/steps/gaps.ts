import type { Actor, Channel, SearchField } from '@inboxlab/core'
import type { GapType } from '../vocabulary/vocabulary.ts'
import type { WrittenMoment } from '../world/moments.ts'
import { aboutGaps } from './about-gaps.ts'

/** Which contact is meant: by name, or by how they are reached. */
export type WrittenContact =
  | { readonly _tag: 'Name'; readonly name: string }
  | { readonly _tag: 'Address'; readonly address: string }

/** How a contact is reached, as it is written. */
export const addressOf = (written: WrittenContact): string =>
  written._tag === 'Address' ? written.address : written.name

/** Which interaction is meant: `null` is the one spoken of last. */
export type WrittenInteraction = string | null

/** Which message is meant: the last or first one, or the last one that says this. */
export type WrittenMessage =
  | { readonly _tag: 'Last' | 'First' }
  | { readonly _tag: 'Saying'; readonly text: string }

/** Where something arrives or begins: parts that are not named stay unset. */
export interface WrittenPlace {
  readonly queue: string | null
  readonly team: string | null
  readonly space: string | null
  readonly campaign: string | null
}

/** A list of an inbox: a tab, section or screen by its words, or one that every inbox has. */
export type WrittenList =
  | { readonly _tag: 'Words'; readonly words: string }
  | { readonly _tag: 'Plain'; readonly list: 'pool' | 'history' | 'conversations' }

/** The values that the gaps of the vocabulary give. */
export interface Gaps {
  readonly int: number
  readonly string: string
  readonly word: string
  readonly name: string
  readonly names: ReadonlyArray<string>
  readonly strings: ReadonlyArray<string>
  readonly interaction: WrittenInteraction
  readonly interactions: ReadonlyArray<WrittenInteraction>
  readonly contact: WrittenContact
  readonly channel: Channel
  readonly channels: ReadonlyArray<Channel>
  readonly place: WrittenPlace
  readonly duration: number
  readonly moment: WrittenMoment
  readonly actor: Actor
  readonly userType: 'collaborator' | 'manager' | 'administrator'
  readonly presence: 'online' | 'busy' | 'on a break' | 'offline'
  readonly delivery: 'sent' | 'delivered' | 'read' | 'failed'
  readonly message: WrittenMessage
  readonly list: WrittenList
  readonly direction: 'ascending' | 'descending'
  readonly flowDirection: 'incoming' | 'outgoing'
  readonly routing: 'smart' | 'direct'
  readonly phase: 'unanswered' | 'open' | 'closed' | 'archived'
  readonly searchField: SearchField
  readonly sentence: string
  readonly doing: string
  readonly reason: string
  readonly amount: number
}

const NAME = String.raw`[A-ZÀ-ÖØ-Þ][\wÀ-ÿ'’-]*|"[^"]+"`
const QUOTED = `"[^"]*"`
const CHANNEL = 'WhatsApp|SMS|Telegram|Messenger|chat|e-mail|email|voice'
const CHANNELS: Readonly<Record<string, Channel>> = {
  WhatsApp: 'whatsapp',
  SMS: 'sms',
  Telegram: 'telegram',
  Messenger: 'messenger',
  chat: 'chat',
  'e-mail': 'email',
  email: 'email',
  voice: 'voice',
}
const PLACE = `(?:in queue|for team|in space|in campaign) (?:${NAME})`
const UNIT = '(?:milliseconds?|seconds?|minutes?|hours?|days?|weeks?)'
const UNITS: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}
const NUMBER = String.raw`\d+(?:\.\d+)?`
const INTERACTION = String.raw`it|the interaction|interaction (?:[\wÀ-ÿ-]+)`
const DATE = String.raw`\d{4}-\d{2}-\d{2}`
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?`

const many = (one: string): RegExp => new RegExp(`(?:${one})(?:, (?:${one}))*(?:,? and (?:${one}))?`)

const gap = <Name extends keyof Gaps>(
  name: Name,
  pattern: RegExp,
  value: (text: string) => Gaps[Name],
): GapType => ({ name, about: aboutGaps[name], pattern: withoutGroups(pattern), value })

/** Only the text as a whole is wanted, so that no group of a pattern is taken for a gap. */
const withoutGroups = (pattern: RegExp): RegExp =>
  new RegExp(pattern.source.replace(/(?<!\\)\((?!\?)/gu, '(?:'))

const unquoted = (text: string): string => text.replace(/^"(.*)"$/su, '$1')

const all = (text: string, one: string): ReadonlyArray<string> => text.match(new RegExp(one, 'gu')) ?? []

const oneInteraction = (text: string): WrittenInteraction =>
  /^interaction /u.test(text) ? text.slice('interaction '.length) : null

const contact = (text: string): WrittenContact => {
  if (text.startsWith('+')) return { _tag: 'Address', address: `+${text.replace(/\D/gu, '')}` }
  return text.startsWith('@') || /^[^"\s]+@/u.test(text)
    ? { _tag: 'Address', address: text }
    : { _tag: 'Name', name: unquoted(text) }
}

const place = (text: string): WrittenPlace => {
  const part = (before: string): string | null => {
    const found = new RegExp(`${before} (${NAME})`, 'u').exec(text)?.[1]
    return found === undefined ? null : unquoted(found)
  }
  return {
    queue: part('in queue'),
    team: part('for team'),
    space: part('in space'),
    campaign: part('in campaign'),
  }
}

const ACTORS: Readonly<Record<string, Actor>> = {
  'an automation': { _tag: 'Automation' },
  'the automation': { _tag: 'Automation' },
  'the dialer': { _tag: 'Automation' },
  'a bot': { _tag: 'Bot' },
  'the bot': { _tag: 'Bot' },
  'the API': { _tag: 'Api' },
  'a broadcast': { _tag: 'Broadcast' },
  'a campaign': { _tag: 'Broadcast' },
}

const SEARCH_FIELDS: Readonly<Record<string, SearchField>> = {
  'contact names': 'contact name',
  addresses: 'address',
  queues: 'queue',
  'message texts': 'message text',
}

const DOINGS = {
  picking: 'picks',
  'putting back': 'puts back',
  archiving: 'archives',
  closing: 'closes',
  reopening: 'reopens',
  waking: 'wakes',
  reading: 'reads',
} as const

/** The kinds of gaps in the sentences of the vocabulary. */
export const gaps: ReadonlyArray<GapType> = [
  gap('name', new RegExp(NAME), unquoted),
  gap('names', many(NAME), (text) => all(text, NAME).map(unquoted)),
  gap('strings', many(QUOTED), (text) => all(text, QUOTED).map(unquoted)),
  gap('interaction', new RegExp(INTERACTION), oneInteraction),
  gap(
    'interactions',
    /it|the interaction|interactions? [\wÀ-ÿ-]+(?:, [\wÀ-ÿ-]+)*(?: and [\wÀ-ÿ-]+)?/,
    (text) =>
      /^interactions? /u.test(text) ? text.replace(/^interactions? /u, '').split(/, | and /u) : [null],
  ),
  gap(
    'contact',
    new RegExp(String.raw`\+\d[\d .()\u00a0\u202f-]*\d|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@[\w-]+|${NAME}`),
    contact,
  ),
  gap('channel', new RegExp(CHANNEL), (text) => CHANNELS[text] ?? 'chat'),
  gap('channels', many(CHANNEL), (text) => all(text, CHANNEL).map((each) => CHANNELS[each] ?? 'chat')),
  gap('place', new RegExp(`${PLACE}(?:,? (?:and )?${PLACE})*`), place),
  gap('duration', new RegExp(`${NUMBER} ${UNIT}(?:(?:,| and)? ${NUMBER} ${UNIT})*`), (text) =>
    [...text.matchAll(new RegExp(`(${NUMBER}) (\\w+)`, 'gu'))].reduce(
      (sum, [, count, unit]) => sum + Number(count) * (UNITS[String(unit).replace(/s$/u, '')] ?? 0),
      0,
    ),
  ),
  gap('moment', new RegExp(`${DATE}(?:,? ${TIME})?|${TIME}`), (text) => ({
    date: new RegExp(DATE, 'u').exec(text)?.[0] ?? null,
    time: new RegExp(TIME, 'u').exec(text)?.[0].replace(/^\d:/u, '0$&') ?? null,
  })),
  gap(
    'actor',
    new RegExp(`${Object.keys(ACTORS).join('|')}|${NAME}`),
    (text) => ACTORS[text] ?? { _tag: 'Agent', agent: unquoted(text) },
  ),
  gap('userType', /collaborator|manager|administrator/, (text) => text as Gaps['userType']),
  gap('presence', /online|busy|on a break|offline/, (text) => text as Gaps['presence']),
  gap('delivery', /sent|delivered|read|failed/, (text) => text as Gaps['delivery']),
  gap('message', new RegExp(`the (?:last|first) message|the message ${QUOTED}`), (text) =>
    /^the message /u.test(text)
      ? { _tag: 'Saying', text: unquoted(text.slice('the message '.length)) }
      : { _tag: text.startsWith('the last') ? 'Last' : 'First' },
  ),
  gap('list', new RegExp(`${QUOTED}|the pool|the history|all conversations`), (text) => {
    switch (text) {
      case 'the pool':
        return { _tag: 'Plain', list: 'pool' }
      case 'the history':
        return { _tag: 'Plain', list: 'history' }
      case 'all conversations':
        return { _tag: 'Plain', list: 'conversations' }
      default:
        return { _tag: 'Words', words: unquoted(text) }
    }
  }),
  gap(
    'searchField',
    /contact names|addresses|queues|message texts/,
    (text) => SEARCH_FIELDS[text] ?? 'message text',
  ),
  gap('direction', /ascending|descending/, (text) => text as Gaps['direction']),
  gap('flowDirection', /incoming|outgoing/, (text) => text as Gaps['flowDirection']),
  gap('routing', /smart|direct/, (text) => text as Gaps['routing']),
  gap('phase', /unanswered|open|closed|archived/, (text) => text as Gaps['phase']),
  gap(
    'doing',
    new RegExp(`(?:${Object.keys(DOINGS).join('|')}) (?:${INTERACTION})|putting (?:${INTERACTION}) back`),
    (text) => {
      const back = /^putting (?!back )(.*) back$/u.exec(text)?.[1]
      if (back !== undefined) return `puts ${back} back`
      const [doing, does] = Object.entries(DOINGS).find(([each]) => text.startsWith(`${each} `)) ?? ['', '']
      return `${does}${text.slice(doing.length)}`
    },
  ),
  gap('amount', /\d+(?:\.\d{2})?/, (text) => Math.round(Number(text) * 100)),
  gap('sentence', /".+"|'.+'/, (text) => text.slice(1, -1)),
  gap('reason', /.+/, (text) => text),
]
