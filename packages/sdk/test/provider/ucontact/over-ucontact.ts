import { type Client, connect, type Ucontact, ucontact, type ucontactCapabilities } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import { runOver } from '../../run-over.ts'
import { type Seen, scriptedFetch, type Turn } from '../../scripted-fetch.ts'

export const KEY = 'YW5uYTo1ZjBl'
export const TOKEN = '1d6a-5f0e'

type UcontactClient = Client<typeof ucontactCapabilities, Ucontact>

/** What a tenant's client is connected with. */
export const settings = {
  baseUrl: 'https://acme.ucontactcloud.com',
  key: KEY,
  token: TOKEN,
  campaign: 'Sales->',
  agent: 'anna',
}

/** Runs a program against a uContact that gives these turns, and tells what it was sent. */
export const over = async <A, E>(
  turns: ReadonlyArray<Turn>,
  program: (client: UcontactClient) => Effect.Effect<A, E>,
  more: Partial<
    Parameters<typeof connect<typeof ucontactCapabilities, typeof ucontact.settings, Ucontact>>[1]
  > = {},
): Promise<{ readonly value: A; readonly seen: ReadonlyArray<Seen> }> => {
  const { fetch, seen } = scriptedFetch(...turns)
  const client = connect(ucontact, { ...settings, ...more })
  return { value: await runOver(fetch, Effect.flatMap(client, program)), seen }
}

/** An answer that is this text. */
export const says =
  (text: string, status = 200): (() => Response) =>
  () =>
    new Response(text, { status })

export const PAGE = '<!DOCTYPE html><html><body>Bad gateway for anna, Basic YW5uYTo1ZjBl</body></html>'

/** An interaction as the server gives it. */
export const interaction = (fields: object = {}): object => ({
  guid: 'g-1',
  channel: 'sms',
  direction: 'inbound',
  client: { id: '33144716601', name: 'Dana', contactId: 'crm-7' },
  finished: false,
  segments: [
    {
      campaign: 'Desk<-',
      agent: null,
      startDate: '2026-11-21 09:00:00',
      endDate: '2026-11-21 09:01:00',
      in: 1,
    },
    { campaign: 'Desk<-', agent: 'anna', startDate: '2026-11-21 09:01:00', endDate: null, in: 1, out: 2 },
  ],
  connectorId: 4,
  ...fields,
})

/** A message as the server gives it. */
export const message = (id: string | number, fields: object = {}): object => ({
  id,
  text: `text ${id}`,
  direction: 'in',
  date: '2026-11-21 09:00:05',
  status: 'RECEIVED',
  fromBot: false,
  attachments: [],
  ...fields,
})
