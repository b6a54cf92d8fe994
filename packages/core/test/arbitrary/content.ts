import { fc } from '@fast-check/vitest'
import { Attachment, type Content } from '../../src/conversation/content.ts'
import { DeliveryStatus } from '../../src/conversation/delivery.ts'
import type { FilledIn } from '../../src/interaction/filled-in.ts'
import type { Pool } from './pool.ts'
import { orNull, shape } from './shape.ts'

export const deliveryStatus = fc.constantFrom(...DeliveryStatus.literals)

const attachmentFrom = (pool: Pool): fc.Arbitrary<Attachment> =>
  shape<Attachment>({
    kind: fc.constantFrom(...Attachment.fields.kind.literals),
    name: pool.name,
    url: orNull(pool.name),
  })

export const contentFrom = (pool: Pool): fc.Arbitrary<Content> =>
  shape<Content>({
    text: fc.oneof(fc.constant(''), pool.text),
    attachments: fc.oneof(fc.constant([]), fc.array(attachmentFrom(pool), { maxLength: 2 })),
    template: orNull(pool.name),
    windowTag: orNull(fc.oneof(fc.constantFrom('human agent', 'account update'), pool.name)),
  })

export const filledInFrom = (pool: Pool): fc.Arbitrary<ReadonlyArray<FilledIn>> =>
  fc.array(shape<FilledIn>({ field: pool.name, value: fc.oneof(fc.constant(''), pool.text) }), {
    maxLength: 3,
  })

export const currency = fc.constantFrom('EUR', 'USD')
