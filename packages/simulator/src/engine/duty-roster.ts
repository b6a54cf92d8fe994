import type { Centre } from './centre.ts'
import { DUTY_CHANGES, STAFFING } from './entries.ts'
import { LiveAgent } from './live-agent.ts'
import type { LiveGroup } from './live-group.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { PlannedAgent, PlannedGroup } from './plan.ts'
import { Room } from './room.ts'

/** @internal Who is on duty, who of them is free, and what they have. Who goes off duty finishes what is in hand. */
export class DutyRoster {
  private readonly centre: Centre
  private readonly tells: boolean
  private readonly rooms: ReadonlyArray<Room>
  private readonly nextStaffing: Array<number>

  constructor(centre: Centre) {
    const { plan, kinds, calendar } = centre
    this.centre = centre
    this.tells = centre.observer.agentChanged !== undefined
    this.rooms = plan.groups.map(({ capacity }) => new Room(capacity, kinds))
    this.nextStaffing = plan.groups.map(() => 0)
    plan.groups.forEach(({ staffing, agents }, index) => {
      for (const agent of agents ?? []) this.hire(centre.groups[index] as LiveGroup, agent.id, agent)
      if (staffing[0] !== undefined) calendar.schedule(staffing[0].at, STAFFING, index)
    })
    for (const { index, plan: planned } of centre.agents) {
      const first = planned?.duty[0]
      if (first !== undefined) calendar.schedule(first.at, DUTY_CHANGES, index)
    }
  }

  /** An agent gets something in hand, or it rings at them. */
  isGiven(agent: LiveAgent, interaction: LiveInteraction): void {
    const { group } = agent
    const { now } = this.centre.calendar
    agent.isGiven(interaction)
    agent.given++
    agent.lastGivenAt = now
    group.noLongerFree(agent)
    if (!agent.room.isSingle && agent.isAtDesk) group.becomesFree(agent, now)
  }

  /** What an agent had is no longer theirs: they have more room as soon as {@link isDone} says so. */
  isRidOf(agent: LiveAgent, interaction: LiveInteraction): void {
    agent.isRidOf(interaction)
    agent.group.noLongerFree(agent)
    if (agent.shared !== null && agent.room.interrupts) agent.shared.review(this.centre.calendar)
  }

  /** An agent who is done with something is ready for what comes next. */
  isDone(agent: LiveAgent): void {
    this.settles(agent)
    this.centre.router.offersRoom(agent, agent.isDone)
    this.tell(agent)
  }

  /** An agent has come to their desk, or left it. */
  isThere(agent: LiveAgent): void {
    this.settles(agent)
    this.counts(agent)
    this.tell(agent)
    this.centre.router.offersRoom(agent, agent.hasCome)
    this.tell(agent)
  }

  /** Finds an agent's place among the free, or lets them go home. */
  settles(agent: LiveAgent): void {
    const { group } = agent
    group.noLongerFree(agent)
    if ((!agent.isAtDesk || group.onDuty > group.wanted) && this.isToLeave(agent)) this.goesHome(agent)
    else if (agent.isAtDesk) group.becomesFree(agent, this.centre.calendar.now)
    else this.counts(agent)
  }

  /** Tells the observer what has changed of an agent. */
  tell(agent: LiveAgent): void {
    if (!this.tells) return
    const { presence, inHand } = agent.seen
    if (presence === agent.toldPresence && inHand === agent.toldInHand) return
    agent.toldPresence = presence
    agent.toldInHand = inHand
    this.centre.observer.agentChanged?.(agent.seen, this.centre.calendar.now)
  }

  /** An agent's own duty changes as planned. */
  dutyChanges(agent: LiveAgent): void {
    const { calendar, ringing, absences } = this.centre
    const duty = agent.plan?.duty ?? []
    agent.dutyStep++
    agent.duty = duty[agent.dutyStep]?.is ?? 'off duty'
    const following = duty[agent.dutyStep + 1]
    if (following !== undefined) calendar.schedule(following.at, DUTY_CHANGES, agent.index)
    if (agent.duty === 'on duty') absences.newShift(agent)
    else ringing.stopsAt(agent)
    this.isThere(agent)
  }

  /** The staffing of a group changes as planned. */
  staffingChanges(index: number): void {
    const { calendar, observer, absences } = this.centre
    const group = this.centre.groups[index] as LiveGroup
    const { staffing } = group.plan
    const turn = this.nextStaffing[index] as number
    group.wanted = (staffing[turn] as PlannedGroup['staffing'][number]).count
    this.nextStaffing[index] = turn + 1
    const following = staffing[turn + 1]
    if (following !== undefined) calendar.schedule(following.at, STAFFING, index)

    const leaving = this.leave(group)
    const coming = this.stay(group)
    while (group.onDuty < group.wanted) coming.push(this.comesOnDuty(group))
    observer.staffed(index, group.present, calendar.now)
    for (const agent of leaving) this.tell(agent)
    for (const agent of coming) absences.newShift(agent)
    for (const agent of coming) this.isThere(agent)
  }

