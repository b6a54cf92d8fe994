import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** By path: a second or so each, where all the others together take a few. */
const SLOW = [
  '/view/',
  '/interaction/laws.test',
  '/inbox/model.test',
  '/routing/choices.test',
  '/routing/preset/presets.test',
]

/** Begins with the test files that take least: a change that one of them notices is tried no further. */
export class QuickestFirst extends BaseSequencer {
  override async sort(files: Array<TestSpecification>): Promise<Array<TestSpecification>> {
    return files.toSorted((one, other) => Number(isSlow(one)) - Number(isSlow(other)))
  }
}

const isSlow = ({ moduleId }: TestSpecification): boolean =>
  SLOW.some((path) => moduleId.replaceAll('\\', '/').includes(path))
