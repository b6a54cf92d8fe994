import type { ReceivedRequest, VendorAnswer } from '../vendor.ts'
import { type Caller, isAdministrator, maySee } from './access.ts'
import type { ConversationRecord } from './data.ts'
import { Fields } from './fields.ts'
import type { Office } from './office.ts'
import { notPermitted } from './problem.ts'

/** @internal A request to one route, with the numbers in its path. */
export class RouteCall {
  readonly office: Office
  readonly caller: Caller
  readonly ids: ReadonlyArray<number>
  readonly request: ReceivedRequest
  readonly query: URLSearchParams
  readonly fields: Fields

  constructor(office: Office, caller: Caller, ids: ReadonlyArray<number>, request: ReceivedRequest) {
    this.office = office
    this.caller = caller
    this.ids = ids
    this.request = request
    this.query = new URLSearchParams(request.query)
    this.fields = new Fields(request.body)
  }

  id(place: number): number {
    return this.ids[place] ?? 0
  }

  /** The user who calls, if it is one. */
  get user(): number | null {
    return this.caller.kind === 'user' ? this.caller.user.id : null
  }

  /** The page asked for, from 1 on. */
  get page(): number {
    const page = Number(this.query.get('page') ?? 1)
    return Number.isSafeInteger(page) && page > 0 ? page : 1
  }

  /** The conversation in the path, if the caller may see it. */
  get conversation(): ConversationRecord {
    const found = this.office.find('conversations', this.id(0))
    if (!maySee(this.office.data, this.caller, found, this.office.team(found))) throw notPermitted()
    return found
  }

  onlyAdministrators(): void {
    if (!isAdministrator(this.caller)) throw notPermitted()
  }
}

/** @internal One of the server's routes below an account; `:id` stands for a number. */
export interface Route {
  readonly method: string
  readonly path: string
  readonly answer: (call: RouteCall) => VendorAnswer
}

/** @internal */
export const ok = (body?: unknown): VendorAnswer =>
  body === undefined ? { status: 200 } : { status: 200, body }

/** @internal The route of a request, with the numbers in its path; null if there is none. */
export const routed = (
  routes: ReadonlyMap<string, ReadonlyArray<Route>>,
  method: string,
  path: string,
): { readonly route: Route; readonly ids: ReadonlyArray<number> } | null => {
  const steps = path.split('/')
  const ids: Array<number> = []
  const shape = steps.map((step) => {
    if (!/^\d{1,15}$/.test(step)) return step
    ids.push(Number(step))
    return ':id'
  })
  const route = routes.get(shape.join('/'))?.find((each) => each.method === method)
  return route === undefined ? null : { route, ids }
}

/** @internal By their paths. */
export const byPath = (routes: ReadonlyArray<Route>): ReadonlyMap<string, ReadonlyArray<Route>> => {
  const found = new Map<string, Array<Route>>()
  for (const route of routes) {
    const there = found.get(route.path)
    if (there === undefined) found.set(route.path, [route])
    else there.push(route)
  }
  return found
}
