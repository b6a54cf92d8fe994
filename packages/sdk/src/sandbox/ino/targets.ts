import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { decodeRecord } from '../../record/decode-record.ts'
import type { TargetRecord } from './data.ts'
import { InoProblem } from './problem.ts'
import type { InoJob, Tenant } from './tenant.ts'

const Moment = Schema.String.check(
  Schema.makeFilter(
    (text: string) =>
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text)),
    { expected: 'a moment such as 2026-01-05T09:00:00.000Z' },
  ),
)

// All members of the one request that is known (apis 2.1).
const Targets = Schema.Struct({
  targets: Schema.Array(
    Schema.Struct({
      data: Schema.Record(Schema.String, Schema.Unknown),
      importDuplicates: Schema.Boolean,
      priority: Schema.Finite,
      startDate: Moment,
      campaignTargetLayoutId: Schema.Int,
      numbers: Schema.NonEmptyArray(Schema.NonEmptyString.check(Schema.isMaxLength(200))),
    }),
  ),
})

const decode = decodeRecord(Targets)

/**
 * @internal Adds targets to a campaign, all of them or none, and gives those that it took. One of whose numbers the campaign
 * has already is left out, unless duplicates are to be imported: so its name is read here, for it is not documented.
 */
export const addTargets = (tenant: Tenant, campaign: string, body: unknown): unknown => {
  const found = tenant.data.campaigns.find(({ id }) => String(id) === campaign)
  if (found === undefined) throw new InoProblem('missing', `campaign ${campaign} is not there`)
  const read = decode(body)
  if (Result.isFailure(read))
    throw new InoProblem(
      'request',
      read.failure.replace(/^the record: .*/, 'the body: send {"targets": […]} as JSON'),
    )
  const { targets } = read.success
  const layouts = found.layouts
  const strange = targets.findIndex(
    ({ campaignTargetLayoutId }) => layouts !== null && !layouts.includes(campaignTargetLayoutId),
  )
  if (strange !== -1)
    throw new InoProblem(
      'request',
      `targets.${strange}.campaignTargetLayoutId: the campaign has no such layout`,
    )
  const added: Array<{ readonly id: number }> = []
  for (const { importDuplicates, startDate, campaignTargetLayoutId, ...target } of targets) {
    if (!importDuplicates && isThere(tenant, campaign, target.numbers)) continue
    const record: TargetRecord = {
      ...target,
      id: tenant.nextNumber(),
      campaign,
      startAt: Date.parse(startDate),
      layout: campaignTargetLayoutId,
      interaction: null,
      result: null,
    }
    tenant.data.targets.push(record)
    const job: InoJob = { do: 'call', target: record.id }
    tenant.world.schedule(Math.max(tenant.now, record.startAt), job)
    added.push({ id: record.id })
  }
  return { value: { cleanTargets: added } }
}

const isThere = ({ data }: Tenant, campaign: string, numbers: ReadonlyArray<string>): boolean =>
  data.targets.some((each) => each.campaign === campaign && each.numbers.some((one) => numbers.includes(one)))
