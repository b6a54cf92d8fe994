import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check'
import type { Mutant, StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { drawn } from './drawn.ts'

/** Lets those mutants through that are drawn; the others count for nothing, as if they did not compile. */
const sampleChecker = (options: StrykerOptions): Checker => {
  const { mutants: wanted, seed } = options['sample'] as { readonly mutants: number; readonly seed: number }
  return {
    init: async () => undefined,
    // All in one group: which are drawn is a matter of all of them.
    group: async (mutants: ReadonlyArray<Mutant>) => [mutants.map(({ id }) => id)],
    check: async (mutants: ReadonlyArray<Mutant>) => {
      const taken = new Set(drawn(mutants, wanted, seed).map(({ id }) => id))
      return Object.fromEntries(mutants.map(({ id }) => [id, taken.has(id) ? PASSED : LEFT_OUT]))
    },
  }
}
sampleChecker.inject = tokens(commonTokens.options)

const PASSED: CheckResult = { status: CheckStatus.Passed }
const LEFT_OUT: CheckResult = { status: CheckStatus.CompileError, reason: 'not drawn' }

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sample', sampleChecker)]

/** Without it Stryker would warn of an unknown option. */
export const strykerValidationSchema = { properties: { sample: { type: 'object' } } }
