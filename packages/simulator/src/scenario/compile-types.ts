import type { Conversation as PlannedConversation, PlannedLaw, PlannedType } from '../engine/plan.ts'
import type { PeriodicDistribution } from './distribution-by-period.ts'
import { cycleMoments } from './local-moments.ts'
import type { Positions } from './positions.ts'
import type { Scenario } from './scenario.ts'
import type { Conversation } from './sections/conversation.ts'
import type { LocalSpan } from './spans-of-one-offset.ts'

/** What a type is compiled with. */
interface Around {
  readonly queue: Positions
  readonly lines: Positions
  readonly span: LocalSpan
}

/** The contact types of a plan. */
export const compileTypes = (types: Scenario['types'], around: Around): ReadonlyArray<PlannedType> =>
  Object.entries(types).map(([id, type]) => typeOf(id, type, around))

const typeOf = (
  id: string,
  {
    channel,
    priority,
    service,
    patience,
    conversation,
    lines,
    retrial,
    wrapUp,
    ...type
  }: Scenario['types'][string],
  { queue, lines: bundle, span }: Around,
): PlannedType => {
  const law = (of: PeriodicDistribution): PlannedLaw => lawOf(of, span)
  const { needs, weight, due, preferring } = type
  return {
    id,
    channel,
    queue: queue(type.queue),
    priority,
    // A type without service is a conversation, which is worked on reply by reply.
    service: law(service ?? { _tag: 'Constant', value: 0 }),
    patience: patience === null ? null : law(patience),
    ...(needs === undefined ? {} : { needs }),
    ...(weight === undefined ? {} : { weight }),
    ...(due === undefined ? {} : { due }),
    ...(lines === undefined ? {} : { lines: bundle(lines) }),
    ...(retrial === undefined ? {} : { retrial: { ...retrial, delay: law(retrial.delay) } }),
    ...(wrapUp === undefined ? {} : { wrapUp: law(wrapUp) }),
    ...(conversation === undefined ? {} : { conversation: conversationOf(conversation, law) }),
    ...(preferring === undefined ? {} : { preferring }),
  }
}

const conversationOf = (
  { reply, think, returns, bot, ...plain }: Conversation,
  law: (of: PeriodicDistribution) => PlannedLaw,
): PlannedConversation => ({
  ...plain,
  reply: law(reply),
  think: law(think),
  ...(returns === undefined ? {} : { returns: { ...returns, delay: law(returns.delay) } }),
  ...(bot === undefined ? {} : { bot: { ...bot, reply: law(bot.reply) } }),
})

const lawOf = (law: PeriodicDistribution, span: LocalSpan): PlannedLaw =>
  law._tag === 'Cycle' ? { _tag: 'ByPeriod', steps: cycleMoments(law, span) } : law
