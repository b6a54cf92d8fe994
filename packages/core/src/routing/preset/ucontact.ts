import { strategies } from '../../dialect/ucontact/strategies.ts'
import type { Strategy } from '../../directory/campaign.ts'
import { isEligible, type Load } from '../../directory/pending.ts'
import type { AgentChoice, Candidates } from '../choose/agent-choice.ts'
import { agentChoice } from '../choose/agent-choice.ts'
import { roundRobin } from '../choose/round-robin.ts'
import { furtherLuck } from '../further-luck.ts'
import { routing } from '../routing.ts'
import { type AgentRule, agentRule } from '../rule/agent-rule.ts'
import type { AgentView, WaitingInteraction } from '../view.ts'
import { choiceOption, countsByNameOption, limitOption, namesByNameOption } from './option-field.ts'
import { type Declared, type Preset, preset } from './preset.ts'

const WORDS = [...strategies.keys()]

const options = {
  order: choiceOption(
    ['rrmemory', 'wrandom'],
    'rrmemory',
    'In which order the automatic ones give out: in turn, or by lot with the agents’ penalties.',
  ),
  penalties: countsByNameOption('By agent, the penalty for wrandom: higher is given fewer; others 0.', 100),
  limit: limitOption('How many of a campaign an agent may have at once, for nocall and omni.'),
  campaigns: namesByNameOption('By campaign (queue), another strategy than this one.', WORDS),
}

const COMMON: Omit<Declared, 'work conservation' | 'first come first served' | 'fairness'> = {
  'never over capacity': true,
  'skills respected': 'a campaign has members, and no skills',
  'priority respected': 'interactions have no priority',
  'no re-offer to a decliner': 'an interaction is assigned; of declining nothing is documented',
}

const declaresOf = (word: string, { chooses, whileBusy, takes }: Strategy): Declared => ({
  ...COMMON,
  'work conservation': chooses
    ? 'agents take from the list themselves'
    : whileBusy
      ? 'an agent has one call at a time, whatever their capacity'
      : `an agent who has another interaction is not eligible under ${word}`,
  'first come first served':
    chooses && takes === 'any'
      ? 'an agent takes any that waits'
      : chooses
        ? 'nothing is given out; agents take the first when they like'
        : true,
  fairness: chooses ? 'who takes most has most' : 'wrandom gives fewer to those with a penalty',
})

/** @internal The strategies of campaigns (apis, 3.7), a campaign being a queue, in the order of delivery that is set. */
export const ucontactPresets: ReadonlyArray<Preset> = [...strategies].map(([word, own]) =>
  preset({
    name: `ucontact.${word}`,
    summary: `Campaigns with the strategy ${word}${own.chooses ? ': agents take from the list, nothing is given out' : ''}.`,
    options,
    declares: declaresOf(word, own),
    policy: ({ order, penalties, limit, campaigns }) => {
      const rules: Rules = {
        wordOf: (campaign) => (Object.hasOwn(campaigns, campaign) ? (campaigns[campaign] ?? word) : word),
        limit,
      }
      const inOrder = order === 'rrmemory' ? roundRobin('queue') : withPenalties(penalties)
      return routing({
        name: `ucontact.${word}`,
        who: [givenOut(rules), notOnIncall(rules), eligible(rules)],
        choose: freeFirst(rules, inOrder),
      })
    },
  }),
)

interface Rules {
  /** The strategy of a campaign. */
  readonly wordOf: (campaign: string) => string
  readonly limit: number | null
}

const strategyOf = ({ wordOf, limit }: Rules, campaign: string): Strategy => {
  const word = wordOf(campaign)
  const strategy = strategies.get(word) as Strategy
  return word === 'nocall' || word === 'omni' ? { ...strategy, atOnce: limit } : strategy
}

const givenOut = (rules: Rules): AgentRule<null> =>
  agentRule({
    name: 'givenOut',
    admits: (_, { queue }) => !strategyOf(rules, queue.id).chooses,
    because: (_, { queue }) => `${rules.wordOf(queue.id)}: agents take from the list themselves`,
  })

/** Who has an interaction of a campaign with incall is set on a break for it; only nopause does not care. */
const notOnIncall = (rules: Rules): AgentRule<null> => {
  const isOnIncall = (agent: AgentView): boolean =>
    agent.group.queues.some((queue) => rules.wordOf(queue.id) === 'incall' && agent.inHandOf(queue) > 0)
  return agentRule({
    name: 'notOnIncall',
    admits: (agent, { queue }) => rules.wordOf(queue.id) === 'nopause' || !isOnIncall(agent),
    because: () => 'is on a break during an incall interaction',
  })
}

const eligible = (rules: Rules): AgentRule<null> => {
  const loadOf = (agent: AgentView, { queue }: WaitingInteraction): Load => ({
    onCall: agent.inHandOn('voice') > 0,
    inHand: agent.inHand,
    ofCampaign: agent.inHandOf(queue),
  })
  return agentRule({
    name: 'eligible',
    admits: (agent, interaction) =>
      interaction.state.origin.channel === 'voice'
        ? agent.inHandOn('voice') === 0
        : isEligible(
            { ...strategyOf(rules, interaction.queue.id), freeFirst: false },
            'online',
            loadOf(agent, interaction),
          ),
    because: (agent, interaction) =>
      `${rules.wordOf(interaction.queue.id)} does not let them: ${agent.inHand} in hand, ` +
      `${agent.inHandOn('voice')} of them calls, ${agent.inHandOf(interaction.queue)} of ${interaction.queue.id}`,
  })
}

/** Under omni those without any work come first, and the busy only when all are. */
const freeFirst = <Memory>(rules: Rules, inOrder: AgentChoice<Memory>): AgentChoice<Memory> => ({
  name: inOrder.name,
  initial: inOrder.initial,
  isLongestIdle: false,
  best: (candidates, interaction, view, memory) => {
    const [one, ...others] = candidates.filter(({ inHand }) => inHand === 0)
    const ofThose: Candidates =
      one !== undefined && strategyOf(rules, interaction.queue.id).freeFirst ? [one, ...others] : candidates
    return inOrder.best(ofThose, interaction, view, memory)
  },
  why: inOrder.why,
  given: inOrder.given,
})

/**
 * Each draws a number up to 1 and their penalty, and the lowest is next. The documentation says only that a higher
 * penalty is given fewer; this is how the queues of Asterisk, whose words these are, draw.
 */
const withPenalties = (penalties: Readonly<Record<string, number>>): AgentChoice<null> => {
  const penaltyOf = ({ id }: AgentView): number => (Object.hasOwn(penalties, id) ? (penalties[id] ?? 0) : 0)
  return agentChoice(
    'wrandom',
    (candidates, _, { luck }) => {
      let [chosen] = candidates
      let lowest = Number.POSITIVE_INFINITY
      candidates.forEach((agent, i) => {
        const drawn = furtherLuck(luck, i) * (1 + penaltyOf(agent))
        if (drawn >= lowest) return
        chosen = agent
        lowest = drawn
      })
      return chosen
    },
    (chosen) => `drawn by lot, with penalty ${penaltyOf(chosen)}`,
  )
}
