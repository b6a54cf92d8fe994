import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { actingAgent, namedAgent, placeNamed } from '../../src/inbox/actor.ts'
import { type Command, NOWHERE } from '../../src/index.ts'
import { commandsFrom } from '../arbitrary/command.ts'
import { small } from '../arbitrary/pool.ts'

const commands = commandsFrom(small)
const all = Object.entries(commands) as ReadonlyArray<[Command['_tag'], fc.Arbitrary<Command>]>

describe('who acts', () => {
  it.prop([commands.Pick, commands.AcceptOffer, commands.DeclineOffer, commands.Release])(
    'is the agent who picks, accepts, declines or puts back',
    (...given) => {
      for (const command of given) expect(actingAgent(command)).toBe(command.agent)
    },
  )

  it.prop([fc.oneof(...all.map(([, command]) => command))])(
    'is whoever a command says it is by, if that is one of ours',
    (command) => {
      if (!('by' in command)) return
      expect(actingAgent(command)).toBe(command.by._tag === 'Agent' ? command.by.agent : null)
    },
  )

  it.prop([
    commands.Receive,
    commands.ReceiveMessage,
    commands.Abandon,
    commands.Offer,
    commands.ExpireOffer,
  ])('is nobody of ours when the contact or time does it, or when it is only offered', (...given) => {
    for (const command of given) expect(actingAgent(command)).toBe(null)
  })
})

describe('who is to get it', () => {
  it.prop([commands.Start, commands.Assign, commands.Offer])('is the agent named', (...given) => {
    for (const command of given) expect(namedAgent(command)).toBe(command.agent)
  })

  it.prop([commands.Transfer])('is the user it is transferred to, if it is one', (command) => {
    expect(namedAgent(command)).toBe(command.to._tag === 'User' ? command.to.agent : null)
  })

  it.prop([commands.Pick, commands.Reply, commands.Release])('is nobody else otherwise', (...given) => {
    for (const command of given) expect(namedAgent(command)).toBe(null)
  })
})

describe('the place named', () => {
  it.prop([commands.Receive, commands.Start])('is where it begins', (...given) => {
    for (const command of given) expect(placeNamed(command)).toEqual(command.place)
  })

  it.prop([commands.AssignTeam])('is the team it becomes the work of', (command) => {
    expect(placeNamed(command)).toEqual({ ...NOWHERE, team: command.team })
  })

  it.prop([commands.Transfer])('is the queue it is transferred to, if it is one', (command) => {
    const { to } = command
    expect(placeNamed(command)).toEqual(to._tag === 'Queue' ? { ...NOWHERE, queue: to.queue } : NOWHERE)
  })

  it.prop([commands.Pick, commands.Close])('is nowhere otherwise', (...given) => {
    for (const command of given) expect(placeNamed(command)).toEqual(NOWHERE)
  })
})
