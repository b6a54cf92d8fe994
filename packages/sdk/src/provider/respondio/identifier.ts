import * as Result from 'effect/Result'
import { InvalidInput } from '../../error/invalid-input.ts'

const FORMS = /^(id:\d+|email:[^\s@]+@[^\s@]+\.[^\s@]+|phone:\+?\d+)$/

/**
 * @internal How the API names a contact in a path: `id:7`, `email:…` or `phone:…`. An interaction has the id of its
 * contact, because the API has no id of a conversation.
 */
export const identifierOf = (id: string): Result.Result<string, InvalidInput> => {
  if (/^\d+$/.test(id)) return Result.succeed(`id:${id}`)
  return FORMS.test(id)
    ? Result.succeed(id)
    : Result.fail(
        new InvalidInput({
          provider: 'respond.io',
          place: 'id',
          fix: 'give the number of a contact, or email:… or phone:… with its address',
        }),
      )
}
