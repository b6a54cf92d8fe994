import {
  type Client,
  connect,
  type InboxError,
  type Respondio,
  respondio,
  type respondioCapabilities,
} from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import { runOver } from '../../run-over.ts'
import { type Seen, scriptedFetch, type Turn } from '../../scripted-fetch.ts'

type RespondioClient = Client<typeof respondioCapabilities, Respondio>

/** Runs a program against a respond.io that gives these turns, and tells what it was sent. */
export const over = async <A, E>(
  turns: ReadonlyArray<Turn>,
  program: (client: RespondioClient) => Effect.Effect<A, E>,
  settings: Partial<
    Parameters<typeof connect<typeof respondioCapabilities, typeof respondio.settings, Respondio>>[1]
  > = {},
): Promise<{ readonly value: A; readonly seen: ReadonlyArray<Seen> }> => {
  const { fetch, seen } = scriptedFetch(...turns)
  const value = await runOver(
    fetch,
    Effect.flatMap(connect(respondio, { token: 'a-token', ...settings }), program),
  )
  return { value, seen }
}

/** What a program that must fail fails with. */
export const failing = async (
  turns: ReadonlyArray<Turn>,
  program: (client: RespondioClient) => Effect.Effect<unknown, InboxError>,
): Promise<InboxError> => (await over(turns, (client) => Effect.flip(program(client)))).value

/** A contact as the server gives it. */
export const contact = (fields: object = {}): object => ({
  id: 7,
  firstName: 'Dana',
  lastName: null,
  email: 'dana@shop.example',
  phone: '+60123456789',
  status: 'open',
  tags: ['vip'],
  assignee: { id: 3, firstName: 'Anna', lastName: 'Lim', email: 'anna@shop.example' },
  created_at: 1_700_000_000,
  ...fields,
})
