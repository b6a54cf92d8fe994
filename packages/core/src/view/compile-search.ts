import type { Columns } from './columns.ts'
import type { Condition } from './condition.ts'
import { foldText } from './fold-text.ts'
import type { Kind } from './kind-facts.ts'
import { isSought, soughtNumber } from './phone-number.ts'
import type { SearchField } from './query.ts'

/** A search as a condition, or null if it looks for nothing. */
export const compileSearch = (
  columns: Columns,
  search: string,
  fields: ReadonlyArray<SearchField>,
): Condition | null => {
  const sought = search.trim()
  if (sought === '') return null
  const needle = foldText(sought)
  const number = soughtNumber(sought)
  const { groups, parties } = columns
  const inName = fields.includes('contact name')
  const inAddress = fields.includes('address')
  const inMessages = fields.includes('message text')
  const queues = new Map<string | null, boolean>([[null, false]])

  const queueMatches = ({ place: { queue } }: Kind): boolean => {
    const known = queues.get(queue)
    if (known !== undefined) return known
    const matches = queue !== null && foldText(queue).includes(needle)
    queues.set(queue, matches)
    return matches
  }
  const inQueue = fields.includes('queue') ? queueMatches : () => false

  const partyMatches = (party: number): boolean => {
    if (inName && parties.foldedNames.texts[parties.contactOf[party] as number]?.includes(needle)) return true
    if (!inAddress) return false
    if (parties.foldedAddresses.texts[party]?.includes(needle)) return true
    if (number === null) return false
    const phone = parties.phone(party)
    return phone !== null && isSought(number, phone)
  }
  // Each contact is compared once, however many interactions are theirs.
  const matchingParties = new Uint8Array(parties.size)
  const inParty = (party: number): boolean => {
    if (matchingParties[party] === 0) matchingParties[party] = partyMatches(party) ? 2 : 1
    return matchingParties[party] === 2
  }

  return {
    ofKind: ({ kind }) => (inQueue(kind) ? 'all' : 'ask'),
    ofList: null,
    reach: null,
    ofRow: (place) =>
      inParty(columns.party[place] as number) ||
      inQueue(groups.kind(groups.kindOf[columns.group[place] as number] as number)) ||
      (inMessages && (columns.messages(place)?.mention(needle) ?? false)),
  }
}
