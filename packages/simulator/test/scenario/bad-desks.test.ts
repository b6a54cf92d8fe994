import { describe, expect, it } from 'vitest'
import { refusal } from './refusal.ts'

describe('what people and queues cannot be is refused in one line', () => {
  it.each([
    [
      ['queues.calls.whenFull=busy'],
      "--set queues.calls.whenFull: 'busy' is no diversion; write { dissuade: all agents are busy }, { queue: overflow } or { message: We call you back }",
    ],
    [
      ['queues.calls.whenFull={ dissuade: busy }'],
      'desk.yaml:4:3 queues.calls: says whenFull, and is never full; add maxWaiting: 50, or take whenFull out',
    ],
    [
      ['queues.calls={ maxWaiting: 5, whenFull: {} }'],
      '--set queues.calls queues.calls.whenFull: says none of dissuade, queue or message; write { dissuade: all agents are busy }, { queue: overflow } or { message: We call you back }',
    ],
    [
      ['queues.calls={ maxWaiting: 5, whenFull: { queue: cals } }'],
      "--set queues.calls queues.calls.whenFull.queue: 'cals' is no queue; did you mean 'calls'?",
    ],
    [
      ['queues.calls={ maxWaiting: 5, whenFull: { queue: calls } }'],
      "--set queues.calls queues.calls.whenFull.queue: contacts go round in a circle: 'calls' to 'calls'; let one of them dissuade, or send a message",
    ],
    [
      ['queues.calls={ maxWaiting: 5, whenFull: { dissuade: x, queue: calls } }'],
      '--set queues.calls queues.calls.whenFull: says more than one thing: dissuade, queue; keep one of them',
    ],
    [
      ['queues.calls={ maxWaiting: 5, whenFull: { disuade: x } }'],
      "--set queues.calls queues.calls.whenFull.disuade: 'disuade' is no known key; did you mean 'dissuade'?",
    ],
    [
      ['queues.calls.maxWait=5min'],
      "--set queues.calls.maxWait: '5min' is no longest wait; write it like { after: 5min, then: { dissuade: waited too long } }",
    ],
    [
      ['queues.calls.maxWait={ after: 5min }'],
      '--set queues.calls.maxWait queues.calls.maxWait.then: is missing; add then: { dissuade: waited too long }',
    ],
    [
      ['queues.calls.maxWait={ after: 5, then: { dissuade: x } }'],
      '--set queues.calls.maxWait queues.calls.maxWait.after: 5 has no unit of time; write it like 5s or 5min',
    ],
    [
      ['queues.calls.hours=9-17'],
      "--set queues.calls.hours: '9-17' is no time of day; write it like 09:00-17:00, or 22:00-06:00 into the next day",
    ],
    [
      ['queues.calls.hours=09:00-09:00'],
      "--set queues.calls.hours: '09:00-09:00' ends when it begins; write 00:00-24:00 for the whole day",
    ],
    [
      ['queues.calls.hours={ mon-fry: 09:00-17:00 }'],
      "--set queues.calls.hours queues.calls.hours.mon-fry: 'mon-fry' is no day of the week; write it like mon, mon-fri or sat-sun",
    ],
    [
      ['queues.calls.hours={ mon-fri: 09:00 }'],
      "--set queues.calls.hours queues.calls.hours.mon-fri: '09:00' is no time of day; write it like 09:00-17:00, or 22:00-06:00 into the next day",
    ],
    [
      ['queues.calls.hours={ mon-fri: 09:00-17:00, fri: 09:00-12:00 }'],
      '--set queues.calls.hours: says fri twice; keep one of them',
    ],
    [
      ['queues.calls.hours=[09:00-12:00, 11:00-13:00]'],
      '--set queues.calls.hours: mon 09:00-12:00 and mon 11:00-13:00 overlap; let one begin when the other ends, or later',
    ],
    [
      ['queues.calls.hours={ mon: 22:00-06:00, tue: 05:00-12:00 }'],
      '--set queues.calls.hours: mon 22:00-06:00 and tue 05:00-12:00 overlap; let one begin when the other ends, or later',
    ],
    [
      ['queues.calls.hours=22:00-23:00', 'queues.calls.whenClosed=dissuade'],
      "--set queues.calls.whenClosed: 'dissuade' says nothing of who comes when it is closed; write wait, { dissuade: all agents are busy }, { queue: overflow } or { message: We call you back }",
    ],
    [
      ['queues.calls.hours={}'],
      '--set queues.calls.hours: is empty; write it like { mon-fri: 09:00-17:00, sat: [09:00-12:00, 14:00-16:00] }',
    ],
    [
      ['queues.calls.hours=5'],
      '--set queues.calls.hours: 5 is no time of day; write it like 09:00-17:00 or { mon-fri: 09:00-17:00, sat: [09:00-12:00, 14:00-16:00] }',
    ],
    [
      ['queues.calls.whenClosed=wait'],
      'desk.yaml:4:3 queues.calls: says whenClosed, and is never closed; add hours: { mon-fri: 09:00-17:00 }, or take whenClosed out',
    ],
    [
      ['queues.calls.atClosing={ dissuade: x }'],
      'desk.yaml:4:3 queues.calls: says atClosing, and is never closed; add hours: { mon-fri: 09:00-17:00 }, or take atClosing out',
    ],
    [
      ['types.call={ queue: calls }'],
      '--set types.call: says none of service or conversation; say how long one takes, for example service: { exponential: 2min }',
    ],
    [
      ['types.call={ queue: calls, conversation: { reply: 1min } }'],
      '--set types.call types.call.conversation: is one of messages, and the channel is voice; say another channel, for example channel: chat, or service in place of conversation',
    ],
    [
      ['types.call={ queue: calls, channel: chat, conversation: 5 }'],
      '--set types.call types.call.conversation: 5 is no conversation; write it like { turns: 4, reply: { exponential: 45s }, think: { exponential: 90s } }',
    ],
    [
      ['types.call={ queue: calls, channel: chat, conversation: { reply: 1min, goesSilent: 5% } }'],
      '--set types.call types.call.conversation.goesSilent: some go silent, and their agent waits for them for ever; add silence: { after: 10min, then: close }',
    ],
    [
      ['types.call={ queue: calls, channel: chat, conversation: { turns: 0, reply: 1min } }'],
      '--set types.call types.call.conversation.turns: 0 is no number of turns; write a whole number from 1 to 100000',
    ],
    [
      ['types.call={ queue: calls, channel: chat, conversation: { turns: many, reply: 1min } }'],
      "--set types.call types.call.conversation.turns: 'many' is no number of turns; write it like 3, { 1: 60%, 2: 40% } or { geometric: 2.5 }",
    ],
    [
      ['types.call={ queue: calls, channel: chat, conversation: { turns: { 1: 20% }, reply: 1min } }'],
      '--set types.call types.call.conversation.turns: the shares add up to 20%; make them add up to 100%',
    ],
    [
      ['types.call={ queue: calls, channel: chat, conversation: { reply: 1min, silence: { after: 1min } } }'],
      '--set types.call types.call.conversation.silence.then: is missing; add then: close',
    ],
    [
      [
        'types.call={ queue: calls, channel: chat, conversation: { reply: 1min, silence: { after: 1min, then: closes } } }',
      ],
      "--set types.call types.call.conversation.silence.then: 'closes' is not known here; did you mean 'close'?",
    ],
    [
      ['types.call={ queue: calls, channel: chat, conversation: { reply: 1min, bot: { settle: 5% } } }'],
      "--set types.call types.call.conversation.bot.settle: 'settle' is no known key; did you mean 'settles'?",
    ],
    [
      ['types.call.needs=french'],
      "--set types.call.needs: 'french' is no skill; write it like [french, sales] or { french: 3, sales: 1 }",
    ],
    [['types.call.needs=[]'], '--set types.call.needs: is empty; write it like [french]'],
    [
      ['types.call.needs=[french, french]'],
      "--set types.call.needs: 'french' is there twice; keep one of them",
    ],
    [
      ['types.call.needs=[french]'],
      "--set types.call.needs: no agent who serves 'calls' knows french; give some of them skills: { french: 1 }",
    ],
    [
      ['types.call.needs={ french: 0 }'],
      '--set types.call.needs types.call.needs.french: 0 is no level; write a whole number from 1 to 1000000',
    ],
    [
      ['types.call.needs={ french: 3 }', 'agents.desk.skills={ french: 2 }'],
      "--set types.call.needs: no agent who serves 'calls' knows french better than 2, and it needs 3; give some of them skills: { french: 3 }",
    ],
    [
      ['types.call.weight=0'],
      '--set types.call.weight: 0 is no weight; write a number above 0, at most 1000000',
    ],
    [
      ['policy={ who: [{ loadUpTo: 50% }] }'],
      "--set policy policy.who.0.loadUpTo: lets nobody take call: it is 1 of at most 1 unit of those who serve 'calls'; write 100% or more, or more units in the capacity of a group",
    ],
    [
      ['policy={ who: [skills, { loadUpTo: 50% }] }', 'types.call.weight=2', 'agents.desk.capacity=3'],
      "--set policy policy.who.1.loadUpTo: lets nobody take call: it is 2 of at most 3 units of those who serve 'calls'; write 67% or more, or more units in the capacity of a group",
    ],
    [
      ['types.call.weight=5', 'agents.desk.capacity=3'],
      "--set types.call.weight: 5 is more than the capacity of any agent who serves 'calls'; write a lower weight, or more units in the capacity of a group",
    ],
    [
      ['types.call.due=soon'],
      "--set types.call.due: 'soon' is no duration; write it like 90s, 5min or 1h 30min",
    ],
    [
      ['types.call.lines=trunk'],
      "--set types.call.lines: there are no lines named 'trunk'; add lines: { trunk: 30 } beside queues",
    ],
    [
      ['lines={ trunk: 3 }', 'types.call.lines=trunc'],
      "--set types.call.lines: 'trunc' is no bundle of lines; did you mean 'trunk'?",
    ],
    [
      ['lines={ trunk: 0 }'],
      '--set lines lines.trunk: 0 is no number of lines; write a whole number from 1 to 1000000',
    ],
    [['lines={}'], '--set lines: is empty; write it like lines: { trunk: 30 }'],
    [
      ['types.call.retrial={ delay: 10min, most: 3 }'],
      '--set types.call.retrial: nobody ever comes again; say afterAbandoning: 60% or afterBlocking: 60%',
    ],
    [
      ['types.call.retrial={ afterAbandoning: 60%, delay: 0s, most: 3 }'],
      '--set types.call.retrial types.call.retrial.delay: is no time at all; write a longer time, like { exponential: 10min }',
    ],
    [
      ['types.call.retrial={ afterAbandoning: 60%, delay: 10min }'],
      '--set types.call.retrial types.call.retrial.most: is missing; add most: 3',
    ],
    [
      ['types.call.retrial={ afterAbandoning: 60%, delay: 10min, most: many }'],
      "--set types.call.retrial types.call.retrial.most: 'many' is no number of times; write a whole number from 1 to 1000000, or unlimited",
    ],
    [
      ['types.call.retrial={ afterAbandoning: 0.6, delay: 10min, most: 3 }'],
      '--set types.call.retrial types.call.retrial.afterAbandoning: 0.6 has no percent sign; write it like 60%',
    ],
    [['types.call.wrapUp=30'], '--set types.call.wrapUp: 30 has no unit of time; write it like 30s or 30min'],
    [
      ['types.call.preferring=0.2'],
      '--set types.call.preferring: 0.2 has no percent sign; write it like 20%',
    ],
    [
      ['agents.desk={ queues: [calls] }'],
      '--set agents.desk: says none of count or people; say how many they are, for example count: 12',
    ],
    [
      ['agents.desk.capacity=0'],
      '--set agents.desk.capacity: 0 is no capacity; write a number above 0, at most 1000000',
    ],
    [
      ['agents.desk.capacity=many'],
      "--set agents.desk.capacity: 'many' is no capacity; write a number above 0, at most 1000000, or unlimited",
    ],
    [
      ['agents.desk.capacity={}'],
      '--set agents.desk.capacity: leaves room for nothing; name units, or a channel above 0: { chat: 3, voice: 1 }',
    ],
    [
      ['agents.desk.capacity={ voice: 0 }'],
      '--set agents.desk.capacity: leaves room for nothing; name units, or a channel above 0: { chat: 3, voice: 1 }',
    ],
    [
      ['agents.desk.capacity={ chat: 3 }'],
      "desk.yaml:6:3 types.call.channel: no agent who serves 'calls' takes voice: their capacity leaves no room for it; add voice: 1 to the capacity of a group",
    ],
    [
      ['agents.desk.capacity={ units: 5, voice: 0 }'],
      "desk.yaml:6:3 types.call.channel: no agent who serves 'calls' takes voice: their capacity leaves no room for it; add voice: 1 to the capacity of a group",
    ],
    [
      ['agents.desk.capacity={ units: 0 }'],
      '--set agents.desk.capacity agents.desk.capacity.units: 0 is no capacity; write a number above 0, at most 1000000',
    ],
    [
      ['agents.desk.capacity={ units: 5, chats: 3 }'],
      "--set agents.desk.capacity agents.desk.capacity.chats: 'chats' is no known key; did you mean 'chat'?",
    ],
    [
      ['agents.desk.capacity={ units: 5, exclusive: voice }'],
      "--set agents.desk.capacity agents.desk.capacity.exclusive: 'voice' is no list; write it like [voice]",
    ],
    [
      ['agents.desk.capacity={ units: 5, exclusive: [voic] }'],
      "--set agents.desk.capacity agents.desk.capacity.exclusive.0: 'voic' is no channel; did you mean 'voice'?",
    ],
    [
      ['agents.desk.capacity={ units: 5, interrupts: { voice: [voice] } }'],
      '--set agents.desk.capacity: voice interrupts itself; take voice out of its list',
    ],
    [
      ['agents.desk.capacity={ units: 5, interrupts: { voic: [chat] } }'],
      "--set agents.desk.capacity agents.desk.capacity.interrupts.voic: 'voic' is no channel; did you mean 'voice'?",
    ],
    [['agents.desk.rates=[]'], '--set agents.desk.rates: is empty; write it like [1, 1.7, 2.5]'],
    [['agents.desk.rates=1.5'], '--set agents.desk.rates: 1.5 is no list; write it like [1, 1.7, 2.5]'],
    [
      ['agents.desk.rates=[1, -2]'],
      '--set agents.desk.rates agents.desk.rates.1: -2 is no rate of work; write a number above 0, at most 1000',
    ],
    [
      ['agents.desk.ringing=20s'],
      "--set agents.desk.ringing: '20s' says nothing of how it rings; write it like { for: 20s, answers: { exponential: 5s } }",
    ],
    [
      ['agents.desk.ringing={ for: 20s }'],
      '--set agents.desk.ringing agents.desk.ringing.answers: is missing; add answers: { exponential: 5s }',
    ],
    [
      ['agents.desk.ringing={ for: 0s, answers: 5s }'],
      "--set agents.desk.ringing agents.desk.ringing.for: '0s' is too short; write a duration above 0",
    ],
    [
      ['agents.desk.ringing={ answers: 5s, awayAfterLapse: untilNextShft }'],
      "--set agents.desk.ringing agents.desk.ringing.awayAfterLapse: 'untilNextShft' is no duration; write it like 90s, 5min or 1h 30min",
    ],
    [
      ['agents.desk.ringing={ answers: 5s, awayAfterLapse: [] }'],
      '--set agents.desk.ringing agents.desk.ringing.awayAfterLapse: a list is no time away; write it like 2min, or untilNextShift',
    ],
    [
      ['agents.desk.ringing={ answers: 5s, assigned: ring }'],
      "--set agents.desk.ringing agents.desk.ringing.assigned: 'ring' is not known here; did you mean 'rings'?",
    ],
    [
      ['agents.desk.pull=oldest'],
      "--set agents.desk.pull: 'oldest' says nothing of how they take; write it like { takes: oldest, reaction: { exponential: 5s } }",
    ],
    [
      ['agents.desk.pull={ takes: olest }'],
      "--set agents.desk.pull agents.desk.pull.takes: 'olest' is not known here; did you mean 'oldest'?",
    ],
    [
      ['agents.desk.pull={ sees: 0 }'],
      '--set agents.desk.pull agents.desk.pull.sees: 0 is no number of contacts; write a whole number from 1 to 1000000',
    ],
    [
      ['agents.desk.absences={ every: 0s, lasts: 1min }'],
      '--set agents.desk.absences agents.desk.absences.every: is no time at all; write a longer time, like { exponential: 10min }',
    ],
    [
      ['agents.desk.absences={ every: 1h }'],
      '--set agents.desk.absences agents.desk.absences.lasts: is missing; add lasts: { exponential: 10min }',
    ],
    [
      ['agents.desk.pace={ cal: 1.2 }'],
      "--set agents.desk.pace agents.desk.pace.cal: 'cal' is no contact type; did you mean 'call'?",
    ],
    [
      ['agents.desk.pace={ call: 0 }'],
      '--set agents.desk.pace agents.desk.pace.call: 0 is no factor; write a number above 0, at most 1000',
    ],
    [
      ['agents.desk.people={}'],
      '--set agents.desk.people: is empty; write it like { Ana: { shifts: { mon-fri: 09:00-17:00 } } }',
    ],
    [
      ['agents.desk.people={ Ana: 5 }'],
      '--set agents.desk.people agents.desk.people.Ana: 5 is no mapping; write its keys: shifts, breaks, skills, capacity',
    ],
    [
      ['agents.desk.people=[Ana]'],
      '--set agents.desk.people: a list is no mapping; write it like { Ana: { shifts: { mon-fri: 09:00-17:00 } } }',
    ],
    [
      ['agents.desk.people={ Ana: { shift: 09:00-17:00 } }'],
      "--set agents.desk.people agents.desk.people.Ana.shift: 'shift' is no known key; did you mean 'shifts'?",
    ],
    [
      ['agents.desk.people={ Ana: { shifts: 09:00-17:00, breaks: 16:30-17:30 } }'],
      '--set agents.desk.people agents.desk.people.Ana.breaks: mon 16:30-17:30 is not within a shift; move it into one, or lengthen the shift',
    ],
    [
      ['agents.desk.people={ Ana: {} }', 'agents.night={ queues: [calls], people: { Ana: {} } }'],
      "--set agents.night agents.night.people.Ana: 'Ana' is in group 'desk' already; give one of them another name",
    ],
    [
      ['agents.desk={ queues: [calls], people: { Ana: { shifts: none } } }'],
      'desk.yaml:7:1 agents: no agents at all: every count is 0; give a group a count above 0',
    ],
    [
      ['queues.chats={}'],
      "--set queues.chats: nobody ever takes what waits there; add 'chats' to the queues of a group",
    ],
    [
      [
        'queues={ a: { maxWait: { after: 1s, then: { queue: b } } }, b: { maxWait: { after: 2s, then: { queue: a } } } }',
        'types.call.queue=a',
        'agents.desk.queues=[a, b]',
      ],
      "--set queues queues.a.maxWait.then.queue: contacts go round in a circle: 'a' to 'b' to 'a'; let one of them dissuade, or send a message",
    ],
    [
      [
        'queues={ a: { hours: 08:00-20:00, whenClosed: { queue: b } }, b: { hours: 20:00-07:00, whenClosed: { queue: a } } }',
        'types.call.queue=a',
        'agents.desk.queues=[a, b]',
      ],
      "--set queues queues.a.whenClosed.queue: contacts go round in a circle: 'a' to 'b' to 'a'; let one of them dissuade, or send a message",
    ],
    [
      [
        'types.mail={ queue: calls, channel: email, service: 5min, needs: [english] }',
        'agents.desk.skills=[english]',
        'agents.desk.capacity={ voice: 1 }',
        'agents.two={ queues: [calls], count: 1, capacity: { voice: 1, email: 1 } }',
      ],
      "--set types.mail: no agent who serves 'calls' has both all the skills and the room for it; give one of them both",
    ],
    [
      ['queues.chats={}', 'queues.calls={ maxWaiting: 5, whenFull: { queue: chats } }'],
      "--set queues.chats: nobody ever takes what waits there; add 'chats' to the queues of a group",
    ],
  ])('%s', (settings, said) => {
    expect(refusal(...settings)).toBe(said)
  })

  it.each([
    [['queues.chats={ maxWait: { after: 1min, then: { dissuade: x } } }']],
    [
      [
        'queues={ a: { hours: 08:00-20:00, whenClosed: { queue: b } }, b: { hours: 20:00-08:00, whenClosed: { queue: a } } }',
        'types.call.queue=a',
        'agents.desk.queues=[a, b]',
      ],
    ],
    [
      [
        'queues.chats={}',
        'queues.calls={ maxWaiting: 5, whenFull: { queue: chats } }',
        'types.call.patience=1min',
      ],
    ],
  ])('but not %s', (settings) => {
    expect(refusal(...settings)).toBe('nothing')
  })
})
