import { clockOf } from '../detail/clock.ts'
import type { LiveDesk } from '../drive/live-desk.ts'
import type { LiveEntry } from '../drive/route-live.ts'
import { counted } from '../report/counted.ts'
import { jsonLine } from '../report/json-text.ts'
import { plainText } from '../report/plain-text.ts'
import { line, type ReportLine } from '../report/report-line.ts'
import { decidedLines, doneText, endText, passedOverLines } from '../report/routed-lines.ts'
import { complain } from './complain.ts'
import { print } from './terminal.ts'

/** How what is routed is told. */
export interface RouteReportOptions {
  readonly reporter: 'lines' | 'json'
  readonly colour: boolean
  readonly dryRun: boolean
  readonly explains: boolean
  /** Whose clocks are read. */
  readonly timeZone: string
}

/** Tells on standard output, as it happens, what a live router does, and on standard error what goes wrong. */
export class RouteReport {
  /** Whether anything failed, or was decided that cannot be done. */
  wentWrong = false
  private readonly options: RouteReportOptions
  private readonly clock: (at: number) => string
  private readonly refusals = new Set<string>()
  private assigned = 0
  private closed = 0
  private lastSeen = ''

  constructor(options: RouteReportOptions) {
    this.options = options
    this.clock = clockOf(options.timeZone)
  }

  /** The first look comes next. */
  begins(
    what: { readonly server: string; readonly policy: string },
    desk: LiveDesk,
    webhooks: string | null,
  ): void {
    const { queues, groups } = desk.directory
    const agents = groups.flatMap((group) => group.agents).length
    const { dryRun } = this.options
    if (this.options.reporter === 'json') {
      this.json({ _tag: 'Started', ...what, dryRun, queues: queues.length, agents, webhooks })
      return
    }
    this.lines([
      line(
        `${plainText(what.server, 200)}, policy ${plainText(what.policy)}: ${counted(agents, 'agent')}, ${counted(queues.length, 'queue')}${dryRun ? '; nothing will be assigned' : ''}`,
        'heading',
      ),
      ...(webhooks === null ? [] : [line(`webhooks on ${webhooks}`)]),
    ])
  }

  /** Something that is no webhook came in: each reason is told once, for anybody may send such things. */
  refused(reason: string): void {
    if (this.refusals.has(reason)) return
    this.refusals.add(reason)
    complain(`a webhook was refused: ${reason}; if the server sent it, check the secret it is signed with`)
  }

  tell(entry: LiveEntry): void {
    this.counts(entry)
    if (entry._tag === 'Failed') complain(entry.error.message)
    if (entry._tag === 'Impossible') complain(entry.what)
    if (this.options.reporter === 'json') {
      this.json(entry._tag === 'Failed' ? { ...entry, error: failureOf(entry.error) } : entry)
    } else this.lines(this.linesOf(entry))
  }

  /** All is over; null: it had not begun. */
  ends(waiting: number | null): void {
    const { assigned, closed } = this
    if (this.options.reporter === 'json') this.json({ _tag: 'Stopped', assigned, closed, waiting })
    else this.lines([line(endText({ assigned, closed }, waiting, this.options.dryRun), 'heading')])
  }

  private counts(entry: LiveEntry): void {
    if (entry._tag === 'Failed' || entry._tag === 'Impossible') this.wentWrong = true
    if (entry._tag !== (this.options.dryRun ? 'Decided' : 'Done')) return
    if (entry.decision._tag === 'Assign') this.assigned += 1
    if (entry.decision._tag === 'Dissuade') this.closed += 1
  }

  private linesOf(entry: LiveEntry): ReadonlyArray<ReportLine> {
    const { dryRun, explains } = this.options
    const head = (interaction: string | null) =>
      `  ${this.clock(entry.at)}  ${interaction === null ? '' : `${plainText(interaction)}: `}`
    switch (entry._tag) {
      case 'Decided':
        return explains || dryRun || entry.decision._tag === 'Enqueue'
          ? decidedLines(head(entry.interaction), entry.decision, entry.because, dryRun)
          : []
      case 'Considered':
        return passedOverLines(head, entry.because)
      case 'Done':
        return [line(`${head(entry.interaction)}${doneText(entry.decision)}`, 'good')]
      case 'Stale':
        return [
          line(`${head(entry.interaction)}is somebody’s by now, or has ended: nothing was sent`, 'faint'),
        ]
      case 'Overruled':
        return [
          line(
            `${head(entry.interaction)}was taken from ${plainText(entry.from)}, who had got it in the moment before`,
            'doubtful',
          ),
        ]
      case 'Reconciled': {
        const seen = `${counted(entry.waiting, 'conversation')} waiting, ${counted(entry.onDuty, 'agent')} on duty`
        if (seen === this.lastSeen) return []
        this.lastSeen = seen
        return [line(`${head(null)}${seen}`)]
      }
      default:
        return []
    }
  }

  private json(value: object): void {
    process.stdout.write(jsonLine(value))
  }

  private lines(lines: ReadonlyArray<ReportLine>): void {
    if (lines.length > 0) print(lines, this.options.colour)
  }
}

const failureOf = ({ _tag, message }: Extract<LiveEntry, { readonly _tag: 'Failed' }>['error']) => ({
  _tag,
  message,
})
