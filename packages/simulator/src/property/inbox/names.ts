import fc from 'fast-check'
import type { Known } from './schema-arbitrary.ts'

/** The names that generated commands and directories use: few, so that they meet. */
export interface Names {
  readonly agents: ReadonlyArray<string>
  readonly contacts: ReadonlyArray<string>
  readonly messages: ReadonlyArray<string>
  readonly queues: ReadonlyArray<string>
  readonly teams: ReadonlyArray<string>
  readonly spaces: ReadonlyArray<string>
  readonly campaigns: ReadonlyArray<string>
  readonly profiles: ReadonlyArray<string>
  readonly senders: ReadonlyArray<string>
}

/** @internal */
export const NAMES: Names = {
  agents: ['Ann', 'Bob', 'Cem'],
  contacts: ['Carl', 'Dora'],
  messages: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'],
  queues: ['Sales', 'Support'],
  teams: ['north', 'south'],
  spaces: ['east'],
  campaigns: ['spring'],
  profiles: ['seller', 'helper'],
  senders: ['s1', 's2'],
}

/** @internal The identifiers of the core's schemas that stand for a name. */
export const knownNames = (names: Names): Known => ({
  AgentId: fc.constantFrom(...names.agents),
  ContactId: fc.constantFrom(...names.contacts),
  MessageId: fc.constantFrom(...names.messages),
  QueueId: fc.constantFrom(...names.queues),
  TeamId: fc.constantFrom(...names.teams),
  SpaceId: fc.constantFrom(...names.spaces),
  CampaignId: fc.constantFrom(...names.campaigns),
  ProfileId: fc.constantFrom(...names.profiles),
  SenderId: fc.constantFrom(...names.senders),
})
