import type { Command } from '@inboxlab/core'
import * as Result from 'effect/Result'
import { inWords, readCommand } from '../deed.ts'
import { fill, valueIn } from '../fill.ts'
import type { ReceivedRequest, VendorAnswer } from '../vendor.ts'
import { InoProblem } from './problem.ts'
import type { InoSeed } from './seed.ts'
import { shownInteraction, shownTarget } from './shown.ts'
import { addTargets } from './targets.ts'
import type { Tenant } from './tenant.ts'

type Endpoint = InoSeed['endpoints'][string]
type Does = NonNullable<Endpoint['does']>
type Parts = Readonly<Record<string, string>>

/** @internal What an endpoint does with a request. */
export const answerOf = (
  tenant: Tenant,
  name: string,
  { does }: Endpoint,
  parts: Parts,
  { query, body }: ReceivedRequest,
): VendorAnswer => {
  if (does === undefined) {
    if (name !== 'addTargets')
      throw new InoProblem(
        'none',
        `${name}: the data of the sandbox do not say what it does, give it \`does\``,
      )
    return { status: 200, body: addTargets(tenant, Object.values(parts)[0] ?? '', body) }
  }
  const given = { parts, query: Object.fromEntries(new URLSearchParams(query)), body }
  if ('ask' in does) return asked(tenant, does, given)
  if ('show' in does)
    return ok(fill(does.answer, among({ ...given, ...there(tenant, idOf(does.show, given)) })))
  return listed(tenant, does, given)
}

const asked = (
  tenant: Tenant,
  { ask, of, answer = null }: Extract<Does, { readonly ask: unknown }>,
  given: object,
): VendorAnswer => {
  const fresh = tenant.newInteraction()
  const values = { ...given, new: fresh }
  const id = idOf(of, values)
  const command = commandIn(fill(ask, among(values)), tenant.now, `m-${fresh}`)
  if (command._tag !== 'Start' && command._tag !== 'Receive') there(tenant, id)
  const verdict = tenant.submit(id, command)
  if (Result.isFailure(verdict))
    throw new InoProblem('rule', `${command._tag} is refused: ${inWords(verdict.failure)}`)
  return ok(fill(answer, among({ ...values, ...there(tenant, id) })))
}

const commandIn = (filled: unknown, at: number, name: string): Command => {
  const fields = typeof filled === 'object' ? filled : {}
  const read = readCommand({ by: { _tag: 'Api' }, ...fields }, at, name)
  if (Result.isFailure(read)) throw new InoProblem('request', read.failure)
  return read.success
}

const listed = (
  tenant: Tenant,
  does: Extract<Does, { readonly list: unknown }>,
  given: object,
): VendorAnswer => {
  const all: ReadonlyArray<object> =
    does.list === 'targets'
      ? tenant.data.targets.map(shownTarget)
      : [...tenant.inbox.interactions].map((id) => shownInteraction(tenant, id))
  const wanted = Object.entries(does.where ?? {}).map(
    ([place, template]) => [place, fill(template, among(given))] as const,
  )
  const found = all.filter((each) =>
    wanted.every(([place, value]) => String(valueIn(each, place) ?? null) === String(value)),
  )
  const shown = found.map((each) => fill(does.each, among({ ...given, ...each })))
  return ok(fill(does.answer, among({ ...given, all: shown })))
}

/** The interaction as it is shown, if it is there. */
const there = (tenant: Tenant, id: string): object => {
  if (!tenant.inbox.has(id)) throw new InoProblem('missing', `interaction ${id} is not there`)
  return shownInteraction(tenant, id)
}

const idOf = (template: string, values: object): string => {
  const id = String(fill(template, among(values)))
  if (id === '' || id.length > 200)
    throw new InoProblem('request', 'an interaction has an id of 1 to 200 characters')
  return id
}

/** What a template names must be there. */
const among =
  (values: object) =>
  (place: string): unknown => {
    const value = valueIn(values, place)
    if (value === undefined) throw new InoProblem('request', `${place}: it is missing`)
    return value
  }

const ok = (body: unknown): VendorAnswer => (body === null ? { status: 200 } : { status: 200, body })
