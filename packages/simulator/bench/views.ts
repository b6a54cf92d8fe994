// Lists over many interactions, in a process of its own: prints what taking in an event costs, in microseconds, and
// what a first page, the counts of tabs and a search take, in milliseconds.
import '../bin/v8-flags.js'
import {
  absent,
  awaitingAgent,
  awaitingCustomer,
  type Channel,
  type Contact,
  type Directory,
  EMPTY_DIRECTORY,
  type Entry,
  type Event,
  everything,
  evolve,
  type InteractionState,
  Lookup,
  mine,
  type Query,
  Rows,
  type TabRule,
  unassigned,
  Views,
} from '@inboxlab/core'
import * as Result from 'effect/Result'

const interactions = Number(process.argv[2])
const channels = ['whatsapp', 'sms', 'chat', 'voice', 'email', 'telegram', 'messenger'] as const
const START = Date.UTC(2026, 0, 1)
const NOW = START + 85 * 86_400_000
const MIDDLE = START + 42 * 86_400_000

/** A small generator of its own: the same traffic in every run. */
let state = 12345
const chance = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const oneOf = <Value>(values: ReadonlyArray<Value>): Value => values[chance(values.length)] as Value

const queues = Array.from({ length: 20 }, (_, i) => `queue ${i}`)
const agents = Array.from({ length: 200 }, (_, i) => `agent ${i}`)
const first = ['Ana', 'Émile', 'Zoë', 'Jürgen', 'Li', 'Olu', 'Priya', 'Sam', 'Tomás', 'Yuki', 'Maria', 'Noah']
const last = [
  'Dubois',
  'García',
  'Ito',
  'Khan',
  'Lévy',
  'Müller',
  'Nowak',
  'Okafor',
  'Rossi',
  'Smith',
  'Wang',
]
const contacts: ReadonlyArray<Contact> = Array.from({ length: Math.ceil(interactions / 4) }, (_, i) => ({
  id: `contact-${i}`,
  name: `${oneOf(first)} ${oneOf(last)} ${chance(1000)}`,
  identities: channels.map((channel) => ({ channel, address: `+336${10_000_000 + i}` })),
  blocked: false,
}))

const directory: Directory = {
  ...EMPTY_DIRECTORY,
  timeZone: 'Europe/Paris',
  profiles: [{ id: 'all', rights: ['pool', 'history', 'reply'], queues, channels: null }],
  users: ['chief', ...agents].map((id, i) => ({
    id,
    name: id,
    type: i === 0 ? 'administrator' : 'collaborator',
    profiles: ['all'],
    activeProfile: 'all',
    teams: [],
    manages: [],
    spaces: [],
    channels: null,
    presence: 'online',
  })),
  queues: queues.map((id) => ({ id, channels: null })),
  contacts,
}

/** Each agent serves three queues, so each queue has thirty agents. */
const agentOf = (queue: number): string => agents[(queue * 10 + chance(30)) % agents.length] as string

/** What happens to one interaction: most are taken, answered and closed, one in twenty is in progress still. */
const story = (number: number): ReadonlyArray<Event> => {
  const at = START + (number * (NOW - START)) / interactions
  const contact = chance(contacts.length)
  const queue = chance(queues.length)
  const place = { queue: queues[queue] as string, team: null, space: null, campaign: null }
  const agent = agentOf(queue)
  const by = { _tag: 'Agent', agent } as const
  const content =
    chance(5) === 0
      ? { content: { text: 'Où est mon colis ?', attachments: [], template: null, windowTag: null } }
      : {}
  const events: Array<Event> = [
    {
      _tag: 'Received',
      at,
      channel: channels[chance(10) === 0 ? chance(channels.length) : contact % channels.length] as Channel,
      contact: `contact-${contact}`,
      place,
      routing: 'smart',
      priority: chance(3),
      message: `m${number}`,
      ...content,
    },
  ]
  const open = chance(20) === 0
  if (open && chance(2) === 0) return events
  events.push({ _tag: 'Picked', at: at + 30_000, agent })
  if (chance(10) === 0)
    events.push({ _tag: 'Transferred', at: at + 40_000, by, to: { _tag: 'User', agent: agentOf(queue) } })
  events.push({ _tag: 'Replied', at: at + 60_000, by, message: `r${number}` })
  if (number % 10 === 0)
    events.push({ _tag: 'TagAdded', at: at + 70_000, by, tag: `tag ${(number / 10) % 30}` })
  if (!open) events.push({ _tag: 'Closed', at: at + 300_000, by, outcome: { _tag: 'Processed' } })
  return events
}

const rows = new Rows(new Lookup(directory))
const views = new Views(rows)
let sequence = 0
let indexing = 0
const CHUNK = 1000
for (let from = 0; from < interactions; from += CHUNK) {
  // A thousand are in progress side by side, and their events are read as from a file; taking them in is measured.
  const stories = Array.from({ length: Math.min(CHUNK, interactions - from) }, (_, i) => story(from + i))
  const written: Array<Entry> = []
  for (let step = 0; step < 6; step++) {
    stories.forEach((events, i) => {
      const event = events[step]
      if (event !== undefined)
        written.push({ sequence: ++sequence, interaction: `interaction-${from + i}`, event })
    })
  }
  const states = new Map<string, InteractionState>()
  const log = (JSON.parse(JSON.stringify(written)) as ReadonlyArray<Entry>).map((entry) => {
    const before = states.get(entry.interaction) ?? absent
    const after = evolve(before, entry.event)
    states.set(entry.interaction, after)
    return { entry, before, after }
  })
  const started = performance.now()
  for (const { entry, before, after } of log) rows.apply(entry, before, after)
  indexing += performance.now() - started
}

