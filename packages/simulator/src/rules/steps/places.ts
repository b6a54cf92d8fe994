import { type Channel, type Directory, type Strategy, ucontactStrategy } from '@inboxlab/core'
import { InputError } from '../../scenario/input-error.ts'
import { didYouMean } from '../../scenario/nearest.ts'
import { topic } from '../vocabulary/step.ts'
import type { World } from '../world/world.ts'
import { addressOf, type WrittenContact } from './gaps.ts'
import { addQueues, addSpaces, addTeams } from './people.ts'
import { step } from './step.ts'

type Campaign = Directory['campaigns'][number]
type SenderProfile = Directory['senderProfiles'][number]

const changeCampaign = (world: World, id: string, change: (campaign: Campaign) => Campaign): void => {
  const { campaigns } = world.directory
  if (!campaigns.some((campaign) => campaign.id === id)) {
    throw new InputError({
      place: `campaign ${id}`,
      problem: 'there is no such campaign',
      fix: didYouMean(
        id,
        campaigns.map((each) => each.id),
      ),
    })
  }
  world.change((directory) => ({
    ...directory,
    campaigns: directory.campaigns.map((campaign) => (campaign.id === id ? change(campaign) : campaign)),
  }))
}

const addCampaign = (world: World, id: string, channels: ReadonlyArray<Channel>, word: string): void => {
  const { strategies } = world.words
  const strategy = strategies.get(word)
  if (strategy === undefined) {
    throw new InputError({
      place: `the strategy "${word}"`,
      problem: `${world.words.name} has no such strategy`,
      fix: didYouMean(word, [...strategies.keys()]),
    })
  }
  putCampaign(world, id, channels, strategy)
}

const FREE_CHOICE: Strategy = {
  chooses: true,
  takes: 'any',
  atOnce: null,
  whileOnCall: true,
  whileBusy: true,
  onBreak: false,
  freeFirst: false,
}

/** The setting counts only for the ways of giving out work that heed it, where the system says which. */
const limited = (world: World, { strategy }: Campaign, atOnce: number): Strategy => {
  const word = [...world.words.strategies].find(([, each]) => each === strategy)?.[0]
  const heeding = word === undefined ? null : ucontactStrategy(word, atOnce)
  return heeding ?? { ...strategy, atOnce }
}

const putCampaign = (world: World, id: string, channels: ReadonlyArray<Channel>, strategy: Strategy): void =>
  world.change((directory) => ({
    ...directory,
    campaigns: [
      ...directory.campaigns.filter((campaign) => campaign.id !== id),
      { id, channels, strategy, members: [], maxWaiting: null, requiredFields: [] },
    ],
  }))

const addIdentity = (world: World, name: string, channel: Channel, written: WrittenContact): void => {
  const identity = { channel, address: addressOf(written) }
  const known = world.directory.contacts.find((contact) => contact.name === name)
  const id = known?.id ?? world.newContactId()
  const others = world.directory.contacts.filter((contact) => contact !== known)
  world.change((directory) => ({
    ...directory,
    contacts: [
      ...others,
      { id, name, identities: [...(known?.identities ?? []), identity], blocked: known?.blocked ?? false },
    ],
  }))
}

const changeSenders = (world: World, id: string, change: (profile: SenderProfile) => SenderProfile): void => {
  const { senderProfiles } = world.directory
  if (!senderProfiles.some((profile) => profile.id === id)) {
    throw new InputError({
      place: `the sender profile "${id}"`,
      problem: 'there is no such sender profile',
      fix: didYouMean(
        id,
        senderProfiles.map((each) => each.id),
      ),
    })
  }
  world.change((directory) => ({
    ...directory,
    senderProfiles: directory.senderProfiles.map((profile) =>
      profile.id === id ? change(profile) : profile,
    ),
  }))
}

/** Queues, teams, spaces, campaigns, senders and contacts. */
export const places = topic('Queues, teams, campaigns, senders, contacts', [
  step('the queue(s) {names}', 'Introduces queues', (world, queues) => addQueues(world, queues)),
  step('the team(s) {names}', 'Introduces teams', (world, teams) => addTeams(world, teams)),
  step('the team(s) {names} in space {name}', 'Introduces teams of a space', (world, teams, space) =>
    addTeams(world, teams, space),
  ),
  step('the space(s) {names}', 'Introduces spaces', (world, spaces) => addSpaces(world, spaces)),
  step(
    'the campaign {name} on {channels}',
    'Introduces a campaign whose agents choose freely what they take',
    (world, id, channels) => putCampaign(world, id, channels, FREE_CHOICE),
  ),
  step(
    'the campaign {name} on {channels} with the strategy {string}',
    "Introduces a campaign; the strategy is a word of the system's",
    (world, id, channels, strategy) => addCampaign(world, id, channels, strategy),
  ),
  step(
    '{names} is/are (a )member(s) of campaign {name}',
    'Makes users members of a campaign, in this order',
    (world, names, id) => {
      for (const name of names) world.user(name)
      changeCampaign(world, id, (campaign) => ({
        ...campaign,
        members: [
          ...campaign.members,
          ...names.map((agent, index) => ({ agent, penalty: 0, position: campaign.members.length + index })),
        ],
      }))
    },
  ),
  step(
    'campaign {name} lets an agent have {int} at once',
    'Sets how many interactions of the campaign an agent may have',
    (world, id, atOnce) =>
      changeCampaign(world, id, (campaign) => ({ ...campaign, strategy: limited(world, campaign, atOnce) })),
  ),
  step(
    'campaign {name} requires the field(s) {strings}',
    'Sets what must be filled in before an interaction is started',
    (world, id, requiredFields) => changeCampaign(world, id, (campaign) => ({ ...campaign, requiredFields })),
  ),
  step(
    'the sender profile {string} for {channel} with the senders:',
    'Introduces a sender profile; the table has the columns sender, country, daily limit (empty: none)',
    (world, id, channel, { table }) => {
      const [, ...rows] = table ?? []
      world.change((directory) => ({
        ...directory,
        senderProfiles: [
          ...directory.senderProfiles,
          {
            id,
            channel,
            senders: rows.map(([sender = '', country = '', limit = '']) => ({
              id: sender,
              country,
              dailyLimit: limit === '' ? null : Number(limit),
            })),
            teams: null,
            agents: null,
          },
        ],
      }))
    },
  ),
  step(
    'the sender profile {string} is only for team(s) {names}',
    'Limits who may use a sender profile',
    (world, id, teams) => changeSenders(world, id, (profile) => ({ ...profile, teams })),
  ),
  step(
    'the sender profile {string} is only for agent(s) {names}',
    'Limits who may use a sender profile',
    (world, id, agents) => changeSenders(world, id, (profile) => ({ ...profile, agents })),
  ),
  step(
    'the contact {name} with {channel} {contact}',
    'Introduces a contact by a number or address, or adds one to a contact',
    (world, name, channel, address) => addIdentity(world, name, channel, address),
  ),
  step('the contact {name} is blocked', 'Blocks a contact', (world, name) =>
    world.change((directory) => ({
      ...directory,
      contacts: directory.contacts.map((contact) =>
        contact.name === name ? { ...contact, blocked: true } : contact,
      ),
    })),
  ),
])
