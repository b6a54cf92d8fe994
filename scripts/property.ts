import { readFileSync, writeFileSync } from 'node:fs'
import { guideTables, placeOf } from '../packages/simulator/test/property/guide-tables.ts'

/** Writes the tables of docs/property-testing.md that follow from the code; the tests check that they do. */
const PAGE = 'docs/property-testing.md'

let page = readFileSync(PAGE, 'utf8')
for (const [name, rows] of Object.entries(guideTables))
  page = page.replace(
    placeOf(name),
    (_, begin: string, __, end: string) => `${begin}${rows().join('\n')}\n${end}`,
  )
writeFileSync(PAGE, page)
console.error(`property: wrote the tables of ${PAGE}`)
