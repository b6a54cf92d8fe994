import type { CompareResult } from '../../compare-result.ts'
import { counted } from '../../counted.ts'
import { type ScenarioChange, scenarioChanges } from '../../scenario-changes.ts'
import { element, section } from './element.ts'
import { shortened } from './shortened.ts'
import { sortableTable } from './sortable-table.ts'

/** More than these are not read. */
const MOST = 200

/** In what the scenarios themselves differ. */
export const comparedChanges = ({ alternatives: [first, ...others] }: CompareResult): HTMLElement | null =>
  first === undefined
    ? null
    : section(
        'changes',
        'What was changed',
        ...others.map(({ name, scenario }) =>
          changesOf(name, first.name, scenarioChanges(first.scenario, scenario)),
        ),
      )

const changesOf = (name: string, first: string, changes: ReadonlyArray<ScenarioChange>): HTMLElement =>
  changes.length === 0
    ? element('p', {}, element('bdi', {}, name), ' is the same scenario.')
    : element(
        'div',
        {},
        sortableTable(
          `In ${shortened(name, 60)}`,
          ['place', shortened(first, 24), shortened(name, 24)],
          changes.slice(0, MOST).map(({ path, first: before, other }) =>
            [path, before ?? 'nothing', other ?? 'nothing'].map((text) => ({
              text: shortened(text, 120),
              value: text,
            })),
          ),
        ),
        changes.length > MOST
          ? element('p', { class: 'faint' }, `${counted(changes.length - MOST, 'place')} more differ.`)
          : null,
      )
