import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { hasRight, rightFor } from '../../src/access/may.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import { Right } from '../../src/directory/right.ts'
import { Command } from '../../src/interaction/command.ts'
import { aDirectory, agent } from '../directory/a-directory.ts'
import { inOffice } from '../directory/office.ts'

describe('a command', () => {
  it('needs the right to what it does', () => {
    const needed = new Map<Right | null, Array<string>>()
    for (const tag of Object.keys(Command.cases) as Array<Command['_tag']>) {
      const right = rightFor(tag)
      needed.set(right, [...(needed.get(right) ?? []), tag])
    }
    needed.delete(null)
    expect(Object.fromEntries(needed)).toEqual({
      reply: ['Start', 'Reply', 'UndoMessage'],
      'private notes': ['Note'],
      assign: ['Assign', 'Unassign', 'AssignTeam'],
      transfer: ['Transfer'],
      archive: ['Archive'],
      tags: ['AddTag', 'RemoveTag'],
      qualification: ['Qualify'],
      script: ['AnswerScript'],
      payment: ['RequestPayment', 'AddInvoice'],
      card: ['AssignCard', 'UnassignCard'],
      case: ['AssignCase', 'UnassignCase'],
      'video call': ['StartVideoCall'],
    })
  })

  it.each(['ReceiveMessage', 'Abandon', 'ReportDelivery', 'AnswerSurvey', 'SettlePayment', 'Wake'] as const)(
    'that is not ours to give needs none: %s',
    (tag) => expect(rightFor(tag)).toBe(null),
  )
})

describe('a right', () => {
  it.prop([aDirectory, agent])('is had through the active profile alone', (directory, user) => {
    const lookup = new Lookup(directory)
    for (const right of Right.literals) {
      expect(hasRight(lookup, user, right)).toBe(lookup.activeProfile(user)?.rights.includes(right) === true)
    }
  })

  it('is not an administrator’s by type', () => {
    const users = inOffice.directory.users.map((user) => ({ ...user, activeProfile: null }))
    expect(hasRight(inOffice, 'olga', 'archive')).toBe(true)
    expect(hasRight(new Lookup({ ...inOffice.directory, users }), 'olga', 'archive')).toBe(false)
    expect(hasRight(inOffice, 'cleo', 'reply')).toBe(true)
    expect(hasRight(inOffice, 'cleo', 'archive')).toBe(false)
  })
})
