import type { Capabilities } from '../channel/capability.ts'
import type { Content } from '../conversation/content.ts'
import type { Strategy } from '../directory/campaign.ts'
import type { Right } from '../directory/right.ts'
import type { UserType } from '../directory/user.ts'
import type { Command, CommandOf } from '../interaction/command.ts'
import type { Event } from '../interaction/event.ts'
import type { Actor, Channel } from '../interaction/facts.ts'
import type { Instant } from '../interaction/instant.ts'
import type { AgentId } from '../interaction/names.ts'
import type { InteractionState } from '../interaction/state.ts'
import type { List, SearchField } from '../view/query.ts'
import type { Row } from '../view/row.ts'

/** A tab of a system's inbox: its word and which interactions it shows to a viewer who may see them. */
export interface Tab {
  readonly name: string
  readonly shows: (row: Row, viewer: AgentId, now: number) => boolean
}

/** A column of one of a system's lists: its word and what it shows, in the system's own words. */
export interface Column {
  readonly name: string
  /** What stands in the cell. Durations and moments in milliseconds; null: nothing. */
  readonly value: (row: Row, now: number) => string | number | boolean | null
  /** What the cell says besides when someone looks closer, such as a reason; null: nothing more. */
  readonly hint?: (row: Row) => string | null
}

/** A command as far as it is known before anyone is asked for the rest. */
export type Intent = {
  readonly [Tag in Command['_tag']]: { readonly _tag: Tag } & Partial<Omit<CommandOf<Tag>, '_tag'>>
}[Command['_tag']]

/** A button of a system: its word, who may press it, when it is there and what it does. */
export interface Action {
  readonly name: string
  /** What it asks of the interaction; null: it only shows or opens something. */
  readonly does: Intent | null
  /** The right it needs; null: none. */
  readonly right: Right | null
  /** Whether it is offered on this interaction, to someone who has the right. */
  readonly offered: (row: Row, viewer: AgentId) => boolean
}

/** A list of a system's product, such as a pool or a history: its tabs and columns. */
export interface Screen {
  readonly name: string
  readonly tabs: ReadonlyArray<Tab>
  readonly columns: ReadonlyArray<Column>
  /** The column and direction it opens with. */
  readonly opensBy: { readonly column: string; readonly direction: 'ascending' | 'descending' }
  /** Choices beside the tabs that narrow the list; a row shows when both its tab and its section show it. */
  readonly sections?: ReadonlyArray<Tab>
  /** The tabs of an opened interaction; each is there when it shows the interaction. */
  readonly details?: ReadonlyArray<Tab>
  /** The key facts beside an opened interaction. */
  readonly panel?: ReadonlyArray<Column>
  /** Which interactions it is about; left out: all conversations. */
  readonly list?: List
  /** Where its search looks; left out: everywhere. */
  readonly searchIn?: ReadonlyArray<SearchField>
  /** It opens with what began on the viewer's current day, until they choose a period. */
  readonly opensOnToday?: true
  /** The buttons of a row and of an opened interaction. */
  readonly actions?: ReadonlyArray<Action>
}

/**
 * One system's words for the model: data and small pure functions. Only what lies under `dialect/` knows a
 * vendor's word.
 */
export interface Dialect {
  readonly name: string
  /** The channels it has. */
  readonly channels: ReadonlyArray<Channel>
  /** What each of its channels can do. */
  readonly capabilities: Capabilities
  /** The commands of the model that the system knows; others are refused. */
  readonly commands: ReadonlyArray<Command['_tag']>
  /** Its word for how an interaction stands, or null where it has none. */
  readonly statusOf: (state: InteractionState) => string | null
  /** Its status words. */
  readonly statuses: ReadonlyArray<string>
  /**
   * What a status word says of the facts: commands that bring an interaction there when someone chooses the word,
   * in order; null when the word cannot be chosen by hand from this state.
   */
  readonly choose: (
    state: InteractionState,
    status: string,
    by: AgentId,
    at: number,
  ) => ReadonlyArray<Command> | null
  readonly screens: ReadonlyArray<Screen>
  /** Its words for the types of users, with what each may do. */
  readonly roles: ReadonlyArray<{
    readonly name: string
    readonly type: UserType
    readonly rights: ReadonlyArray<Right>
  }>
  /** Its words for the ways of giving out waiting work, if it has such words. */
  readonly strategies: ReadonlyMap<string, Strategy>
  /** What only the agent who has it may do while an interaction is live; left out: nothing. */
  readonly holderOnly?: ReadonlyArray<Command['_tag']>
  /** What is finished is seen, and worked on, only by those to whom the history is open. */
  readonly finishedIsHistory?: true
  /** What it makes of a message when someone sends it; left out: nothing else. */
  readonly asSent?: (state: InteractionState, by: Actor, content: Content, at: Instant) => Content
  /** Its badge or line for an event in the history; null for an event that it does not show. */
  readonly badge: (event: Event) => string | null
}
