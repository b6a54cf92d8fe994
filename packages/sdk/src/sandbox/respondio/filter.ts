import type { ContactRecord } from './data.ts'
import type { Desk } from './desk.ts'
import { invalid } from './problem.ts'

type Asked = (contact: ContactRecord) => boolean

/** @internal The filter of a list of contacts (apis 1.4): conditions under `$and` or `$or`. */
export const filterOf = (desk: Desk, given: unknown): Asked => {
  const { $and, $or } = isRecord(given) ? given : {}
  if (Array.isArray($or)) {
    const any = $or.map((each) => conditionOf(desk, each))
    return (contact) => any.some((holds) => holds(contact))
  }
  const all = (Array.isArray($and) ? $and : []).map((each) => conditionOf(desk, each))
  return (contact) => all.every((holds) => holds(contact))
}

const conditionOf = (desk: Desk, given: unknown): Asked => {
  const { category, field, operator, value } = isRecord(given) ? given : {}
  const read = VALUES[String(category)]
  if (read === undefined) throw invalid(`category: '${String(category)}'`)
  const test = OPERATORS[String(operator)]
  if (test === undefined) throw invalid(`operator: '${String(operator)}'`)
  const wanted = (Array.isArray(value) ? value : [value]).map(String)
  return (contact) => test(read(desk, contact, String(field)), wanted)
}

type Values = (desk: Desk, contact: ContactRecord, field: string) => ReadonlyArray<string>

const VALUES: Readonly<Record<string, Values>> = {
  contactTag: (_, { tags }) => tags,
  lifecycle: (_, { lifecycle }) => (lifecycle === null ? [] : [lifecycle]),
  contactField: (desk, contact, field) => {
    const value = field === 'assigneeUserId' ? desk.assignee(contact) : FIELDS[field]?.(contact)
    return value === null || value === undefined || value === '' ? [] : [String(value)]
  },
}

const FIELDS: Readonly<Record<string, (contact: ContactRecord) => string | null>> = {
  firstName: ({ firstName }) => firstName,
  lastName: ({ lastName }) => lastName,
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  language: ({ language }) => language,
  countryCode: ({ countryCode }) => countryCode,
}

type Test = (has: ReadonlyArray<string>, wanted: ReadonlyArray<string>) => boolean

const OPERATORS: Readonly<Record<string, Test>> = {
  isEqualTo: (has, wanted) => has.some((each) => wanted.includes(each)),
  isNotEqualTo: (has, wanted) => !has.some((each) => wanted.includes(each)),
  exists: (has) => has.length > 0,
  doesNotExist: (has) => has.length === 0,
  hasAnyOf: (has, wanted) => wanted.some((each) => has.includes(each)),
  hasAllOf: (has, wanted) => wanted.every((each) => has.includes(each)),
  hasNoneOf: (has, wanted) => !wanted.some((each) => has.includes(each)),
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
