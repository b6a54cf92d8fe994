import * as Schema from 'effect/Schema'
import { DistributionByPeriod } from '../distribution-by-period.ts'
import { PositiveDuration } from '../duration.ts'
import { defaulted, optional, required } from '../notation/field.ts'
import { howMany } from '../notation/how-many.ts'
import { wholeNumber } from '../notation/whole-number.ts'
import { Percent } from '../percent.ts'
import { shown } from '../shown.ts'

const Turns = howMany({
  identifier: 'Turns',
  what: 'number of turns',
  description: 'How many replies it takes',
})

const Silence = Schema.Struct({
  after: required(PositiveDuration, 'After this long without a word from the customer.', 'after: 10min'),
  then: required(
    Schema.Literals(['close', 'release']),
    'close: it is closed. release: its agent is rid of it until the customer writes.',
    'then: close',
  ),
}).annotate({ title: 'Silence', description: 'What happens to one in which the customer says nothing.' })

const Returns = Schema.Struct({
  probability: required(Percent, 'The chance that a closed one is reopened.', 'probability: 10%'),
  delay: required(DistributionByPeriod, 'How long after its end.', 'delay: { exponential: 1h }'),
  most: defaulted(
    wholeNumber({ what: 'number of times', from: 1, to: 1_000_000 }),
    1,
    'How many times one comes back at most.',
  ),
}).annotate({ title: 'Returns', description: 'Customers who come back after the end: it is reopened.' })

const Bot = Schema.Struct({
  turns: defaulted(Turns, 1, 'How many replies the bot gives.'),
  reply: defaulted(DistributionByPeriod, '0s', 'How long the bot takes for each.'),
  settles: defaulted(
    Percent,
    '0%',
    "The chance that its last reply settles it; else the customer's next message goes to the queue of the type.",
  ),
}).annotate({ title: 'Bot', description: 'A bot that answers first.' })

/** A messaging conversation of several turns. */
export const Conversation = Schema.Struct({
  turns: defaulted(Turns, 1, 'How many replies of the agent it takes.'),
  reply: required(
    DistributionByPeriod,
    'How long an agent works on each reply; also by the local time of arrival.',
    'reply: { exponential: 45s }',
  ),
  think: defaulted(
    DistributionByPeriod,
    '0s',
    'How long the customer takes to write again; also by the local time of arrival.',
  ),
  goesSilent: defaulted(
    Percent,
    '0%',
    'The chance, after each reply but the last, that the customer never writes again.',
  ),
  silence: optional(
    Silence,
    'What happens to one in which the customer says nothing; else it waits for ever.',
  ),
  returns: optional(Returns, 'Customers who come back after the end; else nobody does.'),
  window: optional(
    PositiveDuration,
    "How long after the customer's last message an agent may write freely; else as long as the channel allows.",
  ),
  bot: optional(Bot, 'A bot that answers first; else nobody does.'),
}).annotate({
  identifier: 'Conversation',
  title: 'Conversation',
  description:
    'A messaging conversation: the agent replies, the customer thinks and writes again, until all turns are done.',
  explain: (refused: unknown) => ({
    problem: `${shown(refused)} is no conversation`,
    fix: 'write it like { turns: 4, reply: { exponential: 45s }, think: { exponential: 90s } }',
  }),
})
export type Conversation = typeof Conversation.Type
