import type { Destination, Direction, Routing } from '../../interaction/facts.ts'

// Words that stand for one fact each (INO-H7, INO-P14).

export const DIRECTIONS: { readonly [D in Direction]: string } = {
  incoming: 'Incoming',
  outgoing: 'Outgoing',
}

export const ROUTINGS: { readonly [R in Routing]: string } = { smart: 'Smart', direct: 'Direct' }

export const DESTINATIONS: { readonly [D in Destination['_tag']]: string } = {
  User: 'User',
  SmartRouting: 'Smart routing',
  Queue: 'Queue',
}
