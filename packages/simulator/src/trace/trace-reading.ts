/** Which column of a trace says what; whatever is not mapped is taken as the comment says. */
export interface TraceColumns {
  /** When the contact came. */
  readonly arrival: string
  /** Time between coming and joining the queue, for example in a voice menu; else none. */
  readonly delay?: string
  /** The contact type; may be left out when the scenario has only one. */
  readonly type?: string
  /** Else the priority of the contact's type. */
  readonly priority?: string
  /** Time waited in the queue; else unknown. */
  readonly wait?: string
  /** Whether the contact was served or gave up; else all were served. */
  readonly outcome?: string
  /** Handling time; else drawn from the type's distribution. */
  readonly service?: string
  /** Who served the contact; else unknown. */
  readonly agent?: string
}

/** How the rows of a trace are to be read. */
export interface TraceReading {
  readonly columns: TraceColumns
  /** Of the columns that hold a length of time. */
  readonly unit: 'ms' | 's' | 'min' | 'h'
  /** A row in which all columns of one of these entries hold these texts is left out. */
  readonly skip: ReadonlyArray<Readonly<Record<string, string>>>
  /** The words of the outcome column. */
  readonly outcomes: { readonly served: string; readonly abandoned: string }
  /** IANA name: arrivals without an offset are local to it. */
  readonly timeZone: string
  /** Names of the contact types; a recording refers to them by their place in this list. */
  readonly types: ReadonlyArray<string>
}
