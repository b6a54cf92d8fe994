/** Which tags an interaction is to gain and to lose. A tag it has already, or has not, is no error. */
export interface TagChange {
  readonly add?: ReadonlyArray<string>
  readonly remove?: ReadonlyArray<string>
}
