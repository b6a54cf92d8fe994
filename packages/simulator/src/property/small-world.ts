import type { Channel } from '@inboxlab/core'

/** A contact of a {@link SmallWorld}: everything about it is fixed. Times in seconds. */
export interface SmallContact {
  /** After the start. */
  readonly at: number
  /** Index into the kinds. */
  readonly kind: number
  readonly priority: number
  /** How long an agent is busy with it. */
  readonly service: number
  /** How long it waits before it gives up; null: for ever. */
  readonly patience: number | null
}

/** A kind of contact. */
export interface SmallKind {
  readonly channel: Channel
  /** Index into the queues. */
  readonly queue: number
  /** The level it needs of the one skill of the world; 0: none. */
  readonly level: number
  readonly weight: number
}

/** A group of agents: they serve the same queues and have the same capacity. */
export interface SmallGroup {
  /** Indexes into the queues. */
  readonly queues: ReadonlyArray<number>
  /** Units of capacity. */
  readonly units: number
  /** How many of a channel at once; null: as the units allow. */
  readonly perChannel: number | null
  /** Seconds after each interaction. */
  readonly wrapUp: number
  /** How their phones ring; null: what is given to them is taken at once. */
  readonly ringing: SmallRinging | null
}

/** How interactions ring at the agents of a group: for so many seconds, answered after so many, and how. */
export interface SmallRinging {
  readonly for: number
  readonly answersAfter: number
  /** Whether the answer is no. */
  readonly declines: boolean
}

/** An agent: always there at the end, so that nobody waits for ever. */
export interface SmallAgent {
  /** Index into the groups. */
  readonly group: number
  /** Their level of the one skill of the world; 0: none. */
  readonly level: number
  /** Seconds after the start at which they come. */
  readonly comesAt: number
  /** When they are away meanwhile, in seconds after the start: each from the first up to the second, ascending. */
  readonly pauses: ReadonlyArray<{ readonly from: number; readonly to: number; readonly breaks: boolean }>
}

/**
 * A contact centre of a few contacts and agents in which everything is fixed, so that what a policy does to it is a
 * story one can read. Valid by construction: each kind can be taken by somebody, and nobody waits for ever.
 */
export interface SmallWorld {
  readonly queues: number
  readonly kinds: ReadonlyArray<SmallKind>
  readonly groups: ReadonlyArray<SmallGroup>
  readonly agents: ReadonlyArray<SmallAgent>
  /** By time. */
  readonly contacts: ReadonlyArray<SmallContact>
}

/** The name of the one skill of a {@link SmallWorld}. */
export const SKILL = 'skill'

const QUEUES = ['Sales', 'Support', 'Care', 'Claims']
const AGENTS = ['Ann', 'Bob', 'Cem', 'Dee', 'Eva', 'Fay', 'Gus', 'Hal']

/** What a queue of a {@link SmallWorld} is called. */
export const queueName = (index: number): string => QUEUES[index] ?? `Queue ${index + 1}`

/** What a kind of contact of a {@link SmallWorld} is called. */
export const kindName = (index: number): string => `kind ${index + 1}`

/** What a group of a {@link SmallWorld} is called. */
export const groupName = (index: number): string => `group ${index + 1}`

/** What an agent of a {@link SmallWorld} is called. */
export const agentName = (index: number): string => AGENTS[index] ?? `Agent ${index + 1}`
