/** A JSON Schema, as far as the scenario's uses it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const schemas = (value: unknown): ReadonlyArray<JsonSchema> =>
  Array.isArray(value) ? value.filter(isObject) : []

const KNOWN = new Set(
  '$schema $ref definitions title description default examples type enum pattern minimum exclusiveMinimum maximum minLength maxLength minItems items minProperties properties required patternProperties propertyNames additionalProperties anyOf oneOf allOf not'.split(
    ' ',
  ),
)

const types: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  array: Array.isArray,
  object: isObject,
}

/** Whether a JSON Schema (draft-07) accepts a value. Throws at a keyword that it does not know. */
export const accepts = (schema: JsonSchema, value: unknown, root: JsonSchema = schema): boolean => {
  for (const keyword of Object.keys(schema))
    if (!KNOWN.has(keyword)) throw new Error(`unknown keyword ${keyword}`)
  const inner = (part: unknown, of: unknown): boolean => !isObject(part) || accepts(part, of, root)
  const { $ref, type, pattern, minimum, maximum, minLength, maxLength } = schema
  if (typeof $ref === 'string') return accepts(definition(root, $ref), value, root)
  if (typeof type === 'string' && types[type]?.(value) !== true) return false
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return false
  if (schema.anyOf !== undefined && !schemas(schema.anyOf).some((one) => inner(one, value))) return false
  if (schema.oneOf !== undefined && schemas(schema.oneOf).filter((one) => inner(one, value)).length !== 1)
    return false
  if (schema.not !== undefined && inner(schema.not, value)) return false
  if (!schemas(schema.allOf).every((one) => inner(one, value))) return false
  if (typeof value === 'string') {
    if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)) return false
    return (
      value.length >= Number(minLength ?? 0) && value.length <= Number(maxLength ?? Number.POSITIVE_INFINITY)
    )
  }
  if (typeof value === 'number') {
    if (value <= Number(schema.exclusiveMinimum ?? -Infinity)) return false
    return value >= Number(minimum ?? -Infinity) && value <= Number(maximum ?? Number.POSITIVE_INFINITY)
  }
  if (Array.isArray(value)) {
    return value.length >= Number(schema.minItems ?? 0) && value.every((item) => inner(schema.items, item))
  }
  return !isObject(value) || acceptsObject(schema, value, inner)
}

const acceptsObject = (
  { properties, required, patternProperties, propertyNames, additionalProperties, minProperties }: JsonSchema,
  value: { readonly [key: string]: unknown },
  inner: (part: unknown, of: unknown) => boolean,
): boolean => {
  const keys = Object.keys(value)
  if (keys.length < Number(minProperties ?? 0)) return false
  if (Array.isArray(required) && !required.every((key) => keys.includes(String(key)))) return false
  return keys.every((key) => {
    if (!inner(propertyNames, key)) return false
    if (isObject(properties) && Object.hasOwn(properties, key)) return inner(properties[key], value[key])
    const matching = Object.entries(isObject(patternProperties) ? patternProperties : {}).filter(
      ([pattern]) => new RegExp(pattern, 'u').test(key),
    )
    if (matching.length > 0) return matching.every(([, part]) => inner(part, value[key]))
    return additionalProperties !== false && inner(additionalProperties, value[key])
  })
}

const definition = (root: JsonSchema, ref: string): JsonSchema => {
  const found = isObject(root.definitions) ? root.definitions[ref.replace('#/definitions/', '')] : undefined
  if (!isObject(found)) throw new Error(`no ${ref}`)
  return found
}

/** Every schema inside a schema, with where it is. */
export const parts = (schema: unknown, at = '#'): ReadonlyArray<readonly [at: string, part: JsonSchema]> =>
  isObject(schema)
    ? [[at, schema], ...Object.entries(schema).flatMap(([key, part]) => parts(part, `${at}/${key}`))]
    : Array.isArray(schema)
      ? schema.flatMap((part, index) => parts(part, `${at}/${index}`))
      : []
