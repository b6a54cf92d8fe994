import { dialects } from '@inboxlab/core'
import { InputError } from '../../scenario/input-error.ts'
import { localMoment } from '../../scenario/local-moment.ts'
import { didYouMean } from '../../scenario/nearest.ts'
import { topic } from '../vocabulary/step.ts'
import { step } from './step.ts'

/** Which inbox it is, its clock and what the account has set. */
export const setting = topic('The inbox and its clock', [
  step(
    'the {word} inbox',
    'Takes the words, tabs, columns and moves of a system: ino, respondio, textpeak, ucontact, chatwoot',
    (world, name) => {
      const dialect = dialects.get(name)
      if (dialect === undefined) {
        throw new InputError({
          place: `the ${name} inbox`,
          problem: 'there is no such system',
          fix: didYouMean(name, [...dialects.keys()]),
        })
      }
      world.speak(dialect)
    },
  ),
  step(
    'the time zone is {string}',
    "Sets the account's time zone (else Europe/Paris); local times are in it",
    (world, timeZone) => {
      try {
        localMoment('2026-03-02T09:00:00', timeZone)
      } catch {
        throw new InputError({
          place: `"${timeZone}"`,
          problem: 'it is no time zone',
          fix: 'write it like "Europe/Paris"',
        })
      }
      world.change((directory) => ({ ...directory, timeZone }))
    },
  ),
  step(
    'it is {moment}',
    'Sets or moves the clock (else 2026-03-02 09:00); a time of day alone is the next such time',
    (world, written) => {
      const moment = world.moment(written)
      if (world.inbox.log.length === 0) world.now = moment
      else world.passTo(moment)
    },
  ),
  step('after {duration}', 'Lets time pass; what is due on the way happens', (world, duration) => {
    world.passTo(world.now + duration)
  }),
  step(
    'sending can be undone for {duration}',
    'Sets how long sending a message can be undone',
    (world, undoWithin) => {
      world.change((directory) => ({ ...directory, undoWithin }))
    },
  ),
  step('sending cannot be undone', 'Sets that sending a message cannot be undone', (world) => {
    world.change((directory) => ({ ...directory, undoWithin: null }))
  }),
  step(
    'the account has the button(s) {strings}',
    'Gives the account buttons of its own',
    (world, buttons) => {
      world.change((directory) => ({ ...directory, buttons: [...directory.buttons, ...buttons] }))
    },
  ),
  step(
    'it is called {word}',
    'Names the interaction spoken of; then "interaction first" is it',
    (world, name) => {
      world.callIt(name)
    },
  ),
  step('now about {interaction}', 'From here on "it" is this interaction', (world, written) => {
    world.id(written)
  }),
])
