import { plainText } from './plain-text.ts'
import type { SweepPoint } from './sweep-result.ts'

/**
 * What points are called in so many columns: what was set in full where all of it fits, or else with as many of the last
 * words of each place as it takes to tell the places apart.
 */
export const pointNames = (
  points: ReadonlyArray<Pick<SweepPoint, 'name' | 'settings'>>,
  columns: number,
): ReadonlyArray<string> => {
  if (points.every(({ name }) => name.length <= columns))
    return points.map(({ name }) => plainText(name, columns))
  const paths = [...new Set(points.flatMap(({ settings }) => settings.map(({ path }) => path)))]
  const longest = Math.max(1, ...paths.map((path) => path.split('.').length))
  const words = Array.from({ length: longest }, (_, index) => index + 1).find(
    (many) => new Set(paths.map((path) => lastWords(path, many))).size === paths.length,
  )
  return points.map(({ settings }) =>
    plainText(
      settings.map(({ path, value }) => `${lastWords(path, words ?? longest)}=${value}`).join(' '),
      columns,
    ),
  )
}

const lastWords = (path: string, many: number): string => path.split('.').slice(-many).join('.')