  /** Counts an agent as there or not, and tells how many are. */
  counts(agent: LiveAgent): void {
    if (this.isCounted(agent)) {
      this.centre.observer.staffed(agent.group.index, agent.group.present, this.centre.calendar.now)
    }
  }

  hire(group: LiveGroup, id: string, plan: PlannedAgent | null): LiveAgent {
    const { agents, kinds } = this.centre
    const room =
      plan?.capacity === undefined ? (this.rooms[group.index] as Room) : new Room(plan.capacity, kinds)
    const agent = new LiveAgent(id, agents.length, group, plan, room)
    agents.push(agent)
    return agent
  }

  save(): ReadonlyArray<number> {
    return this.nextStaffing
  }

  restore(saved: ReadonlyArray<number>): void {
    saved.forEach((turn, index) => {
      this.nextStaffing[index] = turn
    })
  }

  /** Counts an agent as there or not; whether that has changed. */
  private isCounted(agent: LiveAgent): boolean {
    const busy = agent.wrapUps > 0 || agent.seen.inHand > 0
    const isPresent = busy || (agent.duty === 'on duty' && !agent.isAway)
    if (isPresent === agent.isPresent) return false
    agent.isPresent = isPresent
    agent.group.present += isPresent ? 1 : -1
    this.centre.observer.attends?.(agent.seen, isPresent, this.centre.calendar.now)
    return true
  }

  /** Who of a group goes home, or will as soon as nothing is in hand, so that no more than wanted are on duty. */
  private leave(group: LiveGroup): ReadonlyArray<LiveAgent> {
    const left: Array<LiveAgent> = []
    for (const agent of group.onDuty > group.wanted ? group.freeAgents() : []) {
      if (group.onDuty <= group.wanted) break
      if (agent.plan !== null || agent.inHand > 0) continue
      group.noLongerFree(agent)
      this.leavesDuty(agent)
      left.push(agent)
    }
    // Who can have only one thing in hand leaves after it, whoever is done first; others are chosen now.
    const busy = group.members.filter(
      (agent) => agent.plan === null && agent.isAtWork && !agent.room.isSingle,
    )
    busy.sort((a, b) => a.inHand - b.inHand || a.freeSince - b.freeSince)
    const staying = group.onDuty - group.members.filter((agent) => agent.leaving).length
    for (const agent of busy.slice(0, Math.max(0, staying - group.wanted))) {
      agent.leaving = true
      group.noLongerFree(agent)
      this.centre.ringing.stopsAt(agent)
      if (this.isToLeave(agent)) this.leavesDuty(agent)
      left.push(agent)
    }
    return left
  }

  /** Who was to leave but stays after all. */
  private stay(group: LiveGroup): Array<LiveAgent> {
    const staying: Array<LiveAgent> = []
    let missing = group.wanted - group.onDuty + group.members.filter((agent) => agent.leaving).length
    for (const agent of group.members) {
      if (missing <= 0) break
      if (!agent.leaving) continue
      agent.leaving = false
      staying.push(agent)
      missing--
    }
    return staying
  }

  private isToLeave(agent: LiveAgent): boolean {
    if (!agent.leaving && !(agent.group.onDuty > agent.group.wanted && agent.room.isSingle)) return false
    return agent.plan === null && agent.wrapUps === 0 && agent.inHand === 0 && agent.duty === 'on duty'
  }

  private goesHome(agent: LiveAgent): void {
    this.leavesDuty(agent)
    this.centre.observer.staffed(agent.group.index, agent.group.present, this.centre.calendar.now)
  }

  private leavesDuty(agent: LiveAgent): void {
    const { group } = agent
    agent.leaving = false
    agent.duty = 'off duty'
    group.offDuty.push(agent)
    group.onDuty--
    this.isCounted(agent)
  }

  private comesOnDuty(group: LiveGroup): LiveAgent {
    const agent = group.offDuty.pop() ?? this.hireAnother(group)
    agent.duty = 'on duty'
    group.onDuty++
    this.isCounted(agent)
    return agent
  }

  private hireAnother(group: LiveGroup): LiveAgent {
    const named = group.plan.agents?.length ?? 0
    const agent = this.hire(group, `${group.id} ${group.members.length - named + 1}`, null)
    this.centre.absences.expect(agent)
    return agent
  }
}
