import { readFileSync } from 'node:fs'
import { type Request as Asked, type Document, OpenAPIRouter, OpenAPIValidator } from 'openapi-backend'

/** One exchange with a server: what was sent and what came back, bodies decoded. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  /** Undefined: none. A form counts as its fields. */
  readonly body: unknown
  readonly status: number
  readonly answer: unknown
}

type Json = Readonly<Record<string, unknown>>

/** What an OpenAPI document says of exchanges. */
export class Contract {
  readonly #router: OpenAPIRouter
  readonly #validator: OpenAPIValidator

  constructor(file: string, prefix: string) {
    const document = JSON.parse(readFileSync(file, 'utf8'))
    const paths = Object.entries<Json>(document.paths).filter(([path]) => path.startsWith(prefix))
    const definition = withoutReferences(
      {
        openapi: document.openapi,
        info: document.info,
        components: { securitySchemes: {} },
        paths: Object.fromEntries(paths.map(([path, methods]) => [path, named(path, methods)])),
      },
      document,
    ) as unknown as Document
    this.#router = new OpenAPIRouter({ definition })
    this.#validator = new OpenAPIValidator({
      definition,
      router: this.#router,
      ajvOpts: { strict: false, logger: false },
      lazyCompileValidators: true,
    })
  }

  /** What about an exchange is not as documented, each with its operation and place; null: it is not documented. */
  faults({ method, path, query, headers, body, status, answer }: Exchange): ReadonlyArray<string> | null {
    const request: Asked = {
      method,
      path,
      headers: { ...headers },
      query: Object.fromEntries(new URLSearchParams(query)),
      ...(body === undefined ? {} : { body }),
    }
    const operation = this.#router.matchOperation(request)
    if (operation === undefined) return null
    const name = operation.operationId ?? ''
    const asked = this.#validator.validateRequest(request, operation).errors ?? []
    const documented = Object.hasOwn(operation.responses ?? {}, status)
    const answered = documented
      ? (this.#validator.validateResponse(answer, operation, status).errors ?? [])
      : [{ instancePath: '', message: `status ${status} is not documented` }]
    return [
      ...asked.map((each) => `${name} asks ${placeOf(each)}`),
      ...answered.map((each) => `${name} answers ${status} ${placeOf(each)}`),
    ]
  }
}

const placeOf = ({
  instancePath,
  message,
}: {
  readonly instancePath: string
  readonly message?: string
}): string => `${instancePath.replace(/\/\d+/g, '/*') || '/'}: ${message}`

/** Most operations have no name in the document; the validator goes by names. */
const named = (path: string, methods: Json): Json => {
  const { parameters = [], ...operations } = methods
  return Object.fromEntries(
    Object.entries(operations).map(([method, operation]) => [
      method,
      {
        ...(operation as Json),
        operationId: `${method.toUpperCase()} ${path.replace(/^\/api\/v1\/accounts\/\{account_id\}/, '')}`,
        parameters: [
          ...(parameters as ReadonlyArray<unknown>),
          ...(((operation as Json).parameters as ReadonlyArray<unknown>) ?? []),
        ],
      },
    ]),
  )
}

const withoutReferences = (value: unknown, document: Json, open: ReadonlyArray<string> = []): unknown => {
  if (Array.isArray(value)) return value.map((each) => withoutReferences(each, document, open))
  if (typeof value !== 'object' || value === null) return value
  const { $ref } = value as { readonly $ref?: string }
  if ($ref !== undefined) {
    if (open.includes($ref)) return {}
    const target = $ref
      .slice(2)
      .split('/')
      .reduce<unknown>((at, step) => (at as Json)[step], document)
    return withoutReferences(target, document, [...open, $ref])
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withoutReferences(each, document, open)]),
  )
}
