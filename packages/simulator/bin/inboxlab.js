#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

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
  // V8 otherwise may come to allocate the engine's short-lived objects as long-lived ones, at a third of the speed.
  setFlagsFromString('--no-allocation-site-pretenuring')
  // And gives them so little room at first that it collects them every thousand interactions.
  setFlagsFromString('--semi-space-growth-factor=32')
  await import(main.href)
}
