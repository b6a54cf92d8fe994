// Takes up a saved run of the full centre in a process of its own and prints how it ends.
import { readFileSync } from 'node:fs'
import { Engine } from '../../src/engine/engine.ts'
import type { SavedRun } from '../../src/engine/saved-run.ts'
import { linesOf } from './desk.ts'
import { fullCentre } from './full-centre.ts'
import { Log } from './watched.ts'

const saved = JSON.parse(readFileSync(0, 'utf8')) as SavedRun
const log = new Log()
Engine.restore(fullCentre(), 7, 1, log, saved).advance()
process.stdout.write(JSON.stringify(linesOf(log)))
