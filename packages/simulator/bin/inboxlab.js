#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/cli/main.js', import.meta.url)
const [major, minor] = process.versions.node.split('.').map(Number)

const stop = (why) => {
  process.stderr.write(`inboxlab: ${why}\n`)
  process.exitCode = 2
}

if (major < 22 || (major === 22 && minor < 19)) {
  stop(`this is Node ${process.versions.node}; use Node 22.19 or newer`)
} else if (!existsSync(main)) {
  stop('it is not built yet; run `npm run build` in its repository')
} else {
  await import('./v8-flags.js')
  await import(main.href)
}
