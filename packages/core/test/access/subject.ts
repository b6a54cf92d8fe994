import type { Subject } from '../../src/access/subject.ts'
import { NOWHERE, type Place } from '../../src/interaction/facts.ts'

export const at = (place: Partial<Place>): Place => ({ ...NOWHERE, ...place })

/** An open WhatsApp conversation that nobody has or has had, routed by a rule, nowhere yet. */
export const aSubject = (changes: Partial<Subject> = {}): Subject => ({
  phase: 'open',
  holder: null,
  agents: [],
  place: NOWHERE,
  channel: 'whatsapp',
  routing: 'smart',
  ...changes,
})
