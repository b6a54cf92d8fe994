import { Engine } from '../src/engine/engine.ts'
import { compile } from '../src/scenario/compile.ts'
import { decodeScenario } from '../src/scenario/decode.ts'
import { RunStatistics } from '../src/statistics/run-statistics.ts'

const CHANNELS = ['voice', 'chat', 'whatsapp', 'messenger', 'email'] as const
const TOPICS = 8
const GROUPS = 20
const AGENTS = 10
/** Contacts an hour, of all types together: agents are busy for about four fifths of their time. */
const PER_HOUR = 2000

const talk = { service: { lognormal: { mean: '4min', sd: '4min' } }, wrapUp: { exponential: '30s' } }
const write = {
  conversation: {
    turns: { geometric: 4 },
    reply: { exponential: '40s' },
    think: { exponential: '1min' },
    goesSilent: '3%',
    silence: { after: '5min', then: 'close' },
  },
}

/** Five channels, forty types, two hundred agents with skills in twenty groups, several chats at once, and patience. */
const scenario = (interactions: number) =>
  decodeScenario({
    name: 'omnichannel',
    duration: `${Math.round((interactions / PER_HOUR) * 3600)}s`,
    replications: 1,
    queues: Object.fromEntries(CHANNELS.map((channel) => [channel, {}])),
    types: Object.fromEntries(
      CHANNELS.flatMap((channel) =>
        Array.from({ length: TOPICS }, (_, topic) => [
          `${channel} ${topic + 1}`,
          {
            channel,
            queue: channel,
            ...(channel === 'voice' || channel === 'email' ? talk : write),
            patience: { exponential: '10min' },
            needs: [`topic ${topic + 1}`],
          },
        ]),
      ),
    ),
    agents: Object.fromEntries(
      Array.from({ length: GROUPS }, (_, group) => [
        `group ${group + 1}`,
        {
          queues: CHANNELS,
          count: AGENTS,
          skills: Array.from({ length: 4 }, (_, next) => `topic ${((group + next) % TOPICS) + 1}`),
          capacity: { units: 3, voice: 1, email: 1, exclusive: ['voice'] },
          rates: [1, 1.7, 2.3],
        },
      ]),
    ),
    traffic: [
      {
        name: 'all',
        types: Object.fromEntries(
          CHANNELS.flatMap((channel) =>
            Array.from({ length: TOPICS }, (_, topic) => [`${channel} ${topic + 1}`, '2.5%']),
          ),
        ),
        rate: `${PER_HOUR}/h`,
      },
    ],
  })

/** Simulates about so many interactions, with statistics, and gives how many there were, and how many domain events. */
export const omnichannel = (
  interactions: number,
): { readonly interactions: number; readonly events: number } => {
  const plan = compile(scenario(interactions), new Map())
  const statistics = new Counted(plan)
  const engine = new Engine(plan, 1, 1, statistics)
  engine.advance()
  const { overall, groups } = statistics.figures()
  const busy = groups.reduce((sum, { occupancy }) => sum + occupancy, 0) / groups.length
  if (!(busy > 0.5 && busy < 0.99)) throw new Error(`agents were busy for ${busy} of their time`)
  if (!(overall.served > 0.8 * overall.arrived)) throw new Error(`only ${overall.served} were answered`)
  return { interactions: engine.interactionsBegun, events: statistics.events }
}

/** Statistics that count the events they hear of. */
class Counted extends RunStatistics {
  events = 0

  override happened(...[event, before, after, interaction]: Parameters<RunStatistics['happened']>): void {
    this.events++
    super.happened(event, before, after, interaction)
  }
}
