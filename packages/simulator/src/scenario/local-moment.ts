import * as DateTime from 'effect/DateTime'
import * as Option from 'effect/Option'

/**
 * The moment at which the clocks of a time zone show a local date and time, in milliseconds since 1970; undefined
 * if they skip it. If they show it twice, because they are put back, it is the first time.
 */
export const localMoment = (dateTime: string, timeZone: string): number | undefined => {
  const wall = DateTime.toEpochMillis(DateTime.makeUnsafe(`${dateTime}Z`))
  const options = { timeZone, adjustForTimeZone: true, disambiguation: 'earlier' } as const
  return Option.getOrUndefined(
    Option.map(DateTime.makeZoned(wall, options), (zoned) => DateTime.toEpochMillis(zoned)).pipe(
      Option.filter((moment) => moment + utcOffset(moment, timeZone) === wall),
    ),
  )
}

/** How far the clocks of a time zone are ahead of UTC at a moment, in milliseconds. */
export const utcOffset = (moment: number, timeZone: string): number =>
  DateTime.zonedOffset(DateTime.makeZonedUnsafe(moment, { timeZone }))
