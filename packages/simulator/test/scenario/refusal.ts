import { decodeScenario } from '../../src/scenario/decode.ts'
import { parseScenario } from '../../src/scenario/parse-yaml.ts'
import { setPath } from '../../src/scenario/set-path.ts'
import { deskYaml } from './desk.ts'

/** What is said about the desk after changes to it. */
export const refusal = (...settings: ReadonlyArray<string>): string => {
  try {
    const { document, locate } = settings.reduce(setPath, parseScenario(deskYaml, 'desk.yaml'))
    decodeScenario(document, locate)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'nothing'
}
