import type { VendorWebhook, World } from './vendor.ts'

/** @internal A webhook that could not be delivered is sent again. */
export interface RepeatJob {
  readonly do: 'repeat'
  readonly webhook: VendorWebhook
}

/** @internal Sends a webhook that failed once more, so many milliseconds after each of its attempts. */
export const repeatAfter = (
  world: World,
  webhook: VendorWebhook,
  status: number | null,
  delays: ReadonlyArray<number>,
): void => {
  const failed = status === null || status < 200 || status >= 300
  const after = failed ? delays[webhook.attempt - 1] : undefined
  if (after === undefined) return
  const job: RepeatJob = { do: 'repeat', webhook: { ...webhook, attempt: webhook.attempt + 1 } }
  world.schedule(world.now() + after, job)
}
