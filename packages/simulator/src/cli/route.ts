import type { RoutingPolicy } from '@inboxlab/core'
import { cannotBegin } from '../drive/cannot-begin.ts'
import { deskOfPlan, deskOfServer, type LiveDesk, type LiveServerDesk } from '../drive/live-desk.ts'
import { type LiveServer, serverOf } from '../drive/live-providers.ts'
import { routeLive, type WebhooksAt } from '../drive/route-live.ts'
import type { Plan } from '../engine/plan.ts'
import { loadPlan } from '../node/load-plan.ts'
import { readScenario } from '../node/read-scenario.ts'
import { wholeDraft } from '../scenario/checks/draft.ts'
import { InputError } from '../scenario/input-error.ts'
import { durationOption } from './duration-option.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { Interruption } from './interruption.ts'
import { policyOption } from './policy-option.ts'
import { RouteReport } from './route-report.ts'
import { type FoundSecret, secretAt } from './secret.ts'

/** Options of `inboxlab route`, as commander gives them. */
export interface RouteOptions {
  readonly provider: string
  readonly policy?: string
  readonly scenario?: string
  readonly url?: string
  readonly account?: number
  readonly tokenEnv?: string
  readonly tokenFile?: string
  readonly user?: ReadonlyArray<string>
  readonly place?: ReadonlyArray<string>
  readonly capacity?: number
  readonly reconcile?: string
  readonly webhooksPort?: number
  readonly webhooksHost: string
  readonly webhookSecretEnv?: string
  readonly webhookSecretFile?: string
  readonly dryRun?: boolean
  readonly explain?: boolean
  readonly once?: boolean
  readonly reporter: 'lines' | 'json'
  readonly color: boolean
}

/** `inboxlab route`: runs a policy on a server until it is interrupted, or once. */
export const route = async (options: RouteOptions): Promise<ExitCode> => {
  const { provider, dryRun = false, explain = dryRun, once = false, reporter, color } = options
  const server = serverOf(provider)
  const access = { baseUrl: options.url?.replace(/\/+$/u, ''), account: accountOf(options, server) }
  const every = durationOption('--reconcile', '30s')(options.reconcile ?? '1min')
  const { policy, timeZone, deskOf } = await deskAndPolicy(options)
  const token = await tokenOf(options)
  const webhooks = await webhooksOf(options)
  const report = new RouteReport({ reporter, colour: color, dryRun, explains: explain, timeZone })
  const interruption = new Interruption()
  try {
    const waiting = await routeLive({
      server,
      access: { ...access, token: token.value },
      policy,
      deskOf,
      every,
      dryRun,
      explains: explain,
      once,
      webhooks,
      begins: (desk, address) =>
        report.begins(
          {
            server: options.url === undefined ? provider : `${provider} at ${options.url}`,
            policy: policy.name,
          },
          desk,
          address,
        ),
      tell: (entry) => report.tell(entry),
      refused: (reason) => report.refused(reason),
      signal: interruption.signal,
    })
    report.ends(waiting)
  } catch (error) {
    throw cannotBegin(error, { token: token.place, url: options.url, webhooksPort: options.webhooksPort })
  } finally {
    interruption.release()
  }
  if (interruption.requested) return EXIT.INTERRUPTED
  return report.wentWrong ? EXIT.CRASH : EXIT.FINE
}

const accountOf = ({ provider, account }: RouteOptions, { hasAccounts }: LiveServer): number | undefined => {
  if (hasAccounts === (account !== undefined)) return account
  throw new InputError(
    hasAccounts
      ? { place: '--account', problem: 'is missing', fix: 'give its number, for example --account 1' }
      : { place: '--account', problem: `${provider} has one for each token`, fix: 'leave it out' },
  )
}

interface DeskAndPolicy {
  readonly policy: RoutingPolicy
  readonly timeZone: string
  readonly deskOf: (there: LiveServerDesk) => LiveDesk
}

const deskAndPolicy = async (options: RouteOptions): Promise<DeskAndPolicy> => {
  const { scenario: file, policy: written, capacity } = options
  if (file === undefined) {
    if (written === undefined)
      throw new InputError({
        place: '--policy',
        problem: 'there is none',
        fix: 'give one, for example --policy firstComeFirstServed, or a --scenario that has one',
      })
    onlyWithScenario(options)
    return {
      policy: await policyOption(written, null),
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      deskOf: (there) => deskOfServer(there, capacity ?? 1),
    }
  }
  if (capacity !== undefined)
    throw new InputError({ place: '--capacity', problem: 'the scenario says it', fix: 'leave it out' })
  const users = pairs('--user', options.user)
  const places = pairs('--place', options.place)
  const read = await readScenario(file)
  const { scenario } = read
  const own = written === undefined ? null : await policyOption(written, wholeDraft(scenario, {}))
  const plan = await planWithoutTraffic(read, own !== null)
  return {
    policy: own ?? plan.policy,
    timeZone: scenario.timeZone,
    deskOf: (there) =>
      deskOfPlan(plan, there, {
        users: new Map([...users].map(([name, [user = '']]) => [name, user])),
        places,
      }),
  }
}

const onlyWithScenario = ({ user = [], place = [] }: RouteOptions): void => {
  const given = user.length > 0 ? '--user' : place.length > 0 ? '--place' : null
  if (given !== null)
    throw new InputError({
      place: given,
      problem: 'there is no scenario',
      fix: 'add --scenario, or leave it out',
    })
}

/** The plan of a scenario to which nobody comes: those who come are real. */
const planWithoutTraffic = (
  read: Awaited<ReturnType<typeof readScenario>>,
  hasOwnPolicy: boolean,
): Promise<Plan> => {
  const { scenario } = read
  const policy = hasOwnPolicy ? ({ _tag: 'FirstComeFirstServed' } as const) : scenario.policy
  return loadPlan({ ...read, scenario: { ...scenario, policy, traffic: [], warmUp: 0 } })
}

/** What was written as `name=value`; several of one name together. */
const pairs = (
  option: string,
  written: ReadonlyArray<string> = [],
): ReadonlyMap<string, ReadonlyArray<string>> => {
  const found = new Map<string, ReadonlyArray<string>>()
  for (const each of written) {
    const [, name, value] = /^(.+?)=(.+)$/su.exec(each) ?? []
    if (name === undefined || value === undefined)
      throw new InputError({
        place: `${option} ${each}`,
        problem: 'has no =',
        fix: `write it like ${option} anna=2`,
      })
    found.set(name, [...(found.get(name) ?? []), value])
  }
  return found
}

const tokenOf = ({ provider, tokenEnv, tokenFile }: RouteOptions): Promise<FoundSecret> =>
  secretAt({
    variable: tokenEnv ?? `${provider.toUpperCase()}_TOKEN`,
    file: tokenFile,
    what: `the access token of ${provider}`,
    option: '--token-file',
  })

const webhooksOf = async (options: RouteOptions): Promise<WebhooksAt | null> => {
  const { provider, webhooksPort: port, webhooksHost: host, webhookSecretEnv, webhookSecretFile } = options
  if (port === undefined) return null
  const found = await secretAt({
    variable: webhookSecretEnv ?? `${provider.toUpperCase()}_WEBHOOK_SECRET`,
    file: webhookSecretFile,
    what: `what ${provider} signs its webhooks with`,
    option: '--webhook-secret-file',
  })
  return { host, port, secrets: found.parts }
}
