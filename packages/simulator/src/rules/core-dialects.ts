import { chatwoot } from '../../../core/src/dialect/chatwoot/chatwoot.ts'
import { ino } from '../../../core/src/dialect/ino/ino.ts'
import { respondio } from '../../../core/src/dialect/respondio/respondio.ts'
import { textpeak } from '../../../core/src/dialect/textpeak/textpeak.ts'
import { ucontact } from '../../../core/src/dialect/ucontact/ucontact.ts'
import type { Dialect } from './core.ts'

export const dialects: ReadonlyArray<Dialect> = [ino, respondio, textpeak, ucontact, chatwoot]