const median = (numbers: ReadonlyArray<number>): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

/** The first time, when nothing is known of the viewer, and the median of the times after. */
const timed = (run: () => Result.Result<unknown, unknown>) => {
  const times = Array.from({ length: 12 }, () => {
    const started = performance.now()
    if (Result.isFailure(run())) throw new Error('refused')
    return performance.now() - started
  })
  return { first: Number(times[0]?.toFixed(2)), ms: Number(median(times.slice(1)).toFixed(2)) }
}

const page = (query: Partial<Query>, viewer = 'chief') =>
  timed(() =>
    views.page(
      viewer,
      { list: 'conversations', sort: { column: 'began', direction: 'descending' }, limit: 50, ...query },
      NOW,
    ),
  )
const tabs: ReadonlyArray<TabRule> = [everything, mine('chief'), unassigned, awaitingAgent, awaitingCustomer]
const workedOut: ReadonlyArray<TabRule> = [
  ({ state }) => state.phase === 'open',
  ({ state }) => state.phase === 'closed',
  ({ state }, viewer) => state.holder === viewer,
]
const counts = (list: Query['list'], of: ReadonlyArray<TabRule>, filters: Query['filters'] = []) =>
  timed(() => views.counts('chief', { list, filters }, of, NOW))
const filters: Query['filters'] = [
  { _tag: 'Channel', in: ['whatsapp', 'sms', 'chat', 'voice'] },
  { _tag: 'Queue', in: queues.slice(0, 10) },
  { _tag: 'Began', from: START, to: null },
]
const by = (column: Query['sort']['column'], direction: 'ascending' | 'descending' = 'ascending') => ({
  sort: { column, direction },
})

const answers = {
  interactions,
  events: sequence,
  index: {
    microsecondsPerEvent: Number(((1000 * indexing) / sequence).toFixed(3)),
    eventsPerSecond: Math.round((1000 * sequence) / indexing),
  },
  page: {
    'history, filtered, most recent first': page({ list: 'history', filters }),
    'history of an agent, filtered, most recent first': page({ list: 'history', filters }, 'agent 7'),
    'all, filtered, by contact': page({ filters, ...by('contact') }),
    'all, filtered, by last message': page({ filters, ...by('last message', 'descending') }),
    'all, by address': page(by('address')),
    'all, by queue': page(by('queue', 'descending')),
    'all, by an empty column': page(by('campaign', 'descending')),
    'all, by unread messages': page(by('unread', 'descending')),
    'all, filtered by tag, by last message': page({
      filters: [{ _tag: 'Tag', in: ['tag 3', 'tag 5'] }],
      ...by('last message', 'descending'),
    }),
    'all, filtered, by id': page({ filters, ...by('id') }),
    'pool, longest waiting first': page({ list: 'pool', ...by('waiting since') }),
    'contacts, most recent message first': timed(() =>
      views.contacts('chief', { list: 'conversations', limit: 50 }, NOW),
    ),
  },
  counts: {
    'five tabs of all': counts('conversations', tabs),
    'five tabs of the history': counts('history', tabs),
    'three tabs that a dialect works out': counts('conversations', workedOut),
    'contacts of three views': timed(() =>
      views.indicators('chief', { list: 'conversations' }, tabs.slice(0, 3), NOW),
    ),
    'contacts of three views of the history': timed(() =>
      views.indicators('chief', { list: 'history' }, tabs.slice(0, 3), NOW),
    ),
    'five tabs, filtered by tag': counts('conversations', tabs, [{ _tag: 'Tag', in: ['tag 3', 'tag 5'] }]),
    'five tabs, filtered by template': counts('conversations', tabs, [{ _tag: 'Template', in: ['welcome'] }]),
    'five tabs, filtered by contact': counts('conversations', tabs, [
      { _tag: 'Contact', in: ['contact-7', 'contact-70000'] },
    ]),
    'five tabs, filtered by end': counts('conversations', tabs, [{ _tag: 'Ended', from: MIDDLE, to: NOW }]),
    'five tabs, filtered by first message': counts('conversations', tabs, [
      { _tag: 'Received', from: MIDDLE, to: NOW },
    ]),
    'tabs by beginning': counts('conversations', [
      everything,
      [{ _tag: 'Began', from: MIDDLE, to: null }],
      [{ _tag: 'Began', from: NOW - 86_400_000, to: null }],
    ]),
    'tabs by end': counts('conversations', [everything, [{ _tag: 'Ended', from: MIDDLE, to: null }]]),
    'tabs by advisor': counts('conversations', [
      everything,
      [{ _tag: 'Advisor', in: ['agent 7', 'agent 9'] }],
    ]),
    'tabs by tag': counts('conversations', [
      everything,
      [{ _tag: 'Tag', in: ['tag 3'] }],
      [{ _tag: 'Tag', in: ['tag 5', 'tag 7'] }],
    ]),
    'tabs by interaction': counts('conversations', [
      everything,
      [{ _tag: 'Interaction', in: ['interaction-7', 'interaction-700000'] }],
    ]),
  },
  search: {
    'a name': page({ search: 'emile levy' }),
    'a phone number': page({ search: '06 10 00 12 34' }),
  },
}
process.stdout.write(`${JSON.stringify(answers)}\n`)
