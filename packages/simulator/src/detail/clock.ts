/** Writes moments as people on the spot read them, like `Mon 08:05:09`, by the clocks of a time zone. */
export const clockOf = (timeZone: string): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (at) => format.format(at).replace(',', '')
}
