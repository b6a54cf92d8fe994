import { topic } from '../vocabulary/step.ts'
import { step } from './step.ts'

/** Tags, qualifications, surveys, scripts, payments, cards and cases, video calls, participants. */
export const details = topic('Tags, surveys, payments, cards, cases, calls', [
  step('{actor} adds the tag {string}', 'Tags the interaction spoken of', (world, actor, tag) => {
    world.act(null, { _tag: 'AddTag', by: actor, tag })
  }),
  step(
    '{actor} adds the tag {string} to {interaction}',
    'Tags an interaction',
    (world, actor, tag, written) => {
      world.act(written, { _tag: 'AddTag', by: actor, tag })
    },
  ),
  step(
    '{actor} removes the tag {string}',
    'Takes a tag off the interaction spoken of',
    (world, actor, tag) => {
      world.act(null, { _tag: 'RemoveTag', by: actor, tag })
    },
  ),
  step(
    '{actor} qualifies {interaction} as {string}',
    'Sets its qualification',
    (world, actor, written, qualification) => {
      world.act(written, { _tag: 'Qualify', by: actor, qualification })
    },
  ),
  step('{actor} starts the survey {string}', 'Puts a survey to the contact', (world, actor, survey) => {
    world.act(null, { _tag: 'StartSurvey', by: actor, survey })
  }),
  step(
    'the customer answers {string} to the question {string}',
    'The contact answers one question of the survey',
    (world, answer, question) => {
      world.act(null, { _tag: 'AnswerSurvey', question, answer })
    },
  ),
  step('the survey is completed', 'The survey comes to its end', (world) => {
    world.act(null, { _tag: 'CompleteSurvey' })
  }),
  step('{actor} cancels the survey', 'Ends the survey early', (world, actor) => {
    world.act(null, { _tag: 'CancelSurvey', by: actor })
  }),
  step('the survey fails because {string}', 'The survey breaks off', (world, reason) => {
    world.act(null, { _tag: 'FailSurvey', reason })
  }),
  step(
    '{actor} notes the answer {string} to {string} of the script {string}',
    'Notes an answer down while following a script',
    (world, actor, answer, question, script) => {
      world.act(null, { _tag: 'AnswerScript', by: actor, script, question, answer })
    },
  ),
  step(
    '{actor} asks for the payment {string} of {amount} {word}',
    'Asks the contact to pay, such as 25.00 EUR',
    (world, actor, payment, amount, currency) => {
      world.act(null, { _tag: 'RequestPayment', by: actor, payment, amount, currency })
    },
  ),
  step('the customer pays {string}', 'The contact has paid', (world, payment) => {
    world.act(null, { _tag: 'SettlePayment', payment, paid: true })
  }),
  step('paying {string} fails', 'The payment did not go through', (world, payment) => {
    world.act(null, { _tag: 'SettlePayment', payment, paid: false })
  }),
  step('{actor} adds the invoice {string}', 'Adds an invoice', (world, actor, invoice) => {
    world.act(null, { _tag: 'AddInvoice', by: actor, invoice })
  }),
  step('{actor} creates the card {string}', 'Makes a CRM card and links it', (world, actor, card) => {
    world.act(null, { _tag: 'AssignCard', by: actor, card, created: true })
  }),
  step(
    '{actor} assigns {interaction} to the card {string}',
    'Links it to a CRM card',
    (world, actor, written, card) => {
      world.act(written, { _tag: 'AssignCard', by: actor, card, created: false })
    },
  ),
  step('{actor} unassigns the card', 'Ends the link to the CRM card', (world, actor) => {
    world.act(null, { _tag: 'UnassignCard', by: actor })
  }),
  step('{actor} creates the case {string}', 'Makes a case and links it', (world, actor, name) => {
    world.act(null, { _tag: 'AssignCase', by: actor, case: name, created: true })
  }),
  step(
    '{actor} assigns {interaction} to the case {string}',
    'Links it to a case',
    (world, actor, written, name) => {
      world.act(written, { _tag: 'AssignCase', by: actor, case: name, created: false })
    },
  ),
  step('{actor} unassigns the case', 'Ends the link to the case', (world, actor) => {
    world.act(null, { _tag: 'UnassignCase', by: actor })
  }),
  step('{actor} starts a video call', 'Begins a video call', (world, actor) => {
    world.act(null, { _tag: 'StartVideoCall', by: actor })
  }),
  step('the video call ends', 'Ends the video call', (world) => {
    world.act(null, { _tag: 'EndVideoCall' })
  }),
  step(
    '{string} joins the conversation',
    'Someone takes part besides the agent who has it',
    (world, participant) => {
      world.act(null, { _tag: 'Join', participant })
    },
  ),
  step('{string} leaves the conversation', 'A participant leaves', (world, participant) => {
    world.act(null, { _tag: 'Leave', participant })
  }),
  step('{actor} presses the button {string}', 'Presses a button of the account', (world, actor, button) => {
    world.act(null, { _tag: 'PressButton', by: actor, button })
  }),
  step('{actor} switches the bot on', 'Lets the bot answer', (world, actor) => {
    world.act(null, { _tag: 'SwitchBot', by: actor, on: true })
  }),
  step('{actor} switches the bot off', 'Stops the bot', (world, actor) => {
    world.act(null, { _tag: 'SwitchBot', by: actor, on: false })
  }),
  step(
    'the broadcast {string} reaches the customer',
    'A broadcast is sent to the contact',
    (world, broadcast) => {
      world.act(null, { _tag: 'RecordBroadcast', broadcast })
    },
  ),
  step(
    'on the channel it happens that {string}',
    'Something happens on the channel itself',
    (world, what) => {
      world.act(null, { _tag: 'RecordChannelEvent', what })
    },
  ),
  step(
    'the visitor goes to the page {string}',
    'The visitor of a web chat changes the page',
    (world, page) => {
      world.act(null, { _tag: 'VisitPage', page })
    },
  ),
])
