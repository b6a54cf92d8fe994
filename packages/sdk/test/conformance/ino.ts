import { ino } from '@inboxlab/sdk'
import { createSandbox, type InoSeed, SMALL_POOL } from '@inboxlab/sdk/sandbox'
import { expect } from 'vitest'
import { doors } from './doors.ts'
import { faces } from './faces.ts'
import type { Kind, Subject } from './subject.ts'

/** What the tenant documents: the sandbox has the same map as the client. */
const endpoints = {
  interaction: {
    method: 'GET',
    path: '/api/interactions/{id}',
    does: {
      show: '{parts.id}',
      answer: { id: '{id}', status: '{status}', user: '{holder}', messages: '{messages}' },
    },
  },
  waiting: {
    method: 'GET',
    path: '/api/interactions',
    does: {
      list: 'interactions',
      where: { queue: '{query.queue}', phase: 'open' },
      each: { id: '{id}', from: '{contact}' },
      answer: { value: '{all}' },
    },
  },
  reply: {
    method: 'POST',
    path: '/api/interactions/{id}/messages',
    does: {
      ask: { _tag: 'Reply', content: { text: '{body.text}' } },
      of: '{parts.id}',
      answer: { ok: true },
    },
  },
  close: {
    method: 'PUT',
    path: '/api/interactions/{id}/close',
    repeating: 'same',
    does: { ask: { _tag: 'Close', outcome: { _tag: 'Processed' } }, of: '{parts.id}' },
  },
} as const satisfies NonNullable<(typeof InoSeed)['Encoded']['endpoints']>

const CAMPAIGN = 12

const target = (number: string) => ({
  data: { name: 'Dana' },
  numbers: [number],
  importDuplicates: false,
  priority: 30,
  startAt: Date.UTC(2026, 0, 5, 10),
  campaignTargetLayoutId: 4,
})

/** A tenant of INO CX, of which nothing but the adding of targets and the tenant's own map is public. */
export const inoKind: Kind = {
  name: 'ino',
  capabilities: ino.capabilities,
  medium: 'chat',
  tellsTurn: false,
  startsFor: false,
  team: null,
  tag: 'vip',
  own: {
    'adds targets to a campaign, each number once': async ({ inbox }) => {
      const ids = await inbox.own('addTargets', CAMPAIGN, [target('+33144716601'), target('+33144716602')])
      expect(ids).toHaveLength(2)
      expect(await inbox.own('addTargets', CAMPAIGN, [target('+33144716601')])).toEqual([])
    },
    'says which campaign is not there': async ({ inbox }) => {
      await expect(inbox.own('addTargets', 99, [target('+33144716601')])).rejects.toMatchObject({
        _tag: 'NotFound',
      })
    },
    'shows, answers and closes what a contact wrote, by the map of the tenant': async ({
      inbox,
      contactWrites,
      taken,
    }) => {
      const id = contactWrites('Hello?')
      expect(await inbox.own('request', 'waiting', { query: { queue: 'sales' } })).toEqual({
        value: [{ id, from: 'dana' }],
      })
      expect(await inbox.own('request', 'reply', { parts: { id }, body: { text: 'Hello!' } })).toEqual({
        ok: true,
      })
      expect(taken()).toEqual(['Hello!'])
      await inbox.own('request', 'close', { parts: { id } })
      expect(await inbox.own('request', 'interaction', { parts: { id } })).toMatchObject({
        id,
        status: 'Processed',
        messages: [
          { from: 'contact', text: 'Hello?' },
          { from: 'us', text: 'Hello!' },
        ],
      })
      await expect(inbox.own('request', 'close', { parts: { id } })).rejects.toMatchObject({
        _tag: 'Conflict',
      })
      await expect(inbox.own('request', 'close', { parts: { id: '99' } })).rejects.toMatchObject({
        _tag: 'NotFound',
      })
    },
    'does not answer to whom it does not know': async ({ stranger, contactWrites, taken }) => {
      const id = contactWrites('Hello?')
      const before = taken()
      const denied = { _tag: 'AccessDenied', status: 401 }
      await expect(stranger.own('request', 'waiting', {})).rejects.toMatchObject(denied)
      const reply = { parts: { id }, body: { text: 'Hello!' } }
      await expect(stranger.own('request', 'reply', reply)).rejects.toMatchObject(denied)
      expect(taken()).toEqual(before)
    },
  },
  open: async (door, face): Promise<Subject> => {
    const sandbox = createSandbox({ provider: 'ino', seed: 1, data: { ...SMALL_POOL, endpoints } })
    const { fetch, baseUrl, close } = await doors[door](sandbox)
    const settings = { baseUrl, ...sandbox.control.credentials(), endpoints }
    return {
      sandbox,
      inbox: await faces[face](ino, settings, fetch),
      stranger: await faces[face](ino, { ...settings, secret: 'nobody' }, fetch),
      contact: 'dana',
      newcomer: 'eli',
      agents: ['anna', 'ben'],
      contactWrites: (text) => sandbox.control.contactWrites({ contact: 'dana', text }).interaction,
      taken: () =>
        [...sandbox.control.inbox.interactions]
          .flatMap((id) => sandbox.control.interaction(id).messages)
          .flatMap(({ from, text }) => (from === 'us' ? [text] : [])),
      crowd: (size) =>
        Array.from({ length: size }, (_, index) => {
          const writing = { contact: `caller ${index}`, text: `Hello from ${index}` }
          return sandbox.control.contactWrites(writing).interaction
        }),
      close,
    }
  },
}
