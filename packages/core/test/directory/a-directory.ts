import { fc } from '@fast-check/vitest'
import type { Subject } from '../../src/access/subject.ts'
import type { Directory } from '../../src/directory/directory.ts'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import { Right } from '../../src/directory/right.ts'
import { Trigger } from '../../src/directory/subscription.ts'
import type { User } from '../../src/directory/user.ts'
import { Channel } from '../../src/interaction/facts.ts'
import { aCampaign, anyOfThem } from './office.ts'

// Few names, so that they meet; one of each kind that no directory knows.
export const agent = fc.constantFrom('anna', 'bert', 'cleo', 'dina', 'a stranger')
const team = fc.constantFrom('north', 'south', 'no team')
const space = fc.constantFrom('east', 'west', 'no space')
const queue = fc.constantFrom('sales', 'support', 'no queue')
const campaign = fc.constantFrom('spring', 'autumn', 'no campaign')
const profile = fc.constantFrom('p1', 'p2', 'no profile')
const channel = fc.constantFrom(...Channel.literals)
const channels = fc.option(fc.subarray([...Channel.literals]))
const few = <A>(one: fc.Arbitrary<A>) => fc.array(one, { maxLength: 3 })

const aUser: fc.Arbitrary<User> = fc.record({
  id: fc.constantFrom('anna', 'bert', 'cleo', 'dina'),
  name: fc.constant('a user'),
  type: fc.constantFrom('collaborator', 'manager', 'administrator'),
  profiles: few(profile),
  activeProfile: fc.option(profile),
  teams: few(team),
  manages: few(team),
  spaces: few(space),
  channels,
  presence: fc.constantFrom('online', 'busy', 'on a break', 'offline'),
})

/** Whatever the schema lets in: names twice, unknown names, active profiles that are not the user's. */
export const aDirectory: fc.Arbitrary<Directory> = fc
  .record({
    users: fc.array(aUser, { maxLength: 5 }),
    profiles: few(
      fc.record({
        id: fc.constantFrom('p1', 'p2'),
        rights: fc.subarray([...Right.literals]),
        queues: few(queue),
        channels,
      }),
    ),
    teams: few(fc.record({ id: fc.constantFrom('north', 'south'), space: fc.option(space) })),
    campaigns: few(
      fc
        .record({
          id: fc.constantFrom('spring', 'autumn'),
          members: few(agent),
          on: fc.subarray([...Channel.literals]),
          chooses: fc.boolean(),
        })
        .map(({ id, members, on, chooses }) =>
          aCampaign(id, members, { channels: on, strategy: { ...anyOfThem, chooses } }),
        ),
    ),
    subscriptions: fc.array(
      fc.record({
        user: agent,
        trigger: fc.constantFrom(...Trigger.literals),
        sound: fc.option(fc.constantFrom('bell', 'gong')),
      }),
      { maxLength: 12 },
    ),
  })
  .map((parts) => ({ ...EMPTY_DIRECTORY, ...parts }))

export const aSubject: fc.Arbitrary<Subject> = fc.record({
  phase: fc.constantFrom('absent', 'unanswered', 'open', 'closed', 'archived'),
  holder: fc.option(agent),
  agents: few(agent),
  place: fc.record({
    queue: fc.option(queue),
    team: fc.option(team),
    space: fc.option(space),
    campaign: fc.option(campaign),
  }),
  channel,
  routing: fc.constantFrom('smart', 'direct'),
})
