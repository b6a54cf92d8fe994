import { describe, expect, it } from 'vitest'
import { play } from './play.ts'

const DESK = `
  the ino inbox
  agents A and B in queue Sales
  a WhatsApp message arrives from +33 6 12 34 56 78 in queue Sales: "hello"
`
const TEAM = `
  the textpeak inbox
  agents A and B in team North
`

const holds = async (example: string) => expect(await play(example)).toBe('holds')
const fails = async (example: string, how: string) => expect(await play(example)).toBe(how)

describe('an example plays', () => {
  it('picking, replying, waiting, coming back', () =>
    holds(`${DESK}
      A picks it
      A replies "good morning"
      it waits for the customer
      "Messages pending customers" for A shows only it
      after 2 minutes
      the customer answers "thanks"
      "Messages pending" for A shows it
      "Messages pending customers" for A is empty
      the column "Session time" shows 0 seconds
      the column "From" shows the time 09:00
    `))

  it('refusals by their reason, in whatever sentence', () =>
    holds(`${DESK}
      B has no right to "transfer"
      A picks it
      picking it is refused to B because A holds it
      'B transfers it to A' is refused because B has no right to "transfer"
      'A snoozes it for 1 hour' is refused because this inbox cannot do it
      'B puts it back' is refused because B does not hold it
      putting it back is refused to B because A holds it
      A archives it
      picking it is refused to B because B cannot see it
    `))

  it('several interactions by their names', () =>
    holds(`${DESK}
      it is called first
      after 1 minute
      an SMS message arrives from +33 7 00 00 00 00 in queue Sales: "hi"
      it is called second
      "Messages pending" for A shows only interactions first and second
      A picks interaction first
      "Messages pending" for B shows only interaction second
      B picks it
      B holds interaction second
      now about interaction first
      A holds it
    `))

  it('time: an offer lapses, a snooze ends, a window closes', async () => {
    await holds(`
      agents A and B in queue Sales
      a WhatsApp message arrives from +33 6 12 34 56 78 in queue Sales: "hello"
      it is offered to A for 30 seconds
      after 31 seconds
      'A accepts it' is refused because it is not offered to A
      A snoozes it until 10:00
      it sleeps until 10:00
      after 1 hour
      it is awake
      after 25 hours
      'A replies "too late"' is refused because the WhatsApp window is closed
      A replies "a template" from the template "greeting"
    `)
  })

  it('a time of day is the next one: that of today, or else of tomorrow', () =>
    holds(`${DESK}
      it is called first
      it is 14:30
      a WhatsApp message arrives from +33 7 00 00 00 00 in queue Sales
      the column "From" shows the time 2026-03-02 14:30
      it is 14:30
      it is 08:00
      a WhatsApp message arrives from +33 7 00 00 00 01 in queue Sales
      the column "From" shows the time 2026-03-03 08:00
    `))

  it('what becomes of a message, whatever the order of the reports', () =>
    holds(`${DESK}
      A picks it
      A replies "good morning"
      nothing is reported of the last message
      after 1 minute
      the channel reports the last message read
      the channel reports the last message delivered at 09:00
      the message "good morning" is read
      the last message was delivered at 09:00
      the last message was never failed
    `))

  it('notes and what the customer sees', () =>
    holds(`${DESK}
      A picks it
      A writes the private note "difficult customer"
      A replies "good morning" with the file "offer.pdf"
      the customer sees "good morning"
      the customer sees "offer.pdf"
      the customer does not see "difficult customer"
      B reads "difficult customer" in it
      B has no right to "private notes"
      B does not read "difficult customer" in it
    `))

  it('cards, cases, payments, surveys, scripts, participants', () =>
    holds(`${DESK}
      A picks it
      the tab "Messaging pool > Card" of it is not there for A
      A creates the card "Zoe"
      it is linked to the card "Zoe"
      the tab "Messaging pool > Card" of it is there for A
      A unassigns the card
      A assigns it to the case "C-1"
      A asks for the payment "P1" of 25.00 EUR
      the customer pays "P1"
      the payment "P1" is paid
      A starts the survey "How was it?"
      the customer answers "fine" to the question "And?"
      it has the survey answers:
        | And? | fine |
      A notes the answer "yes" to "Adult?" of the script "Welcome"
      it has the script answers:
        | Welcome | Adult? | yes |
      "Guest" joins the conversation
      it has the participant "Guest"
      "Guest" leaves the conversation
      it has no participants
      A qualifies it as "lead"
      it is qualified as "lead"
    `))

  it('actions of the system, when they are offered', () =>
    holds(`${DESK}
      the action "Close interaction" is not offered to A
      A picks it
      the action "Close interaction" is offered to A
      A takes the action "Close interaction"
      nobody holds it
      'B takes the action "Close interaction"' is refused because the action "Close interaction" is not offered to B
    `))

  it('status words chosen by hand', () =>
    holds(`${TEAM}
      the API starts an SMS conversation with +33 6 12 34 56 78 for team North: "hello"
      the status is "Unanswered"
      the customer answers "yes?"
      the status is "Active"
      'A sets the status of it to "Unanswered"' is refused because the status "Unanswered" cannot be chosen
      A sets the status of it to "Closed"
      the status is "Closed"
      "Inbox > Closed" for A shows it
    `))

  it('senders chosen by country and daily limit', () =>
    holds(`${TEAM}
      the sender profile "Retail" for SMS with the senders:
        | sender | country | daily limit |
        | paris  | FR      | 1           |
        | london | GB      |             |
      A writes to +33 6 12 34 56 78 of FR for team North from the sender profile "Retail": "one"
      the sender is paris
      A writes to +33 6 12 34 56 79 of FR for team North from the sender profile "Retail": "two"
      the sender is london
      it is 2026-03-03 00:00
      A writes to +33 6 12 34 56 80 of FR for team North from the sender profile "Retail": "three"
      the sender is paris
      the sender profile "Retail" is only for agent B
      'A writes to +33 6 12 34 56 81 from the sender profile "Retail": "four"' is refused because A may not use the sender profile "Retail"
    `))

  it('notifications, each once', () =>
    holds(`
      the ino inbox
      agents A and B in queue Sales
      A wants to be told of "message arrives in a queue" with the sound "ding"
      a WhatsApp message arrives from +33 6 12 34 56 78 in queue Sales: "hello"
      A is told of "message arrives in a queue" with the sound "ding"
      B is told of nothing
      the notifications are cleared
      A is told of nothing
    `))

  it('searches, filters, orders, counts and pages', () =>
    holds(`
      the ino inbox
      agent A in queues Sales and Support
      the contact "Zoé Lund" with WhatsApp +33 6 12 34 56 78
      a WhatsApp message arrives from "Zoé Lund" in queue Sales: "hello"
      it is called first
      after 1 minute
      an SMS message arrives from +33 7 00 00 00 00 in queue Support: "hi"
      it is called second
      A searches "Messages pending" for "zoe"
      "Messages pending" for A shows only interaction first
      "Messages pending" for A counts 1
      A clears the filters of "Messages pending"
      A filters "Messages pending" by queue Support
      "Messages pending" for A shows only interaction second
      A clears the filters of "Messages pending"
      A sorts "Messages pending" by "From" descending
      "Messages pending" for A shows only interactions second and first
      the first page of "Messages pending" for A with 1 row shows interaction second
      the next page shows interaction first
      there is no next page
    `))

  it('campaigns, their strategies, required fields, chats, the phonebook', () =>
    holds(`
      the ucontact inbox
      agents A and B
      the campaign Spring on WhatsApp and SMS with the strategy "ringall"
      A and B are members of campaign Spring
      campaign Spring requires the field "city"
      A is offered the campaign Spring on SMS
      'A starts an SMS conversation with +33 6 12 34 56 78 in campaign Spring with:' is refused because the field "city" is not filled in
      A starts an SMS conversation with +33 6 12 34 56 78 in campaign Spring with:
        | city | Paris |
      A holds it
      A writes "lunch?" to the user B
      B reads "lunch?" from the user A
      A adds the contact Zoe with SMS +33 6 11 11 11 11
      the phonebook has Zoe with SMS +33 6 11 11 11 11
      the phonebook has nobody with SMS +33 6 22 22 22 22
    `))
})

