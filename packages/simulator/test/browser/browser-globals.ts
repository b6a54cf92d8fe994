/**
 * What a browser has beside the language itself, as far as it is used here. Nothing of Node: no process, Buffer,
 * require, global or setImmediate.
 */
export const browserGlobals = (): Record<string, unknown> => ({
  AbortController,
  AbortSignal,
  clearTimeout,
  console,
  performance,
  queueMicrotask,
  setTimeout,
  structuredClone,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
})
