import { globSync } from 'node:fs'

/** Every file whose examples must run, relative to the repository: package sources, and guides. */
export const filesWithExamples = (root: string): ReadonlyArray<string> =>
  globSync(['packages/*/src/**/*.ts', '*.md', 'packages/*/*.md', 'docs/**/*.md', 'examples/**/*.md'], {
    cwd: root,
    exclude: (path) => path === 'docs/api' || path.endsWith('node_modules'),
  })
    .map((each) => each.replaceAll('\\', '/'))
    .sort()