describe('an example that does not hold tells the difference', () => {
  it.each([
    ['B holds it', 'B holds it | "B" | "nobody"'],
    ['"Messages pending" for A is empty', '"Messages pending" for A is empty | nothing | i1'],
    [
      '"Messages pending customers" for A shows it',
      '"Messages pending customers" for A shows it | i1 among others | nothing',
    ],
    ['"Messages pending" for A does not show it', '"Messages pending" for A does not show it | not i1 | i1'],
    ['the column "Queue" shows "Support"', 'the column "Queue" shows "Support" | "Support" | "Sales"'],
    [
      'the column "Wait time" shows 5 minutes',
      'the column "Wait time" shows 5 minutes | 5 minutes | 0 seconds',
    ],
    [
      'the column "From" shows the time 08:59',
      'the column "From" shows the time 08:59 | 2026-03-02 08:59 | 2026-03-02 09:00',
    ],
    ['the customer does not see "hello"', 'the customer does not see "hello" | not "hello" | "hello"'],
    ['the customer sees "goodbye"', 'the customer sees "goodbye" | "goodbye" | "hello"'],
    [
      'picking it is refused to B because A holds it',
      'picking it is refused to B because A holds it | refused because A holds it | it is done: 2026-03-02 09:00  i1: B picks it',
    ],
    [
      "'A puts it back' is refused because B holds it",
      "'A puts it back' is refused because B holds it | because B holds it | because nobody holds it",
    ],
    ['A puts it back', 'A puts it back | it is done | refused because nobody holds it'],
    ['A is told of "message arrives"', 'A is told of "message arrives" | "message arrives" once | nothing'],
    ['it is closed', 'it is closed | "closed" | "open"'],
    ['A cannot see it', 'A cannot see it | no | yes'],
    ['it has the tag "vip"', 'it has the tag "vip" | ["vip"] | []'],
  ])('%s', (step, how) => fails(`${DESK}\n${step}`, how))
})

