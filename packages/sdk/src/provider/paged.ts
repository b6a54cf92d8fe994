import * as Effect from 'effect/Effect'
import * as Option from 'effect/Option'
import * as Stream from 'effect/Stream'

/** @internal One page of a list, and where the next begins; null: this was the last. */
export interface PageOf<A, Cursor> {
  readonly items: ReadonlyArray<A>
  readonly next: Cursor | null
}

/**
 * @internal A list that comes in pages; a page is fetched when it is read. It ends at the last page, and also where the
 * server leads back to a page that was read before, which would never end.
 */
export const paged = <A, Cursor extends string | number, E, R>(
  first: Cursor | null,
  fetchPage: (cursor: Cursor | null) => Effect.Effect<PageOf<A, Cursor>, E, R>,
): Stream.Stream<A, E, R> =>
  Stream.suspend(() => {
    const seen = new Set<Cursor | null>([first])
    return Stream.paginate(first, (cursor) =>
      Effect.map(fetchPage(cursor), ({ items, next }) => {
        const goesOn = next !== null && !seen.has(next)
        seen.add(next)
        return [items, goesOn ? Option.some<Cursor | null>(next) : Option.none()] as const
      }),
    )
  })
