import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** By path, the longest first: if one of these came last, all but one processor would wait for it. */
const LONGEST = [
  'simulator/test/study/studies.redis',
  'examples/validation/validation',
  'scripts/doc-examples.test',
  'simulator/test/property/check-policy',
  'simulator/test/cli/',
  'simulator/test/scenario/decode',
  'simulator/test/report/html/',
  'simulator/test/drive/',
  'simulator/test/node/simulate',
  'simulator/test/hostile/command',
  'sdk/test/live/killed',
  'simulator/test/property/',
]

/** Begins with the test files that take longest; without a cache, as in CI, Vitest knows of each only how large it is. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: Array<TestSpecification>): Promise<Array<TestSpecification>> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => place(one) - place(other))
  }
}

const place = ({ moduleId }: TestSpecification): number => {
  const path = moduleId.replaceAll('\\', '/')
  const found = LONGEST.findIndex((each) => path.includes(each))
  return found === -1 ? LONGEST.length : found
}
