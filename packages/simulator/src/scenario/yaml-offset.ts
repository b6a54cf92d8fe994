import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Path } from './problems/problem.ts'

/** Where the place at a path begins, or the nearest place above it that is there. */
export const offsetOf = (document: Document, path: Path): number => {
  let node: Node | null = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const segment of path) {
    const target: Node | null | undefined = isAlias(node) ? node.resolve(document) : node
    if (isMap<Node, Node | null>(target)) {
      const pair = target.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment))
      if (pair === undefined) return offset
      offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq<Node>(target)) {
      const item: Node | undefined = target.items[Number(segment)]
      if (item === undefined) return offset
      offset = item.range?.[0] ?? offset
      node = item
    } else {
      return offset
    }
  }
  return offset
}
