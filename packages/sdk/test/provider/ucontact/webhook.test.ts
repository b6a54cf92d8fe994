import { ucontactWebhook } from '@inboxlab/sdk'
import { describe, expect, it } from 'vitest'
import { ucontact } from '../../webhook/samples.ts'

const decode = (content: unknown) =>
  ucontactWebhook().decode({ content, at: 0, digest: '', headers: new Headers() })

describe('every event that uContact names', () => {
  it.each(Object.entries(ucontact))('is known, with every field it came with: %s', (name, fields) => {
    const content = { event: name, ...fields }
    expect(decode(content)).toEqual([{ _tag: 'Known', name, payload: content, happened: [], raw: content }])
  })
})

describe('what cannot be read', () => {
  it('is kept as data, or names the field that is wrong', () => {
    expect(decode({ event: 'AgentDance' })).toMatchObject([{ _tag: 'Unknown', name: 'AgentDance' }])
    expect(decode({ event: 'AgentLog', agent: 'anna', isLogin: 'yes' })).toEqual([
      {
        _tag: 'Undecoded',
        name: 'AgentLog',
        problem: 'isLogin: Expected boolean',
        raw: { event: 'AgentLog', agent: 'anna', isLogin: 'yes' },
      },
    ])
  })
})
