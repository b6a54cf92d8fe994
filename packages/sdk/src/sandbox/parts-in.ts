/**
 * @internal What stands for the names in braces of a route, such as `/contact/{id}`, decoded and in their order; null
 * if the path is another.
 */
export const partsIn = (route: string, path: string): ReadonlyArray<string> | null => {
  const shape = route.split('/')
  const steps = path.split('/')
  if (shape.length !== steps.length) return null
  const parts: Array<string> = []
  for (const [index, step] of shape.entries()) {
    const given = steps[index] ?? ''
    if (!step.startsWith('{')) {
      if (step !== given) return null
    } else {
      try {
        parts.push(decodeURIComponent(given))
      } catch {
        return null
      }
    }
  }
  return parts
}
