import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ScenarioFile } from './scenario.ts'

/** By which a scenario is known to be the same, whatever its file looked like. */
export const hashOf = (encoded: ScenarioFile): string =>
  `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(encoded))))}`
