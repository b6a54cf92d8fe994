import { InputError } from '../../scenario/input-error.ts'
import { nearest } from '../../scenario/nearest.ts'
import type { Example, ParsedFeature } from './parse-feature.ts'

/**
 * The examples that have one of these tags; all of them if no tag is asked for. Throws an {@link InputError} for a
 * tag that no example has.
 */
export const select = (
  features: ReadonlyArray<ParsedFeature>,
  tags: ReadonlyArray<string>,
): ReadonlyArray<Example> => {
  const examples = features.flatMap((feature) => feature.examples)
  if (tags.length === 0) return examples
  const wanted = tags.map((tag) => (tag.startsWith('@') ? tag : `@${tag}`))
  const known = new Set(examples.flatMap(tagsOf))
  for (const tag of wanted) {
    if (known.has(tag)) continue
    const near = nearest(tag, known)
    throw new InputError({
      place: `--tag ${tag}`,
      problem: 'no example has this tag',
      fix: near === undefined ? 'use a tag that stands above an example' : `did you mean ${near}?`,
    })
  }
  return examples.filter((example) => tagsOf(example).some((tag) => wanted.includes(tag)))
}

/** The tags of an example, those of its rule and feature included. */
export const tagsOf = ({ pickle }: Example): ReadonlyArray<string> => pickle.tags.map(({ name }) => name)
