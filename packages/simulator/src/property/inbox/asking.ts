import { toldMistake } from '../careful-policy.ts'
import { frozen } from '../frozen.ts'
import { type Interrupted, toldInterruption } from '../interrupter.ts'
import type { Asked } from './check-inbox.ts'
import type { InboxInvariant, InboxUnderTest, InboxWatcher } from './inbox-invariant.ts'

/** What any inbox shows besides the invariants of the catalogue: whether it and its invariants can be relied on. */
export const SOUND_INBOX = {
  name: 'a sound inbox',
  sentence:
    'An inbox and its invariants do not throw, change nothing they are given, come to an end, and answer the same when asked the same.',
} as const

/** @internal What does not hold, and how. */
export interface Broken {
  readonly invariant: Pick<InboxInvariant, 'name' | 'sentence'>
  readonly text: string
}

/** @internal How many commands were accepted, and what does not hold after them. */
export interface Answered {
  readonly accepted: number
  readonly broken: Broken | null
}

interface Watching {
  readonly invariant: InboxInvariant
  readonly watcher: InboxWatcher
}

const START = Date.UTC(2000, 0, 3, 9)

/** @internal Asks an inbox for one thing after the other, and knows whose code runs. */
export class Asking {
  private readonly list: ReadonlyArray<InboxInvariant>
  private who = ''
  private part = ''
  private accepted = 0

  constructor(list: ReadonlyArray<InboxInvariant>) {
    this.list = list
  }

  ask(make: () => InboxUnderTest, asked: ReadonlyArray<Asked>): Answered {
    this.accepted = 0
    try {
      return { broken: this.brokenBy(make, asked), accepted: this.accepted }
    } catch (cause) {
      return this.unsound(`${this.who} ${toldMistake(cause, this.part)}`)
    }
  }

  /** What has become of it if it was interrupted. */
  interrupted(how: Interrupted): Answered {
    return this.unsound(toldInterruption(this.who, this.part, how))
  }

  private unsound(text: string): Answered {
    return { accepted: this.accepted, broken: { invariant: SOUND_INBOX, text } }
  }

  private brokenBy(make: () => InboxUnderTest, asked: ReadonlyArray<Asked>): Broken | null {
    const [inbox, again] = this.ofInbox('making', () => [make(), make()] as const)
    const watching = this.list.map((invariant): Watching => {
      this.who = `invariant ${invariant.name}`
      this.part = 'watch'
      return { invariant, watcher: invariant.watch() }
    })
    let at = START
    for (const { interaction, command: given, later } of asked) {
      at += later
      const command = frozen({ ...given, at })
      const submission = this.ofInbox('submit', () => {
        const before = inbox.state(interaction)
        const told = inbox.notifications.length
        const verdict = inbox.submit(interaction, command)
        again.submit(interaction, command)
        if (verdict._tag === 'Success') this.accepted++
        return {
          inbox,
          interaction,
          command,
          before: frozen(before),
          after: frozen(inbox.state(interaction)),
          verdict,
          told: frozen(inbox.notifications.slice(told)),
        }
      })
      const broken = this.firstOf(watching, 'submitted', (watcher) => watcher.submitted?.(submission))
      if (broken !== null) return broken
    }
    return this.firstOf(watching, 'ended', (watcher) => watcher.ended?.(inbox, again))
  }

  private ofInbox<A>(part: string, run: () => A): A {
    this.who = 'the inbox'
    this.part = part
    return run()
  }

  private firstOf(
    watching: ReadonlyArray<Watching>,
    part: string,
    look: (watcher: InboxWatcher) => string | null | undefined,
  ): Broken | null {
    this.part = part
    for (const { invariant, watcher } of watching) {
      this.who = `invariant ${invariant.name}`
      const text = look(watcher) ?? null
      if (text !== null) return { invariant, text }
    }
    return null
  }
}
