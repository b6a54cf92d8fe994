import { asInbox, connect, ucontact } from '@inboxlab/sdk/promise'
import { createSandbox } from '@inboxlab/sdk/sandbox'
import { expect, it } from 'vitest'
import { answerListed } from './answer-listed.ts'

const baseUrl = 'https://acme.ucontactcloud.com'
const DANA = '+33144716601'
const ELI = '+33144716602'

/** A tenant of uContact in memory, and a client that has logged in there. */
const tenant = async () => {
  const { control, fetch } = createSandbox({ provider: 'ucontact' })
  const key = await connect(ucontact, { baseUrl, fetch }).vendor.login('root', 'root-password')
  const token = control.token()
  const inbox = connect(ucontact, { baseUrl, key, token, campaign: 'Desk->', agent: 'anna', fetch })
  return { control, inbox }
}

it('answers at uContact whoever wrote last, and nobody else', async () => {
  const { control, inbox } = await tenant()
  const waits = control.contactWrites({ from: DANA, text: 'Where is my parcel?' }).interaction
  const answered = control.contactWrites({ from: ELI, text: 'Where is my parcel?' }).interaction
  const finished = control.contactWrites({ from: '+33144716603', text: 'Thank you' }).interaction
  await inbox.reply(answered, { text: 'On its way' })
  control.agentTakes({ agent: 'ben', interaction: finished })
  control.agentFinishes({ agent: 'ben', interaction: finished })
  expect(await answerListed(asInbox(inbox))).toEqual([waits])
  expect(control.state(waits).awaiting).toBe('customer')
  expect(await answerListed(asInbox(inbox))).toEqual([])
})

it('sends what it can log in for', async () => {
  const { control, inbox } = await tenant()
  await inbox.start({ channel: 'sms', contact: DANA, message: { text: 'Your parcel is here.' } })
  const [begun = ''] = control.inbox.interactions
  expect(control.state(begun)).toMatchObject({
    holder: 'anna',
    origin: { direction: 'outgoing', contact: DANA },
  })
})
