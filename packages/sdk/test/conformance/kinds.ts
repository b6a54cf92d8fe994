import { chatwootKind } from './chatwoot.ts'
import { inoKind } from './ino.ts'
import { respondioKind } from './respondio.ts'
import { textpeakKind } from './textpeak.ts'
import type { Kind } from './subject.ts'
import { ucontactKind } from './ucontact.ts'

/** Every provider that there is a sandbox of. */
export const kinds: ReadonlyArray<Kind> = [chatwootKind, respondioKind, ucontactKind, textpeakKind, inoKind]
