import { createSandbox } from '@inboxlab/sdk/sandbox'

const ADDRESS = 'https://chatwoot.example/api/v1/accounts/1/conversations'
const HEADERS = { api_access_token: 'olga-token', 'content-type': 'application/json' }

/**
 * Asks a sandbox of Chatwoot, in turn for a message to a contact, a conversation and its messages, over a hundred
 * conversations; gives how many requests were answered with success.
 */
export const sandboxRequests = async (size: number): Promise<number> => {
  const sandbox = createSandbox({ provider: 'chatwoot' })
  const ids = Array.from({ length: 100 }, (_, index) => {
    const contact = sandbox.control.addContact({ name: `Caller ${index}` })
    return sandbox.control.contactWrites({ contact, text: 'Hello?' }).conversation
  })
  const body = JSON.stringify({ content: 'Hello!' })
  let answered = 0
  for (let sent = 0; sent < size; sent++) {
    const id = ids[Math.floor(sent / 3) % ids.length]
    const request =
      sent % 3 === 0
        ? new Request(`${ADDRESS}/${id}/messages`, { method: 'POST', headers: HEADERS, body })
        : new Request(sent % 3 === 1 ? `${ADDRESS}/${id}` : `${ADDRESS}/${id}/messages`, { headers: HEADERS })
    const response = await sandbox.handle(request)
    await response.text()
    if (response.ok) answered += 1
    // The vendor's limit is per minute.
    if (sent % 2000 === 1999) await sandbox.advance(60_000)
  }
  return answered
}
