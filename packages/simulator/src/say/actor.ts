import type { Actor } from '@inboxlab/core'

/** Who or what caused something, as examples write it. */
export const sayActor = (actor: Actor): string => {
  switch (actor._tag) {
    case 'Agent':
      return actor.agent
    case 'Contact':
      return 'the customer'
    case 'Automation':
      return 'an automation'
    case 'Bot':
      return 'a bot'
    case 'Api':
      return 'the API'
    case 'Broadcast':
      return 'a broadcast'
  }
}
