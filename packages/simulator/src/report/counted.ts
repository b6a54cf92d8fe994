/** A number of things and what they are: `1 contact`, `1,234 contacts`. */
export const counted = (count: number, what: string): string => {
  const rounded = Math.round(count)
  return `${rounded.toLocaleString('en-US')} ${what}${rounded === 1 ? '' : 's'}`
}
