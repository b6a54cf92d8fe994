import { registerHooks } from 'node:module'

/** What Node takes a file for whose package.json says `commonjs`, as that of `npm init` does, and what it is then. */
const FORMATS: Readonly<Record<string, string>> = {
  commonjs: 'module',
  'commonjs-typescript': 'module-typescript',
}

/** Whether Node could not read a file because it is written as a module and was not taken for one. */
export const isWrittenAsModule = (error: unknown): boolean =>
  error instanceof SyntaxError &&
  /^(Cannot use import statement outside a module|Unexpected token 'export')/u.test(error.message)

/** Loads something; every file that is nobody's package is taken for a module. */
export const asModule = <A>(load: () => A): A => {
  const hooks = registerHooks({
    load: (url, context, next) => {
      const format = url.includes('/node_modules/') ? undefined : FORMATS[context.format ?? '']
      return next(url, format === undefined ? context : { ...context, format })
    },
  })
  try {
    return load()
  } finally {
    hooks.deregister()
  }
}

/** Loads something without what Node warns of at once; what the code itself warns of comes later, and is shown. */
export const unwarned = <A>(load: () => A): A => {
  const listeners = process.listeners('warning')
  process.removeAllListeners('warning')
  try {
    return load()
  } finally {
    for (const each of listeners) process.on('warning', each)
  }
}