describe('an example that cannot be played tells why', () => {
  it.each([
    [
      'it is 2026-02-30',
      '2026-02-30: no clock in Europe/Paris ever shows it; write a moment that there is, like 2026-03-02 14:30',
    ],
    [
      'it is 2026-03-29 02:30',
      '2026-03-29 02:30: no clock in Europe/Paris ever shows it; write a moment that there is, like 2026-03-02 14:30',
    ],
    [
      'it is 2026-03-01 09:00',
      '2026-03-01 09:00: it lies before 2026-03-02 09:00, where the example has come to; let time go forward only',
    ],
    ['the chatwoot inbox', 'the chatwoot inbox: something has happened already; name the inbox first'],
    [
      '"Mesages pending" for A is empty',
      '"Mesages pending": ino has no such list; did you mean \'Messages pending\'?',
    ],
    [
      'A has no right to "fly"',
      `the right "fly": there is no such right; use pool, work of others, history, reply, private notes, transfer, archive, assign, tags, contacts, qualification, script, video call, payment, card, case or settings`,
    ],
    [
      'A wants to be told of "mesage arrives"',
      `"mesage arrives": users cannot be told of this; did you mean 'message arrives'?`,
    ],
    ['the message "never" is read', 'the message "never": nobody has written it; let it be written first'],
    [
      'the tab "Card" of it is there for A',
      'the tab "Card": it is not the same on "Messaging pool" and "History of interactions"; write which, like "Messaging pool > Card"',
    ],
    ['the action "Fly" is offered to A', /^the action "Fly": ino has no such action; /u],
  ])('%s', async (step, why) => {
    const told = await play(`${DESK}\n${step}`)
    if (typeof why === 'string') expect(told).toBe(why)
    else expect(told).toMatch(why)
  })
})
