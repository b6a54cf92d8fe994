/** What a page shows from top to bottom. */
export interface View {
  /** That of the window. */
  readonly title: string
  readonly head: HTMLElement
  /** Each with an id and a heading of the second level, which the contents list links to. */
  readonly sections: ReadonlyArray<HTMLElement | null>
}
