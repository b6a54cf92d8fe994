import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Contract, type Exchange } from './open-api.ts'

/** The OpenAPI document of Chatwoot lies beside the project. */
export const document = fileURLToPath(
  new URL('../../../../../shared/apis/chatwoot-v4.15.1.swagger.json', import.meta.url),
)

/** Null where the document is not there. */
export const contractOfChatwoot = existsSync(document) ? new Contract(document, '/api/v1/accounts/') : null

/** Where the real server differs from its document, by its source (facts 2.1, 2.3, 2.6, 2.9). */
export const DEVIATIONS: ReadonlyArray<string> = [
  // A conversation can be snoozed.
  'GET /conversations answers 200 /data/payload/*/status: must be equal to one of the allowed values',
  'GET /conversations/{conversation_id} answers 200 /status: must be equal to one of the allowed values',
  // Null takes it from its assignee or team, and is the answer then.
  'POST /conversations/{conversation_id}/assignments answers 200 /: must be object',
  'POST /conversations/{conversation_id}/assignments asks /requestBody/assignee_id: must be number',
  'POST /conversations/{conversation_id}/assignments asks /requestBody/team_id: must be number',
  // A contact needs no inbox, comes with the one it was made in, and a change is answered with the contact.
  'POST /contacts answers 200 /payload: must be array',
  "POST /contacts asks /requestBody: must have required property 'inbox_id'",
  'PUT /contacts/{id} answers 200 /: status 200 is not documented',
  // An id is a number everywhere else.
  'PATCH /inbox_members asks /requestBody/inbox_id: must be string',
  // The list is wrapped, as a single one is.
  'GET /webhooks answers 200 /: must be array',
]

/** What of some exchanges is neither as documented nor known to be otherwise on the real server. */
export const faultsOf = (exchanges: ReadonlyArray<Exchange>): ReadonlyArray<string> =>
  exchanges
    .flatMap((each) => contractOfChatwoot?.faults(each) ?? [])
    .filter((fault) => !DEVIATIONS.includes(fault))
