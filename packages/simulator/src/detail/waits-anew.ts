import type { Event } from '@inboxlab/core'

/** Whether a wait is counted from this on: who comes back, or is handed over by a bot, waits from then. */
export const waitsAnew = (event: Event): boolean =>
  event._tag === 'Reopened' || (event._tag === 'BotSwitched' && !event.on)
