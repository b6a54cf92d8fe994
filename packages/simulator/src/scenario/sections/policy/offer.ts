import { OfferData } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { PositiveDuration } from '../../duration.ts'
import { optional, required } from '../../notation/field.ts'
import { wholeNumber } from '../../notation/whole-number.ts'
import { wordOrKeys } from './word-or-keys.ts'

const Agents = wholeNumber({ what: 'number of agents', from: 1, to: 100_000 })

const Written = wordOrKeys(
  ['assign', 'ring'],
  {
    ring: optional(PositiveDuration, 'It rings at one agent, and lapses after this time.'),
    parallel: optional(
      Schema.Union([
        Agents,
        Schema.Struct({
          agents: required(Agents, 'At how many at once.', 'agents: 3'),
          ring: optional(PositiveDuration, 'It lapses after this time; else as the group lets it ring.'),
        }),
      ]),
      'It rings at several agents at once; the first to accept has it.',
    ),
  },
  { what: 'way to hand over', example: 'assign, { ring: 20s } or { parallel: 3 }' },
)

type Written = typeof Written.Type

const decode = (written: Written): OfferData => {
  if (written === 'assign') return { _tag: 'Assign' }
  if (written === 'ring') return { _tag: 'Ring', for: null }
  const { ring, parallel } = written
  if (ring !== undefined) return { _tag: 'Ring', for: ring }
  return typeof parallel === 'object'
    ? { _tag: 'InParallel', agents: parallel.agents, for: parallel.ring ?? null }
    : { _tag: 'InParallel', agents: parallel ?? 1, for: null }
}

const encode = (offer: OfferData): Written => {
  switch (offer._tag) {
    case 'Assign':
      return 'assign'
    case 'Ring':
      return offer.for === null ? 'ring' : { ring: offer.for }
    case 'InParallel':
      return { parallel: offer.for === null ? offer.agents : { agents: offer.agents, ring: offer.for } }
  }
}

/** How a contact is handed over: `assign`, `ring`, `{ ring: 20s }`, `{ parallel: 3 }`. */
export const Offer = Written.annotate({
  identifier: 'PolicyOffer',
  title: 'Way to hand over',
  description:
    'assign: it is the agent’s at once, or rings as their group says. ring: it is offered to one agent. parallel: to several.',
}).pipe(Schema.decodeTo(OfferData, SchemaTransformation.transform({ decode, encode })))
