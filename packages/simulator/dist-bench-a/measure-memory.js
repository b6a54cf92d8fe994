// packages/core/src/channel/capabilities.ts
var HOUR = 36e5;
var DAY = 24 * HOUR;
var ALL = ["sent", "delivered", "read", "failed"];
var unbounded = {
  attachments: true,
  reports: ALL,
  window: null,
  extensions: [],
  freeEntry: null,
  maxLength: null,
  outboundFirst: true
};
var capabilities = {
  voice: { ...unbounded, attachments: false, reports: [] },
  email: { ...unbounded, reports: ["sent", "failed"], maxLength: 25e3 },
  sms: { ...unbounded, attachments: false, reports: ["sent", "delivered", "failed"], maxLength: 320 },
  whatsapp: { ...unbounded, window: DAY, freeEntry: 72 * HOUR, maxLength: 4096 },
  telegram: { ...unbounded, reports: ["sent", "failed"], maxLength: 4096 },
  messenger: {
    ...unbounded,
    window: DAY,
    extensions: [
      { tag: "human agent", within: 7 * DAY },
      { tag: "confirmed event", within: Number.POSITIVE_INFINITY },
      { tag: "post-purchase", within: Number.POSITIVE_INFINITY },
      { tag: "account update", within: Number.POSITIVE_INFINITY }
    ],
    maxLength: 2e3,
    outboundFirst: false
  },
  chat: { ...unbounded, maxLength: 1e4 }
};

// packages/core/src/channel/beyond.ts
var beyond = (channel, content, known3 = capabilities) => {
  const { attachments, maxLength } = known3[channel];
  if (!attachments && content.attachments.length > 0) return "attachments";
  return maxLength !== null && isLonger(content.text, maxLength) ? `more than ${maxLength} characters` : null;
};
var isLonger = (text2, most3) => {
  if (text2.length <= most3) return false;
  let characters = 0;
  for (const _ of text2) {
    characters += 1;
    if (characters > most3) return true;
  }
  return false;
};

// packages/core/src/channel/window-after.ts
var windowAfter = (channel, at, until) => {
  const { window } = capabilities[channel];
  if (window === null) return null;
  return until !== null && until > at + window ? until : at + window;
};

// packages/core/src/conversation/content.ts
import * as Schema from "effect/Schema";
var Text = Schema.String.check(Schema.isMaxLength(15e4));
var Attachment = Schema.Struct({
  kind: Schema.Literals(["image", "video", "audio", "file"]),
  name: Schema.NonEmptyString,
  /** Where it lies; null while that is not known. */
  url: Schema.NullOr(Schema.NonEmptyString)
}).annotate({ identifier: "Attachment" });
var Content = Schema.Struct({
  text: Text,
  attachments: Schema.Array(Attachment),
  /** The approved template it was made from; null for free text. */
  template: Schema.NullOr(Schema.NonEmptyString),
  /** The tag under which a channel lets it pass outside the ordinary window, such as `human agent`; or null. */
  windowTag: Schema.NullOr(Schema.NonEmptyString)
}).annotate({ identifier: "Content" });
var textContent = (text2) => ({
  text: text2,
  attachments: [],
  template: null,
  windowTag: null
});

// packages/core/src/conversation/delivery.ts
import * as Schema3 from "effect/Schema";

// packages/core/src/interaction/instant.ts
import * as Schema2 from "effect/Schema";
var Instant = Schema2.Finite.annotate({ identifier: "Instant" });

// packages/core/src/conversation/delivery.ts
var DeliveryStatus = Schema3.Literals(["sent", "delivered", "read", "failed"]).annotate({
  identifier: "DeliveryStatus"
});
var Delivery = Schema3.Struct({
  sentAt: Schema3.NullOr(Instant),
  deliveredAt: Schema3.NullOr(Instant),
  readAt: Schema3.NullOr(Instant),
  failedAt: Schema3.NullOr(Instant),
  /** Why it failed, in the channel's words. */
  failure: Schema3.NullOr(Schema3.String)
}).annotate({ identifier: "Delivery" });
var DeliveryReport = Schema3.Struct({
  status: DeliveryStatus,
  at: Instant,
  /** The channel's reason of a failure; null otherwise. */
  failure: Schema3.NullOr(Schema3.String)
}).annotate({ identifier: "DeliveryReport" });

// packages/core/src/conversation/details.ts
import * as Schema5 from "effect/Schema";

// packages/core/src/interaction/names.ts
import * as Schema4 from "effect/Schema";
var Name = Schema4.NonEmptyString.check(Schema4.isMaxLength(200));
var InteractionId = Name.annotate({ identifier: "InteractionId" });
var AgentId = Name.annotate({ identifier: "AgentId" });
var ContactId = Name.annotate({ identifier: "ContactId" });
var MessageId = Name.annotate({ identifier: "MessageId" });
var QueueId = Name.annotate({ identifier: "QueueId" });
var TeamId = Name.annotate({ identifier: "TeamId" });
var SpaceId = Name.annotate({ identifier: "SpaceId" });
var CampaignId = Name.annotate({ identifier: "CampaignId" });
var ProfileId = Name.annotate({ identifier: "ProfileId" });
var SenderId = Name.annotate({ identifier: "SenderId" });

// packages/core/src/conversation/details.ts
var Name2 = Schema5.NonEmptyString;
var MessageFacts = Schema5.Struct({
  id: MessageId,
  from: Schema5.Literals(["contact", "us"]),
  at: Instant,
  /** Until when sending it can be undone; null if it never could. */
  undoUntil: Schema5.NullOr(Instant),
  undone: Schema5.Boolean,
  delivery: Delivery
}).annotate({ identifier: "MessageFacts" });
var Participant = Schema5.Struct({
  name: Name2,
  joinedAt: Instant,
  leftAt: Schema5.NullOr(Instant)
}).annotate({ identifier: "Participant" });
var Answered = Schema5.Struct({ question: Name2, answer: Schema5.String }).annotate({
  identifier: "Answered"
});
var Survey = Schema5.Struct({
  name: Name2,
  status: Schema5.Literals(["started", "completed", "cancelled", "failed"]),
  answers: Schema5.Array(Answered)
}).annotate({ identifier: "Survey" });
var ScriptAnswer = Schema5.Struct({ script: Name2, question: Name2, answer: Schema5.String }).annotate({
  identifier: "ScriptAnswer"
});
var Payment = Schema5.Struct({
  id: Name2,
  amount: Schema5.Int,
  /** ISO 4217, three capitals. */
  currency: Name2,
  status: Schema5.Literals(["requested", "paid", "failed"])
}).annotate({ identifier: "Payment" });
var Details = Schema5.Struct({
  messages: Schema5.Array(MessageFacts),
  /** How many messages of the contact nobody has read. */
  unread: Schema5.Int,
  tags: Schema5.Array(Name2),
  qualification: Schema5.NullOr(Name2),
  participants: Schema5.Array(Participant),
  /** The customer record it is linked to, or null. */
  card: Schema5.NullOr(Name2),
  /** The case it is linked to, or null. */
  case: Schema5.NullOr(Name2),
  survey: Schema5.NullOr(Survey),
  scriptAnswers: Schema5.Array(ScriptAnswer),
  payments: Schema5.Array(Payment),
  invoices: Schema5.Array(Name2),
  bot: Schema5.Literals(["on", "off"]),
  videoCall: Schema5.Boolean
}).annotate({ identifier: "Details" });
var NONE = Object.freeze([]);
var NO_DETAILS = Object.freeze({
  messages: NONE,
  unread: 0,
  tags: NONE,
  qualification: null,
  participants: NONE,
  card: null,
  case: null,
  survey: null,
  scriptAnswers: NONE,
  payments: NONE,
  invoices: NONE,
  bot: "off",
  videoCall: false
});

// packages/core/src/conversation/merge-delivery.ts
var NOTHING_REPORTED = Object.freeze({
  sentAt: null,
  deliveredAt: null,
  readAt: null,
  failedAt: null,
  failure: null
});
var mergeDelivery = (delivery, report) => {
  const sentAt = report.status === "sent" ? earlier(delivery.sentAt, report.at) : delivery.sentAt;
  const deliveredAt = report.status === "delivered" ? earlier(delivery.deliveredAt, report.at) : delivery.deliveredAt;
  const readAt = report.status === "read" ? earlier(delivery.readAt, report.at) : delivery.readAt;
  const failedAt = report.status === "failed" ? earlier(delivery.failedAt, report.at) : delivery.failedAt;
  const failure = report.status === "failed" ? firstReason(delivery.failure, report.failure) : delivery.failure;
  return sentAt === delivery.sentAt && deliveredAt === delivery.deliveredAt && readAt === delivery.readAt && failedAt === delivery.failedAt && failure === delivery.failure ? delivery : { sentAt, deliveredAt, readAt, failedAt, failure };
};
var earlier = (known3, reported) => known3 === null || reported < known3 ? reported : known3;
var firstReason = (known3, reported) => {
  if (known3 === null) return reported;
  return reported !== null && reported < known3 ? reported : known3;
};

// packages/core/src/interaction/facts.ts
import * as Schema6 from "effect/Schema";
var Channel = Schema6.Literals([
  "voice",
  "email",
  "sms",
  "whatsapp",
  "telegram",
  "messenger",
  "chat"
]).annotate({ identifier: "Channel" });
var Direction = Schema6.Literals(["incoming", "outgoing"]).annotate({ identifier: "Direction" });
var Awaiting = Schema6.Literals(["agent", "customer"]).annotate({ identifier: "Awaiting" });
var Routing = Schema6.Literals(["smart", "direct"]).annotate({ identifier: "Routing" });
var Place = Schema6.Struct({
  queue: Schema6.NullOr(QueueId),
  team: Schema6.NullOr(TeamId),
  space: Schema6.NullOr(SpaceId),
  campaign: Schema6.NullOr(CampaignId)
}).annotate({ identifier: "Place" });
var Actor = Schema6.TaggedUnion({
  Agent: { agent: AgentId },
  Contact: {},
  Automation: {},
  Bot: {},
  Api: {},
  Broadcast: {}
}).annotate({ identifier: "Actor" });
var Outcome = Schema6.TaggedUnion({
  Processed: {},
  Delivered: {},
  Warning: { detail: Schema6.String },
  Aborted: {},
  Dissuaded: { reason: Schema6.NonEmptyString }
}).annotate({ identifier: "Outcome" });
var ClosingOutcome = Schema6.Union([
  Outcome.cases.Processed,
  Outcome.cases.Delivered,
  Outcome.cases.Warning,
  Outcome.cases.Aborted
]).annotate({ identifier: "ClosingOutcome" });
var Destination = Schema6.TaggedUnion({
  User: { agent: AgentId },
  SmartRouting: {},
  Queue: { queue: QueueId }
}).annotate({ identifier: "Destination" });
var NOWHERE = { queue: null, team: null, space: null, campaign: null };

// packages/core/src/dialect/ucontact/strategies.ts
var strategies = /* @__PURE__ */ new Map([
  [
    "incall",
    {
      chooses: false,
      takes: "first",
      atOnce: 1,
      whileOnCall: false,
      whileBusy: false,
      onBreak: false,
      freeFirst: false
    }
  ],
  [
    "nocall",
    {
      chooses: false,
      takes: "first",
      atOnce: null,
      whileOnCall: true,
      whileBusy: true,
      onBreak: false,
      freeFirst: false
    }
  ],
  [
    "interaction",
    {
      chooses: false,
      takes: "first",
      atOnce: 1,
      whileOnCall: true,
      whileBusy: false,
      onBreak: false,
      freeFirst: false
    }
  ],
  [
    "ringall",
    {
      chooses: true,
      takes: "first",
      atOnce: 1,
      whileOnCall: true,
      whileBusy: true,
      onBreak: false,
      freeFirst: false
    }
  ],
  [
    "ringallmultiple",
    {
      chooses: true,
      takes: "any",
      atOnce: null,
      whileOnCall: true,
      whileBusy: true,
      onBreak: false,
      freeFirst: false
    }
  ],
  [
    "omni",
    {
      chooses: false,
      takes: "first",
      atOnce: null,
      whileOnCall: true,
      whileBusy: true,
      onBreak: false,
      freeFirst: true
    }
  ],
  [
    "nopause",
    {
      chooses: false,
      takes: "first",
      atOnce: null,
      whileOnCall: true,
      whileBusy: true,
      onBreak: false,
      freeFirst: false
    }
  ]
]);

// packages/core/src/directory/nearest.ts
import { distance } from "fastest-levenshtein";
var nearest = (name, known3) => {
  if (name.length > LONGEST) return null;
  const asked = name.toLowerCase();
  let best = null;
  let least2 = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known3) {
    if (Math.abs(candidate.length - name.length) >= least2) continue;
    const changes = distance(asked, candidate.toLowerCase());
    if (changes < least2 && changes < candidate.length) {
      best = candidate;
      least2 = changes;
    }
  }
  return best;
};
var LONGEST = 200;

// packages/core/src/directory/pending.ts
var isEligible = (strategy, presence, load) => {
  const { onCall, inHand, othersFree = false } = load;
  const besidesCall = onCall ? inHand - 1 : inHand;
  const { ofCampaign = besidesCall } = load;
  const busy = besidesCall > 0 || presence === "busy";
  return presence !== "offline" && (strategy.onBreak || presence !== "on a break") && (strategy.whileOnCall || !onCall) && (strategy.whileBusy || !busy) && (strategy.atOnce === null || ofCampaign < strategy.atOnce) && !(strategy.freeFirst && othersFree && (busy || onCall));
};
var NOTHING_PENDING = Object.freeze({ sees: [], mayTake: [] });

// packages/core/src/interaction/allowed-in-conversation.ts
var allowedInConversation = (state) => {
  const { details, origin } = state;
  const { reports, window } = capabilities[origin.channel];
  const live = isLive(state);
  const ours = details.messages.filter(({ from }) => from === "us");
  const surveyRuns = details.survey?.status === "started";
  const allowed = ["AssignTeam", "SetPriority", "FailToAssign"];
  if (ours.length > 0 && reports.length > 0) allowed.push("ReportDelivery");
  if (ours.some(({ undone: undone2, undoUntil }) => !undone2 && undoUntil !== null)) allowed.push("UndoMessage");
  if (details.unread > 0) allowed.push("ReadMessages");
  if (window !== null) allowed.push("ExtendWindow");
  allowed.push("AddTag");
  if (details.tags.length > 0) allowed.push("RemoveTag");
  allowed.push("Qualify");
  if (live && !surveyRuns) allowed.push("StartSurvey");
  if (surveyRuns) allowed.push("AnswerSurvey", "CompleteSurvey", "CancelSurvey", "FailSurvey");
  allowed.push("AnswerScript");
  allowed.push("RequestPayment");
  if (details.payments.some(({ status }) => status !== "paid")) allowed.push("SettlePayment");
  allowed.push("AddInvoice", "AssignCard");
  if (details.card !== null) allowed.push("UnassignCard");
  allowed.push("AssignCase");
  if (details.case !== null) allowed.push("UnassignCase");
  if (live && !details.videoCall) allowed.push("StartVideoCall");
  if (details.videoCall) allowed.push("EndVideoCall");
  allowed.push("Join");
  if (details.participants.some(({ leftAt }) => leftAt === null)) allowed.push("Leave");
  allowed.push("PressButton", "SwitchBot", "RecordBroadcast", "RecordChannelEvent");
  if (origin.channel === "chat") allowed.push("VisitPage");
  return allowed;
};

// packages/core/src/interaction/allowed.ts
var allowedCommands = (state) => {
  switch (state.phase) {
    case "absent":
      return ["Receive", "Start"];
    case "closed":
      return ["ReceiveMessage", "Note", "Archive", "Reopen", ...allowedInConversation(state)];
    case "archived":
      return [];
    case "unanswered":
    case "open":
      return allowedWhileLive(state);
  }
};
var allowedWhileLive = (state) => {
  const allowed = ["ReceiveMessage"];
  const free = state.holder === null;
  if (free) allowed.push("Pick");
  if (free && state.snoozedUntil === null) allowed.push("Offer");
  if (state.offers.length > 0) allowed.push("AcceptOffer", "DeclineOffer");
  if (state.offers.some((offer2) => offer2.expiresAt !== null)) allowed.push("ExpireOffer");
  allowed.push("Reply", "Note", "Assign");
  if (!free) allowed.push("Unassign");
  allowed.push("Transfer");
  if (!free) allowed.push("Release");
  allowed.push("Close", "Archive", "Snooze");
  if (state.snoozedUntil !== null) allowed.push("Wake");
  if (free) allowed.push("Abandon", "Dissuade");
  allowed.push(...allowedInConversation(state));
  return allowed;
};

// packages/core/src/interaction/answer.ts
var isRefusal = (answer) => !Array.isArray(answer);
var accept = (event) => [event];
var refuse = (state, command, reason) => ({ ...reason, command: command._tag, allowed: allowedCommands(state) });
var LIVE = ["unanswered", "open"];
var isLive = (state) => state.phase === "open" || state.phase === "unanswered";
var wrongPhase = (state, command, needs = LIVE) => refuse(state, command, { _tag: "WrongPhase", phase: state.phase, needs });

// packages/core/src/interaction/rules/assign.ts
var assign = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const { at, by, agent } = command;
  return state.holder === agent ? refuse(state, command, { _tag: "AlreadySo", fact: "this agent has it" }) : accept({ _tag: "Assigned", at, by, agent });
};
var unassign = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const { at, by } = command;
  return state.holder === null ? refuse(state, command, { _tag: "HeldByNobody" }) : accept({ _tag: "Unassigned", at, by, agent: state.holder });
};

// packages/core/src/interaction/rules/finish.ts
var close = (state, command) => isLive(state) ? accept({ _tag: "Closed", at: command.at, by: command.by, outcome: command.outcome }) : wrongPhase(state, command);
var archive = (state, command) => isLive(state) || state.phase === "closed" ? accept({ _tag: "Archived", at: command.at, by: command.by }) : wrongPhase(state, command, ["unanswered", "open", "closed"]);
var abandon = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  return state.holder === null ? accept({ _tag: "Abandoned", at: command.at }) : refuse(state, command, { _tag: "Held", holder: state.holder });
};
var dissuade = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  return state.holder === null ? accept({ _tag: "Dissuaded", at: command.at, reason: command.reason }) : refuse(state, command, { _tag: "Held", holder: state.holder });
};

// packages/core/src/interaction/rules/begun.ts
var begun = (state, command) => isLive(state) || state.phase === "closed" ? null : wrongPhase(state, command, ["unanswered", "open", "closed"]);

// packages/core/src/interaction/rules/link.ts
var assignCard = (state, command) => {
  const { at, by, card, created } = command;
  return begun(state, command) ?? (state.details.card === card ? refuse(state, command, { _tag: "AlreadySo", fact: "it is linked to this card" }) : accept({ _tag: "CardAssigned", at, by, card, created }));
};
var unassignCard = (state, command) => {
  const { card } = state.details;
  return begun(state, command) ?? (card === null ? refuse(state, command, { _tag: "AlreadySo", fact: "it is linked to no card" }) : accept({ _tag: "CardUnassigned", at: command.at, by: command.by, card }));
};
var assignCase = (state, command) => {
  const { at, by, created } = command;
  return begun(state, command) ?? (state.details.case === command.case ? refuse(state, command, { _tag: "AlreadySo", fact: "it is linked to this case" }) : accept({ _tag: "CaseAssigned", at, by, case: command.case, created }));
};
var unassignCase = (state, command) => {
  const linked = state.details.case;
  return begun(state, command) ?? (linked === null ? refuse(state, command, { _tag: "AlreadySo", fact: "it is linked to no case" }) : accept({ _tag: "CaseUnassigned", at: command.at, by: command.by, case: linked }));
};

// packages/core/src/interaction/rules/mention.ts
var pressButton = (state, command) => {
  const { at, by, button } = command;
  return begun(state, command) ?? accept({ _tag: "ButtonPressed", at, by, button });
};
var switchBot = (state, command) => {
  const { at, by, on } = command;
  return begun(state, command) ?? (state.details.bot === "on" === on ? refuse(state, command, { _tag: "AlreadySo", fact: on ? "the bot is on" : "the bot is off" }) : accept({ _tag: "BotSwitched", at, by, on }));
};
var recordBroadcast = (state, command) => {
  const { at, broadcast } = command;
  return begun(state, command) ?? accept({ _tag: "BroadcastSent", at, broadcast });
};
var recordChannelEvent = (state, command) => {
  const { at, what } = command;
  return begun(state, command) ?? accept({ _tag: "ChannelEventRecorded", at, what });
};
var visitPage = (state, command) => {
  const { at, page } = command;
  const { channel } = state.origin;
  return begun(state, command) ?? (channel === "chat" ? accept({ _tag: "PageVisited", at, page }) : refuse(state, command, { _tag: "ChannelCannot", channel, what: "a visited page" }));
};

// packages/core/src/conversation/record-message.ts
var recordIncoming = (details, id, at) => ({
  ...details,
  messages: [
    ...details.messages,
    { id, from: "contact", at, undoUntil: null, undone: false, delivery: NOTHING_REPORTED }
  ],
  unread: details.unread + 1
});
var recordOutgoing = (details, id, at, undoUntil) => ({
  ...details,
  messages: [
    ...details.messages,
    { id, from: "us", at, undoUntil: undoUntil ?? null, undone: false, delivery: NOTHING_REPORTED }
  ]
});
var hasMessage = (details, id) => details.messages.some((message) => message.id === id);
var outgoing = (details, id) => details.messages.find((message) => message.id === id && message.from === "us");
var changeOutgoing = (details, id, change) => ({
  ...details,
  messages: details.messages.map(
    (message) => message.id === id && message.from === "us" ? change(message) : message
  )
});

// packages/core/src/interaction/rules/message.ts
var reportDelivery = (state, command) => {
  const phase = begun(state, command);
  if (phase !== null) return phase;
  const { at, message, status } = command;
  const { channel } = state.origin;
  if (!capabilities[channel].reports.includes(status))
    return refuse(state, command, { _tag: "ChannelCannot", channel, what: `report ${status}` });
  const facts = outgoing(state.details, message);
  if (facts === void 0)
    return refuse(state, command, { _tag: "NotThere", what: "outgoing message", name: message });
  const failure = status === "failed" ? command.failure : null;
  return mergeDelivery(facts.delivery, { status, at, failure }) === facts.delivery ? refuse(state, command, { _tag: "AlreadySo", fact: "this is known of the message" }) : accept({ _tag: "DeliveryReported", at, message, status, failure });
};
var undoMessage = (state, command) => {
  const phase = begun(state, command);
  if (phase !== null) return phase;
  const { at, by, message } = command;
  const facts = outgoing(state.details, message);
  if (facts === void 0)
    return refuse(state, command, { _tag: "NotThere", what: "outgoing message", name: message });
  if (facts.undone) return refuse(state, command, { _tag: "AlreadySo", fact: "sending it was undone" });
  return facts.undoUntil !== null && at <= facts.undoUntil ? accept({ _tag: "MessageUndone", at, by, message }) : refuse(state, command, { _tag: "TooLate", message, until: facts.undoUntil });
};
var readMessages = (state, command) => begun(state, command) ?? (state.details.unread === 0 ? refuse(state, command, { _tag: "AlreadySo", fact: "nothing is unread" }) : accept({ _tag: "MessagesRead", at: command.at, by: command.by }));
var extendWindow = (state, command) => {
  const phase = begun(state, command);
  if (phase !== null) return phase;
  const { at, until } = command;
  const { channel } = state.origin;
  if (capabilities[channel].window === null)
    return refuse(state, command, { _tag: "ChannelCannot", channel, what: "a messaging window" });
  if (until <= at) return refuse(state, command, { _tag: "DeadlinePassed", at, deadline: until });
  const { windowUntil } = state.moments;
  return windowUntil !== null && windowUntil >= until ? refuse(state, command, { _tag: "AlreadySo", fact: "the window is open until then" }) : accept({ _tag: "WindowExtended", at, until });
};

// packages/core/src/interaction/rules/offer.ts
var offer = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const { at, agent, expiresAt } = command;
  if (state.holder === agent) return refuse(state, command, { _tag: "AlreadySo", fact: "this agent has it" });
  if (state.holder !== null) return refuse(state, command, { _tag: "Held", holder: state.holder });
  if (state.snoozedUntil !== null)
    return refuse(state, command, { _tag: "Asleep", until: state.snoozedUntil });
  if (offerTo(state, agent))
    return refuse(state, command, { _tag: "AlreadySo", fact: "this agent has an offer of it" });
  if (expiresAt !== null && expiresAt <= at) {
    return refuse(state, command, { _tag: "DeadlinePassed", at, deadline: expiresAt });
  }
  return accept({ _tag: "Offered", at, agent, expiresAt });
};
var acceptOffer = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const { at, agent } = command;
  const offered = offerTo(state, agent);
  if (!offered) return notOffered(state, command);
  if (offered.expiresAt !== null && at >= offered.expiresAt) {
    return refuse(state, command, { _tag: "OfferLapsed", agent, expiresAt: offered.expiresAt });
  }
  return accept({ _tag: "OfferAccepted", at, agent });
};
var declineOffer = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const { at, agent } = command;
  return offerTo(state, agent) ? accept({ _tag: "OfferDeclined", at, agent }) : notOffered(state, command);
};
var expireOffer = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const { at, agent } = command;
  const offered = offerTo(state, agent);
  if (!offered) return notOffered(state, command);
  return offered.expiresAt !== null && at >= offered.expiresAt ? accept({ _tag: "OfferExpired", at, agent }) : refuse(state, command, { _tag: "TooEarly", due: offered.expiresAt });
};
var offerTo = (state, agent) => state.offers.find((each) => each.agent === agent);
var notOffered = (state, command) => refuse(state, command, {
  _tag: "NotOffered",
  agent: command.agent,
  offeredTo: state.offers.map((each) => each.agent)
});

// packages/core/src/interaction/rules/participant.ts
var join = (state, command) => {
  const { at, participant } = command;
  return begun(state, command) ?? (takesPart(state, participant) ? refuse(state, command, { _tag: "AlreadyThere", what: "participant", name: participant }) : accept({ _tag: "ParticipantJoined", at, participant }));
};
var leave = (state, command) => {
  const { at, participant } = command;
  return begun(state, command) ?? (takesPart(state, participant) ? accept({ _tag: "ParticipantLeft", at, participant }) : refuse(state, command, { _tag: "NotThere", what: "participant", name: participant }));
};
var startVideoCall = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  return state.details.videoCall ? refuse(state, command, { _tag: "AlreadySo", fact: "a video call is on" }) : accept({ _tag: "VideoCallStarted", at: command.at, by: command.by });
};
var endVideoCall = (state, command) => begun(state, command) ?? (state.details.videoCall ? accept({ _tag: "VideoCallEnded", at: command.at }) : refuse(state, command, { _tag: "AlreadySo", fact: "no video call is on" }));
var takesPart = (state, participant) => state.details.participants.some(({ name, leftAt }) => name === participant && leftAt === null);

// packages/core/src/interaction/rules/payment.ts
var requestPayment = (state, command) => {
  const phase = begun(state, command);
  if (phase !== null) return phase;
  const { at, by, payment, amount, currency } = command;
  return state.details.payments.some(({ id }) => id === payment) ? refuse(state, command, { _tag: "AlreadyThere", what: "payment", name: payment }) : accept({ _tag: "PaymentRequested", at, by, payment, amount, currency });
};
var settlePayment = (state, command) => {
  const phase = begun(state, command);
  if (phase !== null) return phase;
  const { at, payment, paid } = command;
  const asked = state.details.payments.find(({ id }) => id === payment);
  if (asked === void 0) return refuse(state, command, { _tag: "NotThere", what: "payment", name: payment });
  if (asked.status === "paid") return refuse(state, command, { _tag: "AlreadySo", fact: "it is paid" });
  return asked.status === "failed" && !paid ? refuse(state, command, { _tag: "AlreadySo", fact: "paying it has failed" }) : accept({ _tag: "PaymentSettled", at, payment, paid });
};
var addInvoice = (state, command) => {
  const { at, by, invoice } = command;
  return begun(state, command) ?? (state.details.invoices.includes(invoice) ? refuse(state, command, { _tag: "AlreadyThere", what: "invoice", name: invoice }) : accept({ _tag: "InvoiceAdded", at, by, invoice }));
};

// packages/core/src/interaction/rules/pick.ts
var pick = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const { at, agent } = command;
  if (state.holder === null) return accept({ _tag: "Picked", at, agent });
  return state.holder === agent ? refuse(state, command, { _tag: "AlreadySo", fact: "this agent has it" }) : refuse(state, command, { _tag: "Held", holder: state.holder });
};

// packages/core/src/interaction/rules/place.ts
var assignTeam = (state, command) => {
  const { at, by, team } = command;
  const fact = team === null ? "it is no team\u2019s" : "it is this team\u2019s";
  return begun(state, command) ?? (state.place.team === team ? refuse(state, command, { _tag: "AlreadySo", fact }) : accept({ _tag: "TeamAssigned", at, by, team }));
};
var setPriority = (state, command) => {
  const { at, by, priority } = command;
  return begun(state, command) ?? (state.priority === priority ? refuse(state, command, { _tag: "AlreadySo", fact: "it has this priority" }) : accept({ _tag: "PrioritySet", at, by, priority }));
};
var failToAssign = (state, command) => {
  const { at, by, reason } = command;
  return begun(state, command) ?? accept({ _tag: "AssignmentFailed", at, by, reason });
};

// packages/core/src/interaction/rules/saying.ts
var saying = (event, { content, undoUntil, sender }) => {
  if (content === void 0 && undoUntil === void 0 && sender === void 0) return event;
  return {
    ...event,
    ...content === void 0 ? {} : { content },
    ...undoUntil === void 0 ? {} : { undoUntil },
    ...sender === void 0 ? {} : { sender }
  };
};

// packages/core/src/interaction/rules/receive.ts
var receive = (state, command) => state.phase === "absent" ? accept(
  saying(
    {
      _tag: "Received",
      at: command.at,
      channel: command.channel,
      contact: command.contact,
      place: command.place,
      routing: command.routing,
      priority: command.priority,
      message: command.message
    },
    command
  )
) : refuse(state, command, { _tag: "AlreadyBegun", phase: state.phase });
var receiveMessage = (state, command) => {
  const { at, message } = command;
  if (state.phase === "absent" || state.phase === "archived")
    return wrongPhase(state, command, ["unanswered", "open", "closed"]);
  if (hasMessage(state.details, message))
    return refuse(state, command, { _tag: "AlreadyThere", what: "message", name: message });
  const received2 = saying({ _tag: "MessageReceived", at, message }, command);
  if (state.phase === "closed") return [{ _tag: "Reopened", at, by: { _tag: "Contact" } }, received2];
  return state.snoozedUntil === null ? accept(received2) : [{ _tag: "Woken", at, by: { _tag: "Contact" } }, received2];
};

// packages/core/src/interaction/rules/release.ts
var release = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const { at, agent } = command;
  return state.holder === agent ? accept({ _tag: "Released", at, agent }) : refuse(state, command, { _tag: "NotTheHolder", agent, holder: state.holder });
};

// packages/core/src/interaction/rules/reopen.ts
var reopen = (state, command) => state.phase === "closed" ? accept({ _tag: "Reopened", at: command.at, by: command.by }) : wrongPhase(state, command, ["closed"]);

// packages/core/src/interaction/rules/script.ts
var answerScript = (state, command) => {
  const { at, by, script, question, answer } = command;
  const phase = begun(state, command);
  if (phase !== null) return phase;
  return state.details.scriptAnswers.some(
    (each) => each.script === script && each.question === question && each.answer === answer
  ) ? refuse(state, command, { _tag: "AlreadySo", fact: "this is the answer to the question" }) : accept({ _tag: "ScriptAnswered", at, by, script, question, answer });
};

// packages/core/src/interaction/rules/snooze.ts
var snooze = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const { at, by, until } = command;
  return until > at ? accept({ _tag: "Snoozed", at, by, until }) : refuse(state, command, { _tag: "DeadlinePassed", at, deadline: until });
};
var wake = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const { at, by } = command;
  if (state.snoozedUntil === null) return refuse(state, command, { _tag: "Awake" });
  return by._tag === "Automation" && at < state.snoozedUntil ? refuse(state, command, { _tag: "TooEarly", due: state.snoozedUntil }) : accept({ _tag: "Woken", at, by });
};

// packages/core/src/interaction/rules/hindrance.ts
var hindrance = (state, command, channel) => {
  const { at, content, undoUntil } = command;
  if (undoUntil !== void 0 && undoUntil <= at)
    return refuse(state, command, { _tag: "DeadlinePassed", at, deadline: undoUntil });
  const what = content === void 0 ? null : beyond(channel, content);
  if (what !== null) return refuse(state, command, { _tag: "ChannelCannot", channel, what });
  return passes(state, channel, at, content) ? null : refuse(state, command, { _tag: "WindowClosed", channel, until: state.moments.windowUntil });
};
var passes = (state, channel, at, content) => {
  const { window, extensions } = capabilities[channel];
  if (window === null) return true;
  if (content !== void 0 && content.template !== null) return true;
  const { windowUntil } = state.moments;
  if (windowUntil !== null && at <= windowUntil) return true;
  const extension = extensions.find(({ tag }) => tag === content?.windowTag);
  if (extension === void 0) return false;
  const last = lastFromContact(state);
  return last !== null && at <= last + extension.within;
};
var lastFromContact = ({ phase, origin, details }) => {
  let last = phase !== "absent" && origin.direction === "incoming" ? origin.at : null;
  for (const { from, at } of details.messages) {
    if (from === "contact" && (last === null || at > last)) last = at;
  }
  return last;
};

// packages/core/src/interaction/rules/start.ts
var start = (state, command) => {
  if (state.phase !== "absent") return refuse(state, command, { _tag: "AlreadyBegun", phase: state.phase });
  return whyNot(state, command) ?? accept(withFields(saying(started(command), command), command));
};
var whyNot = (state, command) => {
  const { channel, message, content } = command;
  if (message === null && content === void 0) return null;
  return capabilities[channel].outboundFirst ? hindrance(state, command, channel) : refuse(state, command, { _tag: "ChannelCannot", channel, what: "a first message from us" });
};
var started = (command) => ({
  _tag: "Started",
  at: command.at,
  by: command.by,
  channel: command.channel,
  contact: command.contact,
  place: command.place,
  routing: command.routing,
  priority: command.priority,
  agent: command.agent,
  message: command.message
});
var withFields = (event, { fields }) => fields === void 0 ? event : { ...event, fields };

// packages/core/src/interaction/rules/survey.ts
var startSurvey = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const running2 = state.details.survey;
  return running2?.status === "started" ? refuse(state, command, { _tag: "AlreadyThere", what: "running survey", name: running2.name }) : accept({ _tag: "SurveyStarted", at: command.at, by: command.by, survey: command.survey });
};
var answerSurvey = (state, command) => {
  const { at, question, answer } = command;
  const answers = state.details.survey?.answers ?? [];
  return running(state, command) ?? (answers.some((each) => each.question === question && each.answer === answer) ? refuse(state, command, { _tag: "AlreadySo", fact: "this is the answer to the question" }) : accept({ _tag: "SurveyAnswered", at, question, answer }));
};
var completeSurvey = (state, command) => running(state, command) ?? accept({ _tag: "SurveyCompleted", at: command.at });
var cancelSurvey = (state, command) => running(state, command) ?? accept({ _tag: "SurveyCancelled", at: command.at, by: command.by });
var failSurvey = (state, command) => running(state, command) ?? accept({ _tag: "SurveyFailed", at: command.at, reason: command.reason });
var running = (state, command) => {
  const phase = begun(state, command);
  if (phase !== null) return phase;
  const { survey } = state.details;
  return survey?.status === "started" ? null : refuse(state, command, { _tag: "NotThere", what: "running survey", name: survey?.name ?? "" });
};

// packages/core/src/interaction/rules/tag.ts
var addTag = (state, command) => {
  const { at, by, tag } = command;
  return begun(state, command) ?? (state.details.tags.includes(tag) ? refuse(state, command, { _tag: "AlreadyThere", what: "tag", name: tag }) : accept({ _tag: "TagAdded", at, by, tag }));
};
var removeTag = (state, command) => {
  const { at, by, tag } = command;
  return begun(state, command) ?? (state.details.tags.includes(tag) ? accept({ _tag: "TagRemoved", at, by, tag }) : refuse(state, command, { _tag: "NotThere", what: "tag", name: tag }));
};
var qualify = (state, command) => {
  const { at, by, qualification } = command;
  return begun(state, command) ?? (state.details.qualification === qualification ? refuse(state, command, { _tag: "AlreadySo", fact: "it has this qualification" }) : accept({ _tag: "Qualified", at, by, qualification }));
};

// packages/core/src/interaction/rules/transfer.ts
var transfer = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const fact = alreadyThere(state, command.to);
  return fact === null ? accept({ _tag: "Transferred", at: command.at, by: command.by, to: command.to }) : refuse(state, command, { _tag: "AlreadySo", fact });
};
var alreadyThere = (state, to) => {
  switch (to._tag) {
    case "User":
      return state.holder === to.agent ? "this agent has it" : null;
    case "Queue":
      return state.holder === null && state.place.queue === to.queue && state.routing === "smart" ? "it waits in this queue" : null;
    case "SmartRouting":
      return state.holder === null && state.place.queue === null && state.routing === "smart" ? "it waits for smart routing" : null;
  }
};

// packages/core/src/interaction/rules/write.ts
var reply = (state, command) => {
  if (!isLive(state)) return wrongPhase(state, command);
  const { at, by, message } = command;
  if (hasMessage(state.details, message))
    return refuse(state, command, { _tag: "AlreadyThere", what: "message", name: message });
  return hindrance(state, command, state.origin.channel) ?? accept(saying({ _tag: "Replied", at, by, message }, command));
};
var note = (state, command) => begun(state, command) ?? accept(saying({ _tag: "Noted", at: command.at, by: command.by, note: command.note }, command));

// packages/core/src/interaction/decide.ts
var rules = {
  Receive: receive,
  Start: start,
  ReceiveMessage: receiveMessage,
  Pick: pick,
  Offer: offer,
  AcceptOffer: acceptOffer,
  DeclineOffer: declineOffer,
  ExpireOffer: expireOffer,
  Reply: reply,
  Note: note,
  Assign: assign,
  Unassign: unassign,
  Transfer: transfer,
  Release: release,
  Close: close,
  Archive: archive,
  Snooze: snooze,
  Wake: wake,
  Abandon: abandon,
  Dissuade: dissuade,
  Reopen: reopen,
  AssignTeam: assignTeam,
  SetPriority: setPriority,
  FailToAssign: failToAssign,
  ReportDelivery: reportDelivery,
  UndoMessage: undoMessage,
  ReadMessages: readMessages,
  ExtendWindow: extendWindow,
  AddTag: addTag,
  RemoveTag: removeTag,
  Qualify: qualify,
  StartSurvey: startSurvey,
  AnswerSurvey: answerSurvey,
  CompleteSurvey: completeSurvey,
  CancelSurvey: cancelSurvey,
  FailSurvey: failSurvey,
  AnswerScript: answerScript,
  RequestPayment: requestPayment,
  SettlePayment: settlePayment,
  AddInvoice: addInvoice,
  AssignCard: assignCard,
  UnassignCard: unassignCard,
  AssignCase: assignCase,
  UnassignCase: unassignCase,
  StartVideoCall: startVideoCall,
  EndVideoCall: endVideoCall,
  Join: join,
  Leave: leave,
  PressButton: pressButton,
  SwitchBot: switchBot,
  RecordBroadcast: recordBroadcast,
  RecordChannelEvent: recordChannelEvent,
  VisitPage: visitPage
};

// packages/core/src/conversation/evolve-details.ts
var evolveDetails = (details, event) => {
  switch (event._tag) {
    case "DeliveryReported":
      return changeOutgoing(details, event.message, (message) => ({
        ...message,
        delivery: mergeDelivery(message.delivery, event)
      }));
    case "MessagesRead":
      return { ...details, unread: 0 };
    case "TagAdded":
      return { ...details, tags: [...details.tags, event.tag] };
    case "TagRemoved":
      return { ...details, tags: details.tags.filter((tag) => tag !== event.tag) };
    case "Qualified":
      return { ...details, qualification: event.qualification };
    case "SurveyStarted":
      return { ...details, survey: { name: event.survey, status: "started", answers: [] } };
    case "SurveyAnswered":
      return withSurvey(details, (survey) => ({ ...survey, answers: answered(survey.answers, event) }));
    case "SurveyCompleted":
      return withSurvey(details, (survey) => ({ ...survey, status: "completed" }));
    case "SurveyCancelled":
      return withSurvey(details, (survey) => ({ ...survey, status: "cancelled" }));
    case "SurveyFailed":
      return withSurvey(details, (survey) => ({ ...survey, status: "failed" }));
    case "ScriptAnswered":
      return { ...details, scriptAnswers: scriptAnswered(details.scriptAnswers, event) };
    case "PaymentRequested":
      return { ...details, payments: [...details.payments, requested(event)] };
    case "PaymentSettled":
      return { ...details, payments: settled(details.payments, event) };
    case "InvoiceAdded":
      return { ...details, invoices: [...details.invoices, event.invoice] };
    case "CardAssigned":
      return { ...details, card: event.card };
    case "CardUnassigned":
      return { ...details, card: null };
    case "CaseAssigned":
      return { ...details, case: event.case };
    case "CaseUnassigned":
      return { ...details, case: null };
    case "VideoCallStarted":
      return { ...details, videoCall: true };
    case "VideoCallEnded":
      return { ...details, videoCall: false };
    case "ParticipantJoined":
      return {
        ...details,
        participants: [
          ...details.participants,
          { name: event.participant, joinedAt: event.at, leftAt: null }
        ]
      };
    case "ParticipantLeft":
      return { ...details, participants: left(details.participants, event) };
    case "BotSwitched":
      return { ...details, bot: event.on ? "on" : "off" };
  }
};
var withSurvey = (details, change) => details.survey === null ? details : { ...details, survey: change(details.survey) };
var answered = (answers, { question, answer }) => answers.some((each) => each.question === question) ? answers.map((each) => each.question === question ? { question, answer } : each) : [...answers, { question, answer }];
var scriptAnswered = (answers, { script, question, answer }) => {
  const isSame = (each) => each.script === script && each.question === question;
  return answers.some(isSame) ? answers.map((each) => isSame(each) ? { script, question, answer } : each) : [...answers, { script, question, answer }];
};
var requested = ({
  payment,
  amount,
  currency
}) => ({
  id: payment,
  amount,
  currency,
  status: "requested"
});
var settled = (payments, { payment, paid }) => payments.map((each) => each.id === payment ? { ...each, status: paid ? "paid" : "failed" } : each);
var left = (participants, { participant, at }) => participants.map(
  (each) => each.name === participant && each.leftAt === null ? { ...each, leftAt: at } : each
);

// packages/core/src/interaction/state.ts
import * as Schema8 from "effect/Schema";

// packages/core/src/interaction/phase.ts
import * as Schema7 from "effect/Schema";
var Phase = Schema7.Literals(["absent", "unanswered", "open", "closed", "archived"]).annotate({
  identifier: "Phase"
});

// packages/core/src/interaction/state.ts
var Offer = Schema8.Struct({
  agent: AgentId,
  /** When it lapses; null for an offer without a limit. */
  expiresAt: Schema8.NullOr(Instant)
}).annotate({ identifier: "Offer" });
var Origin = Schema8.Struct({
  /** When it began; 0 until then. */
  at: Instant,
  channel: Channel,
  direction: Direction,
  contact: Schema8.NullOr(ContactId),
  routing: Routing
}).annotate({ identifier: "Origin" });
var Moments = Schema8.Struct({
  /** Since when it has waited for an agent to take it; the last such moment once it is taken. */
  waitingSince: Instant,
  /** When the last message came or went. */
  lastMessageAt: Instant,
  /**
   * Until when the channel lets an ordinary message pass; null on a channel without a messaging window, and where
   * the contact has never opened it.
   */
  windowUntil: Schema8.NullOr(Instant)
}).annotate({ identifier: "Moments" });
var InteractionState = Schema8.Struct({
  phase: Phase,
  /** The one agent who has it, or null. */
  holder: Schema8.NullOr(AgentId),
  awaiting: Awaiting,
  place: Place,
  /** How an agent is found for it now; how it was at first is in `origin`. */
  routing: Routing,
  /** Higher is more urgent; 0 is ordinary. */
  priority: Schema8.Int,
  /** Agents it is offered to at this moment, in the order of the offers. */
  offers: Schema8.Array(Offer),
  /** When a snooze ends, or null. */
  snoozedUntil: Schema8.NullOr(Instant),
  /** Transferred to another agent than the one who did it. */
  forwarded: Schema8.Boolean,
  /** How it ended; null while it is not finished. */
  outcome: Schema8.NullOr(Outcome),
  origin: Origin,
  moments: Moments,
  details: Details
}).annotate({ identifier: "InteractionState" });
var NO_OFFERS = Object.freeze([]);
var absent = Object.freeze({
  phase: "absent",
  holder: null,
  awaiting: "agent",
  place: NOWHERE,
  routing: "smart",
  priority: 0,
  offers: NO_OFFERS,
  snoozedUntil: null,
  forwarded: false,
  outcome: null,
  origin: Object.freeze({ at: 0, channel: "chat", direction: "incoming", contact: null, routing: "smart" }),
  moments: Object.freeze({ waitingSince: 0, lastMessageAt: 0, windowUntil: null }),
  details: NO_DETAILS
});

// packages/core/src/interaction/evolve.ts
var evolve = (state, event) => {
  switch (event._tag) {
    case "Received":
      return received(state, event);
    case "Picked":
    case "Assigned":
    case "OfferAccepted":
      return taken(state, event);
    case "Closed":
      return closed(state, event);
    case "Abandoned":
      return finished(state, ABORTED);
    default:
      return evolveSeldom(state, event);
  }
};
var received = (_before, event) => begun2(
  event,
  "open",
  null,
  "agent",
  windowAfter(event.channel, event.at, null),
  event.message === null ? NO_DETAILS : recordIncoming(NO_DETAILS, event.message, event.at)
);
var taken = (state, event) => changed(state, state.phase, event.agent, state.awaiting, NO_OFFERS, state.moments);
var closed = (state, event) => finished(state, event.outcome);
var evolutions = {
  Received: received,
  Picked: taken,
  Assigned: taken,
  OfferAccepted: taken,
  Closed: closed
};
var evolveSeldom = (state, event) => {
  switch (event._tag) {
    case "Offered":
      return withOffers(state, [...state.offers, { agent: event.agent, expiresAt: event.expiresAt }]);
    case "OfferDeclined":
    case "OfferExpired":
      return withOffers(
        state,
        state.offers.filter((offer2) => offer2.agent !== event.agent)
      );
    case "MessageReceived":
      return messageReceived(state, event);
    case "Replied":
      return replied(state, event);
    case "Noted":
    case "AssignmentFailed":
    case "ButtonPressed":
    case "BroadcastSent":
    case "ChannelEventRecorded":
    case "PageVisited":
      return state;
    case "Reopened":
      return { ...waiting(state, event.at), phase: "open", awaiting: "agent", outcome: null };
    case "Unassigned":
      return givenBack(state, event.at);
    case "Released":
      return { ...givenBack(state, event.at), awaiting: "agent" };
    case "Transferred":
      return transferred(state, event);
    case "Dissuaded":
      return finished(state, { _tag: "Dissuaded", reason: event.reason });
    case "Started":
      return begun2(
        event,
        "unanswered",
        event.agent,
        "customer",
        null,
        event.message === null ? NO_DETAILS : recordOutgoing(NO_DETAILS, event.message, event.at, event.undoUntil)
      );
    case "Archived":
      return { ...waiting(state, state.moments.waitingSince), phase: "archived", snoozedUntil: null };
    case "Snoozed":
      return { ...withOffers(state, NO_OFFERS), snoozedUntil: event.until };
    case "Woken":
      return {
        ...state,
        snoozedUntil: null,
        moments: state.holder === null ? waitingFrom(state.moments, event.at) : state.moments
      };
    case "TeamAssigned":
      return { ...state, place: { ...state.place, team: event.team } };
    case "PrioritySet":
      return { ...state, priority: event.priority };
    case "MessageUndone":
      return undone(state, event);
    case "WindowExtended":
      return { ...state, moments: { ...state.moments, windowUntil: later(state.moments, event.until) } };
    default:
      return { ...state, details: evolveDetails(state.details, event) };
  }
};
var ABORTED = { _tag: "Aborted" };
var begun2 = (event, phase, holder, awaiting, windowUntil, details) => ({
  phase,
  holder,
  awaiting,
  place: event.place,
  routing: event.routing,
  priority: event.priority,
  offers: NO_OFFERS,
  snoozedUntil: null,
  forwarded: false,
  outcome: null,
  origin: {
    at: event.at,
    channel: event.channel,
    direction: event._tag === "Received" ? "incoming" : "outgoing",
    contact: event.contact,
    routing: event.routing
  },
  moments: { waitingSince: event.at, lastMessageAt: event.at, windowUntil },
  details
});
var changed = (state, phase, holder, awaiting, offers, moments) => ({
  phase,
  holder,
  awaiting,
  place: state.place,
  routing: state.routing,
  priority: state.priority,
  offers,
  snoozedUntil: state.snoozedUntil,
  forwarded: state.forwarded,
  outcome: state.outcome,
  origin: state.origin,
  moments,
  details: state.details
});
var withOffers = (state, offers) => changed(state, state.phase, state.holder, state.awaiting, offers, state.moments);
var waiting = (state, since3) => changed(state, state.phase, null, state.awaiting, NO_OFFERS, waitingFrom(state.moments, since3));
var givenBack = (state, since3) => {
  const free = waiting(state, since3);
  return state.place.queue === null ? free : { ...free, routing: "smart" };
};
var waitingFrom = (moments, waitingSince) => moments.waitingSince === waitingSince ? moments : { waitingSince, lastMessageAt: moments.lastMessageAt, windowUntil: moments.windowUntil };
var later = ({ windowUntil }, until) => windowUntil !== null && windowUntil > until ? windowUntil : until;
var finished = (state, outcome) => ({
  phase: "closed",
  holder: null,
  awaiting: state.awaiting,
  place: state.place,
  routing: state.routing,
  priority: state.priority,
  offers: NO_OFFERS,
  snoozedUntil: null,
  forwarded: state.forwarded,
  outcome,
  origin: state.origin,
  moments: state.moments,
  details: state.details
});
var messageReceived = (state, { at, message }) => ({
  ...state,
  phase: "open",
  awaiting: "agent",
  moments: {
    waitingSince: state.holder === null && state.awaiting === "customer" ? at : state.moments.waitingSince,
    lastMessageAt: at,
    windowUntil: windowAfter(state.origin.channel, at, state.moments.windowUntil)
  },
  details: recordIncoming(state.details, message, at)
});
var replied = (state, { at, message, undoUntil }) => ({
  ...state,
  awaiting: "customer",
  moments: { ...state.moments, lastMessageAt: at },
  details: recordOutgoing(state.details, message, at, undoUntil)
});
var undone = (state, { message }) => {
  const details = changeOutgoing(state.details, message, (each) => ({ ...each, undone: true }));
  const last = details.messages.findLast((each) => !each.undone);
  const contactWroteLast = last ? last.from === "contact" : state.origin.direction === "incoming";
  return { ...state, awaiting: contactWroteLast ? "agent" : state.awaiting, details };
};
var transferred = (state, { at, by, to }) => {
  switch (to._tag) {
    case "User":
      return {
        ...changed(state, state.phase, to.agent, state.awaiting, NO_OFFERS, state.moments),
        routing: "direct",
        forwarded: state.forwarded || by._tag !== "Agent" || by.agent !== to.agent
      };
    case "Queue":
      return { ...waiting(state, at), routing: "smart", place: { ...state.place, queue: to.queue } };
    case "SmartRouting":
      return { ...waiting(state, at), routing: "smart", place: { ...state.place, queue: null } };
  }
};

// packages/core/src/routing/further-luck.ts
var ODD = 2654435761;
var furtherLuck = (luck, n) => {
  const high = luck * 4294967296;
  const low = (high - Math.floor(high)) * 4294967296;
  let hash = Math.imul(Math.floor(high) ^ Math.floor(low) | 0, ODD) ^ Math.imul(n + 1, ODD);
  hash = Math.imul(hash ^ hash >>> 16, 2246822507);
  hash = Math.imul(hash ^ hash >>> 13, 3266489909);
  return ((hash ^ hash >>> 16) >>> 0) / 4294967296;
};

// packages/core/src/routing/choose/agent-choice.ts
var agentChoice = (name, best, why, isLongestIdle = false) => ({ name, initial: null, isLongestIdle, best, why, given: () => null });

// packages/core/src/routing/choose/at-random.ts
var atRandom = () => agentChoice(
  "atRandom",
  (candidates, _, { luck }) => candidates[Math.floor(furtherLuck(luck, candidates.length) * candidates.length)],
  () => "drawn by lot"
);

// packages/core/src/routing/choose/lowest.ts
var lowest = (candidates, figure) => {
  let [chosen] = candidates;
  let least2 = figure(chosen);
  for (let i = 1; i < candidates.length; i++) {
    const agent = candidates[i];
    const its = figure(agent);
    if (its < least2 || its === least2 && agent.freeSince < chosen.freeSince) {
      chosen = agent;
      least2 = its;
    }
  }
  return chosen;
};

// packages/core/src/routing/choose/best-skill.ts
var bestSkill = () => agentChoice(
  "bestSkill",
  (candidates, interaction) => lowest(candidates, (agent) => -levels(agent, interaction)),
  (chosen, interaction) => `best skill: levels add up to ${levels(chosen, interaction)}`
);
var levels = (agent, { needs }) => needs.reduce((sum, { skill }) => sum + agent.skill(skill), 0);

// packages/core/src/routing/choose/in-order.ts
var inOrder = ({ groups, within: within2 = "longestIdle" } = {}) => {
  const named = groups === void 0 ? null : new Map(groups.map((id, place) => [id, place]));
  const placeOf = ({ group }, { queue }) => named === null ? queue.groups.indexOf(group) : named.get(group.id) ?? named.size;
  return agentChoice(
    "inOrder",
    (candidates, interaction) => {
      const first = Math.min(...candidates.map((agent) => placeOf(agent, interaction)));
      const [one, ...others] = candidates.filter((agent) => placeOf(agent, interaction) === first);
      if (one === void 0) return candidates[0];
      return lowest([one, ...others], ({ seat, freeSince }) => within2 === "seats" ? seat : freeSince);
    },
    ({ group, seat }) => within2 === "seats" ? `seat ${seat + 1} of ${group.id} comes first` : `${group.id} comes first`
  );
};

// packages/core/src/routing/scope.ts
var inHandWithin = (scope, agent, interaction) => {
  switch (scope) {
    case "all":
      return agent.inHand;
    case "channel":
      return agent.inHandOn(interaction.state.origin.channel);
    case "queue":
      return agent.inHandOf(interaction.queue);
  }
};
var nameOfScope = (scope, interaction) => {
  switch (scope) {
    case "all":
      return "all";
    case "channel":
      return interaction.state.origin.channel;
    case "queue":
      return interaction.queue.id;
  }
};
var scopeInWords = (scope, interaction) => scope === "all" ? "in hand" : `of ${nameOfScope(scope, interaction)} in hand`;

// packages/core/src/routing/choose/least-loaded.ts
var leastLoaded = (of = "all") => agentChoice(
  "leastLoaded",
  (candidates, interaction) => lowest(candidates, (agent) => inHandWithin(of, agent, interaction)),
  (chosen, interaction) => `least loaded: ${inHandWithin(of, chosen, interaction)} ${scopeInWords(of, interaction)}`
);

// packages/core/src/routing/words.ts
var inSeconds = (ms) => `${Math.round(ms) / 1e3} s`;

// packages/core/src/routing/choose/least-recently-given.ts
var leastRecentlyGiven = (of = "all") => {
  const lastGiven = (memory, agent, interaction) => {
    if (memory === null) return agent.lastGivenAt;
    const name = nameOfScope(of, interaction);
    return memory.find((each) => each.of === name && each.agent === agent.id)?.at ?? Number.NEGATIVE_INFINITY;
  };
  return {
    name: "leastRecentlyGiven",
    initial: of === "all" ? null : [],
    isLongestIdle: false,
    best: (candidates, interaction, _, memory) => lowest(candidates, (agent) => lastGiven(memory, agent, interaction)),
    why: (chosen, interaction, { now }, memory) => {
      const at = lastGiven(memory, chosen, interaction);
      return at === Number.NEGATIVE_INFINITY ? "least recently given: never" : `least recently given: ${inSeconds(now - at)} ago`;
    },
    given: (memory, { id }, interaction, { now }) => {
      if (memory === null) return null;
      const name = nameOfScope(of, interaction);
      return [
        ...memory.filter((each) => each.of !== name || each.agent !== id),
        { of: name, agent: id, at: now }
      ];
    }
  };
};

// packages/core/src/routing/choose/longest-idle.ts
var longestIdle = () => LONGEST_IDLE;
var LONGEST_IDLE = agentChoice(
  "longestIdle",
  (candidates) => lowest(candidates, ({ freeSince }) => freeSince),
  ({ freeSince }, _, { now }) => `longest idle: for ${inSeconds(now - freeSince)}`,
  true
);

// packages/core/src/routing/choose/most-spare.ts
var mostSpare = (of = "units") => {
  const spare = ({ capacity, load }) => capacity === Number.POSITIVE_INFINITY ? capacity : (capacity - load) / (of === "units" ? 1 : capacity);
  return agentChoice(
    "mostSpare",
    (candidates) => lowest(candidates, (agent) => -spare(agent)),
    (chosen) => of === "units" ? `most to spare: ${spare(chosen)} units` : `most to spare: ${Math.round(100 * spare(chosen))} %`
  );
};

// packages/core/src/routing/choose/preferred-first.ts
var preferredFirst = (otherwise) => ({
  name: "preferredFirst",
  initial: otherwise.initial,
  isLongestIdle: false,
  best: (candidates, interaction, view, memory) => preferred(candidates, interaction) ?? otherwise.best(candidates, interaction, view, memory),
  why: (chosen, interaction, view, memory) => chosen.id === interaction.preferred ? "its contact prefers them" : otherwise.why(chosen, interaction, view, memory),
  given: (memory, agent, interaction, view) => otherwise.given(memory, agent, interaction, view)
});
var preferred = (candidates, interaction) => interaction.preferred === null ? null : candidates.find(({ id }) => id === interaction.preferred) ?? null;

// packages/core/src/routing/choose/round-robin.ts
var roundRobin = (of = "all") => ({
  name: "roundRobin",
  initial: [],
  isLongestIdle: false,
  best: (candidates, interaction, view, memory) => {
    const last = lastTurn(memory, nameOfScope(of, interaction));
    const place = places(view);
    const before2 = (a, b) => compare(place, a.group.id, a.seat, b.group.id, b.seat) < 0;
    let first = candidates[0];
    let next = null;
    for (const agent of candidates) {
      if (before2(agent, first)) first = agent;
      const isAfter = last !== void 0 && compare(place, agent.group.id, agent.seat, last.group, last.seat) > 0;
      if (isAfter && (next === null || before2(agent, next))) next = agent;
    }
    return next ?? first;
  },
  why: (_, interaction, __, memory) => {
    const last = lastTurn(memory, nameOfScope(of, interaction));
    return last === void 0 ? "the first turn" : `next in turn after seat ${last.seat + 1} of ${last.group}`;
  },
  given: (memory, { group, seat }, interaction) => {
    const name = nameOfScope(of, interaction);
    return [...memory.filter((turn) => turn.of !== name), { of: name, group: group.id, seat }];
  }
});
var lastTurn = (memory, name) => memory.find((turn) => turn.of === name);
var places = ({ groups }) => new Map(groups.map(({ id }, place) => [id, place]));
var compare = (place, group, seat, otherGroup, otherSeat) => (place.get(group) ?? -1) - (place.get(otherGroup) ?? -1) || seat - otherSeat;

// packages/core/src/routing/choose/weighted-at-random.ts
var weightedAtRandom = (weights) => {
  const weightOf2 = (agent) => weights.get(agent) ?? 1;
  return agentChoice(
    "weightedAtRandom",
    (candidates, _, { luck }) => {
      const total = candidates.reduce((sum, { id }) => sum + weightOf2(id), 0);
      let left2 = furtherLuck(luck, candidates.length) * total;
      for (const agent of candidates) {
        left2 -= weightOf2(agent.id);
        if (left2 < 0) return agent;
      }
      return candidates[0];
    },
    ({ id }) => `drawn by lot, with weight ${weightOf2(id)}`
  );
};

// packages/core/src/routing/data/policy-data.ts
import * as Schema9 from "effect/Schema";
var Name3 = Schema9.NonEmptyString;
var Count = Schema9.Int.check(Schema9.isGreaterThanOrEqualTo(0));
var Positive = Schema9.Int.check(Schema9.isGreaterThanOrEqualTo(1));
var Milliseconds = Schema9.Finite.check(Schema9.isGreaterThanOrEqualTo(0));
var Share = Schema9.Finite.check(Schema9.isGreaterThan(0), Schema9.isLessThanOrEqualTo(1));
var Scope = Schema9.Literals(["all", "channel", "queue"]);
var RuleData = Schema9.TaggedUnion({
  HasSkills: { lowerBy: Count, without: Schema9.Array(Name3) },
  NotDeclined: {},
  FewerThan: { most: Positive, of: Scope },
  LoadUpTo: { share: Share },
  InGroups: { groups: Schema9.NonEmptyArray(Name3) },
  Delayed: { groups: Schema9.Array(Schema9.Struct({ group: Name3, by: Milliseconds })) },
  IsPreferred: {}
}).annotate({ identifier: "RuleData" });
var OuterRuleData = Schema9.TaggedUnion({
  InSteps: {
    steps: Schema9.NonEmptyArray(Schema9.Struct({ after: Milliseconds, who: Schema9.Array(RuleData) }))
  },
  AtMostPer: { most: Positive, window: Milliseconds, of: Scope }
}).annotate({ identifier: "OuterRuleData" });
var ChoiceData = Schema9.TaggedUnion({
  LongestIdle: {},
  Random: {},
  WeightedRandom: { weights: Schema9.Array(Schema9.Struct({ agent: AgentId, weight: Milliseconds })) },
  RoundRobin: { of: Scope },
  LeastRecentlyGiven: { of: Scope },
  LeastLoaded: { of: Scope },
  MostSpare: { of: Schema9.Literals(["units", "share"]) },
  BestSkill: {},
  /** `groups` null: as they are declared. */
  InOrder: { groups: Schema9.NullOr(Schema9.Array(Name3)), within: Schema9.Literals(["longestIdle", "seats"]) }
}).annotate({ identifier: "ChoiceData" });
var NextData = Schema9.TaggedUnion({
  Oldest: {},
  /** `ageing` null: a higher priority always comes first. */
  Priority: { ageing: Schema9.NullOr(Milliseconds) },
  HeadStart: { headStart: Schema9.Array(Schema9.Struct({ priority: Schema9.Int, by: Milliseconds })) },
  OwnQueueFirst: {},
  QueueLevels: { levels: Schema9.Array(Schema9.Struct({ queue: QueueId, level: Schema9.Finite })) },
  BestSkill: {},
  EarliestDeadline: {},
  LastComeFirstServed: {}
}).annotate({ identifier: "NextData" });
var OfferData = Schema9.TaggedUnion({
  Assign: {},
  Ring: { for: Schema9.NullOr(Milliseconds) },
  InParallel: { agents: Positive, for: Schema9.NullOr(Milliseconds) }
}).annotate({ identifier: "OfferData" });
var OverflowData = Schema9.Struct({
  from: QueueId,
  when: Schema9.TaggedUnion({ Waited: { after: Milliseconds }, Longer: { than: Count } }),
  goes: Schema9.TaggedUnion({ ToQueue: { queue: QueueId }, Dissuade: { reason: Name3 } })
}).annotate({ identifier: "OverflowData" });
var PolicyData = Schema9.TaggedUnion({
  Preset: { preset: Name3, options: Schema9.Record(Schema9.String, Schema9.Json) },
  Blocks: {
    name: Name3,
    who: Schema9.Array(Schema9.Union([RuleData, OuterRuleData])),
    /** `preferred`: the agent whom the contact is used to comes before all others. */
    choose: Schema9.Struct({ preferred: Schema9.Boolean, by: ChoiceData }),
    next: NextData,
    offer: OfferData,
    overflow: Schema9.Array(OverflowData)
  }
}).annotate({ identifier: "PolicyData" });

// packages/core/src/routing/data/policy-from.ts
import * as Result2 from "effect/Result";

// packages/core/src/routing/first-in-line.ts
var firstInLine = (queues2) => {
  let chosen = null;
  for (let i = 0; i < queues2.length; i++) {
    const first = queues2[i]?.first ?? null;
    if (first !== null && (chosen === null || isBefore(first, chosen))) chosen = first;
  }
  return chosen;
};
var firstInLineThat = (queues2, holds) => {
  let chosen = null;
  for (const queue of queues2) {
    const first = firstOfQueue(queue, holds);
    if (first !== null && (chosen === null || isBefore(first, chosen))) chosen = first;
  }
  return chosen;
};
var firstOfQueue = (queue, holds) => {
  const { first } = queue;
  return first === null || holds(first) ? first : queue.firstThat(holds);
};
var isBefore = (one, other) => one.rank === other.rank ? one.state.moments.waitingSince < other.state.moments.waitingSince : one.rank < other.rank;

// packages/core/src/routing/next/queue-choice.ts
var byRank = (name, rank, why) => ({
  name,
  rank,
  pick: (agent, _, fits) => firstInLineThat(agent.group.queues, fits),
  why
});
var since = ({ state }) => state.moments.waitingSince;

// packages/core/src/routing/next/by-best-skill.ts
var byBestSkill = () => ({
  name: "byBestSkill",
  rank: (state) => state.moments.waitingSince,
  pick: (agent, _, fits) => {
    let chosen = null;
    let best = 0;
    for (const queue of agent.group.queues) {
      for (const each of queue.line()) {
        const level = levelAt(agent, each);
        const isBetter = chosen === null || level > best || level === best && since(each) < since(chosen);
        if (!isBetter || !fits(each)) continue;
        chosen = each;
        best = level;
      }
    }
    return chosen;
  },
  why: (chosen, agent) => `${agent.id} is at level ${levelAt(agent, chosen)} of what it needs`
});
var levelAt = (agent, { needs }) => needs.reduce((most3, { skill }) => Math.max(most3, agent.skill(skill)), 0);

// packages/core/src/routing/next/by-head-start.ts
var byHeadStart = (headStart) => byRank(
  "byHeadStart",
  ({ moments, priority }) => moments.waitingSince - (headStart.get(priority) ?? 0),
  ({ state, rank }, _, { now }) => `priority ${state.priority}: its wait counts as ${inSeconds(now - rank)}`
);

// packages/core/src/routing/next/by-priority.ts
var MORE_THAN_ANY_WAIT = 2 ** 42;
var byPriority = ({ ageing = null } = {}) => {
  const worth = ageing ?? MORE_THAN_ANY_WAIT;
  return byRank(
    "byPriority",
    ({ moments, priority }) => moments.waitingSince - priority * worth,
    (chosen, _, { now }) => ageing === null ? `priority ${chosen.state.priority}: has waited ${inSeconds(now - since(chosen))}` : `priority ${chosen.state.priority} and its wait are worth ${inSeconds(now - chosen.rank)}`
  );
};

// packages/core/src/routing/next/by-queue.ts
var byQueue = (levels3) => {
  const levelOf = ({ id }) => levels3.get(id) ?? Number.POSITIVE_INFINITY;
  return {
    name: "byQueue",
    rank: (state) => state.moments.waitingSince,
    pick: ({ group }, _, fits) => {
      const all = [...new Set(group.queues.map(levelOf))].sort((a, b) => a < b ? -1 : 1);
      for (const level of all) {
        const first = firstInLineThat(
          group.queues.filter((queue) => levelOf(queue) === level),
          fits
        );
        if (first !== null) return first;
      }
      return null;
    },
    why: ({ queue }) => {
      const level = levelOf(queue);
      return level === Number.POSITIVE_INFINITY ? `${queue.id} has no level, oldest` : `${queue.id} has level ${level}, oldest`;
    }
  };
};

// packages/core/src/routing/next/earliest-deadline.ts
var earliestDeadline = () => EARLIEST;
var EARLIEST = byRank(
  "earliestDeadline",
  (_, { due }) => due,
  ({ due }, _, { now }) => due === Number.POSITIVE_INFINITY ? "nothing is promised, oldest" : due >= now ? `earliest deadline: in ${inSeconds(due - now)}` : `earliest deadline: ${inSeconds(now - due)} ago`
);

// packages/core/src/routing/next/last-come-first-served.ts
var lastComeFirstServed = () => LAST_COME;
var LAST_COME = byRank(
  "lastComeFirstServed",
  (state) => -state.moments.waitingSince,
  (chosen, _, { now }) => `came last: has waited ${inSeconds(now - since(chosen))}`
);

// packages/core/src/routing/next/oldest.ts
var oldest = () => OLDEST;
var OLDEST = byRank(
  "oldest",
  (state) => state.moments.waitingSince,
  (chosen, _, { now }) => `oldest: has waited ${inSeconds(now - since(chosen))}`
);

// packages/core/src/routing/next/own-queue-first.ts
var ownQueueFirst = () => ({
  name: "ownQueueFirst",
  rank: (state) => state.moments.waitingSince,
  pick: ({ group }, _, fits) => {
    for (const queue of group.queues) {
      const first = firstOfQueue(queue, fits);
      if (first !== null) return first;
    }
    return null;
  },
  why: ({ queue }, { group }) => `${queue.id} is queue ${group.queues.indexOf(queue) + 1} of ${group.id}`
});

// packages/core/src/routing/offer.ts
var assigned = () => ({ rings: false, atOnce: 1, ring: null });
var ringing = (ms = null) => ({ rings: true, atOnce: 1, ring: ms });
var inParallel = (agents2, ms = null) => ({
  rings: true,
  atOnce: agents2,
  ring: ms
});

// packages/core/src/routing/policy.ts
var NOTHING = Object.freeze({ _tag: "Nothing" });

// packages/core/src/routing/rule/at-most-per.ts
var atMostPer = (most3, window, of = "all") => {
  const counting = (memory, scope, now) => memory.filter((each) => each.of === scope && now < each.at + window);
  const howMany2 = (memory, scope, agent, now) => counting(memory, scope, now).filter((each) => each.agent === agent).length;
  return {
    name: "atMostPer",
    initial: [],
    asksSkills: false,
    admits: ({ id }, interaction, { now }, memory) => howMany2(memory, nameOfScope(of, interaction), id, now) < most3,
    because: ({ id }, interaction, { now }, memory) => `may be given ${most3} in ${inSeconds(window)}, was given ${howMany2(memory, nameOfScope(of, interaction), id, now)}`,
    changesAt: (interaction, { now }, memory) => {
      const still = counting(memory, nameOfScope(of, interaction), now);
      const byAgent = Map.groupBy(still, ({ agent }) => agent);
      let next = Number.POSITIVE_INFINITY;
      for (const given of byAgent.values()) {
        const leaves = given[given.length - most3];
        if (leaves !== void 0) next = Math.min(next, leaves.at + window);
      }
      return next;
    },
    given: (memory, { id }, interaction, { now }) => [
      ...memory.filter(({ at }) => now < at + window),
      { of: nameOfScope(of, interaction), agent: id, at: now }
    ]
  };
};

// packages/core/src/routing/preset/chatwoot-agents.ts
var inSeats = (agents2) => {
  const groups = [...new Set(agents2.map(({ group }) => group))];
  return groups.flatMap(
    (group) => agents2.filter((agent) => agent.group === group).sort((a, b) => a.seat - b.seat)
  );
};

// packages/core/src/routing/preset/chatwoot-turns.ts
var lastOfList = (turns, inbox, allowed) => {
  const list = listOf(turns, inbox);
  let chosen = null;
  let place = -1;
  for (const agent of allowed) {
    const its = list.indexOf(agent.id);
    if (its === -1) return agent;
    if (its > place) {
      chosen = agent;
      place = its;
    }
  }
  return chosen;
};
var toHead = (turns, inbox, agent) => [
  ...turns.filter((each) => each.inbox !== inbox),
  { inbox, list: [agent, ...listOf(turns, inbox).filter((each) => each !== agent)] }
];
var listOf = (turns, inbox) => turns.find((each) => each.inbox === inbox)?.list ?? [];

// packages/core/src/routing/preset/chatwoot-assignment.ts
var HALF_AN_HOUR = 18e5;
var MINUTES_5 = 3e5;
var MOST_OF_A_JOB = 100;
var Assignment = class {
  constructor(name, settings) {
    this.initial = { turns: [], given: [], nextJob: null };
    this.relaxesSkills = true;
    // Read with its method's `this` bound, as engines take it out of the policy.
    this.rank = (state) => this.settings.policy && this.settings.conversationPriority === "longest_waiting" ? state.moments.lastMessageAt : state.origin.at;
    this.name = name;
    this.settings = settings;
    this.rate = settings.policy ? atMostPer(settings.fairDistributionLimit, settings.fairDistributionWindow, "queue") : atMostPer(5, MINUTES_5, "queue");
  }
  decide(view, trigger, memory) {
    const job = this.run(this.inboxesOf(view, trigger), view, memory);
    const asks = this.asks(view, memory, job);
    const decisions = asks === null ? job.decisions : [...job.decisions, asks];
    if (decisions.length === 0) return NOTHING;
    const nextJob = asks === null ? memory.nextJob : asks.at;
    return { _tag: "Several", decisions, memory: { turns: job.turns, given: job.given, nextJob } };
  }
  explain(view, trigger, memory) {
    const inboxes = this.inboxesOf(view, trigger);
    const job = this.newJob(memory);
    return inboxes.flatMap(
      (inbox) => this.conversationsOf(inbox, view).flatMap((conversation) => {
        if (job.isCutShort) return [];
        const considered = this.considered(conversation, view, job);
        const agent = this.assign(conversation, view, job);
        return [
          {
            at: view.now,
            trigger: trigger._tag,
            interaction: conversation.id,
            agent: agent?.id ?? null,
            considered,
            decided: agent === null ? "stays unassigned" : `assigned to ${agent.id}`,
            tieBreak: agent === null || considered.filter(({ ruledOutBy }) => ruledOutBy === null).length < 2 ? null : this.why(agent, conversation, job)
          }
        ];
      })
    );
  }
  /**
   * A job runs for the inbox of a conversation that opens, for those of an agent who resolves one, and for all when its
   * time comes. An agent who comes online starts none.
   */
  inboxesOf(view, trigger) {
    switch (trigger._tag) {
      case "Waiting":
        return [trigger.interaction.queue];
      case "AgentFree":
        return trigger.because === "came" ? [] : trigger.agent.group.queues;
      case "Moment":
        return view.queues;
    }
  }
  newJob({ turns, given }) {
    return { decisions: [], turns, given, counts: /* @__PURE__ */ new Map(), isCutShort: false };
  }
  run(inboxes, view, memory) {
    const job = this.newJob(memory);
    for (const inbox of inboxes) {
      for (const conversation of this.conversationsOf(inbox, view)) {
        if (job.isCutShort) return job;
        this.assign(conversation, view, job);
      }
    }
    return job;
  }
  /**
   * The next time at which all inboxes are gone through: every half hour by the clock, and a moment later if a job was
   * cut short. Nothing is asked for while nothing waits, or without a policy.
   */
  asks(view, { nextJob }, { decisions, isCutShort }) {
    if (isCutShort) return { _tag: "AskAgain", at: view.now + 1, about: null };
    if (!this.settings.policy || nextJob !== null && nextJob > view.now) return null;
    const waiting2 = view.queues.reduce((sum, { length }) => sum + length, 0);
    if (waiting2 <= decisions.length) return null;
    return { _tag: "AskAgain", at: (Math.floor(view.now / HALF_AN_HOUR) + 1) * HALF_AN_HOUR, about: null };
  }
  /** The unassigned conversations that a job takes up, in its order. */
  conversationsOf(inbox, view) {
    const { policy: policy2, conversationPriority } = this.settings;
    const byActivity = policy2 && conversationPriority === "longest_waiting";
    const activity = ({ state }) => byActivity ? state.moments.lastMessageAt : 0;
    return inbox.line().filter((each) => !this.isExcluded(each, view)).sort((a, b) => activity(a) - activity(b) || a.state.origin.at - b.state.origin.at).slice(0, MOST_OF_A_JOB);
  }
  isExcluded({ state }, { now }) {
    const { excludedLabels, excludeOlderThan } = this.settings;
    return state.details.tags.some((tag) => excludedLabels.includes(tag)) || excludeOlderThan !== null && now - state.origin.at > excludeOlderThan;
  }
  /** Assigns one conversation; a job is cut short where the next one's agent was given one by it already. */
  assign(conversation, view, job) {
    const { queue } = conversation;
    const eligible2 = inSeats(
      queue.groups.flatMap((group) => group.freeAgents()).filter((agent2) => this.against(agent2, conversation, view, job) === null)
    );
    const agent = this.settings.order === "balanced" ? fewestOpen(eligible2, queue, job.counts) : lastOfList(job.turns, queue.id, eligible2);
    if (agent === null) return null;
    const had = job.counts.get(agent) ?? 0;
    if (had > 0) {
      job.isCutShort = true;
      return null;
    }
    job.counts.set(agent, had + 1);
    job.given = this.rate.given(job.given, agent, conversation, view);
    if (this.settings.order === "round_robin") job.turns = toHead(job.turns, queue.id, agent.id);
    job.decisions.push({ _tag: "Assign", interaction: conversation, agent });
    return agent;
  }
  /** Why an agent is not eligible, in words; null if they are. */
  against(agent, conversation, view, { given, counts: counts2 }) {
    const { queue, state } = conversation;
    const { team } = state.place;
    if (!agent.hasRoomFor(conversation)) return "has no room for it";
    if (counts2.has(agent) && agent.load + conversation.weight >= agent.capacity)
      return "has no room for it beside what this job gave them";
    if (team !== null && this.settings.teamsWithoutAutoAssign.includes(team))
      return `team ${team} is assigned nothing by itself`;
    if (team !== null && agent.group.id !== team) return `is not of team ${team}`;
    const open = agent.inHandOf(queue) + (counts2.get(agent) ?? 0);
    const limit = Object.hasOwn(this.settings.inboxLimits, queue.id) ? this.settings.inboxLimits[queue.id] ?? 0 : Number.POSITIVE_INFINITY;
    if (open >= limit) return `may have ${limit} open of ${queue.id}, has ${open}`;
    return this.rate.admits(agent, conversation, view, given) ? null : this.rate.because(agent, conversation, view, given);
  }
  considered(conversation, view, job) {
    return conversation.queue.groups.flatMap((group) => group.agents()).map((agent) => ({
      candidate: agent.id,
      ruledOutBy: agent.free ? this.against(agent, conversation, view, job) : "is not free"
    }));
  }
  why(agent, { queue, state }, { counts: counts2 }) {
    const order = this.settings.conversationPriority === "longest_waiting" ? `last activity at ${inSeconds(state.moments.lastMessageAt)}` : `created at ${inSeconds(state.origin.at)}`;
    return this.settings.order === "balanced" ? `fewest open of ${queue.id}: ${agent.inHandOf(queue) + (counts2.get(agent) ?? 1) - 1}; ${order}` : `the last of those in the list of ${queue.id}; ${order}`;
  }
};
var fewestOpen = (agents2, inbox, counts2) => {
  const open = (agent) => agent.inHandOf(inbox) + (counts2.get(agent) ?? 0);
  return agents2.reduce(
    (best, agent) => best === null || open(agent) < open(best) ? agent : best,
    null
  );
};

// packages/core/src/routing/overflow.ts
var dueOverflow = (rules2, interaction, view, hasJustCome) => {
  const { queue } = interaction;
  for (const rule of rules2) {
    if (rule.from !== queue.id || !isDue(rule, interaction, queue.length, view, hasJustCome)) continue;
    if (!leadsBack(rules2, rule, view)) return rule;
  }
  return null;
};
var nextOverflow = (rules2, { queue, state }, { now }) => {
  let next = Number.POSITIVE_INFINITY;
  for (const { from, when } of rules2) {
    if (from !== queue.id || when._tag !== "Waited") continue;
    const at = state.moments.waitingSince + when.after;
    if (at > now && at < next) next = at;
  }
  return next;
};
var overflowed = ({ goes }, interaction) => goes._tag === "ToQueue" ? { _tag: "Enqueue", interaction, queue: goes.queue } : { _tag: "Dissuade", interaction, reason: goes.reason };
var overflowInWords = ({ when }, { queue, state }, { now }) => when._tag === "Waited" ? `has waited ${inSeconds(now - state.moments.waitingSince)} of ${inSeconds(when.after)}` : `${queue.length} wait in ${queue.id}, more than ${when.than}`;
var isDue = ({ when }, { state }, length, { now }, hasJustCome) => when._tag === "Waited" ? now >= state.moments.waitingSince + when.after : hasJustCome && length > when.than;
var leadsBack = (rules2, first, view) => {
  const passed = [];
  let rule = first;
  while (rule !== void 0 && rule.goes._tag === "ToQueue") {
    const to = rule.goes.queue;
    passed.push(rule.from);
    if (passed.includes(to)) return true;
    const length = lengthWithOneMore(view.queues, to);
    rule = rules2.find((each) => each.from === to && isDueAtOnce(each, length));
  }
  return false;
};
var isDueAtOnce = ({ when }, length) => when._tag === "Waited" ? when.after <= 0 : length > when.than;
var lengthWithOneMore = (queues2, id) => 1 + (queues2.find((queue) => queue.id === id)?.length ?? 0);

// packages/core/src/routing/parts.ts
var canHave = ({ offer: offer2 }, agent, interaction) => interaction.ringing < offer2.atOnce && agent.hasRoomFor(interaction) && !ringsAt(agent, interaction);
var ringsAt = ({ id }, { ringing: ringing2, state }) => ringing2 > 0 && state.offers.some(({ agent }) => agent === id);
var ruleAgainst = ({ who }, agent, interaction, view, memory) => {
  for (let i = 0; i < who.length; i++) {
    const rule = who[i];
    const its = memory === null ? null : memory.who[i];
    if (!rule.admits(agent, interaction, view, its)) return { rule, memory: its };
  }
  return null;
};

// packages/core/src/routing/explain.ts
var explain = (parts, view, trigger, memory, outcome) => {
  if (trigger._tag === "AgentFree") return [aboutAgent(parts, view, trigger.agent, memory, outcome)];
  const about = trigger._tag === "Waiting" ? trigger.interaction : trigger.about;
  return about === null ? [] : [aboutInteraction(parts, view, trigger, about, memory, outcome)];
};
var aboutInteraction = (parts, view, trigger, interaction, memory, outcome) => {
  const considered = interaction.queue.groups.flatMap((group) => group.agents()).map((agent) => ({
    candidate: agent.id,
    ruledOutBy: whyNot2(parts, agent, interaction, view, memory)
  }));
  const decisions = decisionsOf(outcome);
  const [first] = takers(decisions);
  const why = dueOverflow(parts.overflow, interaction, view, trigger._tag === "Waiting");
  return {
    at: view.now,
    trigger: trigger._tag,
    interaction: interaction.id,
    agent: first?.id ?? null,
    considered,
    decided: inWords(decisions, view, why === null ? null : overflowInWords(why, interaction, view)),
    tieBreak: first === void 0 || leftOf(considered) < 2 ? null : parts.choose.why(first, interaction, view, memory?.choose ?? null)
  };
};
var aboutAgent = (parts, view, agent, memory, outcome) => {
  const considered = agent.group.queues.flatMap((queue) => queue.line()).map((each) => ({ candidate: each.id, ruledOutBy: whyNot2(parts, agent, each, view, memory) }));
  const decisions = decisionsOf(outcome);
  const given = decisions.find((each) => each._tag === "Assign" || each._tag === "Offer");
  return {
    at: view.now,
    trigger: "AgentFree",
    interaction: given?.interaction.id ?? null,
    agent: agent.id,
    considered,
    decided: given === void 0 ? "nothing that waits can be given" : inWords(decisions, view, null),
    tieBreak: given === void 0 || leftOf(considered) < 2 ? null : parts.next.why(given.interaction, agent, view)
  };
};
var whyNot2 = (parts, agent, interaction, view, memory) => {
  if (interaction.ringing >= parts.offer.atOnce) return `rings at ${interaction.ringing} already`;
  if (!agent.free) return agent.inHand === 0 ? "is not free" : `is not free: ${agent.inHand} in hand`;
  if (ringsAt(agent, interaction)) return "it rings there already";
  if (!agent.hasRoomFor(interaction))
    return `has no room for it: ${agent.load} of ${agent.capacity} units taken, it takes ${interaction.weight}`;
  const against = ruleAgainst(parts, agent, interaction, view, memory);
  return against === null ? null : against.rule.because(agent, interaction, view, against.memory);
};
var leftOf = (considered) => considered.filter(({ ruledOutBy }) => ruledOutBy === null).length;
var decisionsOf = (outcome) => outcome._tag === "Nothing" ? [] : outcome._tag === "Several" ? outcome.decisions : [outcome];
var takers = (decisions) => decisions.flatMap((each) => each._tag === "Assign" || each._tag === "Offer" ? [each.agent] : []);
var inWords = (decisions, { now }, why) => {
  const [first] = decisions;
  const names = takers(decisions).map(({ id }) => id);
  const because = why === null ? "" : `: ${why}`;
  switch (first?._tag) {
    case void 0:
      return "waits: nobody can take it";
    case "Assign":
      return `assigned to ${names.join(", ")}`;
    case "Offer":
      return `offered to ${names.join(", ")}${first.ring === null ? "" : ` for ${inSeconds(first.ring)}`}`;
    case "Enqueue":
      return `sent to queue ${first.queue}${because}`;
    case "Dissuade":
      return `turned away, ${first.reason}${because}`;
    case "AskAgain":
      return `waits: nobody can take it; asked again in ${inSeconds(first.at - now)}`;
  }
};

// packages/core/src/routing/rule/agent-rule.ts
var agentRule = ({
  name,
  admits,
  because,
  asksSkills = false,
  changesAt = never
}) => ({
  name,
  initial: null,
  asksSkills,
  admits,
  because,
  changesAt,
  given: nothing
});
var never = () => Number.POSITIVE_INFINITY;
var nothing = () => null;

// packages/core/src/routing/rule/has-skills.ts
var hasSkills = ({ lowerBy = 0, without = [] } = {}) => {
  const asked = ({ needs }) => needs.filter(({ skill }) => !without.includes(skill)).map(({ skill, level }) => ({ skill, level: Math.max(1, level - lowerBy) }));
  const missing = (agent, interaction) => asked(interaction).find(({ skill, level }) => agent.skill(skill) < level);
  return agentRule({
    name: "hasSkills",
    asksSkills: lowerBy <= 0 && without.length === 0,
    admits: (agent, interaction) => interaction.needs.length === 0 || missing(agent, interaction) === void 0,
    because: (agent, interaction) => {
      const need = missing(agent, interaction);
      return need === void 0 ? "lacks a skill" : `needs ${need.skill} ${need.level}, has ${agent.skill(need.skill)}`;
    }
  });
};

// packages/core/src/routing/routing.ts
var Composed = class {
  constructor(name, parts) {
    const { who, choose, next } = parts;
    this.name = name;
    this.parts = parts;
    this.rank = next.rank;
    this.relaxesSkills = !who.some(({ asksSkills }) => asksSkills);
    this.initial = choose.initial === null && who.every(({ initial }) => initial === null) ? null : { who: who.map(({ initial }) => initial), choose: choose.initial };
  }
  decide(view, trigger, memory) {
    switch (trigger._tag) {
      case "Waiting":
        return this.place(trigger.interaction, view, memory, true);
      case "Moment":
        return trigger.about === null ? NOTHING : this.place(trigger.about, view, memory, false);
      case "AgentFree": {
        const { agent } = trigger;
        const chosen = this.parts.next.pick(agent, view, (each) => this.fits(agent, each, view, memory));
        return chosen === null ? NOTHING : this.give(chosen, [agent], view, memory);
      }
    }
  }
  explain(view, trigger, memory) {
    return explain(this.parts, view, trigger, memory, this.decide(view, trigger, memory));
  }
  place(interaction, view, memory, hasJustCome) {
    const { offer: offer2 } = this.parts;
    if (interaction.ringing >= offer2.atOnce) return NOTHING;
    const takers2 = this.takers(interaction, view, memory, offer2.atOnce - interaction.ringing);
    if (takers2.length > 0) return this.give(interaction, takers2, view, memory);
    return interaction.ringing > 0 ? NOTHING : this.goesOn(interaction, view, memory, hasJustCome);
  }
  /** What becomes of an interaction that nobody can take now. */
  goesOn(interaction, view, memory, hasJustCome) {
    const { who, overflow } = this.parts;
    const due = dueOverflow(overflow, interaction, view, hasJustCome);
    if (due !== null) return overflowed(due, interaction);
    let at = nextOverflow(overflow, interaction, view);
    for (let i = 0; i < who.length; i++) {
      const changes = who[i].changesAt(
        interaction,
        view,
        memory === null ? null : memory.who[i]
      );
      if (changes < at) at = changes;
    }
    return at > view.now && at < Number.POSITIVE_INFINITY ? { _tag: "AskAgain", at, about: interaction } : NOTHING;
  }
  takers(interaction, view, memory, most3) {
    const { choose } = this.parts;
    const { groups } = interaction.queue;
    const fits = (agent) => this.fits(agent, interaction, view, memory);
    if (choose.isLongestIdle && most3 === 1) {
      const agent = longestFreeThat(groups, fits);
      return agent === null ? NOBODY : [agent];
    }
    let left2 = groups.flatMap((group) => group.freeAgents().filter(fits));
    const takers2 = [];
    let remembered = memory;
    while (isSomebody(left2)) {
      const agent = choose.best(left2, interaction, view, remembered?.choose ?? null);
      takers2.push(agent);
      if (takers2.length === most3) break;
      remembered = this.remember(remembered, interaction, agent, view);
      left2 = left2.filter((each) => each !== agent);
    }
    return takers2;
  }
  fits(agent, interaction, view, memory) {
    return canHave(this.parts, agent, interaction) && ruleAgainst(this.parts, agent, interaction, view, memory) === null;
  }
  give(interaction, agents2, view, memory) {
    const { rings, ring } = this.parts.offer;
    const decisions = agents2.map(
      (agent) => rings ? { _tag: "Offer", interaction, agent, ring } : { _tag: "Assign", interaction, agent }
    );
    const [only, ...others] = decisions;
    if (memory === null && only !== void 0 && others.length === 0) return only;
    let remembered = memory;
    for (const agent of agents2) remembered = this.remember(remembered, interaction, agent, view);
    return { _tag: "Several", decisions, memory: remembered };
  }
  remember(memory, interaction, agent, view) {
    if (memory === null) return null;
    const { who, choose } = this.parts;
    return {
      who: who.map((rule, i) => rule.given(memory.who[i], agent, interaction, view)),
      choose: choose.given(memory.choose, agent, interaction, view)
    };
  }
};
var routing = ({
  name,
  who = [hasSkills()],
  choose = longestIdle(),
  next = oldest(),
  offer: offer2 = assigned(),
  overflow = []
}) => new Composed(name, { who, choose, next, offer: offer2, overflow });
var isSomebody = (agents2) => agents2.length > 0;
var NOBODY = Object.freeze([]);
var longestFreeThat = (groups, fits) => {
  let chosen = null;
  for (const group of groups) {
    const agent = group.longestFreeThat(fits);
    if (agent !== null && (chosen === null || agent.freeSince < chosen.freeSince)) chosen = agent;
  }
  return chosen;
};

// packages/core/src/routing/rule/fewer-than.ts
var fewerThan = (most3, of = "all") => agentRule({
  name: "fewerThan",
  admits: (agent, interaction) => inHandWithin(of, agent, interaction) < most3,
  because: (agent, interaction) => `must have fewer than ${most3} ${scopeInWords(of, interaction)}, has ${inHandWithin(of, agent, interaction)}`
});

// packages/core/src/routing/rule/waited-at-most.ts
var waitedAtMost = (ms) => agentRule({
  name: "waitedAtMost",
  admits: (_, { state }, { now }) => now <= state.moments.waitingSince + ms,
  because: (_, { state }, { now }) => `it is given up after ${inSeconds(ms)}, has waited ${inSeconds(now - state.moments.waitingSince)}`
});

// packages/core/src/routing/preset/option-field.ts
import * as Schema10 from "effect/Schema";
var PLAIN = { nullable: false, words: [], least: 0, most: Number.POSITIVE_INFINITY };
var limitOption = (summary) => ({
  ...PLAIN,
  kind: "count",
  nullable: true,
  least: 1,
  byDefault: null,
  summary
});
var countOption = (byDefault, summary) => ({
  ...PLAIN,
  kind: "count",
  least: 1,
  byDefault,
  summary
});
var durationOption = (byDefault, summary) => ({
  ...PLAIN,
  kind: "duration",
  byDefault,
  summary
});
var durationOrNoneOption = (summary) => ({
  ...PLAIN,
  kind: "duration",
  nullable: true,
  byDefault: null,
  summary
});
var flagOption = (byDefault, summary) => ({
  ...PLAIN,
  kind: "flag",
  byDefault,
  summary
});
var choiceOption = (words, byDefault, summary) => ({ ...PLAIN, kind: "choice", words, byDefault, summary });
var nameOrNoneOption = (summary) => ({
  ...PLAIN,
  kind: "name",
  nullable: true,
  byDefault: null,
  summary
});
var namesOption = (summary) => ({
  ...PLAIN,
  kind: "names",
  byDefault: [],
  summary
});
var countsByNameOption = (summary, most3 = Number.POSITIVE_INFINITY) => ({
  ...PLAIN,
  kind: "countsByName",
  most: most3,
  byDefault: {},
  summary
});
var namesByNameOption = (summary, words = []) => ({
  ...PLAIN,
  kind: "namesByName",
  words,
  byDefault: {},
  summary
});
var optionSchema = (field) => {
  const schema = ofKind(field);
  return field.nullable ? Schema10.NullOr(schema) : schema;
};
var optionInWords = (field) => field.nullable ? `${kindInWords(field)}, or null` : kindInWords(field);
var ofKind = ({ kind, words, least: least2, most: most3 }) => {
  const AtLeast = Schema10.Int.check(Schema10.isGreaterThanOrEqualTo(least2));
  const Count3 = most3 === Number.POSITIVE_INFINITY ? AtLeast : AtLeast.check(Schema10.isLessThanOrEqualTo(most3));
  const Name5 = words.length > 0 ? Schema10.Literals(words) : Schema10.NonEmptyString;
  switch (kind) {
    case "count":
      return Count3;
    case "duration":
      return Schema10.Finite.check(Schema10.isGreaterThanOrEqualTo(least2));
    case "flag":
      return Schema10.Boolean;
    case "choice":
    case "name":
      return Name5;
    case "names":
      return Schema10.Array(Name5);
    case "countsByName":
      return Schema10.Record(Schema10.String, Count3);
    case "namesByName":
      return Schema10.Record(Schema10.String, Name5);
  }
};
var kindInWords = ({ kind, words, least: least2, most: most3 }) => {
  const count = most3 === Number.POSITIVE_INFINITY ? `from ${least2} on` : `from ${least2} to ${most3}`;
  const word = words.length > 0 ? words.join(" or ") : "a name";
  switch (kind) {
    case "count":
      return `a whole number ${count}`;
    case "duration":
      return "milliseconds from 0 on";
    case "flag":
      return "true or false";
    case "choice":
    case "name":
      return word;
    case "names":
      return "a list of names";
    case "countsByName":
      return `whole numbers ${count} by name`;
    case "namesByName":
      return `${word} by name`;
  }
};

// packages/core/src/routing/preset/preset.ts
import * as Result from "effect/Result";
import * as Schema11 from "effect/Schema";
var preset = ({
  name,
  summary,
  options: fields,
  declares: declares3,
  problem = () => null,
  policy: policy2
}) => ({
  name,
  summary,
  options: fields,
  declares: declares3,
  policy: (written3) => {
    const wrong = wrongOption(name, fields, written3);
    if (wrong !== null) return Result.fail(wrong);
    const defaults = Object.fromEntries(
      Object.entries(fields).map(([each, { byDefault }]) => [each, byDefault])
    );
    const options4 = { ...defaults, ...written3 };
    const amiss = problem(options4);
    return amiss === null ? Result.succeed(policy2(options4)) : Result.fail(amiss);
  }
});
var wrongOption = (name, fields, written3) => {
  for (const [option, value] of Object.entries(written3)) {
    const at = `${name}: ${option}`;
    const field = Object.hasOwn(fields, option) ? fields[option] : void 0;
    if (field === void 0) {
      const near = nearest(option, Object.keys(fields));
      return {
        at,
        problem: "there is no such option",
        fix: near === null ? `its options are ${Object.keys(fields).join(", ")}` : `did you mean ${near}?`
      };
    }
    if (!Schema11.is(optionSchema(field))(value)) {
      return { at, problem: `${JSON.stringify(value)} will not do`, fix: `write ${optionInWords(field)}` };
    }
  }
  return null;
};

// packages/core/src/routing/preset/chatwoot-legacy.ts
var turnOfList = {
  name: "round robin of the inbox",
  initial: [],
  isLongestIdle: false,
  best: (candidates, { queue }, _, turns) => lastOfList(turns, queue.id, inSeats(candidates)) ?? candidates[0],
  why: ({ id }) => `${id} is the last of those in the inbox's list`,
  given: (turns, { id }, { queue }) => toHead(turns, queue.id, id)
};
var chatwootLegacy = preset({
  name: "chatwoot.legacy",
  summary: "Auto-assignment as it was: when a conversation opens, the next online agent of the inbox\u2019s list.",
  options: {
    maxAssignmentLimit: limitOption("Open conversations of the inbox that an agent may have.")
  },
  declares: {
    "work conservation": "only a conversation that becomes open is assigned, never one that waits",
    "first come first served": "a conversation that found nobody waits while later ones are assigned",
    "never over capacity": true,
    "skills respected": "inboxes and teams have members, and no skills",
    "priority respected": "priority only sorts the list that agents see",
    "no re-offer to a decliner": "it assigns, and knows nobody who declines",
    fairness: true
  },
  policy: ({ maxAssignmentLimit: most3 }) => {
    const limit = most3 === null ? [] : [fewerThan(most3, "queue")];
    return routing({ name: "chatwoot.legacy", who: [waitedAtMost(0), ...limit], choose: turnOfList });
  }
});

// packages/core/src/routing/preset/chatwoot.ts
var options = {
  policy: flagOption(true, "Whether the inbox has an assignment policy; without one 5 are given per 5 min."),
  conversationPriority: choiceOption(
    ["earliest_created", "longest_waiting"],
    "earliest_created",
    "What a job takes up first; longest_waiting goes by the last activity, the contact\u2019s and the agent\u2019s alike."
  ),
  fairDistributionLimit: countOption(100, "How many an agent is given of an inbox within the window."),
  fairDistributionWindow: durationOption(36e5, "How long each of them counts."),
  inboxLimits: countsByNameOption("By inbox (queue), how many open ones of it an agent may have; 0: none."),
  excludedLabels: namesOption("What has one of these labels is never assigned."),
  excludeOlderThan: durationOrNoneOption("What was created longer ago is never assigned."),
  teamsWithoutAutoAssign: namesOption("Teams (groups) whose conversations are never assigned.")
};
var declares = {
  "work conservation": "jobs run when a conversation opens or is resolved and every 30 min, not when an agent comes online",
  "first come first served": "longest_waiting goes by the last activity: who writes again goes behind those who came later",
  "never over capacity": true,
  "skills respected": "inboxes and teams have members, and no skills",
  "priority respected": "priority only sorts the list that agents see",
  "no re-offer to a decliner": "it assigns, and knows nobody who declines"
};
var v2 = (name, summary, order, fairness) => preset({
  name,
  summary,
  options,
  declares: { ...declares, fairness },
  policy: (settings) => new Assignment(name, { ...settings, order })
});
var chatwootPresets = [
  chatwootLegacy,
  v2(
    "chatwoot.roundRobin",
    "Assignment v2, round robin: the last of the inbox\u2019s list.",
    "round_robin",
    "who has been given as many as fairDistributionLimit is passed over until the window has gone by"
  ),
  v2(
    "chatwoot.balanced",
    "Assignment v2, balanced: fewest open conversations of this inbox, the first member on ties.",
    "balanced",
    "on ties the first member is next, and who closes fast is given more"
  )
];

// packages/core/src/routing/preset/ino.ts
var MOST_QUEUES = 50;
var NAME = "ino.distributionGroup";
var DistributionGroup = class {
  constructor(within2, entry, share2) {
    this.name = NAME;
    this.within = within2;
    this.initial = within2.initial;
    this.rank = within2.rank;
    this.relaxesSkills = within2.relaxesSkills === true;
    this.entry = entry;
    this.share = share2;
  }
  decide(view, trigger, memory) {
    const comes = this.atEntry(trigger);
    return comes === null ? this.within.decide(view, trigger, memory) : this.sentOn(comes, view);
  }
  explain(view, trigger, memory) {
    const comes = this.atEntry(trigger);
    if (comes === null) return this.within.explain?.(view, trigger, memory) ?? [];
    const { queue, weight } = this.share(view);
    return [
      {
        at: view.now,
        trigger: trigger._tag,
        interaction: comes.id,
        agent: null,
        considered: [],
        decided: `sent to queue ${queue}: weight ${weight} of 100`,
        tieBreak: null
      }
    ];
  }
  atEntry(trigger) {
    return trigger._tag === "Waiting" && trigger.interaction.queue.id === this.entry ? trigger.interaction : null;
  }
  sentOn(interaction, view) {
    return { _tag: "Enqueue", interaction, queue: this.share(view).queue };
  }
};
var byLoad = (weights) => ({ luck }) => {
  let left2 = furtherLuck(luck, 0) * 100;
  for (const share2 of weights) {
    left2 -= share2.weight;
    if (left2 < 0) return share2;
  }
  return weights[0] ?? NO_SHARE;
};
var byPriorityOf = (weights) => ({ queues: queues2 }) => {
  const highestFirst = [...weights].sort((a, b) => b.weight - a.weight);
  const hasFree = ({ queue }) => queues2.some(({ id, groups }) => id === queue && groups.some(({ free }) => free > 0));
  return highestFirst.find(hasFree) ?? highestFirst[0] ?? NO_SHARE;
};
var NO_SHARE = { queue: "", weight: 0 };
var inoPresets = [
  preset({
    name: NAME,
    summary: "A distribution group shares what comes to it among its queues by their weights; transfers go only where a rule allows.",
    options: {
      entry: nameOrNoneOption("The queue in which what comes to the group arrives; null: there is no group."),
      weights: countsByNameOption("By queue of the group, its weight; they sum to exactly 100.", 100),
      reads: choiceOption(
        ["load", "priority"],
        "load",
        "What a weight is: its share of the flow in percent (2026), or a priority (2023)."
      ),
      transferRules: namesByNameOption("By queue, the queue to which its interactions may be transferred."),
      transferAfter: durationOrNoneOption("After how long a wait they are; null: never by themselves.")
    },
    declares: {
      "work conservation": true,
      "first come first served": true,
      "never over capacity": true,
      "skills respected": true,
      "priority respected": "priorities of interactions are not documented",
      "no re-offer to a decliner": "declining is an event of the agent; of offers nothing is documented",
      fairness: true
    },
    problem: ({ entry, weights }) => {
      const all = Object.values(weights);
      const sum = all.reduce((total, weight) => total + weight, 0);
      if (entry === null && all.length === 0) return null;
      const at = `${NAME}: weights`;
      if (entry === null || Object.hasOwn(weights, entry))
        return { at, problem: "the group needs an entry", fix: "name a queue of its own as entry" };
      if (all.length > MOST_QUEUES)
        return { at, problem: `${all.length} queues are too many`, fix: `name at most ${MOST_QUEUES}` };
      return sum === 100 ? null : { at, problem: `they sum to ${sum}`, fix: "make them sum to exactly 100" };
    },
    policy: ({ entry, weights, reads, transferRules, transferAfter }) => {
      const shares2 = Object.entries(weights).map(([queue, weight]) => ({ queue, weight }));
      const levels3 = new Map(shares2.map(({ queue, weight }) => [queue, -weight]));
      const overflow = Object.entries(transferRules).flatMap(
        ([from, queue]) => transferAfter === null ? [] : [{ from, when: { _tag: "Waited", after: transferAfter }, goes: { _tag: "ToQueue", queue } }]
      );
      const within2 = routing({
        name: NAME,
        next: reads === "priority" ? byQueue(levels3) : oldest(),
        overflow
      });
      return new DistributionGroup(within2, entry, reads === "load" ? byLoad(shares2) : byPriorityOf(shares2));
    }
  })
];

// packages/core/src/routing/preset/respondio.ts
var options2 = {
  fewerThan: limitOption("Only users with fewer than so many open contacts."),
  timeout: durationOrNoneOption("How long the step waits for somebody; null: it has no such branch.")
};
var declares2 = {
  "work conservation": "a step that finds nobody, or whose time is up, leaves the contact unassigned",
  "first come first served": "whoever comes later is given out, while what a step gave up on stays unassigned",
  "never over capacity": true,
  "skills respected": "a step knows teams, and no skills",
  "priority respected": "contacts have no priority",
  "no re-offer to a decliner": "a step assigns, and knows nobody who declines",
  fairness: true
};
var assignTo = (name, summary, choose) => preset({
  name,
  summary,
  options: options2,
  declares: declares2,
  policy: ({ fewerThan: most3, timeout }) => routing({
    name,
    who: [waitedAtMost(timeout ?? 0), ...most3 === null ? [] : [fewerThan(most3)]],
    choose
  })
});
var respondioPresets = [
  assignTo("respondio.roundRobin", "Assign To: each online user in turn.", roundRobin("queue")),
  assignTo(
    "respondio.leastOpen",
    "Assign To: the online user with the least open contacts; of equals who has been free for longest.",
    leastLoaded()
  )
];

// packages/core/src/routing/preset/ucontact.ts
var WORDS = [...strategies.keys()];
var options3 = {
  order: choiceOption(
    ["rrmemory", "wrandom"],
    "rrmemory",
    "In which order the automatic ones give out: in turn, or by lot with the agents\u2019 penalties."
  ),
  penalties: countsByNameOption("By agent, the penalty for wrandom: higher is given fewer; others 0.", 100),
  limit: limitOption("How many of a campaign an agent may have at once, for nocall and omni."),
  campaigns: namesByNameOption("By campaign (queue), another strategy than this one.", WORDS)
};
var COMMON = {
  "never over capacity": true,
  "skills respected": "a campaign has members, and no skills",
  "priority respected": "interactions have no priority",
  "no re-offer to a decliner": "an interaction is assigned; of declining nothing is documented"
};
var declaresOf = (word, { chooses, whileBusy, takes: takes2 }) => ({
  ...COMMON,
  "work conservation": chooses ? "agents take from the list themselves" : whileBusy ? "an agent has one call at a time, whatever their capacity" : `an agent who has another interaction is not eligible under ${word}`,
  "first come first served": chooses && takes2 === "any" ? "an agent takes any that waits" : chooses ? "nothing is given out; agents take the first when they like" : true,
  fairness: chooses ? "who takes most has most" : "wrandom gives fewer to those with a penalty"
});
var ucontactPresets = [...strategies].map(
  ([word, own]) => preset({
    name: `ucontact.${word}`,
    summary: `Campaigns with the strategy ${word}${own.chooses ? ": agents take from the list, nothing is given out" : ""}.`,
    options: options3,
    declares: declaresOf(word, own),
    policy: ({ order, penalties, limit, campaigns }) => {
      const rules2 = {
        wordOf: (campaign) => Object.hasOwn(campaigns, campaign) ? campaigns[campaign] ?? word : word,
        limit
      };
      const inOrder2 = order === "rrmemory" ? roundRobin("queue") : withPenalties(penalties);
      return routing({
        name: `ucontact.${word}`,
        who: [givenOut(rules2), notOnIncall(rules2), eligible(rules2)],
        choose: freeFirst(rules2, inOrder2)
      });
    }
  })
);
var strategyOf = ({ wordOf: wordOf2, limit }, campaign) => {
  const word = wordOf2(campaign);
  const strategy = strategies.get(word);
  return word === "nocall" || word === "omni" ? { ...strategy, atOnce: limit } : strategy;
};
var givenOut = (rules2) => agentRule({
  name: "givenOut",
  admits: (_, { queue }) => !strategyOf(rules2, queue.id).chooses,
  because: (_, { queue }) => `${rules2.wordOf(queue.id)}: agents take from the list themselves`
});
var notOnIncall = (rules2) => {
  const isOnIncall = (agent) => agent.group.queues.some((queue) => rules2.wordOf(queue.id) === "incall" && agent.inHandOf(queue) > 0);
  return agentRule({
    name: "notOnIncall",
    admits: (agent, { queue }) => rules2.wordOf(queue.id) === "nopause" || !isOnIncall(agent),
    because: () => "is on a break during an incall interaction"
  });
};
var eligible = (rules2) => {
  const loadOf = (agent, { queue }) => ({
    onCall: agent.inHandOn("voice") > 0,
    inHand: agent.inHand,
    ofCampaign: agent.inHandOf(queue)
  });
  return agentRule({
    name: "eligible",
    admits: (agent, interaction) => interaction.state.origin.channel === "voice" ? agent.inHandOn("voice") === 0 : isEligible(
      { ...strategyOf(rules2, interaction.queue.id), freeFirst: false },
      "online",
      loadOf(agent, interaction)
    ),
    because: (agent, interaction) => `${rules2.wordOf(interaction.queue.id)} does not let them: ${agent.inHand} in hand, ${agent.inHandOn("voice")} of them calls, ${agent.inHandOf(interaction.queue)} of ${interaction.queue.id}`
  });
};
var freeFirst = (rules2, inOrder2) => ({
  name: inOrder2.name,
  initial: inOrder2.initial,
  isLongestIdle: false,
  best: (candidates, interaction, view, memory) => {
    const [one, ...others] = candidates.filter(({ inHand }) => inHand === 0);
    const ofThose = one !== void 0 && strategyOf(rules2, interaction.queue.id).freeFirst ? [one, ...others] : candidates;
    return inOrder2.best(ofThose, interaction, view, memory);
  },
  why: inOrder2.why,
  given: inOrder2.given
});
var withPenalties = (penalties) => {
  const penaltyOf = ({ id }) => Object.hasOwn(penalties, id) ? penalties[id] ?? 0 : 0;
  return agentChoice(
    "wrandom",
    (candidates, _, { luck }) => {
      let [chosen] = candidates;
      let lowest2 = Number.POSITIVE_INFINITY;
      candidates.forEach((agent, i) => {
        const drawn = furtherLuck(luck, i) * (1 + penaltyOf(agent));
        if (drawn >= lowest2) return;
        chosen = agent;
        lowest2 = drawn;
      });
      return chosen;
    },
    (chosen) => `drawn by lot, with penalty ${penaltyOf(chosen)}`
  );
};

// packages/core/src/routing/preset/presets.ts
var presets = new Map(
  [...respondioPresets, ...chatwootPresets, ...ucontactPresets, ...inoPresets].map((each) => [
    each.name,
    each
  ])
);

// packages/core/src/routing/rule/delayed.ts
var delayed = (byGroup) => agentRule({
  name: "delayed",
  admits: ({ group }, { state }, { now }) => now >= state.moments.waitingSince + (byGroup.get(group.id) ?? 0),
  because: ({ group }, { state }, { now }) => `${group.id} takes what has waited ${inSeconds(byGroup.get(group.id) ?? 0)}, this has waited ${inSeconds(now - state.moments.waitingSince)}`,
  changesAt: ({ state, queue }, { now }) => {
    let next = Number.POSITIVE_INFINITY;
    for (const { id } of queue.groups) {
      const from = state.moments.waitingSince + (byGroup.get(id) ?? 0);
      if (from > now && from < next) next = from;
    }
    return next;
  }
});

// packages/core/src/routing/rule/in-groups.ts
var inGroups = (groups) => {
  const named = new Set(groups);
  return agentRule({
    name: "inGroups",
    admits: ({ group }) => named.has(group.id),
    because: ({ group }) => `must be of ${groups.join(" or ")}, is of ${group.id}`
  });
};

// packages/core/src/routing/rule/in-steps.ts
var inSteps = (steps) => {
  const inOrder2 = [...steps].sort((a, b) => a.after - b.after);
  const first = inOrder2[0];
  const now = (interaction, view) => inOrder2.findLast(({ after }) => view.now >= interaction.state.moments.waitingSince + after);
  return agentRule({
    name: "inSteps",
    asksSkills: first !== void 0 && first.after <= 0 && inOrder2.every(({ who }) => who.some(({ asksSkills }) => asksSkills)),
    admits: (agent, interaction, view) => {
      const who = now(interaction, view)?.who;
      return who === void 0 || who.every((rule) => rule.admits(agent, interaction, view, null));
    },
    because: (agent, interaction, view) => {
      const step = now(interaction, view);
      const rule = step?.who.find((each) => !each.admits(agent, interaction, view, null));
      return step === void 0 || rule === void 0 ? "is of no step" : `from ${inSeconds(step.after)} on: ${rule.because(agent, interaction, view, null)}`;
    },
    changesAt: (interaction, view) => {
      const { waitingSince } = interaction.state.moments;
      const next = inOrder2.find(({ after }) => waitingSince + after > view.now);
      const within2 = (now(interaction, view)?.who ?? []).map(
        (rule) => rule.changesAt(interaction, view, null)
      );
      return Math.min(next === void 0 ? Number.POSITIVE_INFINITY : waitingSince + next.after, ...within2);
    }
  });
};

// packages/core/src/routing/rule/is-preferred.ts
var isPreferred = () => agentRule({
  name: "isPreferred",
  admits: ({ id }, { preferred: preferred2 }) => preferred2 === null || preferred2 === id,
  because: (_, { preferred: preferred2 }) => `is not ${preferred2}, whom it prefers`
});

// packages/core/src/routing/rule/load-up-to.ts
var loadUpTo = (share2) => agentRule({
  name: "loadUpTo",
  admits: ({ load, capacity }, { weight }) => load + weight <= share2 * capacity,
  because: ({ load, capacity }, { weight }) => `may use ${share2 * capacity} of ${capacity} units, would use ${load + weight}`
});

// packages/core/src/routing/rule/not-declined.ts
var notDeclined = () => agentRule({
  name: "notDeclined",
  admits: (agent, interaction) => !interaction.declinedBy(agent.id),
  because: () => "has declined it, or let it ring out"
});

// packages/core/src/routing/data/policy-from.ts
var policyFrom = (data) => {
  if (data._tag === "Preset") {
    const known3 = presets.get(data.preset);
    return known3 === void 0 ? Result2.fail(noSuchPreset(data.preset)) : known3.policy(data.options);
  }
  const { name, who, choose, next, offer: offer2, overflow } = data;
  const by = choiceFrom(choose.by);
  return Result2.succeed(
    routing({
      name,
      who: who.map(ruleFrom),
      choose: choose.preferred ? preferredFirst(by) : by,
      next: nextFrom(next),
      offer: offerFrom(offer2),
      overflow
    })
  );
};
var noSuchPreset = (name) => {
  const near = nearest(name, presets.keys());
  return {
    at: name,
    problem: "there is no such preset",
    fix: near === null ? `there are ${[...presets.keys()].join(", ")}` : `did you mean ${near}?`
  };
};
var ruleFrom = (rule) => {
  switch (rule._tag) {
    case "InSteps":
      return inSteps(rule.steps.map(({ after, who }) => ({ after, who: who.map(plainRuleFrom) })));
    case "AtMostPer":
      return atMostPer(rule.most, rule.window, rule.of);
    default:
      return plainRuleFrom(rule);
  }
};
var plainRuleFrom = (rule) => {
  switch (rule._tag) {
    case "HasSkills":
      return hasSkills(rule);
    case "NotDeclined":
      return notDeclined();
    case "FewerThan":
      return fewerThan(rule.most, rule.of);
    case "LoadUpTo":
      return loadUpTo(rule.share);
    case "InGroups":
      return inGroups(rule.groups);
    case "Delayed":
      return delayed(new Map(rule.groups.map(({ group, by }) => [group, by])));
    case "IsPreferred":
      return isPreferred();
  }
};
var choiceFrom = (choice) => {
  switch (choice._tag) {
    case "LongestIdle":
      return longestIdle();
    case "Random":
      return atRandom();
    case "WeightedRandom":
      return weightedAtRandom(new Map(choice.weights.map(({ agent, weight }) => [agent, weight])));
    case "RoundRobin":
      return roundRobin(choice.of);
    case "LeastRecentlyGiven":
      return leastRecentlyGiven(choice.of);
    case "LeastLoaded":
      return leastLoaded(choice.of);
    case "MostSpare":
      return mostSpare(choice.of);
    case "BestSkill":
      return bestSkill();
    case "InOrder":
      return choice.groups === null ? inOrder({ within: choice.within }) : inOrder({ groups: choice.groups, within: choice.within });
  }
};
var nextFrom = (next) => {
  switch (next._tag) {
    case "Oldest":
      return oldest();
    case "Priority":
      return byPriority(next);
    case "HeadStart":
      return byHeadStart(new Map(next.headStart.map(({ priority, by }) => [priority, by])));
    case "OwnQueueFirst":
      return ownQueueFirst();
    case "QueueLevels":
      return byQueue(new Map(next.levels.map(({ queue, level }) => [queue, level])));
    case "BestSkill":
      return byBestSkill();
    case "EarliestDeadline":
      return earliestDeadline();
    case "LastComeFirstServed":
      return lastComeFirstServed();
  }
};
var offerFrom = (offer2) => {
  switch (offer2._tag) {
    case "Assign":
      return assigned();
    case "Ring":
      return ringing(offer2.for);
    case "InParallel":
      return inParallel(offer2.agents, offer2.for);
  }
};

// packages/core/src/routing/dispatcher.ts
var DEEPEST = 1e3;
var Dispatcher = class {
  constructor(policy2, { explains, checksSkills }) {
    this.depth = 0;
    /** Who is given something at the moment that the policy asked for. */
    this.givenNow = null;
    this.isDrawn = false;
    this.luckOfDecision = 0;
    this.policy = policy2;
    this.memory = policy2.initial;
    this.explains = explains && policy2.explain !== void 0;
    this.checksSkills = checksSkills && policy2.relaxesSkills !== true;
  }
  get luck() {
    if (!this.isDrawn) {
      this.isDrawn = true;
      this.luckOfDecision = this.drawn();
    }
    return this.luckOfDecision;
  }
  /** Lets the policy decide, and carries it out. */
  route(trigger) {
    this.isDrawn = false;
    if (this.explains) this.explain(trigger);
    const outcome = this.policy.decide(this, trigger, this.memory);
    if (outcome._tag === "Nothing") return;
    if (this.depth === DEEPEST) {
      this.cannot(`decides for ever: ${DEEPEST} decisions in one moment, each led to by the one before`);
      return;
    }
    this.depth++;
    if (outcome._tag === "Several") this.carryOutAll(outcome.decisions, outcome.memory);
    else this.carryOut(outcome);
    this.depth--;
  }
  /** Lets the policy know of an agent's room, and why, until it has nothing more for them. */
  offersRoom(agent, why) {
    let trigger = why;
    let given = -1;
    while (agent.free && agent.given !== given) {
      given = agent.given;
      this.route(trigger);
      trigger = agent.hasMoreRoom;
    }
  }
  /** A moment that the policy asked for has come; who is given something then may have room for more. */
  moment(trigger) {
    const given = [];
    this.givenNow = given;
    this.route(trigger);
    this.givenNow = null;
    for (const agent of given) if (agent.free) this.offersRoom(agent, agent.hasMoreRoom);
  }
  /** Somebody who is known to be on duty; whoever extends this may know that a view is of another time. */
  isThere(_agent) {
    return true;
  }
  explain(trigger) {
    const explanations = this.policy.explain?.(this, trigger, this.memory) ?? [];
    if (explanations.length > 0) this.explained(explanations);
  }
  carryOutAll(decisions, memory) {
    this.memory = memory;
    for (const decision of decisions) this.carryOut(decision);
  }
  carryOut(decision) {
    switch (decision._tag) {
      case "Assign":
        if (this.mayGive(decision)) this.assign(decision.interaction, decision.agent);
        break;
      case "Offer":
        if (this.mayGive(decision))
          this.offer(decision.interaction, decision.agent, decision.ring);
        break;
      case "Enqueue":
        if (this.isWaiting(decision)) this.enqueue(decision.interaction, decision.queue);
        break;
      case "Dissuade":
        if (this.isWaiting(decision)) this.dissuade(decision.interaction, decision.reason);
        break;
      case "AskAgain":
        this.asksAgain(decision.at, decision.about);
        break;
      default:
        this.cannot(`decides ${JSON.stringify(decision._tag)}, which is no decision`);
    }
  }
  asksAgain(at, about) {
    if (!(at > this.now)) this.cannot(`asks to be asked again at ${at}, which is not later than now`);
    else if (at === Number.POSITIVE_INFINITY) return;
    else if (about !== null && !this.waits(about))
      this.cannot(`asks to be asked again about ${about.id}, which does not wait`);
    else this.askAgain(at, about);
  }
  isWaiting({ _tag, interaction }) {
    if (this.waits(interaction)) return true;
    this.cannot(`wants to ${_tag} ${interaction.id}, which does not wait`);
    return false;
  }
  mayGive(decision) {
    if (!this.isWaiting(decision)) return false;
    const agent = decision.agent;
    const why = this.against(agent, decision.interaction);
    if (why !== null) {
      const { _tag, interaction } = decision;
      this.cannot(`${_tag === "Assign" ? "assigns" : "offers"} ${interaction.id} to ${agent.id}, ${why}`);
      return false;
    }
    if (this.givenNow !== null && !this.givenNow.includes(agent)) this.givenNow.push(agent);
    return true;
  }
  against(agent, interaction) {
    if (!agent.free || !this.isThere(agent)) return "who is not free";
    if (!agent.hasRoomFor(interaction)) return "who has no room for it";
    if (!this.checksSkills) return null;
    for (const { skill, level } of interaction.needs) {
      const has = agent.skill(skill);
      if (has < level) return `who lacks a skill: it needs ${skill} ${level}, has ${has}`;
    }
    return null;
  }
};

// packages/core/src/routing/rule/knows.ts
var knows = (agent, { needs }) => {
  for (let i = 0; i < needs.length; i++) {
    const need = needs[i];
    if (need !== void 0 && agent.skill(need.skill) < need.level) return false;
  }
  return true;
};

// packages/core/src/routing/longest-free.ts
var longestFree = (groups, interaction) => {
  let chosen = null;
  for (let i = 0; i < groups.length; i++) {
    const agent = longestFreeOf(groups[i], interaction);
    if (agent !== null && (chosen === null || agent.freeSince < chosen.freeSince)) chosen = agent;
  }
  return chosen;
};
var longestFreeOf = (group, interaction) => {
  if (group === void 0) return null;
  return interaction.needs.length === 0 ? group.longestFreeFor(interaction) : group.longestFreeThat((agent) => agent.hasRoomFor(interaction) && knows(agent, interaction));
};

// packages/core/src/routing/in-order-of-rank.ts
var InOrderOfRank = class {
  constructor(name, rank) {
    this.initial = null;
    this.name = name;
    this.rank = rank;
  }
  decide(_view, trigger) {
    switch (trigger._tag) {
      case "Waiting":
        return meet(trigger.interaction, longestFree(trigger.interaction.queue.groups, trigger.interaction));
      case "AgentFree":
        return meet(firstFor(trigger.agent), trigger.agent);
      case "Moment":
        return NOTHING;
    }
  }
  explain(view, trigger) {
    const next = byRank(this.name, this.rank, ({ rank }) => `first in line: rank ${rank}`);
    const parts = { who: [hasSkills()], choose: longestIdle(), next, offer: assigned(), overflow: [] };
    return explain(parts, view, trigger, null, this.decide(view, trigger));
  }
};
var inOrderOfRank = (name, rank) => new InOrderOfRank(name, rank);
var firstFor = (agent) => {
  const { queues: queues2 } = agent.group;
  const first = firstInLine(queues2);
  return first === null || canTake(agent, first) ? first : firstInLineThat(queues2, (interaction) => canTake(agent, interaction));
};
var canTake = (agent, interaction) => interaction.ringing === 0 && agent.hasRoomFor(interaction) && knows(agent, interaction);
var meet = (interaction, agent) => interaction === null || agent === null ? NOTHING : { _tag: "Assign", interaction, agent };

// packages/core/src/routing/first-come-first-served.ts
var firstComeFirstServed = () => inOrderOfRank("firstComeFirstServed", byTimeOfJoining);
var byTimeOfJoining = (state) => state.moments.waitingSince;

// packages/core/src/routing/time-in-queue.ts
var timeInQueue = ({ headStart }) => inOrderOfRank("timeInQueue", (state) => state.moments.waitingSince - (headStart.get(state.priority) ?? 0));

// packages/simulator/src/distribution/constant.ts
var ConstantLaw = class {
  constructor(value) {
    this.mean = value;
  }
  // Takes its number like every other law, so that a constant in place of a law leaves the stream in step.
  draw(stream) {
    stream.uniform();
    return this.mean;
  }
  drawAbove(floor, stream) {
    return Math.max(floor, this.draw(stream));
  }
  quantile() {
    return this.mean;
  }
  cumulative(value) {
    return value < this.mean ? 0 : 1;
  }
};
var constantLaw = ({ value }) => new ConstantLaw(value);

// packages/simulator/src/distribution/strictly-above.ts
var strictlyAbove = (floor, value, highest = Infinity) => value > floor ? value : Math.min(highest, floor + Math.max(Number.MIN_VALUE, Math.abs(floor) * Number.EPSILON));

// packages/simulator/src/distribution/exponential.ts
var ExponentialLaw = class {
  constructor(mean3) {
    this.mean = mean3;
  }
  draw(stream) {
    return -this.mean * Math.log(1 - stream.uniform());
  }
  drawAbove(floor, stream) {
    const from = Math.max(0, floor);
    return strictlyAbove(floor, from + this.draw(stream));
  }
  quantile(share2) {
    return -this.mean * Math.log1p(-share2);
  }
  cumulative(value) {
    return value <= 0 ? 0 : -Math.expm1(-value / this.mean);
  }
};
var exponentialLaw = ({ mean: mean3 }) => mean3 === 0 ? constantLaw({ _tag: "Constant", value: 0 }) : new ExponentialLaw(mean3);

// packages/simulator/src/distribution/incomplete-gamma.ts
import gammainc from "@stdlib/math-base-special-gammainc";
import gammaincinv from "@stdlib/math-base-special-gammaincinv";
var gammaFunction = (value) => gammainc(0, value, false, true);
var gammaUpTo = (value, shape2) => value <= 0 ? 0 : value === Infinity ? 1 : gammainc(value, shape2);
var gammaTail = (value, shape2) => value <= 0 ? 1 : value === Infinity ? 0 : gammainc(value, shape2, true, true);
var gammaQuantile = (share2, shape2) => gammaincinv(share2, shape2);
var gammaAbove = (floor, share2, shape2) => {
  const tail = gammaTail(floor, shape2);
  if (tail * share2 > 1e-12) return gammaincinv(tail * share2, shape2, true);
  const excess = -Math.log(share2);
  let value = floor + excess / hazard(floor, shape2);
  for (let step = 0; step < 8; step++) {
    const left2 = gammaTail(value, shape2);
    if (left2 < 1e-300) break;
    value = Math.max(floor, value + (Math.log(left2 / tail) + excess) / hazard(value, shape2));
  }
  return value;
};
var hazard = (value, shape2) => (value - shape2 + 1) / value;

// packages/simulator/src/distribution/gamma.ts
var GammaLaw = class {
  constructor(mean3, shape2) {
    this.mean = mean3;
    this.shape = shape2;
    this.scale = mean3 / shape2;
  }
  draw(stream) {
    return this.quantile(stream.uniform());
  }
  drawAbove(floor, stream) {
    const share2 = stream.uniform();
    if (floor <= 0) return strictlyAbove(floor, this.quantile(share2));
    return strictlyAbove(floor, this.scale * gammaAbove(floor / this.scale, 1 - share2, this.shape));
  }
  quantile(share2) {
    return this.scale * gammaQuantile(share2, this.shape);
  }
  cumulative(value) {
    return gammaUpTo(value / this.scale, this.shape);
  }
};
var gammaLaw = ({ mean: mean3, shape: shape2 }) => {
  if (mean3 === 0) return constantLaw({ _tag: "Constant", value: 0 });
  return shape2 === 1 ? exponentialLaw({ _tag: "Exponential", mean: mean3 }) : new GammaLaw(mean3, shape2);
};

// packages/simulator/src/distribution/hyperexponential.ts
var belowOne = 1 - Number.EPSILON / 2;
var drawFrom = (branches, share2) => {
  let passed = 0;
  let within2 = 0;
  let mean3 = 0;
  for (const branch of branches) {
    mean3 = branch.mean;
    within2 = (share2 - passed) / branch.share;
    if (within2 < 1) break;
    passed += branch.share;
  }
  return mean3 * -Math.log(1 - Math.min(within2, belowOne));
};
var HyperexponentialLaw = class {
  constructor(branches) {
    this.branches = branches.filter((branch) => branch.share > 0);
    this.longest = Math.max(...this.branches.map((branch) => branch.mean));
  }
  get mean() {
    return this.branches.reduce((sum, { share: share2, mean: mean3 }) => sum + share2 * mean3, 0);
  }
  draw(stream) {
    return drawFrom(this.branches, stream.uniform());
  }
  // Each branch is memoryless, and whoever is still there is the likelier of a long one.
  drawAbove(floor, stream) {
    const share2 = stream.uniform();
    if (floor < 0) return drawFrom(this.branches, share2);
    if (this.longest === 0) return floor;
    const left2 = this.branches.map((branch) => ({
      mean: branch.mean,
      share: branch.mean === 0 ? 0 : branch.share * Math.exp(floor / this.longest - floor / branch.mean)
    }));
    const whole2 = left2.reduce((sum, branch) => sum + branch.share, 0);
    const present = left2.filter((branch) => branch.share > 0);
    return strictlyAbove(floor, floor + drawFrom(present, share2 * whole2));
  }
  quantile(share2) {
    if (share2 <= this.cumulative(0)) return 0;
    let low = 0;
    let high = -this.longest * Math.log1p(-share2);
    for (let middle = high / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
      if (this.cumulative(middle) < share2) low = middle;
      else high = middle;
    }
    return high;
  }
  cumulative(value) {
    if (value < 0) return 0;
    if (value === Infinity) return 1;
    let sum = 0;
    for (const { share: share2, mean: mean3 } of this.branches) sum += share2 * (mean3 === 0 ? 1 : -Math.expm1(-value / mean3));
    return Math.min(1, sum);
  }
};
var hyperexponentialLaw = ({ branches }) => new HyperexponentialLaw(branches);

// packages/simulator/src/distribution/standard-normal.ts
import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";
var normalAbove = (share2) => Math.SQRT2 * erfcinv(2 * share2);
var normalTail = (value) => erfc(value / Math.SQRT2) / 2;

// packages/simulator/src/distribution/lognormal.ts
var LognormalLaw = class {
  constructor(mean3, sd2) {
    const variance = Math.log1p((sd2 / mean3) ** 2);
    this.mean = mean3;
    this.sigma = Math.sqrt(variance);
    this.median = mean3 * Math.exp(-variance / 2);
  }
  draw(stream) {
    return this.quantile(stream.uniform());
  }
  drawAbove(floor, stream) {
    const share2 = 1 - stream.uniform();
    if (floor <= 0) return this.at(normalAbove(share2));
    const from = Math.log(floor / this.median) / this.sigma;
    const tail = normalTail(from);
    const z = tail > 1e-290 ? normalAbove(tail * share2) : Math.sqrt(from * from - 2 * Math.log(share2));
    return strictlyAbove(floor, this.at(z));
  }
  quantile(share2) {
    return this.at(-normalAbove(share2));
  }
  cumulative(value) {
    return value <= 0 ? 0 : normalTail(-Math.log(value / this.median) / this.sigma);
  }
  at(z) {
    return this.median * Math.exp(this.sigma * z);
  }
};
var lognormalLaw = ({ mean: mean3, sd: sd2 }) => mean3 === 0 || sd2 === 0 ? constantLaw({ _tag: "Constant", value: mean3 }) : new LognormalLaw(mean3, sd2);

// packages/simulator/src/distribution/mixture.ts
var LEAST = Number.EPSILON / 2;
var Rest = class {
  constructor() {
    this.rest = 0.5;
  }
  uniform() {
    return this.rest;
  }
  set(rest) {
    this.rest = Math.min(1 - LEAST, Math.max(LEAST, rest));
  }
};
var MixtureLaw = class {
  constructor(parts) {
    this.rest = new Rest();
    this.parts = parts.filter(({ share: share2 }) => share2 > 0);
    this.shares = this.parts.map(({ share: share2 }) => share2);
  }
  get mean() {
    return this.parts.reduce((sum, { share: share2, law }) => sum + share2 * law.mean, 0);
  }
  draw(stream) {
    return this.chosen(this.shares, stream.uniform()).draw(this.rest);
  }
  // Whoever is still there is the likelier of a part that lasts longer.
  drawAbove(floor, stream) {
    if (floor < 0) return this.draw(stream);
    const share2 = stream.uniform();
    const left2 = this.parts.map((part) => part.share * (1 - part.law.cumulative(floor)));
    const whole2 = left2.reduce((sum, each) => sum + each, 0);
    if (whole2 > 0) return this.chosen(left2, share2 * whole2).drawAbove(floor, this.rest);
    this.rest.set(share2);
    return this.longest().drawAbove(floor, this.rest);
  }
  quantile(share2) {
    const each = this.parts.map(({ law }) => law.quantile(share2));
    let low = Math.min(...each);
    let high = Math.max(...each);
    if (high === Infinity || this.cumulative(low) >= share2) return share2 === 1 ? high : low;
    for (let middle = low / 2 + high / 2; middle > low && middle < high; middle = low / 2 + high / 2) {
      if (this.cumulative(middle) < share2) low = middle;
      else high = middle;
    }
    return high;
  }
  cumulative(value) {
    let sum = 0;
    let whole2 = true;
    for (const { share: share2, law } of this.parts) {
      const upTo = law.cumulative(value);
      sum += share2 * upTo;
      whole2 &&= upTo === 1;
    }
    return whole2 ? 1 : Math.min(1, sum);
  }
  /** The part that a number below the sum of the weights falls into; what is left of it is kept in `rest`. */
  chosen(weights, number) {
    let passed = 0;
    let at = 0;
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i];
      if (weight === 0) continue;
      at = i;
      this.rest.set((number - passed) / weight);
      if (number < passed + weight) break;
      passed += weight;
    }
    return this.parts[at].law;
  }
  /** The part that alone is left far out, where rounding has left nothing of any: one without an end, if there is. */
  longest() {
    const laws = this.parts.map(({ law }) => law);
    const endless = laws.filter((law) => law.quantile(1) === Infinity);
    const [first, ...others] = endless.length > 0 ? endless : laws;
    const reach = (law) => law.quantile(1 - LEAST);
    return others.reduce((best, law) => reach(law) > reach(best) ? law : best, first);
  }
};
var mixtureLaw = ({ parts }, lawOf4) => new MixtureLaw(parts.map(({ share: share2, of }) => ({ share: share2, law: lawOf4(of) })));

// packages/simulator/src/distribution/quantiles.ts
var QuantilesLaw = class {
  constructor({ points }) {
    this.shares = Float64Array.from(points, (point) => point.share);
    this.values = Float64Array.from(points, (point) => point.value);
    this.segments = points.length - 1;
    this.slopes = Float64Array.from({ length: this.segments }, (_, i) => {
      const width = this.share(i + 1) - this.share(i);
      return width > 0 ? (this.value(i + 1) - this.value(i)) / width : 0;
    });
    this.guide = new Int32Array(this.segments + 1);
    for (let part = 0, i = 0; part <= this.segments; part++) {
      while (i < this.segments - 1 && this.share(i + 1) < part / this.segments) i++;
      this.guide[part] = i;
    }
  }
  get mean() {
    let sum = 0;
    for (let i = 0; i < this.segments; i++)
      sum += (this.share(i + 1) - this.share(i)) * (this.value(i) + this.value(i + 1)) / 2;
    return sum;
  }
  draw(stream) {
    return this.quantile(stream.uniform());
  }
  drawAbove(floor, stream) {
    const share2 = stream.uniform();
    const highest = this.value(this.segments);
    if (floor >= highest) return floor;
    const below = this.cumulative(floor);
    return strictlyAbove(floor, this.quantile(below + (1 - below) * share2), highest);
  }
  quantile(share2) {
    let i = this.guide[Math.floor(share2 * this.segments)] ?? 0;
    while (i < this.segments - 1 && this.share(i + 1) < share2) i++;
    return Math.min(this.value(i + 1), this.value(i) + (share2 - this.share(i)) * (this.slopes[i] ?? 0));
  }
  cumulative(value) {
    if (value < this.value(0)) return 0;
    if (value >= this.value(this.segments)) return 1;
    let low = 0;
    let high = this.segments;
    while (high - low > 1) {
      const middle = low + high >> 1;
      if (this.value(middle) <= value) low = middle;
      else high = middle;
    }
    const part = (value - this.value(low)) / (this.value(high) - this.value(low));
    return Math.min(this.share(high), this.share(low) + part * (this.share(high) - this.share(low)));
  }
  share(i) {
    return this.shares[i] ?? 1;
  }
  value(i) {
    return this.values[i] ?? 0;
  }
};
var quantilesLaw = (distribution) => new QuantilesLaw(distribution);

// packages/simulator/src/distribution/samples.ts
var SamplesLaw = class {
  constructor({ values }) {
    this.sorted = Float64Array.from(values).sort();
  }
  get mean() {
    return this.sorted.reduce((sum, value) => sum + value, 0) / this.sorted.length;
  }
  draw(stream) {
    return this.quantile(stream.uniform());
  }
  drawAbove(floor, stream) {
    const share2 = stream.uniform();
    const from = this.countUpTo(floor);
    return from === this.sorted.length ? floor : this.beyond(from, share2);
  }
  quantile(share2) {
    return this.beyond(0, share2);
  }
  cumulative(value) {
    return this.countUpTo(value) / this.sorted.length;
  }
  /** The value at a share of those that are left beyond the first few. */
  beyond(first, share2) {
    const at = Math.ceil(share2 * (this.sorted.length - first)) - 1;
    return this.sorted[first + Math.max(0, at)] ?? 0;
  }
  countUpTo(value) {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((this.sorted[middle] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
};
var samplesLaw = (distribution) => new SamplesLaw(distribution);

// packages/simulator/src/distribution/uniform.ts
var UniformLaw = class {
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }
  get mean() {
    return (this.from + this.to) / 2;
  }
  draw(stream) {
    return this.quantile(stream.uniform());
  }
  drawAbove(floor, stream) {
    const share2 = stream.uniform();
    if (floor >= this.to) return floor;
    const from = Math.max(this.from, floor);
    return strictlyAbove(floor, Math.min(this.to, from + (this.to - from) * share2), this.to);
  }
  quantile(share2) {
    return Math.min(this.to, this.from + (this.to - this.from) * share2);
  }
  cumulative(value) {
    return Math.min(1, Math.max(0, (value - this.from) / (this.to - this.from)));
  }
};
var uniformLaw = ({ from, to }) => from === to ? constantLaw({ _tag: "Constant", value: from }) : new UniformLaw(from, to);

// packages/simulator/src/distribution/power.ts
var power = (base, exponent) => Math.exp(exponent * Math.log(base));

// packages/simulator/src/distribution/weibull.ts
var WeibullLaw = class {
  constructor(mean3, shape2) {
    this.mean = mean3;
    this.shape = shape2;
    this.scale = mean3 / meanOverScale(shape2);
  }
  draw(stream) {
    return this.quantile(stream.uniform());
  }
  drawAbove(floor, stream) {
    const share2 = stream.uniform();
    if (floor <= 0) return strictlyAbove(floor, this.quantile(share2));
    const passed = power(floor / this.scale, this.shape);
    const value = passed > 1e-3 ? floor * Math.exp(Math.log1p(-Math.log1p(-share2) / passed) / this.shape) : this.scale * power(passed - Math.log1p(-share2), 1 / this.shape);
    return strictlyAbove(floor, value);
  }
  quantile(share2) {
    return this.scale * power(-Math.log1p(-share2), 1 / this.shape);
  }
  cumulative(value) {
    return value <= 0 ? 0 : -Math.expm1(-power(value / this.scale, this.shape));
  }
};
var meanOverScale = (shape2) => gammaFunction(1 + 1 / shape2);
var scvOf = (shape2) => gammaFunction(1 + 2 / shape2) / gammaFunction(1 + 1 / shape2) ** 2 - 1;
var SHAPES = { least: 0.1, greatest: 1e3 };
var WEIBULL_SCV = { least: scvOf(SHAPES.greatest), most: scvOf(SHAPES.least) };
var weibullShape = (scv2) => {
  let low = SHAPES.least;
  let high = SHAPES.greatest;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
    if (scvOf(middle) > scv2) low = middle;
    else high = middle;
  }
  return high;
};
var weibullLaw = ({ mean: mean3, shape: shape2 }) => {
  if (mean3 === 0) return constantLaw({ _tag: "Constant", value: 0 });
  return shape2 === 1 ? exponentialLaw({ _tag: "Exponential", mean: mean3 }) : new WeibullLaw(mean3, shape2);
};

// packages/simulator/src/distribution/law-of.ts
var lawOf = (distribution) => {
  switch (distribution._tag) {
    case "Exponential":
      return exponentialLaw(distribution);
    case "Constant":
      return constantLaw(distribution);
    case "Uniform":
      return uniformLaw(distribution);
    case "Lognormal":
      return lognormalLaw(distribution);
    case "Hyperexponential":
      return hyperexponentialLaw(distribution);
    case "Quantiles":
      return quantilesLaw(distribution);
    case "Gamma":
      return gammaLaw(distribution);
    case "Weibull":
      return weibullLaw(distribution);
    case "Samples":
      return samplesLaw(distribution);
    case "Mixture":
      return mixtureLaw(distribution, lawOf);
  }
};

// packages/simulator/src/distribution/scaled-to-mean.ts
function scaledToMean(distribution, mean3) {
  const present = lawOf(distribution).mean;
  if (present === 0 && mean3 !== 0)
    throw new RangeError(`a distribution of mean 0 cannot be scaled to mean ${mean3}`);
  const scaled = (value) => present === 0 ? value : value / present * mean3;
  if (distribution._tag !== "Mixture") return stretched(distribution, scaled);
  return {
    _tag: "Mixture",
    parts: distribution.parts.map(({ share: share2, of }) => ({ share: share2, of: stretched(of, scaled) }))
  };
}
var stretched = (distribution, scaled) => {
  switch (distribution._tag) {
    case "Exponential":
      return { _tag: "Exponential", mean: scaled(distribution.mean) };
    case "Constant":
      return { _tag: "Constant", value: scaled(distribution.value) };
    case "Uniform":
      return { _tag: "Uniform", from: scaled(distribution.from), to: scaled(distribution.to) };
    case "Lognormal":
      return { _tag: "Lognormal", mean: scaled(distribution.mean), sd: scaled(distribution.sd) };
    case "Gamma":
    case "Weibull":
      return { ...distribution, mean: scaled(distribution.mean) };
    case "Samples":
      return { _tag: "Samples", values: distribution.values.map(scaled) };
    case "Hyperexponential":
      return {
        _tag: "Hyperexponential",
        branches: distribution.branches.map((branch) => ({ share: branch.share, mean: scaled(branch.mean) }))
      };
    case "Quantiles":
      return {
        _tag: "Quantiles",
        points: distribution.points.map((point) => ({ share: point.share, value: scaled(point.value) }))
      };
  }
};

// packages/simulator/src/distribution/distribution.ts
var sampler = (distribution) => lawOf(distribution);
var meanOf = (distribution) => lawOf(distribution).mean;

// packages/simulator/src/engine/entries.ts
var MEASURING_STARTS = 0;
var END = 1;
var STAFFING = 2;
var ARRIVAL = 3;
var WORK_ENDS = 4;
var GIVES_UP = 5;
var ASKED_AGAIN = 6;
var ASKED_ABOUT = 7;
var SHARED_WORK_ENDS = 8;
var WRAP_UP_ENDS = 9;
var DUTY_CHANGES = 10;
var COMES_BACK = 11;
var DISAPPEARS = 12;
var ACCEPTS = 13;
var DECLINES = 14;
var LAPSES = 15;
var TAKES = 16;
var WAITED_TOO_LONG = 17;
var HOURS_CHANGE = 18;
var COMES_AGAIN = 19;
var CUSTOMER_WRITES = 20;
var SILENT_TOO_LONG = 21;
var BOT_REPLIES = 22;

// packages/simulator/src/engine/absences.ts
var AUTOMATION = { _tag: "Automation" };
var THERE = Number.NEGATIVE_INFINITY;
var Absences = class {
  constructor(centre) {
    /** By agent. */
    this.streams = [];
    this.centre = centre;
    this.laws = centre.plan.groups.map(
      ({ absences }) => absences === void 0 ? null : { every: sampler(absences.every), lasts: sampler(absences.lasts) }
    );
    for (const agent of centre.agents) this.expect(agent);
  }
  /** Puts an agent's next absence into the calendar, if it begins before the planned end. */
  expect(agent, from = this.centre.calendar.now) {
    const laws = this.laws[agent.group.index] ?? null;
    if (laws === null) return;
    const at = from + laws.every.draw(this.streamOf(agent));
    if (at < this.centre.plan.end) this.centre.calendar.schedule(at, DISAPPEARS, agent.index);
  }
  /** An agent disappears for a time that is drawn. */
  disappears(agent) {
    const laws = this.laws[agent.group.index];
    const until = this.centre.calendar.now + laws.lasts.draw(this.streamOf(agent));
    this.expect(agent, until);
    this.isGone(agent, until);
  }
  /** An agent is gone until a moment: what they have in hand goes back to its queue. */
  isGone(agent, until) {
    const { calendar, ringing: ringing2, roster, work } = this.centre;
    this.goesAway(agent, until);
    const waiting2 = ringing2.takenFrom(agent);
    const torn = agent.has;
    for (const interaction of torn) {
      work.isTornFrom(interaction, agent);
      roster.isRidOf(agent, interaction);
      this.centre.happens(
        interaction,
        rules.Unassign(interaction.state, { _tag: "Unassign", at: calendar.now, by: AUTOMATION })
      );
      interaction.agent = null;
    }
    roster.settles(agent);
    roster.tell(agent);
    for (const interaction of waiting2) ringing2.waitsAgain(interaction);
    for (const interaction of torn) this.goesBack(interaction);
  }
  /** An agent is away from now on, until a moment; Infinity: until their next shift. */
  goesAway(agent, until) {
    const { calendar } = this.centre;
    if (until > agent.awayUntil) agent.awayUntil = until;
    if (until !== Number.POSITIVE_INFINITY) calendar.schedule(until, COMES_BACK, agent.index);
  }
  comesBack(agent) {
    if (agent.awayUntil > this.centre.calendar.now) return;
    agent.awayUntil = THERE;
    this.centre.roster.isThere(agent);
  }
  /** A shift begins: who let something ring out in the last one takes part again. */
  newShift(agent) {
    if (agent.awayUntil === Number.POSITIVE_INFINITY) agent.awayUntil = THERE;
  }
  goesBack(interaction) {
    if (interaction.state.awaiting === "agent") this.centre.waitingRoom.waitsOnceMore(interaction);
  }
  streamOf(agent) {
    this.streams[agent.index] ??= this.centre.streams.for(`agent ${agent.id}/absences`);
    return this.streams[agent.index];
  }
};

// packages/simulator/src/calendar/indexed-heap.ts
var FIRST_CAPACITY = 8;
var IndexedHeap = class {
  constructor() {
    this.size = 0;
    this.keys = new Float64Array(FIRST_CAPACITY);
    this.turns = new Float64Array(FIRST_CAPACITY);
    this.handles = new Int32Array(FIRST_CAPACITY);
    this.positions = new Int32Array(FIRST_CAPACITY);
    this.spare = new Int32Array(FIRST_CAPACITY);
    this.spares = 0;
    this.issued = 0;
    this.turn = 0;
  }
  /** The handle of the smallest entry; the heap must not be empty. */
  get first() {
    return this.handles[0];
  }
  /** The smallest key; the heap must not be empty. */
  get firstKey() {
    return this.keys[0];
  }
  /** Adds a key and returns the entry's handle. */
  add(key) {
    return this.addInTurn(key, this.turn++);
  }
  /** Adds a key that has its turn among equals from elsewhere: the smaller goes first. */
  addInTurn(key, turn) {
    if (this.size === this.keys.length) this.grow();
    const handle = this.spares > 0 ? this.spare[--this.spares] : this.issued++;
    this.turns[handle] = turn;
    this.rise(this.size++, key, handle);
    return handle;
  }
  /** Takes an entry out. The handle must be one that `add` returned and that has not left since. */
  remove(handle) {
    const at = this.positions[handle];
    this.spare[this.spares++] = handle;
    const last = --this.size;
    if (at === last) return;
    const key = this.keys[last];
    const moved = this.handles[last];
    this.sink(at, key, moved);
    if (this.positions[moved] === at) this.rise(at, key, moved);
  }
  /** Takes the smallest entry out; the heap must not be empty. */
  removeFirst() {
    this.spare[this.spares++] = this.handles[0];
    const last = --this.size;
    if (last > 0) this.sink(0, this.keys[last], this.handles[last]);
  }
  /** Takes the smallest entry out and adds a key in its stead, under the same handle. */
  replaceFirst(key) {
    const handle = this.handles[0];
    this.turns[handle] = this.turn++;
    this.sink(0, key, handle);
    return handle;
  }
  /** All that {@link restore} needs to go on from here, the handles included. */
  save() {
    const inUse = Array.from(this.handles.subarray(0, this.size));
    return {
      handles: inUse,
      keys: Array.from(this.keys.subarray(0, this.size)),
      turns: inUse.map((handle) => this.turns[handle]),
      spare: Array.from(this.spare.subarray(0, this.spares)),
      issued: this.issued,
      turn: this.turn
    };
  }
  /** Becomes the heap that was saved. */
  restore(saved) {
    while (this.keys.length < saved.issued) this.grow();
    this.size = saved.handles.length;
    this.keys.set(saved.keys);
    this.handles.set(saved.handles);
    saved.handles.forEach((handle, position) => {
      this.positions[handle] = position;
      this.turns[handle] = saved.turns[position];
    });
    this.spare.set(saved.spare);
    this.spares = saved.spare.length;
    this.issued = saved.issued;
    this.turn = saved.turn;
  }
  /** The handles from first to last: a sorted copy. */
  inOrder() {
    const { size, keys: keys3, turns, handles } = this;
    if (size === 0) return [];
    if (size === 1) return [handles[0]];
    const order = Array.from({ length: size }, (_, position) => position);
    order.sort(
      (a, b) => keys3[a] - keys3[b] || turns[handles[a]] - turns[handles[b]]
    );
    return order.map((position) => handles[position]);
  }
  rise(from, key, handle) {
    const { keys: keys3, handles, positions: positions2 } = this;
    let at = from;
    while (at > 0) {
      const parent = at - 1 >> 1;
      const parentKey = keys3[parent];
      const moved = handles[parent];
      if (key > parentKey || key === parentKey && this.cameFirst(moved, handle)) break;
      keys3[at] = parentKey;
      handles[at] = moved;
      positions2[moved] = at;
      at = parent;
    }
    keys3[at] = key;
    handles[at] = handle;
    positions2[handle] = at;
  }
  sink(from, key, handle) {
    const { keys: keys3, handles, positions: positions2, size } = this;
    let at = from;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      let childKey = keys3[child];
      const right = child + 1;
      if (right < size) {
        const rightKey = keys3[right];
        if (rightKey < childKey || rightKey === childKey && this.cameFirst(handles[right], handles[child])) {
          child = right;
          childKey = rightKey;
        }
      }
      const moved = handles[child];
      if (key < childKey || key === childKey && this.cameFirst(handle, moved)) break;
      keys3[at] = childKey;
      handles[at] = moved;
      positions2[moved] = at;
      at = child;
    }
    keys3[at] = key;
    handles[at] = handle;
    positions2[handle] = at;
  }
  cameFirst(handle, other) {
    return this.turns[handle] < this.turns[other];
  }
  grow() {
    const capacity = 2 * this.keys.length;
    this.keys = grown(this.keys, new Float64Array(capacity));
    this.turns = grown(this.turns, new Float64Array(capacity));
    this.handles = grown(this.handles, new Int32Array(capacity));
    this.positions = grown(this.positions, new Int32Array(capacity));
    this.spare = grown(this.spare, new Int32Array(capacity));
  }
};
var grown = (from, to) => {
  to.set(from);
  return to;
};

// packages/simulator/src/calendar/calendar.ts
var NOT_SCHEDULED = -1;
var Calendar = class {
  constructor(start3 = 0) {
    /** The virtual moment, in milliseconds: that of the entry last advanced to. */
    // A number from the beginning: V8 makes an object of every number that is written to a field that was undefined first.
    this.now = 0;
    /** Kind of the entry last advanced to. */
    this.kind = 0;
    /** Subject of the entry last advanced to. */
    this.subject = 0;
    // The entry advanced to stays at the top until it is known whether another takes its place, which costs half.
    this.vacant = false;
    this.heap = new IndexedHeap();
    // By handle: kind and subject.
    this.entries = new Int32Array(128);
    this.now = start3;
  }
  /** How many entries are to come. */
  get size() {
    return this.vacant ? this.heap.size - 1 : this.heap.size;
  }
  /** Handle of the entry last advanced to, until something is scheduled or cancelled. */
  get current() {
    return this.heap.first;
  }
  /** The moment of the entry after the one last advanced to; Infinity if there is none. */
  get next() {
    if (this.vacant) this.heap.removeFirst();
    this.vacant = false;
    return this.heap.size === 0 ? Number.POSITIVE_INFINITY : this.heap.firstKey;
  }
  /** Schedules an entry and returns the handle by which it can be cancelled until it has come. */
  schedule(at, kind, subject) {
    const handle = this.vacant ? this.heap.replaceFirst(at) : this.heap.add(at);
    this.vacant = false;
    if (2 * handle >= this.entries.length) this.grow();
    this.entries[2 * handle] = kind;
    this.entries[2 * handle + 1] = subject;
    return handle;
  }
  /** Takes an entry back. Its handle must not be used again. */
  cancel(handle) {
    this.heap.remove(handle);
  }
  /** Moves to the next entry and takes it out; false, and nothing moves, when there is none. */
  advance() {
    const { heap } = this;
    if (this.vacant) heap.removeFirst();
    this.vacant = false;
    if (heap.size === 0) return false;
    const handle = heap.first;
    this.now = heap.firstKey;
    this.kind = this.entries[2 * handle];
    this.subject = this.entries[2 * handle + 1];
    this.vacant = true;
    return true;
  }
  /** Everything to come, as plain data; not while the entry advanced to is being dealt with. */
  save() {
    if (this.vacant) this.heap.removeFirst();
    this.vacant = false;
    const heap = this.heap.save();
    return {
      now: this.now,
      heap,
      kinds: heap.handles.map((handle) => this.entries[2 * handle]),
      subjects: heap.handles.map((handle) => this.entries[2 * handle + 1])
    };
  }
  /** Becomes the calendar that was saved: handles given out by that one are good here. */
  restore(saved) {
    this.now = saved.now;
    this.vacant = false;
    this.heap.restore(saved.heap);
    while (this.entries.length < 2 * saved.heap.issued) this.grow();
    saved.heap.handles.forEach((handle, position) => {
      this.entries[2 * handle] = saved.kinds[position];
      this.entries[2 * handle + 1] = saved.subjects[position];
    });
  }
  grow() {
    const { entries } = this;
    this.entries = new Int32Array(2 * entries.length);
    this.entries.set(entries);
  }
};

// packages/simulator/src/engine/line.ts
var FIRST_CAPACITY2 = 64;
var IN_NO_LINE = -1;
var Line = class {
  constructor() {
    this.length = 0;
    // Members at the positions from head to tail, by position modulo the capacity; null where one has left.
    this.ring = new Array(FIRST_CAPACITY2).fill(null);
    this.head = 0;
    this.tail = 0;
    this.inRing = 0;
    this.joins = 0;
    // No smaller rank joins the ring until the line is empty.
    this.lastRank = Number.NEGATIVE_INFINITY;
    this.heap = new IndexedHeap();
    this.byHandle = [];
  }
  get first() {
    if (this.length === 0) return null;
    const { heap } = this;
    if (this.inRing === 0) return this.byHandle[heap.first];
    const first = this.ring[this.head & this.ring.length - 1];
    return heap.size === 0 ? first : theEarlier(first, this.byHandle[heap.first]);
  }
  join(member, rank) {
    if (this.length++ === 0) this.startAfresh();
    member.rank = rank;
    member.joined = this.joins++;
    if (rank < this.lastRank) {
      this.joinHeap(member);
      return;
    }
    if (this.tail - this.head === this.ring.length) this.makeRoom();
    this.lastRank = rank;
    this.inRing++;
    member.placeInLine = this.tail;
    this.ring[this.tail++ & this.ring.length - 1] = member;
  }
  /** Takes somebody who has left back to the place they had. */
  rejoin(member) {
    if (this.length++ === 0) this.startAfresh();
    this.joinHeap(member);
  }
  leave(member) {
    const place = member.placeInLine;
    member.placeInLine = IN_NO_LINE;
    this.length--;
    if (place <= HEAP) {
      this.heap.remove(HEAP - place);
      this.byHandle[HEAP - place] = null;
      return;
    }
    const { ring } = this;
    const mask = ring.length - 1;
    ring[place & mask] = null;
    this.inRing--;
    if (place === this.head) while (this.head < this.tail && ring[this.head & mask] === null) this.head++;
  }
  /** Everybody, first to last: a copy. */
  inOrder() {
    const inRing = this.membersOfRing();
    const inHeap = this.heap.inOrder().map((handle) => this.byHandle[handle]);
    return inHeap.length === 0 ? inRing : [...inRing, ...inHeap].sort(byRank2);
  }
  /** The first of whom this holds, or null. */
  firstThat(holds) {
    if (this.heap.size > 0) return this.inOrder().find(holds) ?? null;
    const { ring } = this;
    for (let place = this.head; place < this.tail; place++) {
      const member = ring[place & ring.length - 1];
      if (member != null && holds(member)) return member;
    }
    return null;
  }
  /** How often somebody has joined. */
  get turns() {
    return this.joins;
  }
  /** Becomes the line in which these stood, first to last, with their ranks and turns. */
  restore(members, turns) {
    for (const member of members) {
      const { rank, joined } = member;
      this.join(member, rank);
      member.joined = joined;
    }
    this.joins = turns;
  }
  joinHeap(member) {
    const handle = this.heap.addInTurn(member.rank, member.joined);
    this.byHandle[handle] = member;
    member.placeInLine = HEAP - handle;
  }
  startAfresh() {
    this.head = 0;
    this.tail = 0;
    this.lastRank = Number.NEGATIVE_INFINITY;
  }
  /** Closes the gaps of those who have left; the ring grows if that leaves it more than half full. */
  makeRoom() {
    const members = this.membersOfRing();
    const capacity = members.length > this.ring.length / 2 ? 2 * this.ring.length : this.ring.length;
    this.ring = new Array(capacity).fill(null);
    members.forEach((member, place) => {
      this.ring[place] = member;
      member.placeInLine = place;
    });
    this.head = 0;
    this.tail = members.length;
  }
  membersOfRing() {
    const members = [];
    for (let place = this.head; place < this.tail; place++) {
      const member = this.ring[place & this.ring.length - 1];
      if (member != null) members.push(member);
    }
    return members;
  }
};
var byRank2 = (a, b) => a.rank - b.rank || a.joined - b.joined;
var theEarlier = (a, b) => byRank2(a, b) <= 0 ? a : b;
var HEAP = -2;

// packages/simulator/src/engine/one-at-a-time.ts
var oneAtATime = ({ types: types2, groups }) => types2.every(({ wrapUp, conversation }) => wrapUp === void 0 && conversation === void 0) && groups.every(
  ({ agents: agents2, capacity, rates, ringing: ringing2, pull, absences }) => agents2 === void 0 && capacity === void 0 && rates === void 0 && ringing2 === void 0 && pull === void 0 && absences === void 0
);

// packages/simulator/src/engine/work.ts
var PROCESSED = { _tag: "Processed" };
var Work = class {
  constructor(centre) {
    this.centre = centre;
    this.tells = centre.observer.worked !== void 0;
  }
  /** An agent who is free takes an interaction: it was assigned to them, or they picked it. */
  isGiven(interaction, agent, answer) {
    const { waitingRoom, roster } = this.centre;
    waitingRoom.isTaken(interaction);
    roster.isGiven(agent, interaction);
    this.takes(interaction, agent, answer);
    if (interaction.ties > 0) this.centre.ringing.withdraw(interaction);
  }
  /** An agent has it from now on, among what they have already. */
  takes(interaction, agent, answer) {
    const { centre } = this;
    interaction.agent = agent;
    interaction.agentSince = centre.calendar.now;
    if (centre.drawsLater) interaction.preferred = agent.id;
    centre.happens(interaction, answer);
    this.begins(interaction, agent);
  }
  /** There is work to be done on it: its `service`. */
  begins(interaction, agent) {
    const { calendar } = this.centre;
    const { pace } = agent.group;
    const work = pace === null ? interaction.service : interaction.service * pace[interaction.type];
    if (agent.shared === null) {
      agent.working++;
      interaction.workFrom = calendar.now;
      interaction.workEnds = calendar.schedule(calendar.now + work, WORK_ENDS, interaction.slot);
    } else agent.shared.begins(interaction, work, calendar);
    this.centre.roster.tell(agent);
  }
  /** The work of an agent on one of the interactions that share their time has come to its end. */
  sharedWorkEnds(agent) {
    const { shared } = agent;
    if (shared === null) return;
    const interaction = shared.next(this.centre.calendar);
    if (this.tells) this.centre.observer.worked?.(interaction, interaction.workTaken);
    this.isDone(interaction, agent);
    shared.review(this.centre.calendar);
  }
  ends(interaction) {
    const agent = interaction.agent;
    interaction.workEnds = NOT_SCHEDULED;
    agent.working--;
    if (this.tells) {
      this.centre.observer.worked?.(interaction, this.centre.calendar.now - interaction.workFrom);
    }
    this.isDone(interaction, agent);
  }
  /** The agent is torn from it: what is left of the work is its `service`. */
  isTornFrom(interaction, agent) {
    const { calendar, observer } = this.centre;
    const { shared, group } = agent;
    if (shared !== null ? !shared.pending.includes(interaction) : interaction.workEnds === NOT_SCHEDULED)
      return;
    const left2 = shared?.stops(interaction, calendar) ?? this.stops(interaction, agent);
    interaction.service = left2 / (group.pace?.[interaction.type] || 1);
    observer.worked?.(interaction, interaction.workTaken);
  }
  /** It ends in the hands of its agent. */
  close(interaction, agent, by, outcome) {
    const { centre } = this;
    const at = centre.calendar.now;
    const answer = rules.Close(interaction.state, { _tag: "Close", at, by, outcome });
    if (interaction.of.isPlain) {
      centre.happensLast(interaction, answer);
      centre.roster.isRidOf(agent, interaction);
      centre.forget(interaction);
    } else {
      centre.happens(interaction, answer);
      const wrapUp = this.wrapUpAfter(interaction);
      centre.roster.isRidOf(agent, interaction);
      if (wrapUp > 0) this.wrapsUp(agent, wrapUp);
      centre.doors.hasClosed(interaction);
    }
    centre.roster.isDone(agent);
  }
  wrapUpEnds(agent) {
    const { roster, router } = this.centre;
    agent.wrapUps--;
    roster.settles(agent);
    roster.tell(agent);
    router.offersRoom(agent, agent.isDone);
    roster.tell(agent);
  }
  isDone(interaction, agent) {
    if (!interaction.of.converses) {
      this.close(interaction, agent, agent.actor, PROCESSED);
    } else this.centre.conversations.agentReplies(interaction, agent);
  }
  stops(interaction, agent) {
    const { calendar } = this.centre;
    const { workFrom, service, type: type2 } = interaction;
    interaction.workEnds = this.centre.cancel(interaction.workEnds);
    interaction.workTaken = calendar.now - workFrom;
    agent.working--;
    return Math.max(0, service * (agent.group.pace?.[type2] ?? 1) - interaction.workTaken);
  }
  wrapUpAfter(interaction) {
    const { wrapUp } = interaction.of;
    if (wrapUp === null) return 0;
    const { state, source, number, returns } = interaction;
    const luck = this.centre.luckOf(source);
    return wrapUp.at(state.origin.at).draw(luck.at("wrap-up", number, returns));
  }
  wrapsUp(agent, time) {
    const { calendar } = this.centre;
    agent.wrapUps++;
    calendar.schedule(calendar.now + time, WRAP_UP_ENDS, agent.index);
  }
};

// packages/simulator/src/engine/calls.ts
var AUTOMATION2 = { _tag: "Automation" };
var Calls = class _Calls {
  constructor(centre, observer) {
    this.centre = centre;
    this.observer = observer;
  }
  /** Those of a centre that has nothing else, if its observer wants to hear of them by name; or null. */
  static of(centre) {
    const { plan, types: types2, queues: queues2, observer } = centre;
    const { calls, agentChanged, worked, explained } = observer;
    const nothingElse = types2.every(({ isPlain }) => isPlain) && queues2.every(({ isPlain }) => isPlain) && oneAtATime(plan);
    const nobodyElse = agentChanged === void 0 && worked === void 0 && explained === void 0;
    return calls !== void 0 && nothingElse && nobodyElse ? new _Calls(centre, calls) : null;
  }
  arrives(source) {
    const { centre } = this;
    const { calendar, router, doors } = centre;
    const interaction = centre.newInteraction();
    doors.takeNext(source, interaction);
    const type2 = centre.types[interaction.type];
    const { queue } = type2;
    const line = queue.waiting;
    if (interaction.of !== type2) interaction.of = type2;
    if (interaction.queue !== queue) interaction.queue = queue;
    if (interaction.line !== line) interaction.line = line;
    interaction.nobodyHasDeclined();
    interaction.messages = 0;
    this.received(
      interaction,
      rules.Receive(absent, {
        _tag: "Receive",
        at: calendar.now,
        channel: type2.channel,
        contact: interaction.contact,
        place: type2.place,
        routing: "smart",
        priority: interaction.priority,
        message: null
      })
    );
    line.join(interaction, router.rankOf(interaction));
    router.route(interaction.waits);
    if (interaction.placeInLine !== IN_NO_LINE) centre.waitingRoom.staysWaiting(interaction);
  }
  /** The policy gives it to an agent who is free. */
  isAssigned(interaction, agent) {
    const { centre } = this;
    const { calendar } = centre;
    const { now } = calendar;
    const answer = rules.Assign(interaction.state, {
      _tag: "Assign",
      at: now,
      by: AUTOMATION2,
      agent: agent.id
    });
    if (interaction.ties > 0) {
      centre.work.isGiven(interaction, agent, answer);
      return;
    }
    interaction.line.leave(interaction);
    if (interaction.givingUp !== NOT_SCHEDULED) interaction.givingUp = centre.cancel(interaction.givingUp);
    agent.isGiven(interaction);
    agent.given++;
    agent.lastGivenAt = now;
    agent.working++;
    agent.group.noLongerFree(agent);
    interaction.agent = agent;
    interaction.agentSince = now;
    this.assigned(interaction, answer);
    const { pace } = agent.group;
    const work = pace === null ? interaction.service : interaction.service * pace[interaction.type];
    interaction.workFrom = now;
    interaction.workEnds = calendar.schedule(now + work, WORK_ENDS, interaction.slot);
  }
  /** Its agent is done with it. */
  ends(interaction) {
    const { centre } = this;
    const { calendar, roster, router } = centre;
    const { now } = calendar;
    const agent = interaction.agent;
    interaction.workEnds = NOT_SCHEDULED;
    agent.working--;
    this.closed(
      interaction,
      rules.Close(interaction.state, { _tag: "Close", at: now, by: agent.actor, outcome: PROCESSED })
    );
    agent.isRidOfAll();
    centre.forget(interaction);
    roster.settles(agent);
    if (agent.free) router.route(agent.isDone);
  }
  received(interaction, answer) {
    if (!isOne(answer) || answer[0]._tag !== "Received") {
      interaction.state = absent;
      this.centre.happens(interaction, answer);
      return;
    }
    const event = answer[0];
    const after = evolutions.Received(absent, event);
    this.observer.received(event, absent, after, interaction);
    interaction.state = after;
  }
  assigned(interaction, answer) {
    if (!isOne(answer) || answer[0]._tag !== "Assigned") {
      this.centre.happens(interaction, answer);
      return;
    }
    const event = answer[0];
    const before2 = interaction.state;
    const after = evolutions.Assigned(before2, event);
    this.observer.assigned(event, before2, after, interaction);
    interaction.state = after;
  }
  closed(interaction, answer) {
    if (!isOne(answer) || answer[0]._tag !== "Closed") {
      this.centre.happensLast(interaction, answer);
      return;
    }
    const event = answer[0];
    const before2 = interaction.state;
    this.observer.closed(event, before2, evolutions.Closed(before2, event), interaction);
  }
};
var isOne = (answer) => Array.isArray(answer) && answer.length === 1;

// packages/simulator/src/engine/endless-run.ts
var EndlessRun = class extends Error {
  constructor() {
    super(...arguments);
    this.name = "EndlessRun";
  }
};

// packages/simulator/src/engine/kinds.ts
var Kinds = class {
  constructor(types2) {
    this.channels = [...new Set(types2.map(({ channel }) => channel))];
    this.weights = this.channels.map((channel) => {
      const weights = types2.filter((type2) => type2.channel === channel).map(weightOf);
      return [...new Set(weights)].sort((a, b) => a - b);
    });
  }
  of(type2) {
    const channel = this.channels.indexOf(type2.channel);
    return { channel, heavierThan: this.weights[channel]?.indexOf(weightOf(type2)) ?? 0 };
  }
};
var weightOf = ({ weight }) => weight ?? 1;

// packages/simulator/src/engine/free-list.ts
var FreeList = class {
  constructor(room) {
    this.first = null;
    this.last = null;
    this.room = room;
  }
  hasRoomFor({ channel, heavierThan }) {
    return this.room[channel] > heavierThan;
  }
  append(agent) {
    agent.freeBefore = this.last;
    agent.freeAfter = null;
    if (this.last === null) this.first = agent;
    else this.last.freeAfter = agent;
    this.last = agent;
  }
  remove(agent) {
    const { freeBefore, freeAfter } = agent;
    if (freeBefore === null) this.first = freeAfter;
    else freeBefore.freeAfter = freeAfter;
    if (freeAfter === null) this.last = freeBefore;
    else freeAfter.freeBefore = freeBefore;
    agent.freeBefore = null;
    agent.freeAfter = null;
  }
};

// packages/simulator/src/engine/room.ts
var NO_ROOM = 0;
var SLACK = 1e-9;
var Room = class {
  constructor(capacity, kinds) {
    const { channels } = kinds;
    this.kinds = kinds;
    this.units = capacity?.units ?? 1;
    this.isSingle = capacity === void 0;
    this.most = channels.map(
      (channel) => capacity?.channels.find((each) => each.channel === channel)?.most ?? Number.POSITIVE_INFINITY
    );
    this.exclusive = channels.map((channel) => capacity?.exclusive.includes(channel) ?? false);
    this.over = channels.map((channel) => {
      const rule = capacity?.interrupts.filter((each) => each.channel === channel) ?? [];
      return channels.map((other) => rule.some(({ over }) => over.includes(other)));
    });
    this.interrupts = this.over.some((row) => row.includes(true));
    this.all = this.encoded(kinds.weights.map((weights) => weights.length));
    if (!Number.isSafeInteger(this.all)) {
      throw new RangeError("the types of a plan have more different weights than the engine can tell apart");
    }
  }
  /** What there is room for, as a number; {@link NO_ROOM} for nothing. */
  of(agent) {
    return this.isSingle ? agent.inHand === 0 ? this.all : NO_ROOM : this.encoded(this.beside(agent));
  }
  /** By channel: how many of its weights, from the lightest on, such a number has room for. */
  decoded(room) {
    let rest = room;
    return this.kinds.weights.map(({ length }) => {
      const fits = rest % (length + 1);
      rest = Math.floor(rest / (length + 1));
      return fits;
    });
  }
  /** Whether the work on one rests while the other is in hand. */
  interruptsWorkOn(resting, by) {
    return this.over[by.of.kind.channel]?.[resting.of.kind.channel] ?? false;
  }
  encoded(fits) {
    return this.kinds.weights.reduceRight(
      (sum, { length }, channel) => sum * (length + 1) + fits[channel],
      0
    );
  }
  beside(agent) {
    return this.kinds.weights.map((weights, channel) => {
      const over = this.over[channel];
      let taken2 = 0;
      let ofChannel = 0;
      const has = agent.has;
      for (let i = 0; i < has.length; i++) {
        const { kind, weight } = has[i].of;
        const other = kind.channel;
        if (other === channel) ofChannel++;
        if (over[other]) continue;
        if (other !== channel && (this.exclusive[channel] || this.exclusive[other])) return 0;
        taken2 += weight;
      }
      if (ofChannel >= this.most[channel]) return 0;
      const left2 = this.units - taken2 + SLACK;
      let fits = 0;
      while (fits < weights.length && weights[fits] <= left2) fits++;
      return fits;
    });
  }
};

// packages/simulator/src/engine/live-group.ts
var LiveGroup = class {
  constructor(plan, index, queues2, types2) {
    /** Everyone who was ever on duty, by seat. */
    this.members = [];
    /** How many of `staffing` should be on duty. */
    this.wanted = 0;
    /** How many of `staffing` are on duty, those included who finish what they have in hand. */
    this.onDuty = 0;
    /** How many of all are on duty and there. */
    this.present = 0;
    this.free = 0;
    /** Members who are off duty, of `staffing`. */
    this.offDuty = [];
    /** How many are choosing what to take. */
    this.choosing = 0;
    this.lists = [];
    this.listOf = /* @__PURE__ */ new Map();
    this.turn = 0;
    this.id = plan.id;
    this.plan = plan;
    this.index = index;
    this.queues = queues2;
    this.pace = plan.pace === void 0 ? null : Float64Array.from(types2, (_, type2) => plan.pace?.find((each) => each.type === type2)?.times ?? 1);
    this.ringsWhenAssigned = plan.ringing?.assigned === "rings";
    const capacities = [plan.capacity, ...(plan.agents ?? []).map(({ capacity }) => capacity)];
    this.sharesWork = plan.rates !== void 0 || capacities.some((each) => each !== void 0 && each.interrupts.length > 0);
  }
  get longestFree() {
    const { lists } = this;
    if (lists.length === 1) return lists[0].first;
    let chosen = null;
    for (let i = 0; i < lists.length; i++) chosen = freeForLonger(chosen, lists[i].first);
    return chosen;
  }
  longestFreeFor(interaction) {
    const { lists } = this;
    let chosen = null;
    for (let i = 0; i < lists.length; i++) {
      let agent = lists[i].first;
      while (agent !== null && !agent.hasRoomFor(interaction)) {
        agent = interaction.ringing === 0 ? null : agent.freeAfter;
      }
      chosen = freeForLonger(chosen, agent);
    }
    return chosen;
  }
  longestFreeThat(holds) {
    let chosen = null;
    for (let i = 0; i < this.lists.length; i++) {
      let agent = this.lists[i].first;
      while (agent !== null && (chosen === null || agent.freeTurn < chosen.freeTurn)) {
        if (holds(agent)) chosen = agent;
        else agent = agent.freeAfter;
      }
    }
    return chosen;
  }
  agents() {
    return this.members.filter((agent) => agent.isAtWork);
  }
  freeAgents() {
    const all = [];
    for (const { first } of this.lists) {
      for (let agent = first; agent !== null; agent = agent.freeAfter) all.push(agent);
    }
    return this.lists.length === 1 ? all : all.sort((a, b) => a.freeTurn - b.freeTurn);
  }
  /** Puts an agent who is at their desk where they belong among the free: at the end, if they have any room. */
  becomesFree(agent, now) {
    const room = agent.room.of(agent);
    if (room === NO_ROOM) return;
    agent.freeSince = now;
    this.joins(agent, room);
  }
  /** Puts an agent at the end of those with the same room. */
  joins(agent, room) {
    const list = agent.lastRoom === room ? agent.lastList : this.listFor(agent, room);
    agent.freeTurn = this.turn++;
    agent.list = list;
    list.append(agent);
    this.free++;
  }
  noLongerFree(agent) {
    if (agent.list === null) return;
    agent.list.remove(agent);
    agent.list = null;
    this.free--;
  }
  listFor(agent, room) {
    let list = this.listOf.get(room);
    if (list === void 0) {
      list = new FreeList(agent.room.decoded(room));
      this.listOf.set(room, list);
      this.lists.push(list);
    }
    agent.lastRoom = room;
    agent.lastList = list;
    return list;
  }
};
var freeForLonger = (chosen, agent) => chosen === null || agent !== null && agent.freeTurn < chosen.freeTurn ? agent : chosen;

// packages/simulator/src/engine/live-interaction.ts
var NOBODY2 = Object.freeze([]);
var LiveInteraction = class {
  constructor(slot, type2) {
    this.state = absent;
    this.agent = null;
    /** Calendar entry at which its agent is done with the work. */
    this.workEnds = NOT_SCHEDULED;
    /** It has a line of its type's bundle. */
    this.hasLine = false;
    /** Index into the plan's types. */
    this.type = 0;
    this.placeInLine = IN_NO_LINE;
    /** How many offers ring, moments are asked for and deadlines of queues are set: to be taken back when it is taken. */
    this.ties = 0;
    /** Calendar entry at which its contact gives up. */
    this.givingUp = NOT_SCHEDULED;
    /** How many times its contact had come before. */
    this.attempt = 0;
    this.priority = 0;
    /** The work that is to be done on it now, or is left of it, at an agent's usual pace. */
    this.service = Number.NaN;
    /** When its agent took it. */
    this.agentSince = Number.NaN;
    /** When the work began; its amount at the agent's pace; both as the shared work of the agent counts. */
    this.workFrom = Number.NaN;
    this.workUntil = Number.NaN;
    /** Counts the interactions of a run from 1 on. */
    this.serial = 0;
    this.rank = Number.NaN;
    this.joined = 0;
    /** How long its contact waits before giving up. */
    this.patience = Number.NaN;
    /** Which traffic its contact is of, and how many of it came before: names what is random about the contact. */
    this.source = 0;
    this.number = 0;
    /** When its contact came for the first time. */
    this.firstAt = Number.NaN;
    /** How many times it has begun to wait. */
    this.spells = 0;
    this.preferred = null;
    /** What of its agent's time the work has taken. */
    this.workTaken = 0;
    /** Its agent does something else first. */
    this.rests = false;
    /** It is promised to the agent at whom it rings, and out of line. */
    this.aside = false;
    /** Calendar entry at which its queue no longer keeps it. */
    this.leavingQueue = NOT_SCHEDULED;
    /** Offers that ring. */
    this.offers = [];
    /** Calendar entries of moments that the policy asked for. */
    this.moments = [];
    /** Who has declined it since it began to wait. */
    this.declined = NOBODY2;
    /** Conversation: replies to come of whose turn it is, and messages so far. */
    this.repliesLeft = 0;
    this.messages = 0;
    this.replies = 0;
    this.returns = 0;
    this.withBot = false;
    this.botSettles = false;
    this.goneSilent = false;
    /** When the customer wrote last. */
    this.wroteAt = Number.NaN;
    /** When the customer will write. */
    this.writesAt = Number.NaN;
    /** Calendar entries at which the customer writes, and at which their silence has been too long. */
    this.writing = NOT_SCHEDULED;
    this.silence = NOT_SCHEDULED;
    /** Its id, once somebody has asked for it, and of which serial that is. */
    this.name = "";
    this.named = 0;
    this.slot = slot;
    this.contact = `contact-${slot + 1}`;
    this.of = type2;
    this.queue = type2.queue;
    this.line = type2.queue.waiting;
    this.alone = [this];
    this.waits = { _tag: "Waiting", interaction: this };
    this.moment = { _tag: "Moment", about: this };
  }
  get id() {
    if (this.named !== this.serial) {
      this.named = this.serial;
      this.name = `interaction-${this.serial}`;
    }
    return this.name;
  }
  get kind() {
    return this.of.id;
  }
  get needs() {
    return this.of.needs;
  }
  get weight() {
    return this.of.weight;
  }
  get due() {
    return this.state.origin.at + this.of.due;
  }
  get ringing() {
    return this.offers.length;
  }
  /** It stands in line for the policy to see, or rings at an agent it is promised to. */
  get isWaiting() {
    return this.placeInLine !== IN_NO_LINE ? this.line === this.queue.waiting : this.aside;
  }
  declinedBy(agent) {
    return this.declined.includes(agent);
  }
  nobodyHasDeclined() {
    if (this.declined.length > 0) this.declined = NOBODY2;
  }
};

// packages/simulator/src/engine/live-queue.ts
var LiveQueue = class {
  constructor(plan, index) {
    this.groups = [];
    /** Whether some of its agents take from it themselves. */
    this.hasPullers = false;
    /** Who waits, in the policy's order. */
    this.waiting = new Line();
    /** Who came when it was closed and waits for it to open. */
    this.early = new Line();
    /** How many of those in line ring at an agent. */
    this.ringing = 0;
    this.open = true;
    this.id = plan.id;
    this.index = index;
    this.maxWaiting = plan.maxWaiting;
    this.plan = plan;
    this.isPlain = plan.hours === void 0 && plan.maxWait === void 0;
  }
  get length() {
    return this.waiting.length;
  }
  get first() {
    return this.waiting.first;
  }
  /** More wait in it than it has room for. */
  get isOverfull() {
    return this.waiting.length + this.early.length - this.ringing > this.maxWaiting;
  }
  line() {
    return this.waiting.inOrder();
  }
  firstThat(holds) {
    return this.waiting.firstThat(holds);
  }
};

// packages/simulator/src/engine/law-at.ts
var LawAt = class {
  constructor(law) {
    const steps = law._tag === "ByPeriod" ? law.steps : [{ at: Number.NEGATIVE_INFINITY, value: law }];
    this.moments = steps.map(({ at }) => at);
    this.samplers = steps.map(({ value }) => sampler(value));
  }
  at(arrival) {
    let period = this.moments.length - 1;
    while (period > 0 && this.moments[period] > arrival) period--;
    return this.samplers[period];
  }
};

// packages/simulator/src/engine/live-type.ts
var NOTHING_NEEDED = Object.freeze([]);
var LiveType = class {
  constructor(plan, queue, kinds) {
    const { lines, retrial, wrapUp, conversation, preferring } = plan;
    this.id = plan.id;
    this.plan = plan;
    this.channel = plan.channel;
    this.queue = queue;
    this.place = { queue: queue.id, team: null, space: null, campaign: null };
    this.needs = plan.needs ?? NOTHING_NEEDED;
    this.weight = weightOf(plan);
    this.due = plan.due ?? Number.POSITIVE_INFINITY;
    this.kind = kinds.of(plan);
    this.patience = lawOf2(plan.patience);
    this.wrapUp = lawOf2(wrapUp);
    this.retrialDelay = lawOf2(retrial?.delay);
    this.reply = lawOf2(conversation?.reply);
    this.think = lawOf2(conversation?.think);
    this.returnDelay = lawOf2(conversation?.returns?.delay);
    this.botReply = lawOf2(conversation?.bot?.reply);
    this.converses = conversation !== void 0;
    this.isPlain = [lines, retrial, wrapUp, conversation, preferring].every((each) => each === void 0);
  }
};
var lawOf2 = (law) => law == null ? null : new LawAt(law);

// packages/simulator/src/engine/policy-fault.ts
var PolicyFault = class extends Error {
  constructor() {
    super(...arguments);
    this.name = "PolicyFault";
  }
};

// packages/simulator/src/engine/centre.ts
var MOST_AT_ONCE = 2e6;
var Centre = class {
  constructor(plan, observer, streams, luck) {
    this.agents = [];
    this.interactions = [];
    this.spareSlots = [];
    this.spares = 0;
    /** How many interactions have begun. */
    this.begun = 0;
    /** How many have left. */
    this.finished = 0;
    /** The planned end has come. */
    this.ended = false;
    /** Nothing more happens. */
    this.isOver = false;
    /** Where there is nothing but calls. */
    this.calls = null;
    this.plan = plan;
    this.observer = observer;
    this.streams = streams;
    this.luck = luck;
    this.calendar = new Calendar(plan.start);
    this.kinds = new Kinds(plan.types);
    this.queues = plan.queues.map((queue, index) => new LiveQueue(queue, index));
    this.types = plan.types.map((type2) => new LiveType(type2, this.queue(type2.queue), this.kinds));
    this.drawsLater = this.types.some(({ isPlain }) => !isPlain) || plan.groups.some(({ absences }) => absences !== void 0);
    this.groups = plan.groups.map((planned, index) => {
      const queues2 = planned.queues.map((queue) => this.queue(queue));
      const group = new LiveGroup(planned, index, queues2, plan.types);
      for (const queue of queues2) {
        queue.groups.push(group);
        if (planned.pull !== void 0) queue.hasPullers = true;
      }
      return group;
    });
  }
  queue(index) {
    return this.queues[index];
  }
  luckOf(source) {
    return this.luck[source];
  }
  newInteraction() {
    const interaction = this.spares > 0 ? this.spareSlots[--this.spares] : this.newSlot();
    interaction.serial = ++this.begun;
    return interaction;
  }
  /** Nothing more happens to it: its slot is free. */
  forget(interaction) {
    interaction.agent = null;
    if (!interaction.of.isPlain) interaction.hasLine = false;
    this.spareSlots[this.spares++] = interaction;
    this.finished++;
    if (this.ended) this.isOver = this.isEmpty;
  }
  /** The planned end has come: the run is over now, or when nobody is there any more. */
  end(now) {
    this.ended = true;
    this.isOver = now || this.isEmpty;
  }
  get isEmpty() {
    return this.spares === this.interactions.length;
  }
  /** Lets the events of a rule's answer happen. */
  happens(interaction, events) {
    interaction.state = this.stateAfter(interaction, events);
  }
  /** Lets the last events of an interaction happen: nobody looks at it any more. */
  happensLast(interaction, events) {
    this.stateAfter(interaction, events);
  }
  stateAfter(interaction, events) {
    if (isRefusal(events)) {
      throw this.fault(`leads to what the core refuses for ${interaction.id}: ${JSON.stringify(events)}`);
    }
    let state = interaction.state;
    for (let i = 0; i < events.length; i++) {
      const event = events[i];
      const before2 = state;
      state = evolve(before2, event);
      this.observer.happened(event, before2, state, interaction);
    }
    return state;
  }
  cancel(entry) {
    if (entry !== NOT_SCHEDULED) this.calendar.cancel(entry);
    return NOT_SCHEDULED;
  }
  fault(what) {
    return new PolicyFault(`policy ${this.plan.policy.name} ${what} (at ${this.calendar.now})`);
  }
  /** How many wait in each queue, in words. */
  whoIsThere() {
    const waiting2 = this.queues.filter(({ length, early }) => length + early.length > 0).map(({ id, length, early }) => `${length + early.length} wait in ${id}`);
    const others = `${this.interactions.length - this.spares} interactions are there`;
    return [others, ...waiting2].join(", ");
  }
  newSlot() {
    if (this.interactions.length === MOST_AT_ONCE) {
      throw new EndlessRun(
        `more and more contacts come than leave: ${this.whoIsThere()} (at ${this.calendar.now})`
      );
    }
    const interaction = new LiveInteraction(this.interactions.length, this.types[0]);
    this.interactions.push(interaction);
    return interaction;
  }
};

// packages/simulator/src/engine/threefry.ts
var ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
var PARITY = 466688986;
var threefry = (key0, key1, counter0, counter1, words) => {
  const key2 = PARITY ^ key0 ^ key1;
  let a = counter0 + key0 | 0;
  let b = counter1 + key1 | 0;
  for (let round = 0; round < 20; round++) {
    const rotation = ROTATIONS[round & 7];
    a = a + b | 0;
    b = (b << rotation | b >>> 32 - rotation) ^ a;
    if ((round & 3) === 3) {
      const turn = round + 1 >> 2;
      a = a + nth(turn, key0, key1, key2) | 0;
      b = b + nth(turn + 1, key0, key1, key2) + turn | 0;
    }
  }
  words[0] = a;
  words[1] = b;
};
var nth = (turn, key0, key1, key2) => {
  const third = turn % 3;
  return third === 0 ? key0 : third === 1 ? key1 : key2;
};

// packages/simulator/src/engine/contact-luck.ts
var two26 = 2 ** -26;
var two52 = 2 ** -52;
var ContactLuck = class {
  constructor(traffic, streamFor) {
    this.keys = /* @__PURE__ */ new Map();
    this.numbers = new Numbers();
    this.keyStream = (matter) => streamFor(`traffic ${traffic}/contacts/${matter}`);
  }
  /** The number of a contact for a matter at its turn, as a stream of this one number. */
  at(matter, contact, turn) {
    const [key0, key1] = this.keyOf(matter);
    threefry(key0, key1, contact, turn, this.numbers.words);
    return this.numbers;
  }
  keyOf(matter) {
    let key = this.keys.get(matter);
    if (key === void 0) {
      key = this.keyStream(matter).state();
      this.keys.set(matter, key);
    }
    return key;
  }
};
var Numbers = class {
  constructor() {
    this.words = new Int32Array(2);
  }
  /** Strictly between 0 and 1, like those of a random stream. */
  uniform() {
    const high = this.words[0] >>> 6;
    const low = this.words[1] >>> 6;
    return high * two26 + (low + 0.5) * two52;
  }
};

// packages/simulator/src/random/random-stream.ts
import { sha256 } from "@noble/hashes/sha2.js";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
var derivation = "inboxlab/1";
var two262 = 2 ** -26;
var two522 = 2 ** -52;
var Xoroshiro = class {
  constructor(state) {
    this.generator = xoroshiro128plusFromState(state);
  }
  // The low bits of xoroshiro128+ are its weak ones, so each 32-bit output gives its 26 high bits.
  uniform() {
    const high = this.generator.next() >>> 6;
    const low = this.generator.next() >>> 6;
    return high * two262 + (low + 0.5) * two522;
  }
  state() {
    return this.generator.getState();
  }
  moveTo(state) {
    this.generator = xoroshiro128plusFromState(state);
  }
};
var randomStream = (seed, name) => {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, not ${seed}`);
  const origin = `${derivation}\0${seed}\0${name}`;
  let state = known.get(origin);
  if (state === void 0) {
    if (known.size === MOST_KNOWN) known.clear();
    state = stateFrom(origin);
    known.set(origin, state);
  }
  return new Xoroshiro(state);
};
var known = /* @__PURE__ */ new Map();
var MOST_KNOWN = 128;
var stateFrom = (origin) => {
  const hash = sha256(new TextEncoder().encode(origin));
  const words = new DataView(hash.buffer, hash.byteOffset, hash.byteLength);
  const state = [words.getInt32(0), words.getInt32(4), words.getInt32(8), words.getInt32(12)];
  return state.every((word) => word === 0) ? [0, 0, 0, 1] : state;
};
var moveStream = (stream, state) => {
  if (stream instanceof Xoroshiro) stream.moveTo(checked(state));
};
var checked = (state) => {
  if (state.length !== 4 || state.some((word) => word !== (word | 0)) || state.every((word) => word === 0))
    throw new RangeError(`a stream's state is four 32-bit integers, not all zero; got [${state.join(", ")}]`);
  return state;
};

// packages/simulator/src/engine/law-at-arrival.ts
var SamplerAtArrival = class {
  constructor(moments, samplers, arrival) {
    this.period = 0;
    this.moments = Float64Array.from(moments);
    this.samplers = samplers;
    this.arrival = arrival;
  }
  draw(stream) {
    return this.current().draw(stream);
  }
  drawAbove(floor, stream) {
    return this.current().drawAbove(floor, stream);
  }
  current() {
    const { moments, arrival } = this;
    while ((moments[this.period + 1] ?? Number.POSITIVE_INFINITY) <= arrival.next) this.period++;
    return this.samplers[this.period];
  }
};
var samplerAtArrival = (law, arrival) => law._tag === "ByPeriod" ? new SamplerAtArrival(
  law.steps.map(({ at }) => at),
  law.steps.map(({ value }) => sampler(value)),
  arrival
) : sampler(law);

// packages/simulator/src/engine/shared-choice.ts
var SharedChoice = class {
  constructor(shares2, stream) {
    let sum = 0;
    this.only = shares2[0].value;
    this.values = shares2.map(({ value }) => value);
    this.upTo = shares2.map(({ share: share2 }) => {
      sum += share2;
      return sum;
    });
    this.stream = shares2.length > 1 ? stream() : null;
  }
  draw() {
    return this.stream === null ? this.only : this.chosen(this.stream);
  }
  chosen(stream) {
    const { values, upTo } = this;
    const u = stream.uniform();
    const last = values.length - 1;
    let i = 0;
    while (i < last && u > upTo[i]) i++;
    return values[i];
  }
};

// packages/simulator/src/engine/drawn-source.ts
var DrawnSource = class {
  constructor(plan, { name, types: types2 }, streamFor) {
    this.next = Number.POSITIVE_INFINITY;
    this.types = new SharedChoice(types2, () => streamFor(`traffic ${name}/types`));
    const used = new Set(types2.map(({ value }) => value));
    this.draws = plan.types.map((type2, index) => {
      if (!used.has(index)) return null;
      const part = (what) => streamFor(`traffic ${name}/type ${type2.id}/${what}`);
      return {
        priority: new SharedChoice(type2.priority, () => part("priority")),
        service: samplerAtArrival(type2.service, this),
        serviceStream: part("service"),
        patience: type2.patience === null ? null : samplerAtArrival(type2.patience, this),
        patienceStream: part("patience")
      };
    });
  }
  take(arrival) {
    const type2 = this.types.draw();
    const draws = this.draws[type2];
    arrival.type = type2;
    arrival.priority = draws.priority.draw();
    arrival.service = draws.service.draw(draws.serviceStream);
    arrival.patience = draws.patience === null ? Number.POSITIVE_INFINITY : draws.patience.draw(draws.patienceStream);
    this.next = this.after(this.next);
  }
};

// packages/simulator/src/engine/poisson-source.ts
var PoissonSource = class extends DrawnSource {
  constructor(plan, traffic, streamFor) {
    super(plan, traffic, streamFor);
    this.period = 0;
    this.moments = Float64Array.from(traffic.rates, ({ at }) => at);
    this.rates = Float64Array.from(traffic.rates, ({ rate }) => rate);
    this.end = plan.end;
    this.gaps = streamFor(`traffic ${traffic.name}/arrivals`);
    this.next = this.after(plan.start);
  }
  after(moment) {
    const { moments, rates, end } = this;
    let need = -Math.log(this.gaps.uniform());
    let from = moment;
    for (; ; ) {
      const rate = rates[this.period];
      const until = this.period + 1 < moments.length ? moments[this.period + 1] : end;
      const supply = (until - from) * rate;
      if (need < supply) return from + need / rate;
      if (until >= end) return Number.POSITIVE_INFINITY;
      need -= supply;
      from = until;
      this.period++;
    }
  }
  save() {
    return [this.next, this.period];
  }
  restore([next, period]) {
    this.next = next;
    this.period = period;
  }
};

// packages/simulator/src/engine/recorded-source.ts
var RecordedSource = class {
  constructor(plan, traffic, streamFor) {
    this.row = 0;
    this.recording = traffic;
    this.end = plan.end;
    this.draws = plan.types.map((type2) => {
      const part = (what) => streamFor(`traffic ${traffic.name}/type ${type2.id}/${what}`);
      return {
        service: samplerAtArrival(type2.service, this),
        serviceStream: part("service"),
        patience: type2.patience === null ? null : samplerAtArrival(type2.patience, this),
        patienceStream: part("patience")
      };
    });
    while (this.row < traffic.at.length && traffic.at[this.row] < plan.start) this.row++;
    this.next = this.moment();
  }
  take(arrival) {
    const { recording, row } = this;
    const type2 = recording.type[row];
    const draws = this.draws[type2];
    arrival.type = type2;
    arrival.priority = recording.priority[row];
    const service = draws.service.draw(draws.serviceStream);
    const recordedService = recording.service[row];
    arrival.service = Number.isNaN(recordedService) ? service : recordedService;
    const wait = recording.wait[row];
    const patience = draws.patience === null ? Number.POSITIVE_INFINITY : draws.patience.drawAbove(Number.isNaN(wait) ? 0 : wait, draws.patienceStream);
    arrival.patience = recording.abandoned[row] === 1 ? wait : patience;
    this.row++;
    this.next = this.moment();
  }
  save() {
    return [this.row];
  }
  restore([row]) {
    this.row = row;
    this.next = this.moment();
  }
  moment() {
    const at = this.recording.at[this.row];
    return at === void 0 || at >= this.end ? Number.POSITIVE_INFINITY : at;
  }
};

// packages/simulator/src/engine/batch-sizes.ts
var BatchSizes = class {
  constructor(batch, stream) {
    const geometric = batch?._tag === "Geometric" && batch.mean > 1 ? batch.mean : null;
    this.sizes = batch?._tag === "Sizes" ? new SharedChoice(batch.sizes, stream) : null;
    this.stream = geometric === null ? null : stream();
    this.logMore = geometric === null ? Number.NEGATIVE_INFINITY : Math.log1p(-1 / geometric);
  }
  draw() {
    if (this.sizes !== null) return this.sizes.draw();
    return this.stream === null ? 1 : 1 + Math.floor(Math.log(1 - this.stream.uniform()) / this.logMore);
  }
};

// packages/simulator/src/engine/renewal-source.ts
var RenewalSource = class extends DrawnSource {
  constructor(plan, traffic, streamFor) {
    super(plan, traffic, streamFor);
    const part = (what) => streamFor(`traffic ${traffic.name}/${what}`);
    this.end = plan.end;
    this.gap = sampler(traffic.gap);
    this.gaps = part("arrivals");
    this.sizes = new BatchSizes(traffic.batch, () => part("batches"));
    this.next = this.untilEnd(plan.start + (traffic.first ?? this.gap.draw(this.gaps)));
    this.left = this.sizes.draw() - 1;
  }
  after(moment) {
    if (this.left > 0) {
      this.left--;
      return moment;
    }
    this.left = this.sizes.draw() - 1;
    return this.untilEnd(moment + this.gap.draw(this.gaps));
  }
  save() {
    return [this.next, this.left];
  }
  restore([next, left2]) {
    this.next = next;
    this.left = left2;
  }
  untilEnd(moment) {
    return moment < this.end ? moment : Number.POSITIVE_INFINITY;
  }
};

// packages/simulator/src/engine/burst-shares.ts
var burstShares = (states) => {
  const visits = visitsOf(states);
  const times = states.map(({ stay }, state) => stay * (visits[state] ?? 0));
  const whole2 = times.reduce((sum, time) => sum + time, 0);
  return times.map((time) => time / whole2);
};
var visitsOf = (states) => {
  const chance = states.map(({ next }) => {
    const row = states.map(() => 0);
    for (const { value, share: share2 } of next) row[value] = (row[value] ?? 0) + share2;
    return row;
  });
  const at = (from, to) => chance[from]?.[to] ?? 0;
  const set = (from, to, value) => {
    const row = chance[from];
    if (row !== void 0) row[to] = value;
  };
  for (let last = states.length - 1; last > 0; last--) {
    let away = 0;
    for (let to = 0; to < last; to++) away += at(last, to);
    for (let from = 0; from < last; from++) {
      set(from, last, at(from, last) / away);
      for (let to = 0; to < last; to++) set(from, to, at(from, to) + at(from, last) * at(last, to));
    }
  }
  const visits = [1];
  for (let state = 1; state < states.length; state++) {
    visits[state] = visits.reduce((sum, each, from) => sum + each * at(from, state), 0);
  }
  return visits;
};

// packages/simulator/src/engine/burst-process.ts
var BurstProcess = class {
  constructor(states, start3, part) {
    const choices = part("states");
    const chosen = (shares2) => new SharedChoice(shares2, () => choices);
    this.states = states;
    this.next = states.map(({ next }) => chosen(next));
    this.stays = part("stays");
    this.state = chosen(burstShares(states).map((share2, value) => ({ value, share: share2 }))).draw();
    this.times = this.current.times;
    this.until = start3 + this.stay();
  }
  moveOn() {
    this.state = this.next[this.state].draw();
    this.times = this.current.times;
    this.until += this.stay();
  }
  save() {
    return [this.state, this.until];
  }
  restore(state, until) {
    this.state = state;
    this.until = until;
    this.times = this.current.times;
  }
  get current() {
    return this.states[this.state];
  }
  stay() {
    return -this.current.stay * Math.log(this.stays.uniform());
  }
};

// packages/simulator/src/engine/day-factors.ts
var DayFactors = class {
  constructor({ stream, shape: shape2, days }, streamFor) {
    this.day = 0;
    this.days = days;
    this.law = sampler({ _tag: "Gamma", mean: 1, shape: shape2 });
    this.stream = streamFor(stream);
    this.times = this.law.draw(this.stream);
    this.until = this.nextDay();
  }
  moveOn() {
    this.day++;
    this.times = this.law.draw(this.stream);
    this.until = this.nextDay();
  }
  save() {
    return [this.day, this.times];
  }
  restore(day, times) {
    this.day = day;
    this.times = times;
    this.until = this.nextDay();
  }
  nextDay() {
    return this.days[this.day + 1] ?? Number.POSITIVE_INFINITY;
  }
};

// packages/simulator/src/engine/varying-source.ts
var VaryingSource = class extends DrawnSource {
  constructor(plan, traffic, streamFor) {
    super(plan, traffic, streamFor);
    this.piece = 0;
    /** How many of the batch are still to come. */
    this.left = 0;
    const part = (what) => streamFor(`traffic ${traffic.name}/${what}`);
    this.rates = traffic.rates;
    this.end = plan.end;
    this.gaps = part("arrivals");
    this.bursts = traffic.bursts === null ? null : new BurstProcess(traffic.bursts, plan.start, (what) => part(`bursts/${what}`));
    this.days = traffic.busyness === null ? null : new DayFactors(traffic.busyness, streamFor);
    this.sizes = new BatchSizes(traffic.batch, () => part("batches"));
    this.next = this.after(plan.start);
  }
  after(moment) {
    if (this.left > 0) {
      this.left--;
      return moment;
    }
    this.left = this.sizes.draw() - 1;
    return this.afterBatch(moment);
  }
  save() {
    return [
      this.next,
      this.piece,
      this.left,
      ...this.bursts?.save() ?? [0, 0],
      ...this.days?.save() ?? [0, 0]
    ];
  }
  restore([next, piece, left2, state, stateUntil, day, times]) {
    this.next = next;
    this.piece = piece;
    this.left = left2;
    this.bursts?.restore(state, stateUntil);
    this.days?.restore(day, times);
  }
  afterBatch(moment) {
    const { rates, end, bursts, days } = this;
    let need = -Math.log(this.gaps.uniform());
    let from = moment;
    for (; ; ) {
      const { at, from: first, to: last } = rates[this.piece];
      const ends = rates[this.piece + 1]?.at ?? end;
      const until = Math.min(ends, bursts?.until ?? end, days?.until ?? end);
      const times = (bursts?.times ?? 1) * (days?.times ?? 1);
      const slope = (last - first) / (ends - at) * times;
      const rate = first * times + slope * (from - at);
      const supply = (rate + slope * (until - from) / 2) * (until - from);
      if (need < supply) return Math.min(until, from + timeFor(need, Math.max(0, rate), slope));
      if (until >= end) return Number.POSITIVE_INFINITY;
      need -= Math.max(0, supply);
      from = until;
      if (bursts !== null && bursts.until <= from) bursts.moveOn();
      if (days !== null && days.until <= from) days.moveOn();
      if (ends <= from) this.piece++;
    }
  }
};
var timeFor = (need, rate, slope) => 2 * need / (rate + Math.sqrt(Math.max(0, rate * rate + 2 * slope * need)));

// packages/simulator/src/engine/contact-source.ts
var contactSource = (plan, traffic, streamFor) => {
  switch (traffic._tag) {
    case "Poisson":
      return new PoissonSource(plan, traffic, streamFor);
    case "Varying":
      return new VaryingSource(plan, traffic, streamFor);
    case "Renewal":
      return new RenewalSource(plan, traffic, streamFor);
    case "Recorded":
      return new RecordedSource(plan, traffic, streamFor);
  }
};
var replicationStreams = (seed, replication) => (name) => randomStream(seed, `replication ${replication}/${name}`);

// packages/simulator/src/engine/reasons.ts
var NO_LINE = "no line is free";
var QUEUE_FULL = "queue full";
var WINDOW_CLOSED = "messaging window closed";

// packages/simulator/src/engine/conversations.ts
var AUTOMATION3 = { _tag: "Automation" };
var BOT = { _tag: "Bot" };
var ABORTED2 = { _tag: "Aborted" };
var TEMPLATE = { text: "", attachments: [], template: "follow-up", windowTag: null };
var Conversations = class {
  constructor(centre) {
    this.centre = centre;
  }
  /** The first message is there. */
  begins(interaction) {
    interaction.withBot = false;
    interaction.goneSilent = false;
    interaction.writing = NOT_SCHEDULED;
    interaction.silence = NOT_SCHEDULED;
    interaction.wroteAt = this.centre.calendar.now;
    const { bot } = planOf(interaction);
    if (bot === void 0) {
      this.awaitsAgents(interaction);
      this.centre.doors.enters(interaction);
      return;
    }
    interaction.withBot = true;
    this.switchBot(interaction, true);
    interaction.repliesLeft = this.sizeOf(bot.turns, "bot turns", interaction);
    interaction.botSettles = this.chance("bot settles", interaction) < bot.settles;
    this.botWorks(interaction);
  }
  /** An agent has done the work of a turn. */
  agentReplies(interaction, agent) {
    this.reply(interaction, agent.actor);
    if (interaction.repliesLeft === 0) {
      this.centre.work.close(interaction, agent, agent.actor, PROCESSED);
      return;
    }
    this.thinks(interaction);
    this.centre.roster.tell(agent);
  }
  botReplies(interaction) {
    this.reply(interaction, BOT);
    if (interaction.repliesLeft > 0 || !interaction.botSettles) {
      this.writesAfterThinking(interaction);
      return;
    }
    interaction.withBot = false;
    this.close(interaction, BOT, PROCESSED);
    this.centre.doors.hasClosed(interaction);
  }
  customerWrites(interaction) {
    const { centre } = this;
    const comesBack = interaction.state.phase === "closed";
    interaction.writing = NOT_SCHEDULED;
    interaction.silence = centre.cancel(interaction.silence);
    interaction.wroteAt = centre.calendar.now;
    if (comesBack) interaction.returns++;
    centre.happens(
      interaction,
      rules.ReceiveMessage(interaction.state, {
        _tag: "ReceiveMessage",
        at: centre.calendar.now,
        message: `message-${++interaction.messages}`
      })
    );
    if (interaction.withBot) this.botGoesOn(interaction);
    else if (comesBack) this.hasComeBack(interaction);
    else this.nextTurn(interaction);
  }
  silentTooLong(interaction) {
    interaction.silence = NOT_SCHEDULED;
    const { agent } = interaction;
    if (planOf(interaction).silence?.then === "release") this.release(interaction, agent);
    else if (agent !== null) this.centre.work.close(interaction, agent, AUTOMATION3, ABORTED2);
    else {
      this.close(interaction, AUTOMATION3, ABORTED2);
      this.centre.doors.hasClosed(interaction);
    }
  }
  /** Whether the contact of a closed conversation will write again: it keeps its place until then. */
  mayComeBack(interaction) {
    const { calendar, plan } = this.centre;
    const { returns } = planOf(interaction);
    if (interaction.goneSilent) return false;
    if (interaction.writing !== NOT_SCHEDULED) {
      if (interaction.writesAt < plan.end) return true;
      interaction.writing = this.centre.cancel(interaction.writing);
      return false;
    }
    if (returns === void 0 || interaction.returns >= returns.most) return false;
    if (this.chance("return", interaction) >= returns.probability) return false;
    const at = calendar.now + this.draw(interaction.of.returnDelay, "return delay", interaction, roundOf(interaction));
    if (!(at < plan.end)) return false;
    this.willWrite(interaction, at);
    return true;
  }
  nextTurn(interaction) {
    const { agent } = interaction;
    this.newWork(interaction);
    if (agent === null) this.centre.waitingRoom.waitsOnceMore(interaction);
    else this.centre.work.begins(interaction, agent);
  }
  /** Its silence had closed it, and it goes on; or all was said, and it begins anew. */
  hasComeBack(interaction) {
    interaction.agent = null;
    if (interaction.repliesLeft > 0) this.newWork(interaction);
    else this.awaitsAgents(interaction);
    this.centre.doors.reenters(interaction);
  }
  botGoesOn(interaction) {
    if (interaction.repliesLeft > 0) {
      this.botWorks(interaction);
      return;
    }
    interaction.withBot = false;
    this.switchBot(interaction, false);
    this.awaitsAgents(interaction);
    this.centre.doors.enters(interaction);
  }
  /** Draws what agents will have to do. */
  awaitsAgents(interaction) {
    interaction.repliesLeft = this.sizeOf(planOf(interaction).turns, "turns", interaction);
    this.newWork(interaction);
  }
  newWork(interaction) {
    interaction.service = this.draw(interaction.of.reply, "reply", interaction, interaction.replies);
  }
  botWorks(interaction) {
    const { calendar } = this.centre;
    const time = this.draw(interaction.of.botReply, "bot reply", interaction, interaction.replies);
    calendar.schedule(calendar.now + time, BOT_REPLIES, interaction.slot);
  }
  /** After the window has closed only a template passes. */
  reply(interaction, by) {
    const { centre } = this;
    const at = centre.calendar.now;
    const { window } = planOf(interaction);
    const command = { _tag: "Reply", at, by, message: `message-${++interaction.messages}` };
    const isOpen = window === void 0 || at - interaction.wroteAt <= window;
    const freely = rules.Reply(interaction.state, command);
    if (isOpen && !(isRefusal(freely) && freely._tag === "WindowClosed")) centre.happens(interaction, freely);
    else {
      centre.happens(
        interaction,
        rules.RecordChannelEvent(interaction.state, { _tag: "RecordChannelEvent", at, what: WINDOW_CLOSED })
      );
      centre.happens(interaction, rules.Reply(interaction.state, { ...command, content: TEMPLATE }));
    }
    interaction.replies++;
    interaction.repliesLeft--;
  }
  thinks(interaction) {
    const { calendar } = this.centre;
    const { goesSilent, silence } = planOf(interaction);
    const { source, number, replies } = interaction;
    interaction.goneSilent = this.centre.luckOf(source).at("silence", number, replies).uniform() < goesSilent;
    if (!interaction.goneSilent) this.writesAfterThinking(interaction);
    if (silence === void 0) return;
    const at = calendar.now + silence.after;
    if (interaction.goneSilent || interaction.writesAt > at) {
      interaction.silence = calendar.schedule(at, SILENT_TOO_LONG, interaction.slot);
    }
  }
  writesAfterThinking(interaction) {
    const time = this.draw(interaction.of.think, "think", interaction, interaction.replies);
    this.willWrite(interaction, this.centre.calendar.now + time);
  }
  willWrite(interaction, at) {
    interaction.writesAt = at;
    interaction.writing = this.centre.calendar.schedule(at, CUSTOMER_WRITES, interaction.slot);
  }
  /** Its agent is rid of it until the customer writes. */
  release(interaction, agent) {
    const { centre } = this;
    if (agent !== null) {
      centre.happens(
        interaction,
        rules.Unassign(interaction.state, { _tag: "Unassign", at: centre.calendar.now, by: AUTOMATION3 })
      );
      centre.roster.isRidOf(agent, interaction);
      interaction.agent = null;
      centre.roster.isDone(agent);
    }
    if (interaction.goneSilent) centre.doors.isLost(interaction);
  }
  close(interaction, by, outcome) {
    const at = this.centre.calendar.now;
    this.centre.happens(interaction, rules.Close(interaction.state, { _tag: "Close", at, by, outcome }));
  }
  switchBot(interaction, on) {
    const at = this.centre.calendar.now;
    this.centre.happens(
      interaction,
      rules.SwitchBot(interaction.state, { _tag: "SwitchBot", at, by: BOT, on })
    );
  }
  draw(law, matter, interaction, turn) {
    const { source, number, firstAt } = interaction;
    return law?.at(firstAt).draw(this.centre.luckOf(source).at(matter, number, turn)) ?? 0;
  }
  /** A number from 0 to 1 for one coming of the contact. */
  chance(matter, interaction) {
    const { source, number } = interaction;
    return this.centre.luckOf(source).at(matter, number, roundOf(interaction)).uniform();
  }
  sizeOf(size, matter, interaction) {
    const { source, number } = interaction;
    const luck = this.centre.luckOf(source).at(matter, number, roundOf(interaction));
    return new BatchSizes(size, () => luck).draw();
  }
};
var roundOf = ({ attempt, returns }) => attempt + returns;
var planOf = (interaction) => interaction.of.plan.conversation;

// packages/simulator/src/engine/doors.ts
var AUTOMATION4 = { _tag: "Automation" };
var Doors = class {
  constructor(centre) {
    /** How many diversions led to one another in this moment. */
    this.diversions = 0;
    const { plan, calendar } = centre;
    this.centre = centre;
    this.sources = plan.traffic.map((traffic) => contactSource(plan, traffic, centre.streams.for));
    this.come = new Float64Array(plan.traffic.length);
    this.freeLines = Float64Array.from(plan.lines ?? [], ({ count }) => count);
    this.hours = new Int32Array(plan.queues.length).fill(-1);
    plan.queues.forEach(({ hours }, index) => {
      const first = hours?.steps[0];
      if (first !== void 0) calendar.schedule(first.at, HOURS_CHANGE, index);
    });
  }
  expectAll() {
    this.sources.forEach((_, index) => {
      this.expect(index);
    });
  }
  arrives(index) {
    const interaction = this.centre.newInteraction();
    this.takeNext(index, interaction);
    if (this.centre.drawsLater) this.isNew(interaction, index);
    this.begins(interaction);
  }
  /** Fills in who has come, and expects who comes next. */
  takeNext(index, interaction) {
    ;
    this.sources[index].take(interaction);
    this.expect(index);
  }
  /** A contact who had gone without an answer tries once more. */
  comesAgain(interaction) {
    interaction.serial = ++this.centre.begun;
    interaction.attempt++;
    this.begins(interaction);
  }
  /** A contact whose conversation was closed is there again. */
  reenters(interaction) {
    const { lines } = interaction.of.plan;
    this.centre.waitingRoom.newPatience(interaction);
    if (lines !== void 0 && !this.takesLine(interaction, lines)) {
      this.centre.waitingRoom.dissuade(interaction, NO_LINE);
    } else this.enters(interaction);
  }
  /** A contact who is there gets to its queue. */
  enters(interaction) {
    const { queue } = interaction;
    const { waitingRoom } = this.centre;
    if (queue.isPlain || queue.open) {
      waitingRoom.joins(interaction);
      return;
    }
    const closed2 = queue.plan.hours?.whenClosed ?? null;
    if (closed2 === null) waitingRoom.waitsForOpening(interaction);
    else this.divert(interaction, closed2);
  }
  /** To another queue, by decision of the policy or as the plan says. */
  moves(interaction, queue) {
    const { centre } = this;
    centre.waitingRoom.leavesQueue(interaction);
    centre.happens(
      interaction,
      rules.Transfer(interaction.state, {
        _tag: "Transfer",
        at: centre.calendar.now,
        by: AUTOMATION4,
        to: { _tag: "Queue", queue: queue.id }
      })
    );
    interaction.queue = queue;
    if (interaction.offers.length > 0) centre.ringing.withdraw(interaction);
    this.enters(interaction);
  }
  /** A queue does not keep a contact. */
  divert(interaction, diversion) {
    switch (diversion._tag) {
      case "Dissuade":
        this.centre.waitingRoom.dissuade(interaction, diversion.reason);
        break;
      case "Queue":
        this.divertTo(interaction, this.centre.queue(diversion.queue));
        break;
      case "Message":
        this.leaveMessage(interaction, diversion.text);
        break;
    }
  }
  waitedTooLong(interaction) {
    const { maxWait } = interaction.queue.plan;
    this.centre.waitingRoom.deadlineHasCome(interaction);
    if (maxWait !== void 0) this.divert(interaction, maxWait.then);
  }
  hoursChange(index) {
    const { calendar, waitingRoom } = this.centre;
    const queue = this.centre.queue(index);
    const hours = queue.plan.hours;
    const turn = this.hours[index] + 1;
    this.hours[index] = turn;
    queue.open = hours.steps[turn]?.open ?? true;
    const following = hours.steps[turn + 1];
    if (following !== void 0) calendar.schedule(following.at, HOURS_CHANGE, index);
    if (queue.open) {
      for (const interaction of queue.early.inOrder()) waitingRoom.comesIn(interaction);
    } else if (hours.atClosing !== null) {
      for (const interaction of queue.waiting.inOrder()) {
        if (interaction.isWaiting && interaction.queue === queue) this.divert(interaction, hours.atClosing);
      }
    }
  }
  /** It was closed in the hands of its agent, or by automation: its line is free, and its contact may come back. */
  hasClosed(interaction) {
    this.freesLine(interaction);
    if (interaction.of.plan.conversation === void 0 || !this.centre.conversations.mayComeBack(interaction)) {
      this.centre.forget(interaction);
    }
  }
  /** Nobody will hear of it any more, although it was not closed. */
  isLost(interaction) {
    this.freesLine(interaction);
    this.centre.forget(interaction);
  }
  /** It went without an answer: its contact may come again. */
  hasGone(interaction, loss) {
    if (interaction.of.isPlain) {
      this.centre.forget(interaction);
      return;
    }
    this.freesLine(interaction);
    const { retrial } = interaction.of.plan;
    const { source, number, attempt } = interaction;
    if (retrial !== void 0 && attempt < retrial.most) {
      const { calendar, plan } = this.centre;
      const luck = this.centre.luckOf(source);
      const comes = loss === "abandoned" ? retrial.afterAbandoning : retrial.afterBlocking;
      const delay = interaction.of.retrialDelay?.at(interaction.state.origin.at);
      const at = calendar.now + (delay?.draw(luck.at("retrial delay", number, attempt)) ?? Number.POSITIVE_INFINITY);
      if (luck.at("retrial", number, attempt).uniform() < comes && at < plan.end) {
        calendar.schedule(at, COMES_AGAIN, interaction.slot);
        return;
      }
    }
    this.centre.forget(interaction);
  }
  save() {
    return {
      sources: this.sources.map((source) => source.save()),
      come: Array.from(this.come),
      freeLines: Array.from(this.freeLines),
      hours: Array.from(this.hours)
    };
  }
  restore(saved) {
    saved.sources.forEach((source, index) => {
      this.sources[index]?.restore(source);
    });
    this.come.set(saved.come);
    this.freeLines.set(saved.freeLines);
    this.hours.set(saved.hours);
  }
  expect(index) {
    const { next } = this.sources[index];
    if (next !== Number.POSITIVE_INFINITY) this.centre.calendar.schedule(next, ARRIVAL, index);
  }
  /** Names what is drawn of a contact later on. */
  isNew(interaction, source) {
    const number = this.come[source] + 1;
    this.come[source] = number;
    interaction.source = source;
    interaction.number = number;
    interaction.firstAt = this.centre.calendar.now;
    interaction.attempt = 0;
    interaction.spells = 0;
    interaction.preferred = null;
  }
  begins(interaction) {
    const { centre } = this;
    const type2 = centre.types[interaction.type];
    const { queue } = type2;
    interaction.of = type2;
    interaction.queue = queue;
    interaction.messages = type2.converses ? 1 : 0;
    interaction.state = absent;
    centre.happens(
      interaction,
      rules.Receive(absent, {
        _tag: "Receive",
        at: centre.calendar.now,
        channel: type2.channel,
        contact: interaction.contact,
        place: type2.place,
        routing: "smart",
        priority: interaction.priority,
        message: type2.converses ? "message-1" : null
      })
    );
    if (type2.isPlain && queue.isPlain) centre.waitingRoom.joins(interaction);
    else this.comesIn(interaction);
  }
  comesIn(interaction) {
    const { centre } = this;
    const { preferring, lines, conversation } = interaction.of.plan;
    if (interaction.attempt > 0) centre.waitingRoom.newPatience(interaction);
    else {
      interaction.replies = 0;
      interaction.returns = 0;
      if (preferring !== void 0) this.prefers(interaction, preferring);
    }
    if (lines !== void 0 && !this.takesLine(interaction, lines)) {
      centre.waitingRoom.dissuade(interaction, NO_LINE);
    } else if (conversation === void 0) this.enters(interaction);
    else centre.conversations.begins(interaction);
  }
  takesLine(interaction, lines) {
    if (this.freeLines[lines] === 0) return false;
    this.freeLines[lines] = this.freeLines[lines] - 1;
    interaction.hasLine = true;
    return true;
  }
  freesLine(interaction) {
    const { lines } = interaction.of.plan;
    if (!interaction.hasLine || lines === void 0) return;
    interaction.hasLine = false;
    this.freeLines[lines] = this.freeLines[lines] + 1;
  }
  prefers(interaction, share2) {
    const { source, number, queue } = interaction;
    const luck = this.centre.luckOf(source);
    if (luck.at("preferring", number, 0).uniform() >= share2) return;
    const onDuty = queue.groups.flatMap((group) => group.agents());
    const which = Math.floor(luck.at("preferred", number, 0).uniform() * onDuty.length);
    interaction.preferred = onDuty[which]?.id ?? null;
  }
  /** Queues may divert to one another: whoever was sent through all of them is turned away. */
  divertTo(interaction, queue) {
    if (++this.diversions > this.centre.queues.length || queue === interaction.queue) {
      this.centre.waitingRoom.dissuade(interaction, QUEUE_FULL);
    } else this.moves(interaction, queue);
    this.diversions--;
  }
  leaveMessage(interaction, text2) {
    const { centre } = this;
    const at = centre.calendar.now;
    centre.waitingRoom.isTaken(interaction);
    const answer = rules.Reply(interaction.state, {
      _tag: "Reply",
      at,
      by: AUTOMATION4,
      message: `message-${++interaction.messages}`,
      content: textContent(text2)
    });
    const outcome = isRefusal(answer) ? { _tag: "Warning", detail: `the message could not be sent: ${answer._tag}` } : { _tag: "Processed" };
    if (!isRefusal(answer)) centre.happens(interaction, answer);
    centre.happens(
      interaction,
      rules.Close(interaction.state, { _tag: "Close", at, by: AUTOMATION4, outcome })
    );
    if (interaction.offers.length > 0) centre.ringing.withdraw(interaction);
    this.freesLine(interaction);
    centre.forget(interaction);
  }
};

// packages/simulator/src/engine/shared-work.ts
var SharedWork = class {
  constructor(agent) {
    /** With work to be done, in the order in which it began. */
    this.pending = [];
    /** The clock of the work, and that of the agent's time for each piece of it. */
    this.done = 0;
    this.taken = 0;
    this.readAt = 0;
    this.entry = NOT_SCHEDULED;
    this.agent = agent;
    this.rates = agent.group.plan.rates ?? null;
  }
  begins(interaction, work, calendar) {
    this.read(calendar.now);
    interaction.workFrom = this.taken;
    interaction.workUntil = this.done + work;
    interaction.workTaken = 0;
    interaction.rests = false;
    this.pending.push(interaction);
    this.agent.working++;
    this.review(calendar);
  }
  /** Stops the work on an interaction and gives what is left of it; its `workTaken` is what it took so far. */
  stops(interaction, calendar) {
    this.read(calendar.now);
    if (!interaction.rests) this.rest(interaction);
    this.pending.splice(this.pending.indexOf(interaction), 1);
    this.review(calendar);
    return interaction.workUntil;
  }
  /** Which piece of work is done, now that the calendar says that one is. */
  next(calendar) {
    this.entry = NOT_SCHEDULED;
    this.read(calendar.now);
    const interaction = this.firstDone();
    this.rest(interaction);
    this.pending.splice(this.pending.indexOf(interaction), 1);
    return interaction;
  }
  /** What is in hand has changed: work rests or goes on, and all of it is timed anew. */
  review(calendar) {
    const { agent, pending } = this;
    this.read(calendar.now);
    if (agent.room.interrupts) {
      for (const interaction of pending) {
        const rests = this.isInterrupted(interaction);
        if (rests && !interaction.rests) this.rest(interaction);
        if (!rests && interaction.rests) this.goOn(interaction);
      }
    }
    if (this.entry !== NOT_SCHEDULED) calendar.cancel(this.entry);
    const next = this.firstDone();
    this.entry = next === null ? NOT_SCHEDULED : calendar.schedule(
      calendar.now + Math.max(0, (next.workUntil - this.done) / this.rate),
      SHARED_WORK_ENDS,
      agent.index
    );
  }
  save() {
    return [this.done, this.taken, this.readAt, this.entry];
  }
  restore([done2, taken2, readAt, entry]) {
    this.done = done2;
    this.taken = taken2;
    this.readAt = readAt;
    this.entry = entry;
  }
  /** How fast each piece goes. */
  get rate() {
    const { rates, agent } = this;
    if (rates === null || agent.working === 0) return 1;
    return rates[Math.min(agent.working, rates.length) - 1] / agent.working;
  }
  read(now) {
    const time = now - this.readAt;
    this.readAt = now;
    this.done += time * this.rate;
    this.taken += this.rates === null || this.agent.working === 0 ? time : time / this.agent.working;
  }
  /** From here on `workUntil` is what is left. */
  rest(interaction) {
    interaction.workUntil = Math.max(0, interaction.workUntil - this.done);
    interaction.workTaken += this.taken - interaction.workFrom;
    interaction.rests = true;
    this.agent.working--;
  }
  goOn(interaction) {
    interaction.workUntil += this.done;
    interaction.workFrom = this.taken;
    interaction.rests = false;
    this.agent.working++;
  }
  isInterrupted(interaction) {
    const { has, rings, room } = this.agent;
    return has.some(
      (other) => other !== interaction && room.interruptsWorkOn(interaction, other) && !rings.some((ring) => ring.interaction === other)
    );
  }
  firstDone() {
    let first = null;
    for (const interaction of this.pending) {
      if (!interaction.rests && (first === null || interaction.workUntil < first.workUntil))
        first = interaction;
    }
    return first;
  }
};

// packages/simulator/src/engine/live-agent.ts
var LiveAgent = class {
  constructor(id, index, group, plan, room) {
    // What every call looks at comes first, and so lies together in memory: with thousands of agents each further line of
    // the cache is a wait.
    /** How many interactions they work on at this moment. */
    this.working = 0;
    /** What they have in hand, and what rings at them, oldest first. */
    this.has = NOTHING2;
    /** The list of free agents they are in, their neighbours there, and the list they were in last. */
    this.list = null;
    this.freeBefore = null;
    this.freeAfter = null;
    this.lastList = null;
    this.lastRoom = NO_ROOM;
    this.duty = "off duty";
    /** Goes off duty when nothing is in hand any more. */
    this.leaving = false;
    this.wrapUps = 0;
    this.isAway = false;
    /** Their turn among the free of the group: the smaller has been free for longer. */
    this.freeTurn = 0;
    this.freeSince = 0;
    /** How often they were given something. */
    this.given = 0;
    this.lastGivenAt = Number.NEGATIVE_INFINITY;
    this.rings = [];
    /** Calendar entry at which they take something themselves. */
    this.taking = NOT_SCHEDULED;
    /** Their last change of duty in the plan. */
    this.dutyStep = -1;
    this.isPresent = false;
    this.toldPresence = "off duty";
    this.toldInHand = 0;
    this.away = Number.NEGATIVE_INFINITY;
    this.id = id;
    this.index = index;
    this.group = group;
    this.seat = group.members.length;
    this.plan = plan;
    this.room = room;
    this.actor = { _tag: "Agent", agent: id };
    this.isDone = { _tag: "AgentFree", agent: this, because: "done" };
    this.hasCome = { _tag: "AgentFree", agent: this, because: "came" };
    this.hasMoreRoom = { _tag: "AgentFree", agent: this, because: "more" };
    this.seen = new SeenAgent(this);
    this.levels = levelsOf([...group.plan.skills ?? [], ...plan?.skills ?? []]);
    this.shared = group.sharesWork ? new SharedWork(this) : null;
    group.members.push(this);
  }
  get capacity() {
    return this.room.units;
  }
  get inHand() {
    return this.has.length;
  }
  get load() {
    return this.has.reduce((sum, { of }) => sum + of.weight, 0);
  }
  /** On duty, whether at their desk or not. */
  get isAtWork() {
    return this.duty === "on duty" && !this.leaving;
  }
  get free() {
    return this.list !== null;
  }
  /** Until when they are away; -Infinity: they are there. */
  get awayUntil() {
    return this.away;
  }
  set awayUntil(until) {
    this.away = until;
    this.isAway = until !== Number.NEGATIVE_INFINITY;
  }
  /** Takes something new if there is room for it. */
  get isAtDesk() {
    return this.duty === "on duty" && !this.leaving && this.wrapUps === 0 && !this.isAway;
  }
  inHandOn(channel) {
    return this.has.reduce((count, { of }) => of.channel === channel ? count + 1 : count, 0);
  }
  inHandOf(queue) {
    return this.has.reduce((count, each) => each.queue === queue ? count + 1 : count, 0);
  }
  hasRoomFor(interaction) {
    const { list } = this;
    if (list === null) return false;
    if (!this.room.isSingle && !list.hasRoomFor(interaction.of.kind)) return false;
    return interaction.ringing === 0 || !this.rings.some((ring) => ring.interaction === interaction);
  }
  skill(name) {
    return this.levels.get(name) ?? 0;
  }
  /** What lacks of the skills that somebody needs, in words; null if nothing does. */
  lacks(needs) {
    for (const { skill, level } of needs) {
      if (this.skill(skill) < level) return `needs ${skill} ${level}, has ${this.skill(skill)}`;
    }
    return null;
  }
  // New lists each time: an array that is emptied gives its memory back and has to get it anew for the next.
  isGiven(interaction) {
    this.has = this.has.length === 0 ? interaction.alone : [...this.has, interaction];
  }
  /** Has nothing any more. */
  isRidOfAll() {
    this.has = NOTHING2;
  }
  /** No longer has it. */
  isRidOf(interaction) {
    this.has = this.has.length === 1 ? NOTHING2 : this.has.filter((each) => each !== interaction);
  }
};
var NOTHING2 = Object.freeze([]);
var NO_LEVELS = /* @__PURE__ */ new Map();
var levelsOf = (skills) => skills.length === 0 ? NO_LEVELS : new Map(skills.map(({ skill, level }) => [skill, level]));
var SeenAgent = class {
  constructor(agent) {
    this.id = agent.id;
    this.index = agent.index;
    this.group = agent.group;
    this.agent = agent;
  }
  get inHand() {
    return this.agent.has.length - this.agent.rings.length;
  }
  get presence() {
    const { agent } = this;
    if (agent.working > 0) return "working";
    if (agent.wrapUps > 0) return "wrapping up";
    if (this.inHand > 0) return agent.rings.length > 0 ? "ringing" : "holding";
    if (agent.duty !== "on duty") return agent.duty;
    if (agent.isAway) return "away";
    return agent.rings.length > 0 ? "ringing" : "free";
  }
};

// packages/simulator/src/engine/duty-roster.ts
var DutyRoster = class {
  constructor(centre) {
    const { plan, kinds, calendar } = centre;
    this.centre = centre;
    this.tells = centre.observer.agentChanged !== void 0;
    this.rooms = plan.groups.map(({ capacity }) => new Room(capacity, kinds));
    this.nextStaffing = plan.groups.map(() => 0);
    plan.groups.forEach(({ staffing, agents: agents2 }, index) => {
      for (const agent of agents2 ?? []) this.hire(centre.groups[index], agent.id, agent);
      if (staffing[0] !== void 0) calendar.schedule(staffing[0].at, STAFFING, index);
    });
    for (const { index, plan: planned } of centre.agents) {
      const first = planned?.duty[0];
      if (first !== void 0) calendar.schedule(first.at, DUTY_CHANGES, index);
    }
  }
  /** An agent gets something in hand, or it rings at them. */
  isGiven(agent, interaction) {
    const { group } = agent;
    const { now } = this.centre.calendar;
    agent.isGiven(interaction);
    agent.given++;
    agent.lastGivenAt = now;
    group.noLongerFree(agent);
    if (!agent.room.isSingle && agent.isAtDesk) group.becomesFree(agent, now);
  }
  /** What an agent had is no longer theirs: they have more room as soon as {@link isDone} says so. */
  isRidOf(agent, interaction) {
    agent.isRidOf(interaction);
    agent.group.noLongerFree(agent);
    if (agent.shared !== null && agent.room.interrupts) agent.shared.review(this.centre.calendar);
  }
  /** An agent who is done with something is ready for what comes next. */
  isDone(agent) {
    this.settles(agent);
    this.centre.router.offersRoom(agent, agent.isDone);
    this.tell(agent);
  }
  /** An agent has come to their desk, or left it. */
  isThere(agent) {
    this.settles(agent);
    this.counts(agent);
    this.tell(agent);
    this.centre.router.offersRoom(agent, agent.hasCome);
    this.tell(agent);
  }
  /** Finds an agent's place among the free, or lets them go home. */
  settles(agent) {
    const { group } = agent;
    group.noLongerFree(agent);
    if (this.isToLeave(agent)) this.goesHome(agent);
    else if (agent.isAtDesk) group.becomesFree(agent, this.centre.calendar.now);
    else this.counts(agent);
  }
  /** Tells the observer what has changed of an agent. */
  tell(agent) {
    if (!this.tells) return;
    const { presence, inHand } = agent.seen;
    if (presence === agent.toldPresence && inHand === agent.toldInHand) return;
    agent.toldPresence = presence;
    agent.toldInHand = inHand;
    this.centre.observer.agentChanged?.(agent.seen, this.centre.calendar.now);
  }
  /** An agent's own duty changes as planned. */
  dutyChanges(agent) {
    const { calendar, ringing: ringing2, absences } = this.centre;
    const duty = agent.plan?.duty ?? [];
    agent.dutyStep++;
    agent.duty = duty[agent.dutyStep]?.is ?? "off duty";
    const following = duty[agent.dutyStep + 1];
    if (following !== void 0) calendar.schedule(following.at, DUTY_CHANGES, agent.index);
    if (agent.duty === "on duty") absences.newShift(agent);
    else ringing2.stopsAt(agent);
    this.isThere(agent);
  }
  /** The staffing of a group changes as planned. */
  staffingChanges(index) {
    const { calendar, observer, absences } = this.centre;
    const group = this.centre.groups[index];
    const { staffing } = group.plan;
    const turn = this.nextStaffing[index];
    group.wanted = staffing[turn].count;
    this.nextStaffing[index] = turn + 1;
    const following = staffing[turn + 1];
    if (following !== void 0) calendar.schedule(following.at, STAFFING, index);
    const leaving = this.leave(group);
    const coming = this.stay(group);
    while (group.onDuty < group.wanted) coming.push(this.comesOnDuty(group));
    observer.staffed(index, group.present, calendar.now);
    for (const agent of leaving) this.tell(agent);
    for (const agent of coming) absences.newShift(agent);
    for (const agent of coming) this.isThere(agent);
  }
  /** Counts an agent as there or not, and tells how many are. */
  counts(agent) {
    if (this.isCounted(agent)) {
      this.centre.observer.staffed(agent.group.index, agent.group.present, this.centre.calendar.now);
    }
  }
  hire(group, id, plan) {
    const { agents: agents2, kinds } = this.centre;
    const room = plan?.capacity === void 0 ? this.rooms[group.index] : new Room(plan.capacity, kinds);
    const agent = new LiveAgent(id, agents2.length, group, plan, room);
    agents2.push(agent);
    return agent;
  }
  save() {
    return this.nextStaffing;
  }
  restore(saved) {
    saved.forEach((turn, index) => {
      this.nextStaffing[index] = turn;
    });
  }
  /** Counts an agent as there or not; whether that has changed. */
  isCounted(agent) {
    const busy = agent.wrapUps > 0 || agent.seen.inHand > 0;
    const isPresent = busy || agent.duty === "on duty" && !agent.isAway;
    if (isPresent === agent.isPresent) return false;
    agent.isPresent = isPresent;
    agent.group.present += isPresent ? 1 : -1;
    this.centre.observer.attends?.(agent.seen, isPresent, this.centre.calendar.now);
    return true;
  }
  /** Who of a group goes home, or will as soon as nothing is in hand, so that no more than wanted are on duty. */
  leave(group) {
    const left2 = [];
    for (const agent of group.onDuty > group.wanted ? group.freeAgents() : []) {
      if (group.onDuty <= group.wanted) break;
      if (agent.plan !== null || agent.inHand > 0) continue;
      group.noLongerFree(agent);
      this.leavesDuty(agent);
      left2.push(agent);
    }
    const busy = group.members.filter(
      (agent) => agent.plan === null && agent.isAtWork && !agent.room.isSingle
    );
    busy.sort((a, b) => a.inHand - b.inHand || a.freeSince - b.freeSince);
    const staying = group.onDuty - group.members.filter((agent) => agent.leaving).length;
    for (const agent of busy.slice(0, Math.max(0, staying - group.wanted))) {
      agent.leaving = true;
      group.noLongerFree(agent);
      this.centre.ringing.stopsAt(agent);
      if (this.isToLeave(agent)) this.leavesDuty(agent);
      left2.push(agent);
    }
    return left2;
  }
  /** Who was to leave but stays after all. */
  stay(group) {
    const staying = [];
    let missing = group.wanted - group.onDuty + group.members.filter((agent) => agent.leaving).length;
    for (const agent of group.members) {
      if (missing <= 0) break;
      if (!agent.leaving) continue;
      agent.leaving = false;
      staying.push(agent);
      missing--;
    }
    return staying;
  }
  isToLeave(agent) {
    if (agent.plan !== null || agent.wrapUps > 0 || agent.inHand > 0 || agent.duty !== "on duty") return false;
    return agent.leaving || agent.room.isSingle && agent.group.onDuty > agent.group.wanted;
  }
  goesHome(agent) {
    this.leavesDuty(agent);
    this.centre.observer.staffed(agent.group.index, agent.group.present, this.centre.calendar.now);
  }
  leavesDuty(agent) {
    const { group } = agent;
    agent.leaving = false;
    agent.duty = "off duty";
    group.offDuty.push(agent);
    group.onDuty--;
    this.isCounted(agent);
  }
  comesOnDuty(group) {
    const agent = group.offDuty.pop() ?? this.hireAnother(group);
    agent.duty = "on duty";
    group.onDuty++;
    this.isCounted(agent);
    return agent;
  }
  hireAnother(group) {
    const named = group.plan.agents?.length ?? 0;
    const agent = this.hire(group, `${group.id} ${group.members.length - named + 1}`, null);
    this.centre.absences.expect(agent);
    return agent;
  }
};

// packages/simulator/src/engine/intervention.ts
var intervene = (centre, what) => {
  switch (what._tag) {
    case "Disconnect":
      return disconnect(centre, what.agent, what.for);
    case "Return":
      return comeBack(centre, what.agent);
    default: {
      const interaction = centre.interactions.find(
        (each) => each.id === what.interaction && isThere(centre, each)
      );
      if (interaction === void 0) return notThere(what.interaction);
      return what._tag === "Abandon" ? abandon2(centre, interaction) : take(centre, interaction, what);
    }
  }
};
var disconnect = (centre, id, time) => {
  const agent = agentOf(centre, id);
  if (agent === null || !agent.isAtWork || agent.isAway) return notThere(id);
  centre.absences.isGone(agent, centre.calendar.now + time);
  return null;
};
var comeBack = (centre, id) => {
  const agent = agentOf(centre, id);
  if (agent === null || !agent.isAtWork || !agent.isAway) return notThere(id);
  agent.awayUntil = centre.calendar.now;
  centre.absences.comesBack(agent);
  return null;
};
var abandon2 = (centre, interaction) => {
  const answer = rules.Abandon(interaction.state, { _tag: "Abandon", at: centre.calendar.now });
  if (isRefusal(answer)) return answer;
  if (!interaction.isWaiting) return notThere(interaction.id);
  interaction.givingUp = centre.cancel(interaction.givingUp);
  centre.waitingRoom.givesUp(interaction);
  return null;
};
var take = (centre, interaction, what) => {
  const agent = agentOf(centre, what.agent);
  if (agent === null) return notThere(what.agent);
  return what._tag === "Pick" ? pick2(centre, interaction, agent, what.at) : answerOffer(centre, interaction, agent, what);
};
var pick2 = (centre, interaction, agent, at) => {
  const answer = rules.Pick(interaction.state, { _tag: "Pick", at, agent: agent.id });
  if (isRefusal(answer)) return answer;
  if (!interaction.isWaiting) return notThere(interaction.id);
  if (!agent.free || !agent.hasRoomFor(interaction) || agent.lacks(interaction.needs) !== null)
    return notThere(agent.id);
  if (!agent.group.queues.includes(interaction.queue)) return notThere(agent.id);
  centre.work.isGiven(interaction, agent, answer);
  return null;
};
var answerOffer = (centre, interaction, agent, { _tag, at }) => {
  const answer = _tag === "AcceptOffer" ? rules.AcceptOffer(interaction.state, { _tag: "AcceptOffer", at, agent: agent.id }) : rules.DeclineOffer(interaction.state, { _tag: "DeclineOffer", at, agent: agent.id });
  if (isRefusal(answer)) return answer;
  const offer2 = interaction.offers.find((each) => each.agent === agent);
  if (offer2 === void 0) return notThere(agent.id);
  centre.cancel(offer2.ends);
  if (_tag === "AcceptOffer") centre.ringing.accepts(offer2.slot, at);
  else centre.ringing.declines(offer2.slot, at);
  return null;
};
var agentOf = (centre, id) => centre.agents.find((each) => each.id === id) ?? null;
var isThere = ({ spareSlots, spares }, interaction) => spareSlots.indexOf(interaction) < 0 || spareSlots.indexOf(interaction) >= spares;
var notThere = (who) => ({ _tag: "NotThere", who });

// packages/simulator/src/engine/named-streams.ts
var NamedStreams = class {
  constructor(make2) {
    this.made = [];
    /** Of a saved run: positions of streams that nobody has asked for yet. */
    this.positions = /* @__PURE__ */ new Map();
    /** A stream by its name; who asks again gets another stream of the same numbers. */
    this.for = (name) => {
      const stream = this.make(name);
      const position = this.positions.get(name)?.shift();
      if (position !== void 0) moveStream(stream, position);
      this.made.push([name, stream]);
      return stream;
    };
    this.make = make2;
  }
  save() {
    const unasked = [...this.positions].flatMap(
      ([name, states]) => states.map((state) => [name, state])
    );
    return [...this.made.map(([name, stream]) => [name, stream.state()]), ...unasked];
  }
  restore(saved) {
    for (const [name, state] of saved) {
      const positions2 = this.positions.get(name);
      if (positions2 === void 0) this.positions.set(name, [state]);
      else positions2.push(state);
    }
    for (const [name, stream] of this.made) {
      const position = this.positions.get(name)?.shift();
      if (position !== void 0) moveStream(stream, position);
    }
  }
};

// packages/simulator/src/engine/pulling.ts
var Pulling = class {
  constructor(centre) {
    /** By agent. */
    this.streams = [];
    this.centre = centre;
    this.reactions = centre.plan.groups.map(
      ({ pull }) => pull === void 0 ? null : sampler(pull.reaction)
    );
  }
  /** Something to take is there: of each group, who has been free for longest and is not choosing begins to. */
  isThere(interaction) {
    for (const group of interaction.queue.groups) {
      if (group.plan.pull === void 0 || group.choosing >= this.waitingFor(group)) continue;
      const agent = group.freeAgents().find((each) => each.taking === NOT_SCHEDULED && this.suits(each, interaction));
      if (agent !== void 0) this.chooses(agent);
    }
  }
  /** An agent who is free looks for something to take. */
  looks(agent) {
    const { group } = agent;
    if (agent.taking !== NOT_SCHEDULED || group.choosing >= this.waitingFor(group)) return;
    if (this.inSight(agent).length > 0) this.chooses(agent);
  }
  takes(agent) {
    const { calendar, work } = this.centre;
    agent.taking = NOT_SCHEDULED;
    agent.group.choosing--;
    const interaction = agent.free ? this.chosen(agent) : null;
    if (interaction !== null) {
      work.isGiven(
        interaction,
        agent,
        rules.Pick(interaction.state, { _tag: "Pick", at: calendar.now, agent: agent.id })
      );
    }
    if (agent.free) this.looks(agent);
  }
  chooses(agent) {
    const { calendar } = this.centre;
    const reaction = this.reactions[agent.group.index];
    agent.group.choosing++;
    agent.taking = calendar.schedule(calendar.now + reaction.draw(this.streamOf(agent)), TAKES, agent.index);
  }
  chosen(agent) {
    const seen = this.inSight(agent);
    switch (agent.group.plan.pull.takes) {
      case "first in line":
        return seen[0] ?? null;
      case "oldest":
        return seen.reduce(
          (oldest2, each) => oldest2 === null || since2(each) < since2(oldest2) ? each : oldest2,
          null
        );
      case "any":
        return seen[Math.floor(this.streamOf(agent).uniform() * seen.length)] ?? null;
    }
  }
  /** What an agent sees and could take, first in line first. */
  inSight(agent) {
    const { sees } = agent.group.plan.pull;
    const lines = agent.group.queues.map((queue) => queue.line().filter((each) => this.suits(agent, each)));
    const [only] = lines;
    const all = lines.length === 1 && only !== void 0 ? only : lines.flat().sort((a, b) => a.rank - b.rank);
    return sees < all.length ? all.slice(0, sees) : all;
  }
  suits(agent, interaction) {
    return agent.hasRoomFor(interaction) && agent.lacks(interaction.needs) === null && !interaction.offers.some((offer2) => offer2.agent === agent);
  }
  waitingFor(group) {
    return group.queues.reduce((sum, { length }) => sum + length, 0);
  }
  streamOf(agent) {
    this.streams[agent.index] ??= this.centre.streams.for(`agent ${agent.id}/choosing`);
    return this.streams[agent.index];
  }
};
var since2 = (interaction) => interaction.state.moments.waitingSince;

// packages/simulator/src/engine/live-offer.ts
var LiveOffer = class {
  constructor(slot) {
    this.interaction = null;
    this.agent = null;
    /** Calendar entry at which it is accepted or declined, or lapses. */
    this.ends = NOT_SCHEDULED;
    this.slot = slot;
  }
};

// packages/simulator/src/engine/ringing.ts
var Ringing = class {
  constructor(centre) {
    this.offers = [];
    this.spare = [];
    /** By agent. */
    this.streams = [];
    this.centre = centre;
    this.answers = centre.plan.groups.map(
      ({ ringing: ringing2 }) => ringing2 === void 0 ? null : sampler(ringing2.answers)
    );
  }
  /** Lets an interaction ring at an agent; it keeps its place in line. */
  offer(interaction, agent, ring) {
    const { centre } = this;
    const time = ring ?? agent.group.plan.ringing?.for ?? Number.POSITIVE_INFINITY;
    if (Number.isNaN(time)) throw centre.fault(`lets ${interaction.id} ring for NaN milliseconds`);
    const { now } = centre.calendar;
    const until = now + time;
    const answer = rules.Offer(interaction.state, {
      _tag: "Offer",
      at: now,
      agent: agent.id,
      expiresAt: until === Number.POSITIVE_INFINITY ? null : until
    });
    centre.happens(interaction, answer);
    const offer2 = this.spare.pop() ?? this.another();
    offer2.interaction = interaction;
    offer2.agent = agent;
    if (interaction.offers.length === 0 && interaction.placeInLine !== IN_NO_LINE) interaction.queue.ringing++;
    interaction.offers.push(offer2);
    interaction.ties++;
    agent.rings.push(offer2);
    centre.roster.isGiven(agent, interaction);
    this.schedule(offer2, agent, until);
    centre.roster.tell(agent);
  }
  /** Lets what was assigned to an agent ring at them; it is out of line, unless it rings elsewhere too. */
  promise(interaction, agent) {
    if (interaction.offers.length === 0) {
      interaction.line.leave(interaction);
      interaction.aside = true;
    }
    this.offer(interaction, agent, null);
  }
  accepts(slot, at = this.centre.calendar.now) {
    const offer2 = this.offers[slot];
    const interaction = offer2.interaction;
    const agent = offer2.agent;
    const { waitingRoom, work } = this.centre;
    const answer = rules.AcceptOffer(interaction.state, { _tag: "AcceptOffer", at, agent: agent.id });
    offer2.ends = NOT_SCHEDULED;
    this.end(offer2);
    waitingRoom.isTaken(interaction);
    work.takes(interaction, agent, answer);
    this.withdraw(interaction);
  }
  declines(slot, at = this.centre.calendar.now) {
    const offer2 = this.offers[slot];
    const { group, id } = offer2.agent;
    this.isNotTaken(
      offer2,
      rules.DeclineOffer(offer2.interaction.state, {
        _tag: "DeclineOffer",
        at,
        agent: id
      }),
      group.plan.ringing?.awayAfterDeclining ?? 0
    );
  }
  lapses(slot) {
    const offer2 = this.offers[slot];
    const { group, id } = offer2.agent;
    const { at } = this.now;
    this.isNotTaken(
      offer2,
      rules.ExpireOffer(offer2.interaction.state, { _tag: "ExpireOffer", at, agent: id }),
      group.plan.ringing?.awayAfterLapse ?? 0
    );
  }
  /** Somebody has it, or nobody will: it no longer rings anywhere. */
  withdraw(interaction) {
    const { roster } = this.centre;
    const agents2 = [];
    for (const offer2 of [...interaction.offers]) {
      const agent = offer2.agent;
      this.end(offer2);
      roster.isRidOf(agent, interaction);
      roster.settles(agent);
      agents2.push(agent);
    }
    for (const agent of agents2) {
      this.centre.router.offersRoom(agent, agent.isDone);
      roster.tell(agent);
    }
  }
  /** An agent leaves their desk: what rings there counts as declined, and waits again. */
  stopsAt(agent) {
    for (const interaction of this.takenFrom(agent)) this.waitsAgain(interaction);
  }
  /** Declines all that rings at an agent; gives what rings nowhere any more, in the order of their places. */
  takenFrom(agent) {
    const { at } = this.now;
    const left2 = [...agent.rings].flatMap((offer2) => {
      const interaction = offer2.interaction;
      const answer = rules.DeclineOffer(interaction.state, { _tag: "DeclineOffer", at, agent: agent.id });
      this.fails(offer2, answer);
      this.centre.roster.isRidOf(agent, interaction);
      return interaction.offers.length === 0 ? [interaction] : [];
    });
    return left2.sort(byRank2);
  }
  /** Nobody took what rang: it is back in its place, and the policy is asked anew. */
  waitsAgain(interaction) {
    if (interaction.offers.length > 0 || !interaction.isWaiting) return;
    this.standsAgain(interaction);
    this.centre.waitingRoom.isThere(interaction);
  }
  standsAgain(interaction) {
    if (!interaction.aside) return;
    interaction.aside = false;
    interaction.line.rejoin(interaction);
  }
  get now() {
    return { at: this.centre.calendar.now };
  }
  isNotTaken(offer2, answer, away) {
    const { absences, calendar, roster } = this.centre;
    const interaction = offer2.interaction;
    const agent = offer2.agent;
    offer2.ends = NOT_SCHEDULED;
    this.fails(offer2, answer);
    roster.isRidOf(agent, interaction);
    if (away > 0) absences.goesAway(agent, calendar.now + away);
    roster.settles(agent);
    roster.tell(agent);
    this.standsAside(interaction);
    this.centre.router.offersRoom(agent, agent.isDone);
    roster.tell(agent);
    this.waitsAgain(interaction);
  }
  /** It is not to be seen by the agent who has not taken it, and is asked what else waits. */
  standsAside(interaction) {
    if (interaction.offers.length > 0 || interaction.aside || !interaction.isWaiting) return;
    interaction.line.leave(interaction);
    interaction.aside = true;
  }
  fails(offer2, answer) {
    const interaction = offer2.interaction;
    const agent = offer2.agent;
    this.end(offer2);
    if (!interaction.declinedBy(agent.id)) interaction.declined = [...interaction.declined, agent.id];
    this.centre.happens(interaction, answer);
  }
  /** It rings no more. */
  end(offer2) {
    const interaction = offer2.interaction;
    const agent = offer2.agent;
    offer2.ends = this.centre.cancel(offer2.ends);
    agent.rings.splice(agent.rings.indexOf(offer2), 1);
    interaction.offers.splice(interaction.offers.indexOf(offer2), 1);
    interaction.ties--;
    if (interaction.offers.length === 0 && interaction.placeInLine !== IN_NO_LINE) interaction.queue.ringing--;
    offer2.interaction = null;
    offer2.agent = null;
    this.spare.push(offer2);
  }
  schedule(offer2, agent, until) {
    const { calendar } = this.centre;
    const answers = this.answers[agent.group.index] ?? null;
    if (answers === null) {
      offer2.ends = calendar.schedule(calendar.now, ACCEPTS, offer2.slot);
      return;
    }
    const stream = this.streamOf(agent);
    const at = calendar.now + answers.draw(stream);
    const declines = stream.uniform() < (agent.group.plan.ringing?.declines ?? 0);
    if (at < until) offer2.ends = calendar.schedule(at, declines ? DECLINES : ACCEPTS, offer2.slot);
    else if (until !== Number.POSITIVE_INFINITY) offer2.ends = calendar.schedule(until, LAPSES, offer2.slot);
  }
  another() {
    const offer2 = new LiveOffer(this.offers.length);
    this.offers.push(offer2);
    return offer2;
  }
  streamOf(agent) {
    this.streams[agent.index] ??= this.centre.streams.for(`agent ${agent.id}/ringing`);
    return this.streams[agent.index];
  }
};

// packages/simulator/src/engine/router.ts
var THE_MOMENT_HAS_COME = { _tag: "Moment", about: null };
var AUTOMATION5 = { _tag: "Automation" };
var Router = class extends Dispatcher {
  constructor(centre) {
    const { plan, observer } = centre;
    super(plan.policy, {
      explains: observer.explained !== void 0,
      checksSkills: plan.types.some(({ needs }) => needs !== void 0)
    });
    this.stream = null;
    this.centre = centre;
    this.queues = centre.queues;
    this.groups = centre.groups;
  }
  get now() {
    return this.centre.calendar.now;
  }
  offersRoom(agent, why) {
    this.centre.roster.tell(agent);
    super.offersRoom(agent, why);
    if (agent.free && agent.group.plan.pull !== void 0) this.centre.pulling.looks(agent);
  }
  momentHasCome() {
    this.moment(THE_MOMENT_HAS_COME);
  }
  momentAbout(interaction) {
    const { moments } = interaction;
    moments.splice(moments.indexOf(this.centre.calendar.current), 1);
    interaction.ties--;
    this.moment(interaction.moment);
  }
  /** The place in line that the policy gives. */
  rankOf(interaction) {
    const rank = this.policy.rank(interaction.state, interaction);
    if (Number.isNaN(rank))
      throw this.centre.fault(`ranks ${interaction.id} as NaN, which is no place in line`);
    return rank;
  }
  drawn() {
    this.stream ??= this.centre.streams.for("policy/luck");
    return this.stream.uniform();
  }
  waits(interaction) {
    return this.centre.interactions[interaction.slot] === interaction && interaction.isWaiting;
  }
  isThere(agent) {
    return this.centre.groups[agent.group.index] === agent.group;
  }
  assign(interaction, agent) {
    if (this.centre.calls !== null) this.centre.calls.isAssigned(interaction, agent);
    else if (agent.group.ringsWhenAssigned) this.centre.ringing.promise(interaction, agent);
    else {
      this.centre.work.isGiven(
        interaction,
        agent,
        rules.Assign(interaction.state, { _tag: "Assign", at: this.now, by: AUTOMATION5, agent: agent.id })
      );
    }
  }
  offer(interaction, agent, ring) {
    this.centre.ringing.offer(interaction, agent, ring);
  }
  enqueue(interaction, id) {
    const queue = this.centre.queues.find((each) => each.id === id);
    if (queue === void 0)
      throw this.centre.fault(`sends an interaction to queue ${id}, which does not exist`);
    this.centre.doors.moves(interaction, queue);
  }
  dissuade(interaction, reason) {
    this.centre.waitingRoom.dissuade(interaction, reason);
  }
  askAgain(at, about) {
    const { calendar } = this.centre;
    if (about === null) {
      calendar.schedule(at, ASKED_AGAIN, 0);
      return;
    }
    about.moments.push(calendar.schedule(at, ASKED_ABOUT, about.slot));
    about.ties++;
  }
  cannot(what) {
    throw this.centre.fault(what);
  }
  explained(explanations) {
    this.centre.observer.explained?.(explanations);
  }
};

// packages/simulator/src/engine/numbers-as-json.ts
var isUnspeakable = (value) => "number" in value && typeof value.number === "string";
var encodeNumbers = (data) => {
  if (typeof data === "number") return Number.isFinite(data) ? data : { number: String(data) };
  return mapped(data, encodeNumbers);
};
var decodeNumbers = (data) => typeof data === "object" && data !== null && isUnspeakable(data) ? Number(data.number) : mapped(data, decodeNumbers);
var mapped = (data, change) => {
  if (Array.isArray(data)) return data.map(change);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, part]) => [name, change(part)]));
};

// packages/simulator/src/engine/saved-run.ts
var NOBODY3 = -1;
var OF_AGENT = [
  "duty",
  "awayUntil",
  "leaving",
  "wrapUps",
  "working",
  "freeSince",
  "lastGivenAt",
  "given",
  "taking",
  "dutyStep",
  "isPresent",
  "toldPresence",
  "toldInHand"
];
var OF_GROUP = ["wanted", "onDuty", "present", "choosing"];
var OF_QUEUE = ["ringing", "open"];
var OF_INTERACTION = [
  "serial",
  "rank",
  "joined",
  "type",
  "priority",
  "source",
  "number",
  "firstAt",
  "attempt",
  "spells",
  "preferred",
  "service",
  "patience",
  "agentSince",
  "workEnds",
  "workFrom",
  "workUntil",
  "workTaken",
  "rests",
  "aside",
  "givingUp",
  "leavingQueue",
  "ties",
  "hasLine",
  "repliesLeft",
  "messages",
  "replies",
  "returns",
  "withBot",
  "botSettles",
  "goneSilent",
  "wroteAt",
  "writesAt",
  "writing",
  "silence"
];
var saveRun = (centre) => {
  const { interactions: interactions2, spareSlots, ringing: ringing2, agents: agents2 } = centre;
  const spare = new Set(spareSlots.slice(0, centre.spares));
  const parts = {
    begun: centre.begun,
    finished: centre.finished,
    ended: centre.ended,
    isOver: centre.isOver,
    calendar: centre.calendar.save(),
    streams: centre.streams.save(),
    doors: centre.doors.save(),
    staffing: centre.roster.save(),
    agents: agents2.map(savedAgent),
    groups: centre.groups.map((group) => ({
      fields: fieldsOf(group, OF_GROUP),
      offDuty: group.offDuty.map(({ index }) => index),
      free: group.freeAgents().map(({ index }) => index)
    })),
    offers: ringing2.offers.map(({ interaction, agent, ends }) => [
      interaction?.slot ?? NOBODY3,
      agent?.index ?? NOBODY3,
      ends
    ]),
    spareOffers: ringing2.spare.map(({ slot }) => slot),
    interactions: interactions2.map((each) => spare.has(each) ? null : savedInteraction(each)),
    spareSlots: spareSlots.slice(0, centre.spares).map(({ slot }) => slot),
    queues: centre.queues.map(savedQueue)
  };
  return {
    version: 1,
    plan: namesOf(centre),
    memory: centre.router.memory,
    run: encodeNumbers(parts)
  };
};
var restoreRun = (centre, saved) => {
  const names = namesOf(centre);
  if (saved.version !== 1) throw new RangeError(`a saved run of version ${saved.version} cannot be taken up`);
  const other = names.findIndex((name, index) => name !== saved.plan[index]);
  if (other >= 0 || names.length !== saved.plan.length) {
    throw new RangeError(
      `the run was saved under another plan: it had ${saved.plan[other] ?? "less or more"}, now ${names[other] ?? "not"}`
    );
  }
  const parts = decodeNumbers(saved.run);
  centre.router.memory = saved.memory;
  centre.begun = parts.begun;
  centre.finished = parts.finished;
  centre.ended = parts.ended;
  centre.isOver = parts.isOver;
  centre.streams.restore(parts.streams);
  centre.doors.restore(parts.doors);
  centre.roster.restore(parts.staffing);
  for (const { group, id } of parts.agents.slice(centre.agents.length)) {
    centre.roster.hire(centre.groups[group], id, null);
  }
  while (centre.interactions.length < parts.interactions.length) centre.newInteraction();
  centre.begun = parts.begun;
  while (centre.ringing.offers.length < parts.offers.length) centre.ringing.another();
  parts.offers.forEach((offer2, slot) => {
    restoreOffer(centre, offerAt(centre, slot), offer2);
  });
  for (const slot of parts.spareOffers) centre.ringing.spare.push(offerAt(centre, slot));
  parts.interactions.forEach((each, slot) => {
    if (each !== null) restoreInteraction(centre, interactionAt(centre, slot), each);
  });
  for (const slot of parts.spareSlots) centre.spareSlots[centre.spares++] = interactionAt(centre, slot);
  parts.queues.forEach((each, index) => {
    restoreQueue(centre, centre.queue(index), each);
  });
  parts.agents.forEach((each, index) => {
    restoreAgent(centre, agentAt(centre, index), each);
  });
  parts.groups.forEach((each, index) => {
    restoreGroup(centre, centre.groups[index], each);
  });
  centre.calendar.restore(parts.calendar);
};
var savedAgent = (agent) => ({
  group: agent.group.index,
  id: agent.id,
  fields: fieldsOf(agent, OF_AGENT),
  has: agent.has.map(({ slot }) => slot),
  rings: agent.rings.map(({ slot }) => slot),
  shared: agent.shared?.save() ?? [],
  pending: agent.shared?.pending.map(({ slot }) => slot) ?? []
});
var restoreAgent = (centre, agent, saved) => {
  Object.assign(agent, saved.fields);
  for (const slot of saved.has) agent.isGiven(interactionAt(centre, slot));
  for (const slot of saved.rings) agent.rings.push(offerAt(centre, slot));
  agent.shared?.restore(saved.shared);
  for (const slot of saved.pending) agent.shared?.pending.push(interactionAt(centre, slot));
};
var restoreGroup = (centre, group, saved) => {
  Object.assign(group, saved.fields);
  for (const index of saved.offDuty) group.offDuty.push(agentAt(centre, index));
  for (const index of saved.free) {
    const agent = agentAt(centre, index);
    group.joins(agent, agent.room.of(agent));
  }
};
var restoreOffer = (centre, offer2, [interaction, agent, ends]) => {
  offer2.interaction = interaction === NOBODY3 ? null : interactionAt(centre, interaction);
  offer2.agent = agent === NOBODY3 ? null : agentAt(centre, agent);
  offer2.ends = ends;
};
var savedInteraction = (interaction) => ({
  fields: fieldsOf(interaction, OF_INTERACTION),
  state: interaction.state,
  type: interaction.type,
  queue: interaction.queue.index,
  isEarly: interaction.line === interaction.queue.early,
  agent: interaction.agent?.index ?? NOBODY3,
  offers: interaction.offers.map(({ slot }) => slot),
  moments: [...interaction.moments],
  declined: interaction.declined
});
var restoreInteraction = (centre, interaction, saved) => {
  Object.assign(interaction, saved.fields);
  interaction.state = saved.state;
  interaction.of = centre.types[saved.type];
  interaction.queue = centre.queue(saved.queue);
  interaction.line = saved.isEarly ? interaction.queue.early : interaction.queue.waiting;
  interaction.agent = saved.agent === NOBODY3 ? null : agentAt(centre, saved.agent);
  for (const slot of saved.offers) interaction.offers.push(offerAt(centre, slot));
  interaction.moments.push(...saved.moments);
  interaction.declined = saved.declined;
};
var savedQueue = (queue) => ({
  fields: fieldsOf(queue, OF_QUEUE),
  waiting: queue.waiting.inOrder().map(({ slot }) => slot),
  waitingTurns: queue.waiting.turns,
  early: queue.early.inOrder().map(({ slot }) => slot),
  earlyTurns: queue.early.turns
});
var restoreQueue = (centre, queue, saved) => {
  Object.assign(queue, saved.fields);
  queue.waiting.restore(
    saved.waiting.map((slot) => interactionAt(centre, slot)),
    saved.waitingTurns
  );
  queue.early.restore(
    saved.early.map((slot) => interactionAt(centre, slot)),
    saved.earlyTurns
  );
};
var fieldsOf = (from, names) => Object.fromEntries(names.map((name) => [name, from[name]]));
var namesOf = ({ plan }) => [
  `policy ${plan.policy.name}`,
  ...plan.queues.map(({ id }) => `queue ${id}`),
  ...plan.types.map(({ id }) => `type ${id}`),
  ...plan.groups.map(({ id }) => `group ${id}`),
  ...plan.traffic.map(({ name }) => `traffic ${name}`)
];
var interactionAt = (centre, slot) => centre.interactions[slot];
var agentAt = (centre, index) => centre.agents[index];
var offerAt = (centre, slot) => centre.ringing.offers[slot];

// packages/simulator/src/engine/watch.ts
var MOST_AT_ONCE2 = 1e5;
var MOST_IN_VAIN = 1e6;
var Watch = class {
  constructor(centre) {
    this.moment = Number.NaN;
    this.within = 0;
    this.finished = 0;
    this.inVain = 0;
    this.centre = centre;
  }
  /** One more entry of the calendar has come. */
  entry() {
    const { calendar, ended, finished: finished2 } = this.centre;
    if (calendar.now === this.moment) this.within++;
    else {
      this.moment = calendar.now;
      this.within = 0;
    }
    if (this.within > MOST_AT_ONCE2) throw this.endless(`has stayed at ${calendar.now}`, MOST_AT_ONCE2);
    if (!ended) return;
    if (finished2 === this.finished) this.inVain++;
    else {
      this.finished = finished2;
      this.inVain = 0;
    }
    if (this.inVain > MOST_IN_VAIN) {
      throw this.endless("has not finished one interaction after the planned end", MOST_IN_VAIN);
    }
  }
  endless(what, due) {
    return new EndlessRun(
      `the run does not come to an end: it ${what} while ${due} things were due; ${this.centre.whoIsThere()}`
    );
  }
};

// packages/simulator/src/engine/waiting-room.ts
var WaitingRoom = class {
  constructor(centre) {
    this.centre = centre;
  }
  /** Somebody whom the queue lets in begins to wait in it; too many, and it does not keep them. */
  joins(interaction) {
    const { queue } = interaction;
    this.standsIn(interaction, queue.waiting);
    this.isThere(interaction);
    if (interaction.isWaiting) this.staysWaiting(interaction);
  }
  /** Somebody who was in hand, or has come back, waits once more: there is room for them. */
  waitsOnceMore(interaction) {
    this.newPatience(interaction);
    this.standsIn(interaction, interaction.queue.waiting);
    this.setDeadlines(interaction);
    this.isThere(interaction);
  }
  /** Somebody waits before their queue opens. */
  waitsForOpening(interaction) {
    const { queue } = interaction;
    this.standsIn(interaction, queue.early);
    this.staysWaiting(interaction);
  }
  /** The queue has opened: who came early stands in line. */
  comesIn(interaction) {
    interaction.line.leave(interaction);
    this.standsIn(interaction, interaction.queue.waiting);
    this.isThere(interaction);
  }
  /** The policy and those who help themselves hear of somebody in line. */
  isThere(interaction) {
    this.centre.router.route(interaction.waits);
    if (interaction.queue.hasPullers && interaction.isWaiting) this.centre.pulling.isThere(interaction);
  }
  /** Nobody takes it yet: the queue keeps it if there is room, for a time. */
  staysWaiting(interaction) {
    const { queue } = interaction;
    if (queue.isOverfull && interaction.ringing === 0) {
      const full = queue.plan.whenFull;
      if (full === void 0) this.dissuade(interaction, QUEUE_FULL);
      else this.centre.doors.divert(interaction, full);
    } else this.setDeadlines(interaction);
  }
  /** Somebody takes it: it is no longer in line, and nothing is due to it any more. */
  isTaken(interaction) {
    this.leavesLine(interaction);
    if (interaction.givingUp !== NOT_SCHEDULED)
      interaction.givingUp = this.centre.cancel(interaction.givingUp);
    if (interaction.ties > 0) this.untie(interaction);
  }
  /** It goes from one queue to another: its patience goes on. */
  leavesQueue(interaction) {
    this.leavesLine(interaction);
    if (interaction.leavingQueue !== NOT_SCHEDULED) {
      interaction.leavingQueue = this.centre.cancel(interaction.leavingQueue);
      interaction.ties--;
    }
  }
  /** The queue no longer keeps it; what becomes of it is for its diversion to say. */
  deadlineHasCome(interaction) {
    interaction.leavingQueue = NOT_SCHEDULED;
    interaction.ties--;
  }
  dissuade(interaction, reason) {
    const { centre } = this;
    this.isTaken(interaction);
    centre.happens(
      interaction,
      rules.Dissuade(interaction.state, { _tag: "Dissuade", at: centre.calendar.now, reason })
    );
    if (interaction.offers.length > 0) centre.ringing.withdraw(interaction);
    centre.doors.hasGone(interaction, "blocked");
  }
  givesUp(interaction) {
    const { centre } = this;
    interaction.givingUp = NOT_SCHEDULED;
    this.isTaken(interaction);
    centre.happens(
      interaction,
      rules.Abandon(interaction.state, { _tag: "Abandon", at: centre.calendar.now })
    );
    if (interaction.offers.length > 0) centre.ringing.withdraw(interaction);
    centre.doors.hasGone(interaction, "abandoned");
  }
  /** Draws how long the contact waits from now on. */
  newPatience(interaction) {
    const { patience } = interaction.of;
    const { source, number } = interaction;
    interaction.patience = patience === null ? Number.POSITIVE_INFINITY : patience.at(interaction.state.origin.at).draw(this.centre.luckOf(source).at("patience", number, ++interaction.spells));
  }
  standsIn(interaction, line) {
    interaction.line = line;
    interaction.nobodyHasDeclined();
    line.join(interaction, this.centre.router.rankOf(interaction));
  }
  leavesLine(interaction) {
    interaction.aside = false;
    if (interaction.placeInLine === IN_NO_LINE) return;
    interaction.line.leave(interaction);
    if (interaction.offers.length > 0) interaction.queue.ringing--;
  }
  setDeadlines(interaction) {
    const { queue, patience } = interaction;
    const { calendar } = this.centre;
    if (interaction.givingUp === NOT_SCHEDULED && patience !== Number.POSITIVE_INFINITY) {
      interaction.givingUp = calendar.schedule(calendar.now + patience, GIVES_UP, interaction.slot);
    }
    const { maxWait } = queue.plan;
    if (maxWait !== void 0 && interaction.leavingQueue === NOT_SCHEDULED) {
      interaction.leavingQueue = calendar.schedule(
        calendar.now + maxWait.after,
        WAITED_TOO_LONG,
        interaction.slot
      );
      interaction.ties++;
    }
  }
  /** Takes back what was set or asked for while it waited. What rings is for {@link Ringing.withdraw}. */
  untie(interaction) {
    const { moments } = interaction;
    if (interaction.leavingQueue !== NOT_SCHEDULED) {
      interaction.leavingQueue = this.centre.cancel(interaction.leavingQueue);
      interaction.ties--;
    }
    interaction.ties -= moments.length;
    while (moments.length > 0) this.centre.cancel(moments.pop());
  }
};

// packages/simulator/src/engine/engine.ts
var Engine = class _Engine {
  constructor(plan, seed, replication, observer) {
    const streamFor = replicationStreams(seed, replication);
    const luck = plan.traffic.map(({ name }) => new ContactLuck(name, streamFor));
    const centre = new Centre(plan, observer, new NamedStreams(streamFor), luck);
    this.centre = centre;
    this.watch = new Watch(centre);
    centre.calendar.schedule(plan.measureFrom, MEASURING_STARTS, 0);
    centre.roster = new DutyRoster(centre);
    centre.router = new Router(centre);
    centre.doors = new Doors(centre);
    centre.waitingRoom = new WaitingRoom(centre);
    centre.work = new Work(centre);
    centre.ringing = new Ringing(centre);
    centre.absences = new Absences(centre);
    centre.pulling = new Pulling(centre);
    centre.conversations = new Conversations(centre);
    centre.calls = Calls.of(centre);
    centre.doors.expectAll();
    centre.calendar.schedule(plan.end, END, 0);
  }
  /**
   * Goes on where another run stood when it was saved. Plan, seed and replication must be those of that run; the
   * observer hears of what happens from then on.
   */
  static restore(plan, seed, replication, observer, saved) {
    const engine = new _Engine(plan, seed, replication, observer);
    restoreRun(engine.centre, saved);
    return engine;
  }
  /** The virtual moment. */
  get now() {
    return this.centre.calendar.now;
  }
  /** The moment at which something happens next; Infinity when nothing does. */
  get nextAt() {
    return this.centre.isOver ? Number.POSITIVE_INFINITY : this.centre.calendar.next;
  }
  /** What a policy would see now. */
  get view() {
    return this.centre.router;
  }
  /** How many interactions have begun so far. */
  get interactionsBegun() {
    return this.centre.begun;
  }
  /** How many wait in each queue that somebody waits in. After the run: whom nobody ever served. */
  get waiting() {
    return this.centre.queues.map(({ id, length, early }) => ({ queue: id, count: length + early.length })).filter(({ count }) => count > 0);
  }
  /** The whole run as plain JSON data, to be taken up by {@link Engine.restore}, also by another process. */
  save() {
    return saveRun(this.centre);
  }
  /** Does something to the run from outside, at the moment where it stands; says why not if it changes nothing. */
  intervene(what) {
    return intervene(this.centre, what);
  }
  /**
   * Runs on for at most `entries` calendar entries; true when the run is over. Throws {@link PolicyFault} when the
   * policy decides what cannot be done, and `EndlessRun` when the run would never come to an end.
   */
  advance(entries = Number.POSITIVE_INFINITY) {
    const { centre } = this;
    const { calendar, doors, work, waitingRoom, interactions: interactions2, calls } = centre;
    for (let left2 = entries; left2 > 0; left2--) {
      if (centre.isOver || !calendar.advance()) return true;
      const { kind, subject } = calendar;
      if (kind === ARRIVAL) (calls ?? doors).arrives(subject);
      else if (kind === WORK_ENDS) (calls ?? work).ends(interactions2[subject]);
      else if (kind === GIVES_UP) waitingRoom.givesUp(interactions2[subject]);
      else this.happensSeldom(kind, subject);
    }
    return false;
  }
  happensSeldom(kind, subject) {
    const { centre } = this;
    this.watch.entry();
    switch (kind) {
      case STAFFING:
        centre.roster.staffingChanges(subject);
        break;
      case SHARED_WORK_ENDS:
        centre.work.sharedWorkEnds(this.agent(subject));
        break;
      case WRAP_UP_ENDS:
        centre.work.wrapUpEnds(this.agent(subject));
        break;
      case DUTY_CHANGES:
        centre.roster.dutyChanges(this.agent(subject));
        break;
      case DISAPPEARS:
        centre.absences.disappears(this.agent(subject));
        break;
      case COMES_BACK:
        centre.absences.comesBack(this.agent(subject));
        break;
      case ACCEPTS:
        centre.ringing.accepts(subject);
        break;
      case DECLINES:
        centre.ringing.declines(subject);
        break;
      case LAPSES:
        centre.ringing.lapses(subject);
        break;
      case TAKES:
        centre.pulling.takes(this.agent(subject));
        break;
      case ASKED_AGAIN:
        centre.router.momentHasCome();
        break;
      case HOURS_CHANGE:
        centre.doors.hoursChange(subject);
        break;
      case MEASURING_STARTS:
        centre.observer.measurementStarts(centre.calendar.now);
        break;
      case END:
        this.end();
        break;
      default:
        this.happensTo(centre.interactions[subject], kind);
    }
  }
  happensTo(interaction, kind) {
    const { router, doors, conversations } = this.centre;
    switch (kind) {
      case ASKED_ABOUT:
        router.momentAbout(interaction);
        break;
      case WAITED_TOO_LONG:
        doors.waitedTooLong(interaction);
        break;
      case COMES_AGAIN:
        doors.comesAgain(interaction);
        break;
      case CUSTOMER_WRITES:
        conversations.customerWrites(interaction);
        break;
      case SILENT_TOO_LONG:
        conversations.silentTooLong(interaction);
        break;
      case BOT_REPLIES:
        conversations.botReplies(interaction);
        break;
    }
  }
  end() {
    const { observer, plan, calendar } = this.centre;
    observer.measurementEnds(calendar.now);
    this.centre.end(plan.atEnd === "stop");
  }
  agent(index) {
    return this.centre.agents[index];
  }
};

// packages/simulator/src/statistics/fairness-of.ts
var fairnessOf = (agents2) => {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (const { busyTime, dutyTime } of agents2) {
    if (!(dutyTime > 0)) continue;
    const occupancy = busyTime / dutyTime;
    sum += occupancy;
    squares += occupancy * occupancy;
    count++;
  }
  return sum * sum / (count * squares);
};

// packages/simulator/src/statistics/group-figures.ts
var groupFigures = ({ busyTime, dutyTime, inHandTime }, { onDuty, fairness }) => ({
  busyTime,
  dutyTime,
  inHandTime,
  occupancy: busyTime / dutyTime,
  concurrency: inHandTime / busyTime,
  onDuty,
  fairness
});

// packages/simulator/src/statistics/agent-times.ts
var AgentTimes = class {
  constructor(span, intervals = null) {
    this.agents = [];
    this.span = span;
    this.intervals = intervals;
  }
  /** An agent is or has something else from now on. */
  changed({ index, group, presence, inHand }, now) {
    const known3 = this.agents[index];
    if (known3 === void 0) {
      this.agents[index] = {
        group: group.index,
        presence,
        inHand,
        since: now,
        busyTime: 0,
        dutyTime: 0,
        inHandTime: 0
      };
      return;
    }
    this.count(known3, now);
    known3.presence = presence;
    known3.inHand = inHand;
  }
  /** The run is over: what lasts, lasts to the end. */
  settle() {
    for (const agent of this.agents) if (agent !== void 0) this.count(agent, this.span.to);
  }
  /** The figures of a group, by its index. */
  figures(group) {
    const agents2 = this.agents.filter(
      (agent) => agent !== void 0 && agent.group === group
    );
    const sum = (of) => agents2.reduce((all, agent) => all + of(agent), 0);
    const dutyTime = sum((agent) => agent.dutyTime);
    return groupFigures(
      { busyTime: sum((agent) => agent.busyTime), dutyTime, inHandTime: sum((agent) => agent.inHandTime) },
      { onDuty: dutyTime / (this.span.to - this.span.from), fairness: fairnessOf(agents2) }
    );
  }
  count(agent, now) {
    const time = this.span.of(agent.since, now);
    this.intervals?.spent(agent.group, agent.since, now, doing(agent));
    agent.since = now;
    agent.inHandTime += time * agent.inHand;
    if (isBusy(agent)) agent.busyTime += time;
    if (isOnDuty(agent)) agent.dutyTime += time;
  }
};
var isBusy = ({ presence, inHand }) => inHand > 0 || presence === "wrapping up";
var isOnDuty = (agent) => {
  const { presence } = agent;
  return isBusy(agent) || presence !== "off duty" && presence !== "on a break" && presence !== "away";
};
var doing = (agent) => ({
  busy: Number(isBusy(agent)),
  onDuty: Number(isOnDuty(agent)),
  inHand: agent.inHand
});

// packages/simulator/src/statistics/attendance.ts
var BUSY_TIME = 0;
var DUTY_TIME = 1;
var SINCE = 2;
var GROUP = 3;
var EACH = 4;
var Attendance = class {
  constructor(span) {
    this.times = new Float64Array(16 * EACH).fill(Number.NaN);
    this.span = span;
  }
  /** An agent has come to their desk, or left it. */
  attends({ index, group }, isThere2, now) {
    const at = index * EACH;
    while (at >= this.times.length) this.grow();
    if (Number.isNaN(this.times[at + GROUP])) {
      this.times.set([0, 0, Number.NaN, group.index], at);
    } else this.count(at, now);
    this.times[at + SINCE] = isThere2 ? now : Number.NaN;
  }
  /** An agent had something in hand from one moment to another; gives the group. */
  busy(agent, since3, until) {
    const { times } = this;
    const at = agent * EACH;
    times[at + BUSY_TIME] += this.span.of(since3, until);
    return times[at + GROUP];
  }
  /** The run is over: who is there, is until the end. */
  settle() {
    for (let at = 0; at < this.times.length; at += EACH) this.count(at, this.span.to);
  }
  /** How long agents of a group were busy, and how evenly. */
  figures(group) {
    const { times } = this;
    const agents2 = [];
    for (let at = 0; at < times.length; at += EACH) {
      if (times[at + GROUP] !== group) continue;
      agents2.push({ busyTime: times[at + BUSY_TIME], dutyTime: times[at + DUTY_TIME] });
    }
    return {
      busyTime: agents2.reduce((sum, { busyTime }) => sum + busyTime, 0),
      fairness: fairnessOf(agents2)
    };
  }
  count(at, now) {
    const { times } = this;
    const since3 = times[at + SINCE];
    if (Number.isNaN(since3)) return;
    times[at + DUTY_TIME] += this.span.of(since3, now);
    times[at + SINCE] = now;
  }
  grow() {
    const { times } = this;
    this.times = new Float64Array(2 * times.length).fill(Number.NaN);
    this.times.set(times);
  }
};

// packages/simulator/src/statistics/contact-figures.ts
var contactFigures = (tally) => {
  const { arrived, served, abandoned, answeredInTime, waitOfServed, waitOfAbandoned } = tally;
  const waited = served + abandoned;
  return withRatios({
    arrived,
    served,
    abandoned,
    blocked: tally.dissuaded,
    diverted: tally.diverted,
    settledByBot: tally.settledByBot,
    unfinished: arrived - waited - tally.dissuaded - tally.settledByBot - tally.closedUnanswered,
    answeredInTime,
    abandonedInTime: tally.abandonedInTime,
    servedOrLost: waited - tally.abandonedInTime,
    waited,
    delayedContacts: tally.delayed,
    waitingTime: waitOfServed + waitOfAbandoned,
    waitingTimeOfServed: waitOfServed,
    waitingTimeOfAbandoned: waitOfAbandoned,
    handled: tally.handled,
    work: tally.handlingTime,
    firstResponses: tally.firstResponses,
    firstResponseTime: tally.firstResponseTime,
    resolved: tally.resolved,
    resolutionTime: tally.resolutionTime,
    transfers: tally.transfers,
    reopenings: tally.reopenings,
    windowExpiries: tally.windowExpiries,
    returns: tally.returns,
    retrials: tally.retrials,
    p50Wait: tally.waits.quantile(0.5),
    p90Wait: tally.waits.quantile(0.9),
    p95Wait: tally.waits.quantile(0.95),
    p99Wait: tally.waits.quantile(0.99),
    maxWait: waited === 0 ? Number.NaN : tally.longestWait,
    p95FirstResponse: tally.responses?.quantile(0.95) ?? Number.NaN
  });
};
var withRatios = (of) => ({
  ...of,
  serviceLevel: of.answeredInTime / of.servedOrLost,
  serviceLevelOfAnswered: of.answeredInTime / of.served,
  serviceLevelOfAnsweredAndAbandoned: of.answeredInTime / of.waited,
  serviceLevelOfArrived: of.answeredInTime / of.arrived,
  abandonment: of.abandoned / of.arrived,
  blocking: of.blocked / of.arrived,
  diversion: of.diverted / of.arrived,
  delayed: of.delayedContacts / of.waited,
  meanWait: of.waitingTime / of.waited,
  meanWaitOfServed: of.waitingTimeOfServed / of.served,
  meanWaitOfAbandoned: of.waitingTimeOfAbandoned / of.abandoned,
  meanHandling: of.work / of.handled,
  meanFirstResponse: of.firstResponseTime / of.firstResponses,
  meanResolution: of.resolutionTime / of.resolved
});

// packages/simulator/src/statistics/percentiles.ts
import { DDSketch } from "@datadog/sketches-js";
var unit = 1e3;
var least = 1 / unit;
var most = 864e13;
var GATHERED = 128;
var relativeAccuracy = 5e-3;
var Percentiles = class {
  constructor() {
    this.sketch = sketchOf();
    this.zeros = 0;
    // Values are gathered and sketched together, which costs less than half of sketching one now and then.
    this.gathered = new Float64Array(GATHERED);
    this.waiting = 0;
  }
  /** How many values were added. */
  get count() {
    return this.zeros + this.waiting + this.sketch.count;
  }
  /** Takes a value. Throws a `RangeError` if it is negative, above 8.64e15, or no number. */
  add(value) {
    if (value > least && value <= most) {
      if (this.waiting === GATHERED) this.sketchGathered();
      this.gathered[this.waiting++] = value;
    } else if (value >= 0 && value <= least) this.zeros++;
    else throw new RangeError(`a value must be between 0 and ${most}, not ${value}`);
  }
  /** Takes all values of another, which stays as it is. */
  merge(other) {
    this.sketchGathered();
    other.sketchGathered();
    this.sketch.merge(other.sketch);
    this.zeros += other.zeros;
  }
  /**
   * The value of rank share × (count - 1), rounded down, counting from 0 in ascending order; NaN if there is
   * none. Throws a `RangeError` if the share is not between 0 and 1.
   */
  quantile(share2) {
    if (!(share2 >= 0 && share2 <= 1)) throw new RangeError(`a share must be between 0 and 1, not ${share2}`);
    this.sketchGathered();
    if (this.zeros > 0) {
      this.sketch.accept(0, this.zeros);
      this.zeros = 0;
    }
    const { min, max } = this.sketch;
    return Math.min(max, Math.max(min, this.sketch.getValueAtQuantile(share2))) / unit;
  }
  /**
   * All values in bins of twice the width, so that each is known within 1 %.
   *
   * @example
   * ```ts
   * import { Percentiles } from '@inboxlab/simulator'
   * const waits = new Percentiles()
   * for (const wait of [0, 0, 1000, 1010, 1030]) waits.add(wait)
   * waits.toSketch() // => { zeros: 2, first: 691, counts: [1, 1, 1] }
   * ```
   */
  toSketch() {
    this.sketchGathered();
    const { store, zeroCount } = this.sketch;
    const zeros = this.zeros + zeroCount;
    if (store.count === 0) return { zeros, first: 0, counts: [] };
    const first = binOf(store.minKey);
    const counts2 = new Array(binOf(store.maxKey) - first + 1).fill(0);
    for (let key = store.minKey; key <= store.maxKey; key++) {
      const bin = binOf(key) - first;
      counts2[bin] = counts2[bin] + store.bins[key - store.offset];
    }
    return { zeros, first, counts: counts2 };
  }
  sketchGathered() {
    const { sketch, gathered, waiting: waiting2 } = this;
    for (let i = 0; i < waiting2; i++) sketch.accept(gathered[i] * unit);
    this.waiting = 0;
  }
};
var binOf = (key) => Math.ceil(key / 2);
var sketchOf = () => {
  const sketch = new DDSketch({ relativeAccuracy });
  const { mapping } = sketch;
  const step = Math.log(mapping.gamma);
  mapping.value = (key) => Math.exp(key * step) * (2 / (1 + mapping.gamma));
  return sketch;
};

// packages/simulator/src/statistics/contact-tally.ts
var ContactTally = class {
  constructor() {
    this.arrived = 0;
    /** Answered by an agent. */
    this.served = 0;
    this.abandoned = 0;
    /** Turned away, because the queue was full or by the policy. */
    this.dissuaded = 0;
    /** Sent to another queue, or closed with a message, before an agent had them. */
    this.diverted = 0;
    /** Closed by the bot, without an agent. */
    this.settledByBot = 0;
    /** Closed with a message, without an agent or a bot. */
    this.closedUnanswered = 0;
    /** Served, and answered within the queue's limit. */
    this.answeredInTime = 0;
    /** Gave up within the queue's limit. */
    this.abandonedInTime = 0;
    /** Served or gave up after waiting longer than nothing. */
    this.delayed = 0;
    this.waitOfServed = 0;
    this.waitOfAbandoned = 0;
    this.longestWait = 0;
    this.handled = 0;
    this.handlingTime = 0;
    /** Got a first reply from an agent. */
    this.firstResponses = 0;
    this.firstResponseTime = 0;
    /** Closed, and not opened again. */
    this.resolved = 0;
    this.resolutionTime = 0;
    this.transfers = 0;
    this.reopenings = 0;
    this.windowExpiries = 0;
    /** How often an agent gave one back to its queue. */
    this.returns = 0;
    /** Had come before, and gone without an answer. */
    this.retrials = 0;
    /** Waits of those who were served or gave up. */
    this.waits = new Percentiles();
    /** From arrival to the first reply; null while there was none. */
    this.responses = null;
  }
  isServed(wait, limit) {
    this.served++;
    if (wait <= limit) this.answeredInTime++;
    this.waitOfServed += wait;
    this.waited(wait);
  }
  isAbandoned(wait, limit) {
    this.abandoned++;
    if (wait <= limit) this.abandonedInTime++;
    this.waitOfAbandoned += wait;
    this.waited(wait);
  }
  isHandled(time) {
    this.handled++;
    this.handlingTime += time;
  }
  hasFirstResponse(time) {
    this.firstResponses++;
    this.firstResponseTime += time;
    this.responses ??= new Percentiles();
    this.responses.add(time);
  }
  merge(other) {
    this.arrived += other.arrived;
    this.served += other.served;
    this.abandoned += other.abandoned;
    this.dissuaded += other.dissuaded;
    this.diverted += other.diverted;
    this.settledByBot += other.settledByBot;
    this.closedUnanswered += other.closedUnanswered;
    this.answeredInTime += other.answeredInTime;
    this.abandonedInTime += other.abandonedInTime;
    this.delayed += other.delayed;
    this.waitOfServed += other.waitOfServed;
    this.waitOfAbandoned += other.waitOfAbandoned;
    this.longestWait = Math.max(this.longestWait, other.longestWait);
    this.handled += other.handled;
    this.handlingTime += other.handlingTime;
    this.firstResponses += other.firstResponses;
    this.firstResponseTime += other.firstResponseTime;
    this.resolved += other.resolved;
    this.resolutionTime += other.resolutionTime;
    this.transfers += other.transfers;
    this.reopenings += other.reopenings;
    this.windowExpiries += other.windowExpiries;
    this.returns += other.returns;
    this.retrials += other.retrials;
    this.waits.merge(other.waits);
    if (other.responses !== null) {
      this.responses ??= new Percentiles();
      this.responses.merge(other.responses);
    }
  }
  waited(wait) {
    if (wait > 0) this.delayed++;
    if (wait > this.longestWait) this.longestWait = wait;
    this.waits.add(wait);
  }
};

// packages/simulator/src/statistics/interaction-book.ts
var InteractionBook = class {
  constructor() {
    /** Where it counts; null if it began before the measurement. */
    this.tally = null;
    /** The interval in which it arrived, and where it counts there, if figures are kept by interval. */
    this.interval = 0;
    this.ofInterval = null;
    this.inLine = false;
    /** The queue of that line. */
    this.queue = 0;
    /** Since when it has been in this line. */
    this.since = 0;
    /** Since when it has waited for its first agent. */
    this.waitsSince = 0;
    /** The number of the agent who has it; -1: nobody has. */
    this.agent = -1;
    this.heldSince = 0;
    /** Whether its fate is counted: an agent answered, it gave up, was turned away or closed. It is counted once. */
    this.counted = false;
    this.diverted = false;
    this.replied = false;
    /** What agents have spent on it, where somebody tells. */
    this.work = 0;
    /** From its arrival to its last closing; NaN while it is not closed. */
    this.resolution = Number.NaN;
  }
  begins() {
    this.agent = -1;
    this.counted = false;
    this.diverted = false;
    this.replied = false;
  }
};

// packages/simulator/src/statistics/time-by-interval.ts
var TimeByInterval = class {
  constructor({ names, steps }, span) {
    this.steps = steps;
    this.span = span;
    this.sums = new Float64Array(names.length);
  }
  /** The time between two moments counts so many times. */
  add(since3, until, times = 1) {
    const to = Math.min(until, this.span.to);
    let from = Math.max(since3, this.span.from);
    for (let step = stepAt(this.steps, from); from < to; step++) {
      const ends = Math.min(to, this.steps[step + 1]?.at ?? to);
      const { interval } = this.steps[step];
      this.sums[interval] = this.sums[interval] + times * (ends - from);
      from = ends;
    }
  }
  /** What an interval has come to, in milliseconds. */
  of(interval) {
    return this.sums[interval];
  }
};
var stepAt = (steps, at) => {
  let low = 0;
  let high = steps.length;
  while (high - low > 1) {
    const middle = low + high >>> 1;
    if (steps[middle]?.at <= at) low = middle;
    else high = middle;
  }
  return low;
};

// packages/simulator/src/statistics/intervals.ts
var Intervals = class {
  constructor(plan, planned, span) {
    const time = () => new TimeByInterval(planned, span);
    this.plan = plan;
    this.planned = planned;
    this.tallies = planned.names.map(() => []);
    this.lengths = time();
    this.lengths.add(span.from, span.to);
    this.lines = plan.queues.map(time);
    this.groups = plan.groups.map(() => ({ busy: time(), onDuty: time(), inHand: time() }));
    this.staff = new Float64Array(plan.groups.length);
    this.staffedSince = new Float64Array(plan.groups.length).fill(plan.start);
  }
  /** The interval of a moment. */
  at(moment) {
    return this.planned.steps[stepAt(this.planned.steps, moment)]?.interval ?? 0;
  }
  /** The tally of those of a type who arrived in an interval and are now in a queue. */
  tally(interval, queue, type2) {
    const tallies = this.tallies[interval];
    const place = queue * this.plan.types.length + type2;
    const known3 = tallies[place] ?? new ContactTally();
    tallies[place] = known3;
    return known3;
  }
  /** Somebody waited in a queue from one moment to another. */
  waited(queue, since3, until) {
    this.lines[queue]?.add(since3, until);
  }
  /** Agents of a group did this from one moment to another. */
  spent(group, since3, until, { busy, onDuty, inHand }) {
    const times = this.groups[group];
    if (busy > 0) times?.busy.add(since3, until, busy);
    if (onDuty > 0) times?.onDuty.add(since3, until, onDuty);
    if (inHand > 0) times?.inHand.add(since3, until, inHand);
  }
  /** From now on, so many of a group are on duty, where agents are not told apart. */
  staffed(group, count, now) {
    const onDuty = this.staff[group];
    this.spent(group, this.staffedSince[group], now, { busy: 0, onDuty, inHand: 0 });
    this.staff[group] = count;
    this.staffedSince[group] = now;
  }
  /** The run is over: who is on duty, is until the end. */
  settle() {
    this.staff.forEach((count, group) => {
      this.staffed(group, count, this.plan.end);
    });
  }
  figures() {
    return this.planned.names.map((name, interval) => {
      const of = (wanted) => this.contacts(interval, wanted);
      const length = this.lengths.of(interval);
      return {
        name,
        overall: of(() => true),
        queues: this.lines.map((line, index) => ({
          ...of((queue) => queue === index),
          queueLength: line.of(interval) / length
        })),
        types: this.plan.types.map((_, index) => of((_queue, type2) => type2 === index)),
        groups: this.groups.map(
          ({ busy, onDuty, inHand }) => groupFigures(
            { busyTime: busy.of(interval), dutyTime: onDuty.of(interval), inHandTime: inHand.of(interval) },
            { onDuty: onDuty.of(interval) / length, fairness: Number.NaN }
          )
        )
      };
    });
  }
  contacts(interval, wanted) {
    const sum = new ContactTally();
    const types2 = this.plan.types.length;
    this.tallies[interval]?.forEach((tally, place) => {
      if (tally !== void 0 && wanted(Math.floor(place / types2), place % types2)) sum.merge(tally);
    });
    return contactFigures(sum);
  }
};

// packages/simulator/src/statistics/line-length.ts
var LineLength = class {
  constructor(span) {
    this.waitingTime = 0;
    this.length = 0;
    this.most = 0;
    this.changedAt = 0;
    this.span = span;
    this.changedAt = span.from;
  }
  /** Somebody waits from this moment on. */
  enters(now) {
    if (this.length >= this.most) this.lasted(now);
    this.length++;
  }
  /** Somebody who came at `since` does not wait any more. */
  leaves(since3, now) {
    if (this.length > this.most) this.lasted(now);
    if (now > since3) this.waitingTime += this.span.of(since3, now);
    this.length--;
  }
  /** Who came at `since` waits still when the run is over. */
  stays(since3) {
    this.waitingTime += this.span.of(since3, this.span.to);
  }
  /** The time average; NaN if no time counts. */
  get mean() {
    return this.waitingTime / (this.span.to - this.span.from);
  }
  get max() {
    return this.changedAt < this.span.to && this.length > this.most ? this.length : this.most;
  }
  lasted(now) {
    if (now <= this.changedAt) return;
    if (this.length > this.most && this.changedAt < this.span.to) this.most = this.length;
    this.changedAt = now;
  }
};

// packages/simulator/src/statistics/span.ts
var Span = class {
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }
  /** How much of the time between two moments counts. */
  of(since3, until) {
    const begin = since3 > this.from ? since3 : this.from;
    const end = until < this.to ? until : this.to;
    return end > begin ? end - begin : 0;
  }
};

// packages/simulator/src/statistics/time-average.ts
var TimeAverage = class {
  /** Starts at a moment, with a value in force there. */
  constructor(start3, value = 0) {
    this.area = 0;
    this.value = 0;
    this.at = 0;
    this.stopped = false;
    this.highest = -Infinity;
    this.at = start3;
    this.value = value;
  }
  /** From this moment on the quantity has this value. */
  set(now, value) {
    this.advance(now);
    this.value = value;
  }
  /** From this moment on the quantity is larger by this much. */
  add(now, change) {
    this.advance(now);
    this.value += change;
  }
  /** Forgets what was before this moment, except the value in force. */
  reset(now) {
    this.advance(now);
    this.area = 0;
    this.highest = -Infinity;
  }
  /** What comes after this moment does not count any more. */
  stop(now) {
    this.advance(now);
    this.stopped = true;
  }
  /**
   * The average between two moments: `from` the start or the last `reset`, `to` the moment of `stop`, or any
   * after the last change. NaN if no time lies between them.
   */
  mean(from, to) {
    return to > from ? (this.area + (this.stopped ? 0 : this.value * Math.max(0, to - this.at))) / (to - from) : NaN;
  }
  /** The largest value that lasted: one taken back within the same moment does not count. */
  get max() {
    return this.highest === -Infinity ? this.value : this.highest;
  }
  advance(now) {
    if (now > this.at && !this.stopped) {
      this.area += this.value * (now - this.at);
      if (this.value > this.highest) this.highest = this.value;
      this.at = now;
    }
  }
};

// packages/simulator/src/statistics/run-statistics.ts
var RunStatistics = class {
  constructor(plan) {
    this.calls = this;
    /** Where the last contact counts, and often the next. */
    this.latest = { queue: -1, type: -1, priority: 0, tally: new ContactTally() };
    /** By slot. */
    this.books = [];
    this.plan = plan;
    this.span = new Span(plan.measureFrom, plan.end);
    this.limits = plan.queues.map((queue) => queue.serviceLevelWithin);
    this.queueOfId = new Map(plan.queues.map((queue, index) => [queue.id, index]));
    this.cells = plan.queues.flatMap(() => plan.types.map(() => []));
    this.lines = plan.queues.map(() => new LineLength(this.span));
    this.onDuty = plan.groups.map(() => new TimeAverage(plan.start));
    this.intervals = plan.intervals === void 0 ? null : new Intervals(plan, plan.intervals, this.span);
    const agents2 = oneAtATime(plan) ? null : new AgentTimes(this.span, this.intervals);
    const attendance = agents2 === null ? new Attendance(this.span) : null;
    this.agents = agents2;
    this.attendance = attendance;
    if (attendance !== null) {
      this.attends = (agent, isThere2, now) => attendance.attends(agent, isThere2, now);
    }
    if (agents2 === null) return;
    this.agentChanged = (agent, now) => agents2.changed(agent, now);
    this.worked = ({ slot }, time) => {
      this.book(slot).work += time;
    };
  }
  measurementStarts(now) {
    for (const average of this.onDuty) average.reset(now);
  }
  measurementEnds(now) {
    for (const average of this.onDuty) average.stop(now);
  }
  staffed(group, count, now) {
    this.onDuty[group]?.set(now, count);
    if (this.agents === null) this.intervals?.staffed(group, count, now);
  }
  happened(event, before2, after, interaction) {
    switch (event._tag) {
      case "Received":
        this.received(event, before2, after, interaction);
        break;
      case "Assigned":
      case "Picked":
      case "OfferAccepted":
        this.taken(event.at, interaction);
        break;
      case "Closed":
        this.closed(event, before2, after, interaction);
        break;
      case "Abandoned":
        this.abandoned(event.at, interaction);
        break;
      default:
        this.happenedSeldom(event, before2, after, interaction);
    }
  }
  received({ at, priority }, _before, _after, { slot, queue, type: type2, attempt }) {
    const book = this.books[slot] ?? this.newBook(slot);
    book.begins();
    if (this.agents !== null) book.work = 0;
    book.waitsSince = at;
    this.enters(book, queue.index, at);
    if (at < this.span.from) {
      book.tally = null;
      book.ofInterval = null;
      return;
    }
    const tally = this.tally(queue.index, type2, priority);
    book.tally = tally;
    tally.arrived++;
    if (attempt > 0) tally.retrials++;
    if (this.intervals !== null) {
      book.interval = this.intervals.at(at);
      book.ofInterval = this.intervals.tally(book.interval, queue.index, type2);
      book.ofInterval.arrived++;
      if (attempt > 0) book.ofInterval.retrials++;
    }
  }
  assigned({ at }, _before, _after, interaction) {
    this.taken(at, interaction);
  }
  closed({ at, by }, before2, _after, { slot }) {
    const book = this.book(slot);
    if (book.inLine) this.leaves(book, at);
    const held = book.agent >= 0;
    const work = this.agents === null ? at - book.heldSince : book.work;
    this.released(book, at);
    book.resolution = at - before2.origin.at;
    if (book.tally !== null) isClosed(book.tally, book, held, work, by);
    if (book.ofInterval !== null) isClosed(book.ofInterval, book, held, work, by);
    if (this.agents !== null) book.work = 0;
    book.counted = true;
  }
  /** The figures of the run, once it is over. */
  figures() {
    this.settle();
    const cells = this.cells.flat();
    const sumOf = (wanted) => {
      const sum = new ContactTally();
      for (const cell of cells) if (wanted(cell)) sum.merge(cell.tally);
      return sum;
    };
    const of = (wanted) => contactFigures(sumOf(wanted));
    const all = sumOf(() => true);
    const priorities = [...new Set(cells.map((cell) => cell.priority))].sort((a, b) => a - b);
    return {
      overall: contactFigures(all),
      queues: this.plan.queues.map((_, queue) => ({
        ...of((cell) => cell.queue === queue),
        queueLength: this.line(queue).mean,
        maxQueueLength: this.line(queue).max
      })),
      types: this.plan.types.map((_, type2) => of((cell) => cell.type === type2)),
      priorities: priorities.map((priority) => ({
        priority,
        figures: of((cell) => cell.priority === priority)
      })),
      groups: this.plan.groups.map((_, group) => this.ofGroup(group)),
      intervals: this.intervals?.figures() ?? [],
      waits: all.waits.toSketch()
    };
  }
  ofGroup(group) {
    if (this.attendance === null) return this.agents.figures(group);
    const { from, to } = this.span;
    const onDuty = this.onDuty[group].mean(from, to);
    const { busyTime, fairness } = this.attendance.figures(group);
    return groupFigures(
      { busyTime, dutyTime: onDuty * (to - from), inHandTime: busyTime },
      { onDuty, fairness }
    );
  }
  /** Counts the time of those who wait or are served still. */
  settle() {
    for (const book of this.books) {
      if (book.inLine) {
        this.line(book.queue).stays(book.since);
        this.intervals?.waited(book.queue, book.since, this.span.to);
      }
      book.inLine = false;
      this.released(book, this.span.to);
    }
    this.agents?.settle();
    this.attendance?.settle();
    this.intervals?.settle();
  }
  taken(at, { slot, agent }) {
    const book = this.book(slot);
    if (book.inLine) this.leaves(book, at);
    this.released(book, at);
    if (agent !== null) {
      book.agent = agent.index;
      book.heldSince = at;
    }
    if (book.counted) return;
    book.counted = true;
    const wait = at - book.waitsSince;
    const limit = this.limits[book.queue];
    book.tally?.isServed(wait, limit);
    book.ofInterval?.isServed(wait, limit);
  }
  abandoned(at, { slot }) {
    const book = this.book(slot);
    if (book.inLine) this.leaves(book, at);
    if (book.counted) return;
    book.counted = true;
    const wait = at - book.waitsSince;
    const limit = this.limits[book.queue];
    book.tally?.isAbandoned(wait, limit);
    book.ofInterval?.isAbandoned(wait, limit);
  }
  happenedSeldom(event, before2, after, { slot, type: type2 }) {
    const book = this.book(slot);
    const waits = isWaiting(after);
    if (after.holder === null) this.released(book, event.at);
    if (event._tag === "Transferred" && event.to._tag === "Queue") {
      this.moves(book, event.to.queue, event.at, type2, before2.priority);
    }
    if (book.inLine && !waits) this.leaves(book, event.at);
    if (!book.inLine && waits) {
      if (!book.counted) book.waitsSince = event.at;
      this.enters(book, book.queue, event.at);
    }
    if (book.tally !== null) counts(book.tally, book, event, before2, after);
    if (book.ofInterval !== null) counts(book.ofInterval, book, event, before2, after);
    if (event._tag === "Replied" && event.by._tag === "Agent") book.replied = true;
    if (event._tag === "Transferred") book.diverted ||= !book.counted;
    if (event._tag === "Dissuaded") book.counted = true;
  }
  /** Whoever moves to another queue before its fate is known counts as having arrived there, and its wait goes on. */
  moves(book, id, at, type2, priority) {
    const to = this.queueOfId.get(id);
    if (to === void 0) return;
    if (book.inLine) {
      this.leaves(book, at);
      this.enters(book, to, at);
    }
    book.queue = to;
    if (book.tally === null || book.counted) return;
    book.tally.arrived--;
    book.tally = this.tally(to, type2, priority);
    book.tally.arrived++;
    if (this.intervals === null || book.ofInterval === null) return;
    book.ofInterval.arrived--;
    book.ofInterval = this.intervals.tally(book.interval, to, type2);
    book.ofInterval.arrived++;
  }
  enters(book, queue, at) {
    book.inLine = true;
    book.queue = queue;
    book.since = at;
    this.line(queue).enters(at);
  }
  leaves(book, at) {
    book.inLine = false;
    this.line(book.queue).leaves(book.since, at);
    this.intervals?.waited(book.queue, book.since, at);
  }
  /** The agent who had it, if any, has it no longer. */
  released(book, at) {
    const { agent } = book;
    if (agent < 0) return;
    book.agent = -1;
    if (this.attendance === null) return;
    const group = this.attendance.busy(agent, book.heldSince, at);
    this.intervals?.spent(group, book.heldSince, at, BUSY_WITH_ONE);
  }
  line(queue) {
    return this.lines[queue];
  }
  book(slot) {
    return this.books[slot];
  }
  newBook(slot) {
    const book = new InteractionBook();
    this.books[slot] = book;
    return book;
  }
  tally(queue, type2, priority) {
    const { latest } = this;
    return latest.queue === queue && latest.type === type2 && latest.priority === priority ? latest.tally : this.cell(queue, type2, priority).tally;
  }
  cell(queue, type2, priority) {
    const cells = this.cells[queue * this.plan.types.length + type2];
    let cell = cells.find((each) => each.priority === priority);
    if (cell === void 0) {
      cell = { queue, type: type2, priority, tally: new ContactTally() };
      cells.push(cell);
    }
    this.latest = cell;
    return cell;
  }
};
var BUSY_WITH_ONE = { busy: 1, onDuty: 0, inHand: 1 };
var isWaiting = ({ phase, holder, awaiting, details }) => phase === "open" && holder === null && awaiting === "agent" && details.bot === "off";
var isClosed = (tally, { counted: counted2, diverted, resolution }, held, work, by) => {
  tally.resolved++;
  tally.resolutionTime += resolution;
  if (held) tally.isHandled(work);
  else if (!counted2 && by._tag === "Bot") tally.settledByBot++;
  else if (!counted2) {
    tally.closedUnanswered++;
    if (!diverted) tally.diverted++;
  }
};
var counts = (tally, book, event, before2, after) => {
  if (before2.phase === "closed" && after.phase === "open") {
    tally.reopenings++;
    tally.resolved--;
    tally.resolutionTime -= book.resolution;
  }
  switch (event._tag) {
    case "Dissuaded":
      if (!book.counted) tally.dissuaded++;
      break;
    case "Transferred":
      tally.transfers++;
      if (!book.counted && !book.diverted) tally.diverted++;
      break;
    case "Replied":
      if (!book.replied && event.by._tag === "Agent") tally.hasFirstResponse(event.at - before2.origin.at);
      break;
    case "Released":
    case "Unassigned":
      tally.returns++;
      break;
    case "ChannelEventRecorded":
      if (event.what === WINDOW_CLOSED) tally.windowExpiries++;
      break;
  }
};

// packages/simulator/src/experiment/replications.ts
function* replications(plan, options4) {
  const { from = 1, entriesPerStep = 1e6 } = options4;
  const span = plan.end - plan.start;
  for (let replication = from; replication < from + options4.replications; replication++) {
    const statistics = new RunStatistics(plan);
    const engine = new Engine(plan, options4.seed, replication, statistics);
    while (!engine.advance(entriesPerStep)) {
      yield { _tag: "Running", replication, done: Math.min(1, (engine.now - plan.start) / span) };
    }
    yield {
      _tag: "Finished",
      replication,
      figures: statistics.figures(),
      interactions: engine.interactionsBegun
    };
  }
}

// packages/simulator/src/scenario/nearest.ts
import { distance as distance2 } from "fastest-levenshtein";
var LONGEST2 = 200;
var nearest2 = (given, names) => {
  let best;
  let least2 = Math.max(2, Math.floor(given.length / 3)) + 1;
  if (given.length > LONGEST2) return void 0;
  for (const name of names) {
    const away = distance2(given.toLowerCase(), name.toLowerCase());
    if (away < least2 && away < name.length) {
      best = name;
      least2 = away;
    }
  }
  return best;
};
var didYouMean = (given, names) => {
  const near = nearest2(given, names);
  if (near !== void 0) return `did you mean '${near}'?`;
  if (names.length === 0) return "there is none to name";
  const [some, more2] = [names.slice(0, MOST), names.length - MOST];
  return `use ${orList(some)}${more2 > 0 ? `, or one of ${more2} more` : ""}`;
};
var MOST = 20;
var orList = (names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}`;

// packages/simulator/src/scenario/notation/time-unit.ts
var TIME_UNITS = { ms: 1, s: 1e3, min: 6e4, h: 36e5, d: 864e5 };
var isTimeUnit = (name) => Object.hasOwn(TIME_UNITS, name);
var timeUnitNames = ["ms", "s", "min", "h", "d"];
var useATimeUnit = `use ${orList(timeUnitNames)}`;

// packages/simulator/src/scenario/local-moment.ts
import * as DateTime from "effect/DateTime";
import * as Option from "effect/Option";
var localMoment = (dateTime, timeZone2) => {
  const wall = DateTime.toEpochMillis(DateTime.makeUnsafe(`${dateTime}Z`));
  const options4 = { timeZone: timeZone2, adjustForTimeZone: true, disambiguation: "earlier" };
  return Option.getOrUndefined(
    Option.map(DateTime.makeZoned(wall, options4), (zoned) => DateTime.toEpochMillis(zoned)).pipe(
      Option.filter((moment) => moment + utcOffset(moment, timeZone2) === wall)
    )
  );
};
var utcOffset = (moment, timeZone2) => DateTime.zonedOffset(DateTime.makeZonedUnsafe(moment, { timeZone: timeZone2 }));

// packages/simulator/src/scenario/spans-of-one-offset.ts
var spansOfOneOffset = ({ start: start3, end, timeZone: timeZone2 }) => {
  const spans = [];
  let from = start3;
  let offset = utcOffset(start3, timeZone2);
  for (let day = start3; day < end; day += TIME_UNITS.d) {
    const next = Math.min(day + TIME_UNITS.d, end);
    const offsetThen = utcOffset(next, timeZone2);
    if (offsetThen === offset) continue;
    const change = firstMomentOf(offsetThen, day, next, timeZone2);
    spans.push({ from, to: change, offset });
    from = change;
    offset = offsetThen;
  }
  if (from < end) spans.push({ from, to: end, offset });
  return spans;
};
var firstMomentOf = (offset, before2, after, timeZone2) => {
  let low = before2;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (utcOffset(middle, timeZone2) === offset) high = middle;
    else low = middle;
  }
  return Math.ceil(high);
};

// packages/simulator/src/scenario/local-moments.ts
var cycleMoments = (cycle, span) => {
  const steps = [];
  const add = (at, value) => {
    const last = steps[steps.length - 1];
    if (last === void 0 || last.value !== value) steps.push({ at, value });
  };
  for (const { from, to, offset } of spansOfOneOffset(span)) {
    const now = phaseOf(from + offset, cycle.every);
    const current = cycle.steps.findLast((step) => step.from <= now) ?? cycle.steps[cycle.steps.length - 1];
    if (current !== void 0) add(from, current.value);
    for (let begins = from + offset - now; begins < to + offset; begins += LENGTH[cycle.every]) {
      for (const step of cycle.steps) {
        const at = begins + step.from - offset;
        if (at > from && at < to) add(at, step.value);
      }
    }
  }
  return steps;
};
var LENGTH = { day: TIME_UNITS.d, week: 7 * TIME_UNITS.d };
var MONDAY = 4 * TIME_UNITS.d;
var phaseOf = (local, every) => {
  const length = LENGTH[every];
  const since3 = every === "week" ? local - MONDAY : local;
  return (since3 % length + length) % length;
};

// packages/simulator/src/scenario/notation/channels.ts
import * as Schema12 from "effect/Schema";

// packages/simulator/src/scenario/shown.ts
var LONGEST3 = 60;
var shown = (value) => {
  if (typeof value === "string") return `'${shortened(value)}'`;
  if (value === null || value === void 0) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  return shortened(String(value));
};
var shortened = (text2) => [...text2.slice(0, LONGEST3 * 2)].length > LONGEST3 ? `${[...text2].slice(0, LONGEST3).join("")}\u2026` : text2;

// packages/simulator/src/scenario/notation/channels.ts
var CHANNELS = Channel.literals;
var explain2 = (refused) => ({
  problem: `${shown(refused)} is no channel`,
  fix: didYouMean(String(refused), CHANNELS)
});
var ChannelName = Channel.annotate({ explain: explain2 });
var ChannelKey = Schema12.String.check(
  Schema12.isPattern(new RegExp(`^(${CHANNELS.join("|")})$`, "u"))
).annotate({
  description: `A channel: ${CHANNELS.join(", ")}.`,
  explain: explain2
});
var channelsOf = (table) => CHANNELS.flatMap((channel) => {
  const value = table[channel];
  return value === void 0 ? [] : [[channel, value]];
});

// packages/simulator/src/scenario/notation/week-times.ts
import * as Result8 from "effect/Result";
import * as Schema17 from "effect/Schema";

// packages/simulator/src/scenario/problems/fault.ts
import * as Result3 from "effect/Result";
import * as SchemaIssue from "effect/SchemaIssue";
var fault = (problem, fix) => Result3.fail({ problem, fix });
var faultIssue = (found) => new SchemaIssue.InvalidValue({ fault: found });
var faultIn = (annotations) => {
  const found = annotations?.fault;
  return isFault(found) ? found : void 0;
};
var explainIn = (annotations) => {
  const found = annotations?.explain;
  return isExplain(found) ? found : void 0;
};
var isFault = (value) => typeof value === "object" && value !== null && "problem" in value && "fix" in value;
var isExplain = (value) => typeof value === "function";

// packages/simulator/src/scenario/notation/clock-span.ts
import * as Result5 from "effect/Result";
import * as Schema14 from "effect/Schema";

// packages/simulator/src/scenario/local-time.ts
import * as Result4 from "effect/Result";
import * as Schema13 from "effect/Schema";
var PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/u;
var readLocalTime = (written3) => {
  const [, hour, minute] = typeof written3 === "string" && PATTERN.exec(written3) || [];
  return hour === void 0 || minute === void 0 ? fault(`${shown(written3)} is no local time`, "write it like '07:00', from '00:00' to '23:59'") : Result4.succeed(Number(hour) * TIME_UNITS.h + Number(minute) * TIME_UNITS.min);
};
var writeLocalTime = (time) => {
  const minutes = time / TIME_UNITS.min;
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
};
var twoDigits = (value) => String(value).padStart(2, "0");
var LocalTimeKey = Schema13.String.check(Schema13.isPattern(PATTERN)).annotate({
  description: "A local time of day, 24 hours: 07:00.",
  explain: (refused) => Result4.match(readLocalTime(refused), {
    onFailure: (found) => found,
    onSuccess: () => ({ problem: `${shown(refused)} is no local time`, fix: "write it like '07:00'" })
  })
});

// packages/simulator/src/scenario/notation/clock-span.ts
var TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";
var PATTERN2 = new RegExp(`^(${TIME})-(${TIME}|24:00)$`, "u");
var EXAMPLE = "write it like 09:00-17:00, or 22:00-06:00 into the next day";
var readClockSpan = (written3) => {
  const [, first, last] = typeof written3 === "string" && PATTERN2.exec(written3) || [];
  if (first === void 0 || last === void 0) return fault(`${shown(written3)} is no time of day`, EXAMPLE);
  const from = sinceMidnight(first);
  const to = sinceMidnight(last);
  if (from === to)
    return fault(`${shown(written3)} ends when it begins`, "write 00:00-24:00 for the whole day");
  return Result5.succeed({ from, to: to > from ? to : to + TIME_UNITS.d });
};
var writeClockSpan = ({ from, to }) => `${writeLocalTime(from)}-${to === TIME_UNITS.d ? "24:00" : writeLocalTime(to % TIME_UNITS.d)}`;
var sinceMidnight = (time) => {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * TIME_UNITS.h + Number(minutes) * TIME_UNITS.min;
};
var ClockSpanText = Schema14.String.check(Schema14.isPattern(PATTERN2)).annotate({
  description: "From one local time to another, 24 hours: 09:00-17:00, 22:00-06:00, 00:00-24:00.",
  explain: (refused) => Result5.match(readClockSpan(refused), {
    onFailure: (found) => found,
    onSuccess: () => ({ problem: `${shown(refused)} is no time of day`, fix: EXAMPLE })
  })
});

// packages/simulator/src/scenario/notation/days.ts
import * as Result6 from "effect/Result";
import * as Schema15 from "effect/Schema";
var DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
var DAY2 = DAYS.join("|");
var PATTERN3 = new RegExp(`^(${DAY2})(?:-(${DAY2}))?$`, "u");
var DAYS_IN_WEEK = DAYS.length;
var readDays = (written3) => {
  const [, first = "", last = first] = PATTERN3.exec(written3) ?? [];
  const from = DAYS.indexOf(first);
  const to = DAYS.indexOf(last);
  if (from < 0) return void 0;
  const count = (to - from + DAYS_IN_WEEK) % DAYS_IN_WEEK + 1;
  return Array.from({ length: count }, (_, more2) => (from + more2) % DAYS_IN_WEEK);
};
var writeDays = (from, to) => from === to ? `${DAYS[from]}` : `${DAYS[from]}-${DAYS[to]}`;
var explain3 = (refused) => {
  const key = String(refused);
  if (readDays(key) !== void 0 || Result6.isSuccess(readLocalTime(key))) {
    return {
      problem: `${shown(refused)} stands among ${readDays(key) === void 0 ? "days" : "times of day"}`,
      fix: "write only times, or only days with the times inside: { mon-fri: { '07:00': \u2026 }, sat-sun: \u2026 }"
    };
  }
  return {
    problem: `${shown(refused)} is no local time and no day`,
    fix: "write it like '07:00', from '00:00' to '23:59', or like mon or mon-fri"
  };
};
var TimeKey = LocalTimeKey.annotate({ explain: explain3 });
var DaysOnly = Schema15.String.check(Schema15.isPattern(PATTERN3)).annotate({
  description: "A day of the week or several: mon, mon-fri, sat-sun.",
  explain: (refused) => ({
    problem: `${shown(refused)} is no day of the week`,
    fix: "write it like mon, mon-fri or sat-sun"
  })
});
var DaysKey = Schema15.String.check(Schema15.isPattern(PATTERN3)).annotate({
  description: "A day of the week or several: mon, mon-fri, sat-sun.",
  explain: explain3
});

// packages/simulator/src/scenario/notation/mapping.ts
import * as Schema16 from "effect/Schema";
var mappingOf = (key, value, example) => Schema16.Record(key, value).check(Schema16.isMinProperties(1)).annotate({ explain: emptyOrOther("mapping", example) });
var listOf2 = (value, example) => Schema16.Array(value).check(Schema16.isMinLength(1)).annotate({ explain: emptyOrOther("list", example) });
var emptyOrOther = (kind, example) => (refused) => ({
  problem: shown(refused) === `a ${kind}` ? "is empty" : `${shown(refused)} is no ${kind}`,
  fix: `write it like ${example}`
});

// packages/simulator/src/scenario/notation/reading.ts
import * as Effect from "effect/Effect";
import * as Result7 from "effect/Result";
import * as SchemaTransformation from "effect/SchemaTransformation";
var reading = ({
  decode: decode18,
  encode: encode17
}) => SchemaTransformation.transformEffect({
  decode: (written3) => Result7.match(decode18(written3), {
    onFailure: (found) => Effect.fail(faultIssue(found)),
    onSuccess: Effect.succeed
  }),
  encode: (value) => Effect.succeed(encode17(value))
});

// packages/simulator/src/scenario/notation/week-times.ts
var WEEK = DAYS_IN_WEEK * TIME_UNITS.d;
var Day = Schema17.Union([ClockSpanText, Schema17.Array(ClockSpanText), Schema17.Literal("none")]);
var spansOf = (day) => typeof day !== "string" ? day : day === "none" ? [] : [day];
var decode = (written3) => Result8.gen(function* () {
  const days = typeof written3 === "string" || Array.isArray(written3) ? [["mon-sun", written3]] : Object.entries(written3);
  const said = /* @__PURE__ */ new Set();
  const times = [];
  for (const [key, day] of days) {
    for (const index of readDays(key) ?? []) {
      if (said.has(index)) return yield* fault(`says ${writeDays(index, index)} twice`, "keep one of them");
      said.add(index);
      for (const text2 of spansOf(day)) times.push(onDay(index, yield* readClockSpan(text2)));
    }
  }
  const sorted = times.sort((one, other) => one.from - other.from || one.to - other.to);
  for (const [index, time] of sorted.entries()) {
    const next = sorted[index + 1] ?? later2(sorted[0] ?? time);
    if (next.from < time.to) {
      return yield* fault(
        sorted.length === 1 ? `${writeWeekTime(time)} overlaps with itself` : `${writeWeekTime(time)} and ${writeWeekTime(next)} overlap`,
        "let one begin when the other ends, or later"
      );
    }
  }
  return sorted;
});
var later2 = ({ from, to }) => ({ from: from + WEEK, to: to + WEEK });
var onDay = (day, { from, to }) => ({
  from: day * TIME_UNITS.d + from,
  to: day * TIME_UNITS.d + to
});
var dayOf = ({ from }) => Math.floor(from / TIME_UNITS.d) % DAYS_IN_WEEK;
var onClock = ({ from, to }) => {
  const midnight = Math.floor(from / TIME_UNITS.d) * TIME_UNITS.d;
  return writeClockSpan({ from: from - midnight, to: to - midnight });
};
var writeWeekTime = (time) => `${writeDays(dayOf(time), dayOf(time))} ${onClock(time)}`;
var encode = (times) => {
  const days = Array.from(
    { length: DAYS_IN_WEEK },
    (_, day) => times.filter((time) => dayOf(time) === day).map(onClock)
  );
  const written3 = {};
  for (let first = 0; first < days.length; ) {
    const spans = days[first] ?? [];
    let last = first;
    while (last + 1 < days.length && String(days[last + 1]) === String(spans)) last++;
    const [only, ...others] = spans;
    if (first === 0 && last === DAYS_IN_WEEK - 1)
      return only === void 0 ? "none" : others.length === 0 ? only : spans;
    if (only !== void 0) written3[writeDays(first, last)] = others.length === 0 ? only : spans;
    first = last + 1;
  }
  return written3;
};
var EXAMPLE2 = "{ mon-fri: 09:00-17:00, sat: [09:00-12:00, 14:00-16:00] }";
var WeekTimes = Schema17.Union([Day, mappingOf(DaysOnly, Day, EXAMPLE2)]).annotate({
  identifier: "WeekTimes",
  title: "Times of the week",
  description: "Local times: 09:00-17:00 every day, a list of several, or by days of the week; days left out have none.",
  explain: (refused) => ({
    problem: `${shown(refused)} is no time of day`,
    fix: `write it like 09:00-17:00 or ${EXAMPLE2}`
  })
}).pipe(
  Schema17.decodeTo(
    Schema17.Array(Schema17.Struct({ from: Schema17.Finite, to: Schema17.Finite })),
    reading({ decode, encode })
  )
);

// packages/simulator/src/scenario/week-cycle.ts
var liesIn = (times, moment) => times.some(({ from, to }) => from <= moment && moment < to || moment + WEEK < to);
var weekCycle = (lists, at) => {
  const bounds = /* @__PURE__ */ new Set([0, ...lists.flat().flatMap(({ from, to }) => [from, to % WEEK])]);
  const steps = [];
  for (const from of [...bounds].sort((one, other) => one - other)) {
    const value = at(from);
    if (steps.at(-1)?.value !== value) steps.push({ from, value });
  }
  return { _tag: "Cycle", every: "week", steps };
};

// packages/simulator/src/scenario/compile-groups.ts
var compileGroups = (agents2, around) => Object.entries(agents2).map(([id, group]) => groupOf(id, group, around));
var groupOf = (id, group, around) => {
  const { queues: queues2, count, people, capacity, pull, pace, skills, rates, ringing: ringing2, absences } = group;
  return {
    id,
    queues: queues2.map(around.queue),
    staffing: staffingOf(id, count, around),
    ...people === void 0 ? {} : { agents: Object.entries(people).map(([name, person]) => agentOf2(name, person, around.span)) },
    ...skills === void 0 ? {} : { skills },
    ...capacity === void 0 ? {} : { capacity: capacityOf(capacity) },
    ...rates === void 0 ? {} : { rates },
    ...ringing2 === void 0 ? {} : { ringing: ringing2 },
    ...pull === void 0 ? {} : { pull: pullOf(pull) },
    ...absences === void 0 ? {} : { absences },
    ...pace === void 0 ? {} : { pace: Object.entries(pace).map(([name, times]) => ({ type: around.type(name), times })) }
  };
};
var staffingOf = (group, staffing, { span, seen }) => {
  if (staffing === void 0) return [{ at: span.start, count: 0 }];
  if (staffing._tag === "Cycle") {
    return cycleMoments(staffing, span).map(({ at, value }) => ({ at, count: value }));
  }
  const found = seen(group);
  if (found === void 0) throw new RangeError(`nobody looked who of group '${group}' was seen at work`);
  return within(found, span);
};
var within = (staffing, { start: start3, end }) => [
  { at: start3, count: staffing.findLast(({ at }) => at <= start3)?.count ?? 0 },
  ...staffing.filter(({ at }) => at > start3 && at < end)
];
var agentOf2 = (id, { shifts, breaks = [], skills, capacity }, span) => ({
  id,
  duty: cycleMoments(
    weekCycle([shifts ?? [], breaks], (moment) => {
      if (shifts !== void 0 && !liesIn(shifts, moment)) return "off duty";
      return liesIn(breaks, moment) ? "on a break" : "on duty";
    }),
    span
  ).map(({ at, value }) => ({ at, is: value })),
  ...skills === void 0 ? {} : { skills },
  ...capacity === void 0 ? {} : { capacity: capacityOf(capacity) }
});
var capacityOf = ({ units, channels, exclusive, interrupts }) => {
  if (units !== null) return { units, channels, exclusive, interrupts };
  const named = new Map(channels.map(({ channel, most: most3 }) => [channel, most3]));
  return {
    units: Number.POSITIVE_INFINITY,
    channels: CHANNELS.map((channel) => ({ channel, most: named.get(channel) ?? 0 })),
    exclusive,
    interrupts
  };
};
var pullOf = ({ takes: takes2, reaction, sees }) => ({
  takes: takes2 === "firstInLine" ? "first in line" : takes2,
  reaction,
  sees
});

// packages/simulator/src/scenario/sections/intervals.ts
import * as Result11 from "effect/Result";
import * as Schema21 from "effect/Schema";

// packages/simulator/src/scenario/duration.ts
import * as Result10 from "effect/Result";
import * as Schema19 from "effect/Schema";

// packages/simulator/src/scenario/notation/notation.ts
import * as Effect2 from "effect/Effect";
import * as Result9 from "effect/Result";
import * as Schema18 from "effect/Schema";
import * as SchemaTransformation2 from "effect/SchemaTransformation";
var notation = ({ written: written3, value, read, write }) => written3.annotate({ explain: explainedBy(read) }).pipe(
  Schema18.decodeTo(
    value,
    SchemaTransformation2.transformEffect({
      decode: (text2) => Result9.match(read(text2), { onSuccess: Effect2.succeed, onFailure: refuse2 }),
      encode: (decoded) => Effect2.succeed(write(decoded))
    })
  )
);
var refuse2 = (found) => Effect2.fail(faultIssue(found));
var explainedBy = (read) => (refused) => Result9.match(read(refused), {
  onFailure: (found) => found,
  onSuccess: () => ({ problem: "is not written as it should be", fix: "see the JSON Schema" })
});

// packages/simulator/src/scenario/notation/plain-decimal.ts
var plainDecimal = (value, shift = 0) => {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole2 = "0", fraction = ""] = mantissa.split(".");
  const digits = whole2 + fraction;
  const point = whole2.length + Number(exponent) + shift;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), "0").padEnd(point, "0");
  const at = Math.max(point, 1);
  const after = padded.slice(at).replace(/0+$/u, "");
  const before2 = padded.slice(0, at).replace(/^0+(?=\d)/u, "");
  return after === "" ? before2 : `${before2}.${after}`;
};

// packages/simulator/src/scenario/duration.ts
var LONGEST_DURATION = 36525 * TIME_UNITS.d;
var readDuration = (written3) => {
  if (written3 === 0) return Result10.succeed(0);
  if (typeof written3 === "number" || typeof written3 === "bigint") return bareNumber(Number(written3));
  if (typeof written3 !== "string") return fault(`${shown(written3)} is no duration`, EXAMPLE3);
  let total = 0;
  for (const term of written3.split(" ")) {
    const [, amount, unit2] = /^(\d+(?:\.\d+)?)(\p{L}*)$/u.exec(term) ?? [];
    if (amount === void 0 || unit2 === void 0) {
      const negative = /^-\d/u.test(written3);
      return fault(`${shown(written3)} is ${negative ? "negative" : "no duration"}`, EXAMPLE3);
    }
    if (unit2 === "" && term !== written3) return fault(`${shown(written3)} is no duration`, EXAMPLE3);
    if (unit2 === "")
      return fault(`${shown(written3)} has no unit of time`, `write it like ${amount}s or ${amount}min`);
    if (!isTimeUnit(unit2)) return fault(`${shown(written3)}: '${unit2}' is no unit of time`, useATimeUnit);
    total += Number(amount) * TIME_UNITS[unit2];
  }
  return total <= LONGEST_DURATION ? Result10.succeed(total) : fault(`${shown(written3)} is longer than a hundred years`, "write a shorter duration");
};
var writeDuration = (duration2) => {
  if (duration2 === 0) return "0s";
  let best;
  for (const unit2 of ["d", "h", "min", "s"]) {
    const amount = Number((duration2 / TIME_UNITS[unit2]).toPrecision(12));
    if (amount * TIME_UNITS[unit2] !== duration2) continue;
    const text2 = plainDecimal(amount);
    if (best === void 0 || text2.length < best.replace(/\p{L}+$/u, "").length) best = text2 + unit2;
  }
  const exact = plainDecimal(duration2);
  return best === void 0 || exact.length < best.replace(/\p{L}+$/u, "").length ? `${exact}ms` : best;
};
var EXAMPLE3 = "write it like 90s, 5min or 1h 30min";
var bareNumber = (given) => given > 0 && Number.isFinite(given) ? fault(`${given} has no unit of time`, `write it like ${given}s or ${given}min`) : fault(`${given} is no duration`, EXAMPLE3);
var TERM = `\\d+(\\.\\d+)?(${timeUnitNames.join("|")})`;
var written = Schema19.Union([
  Schema19.String.check(Schema19.isPattern(new RegExp(`^${TERM}( ${TERM})*$`, "u"))),
  Schema19.Literal(0)
]).annotate({ identifier: "Duration", description: "A duration: 250ms, 185s, 5min, 1.5h, 2d, 1h 30min." });
var Duration = notation({
  written,
  value: Schema19.Finite.check(Schema19.isBetween({ minimum: 0, maximum: LONGEST_DURATION })),
  read: readDuration,
  write: writeDuration
});
var PositiveDuration = notation({
  written: written.annotate({
    identifier: "PositiveDuration",
    description: "A duration above 0: 250ms, 185s, 5min, 1.5h, 2d, 1h 30min."
  }),
  value: Schema19.Finite.check(Schema19.isGreaterThan(0), Schema19.isLessThanOrEqualTo(LONGEST_DURATION)),
  read: (text2) => Result10.flatMap(
    readDuration(text2),
    (duration2) => duration2 > 0 ? Result10.succeed(duration2) : fault(`${shown(text2)} is too short`, "write a duration above 0")
  ),
  write: writeDuration
});

// packages/simulator/src/scenario/notation/field.ts
import * as Effect3 from "effect/Effect";
import * as Schema20 from "effect/Schema";
var required = (codec, description, example) => describedKey(codec, { description, messageMissingKey: example });
var optional = (codec, description) => describedKey(Schema20.optionalKey(codec), { description });
var defaulted = (codec, fallback, description) => describedKey(
  codec.pipe(Schema20.withDecodingDefaultTypeKey(Effect3.succeed(Schema20.decodeUnknownSync(codec)(fallback)))),
  { description, default: fallback }
);
var describedKey = (codec, annotations) => {
  const writtenSide = Schema20.flip(codec);
  const described = Schema20.flip(writtenSide.annotateKey(annotations));
  const { messageMissingKey } = annotations;
  return codec.rebuild(
    messageMissingKey === void 0 ? described.ast : described.annotateKey({ messageMissingKey }).ast
  );
};

// packages/simulator/src/scenario/sections/intervals.ts
var EXAMPLE4 = "30min, ['00:00', '08:00', '18:00'] or { every: 1h, of: week }";
var Keys = Schema21.Struct({
  every: required(PositiveDuration, "How long each is.", "every: 1h"),
  of: defaulted(
    Schema21.Literals(["day", "week"]),
    "day",
    "day: the same time of all days is one interval. week: the same time of all Mondays, and so on."
  )
});
var Data = Schema21.Union([
  Schema21.TaggedStruct("Every", { length: Schema21.Finite, of: Schema21.Literals(["day", "week"]) }),
  Schema21.TaggedStruct("From", { times: Schema21.Array(Schema21.Finite) })
]);
var decode2 = (written3) => {
  if (typeof written3 === "number") return everySo(written3, "day");
  if (!isList(written3)) return everySo(written3.every, written3.of);
  const times = written3.map((time) => Result11.getOrElse(readLocalTime(time), () => 0));
  const late = times.findIndex((time, index) => index > 0 && time <= times[index - 1]);
  return late < 0 ? Result11.succeed({ _tag: "From", times }) : fault(`${written3[late]} does not come after ${written3[late - 1]}`, "write the times in ascending order");
};
var isList = (written3) => Array.isArray(written3);
var everySo = (length, of) => {
  const whole2 = of === "day" || length < TIME_UNITS.d ? TIME_UNITS.d : DAYS_IN_WEEK * TIME_UNITS.d;
  return length % TIME_UNITS.min === 0 && whole2 % length === 0 ? Result11.succeed({ _tag: "Every", length, of }) : fault(
    `${writeDuration(length)} is no whole number of minutes of which a ${of} is made`,
    "write it like 15min, 30min, 1h or 1d"
  );
};
var encode2 = (intervals) => {
  if (intervals._tag === "From") return intervals.times.map(writeLocalTime);
  const { length, of } = intervals;
  return of === "day" ? length : { every: length, of };
};
var Intervals2 = Schema21.Union([PositiveDuration, listOf2(LocalTimeKey, "['08:00', '18:00']"), Keys]).annotate({
  identifier: "Intervals",
  title: "Intervals",
  description: "Intervals of the local day or week: their length, or the times at which they begin, the last one going on over midnight.",
  explain: (refused) => ({
    problem: `${shown(refused)} says nothing of intervals`,
    fix: `write it like ${EXAMPLE4}`
  })
}).pipe(Schema21.decodeTo(Data, reading({ decode: decode2, encode: encode2 })));
var namesOfIntervals = (intervals) => {
  if (intervals._tag === "From") {
    const steps2 = intervals.times.map((from) => ({ from, value: writeLocalTime(from) }));
    return { _tag: "Cycle", every: "day", steps: steps2 };
  }
  const { length, of } = intervals;
  const days = of === "day" ? 1 : DAYS_IN_WEEK;
  const steps = Array.from({ length: days * TIME_UNITS.d / length }, (_, index) => {
    const from = index * length;
    const time = writeLocalTime(from % TIME_UNITS.d);
    const day = Math.floor(from / TIME_UNITS.d);
    return { from, value: of === "day" ? time : `${writeDays(day, day)} ${time}` };
  });
  return { _tag: "Cycle", every: of, steps };
};

// packages/simulator/src/scenario/compile-intervals.ts
var compileIntervals = (intervals, span) => {
  const cycle = namesOfIntervals(intervals);
  const steps = cycleMoments(cycle, span);
  const found = new Set(steps.map(({ value }) => value));
  const names = cycle.steps.map(({ value }) => value).filter((name) => found.has(name));
  const position = new Map(names.map((name, index) => [name, index]));
  return { names, steps: steps.map(({ at, value }) => ({ at, interval: position.get(value) })) };
};

// packages/simulator/src/scenario/compile-policy.ts
import * as Result12 from "effect/Result";
var compilePolicy = (policy2, own) => {
  switch (policy2._tag) {
    case "FirstComeFirstServed":
      return firstComeFirstServed();
    case "TimeInQueue":
      return timeInQueue({ headStart: new Map(policy2.headStart.map(({ priority, by }) => [priority, by])) });
    case "OwnFile":
      if (own === void 0) throw new RangeError(`the policy ${policy2.path} was not loaded`);
      return own;
    default:
      return Result12.getOrThrowWith(
        policyFrom(policy2),
        ({ at, problem, fix }) => new RangeError(`${at}: ${problem}; ${fix}`)
      );
  }
};

// packages/simulator/src/scenario/compile-queues.ts
var CLOSED = { dissuade: "closed" };
var compileQueues = (queues2, { queue, span }) => Object.entries(queues2).map(([id, { serviceLevel, maxWaiting, whenFull, maxWait, hours, ...closing }]) => ({
  id,
  serviceLevelWithin: serviceLevel,
  maxWaiting,
  ...whenFull === void 0 ? {} : { whenFull: diversionOf(whenFull, queue) },
  ...maxWait === void 0 ? {} : { maxWait: { after: maxWait.after, then: diversionOf(maxWait.then, queue) } },
  ...hours === void 0 ? {} : { hours: hoursOf(hours, closing, queue, span) }
}));
var hoursOf = (hours, { whenClosed = CLOSED, atClosing = "wait" }, queue, span) => ({
  steps: cycleMoments(
    weekCycle([hours], (moment) => liesIn(hours, moment)),
    span
  ).map(({ at, value }) => ({ at, open: value })),
  whenClosed: whenClosed === "wait" ? null : diversionOf(whenClosed, queue),
  atClosing: atClosing === "wait" ? null : diversionOf(atClosing, queue)
});
var diversionOf = ({ dissuade: dissuade2, queue, message }, position) => {
  if (queue !== void 0) return { _tag: "Queue", queue: position(queue) };
  return message === void 0 ? { _tag: "Dissuade", reason: dissuade2 ?? "" } : { _tag: "Message", text: message };
};

// packages/simulator/src/scenario/local-days.ts
var localDays = (span) => {
  const days = [span.start];
  let latest = Number.NEGATIVE_INFINITY;
  for (const { from, to, offset } of spansOfOneOffset(span)) {
    let midnight = from + offset - phaseOf(from + offset, "day");
    for (; midnight < to + offset; midnight += LENGTH.day) {
      if (midnight <= latest) continue;
      if (latest !== Number.NEGATIVE_INFINITY) days.push(Math.max(from, midnight - offset));
      latest = midnight;
    }
  }
  return days;
};

// packages/simulator/src/scenario/local-ramps.ts
var localRamps = (cycle, span) => spansOfOneOffset(span).flatMap(({ from, to, offset }) => {
  const corners = [from];
  const begins = from + offset - phaseOf(from + offset, cycle.every);
  for (let turn = begins; turn < to + offset; turn += LENGTH[cycle.every]) {
    for (const step of cycle.steps) {
      const at = turn + step.from - offset;
      if (at > from && at < to) corners.push(at);
    }
  }
  return corners.map((at, index) => ({
    at,
    from: valueAt(cycle, at + offset),
    to: valueAt(cycle, (corners[index + 1] ?? to) + offset)
  }));
});
var valueAt = ({ every, steps }, local) => {
  const length = LENGTH[every];
  const now = phaseOf(local, every);
  const after = steps.findIndex(({ from }) => from > now);
  const before2 = steps.at(after - (after < 0 ? 0 : 1));
  const next = steps.at(Math.max(0, after));
  if (before2 === void 0 || next === void 0) return 0;
  const gap = (next.from - before2.from + length) % length;
  const passed = (now - before2.from + length) % length;
  return gap === 0 ? before2.value : before2.value + (next.value - before2.value) * passed / gap;
};

// packages/simulator/src/scenario/positions.ts
var positions = (names) => {
  const byName = new Map(names.map((name, index) => [name, index]));
  return (name) => {
    const position = byName.get(name);
    if (position === void 0) throw new RangeError(`nothing is named '${name}'`);
    return position;
  };
};

// packages/simulator/src/scenario/compile-traffic.ts
var compileTraffic = (traffic, recording, around) => {
  if (traffic._tag === "Trace") {
    if (recording === void 0) throw new RangeError(`the trace ${traffic.trace} was not read`);
    return recording;
  }
  const { name, arrivals, bursts, batch } = traffic;
  const { type: type2, span } = around;
  const types2 = traffic.types.map(({ value, share: share2 }) => ({ value: type2(value), share: share2 }));
  if (arrivals._tag === "Every") {
    return { _tag: "Renewal", name, gap: arrivals.gap, first: arrivals.first, batch, types: types2 };
  }
  const busyness = busynessOf(traffic, around);
  if (arrivals._tag === "Rates" && bursts === null && batch === null && busyness === null) {
    const rates2 = cycleMoments(arrivals.rates, span).map(({ at, value }) => ({ at, rate: value }));
    return { _tag: "Poisson", name, rates: rates2, types: types2 };
  }
  const rates = linesOf(arrivals, span);
  return { _tag: "Varying", name, rates, bursts: bursts && statesOf(bursts), busyness, batch, types: types2 };
};
var linesOf = (arrivals, span) => {
  switch (arrivals._tag) {
    case "Rates":
      return cycleMoments(arrivals.rates, span).map(({ at, value }) => ({ at, from: value, to: value }));
    case "Ramps":
      return localRamps(arrivals.rates, span);
    case "Bursts":
      return [{ at: span.start, from: 1, to: 1 }];
  }
};
var statesOf = ({ states }) => {
  const state = positions(states.map(({ name }) => name));
  return states.map(({ factor, stay, next }) => ({
    times: factor,
    stay,
    next: next.map(({ value, share: share2 }) => ({ value: state(value), share: share2 }))
  }));
};
var busynessOf = ({ name, busyness }, { span, common }) => {
  if (busyness === "none" || busyness === "common" && common === null) return null;
  return busyness === "common" ? { stream: "busyness", shape: common?.shape ?? 1, days: localDays(span) } : { stream: `traffic ${name}/busyness`, shape: busyness.shape, days: localDays(span) };
};

// packages/simulator/src/scenario/compile-types.ts
var compileTypes = (types2, around) => Object.entries(types2).map(([id, type2]) => typeOf(id, type2, around));
var typeOf = (id, {
  channel,
  priority,
  service,
  patience,
  conversation,
  lines,
  retrial,
  wrapUp,
  ...type2
}, { queue, lines: bundle, span }) => {
  const law = (of) => lawOf3(of, span);
  const { needs, weight, due, preferring } = type2;
  return {
    id,
    channel,
    queue: queue(type2.queue),
    priority,
    // A type without service is a conversation, which is worked on reply by reply.
    service: law(service ?? { _tag: "Constant", value: 0 }),
    patience: patience === null ? null : law(patience),
    ...needs === void 0 ? {} : { needs },
    ...weight === void 0 ? {} : { weight },
    ...due === void 0 ? {} : { due },
    ...lines === void 0 ? {} : { lines: bundle(lines) },
    ...retrial === void 0 ? {} : { retrial: { ...retrial, delay: law(retrial.delay) } },
    ...wrapUp === void 0 ? {} : { wrapUp: law(wrapUp) },
    ...conversation === void 0 ? {} : { conversation: conversationOf(conversation, law) },
    ...preferring === void 0 ? {} : { preferring }
  };
};
var conversationOf = ({ reply: reply2, think, returns, bot, ...plain }, law) => ({
  ...plain,
  reply: law(reply2),
  think: law(think),
  ...returns === void 0 ? {} : { returns: { ...returns, delay: law(returns.delay) } },
  ...bot === void 0 ? {} : { bot: { ...bot, reply: law(bot.reply) } }
});
var lawOf3 = (law, span) => law._tag === "Cycle" ? { _tag: "ByPeriod", steps: cycleMoments(law, span) } : law;

// packages/simulator/src/scenario/compile.ts
var compile = (scenario, recorded, ownPolicy) => {
  const start3 = localMoment(scenario.start, scenario.timeZone);
  if (start3 === void 0) throw new RangeError(`${scenario.start} does not exist in ${scenario.timeZone}`);
  const span = { start: start3, end: start3 + scenario.duration, timeZone: scenario.timeZone };
  const { queues: queues2, types: types2, agents: agents2, lines = {}, traffic } = scenario;
  if (scenario.warmUp === "detect") throw new RangeError("the warm-up is still to be found: detectWarmUp");
  const measureFrom = start3 + scenario.warmUp;
  const queue = positions(Object.keys(queues2));
  const type2 = positions(Object.keys(types2));
  return {
    start: start3,
    end: span.end,
    measureFrom,
    atEnd: scenario.atEnd,
    queues: compileQueues(queues2, { queue, span }),
    types: compileTypes(types2, { queue, lines: positions(Object.keys(lines)), span }),
    groups: compileGroups(agents2, {
      queue,
      type: type2,
      span,
      seen: (group) => [...recorded.values()].find(({ staffing }) => staffing.has(group))?.staffing.get(group)
    }),
    traffic: traffic.map(
      (each, index) => compileTraffic(each, recorded.get(index)?.traffic, { type: type2, span, common: scenario.busyness ?? null })
    ),
    policy: compilePolicy(scenario.policy, ownPolicy),
    ...scenario.lines === void 0 ? {} : { lines: Object.entries(lines).map(([id, count]) => ({ id, count })) },
    ...scenario.intervals === void 0 ? {} : { intervals: compileIntervals(scenario.intervals, { ...span, start: measureFrom }) }
  };
};

// packages/simulator/src/scenario/decode.ts
import * as Result29 from "effect/Result";
import * as Schema71 from "effect/Schema";

// packages/simulator/src/scenario/checks/draft.ts
import * as Result26 from "effect/Result";
import * as Schema70 from "effect/Schema";

// packages/simulator/src/scenario/scenario.ts
import * as Schema69 from "effect/Schema";

// packages/simulator/src/scenario/notation/local-date-time.ts
import * as DateTime2 from "effect/DateTime";
import * as Option2 from "effect/Option";
import * as Schema22 from "effect/Schema";
var PATTERN4 = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/u;
var isDateTime = (text2) => Option2.exists(DateTime2.make(`${text2}Z`), (moment) => DateTime2.formatIso(moment).startsWith(text2));
var LocalDateTime = Schema22.String.check(
  Schema22.isPattern(PATTERN4),
  Schema22.makeFilter(isDateTime, { toJsonSchema: () => [{}, true] })
).annotate({
  description: "A local date and time from 1900 to 2199: 1999-08-02T00:00.",
  explain: (refused) => ({
    problem: `${shown(refused)} is no local date and time`,
    fix: "write it like 1999-08-02T00:00, from 1900 to 2199"
  })
});

// packages/simulator/src/scenario/notation/name.ts
import * as Schema23 from "effect/Schema";
var nameUpTo = (longest, identifier) => {
  const pattern = `^[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N} _+&-]{0,${longest - 2}}[\\p{L}\\p{M}\\p{N}_+&-])?$`;
  return Schema23.String.check(Schema23.isPattern(new RegExp(pattern, "u"))).annotate({
    identifier,
    description: `A name: letters, digits, and inside also spaces and _ + & -; at most ${longest} characters.`,
    explain: (refused) => ({
      problem: refused === "" ? "is empty" : `${shown(refused)} is no name`,
      fix: typeof refused === "number" ? `put it in quotes: '${refused}'` : `begin with a letter or digit, use only those, spaces and _ + & -, at most ${longest} characters`
    })
  });
};
var Name4 = nameUpTo(100, "Name");
var TrafficName = nameUpTo(200, "TrafficName");

// packages/simulator/src/scenario/notation/text.ts
import * as Schema24 from "effect/Schema";
var text = (what) => textOf(/^\P{Cc}{1,1000}$/u, what, `write the ${what} in one line`);
var longText = (what) => textOf(/^[\P{Cc}\t\r\n]{1,100000}$/u, what, `write the ${what} as text`);
var textOf = (pattern, what, fix) => Schema24.String.check(Schema24.isPattern(pattern)).annotate({
  explain: (refused) => ({
    problem: refused === "" ? "is empty" : `${shown(refused)} is no ${what}`,
    fix: typeof refused === "number" ? `put it in quotes: '${refused}'` : fix
  })
});

// packages/simulator/src/scenario/notation/time-zone.ts
import * as DateTime3 from "effect/DateTime";
import * as Option3 from "effect/Option";
import * as Schema25 from "effect/Schema";
var PATTERN5 = /^[A-Za-z][A-Za-z0-9_+/-]{0,99}$/u;
var isTimeZone = (name) => Option3.isSome(DateTime3.zoneMakeNamed(name));
var TimeZone = Schema25.String.check(
  Schema25.isPattern(PATTERN5),
  Schema25.makeFilter(isTimeZone, { toJsonSchema: () => [{}, true] })
).annotate({
  description: "A time zone by its IANA name: UTC, Asia/Jerusalem, America/New_York.",
  explain: (refused) => {
    const near = typeof refused === "string" ? nearest2(refused, Intl.supportedValuesOf("timeZone")) : void 0;
    return {
      problem: `${shown(refused)} is no time zone`,
      fix: near === void 0 ? "write an IANA name like Europe/Paris or UTC" : `did you mean '${near}'?`
    };
  }
});

// packages/simulator/src/scenario/notation/whole-number.ts
import * as Schema26 from "effect/Schema";
var wholeNumber = ({ what, from, to }) => Schema26.Int.check(Schema26.isBetween({ minimum: from, maximum: to })).annotate({
  description: `A whole number from ${from} to ${to}.`,
  explain: (refused) => ({
    problem: `${shown(refused)} is no ${what}`,
    fix: `write a whole number from ${from} to ${to}`
  })
});

// packages/simulator/src/scenario/notation/word-for.ts
import * as Schema27 from "effect/Schema";
import * as SchemaTransformation3 from "effect/SchemaTransformation";
var wordFor = (value, word, meant, explain5) => Schema27.Union([value, meaning(word, meant)]).annotate({ explain: explain5 });
var meaning = (word, meant) => Schema27.Literal(word).pipe(
  Schema27.decodeTo(
    Schema27.declare((given) => given === meant),
    SchemaTransformation3.transform({ decode: () => meant, encode: () => word })
  )
);

// packages/simulator/src/scenario/percent.ts
import * as Result13 from "effect/Result";
import * as Schema28 from "effect/Schema";
var readPercent = (written3) => {
  if (typeof written3 !== "string") return noPercentage(written3);
  const [, amount] = PATTERN6.exec(written3) ?? [];
  if (amount === void 0) return noPercentage(written3);
  const share2 = Number(`${amount}e-2`);
  return share2 <= 1 ? Result13.succeed(share2) : fault(`${shown(written3)} is more than 100%`, "write at most 100%");
};
var writePercent = (share2) => `${plainDecimal(share2, 2)}%`;
var PATTERN6 = /^(\d+(\.\d+)?)%$/u;
var noPercentage = (written3) => {
  const given = typeof written3 === "string" && /^\d+(\.\d+)?$/u.test(written3) ? Number(written3) : written3;
  if (typeof given !== "number" || !(given >= 0 && given <= 100)) {
    return fault(`${shown(written3)} is no percentage from 0% to 100%`, "write it like 80%");
  }
  const fix = given > 0 && given < 1 ? `write it like ${plainDecimal(given, 2)}%` : `write it like ${given}%`;
  return fault(`${shown(written3)} has no percent sign`, fix);
};
var PercentKey = Schema28.String.check(Schema28.isPattern(PATTERN6)).annotate({
  description: "A percentage: 80%, 2.5%.",
  explain: (refused) => Result13.match(readPercent(refused), {
    onFailure: (found) => found,
    onSuccess: () => ({ problem: `${shown(refused)} is no percentage`, fix: "write it like 80%" })
  })
});
var Percent = notation({
  written: Schema28.String.check(Schema28.isPattern(PATTERN6)).annotate({
    identifier: "Percent",
    description: "A percentage from 0% to 100%: 80%, 2.5%."
  }),
  value: Schema28.Finite.check(Schema28.isBetween({ minimum: 0, maximum: 1 })),
  read: readPercent,
  write: writePercent
});

// packages/simulator/src/scenario/precision-notation.ts
import * as Result15 from "effect/Result";
import * as Schema30 from "effect/Schema";

// packages/simulator/src/scenario/threshold.ts
import * as Result14 from "effect/Result";
import * as Schema29 from "effect/Schema";

// packages/simulator/src/statistics/metrics.ts
var OF_CONTACTS = ["overall", "queue", "type", "priority"];
var counted = (text2) => ({ text: text2, unit: "count", scopes: OF_CONTACTS });
var fewer = (text2) => ({ ...counted(text2), better: "lower" });
var more = (text2) => ({ ...counted(text2), better: "higher" });
var timed = (text2) => ({ text: text2, unit: "time", scopes: OF_CONTACTS, better: "lower" });
var share = (text2, of, to, better = "lower") => ({ text: text2, unit: "share", scopes: OF_CONTACTS, ratio: [of, to], better });
var mean = (text2, of, to) => ({ text: text2, unit: "time", scopes: OF_CONTACTS, ratio: [of, to], better: "lower" });
var metrics = {
  arrived: counted("arrived"),
  served: more("served"),
  abandoned: fewer("abandoned"),
  blocked: fewer("blocked"),
  diverted: fewer("diverted"),
  settledByBot: more("settled by bot"),
  unfinished: fewer("unfinished"),
  serviceLevel: share("service level", "answeredInTime", "servedOrLost", "higher"),
  serviceLevelOfAnswered: share("service level of answered", "answeredInTime", "served", "higher"),
  serviceLevelOfAnsweredAndAbandoned: share(
    "service level of answered and abandoned",
    "answeredInTime",
    "waited",
    "higher"
  ),
  serviceLevelOfArrived: share("service level of arrived", "answeredInTime", "arrived", "higher"),
  answeredInTime: more("answered in time"),
  abandonedInTime: counted("abandoned in time"),
  abandonment: share("abandonment", "abandoned", "arrived"),
  blocking: share("blocking", "blocked", "arrived"),
  diversion: share("diversion", "diverted", "arrived"),
  delayed: share("delayed", "delayedContacts", "waited"),
  meanWait: mean("mean wait", "waitingTime", "waited"),
  meanWaitOfServed: mean("mean wait of served", "waitingTimeOfServed", "served"),
  meanWaitOfAbandoned: mean("mean wait of abandoned", "waitingTimeOfAbandoned", "abandoned"),
  p50Wait: timed("p50 wait"),
  p90Wait: timed("p90 wait"),
  p95Wait: timed("p95 wait"),
  p99Wait: timed("p99 wait"),
  maxWait: timed("max wait"),
  meanHandling: mean("mean handling", "work", "handled"),
  work: { text: "work", unit: "time", scopes: OF_CONTACTS },
  meanFirstResponse: mean("mean first response", "firstResponseTime", "firstResponses"),
  p95FirstResponse: timed("p95 first response"),
  meanResolution: mean("mean resolution", "resolutionTime", "resolved"),
  transfers: counted("transfers"),
  reopenings: counted("reopenings"),
  windowExpiries: fewer("window expiries"),
  returns: fewer("returns to queue"),
  retrials: fewer("retrials"),
  queueLength: { text: "queue length", unit: "count", scopes: ["queue"], better: "lower" },
  maxQueueLength: {
    text: "max queue length",
    unit: "count",
    scopes: ["queue"],
    better: "lower",
    wholeRun: true
  },
  occupancy: { text: "occupancy", unit: "share", scopes: ["group"], ratio: ["busyTime", "dutyTime"] },
  concurrency: { text: "concurrency", unit: "count", scopes: ["group"], ratio: ["inHandTime", "busyTime"] },
  fairness: { text: "fairness", unit: "share", scopes: ["group"], better: "higher", wholeRun: true },
  onDuty: { text: "agents on duty", unit: "count", scopes: ["group"] }
};
var isByInterval = (metric) => {
  const facts = metrics[metric];
  return facts.wholeRun === void 0;
};

// packages/simulator/src/scenario/threshold.ts
var EXAMPLE5 = "write it like 'service level >= 80%' or 'p95 wait of queue calls < 60s'";
var OPERATORS = ["<=", ">=", "<", ">"];
var SCOPES = ["queue", "type", "group", "priority"];
var EVERY_INTERVAL = " in every interval";
var SCOPED = new RegExp(`^(.*?) of (${SCOPES.join("|")}) (.+)$`, "u");
var metricNames = Object.keys(metrics).filter((name) => Object.hasOwn(metrics, name));
var metricByText = new Map(metricNames.map((name) => [String(metrics[name].text), name]));
var readThreshold = (written3) => {
  if (typeof written3 !== "string") return fault(`${shown(written3)} is no threshold`, EXAMPLE5);
  const text2 = written3.trim().replace(/\s+/gu, " ");
  const [, left2, operator, value] = /^([^<>=]*?) ?([<>=]+) ?([^<>=]*)$/u.exec(text2) ?? [];
  if (left2 === void 0 || value === void 0) return fault(`${shown(written3)} is no threshold`, EXAMPLE5);
  const op = OPERATORS.find((known3) => known3 === operator);
  if (op === void 0) {
    return fault(`${shown(written3)}: '${operator}' compares nothing here`, `use ${orList(OPERATORS)}`);
  }
  return Result14.gen(function* () {
    const everyInterval = left2.endsWith(EVERY_INTERVAL);
    const subject = everyInterval ? left2.slice(0, -EVERY_INTERVAL.length) : left2;
    const { metric, scope } = yield* readSubject(subject, written3);
    if (everyInterval) yield* knownByInterval(metric, scope, written3);
    const bound = yield* readBound(value, metrics[metric].unit, written3);
    const text3 = `${left2} ${op} ${value}`;
    return { text: text3, metric, scope, ...everyInterval ? { everyInterval } : {}, op, bound };
  });
};
var knownByInterval = (metric, scope, written3) => {
  const fix = `leave out '${EVERY_INTERVAL.trim()}'`;
  if (!isByInterval(metric)) return fault(`${shown(written3)}: ${metrics[metric].text} is of a whole run`, fix);
  return scope?.kind === "priority" ? fault(`${shown(written3)}: nothing is known of a priority by interval`, fix) : Result14.void;
};
var readSubject = (left2, written3) => {
  const plain = metricByText.get(left2);
  const [, subject = left2, kind, name = ""] = plain === void 0 && SCOPED.exec(left2) || [];
  const metric = plain ?? metricByText.get(subject);
  const [, , word] = /^(.*?) of (\S+) .+$/u.exec(subject) ?? [];
  if (word !== void 0 && metric === void 0 && metricByText.has(subject.replace(/ of \S+ .+$/u, ""))) {
    return fault(`${shown(written3)}: '${word}' is nothing it can be of`, didYouMean(word, SCOPES));
  }
  if (metric === void 0) {
    return fault(
      `${shown(written3)}: '${subject}' is no metric`,
      didYouMean(subject, [...metricByText.keys()])
    );
  }
  const scopes = metrics[metric].scopes;
  const scopeKind = SCOPES.find((known3) => known3 === kind);
  const found = scopeKind ?? "overall";
  if (!scopes.includes(found)) {
    const of = SCOPES.filter((scope) => scopes.includes(scope)).map((scope) => `'${subject} of ${scope} \u2026'`);
    return fault(
      `${shown(written3)}: ${subject} is not known ${scopeKind === void 0 ? "overall" : `by ${kind}`}`,
      `write ${orList(of)}`
    );
  }
  return Result14.succeed({ metric, scope: scopeKind === void 0 ? null : { kind: scopeKind, name } });
};
var readBound = (value, unit2, written3) => {
  const read = unit2 === "share" ? readPercent(value) : unit2 === "time" ? readDuration(value === "0" ? 0 : value) : readCount(value);
  return Result14.mapError(read, ({ problem, fix }) => ({ problem: `${shown(written3)}: ${problem}`, fix }));
};
var readCount = (value) => /^\d{1,12}(\.\d+)?$/u.test(value) ? Result14.succeed(Number(value)) : fault(`${shown(value)} is no number`, "write it like 25");
var ThresholdData = Schema29.Struct({
  text: Schema29.String,
  metric: Schema29.Literals(metricNames),
  scope: Schema29.NullOr(Schema29.Struct({ kind: Schema29.Literals(SCOPES), name: Schema29.String })),
  everyInterval: Schema29.optionalKey(Schema29.Literal(true)),
  op: Schema29.Literals(OPERATORS),
  bound: Schema29.Finite
});
var oneOf = (words) => [...words].map(spaced).join("|");
var spaced = (words) => words.replaceAll(" ", "\\s+");
var SUBJECT_PATTERN = `(${oneOf(metricByText.keys())})(\\s+of\\s+(${SCOPES.join("|")})\\s+[^<>=]+)?`;
var ThresholdNotation = notation({
  written: Schema29.String.check(
    Schema29.isPattern(
      new RegExp(`^\\s*${SUBJECT_PATTERN}(${spaced(EVERY_INTERVAL)})?\\s*(<=|>=|<|>)[^<>=]+$`, "u")
    )
  ).annotate({
    identifier: "Threshold",
    title: "Threshold",
    description: "A rule that a run must keep: a metric, if wanted of one queue, type, group or priority, perhaps in every interval of the day or week, an operator and a bound.",
    examples: [
      "service level >= 80%",
      "abandonment < 5%",
      "p95 wait of queue calls < 60s",
      "service level in every interval >= 70%"
    ]
  }),
  value: ThresholdData,
  read: readThreshold,
  write: ({ text: text2 }) => text2
});

// packages/simulator/src/scenario/precision-notation.ts
var EXAMPLE6 = "write it like 'service level 1%' or 'mean wait of queue calls 2s'";
var readPrecision = (written3) => {
  const text2 = typeof written3 === "string" ? written3.trim().replace(/\s+/gu, " ") : "";
  const [, subject, value] = /^(.*\S) (\d\S*)$/u.exec(text2) ?? [];
  if (subject === void 0 || value === void 0) {
    return fault(`${shown(written3)} names no metric and how precisely it is wanted`, EXAMPLE6);
  }
  return Result15.flatMap(readThreshold(`${subject} <= ${value}`), (threshold) => {
    const { metric, scope, bound: within2, everyInterval } = threshold;
    if (everyInterval)
      return fault(`${shown(written3)}: it is of the whole run`, "leave out 'in every interval'");
    return within2 > 0 ? Result15.succeed({ text: text2, metric, scope, within: within2 }) : fault(`${shown(written3)} is never reached`, "use a value above 0");
  });
};
var PrecisionNotation = notation({
  written: Schema30.String.check(
    Schema30.isPattern(new RegExp(`^\\s*${SUBJECT_PATTERN}\\s+\\d\\S*\\s*$`, "u"))
  ).annotate({
    identifier: "Precision",
    title: "Precision",
    description: "A metric, if wanted of one queue, type, group or priority, and half the width of its interval at most.",
    examples: ["service level 1%", "mean wait of queue calls 2s"]
  }),
  value: Schema30.Struct({
    text: Schema30.String,
    metric: ThresholdData.fields.metric,
    scope: ThresholdData.fields.scope,
    within: Schema30.Finite
  }),
  read: readPrecision,
  write: ({ text: text2 }) => text2
});

// packages/simulator/src/scenario/sections/agent-group.ts
import * as Schema48 from "effect/Schema";

// packages/simulator/src/scenario/distribution-notation.ts
import * as Effect5 from "effect/Effect";
import * as Result19 from "effect/Result";
import * as Schema38 from "effect/Schema";
import * as SchemaTransformation5 from "effect/SchemaTransformation";

// packages/simulator/src/distribution/balanced-means.ts
var balancedMeans = (mean3, scv2) => {
  const often = (1 + Math.sqrt((scv2 - 1) / (scv2 + 1))) / 2;
  const seldom = 1 - often;
  return [
    { share: often, mean: mean3 / (2 * often) },
    { share: seldom, mean: mean3 / (2 * seldom) }
  ];
};

// packages/simulator/src/scenario/notation/distribution-data.ts
import * as Schema31 from "effect/Schema";
var Length = Schema31.Finite.check(Schema31.isGreaterThanOrEqualTo(0));
var Share2 = Schema31.Finite.check(Schema31.isBetween({ minimum: 0, maximum: 1 }));
var Shape = Schema31.Finite.check(Schema31.isGreaterThan(0));
var SimpleDistributionData = Schema31.TaggedUnion({
  Exponential: { mean: Length },
  Constant: { value: Length },
  Uniform: { from: Length, to: Length },
  Lognormal: { mean: Length, sd: Length },
  Gamma: { mean: Length, shape: Shape },
  Weibull: { mean: Length, shape: Shape },
  Hyperexponential: { branches: Schema31.Array(Schema31.Struct({ share: Share2, mean: Length })) },
  Quantiles: { points: Schema31.Array(Schema31.Struct({ share: Share2, value: Length })) },
  Samples: { values: Schema31.Array(Length) }
});
var Mixture = Schema31.TaggedStruct("Mixture", {
  parts: Schema31.Array(Schema31.Struct({ share: Share2, of: SimpleDistributionData }))
});
var DistributionData = Schema31.Union([SimpleDistributionData, Mixture]);

// packages/simulator/src/scenario/notation/distribution-keys.ts
import * as Result17 from "effect/Result";
import * as Schema36 from "effect/Schema";

// packages/simulator/src/scenario/rate.ts
import * as Result16 from "effect/Result";
import * as Schema32 from "effect/Schema";
var HIGHEST_RATE = 1e3;
var readRate = (written3) => {
  if (written3 === 0) return Result16.succeed(0);
  if (typeof written3 === "number" || typeof written3 === "bigint") return bareNumber2(Number(written3));
  if (typeof written3 !== "string") return fault(`${shown(written3)} is no rate`, EXAMPLE7);
  const [, amount, unit2] = /^(\d+(?:\.\d+)?)(?:\/(\p{L}*))?$/u.exec(written3) ?? [];
  if (amount === void 0) {
    return fault(`${shown(written3)} is ${/^-\d/u.test(written3) ? "negative" : "no rate"}`, EXAMPLE7);
  }
  if (unit2 === void 0 || unit2 === "")
    return fault(`${shown(written3)} has no unit of time`, `write it like ${amount}/min`);
  if (!isTimeUnit(unit2)) return fault(`${shown(written3)}: '${unit2}' is no unit of time`, useATimeUnit);
  const rate = Number(amount) / TIME_UNITS[unit2];
  return rate <= HIGHEST_RATE ? Result16.succeed(rate) : fault(`${shown(written3)} is more than a million in a second`, "write a lower rate");
};
var writeRate = (rate) => {
  let best = { text: plainDecimal(rate), unit: "ms" };
  for (const unit2 of ["s", "min", "h", "d"]) {
    const amount = Number((rate * TIME_UNITS[unit2]).toPrecision(12));
    if (amount / TIME_UNITS[unit2] !== rate) continue;
    const text2 = plainDecimal(amount);
    if (best.unit === "ms" || text2.length < best.text.length) best = { text: text2, unit: unit2 };
  }
  return `${best.text}/${best.unit}`;
};
var EXAMPLE7 = "write it like 4.2/min";
var bareNumber2 = (given) => given > 0 && Number.isFinite(given) ? fault(`${given} has no unit of time`, `write it like ${given}/min or ${given}/h`) : fault(`${given} is no rate`, EXAMPLE7);
var written2 = Schema32.Union([
  Schema32.String.check(Schema32.isPattern(new RegExp(`^\\d+(\\.\\d+)?/(${timeUnitNames.join("|")})$`, "u"))),
  Schema32.Literal(0)
]).annotate({ identifier: "Rate", description: "A rate: 3/s, 4.2/min, 45/h, 10/d." });
var Rate = notation({
  written: written2,
  value: Schema32.Finite.check(Schema32.isBetween({ minimum: 0, maximum: HIGHEST_RATE })),
  read: readRate,
  write: writeRate
});
var PositiveRate = notation({
  written: written2.annotate({
    identifier: "PositiveRate",
    description: "A rate above 0: 3/s, 4.2/min, 45/h, 10/d."
  }),
  value: Schema32.Finite.check(Schema32.isGreaterThan(0), Schema32.isLessThanOrEqualTo(HIGHEST_RATE)),
  read: (text2) => Result16.flatMap(
    readRate(text2),
    (rate) => rate > 0 ? Result16.succeed(rate) : fault(`${shown(text2)} is too low`, "write a rate above 0")
  ),
  write: writeRate
});

// packages/simulator/src/scenario/notation/exactly-one.ts
import * as Schema33 from "effect/Schema";
var exactlyOne = (keys3, fix) => Schema33.makeFilter(
  (given) => {
    const found = tooFewOrMany(keys3, given, fix);
    return found === void 0 ? void 0 : faultIssue(found);
  },
  { toJsonSchema: () => ({ oneOf: keys3.map((key) => ({ required: [key] })) }) }
);
var tooFewOrMany = (keys3, given, fix) => {
  const there = keys3.filter((key) => given[key] !== void 0);
  if (there.length === 1) return void 0;
  return there.length === 0 ? { problem: `says none of ${orList(keys3)}`, fix } : { problem: `says more than one thing: ${there.join(", ")}`, fix: "keep one of them" };
};

// packages/simulator/src/scenario/notation/number.ts
import * as Schema34 from "effect/Schema";
var numberBetween = ({ what, from, to }) => Schema34.Finite.check(Schema34.isBetween({ minimum: from, maximum: to })).annotate({
  description: `A number from ${from} to ${to}.`,
  explain: (refused) => ({
    problem: `${shown(refused)} is no ${what}`,
    fix: `write a number from ${from} to ${to}`
  })
});
var positiveNumber = ({ what, to }) => Schema34.Finite.check(Schema34.isGreaterThan(0), Schema34.isLessThanOrEqualTo(to)).annotate({
  description: `A number above 0, at most ${to}.`,
  explain: (refused) => ({
    problem: `${shown(refused)} is no ${what}`,
    fix: `write a number above 0, at most ${to}`
  })
});

// packages/simulator/src/scenario/notation/one-combination.ts
import * as Schema35 from "effect/Schema";
var oneCombination = (combinations) => {
  const keys3 = [...new Set(combinations.flat())];
  return Schema35.makeFilter(
    (given) => {
      const there = keys3.filter((key) => given[key] !== void 0);
      const within2 = (combination) => there.every((key) => combination.includes(key));
      if (combinations.some((each) => each.length === there.length && within2(each))) return void 0;
      return faultIssue({
        problem: combinations.some(within2) ? `says ${there.length === 0 ? "nothing" : `only ${there.join(" and ")}`}` : `says ${there.join(" and ")}, which do not go together`,
        fix: `write ${orList(combinations.map((combination) => combination.join(" and ")))}`
      });
    },
    {
      toJsonSchema: () => ({
        oneOf: combinations.map((combination) => ({
          required: [...combination],
          propertyNames: { enum: [...combination] }
        }))
      })
    }
  );
};

// packages/simulator/src/scenario/notation/distribution-keys.ts
var KINDS = [
  "constant",
  "exponential",
  "uniform",
  "lognormal",
  "erlang",
  "gamma",
  "weibull",
  "hyperexponential",
  "quantiles",
  "samples"
];
var EXAMPLE8 = "write it like 2min, { exponential: 2min } or { lognormal: { mean: 185s, sd: 363s } }";
var explainScalar = (example) => (refused) => typeof refused === "string" || typeof refused === "number" ? Result17.match(readDuration(refused), {
  onFailure: (found) => found,
  onSuccess: () => ({ problem: `${shown(refused)} is too short`, fix: "write a duration above 0" })
}) : { problem: `${shown(refused)} is no distribution`, fix: example };
var Exponential = Schema36.Union([
  PositiveDuration,
  Schema36.Struct({
    mean: optional(PositiveDuration, "The mean."),
    rate: optional(PositiveRate, "How many in a unit of time: one over the mean.")
  }).check(exactlyOne(["mean", "rate"], "write { exponential: 2min } or { exponential: { rate: 0.5/min } }"))
]).annotate({ explain: explainScalar("write { exponential: 2min } or { exponential: { rate: 0.5/min } }") });
var Uniform = Schema36.Struct({
  from: required(Duration, "The shortest.", "from: 1min"),
  to: required(Duration, "The longest.", "to: 3min")
});
var scv = (from, to) => optional(
  numberBetween({ what: "squared coefficient of variation", from, to }),
  "The squared coefficient of variation: the variance over the squared mean."
);
var mean2 = optional(PositiveDuration, "The mean.");
var sd = optional(PositiveDuration, "The standard deviation.");
var scale = optional(PositiveDuration, "The scale.");
var shape = (from, to) => optional(numberBetween({ what: "shape", from, to }), "The shape, a plain number.");
var Lognormal = Schema36.Struct({
  mean: mean2,
  sd,
  scv: scv(1e-6, 1e6),
  median: optional(PositiveDuration, "The median: e to the mean of the logarithm."),
  sigma: optional(
    numberBetween({ what: "sigma", from: 1e-3, to: 6 }),
    "The standard deviation of the logarithm."
  )
}).check(
  oneCombination([
    ["mean", "sd"],
    ["mean", "scv"],
    ["mean", "sigma"],
    ["median", "sigma"]
  ])
);
var Erlang = Schema36.Struct({
  phases: required(
    wholeNumber({ what: "number of phases", from: 1, to: 1e4 }),
    "How many exponential phases, one after the other.",
    "phases: 3"
  ),
  mean: optional(PositiveDuration, "The mean of the whole."),
  rate: optional(PositiveRate, "The rate of each phase: one over its mean.")
}).check(exactlyOne(["mean", "rate"], "write { phases: 3, mean: 2min } or { phases: 3, rate: 1.5/min }"));
var meanOrScale = oneCombination([
  ["mean", "shape"],
  ["mean", "sd"],
  ["mean", "scv"],
  ["scale", "shape"]
]);
var Gamma = Schema36.Struct({ mean: mean2, scale, shape: shape(0.01, 1e6), sd, scv: scv(1e-6, 100) }).check(
  meanOrScale
);
var Weibull = Schema36.Struct({ mean: mean2, scale, shape: shape(0.1, 1e3), sd, scv: scv(1e-5, 1e5) }).check(
  meanOrScale
);
var Hyperexponential = Schema36.Union([
  listOf2(
    Schema36.Struct({
      share: required(Percent, "The share of this branch; together they are 100%.", "share: 30%"),
      mean: required(PositiveDuration, "The mean of this exponential branch.", "mean: 10s")
    }),
    "[ { share: 30%, mean: 10s }, { share: 70%, mean: 1min } ]"
  ),
  Schema36.Struct({
    mean: required(PositiveDuration, "The mean.", "mean: 2min"),
    scv: required(
      numberBetween({ what: "squared coefficient of variation of a hyperexponential", from: 1, to: 1e6 }),
      "The squared coefficient of variation, 1 or more: two branches that contribute equally to the mean.",
      "scv: 4"
    )
  })
]);
var Quantiles = mappingOf(PercentKey, Duration, "{ 0%: 0s, 50%: 111s, 100%: 1h }");
var Samples = listOf2(Duration, "[12s, 45s, 3min]");
var simpleKeys = {
  constant: optional(Duration, "Always this long."),
  exponential: optional(Exponential, "Exponential: its mean, or { mean: \u2026 } or { rate: \u2026 }."),
  uniform: optional(Uniform, "Every length between two is equally likely."),
  lognormal: optional(
    Lognormal,
    "Lognormal: mean with sd, scv or sigma, or median with sigma; only sigma is of the logarithm."
  ),
  erlang: optional(Erlang, "Several exponential phases: { phases: 3, mean: 2min }."),
  gamma: optional(Gamma, "Gamma: mean with sd, scv or shape, or scale with shape."),
  weibull: optional(Weibull, "Weibull: mean with sd, scv or shape, or scale with shape."),
  hyperexponential: optional(
    Hyperexponential,
    "A mix of exponential branches by their shares, or { mean: 2min, scv: 4 }."
  ),
  quantiles: optional(Quantiles, "As observed: lengths at shares, 0% and 100% included."),
  samples: optional(Samples, "As observed: each of these lengths is equally likely.")
};
var toMean = (of) => optional(PositiveDuration, `Only with ${of}: all of it is scaled to this mean.`);
var SimpleKeys = Schema36.Struct({ ...simpleKeys, mean: toMean("quantiles or samples") }).check(exactlyOne(KINDS, EXAMPLE8)).annotate({ identifier: "DistributionPart" });
var Mixture2 = listOf2(
  Schema36.Struct({
    share: required(Percent, "The share of this part; together they are 100%.", "share: 30%"),
    of: required(
      Schema36.Union([Duration, SimpleKeys]).annotate({ explain: explainScalar(EXAMPLE8) }),
      "The distribution of this part; 0s for what takes no time.",
      "of: 0s"
    )
  }),
  "[ { share: 30%, of: 0s }, { share: 70%, of: { exponential: 2min } } ]"
);
var DistributionKeys = Schema36.Struct({
  ...simpleKeys,
  mixture: optional(Mixture2, "One of several distributions, by their shares."),
  mean: toMean("quantiles, samples or a mixture")
}).check(exactlyOne([...KINDS, "mixture"], EXAMPLE8));

// packages/simulator/src/scenario/notation/shares.ts
import * as Effect4 from "effect/Effect";
import * as Result18 from "effect/Result";
import * as Schema37 from "effect/Schema";
import * as SchemaTransformation4 from "effect/SchemaTransformation";
var TOLERANCE = 1e-3;
var partsOfWhole = (parts) => {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) > TOLERANCE + 1e-9) {
    return fault(`the shares add up to ${Number((sum * 100).toPrecision(6))}%`, "make them add up to 100%");
  }
  return Result18.succeed(Math.abs(sum - 1) < 1e-12 ? parts : parts.map((part) => part / sum));
};
var ShareOf = (value) => Schema37.Struct({ value, share: Schema37.Finite });
var SharesByName = mappingOf(Name4, Percent, "{ PS: 65%, NW: 35% }").pipe(
  Schema37.decodeTo(
    Schema37.Array(ShareOf(Schema37.String)),
    SchemaTransformation4.transformEffect({
      decode: (table) => whole(Object.entries(table)),
      encode: (shares2) => Effect4.succeed(tableOf(shares2))
    })
  )
);
var PriorityKey = Schema37.String.check(Schema37.isPattern(/^(0|-?[1-9]\d{0,5})$/u)).annotate({
  description: "A priority: a whole number.",
  explain: (refused) => ({
    problem: `${shown(refused)} is no priority`,
    fix: "write a whole number from -999999 to 999999"
  })
});
var PriorityTable = mappingOf(PriorityKey, Percent, "{ 0: 28%, 1: 25%, 2: 47% }").annotate({
  description: "Shares by priority, together 100%."
});
var OnePriority = Schema37.Int.check(Schema37.isBetween({ minimum: -999999, maximum: 999999 }));
var SharesByPriority = Schema37.Union([OnePriority, PriorityTable]).annotate({
  explain: (refused) => ({
    problem: `${shown(refused)} is no priority`,
    fix: "write a whole number, or shares like { 0: 28%, 1: 25%, 2: 47% }"
  })
}).pipe(
  Schema37.decodeTo(
    Schema37.Array(ShareOf(Schema37.Finite)),
    SchemaTransformation4.transformEffect({
      decode: (given) => typeof given === "number" ? Effect4.succeed([{ value: given, share: 1 }]) : whole(
        Object.entries(given).map(([priority, share2]) => [Number(priority), share2]).sort(([one], [other]) => one - other)
      ),
      encode: (shares2) => Effect4.succeed(shares2.length === 1 && shares2[0] !== void 0 ? shares2[0].value : tableOf(shares2))
    })
  )
);
var whole = (entries) => Result18.match(partsOfWhole(entries.map(([, part]) => part)), {
  onFailure: (found) => Effect4.fail(faultIssue(found)),
  onSuccess: (parts) => Effect4.succeed(entries.map(([value], index) => ({ value, share: parts[index] ?? 0 })))
});
var tableOf = (shares2) => Object.fromEntries(shares2.map(({ value, share: share2 }) => [String(value), share2]));

// packages/simulator/src/scenario/distribution-notation.ts
var decode3 = (written3) => Result19.flatMap(
  decodeUnbounded(written3),
  (distribution) => lengthsOf(distribution).every((length) => length <= LONGEST_DURATION) ? Result19.succeed(distribution) : fault("it has lengths of more than a hundred years", "write shorter ones, or less variation")
);
var decodeUnbounded = (written3) => {
  if (typeof written3 === "number") return Result19.succeed({ _tag: "Constant", value: written3 });
  const { mixture, mean: mean3 } = written3;
  if (mixture === void 0) return decodeSimple(written3);
  return Result19.gen(function* () {
    const found = yield* decodeMixture(mixture);
    if (mean3 !== void 0 && meanOf(found) === 0) return yield* allZero("the mixture is");
    return mean3 === void 0 ? found : scaledToMean(found, mean3);
  });
};
var decodePart = (written3) => typeof written3 === "number" ? Result19.succeed({ _tag: "Constant", value: written3 }) : decodeSimple(written3);
var decodeSimple = (written3) => {
  const { constant, exponential, uniform, lognormal, erlang, gamma, weibull, quantiles, samples, mean: mean3 } = written3;
  if (quantiles !== void 0) return decodeQuantiles(quantiles, mean3);
  if (samples !== void 0) return toMean2({ _tag: "Samples", values: samples }, mean3, "samples are");
  if (mean3 !== void 0) {
    return fault("says a mean beside it", "write mean inside, or use it with quantiles, samples or a mixture");
  }
  if (constant !== void 0) return Result19.succeed({ _tag: "Constant", value: constant });
  if (exponential !== void 0) return decodeExponential(meanOfKeys(exponential));
  if (lognormal !== void 0) return Result19.succeed(lognormalOf(lognormal));
  if (erlang !== void 0) {
    const { phases, rate } = erlang;
    return Result19.succeed({ _tag: "Gamma", mean: erlang.mean ?? phases / (rate ?? 1), shape: phases });
  }
  if (gamma !== void 0) return decodeGamma(gamma);
  if (weibull !== void 0) return decodeWeibull(weibull);
  if (uniform !== void 0) {
    return uniform.from <= uniform.to ? Result19.succeed({ _tag: "Uniform", ...uniform }) : fault("uniform goes from more to less", "make from the shorter one");
  }
  return decodeBranches(written3.hyperexponential ?? []);
};
var meanOfKeys = (exponential) => typeof exponential === "number" ? exponential : exponential.mean ?? 1 / (exponential.rate ?? 1);
var decodeExponential = (mean3) => mean3 <= LONGEST_DURATION ? Result19.succeed({ _tag: "Exponential", mean: mean3 }) : fault("the mean is longer than a hundred years", "write a higher rate");
var lognormalOf = ({ mean: mean3, sd: sd2, scv: scv2, median, sigma = 0 }) => {
  const whole2 = mean3 ?? (median ?? 0) * Math.exp(sigma ** 2 / 2);
  return {
    _tag: "Lognormal",
    mean: whole2,
    sd: sd2 ?? whole2 * Math.sqrt(scv2 ?? Math.expm1(sigma ** 2))
  };
};
var decodeGamma = (given) => Result19.map(
  shapeOf(given, (scv2) => 1 / scv2, { least: 1e-6, most: 100 }),
  (shape2) => ({ _tag: "Gamma", mean: given.mean ?? (given.scale ?? 0) * shape2, shape: shape2 })
);
var decodeWeibull = (given) => Result19.map(shapeOf(given, weibullShape, WEIBULL_SCV), (shape2) => ({
  _tag: "Weibull",
  mean: given.mean ?? (given.scale ?? 0) * meanOverScale(shape2),
  shape: shape2
}));
var shapeOf = ({ mean: mean3 = 0, shape: shape2, sd: sd2, scv: scv2 }, shapeFor, { least: least2, most: most3 }) => {
  if (shape2 !== void 0) return Result19.succeed(shape2);
  const variation = scv2 ?? ((sd2 ?? 0) / mean3) ** 2;
  if (variation < least2) {
    const smallest = `sd is less than ${Number((Math.sqrt(least2) * 100).toPrecision(2))}% of the mean`;
    return fault(smallest, "write more, or a constant");
  }
  return variation > most3 ? fault(`sd is more than ${Math.floor(Math.sqrt(most3))} times the mean`, "write less") : Result19.succeed(shapeFor(variation));
};
var decodeBranches = (given) => {
  if ("scv" in given) {
    return Result19.succeed({ _tag: "Hyperexponential", branches: balancedMeans(given.mean, given.scv) });
  }
  return Result19.map(partsOfWhole(given.map(({ share: share2 }) => share2)), (shares2) => ({
    _tag: "Hyperexponential",
    branches: given.map(({ mean: mean3, share: share2 }, index) => ({ share: shares2[index] ?? share2, mean: mean3 }))
  }));
};
var decodeMixture = (given) => Result19.gen(function* () {
  const shares2 = yield* partsOfWhole(given.map(({ share: share2 }) => share2));
  const parts = [];
  for (const [index, { of, share: share2 }] of given.entries()) {
    parts.push({ share: shares2[index] ?? share2, of: yield* decodePart(of) });
  }
  return { _tag: "Mixture", parts };
});
var toMean2 = (distribution, mean3, are) => {
  if (mean3 === void 0) return Result19.succeed(distribution);
  return meanOf(distribution) === 0 ? allZero(are) : Result19.succeed(scaledToMean(distribution, mean3));
};
var allZero = (are) => fault(`${are} all 0`, "leave out mean, or write what was observed");
var decodeQuantiles = (table, mean3) => {
  const points = Object.entries(table).map(([share2, value]) => ({ share: Result19.getOrElse(readPercent(share2), () => Number.NaN), value })).sort((one, other) => one.share - other.share);
  const [first, last] = [points[0], points[points.length - 1]];
  if (first?.share !== 0) return fault("quantiles say no 0%", "add the shortest, for example 0%: 0s");
  if (last?.share !== 1) return fault("quantiles say no 100%", "add the longest, for example 100%: 1h");
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next !== void 0 && next.share === point.share) {
      return fault(`quantiles say ${writePercent(point.share)} twice`, "keep one of them");
    }
    if (next !== void 0 && next.value < point.value) {
      const where = `${writePercent(point.share)} to ${writePercent(next.share)}`;
      return fault(`quantiles fall from ${where}`, "let them rise");
    }
  }
  return toMean2({ _tag: "Quantiles", points }, mean3, "quantiles are");
};
var lengthsOf = (distribution) => {
  switch (distribution._tag) {
    case "Constant":
      return [distribution.value];
    case "Exponential":
    case "Gamma":
    case "Weibull":
      return [distribution.mean];
    case "Uniform":
      return [distribution.to];
    case "Lognormal":
      return [distribution.mean, distribution.sd];
    case "Hyperexponential":
      return distribution.branches.map(({ mean: mean3 }) => mean3);
    case "Quantiles":
      return distribution.points.map(({ value }) => value);
    case "Samples":
      return distribution.values;
    case "Mixture":
      return distribution.parts.flatMap(({ of }) => lengthsOf(of));
  }
};
var encode3 = (distribution) => distribution._tag === "Mixture" ? { mixture: distribution.parts.map(({ share: share2, of }) => ({ share: share2, of: encodeSimple(of) })) } : encodeSimple(distribution);
var encodeSimple = (distribution) => {
  switch (distribution._tag) {
    case "Constant":
      return distribution.value;
    case "Exponential":
      return { exponential: distribution.mean };
    case "Uniform":
      return { uniform: { from: distribution.from, to: distribution.to } };
    case "Lognormal":
      return { lognormal: { mean: distribution.mean, sd: distribution.sd } };
    case "Gamma":
      return { gamma: { mean: distribution.mean, shape: distribution.shape } };
    case "Weibull":
      return { weibull: { mean: distribution.mean, shape: distribution.shape } };
    case "Hyperexponential":
      return { hyperexponential: distribution.branches.map(({ share: share2, mean: mean3 }) => ({ share: share2, mean: mean3 })) };
    case "Quantiles":
      return {
        quantiles: Object.fromEntries(
          distribution.points.map(({ share: share2, value }) => [writePercent(share2), value])
        )
      };
    case "Samples":
      return { samples: [...distribution.values] };
  }
};
var DistributionNotation = Schema38.Union([Duration, DistributionKeys]).annotate({
  identifier: "Distribution",
  title: "Distribution",
  description: "How long something takes: a duration (always that long), or a distribution by its kind.",
  explain: explainScalar(EXAMPLE8)
}).pipe(
  Schema38.decodeTo(
    DistributionData,
    SchemaTransformation5.transformEffect({
      decode: (written3) => Result19.match(decode3(written3), {
        onFailure: (found) => Effect5.fail(faultIssue(found)),
        onSuccess: Effect5.succeed
      }),
      encode: (distribution) => Effect5.succeed(encode3(distribution))
    })
  )
);

// packages/simulator/src/scenario/notation/skills.ts
import * as Result20 from "effect/Result";
import * as Schema39 from "effect/Schema";
var Level = wholeNumber({ what: "level", from: 1, to: 1e6 });
var decode4 = (written3) => {
  if (!isList2(written3))
    return Result20.succeed(Object.entries(written3).map(([skill, level]) => ({ skill, level })));
  const twice = written3.find((skill, index) => written3.indexOf(skill) < index);
  return twice === void 0 ? Result20.succeed(written3.map((skill) => ({ skill, level: 1 }))) : fault(`'${twice}' is there twice`, "keep one of them");
};
var isList2 = (written3) => Array.isArray(written3);
var encode4 = (skills) => skills.every(({ level }) => level === 1) ? skills.map(({ skill }) => skill) : Object.fromEntries(skills.map(({ skill, level }) => [skill, level]));
var Skills = Schema39.Union([listOf2(Name4, "[french]"), mappingOf(Name4, Level, "{ french: 2 }")]).annotate({
  identifier: "Skills",
  title: "Skills",
  description: "Skills: a list, all of level 1, or a level from 1 on for each.",
  explain: (refused) => ({
    problem: `${shown(refused)} is no skill`,
    fix: "write it like [french, sales] or { french: 3, sales: 1 }"
  })
}).pipe(
  Schema39.decodeTo(
    Schema39.Array(Schema39.Struct({ skill: Schema39.String, level: Schema39.Finite })),
    reading({ decode: decode4, encode: encode4 })
  )
);

// packages/simulator/src/scenario/takes-time.ts
import * as Schema40 from "effect/Schema";
var takesTime = Schema40.makeFilter(
  (given) => lawsOf(given).some((law) => meanOf(law) === 0) ? faultIssue({ problem: "is no time at all", fix: "write a longer time, like { exponential: 10min }" }) : void 0
);
var lawsOf = (law) => law._tag === "Cycle" ? law.steps.map(({ value }) => value) : [law];

// packages/simulator/src/scenario/sections/capacity.ts
import * as Result21 from "effect/Result";
import * as Schema41 from "effect/Schema";

// packages/simulator/src/scenario/notation/unlimited.ts
var unlimited = (value, none, explain5) => wordFor(value, "unlimited", none, explain5);

// packages/simulator/src/scenario/sections/capacity.ts
var EXAMPLE9 = "write it like 3, { chat: 3, voice: 1 } or { units: 6, exclusive: [voice] }";
var Units = unlimited(
  positiveNumber({ what: "capacity", to: 1e6 }),
  Number.POSITIVE_INFINITY,
  (refused) => ({
    problem: `${shown(refused)} is no capacity`,
    fix: "write a number above 0, at most 1000000, or unlimited"
  })
);
var Most = wholeNumber({ what: "number of contacts", from: 0, to: 1e6 });
var SomeChannels = listOf2(ChannelName, "[voice]");
var most2 = (channel) => optional(Most, `How many of channel ${channel} at once.`);
var Keys2 = Schema41.Struct({
  units: optional(
    Units,
    "How many units in all; each contact takes the weight of its type. Left out: no limit, and only the channels that are named here."
  ),
  voice: most2("voice"),
  email: most2("email"),
  sms: most2("sms"),
  whatsapp: most2("whatsapp"),
  telegram: most2("telegram"),
  messenger: most2("messenger"),
  chat: most2("chat"),
  exclusive: optional(
    SomeChannels,
    "Channels of which none is ever beside a contact of another channel, except of one that they interrupt."
  ),
  interrupts: optional(
    mappingOf(ChannelKey, SomeChannels, "{ voice: [chat, email] }"),
    "Channels that are taken although others fill the capacity; work on those rests meanwhile."
  )
});
var CapacityData = Schema41.Struct({
  /** Infinity: no limit; null: nothing but the channels that are named. */
  units: Schema41.NullOr(Schema41.Number),
  channels: Schema41.Array(Schema41.Struct({ channel: Channel, most: Schema41.Finite })),
  exclusive: Schema41.Array(Channel),
  interrupts: Schema41.Array(Schema41.Struct({ channel: Channel, over: Schema41.Array(Channel) }))
});
var decode5 = (written3) => {
  if (typeof written3 === "number") {
    return Result21.succeed({ units: written3, channels: [], exclusive: [], interrupts: [] });
  }
  const { units, exclusive = [], interrupts = {}, ...limits } = written3;
  const channels = channelsOf(limits).map(([channel, most3]) => ({ channel, most: most3 }));
  if (units === void 0 && channels.every(({ most: most3 }) => most3 === 0)) {
    return fault("leaves room for nothing", "name units, or a channel above 0: { chat: 3, voice: 1 }");
  }
  for (const [channel, over] of channelsOf(interrupts)) {
    if (over.includes(channel))
      return fault(`${channel} interrupts itself`, `take ${channel} out of its list`);
  }
  return Result21.succeed({
    units: units ?? null,
    channels,
    exclusive,
    interrupts: channelsOf(interrupts).map(([channel, over]) => ({ channel, over }))
  });
};
var encode5 = ({ units, channels, exclusive, interrupts }) => {
  const plain = channels.length === 0 && exclusive.length === 0 && interrupts.length === 0;
  if (plain && units !== null) return units;
  return {
    ...units === null ? {} : { units },
    ...Object.fromEntries(channels.map(({ channel, most: most3 }) => [channel, most3])),
    ...exclusive.length === 0 ? {} : { exclusive },
    ...interrupts.length === 0 ? {} : { interrupts: Object.fromEntries(interrupts.map(({ channel, over }) => [channel, over])) }
  };
};
var Capacity = Schema41.Union([Units, Keys2]).annotate({
  identifier: "Capacity",
  title: "Capacity",
  description: "What an agent can have in hand at once, what rings included: units, or how many of each channel, or both.",
  explain: (refused) => ({ problem: `${shown(refused)} is no capacity`, fix: EXAMPLE9 })
}).pipe(Schema41.decodeTo(CapacityData, reading({ decode: decode5, encode: encode5 })));

// packages/simulator/src/scenario/sections/person.ts
import * as Schema42 from "effect/Schema";
var Person = Schema42.Struct({
  shifts: optional(WeekTimes, "When they are on duty, in local times; else always."),
  breaks: optional(WeekTimes, "When they are on a break, within their shifts; else never."),
  skills: optional(Skills, "What they know besides what the whole group knows, or at another level."),
  capacity: optional(Capacity, "What they can have in hand at once; else as the group.")
}).annotate({ identifier: "Person", title: "Agent", description: "An agent who has a name." });

// packages/simulator/src/scenario/sections/pull.ts
import * as Schema43 from "effect/Schema";
var Pull = Schema43.Struct({
  takes: defaulted(
    Schema43.Literals(["oldest", "firstInLine", "any"]),
    "oldest",
    "Of what they see: the one that waits longest, the first in line by the policy, or any at random."
  ),
  reaction: defaulted(DistributionNotation, "0s", "How long a free agent takes to choose."),
  sees: defaulted(
    unlimited(
      wholeNumber({ what: "number of contacts", from: 1, to: 1e6 }),
      Number.POSITIVE_INFINITY,
      (refused) => ({
        problem: `${shown(refused)} is no number of contacts`,
        fix: "write a whole number from 1 to 1000000, or unlimited"
      })
    ),
    "unlimited",
    "How many of those that wait they see, first in line first."
  )
}).annotate({
  identifier: "Pull",
  title: "Pull",
  description: "Agents who take from their queues themselves.",
  explain: (refused) => ({
    problem: `${shown(refused)} says nothing of how they take`,
    fix: "write it like { takes: oldest, reaction: { exponential: 5s } }"
  })
});

// packages/simulator/src/scenario/sections/ringing.ts
import * as Schema44 from "effect/Schema";
var Ringing2 = Schema44.Struct({
  for: defaulted(
    unlimited(PositiveDuration, Number.POSITIVE_INFINITY, (refused) => ({
      problem: `${shown(refused)} is no length of ringing`,
      fix: "write it like 20s, or unlimited"
    })),
    "unlimited",
    "How long it rings before it lapses."
  ),
  answers: required(
    DistributionNotation,
    "How long an agent takes to accept or decline; what takes longer than the ringing lapses.",
    "answers: { exponential: 5s }"
  ),
  declines: defaulted(Percent, "0%", "The chance that an agent declines."),
  assigned: defaulted(
    Schema44.Literals(["rings", "taken"]),
    "rings",
    "What a policy assigns: rings as if it were offered, or is taken at once."
  ),
  awayAfterDeclining: defaulted(Duration, "0s", "How long an agent who declined is away; 0s: stays free."),
  awayAfterLapse: defaulted(
    wordFor(Duration, "untilNextShift", Number.POSITIVE_INFINITY, (refused) => ({
      problem: `${shown(refused)} is no time away`,
      fix: "write it like 2min, or untilNextShift"
    })),
    "0s",
    "How long an agent who let it ring out is away; 0s: stays free; untilNextShift: until their next shift."
  )
}).annotate({
  identifier: "Ringing",
  title: "Ringing",
  description: "How contacts ring at the agents, who accept, decline or let them ring out.",
  explain: (refused) => ({
    problem: `${shown(refused)} says nothing of how it rings`,
    fix: "write it like { for: 20s, answers: { exponential: 5s } }"
  })
});

// packages/simulator/src/scenario/sections/staffing.ts
import * as Schema47 from "effect/Schema";
import * as SchemaTransformation7 from "effect/SchemaTransformation";

// packages/simulator/src/scenario/notation/by-period.ts
import * as Effect6 from "effect/Effect";
import * as Result22 from "effect/Result";
import * as Schema46 from "effect/Schema";
import * as SchemaTransformation6 from "effect/SchemaTransformation";

// packages/simulator/src/scenario/notation/cycle.ts
import * as Schema45 from "effect/Schema";
var CycleData = (value) => Schema45.TaggedStruct("Cycle", {
  every: Schema45.Literals(["day", "week"]),
  steps: Schema45.Array(Schema45.Struct({ from: Schema45.Finite, value }))
});

// packages/simulator/src/scenario/notation/by-period.ts
var Times = class {
  constructor(table) {
    this.table = table;
  }
};
var byPeriod = (value, { description, example }) => {
  const times = mappingOf(TimeKey, value, example).pipe(
    Schema46.decodeTo(
      Schema46.declare((given) => given instanceof Times),
      SchemaTransformation6.transform({
        decode: (table) => new Times(table),
        encode: ({ table }) => table
      })
    )
  );
  const weekly = mappingOf(DaysKey, Schema46.Union([value, times]), example);
  return Schema46.Union([times, weekly]).annotate({ description }).pipe(
    Schema46.decodeTo(
      CycleData(Schema46.toType(value)),
      SchemaTransformation6.transformEffect({
        decode: (written3) => Result22.match(decode6(written3), {
          onFailure: (found) => Effect6.fail(faultIssue(found)),
          onSuccess: Effect6.succeed
        }),
        encode: (cycle) => Effect6.succeed(encode6(cycle))
      })
    )
  );
};
var decode6 = (written3) => {
  if (written3 instanceof Times) {
    return Result22.succeed({ _tag: "Cycle", every: "day", steps: stepsOf(written3) });
  }
  const days = Array.from({ length: DAYS_IN_WEEK });
  for (const [key, of] of Object.entries(written3)) {
    for (const day of readDays(key) ?? []) {
      if (days[day] !== void 0) return fault(`says ${writeDays(day, day)} twice`, "keep one of them");
      days[day] = of;
    }
  }
  const steps = [];
  for (const [day, of] of days.entries()) {
    if (of === void 0) {
      const name = writeDays(day, day);
      return fault(`says nothing of ${name}`, `add ${name}, so that every day of the week is there`);
    }
    steps.push(...stepsOf(of).map(({ from, value }) => ({ from: from + day * TIME_UNITS.d, value })));
  }
  return Result22.succeed({ _tag: "Cycle", every: "week", steps });
};
var stepsOf = (day) => day instanceof Times ? Object.entries(day.table).map(([time, value]) => ({ from: Result22.getOrElse(readLocalTime(time), () => 0), value })).sort((one, other) => one.from - other.from) : [{ from: 0, value: day }];
var encode6 = ({ every, steps }) => {
  if (every === "day") return new Times(tableOf2(steps));
  const days = Array.from({ length: DAYS_IN_WEEK }, (_, day) => {
    const begins = day * TIME_UNITS.d;
    return steps.filter(({ from }) => from >= begins && from < begins + TIME_UNITS.d).map(({ from, value }) => ({ from: from - begins, value }));
  });
  const written3 = {};
  for (let first = 0; first < days.length; ) {
    const table = days[first] ?? [];
    let last = first;
    while (last + 1 < days.length && JSON.stringify(days[last + 1]) === JSON.stringify(table)) last++;
    const [only, ...others] = table;
    written3[writeDays(first, last)] = only !== void 0 && others.length === 0 && only.from === 0 ? only.value : new Times(tableOf2(table));
    first = last + 1;
  }
  return written3;
};
var tableOf2 = (steps) => Object.fromEntries(steps.map(({ from, value }) => [writeLocalTime(from), value]));

// packages/simulator/src/scenario/sections/staffing.ts
var Count2 = wholeNumber({ what: "number of agents", from: 0, to: 1e5 });
var SeenAtWork = Schema47.Struct({
  seenAtWork: required(
    Schema47.Struct({
      gap: required(
        PositiveDuration,
        "The longest pause between two services that is still work.",
        "gap: 30min"
      ),
      per: required(PositiveDuration, "The length of the periods that are averaged.", "per: 1h")
    }),
    "As many as were seen at work in the trace.",
    "seenAtWork: { gap: 30min, per: 1h }"
  )
});
var EXAMPLE10 = "12, { '00:00': 0, '07:00': 6 } or { seenAtWork: { gap: 30min, per: 1h } }";
var ByPeriod = byPeriod(Count2, {
  description: "How many agents, by local time of day, or days of the week and the time of day; the last entry carries over midnight.",
  example: "{ '00:00': 0, '07:00': 6 }"
});
var StaffingData = Schema47.Union([
  CycleData(Schema47.Finite),
  Schema47.TaggedStruct("SeenAtWork", { gap: Schema47.Finite, per: Schema47.Finite })
]);
var decode7 = (written3) => {
  if (typeof written3 === "number")
    return { _tag: "Cycle", every: "day", steps: [{ from: 0, value: written3 }] };
  return "seenAtWork" in written3 ? { _tag: "SeenAtWork", ...written3.seenAtWork } : written3;
};
var encode7 = (staffing) => {
  if (staffing._tag === "SeenAtWork") return { seenAtWork: { gap: staffing.gap, per: staffing.per } };
  const [only, ...others] = staffing.steps;
  return staffing.every === "day" && only !== void 0 && others.length === 0 && only.from === 0 ? only.value : staffing;
};
var Staffing = Schema47.Union([Count2, ByPeriod, SeenAtWork]).annotate({
  description: "How many agents: a whole number, a table by local time, or as seen at work in the trace.",
  explain: (refused) => ({
    problem: `${shown(refused)} is no number of agents`,
    fix: `write it like ${EXAMPLE10}`
  })
}).pipe(Schema47.decodeTo(StaffingData, SchemaTransformation7.transform({ decode: decode7, encode: encode7 })));

// packages/simulator/src/scenario/sections/agent-group.ts
var Absences2 = Schema48.Struct({
  every: required(
    DistributionNotation.check(takesTime),
    "How long an agent is there until they disappear.",
    "every: { exponential: 8h }"
  ),
  lasts: required(DistributionNotation, "How long they stay away.", "lasts: { exponential: 10min }")
}).annotate({
  title: "Absences",
  description: "Agents suddenly disappear; what they have in hand goes back to its queue."
});
var Keys3 = Schema48.Struct({
  queues: required(
    listOf2(Name4, "[calls]"),
    "The queues they serve; where all else is equal, the earlier one goes first.",
    "queues: [calls]"
  ),
  count: optional(Staffing, "How many are at work, besides those with names."),
  people: optional(
    mappingOf(Name4, Person, "{ Ana: { shifts: { mon-fri: 09:00-17:00 } } }"),
    "Agents with names, and shifts and skills of their own."
  ),
  skills: optional(Skills, "What everyone in it knows, and how well; else nothing."),
  capacity: optional(Capacity, "What each can have in hand at once; else one contact."),
  rates: optional(
    listOf2(positiveNumber({ what: "rate of work", to: 1e3 }), "[1, 1.7, 2.5]"),
    "How much work an agent does in all when working on one contact, on two, and so on, shared equally; the last holds for all more. Else as much on each as on one alone."
  ),
  ringing: optional(Ringing2, "How contacts ring; else what is assigned is taken at once."),
  pull: optional(Pull, "They take from their queues themselves; else only the policy gives them anything."),
  absences: optional(Absences2, "Agents who suddenly disappear; else nobody does."),
  pace: optional(
    mappingOf(Name4, positiveNumber({ what: "factor", to: 1e3 }), "{ call: 1.2 }"),
    "What their work on a type is multiplied by; types left out: 1."
  )
});
var AgentGroup = Keys3.check(
  Schema48.makeFilter(
    ({ count, people }) => count === void 0 && people === void 0 ? faultIssue({
      problem: "says none of count or people",
      fix: "say how many they are, for example count: 12"
    }) : void 0,
    { toJsonSchema: () => ({ anyOf: [{ required: ["count"] }, { required: ["people"] }] }) }
  )
).annotate({
  identifier: "AgentGroup",
  title: "Group of agents",
  description: "Agents who serve the same queues."
});

// packages/simulator/src/scenario/sections/busyness.ts
import * as Schema49 from "effect/Schema";
import * as SchemaTransformation8 from "effect/SchemaTransformation";
var EXAMPLE11 = "write it like { sd: 0.2 }, { scv: 0.04 } or { shape: 25 }";
var Keys4 = Schema49.Struct({
  sd: optional(
    numberBetween({ what: "standard deviation", from: 1e-3, to: 10 }),
    "Its standard deviation; as the mean is 1, 0.2 means that most days differ by 20% or less."
  ),
  scv: optional(
    numberBetween({ what: "squared coefficient of variation", from: 1e-6, to: 100 }),
    "Its variance."
  ),
  shape: optional(numberBetween({ what: "shape", from: 0.01, to: 1e6 }), "Its shape: one over the variance.")
}).check(exactlyOne(["sd", "scv", "shape"], EXAMPLE11));
var BusynessData = Schema49.Struct({ shape: Schema49.Finite });
var Busyness = Keys4.annotate({
  title: "Busyness",
  description: "A random factor on the rates of each local day: gamma distributed with mean 1.",
  explain: (refused) => ({ problem: `${shown(refused)} is no busyness`, fix: EXAMPLE11 })
}).pipe(
  Schema49.decodeTo(
    BusynessData,
    SchemaTransformation8.transform({
      decode: ({ sd: sd2, scv: scv2, shape: shape2 }) => ({
        shape: shape2 ?? 1 / (scv2 ?? (sd2 ?? 1) ** 2)
      }),
      encode: ({ shape: shape2 }) => ({ shape: shape2 })
    })
  )
);

// packages/simulator/src/scenario/sections/contact-type.ts
import * as Schema54 from "effect/Schema";

// packages/simulator/src/scenario/distribution-by-period.ts
import * as Schema50 from "effect/Schema";
var DistributionByPeriod = Schema50.Union([
  DistributionNotation,
  byPeriod(DistributionNotation, {
    description: "By the local time at which the contact arrives.",
    example: "{ '00:00': { exponential: 2min }, '08:00': { exponential: 100s } }"
  })
]).annotate({
  identifier: "DistributionByPeriod",
  title: "Distribution, by period",
  description: "How long something takes: a distribution, or one for each period of the day or the week.",
  explain: explainScalar(EXAMPLE8)
});

// packages/simulator/src/scenario/sections/conversation.ts
import * as Schema52 from "effect/Schema";

// packages/simulator/src/scenario/notation/how-many.ts
import * as Result23 from "effect/Result";
import * as Schema51 from "effect/Schema";
var LARGEST = 1e5;
var EXAMPLE12 = "write it like 3, { 1: 60%, 2: 40% } or { geometric: 2.5 }";
var Geometric = Schema51.Struct({
  geometric: required(
    numberBetween({ what: "mean", from: 1, to: LARGEST }),
    "The mean; after each there is one more with the same chance.",
    "geometric: 2.5"
  )
});
var HowManyData = Schema51.TaggedUnion({
  Sizes: { sizes: Schema51.Array(Schema51.Struct({ value: Schema51.Finite, share: Schema51.Finite })) },
  Geometric: { mean: Schema51.Finite }
});
var isGeometric = (written3) => typeof written3 === "object" && "geometric" in written3;
var decode8 = (written3) => {
  if (typeof written3 === "number") {
    return Result23.succeed({ _tag: "Sizes", sizes: [{ value: written3, share: 1 }] });
  }
  if (isGeometric(written3)) return Result23.succeed({ _tag: "Geometric", mean: written3.geometric });
  const entries = Object.entries(written3);
  return Result23.map(partsOfWhole(entries.map(([, share2]) => share2)), (shares2) => ({
    _tag: "Sizes",
    sizes: entries.map(([size], index) => ({ value: Number(size), share: shares2[index] ?? 0 }))
  }));
};
var encode8 = (size) => {
  if (size._tag === "Geometric") return { geometric: size.mean };
  const [only, ...others] = size.sizes;
  return only !== void 0 && others.length === 0 ? only.value : Object.fromEntries(size.sizes.map(({ value, share: share2 }) => [String(value), share2]));
};
var howMany = ({ identifier, what, description }) => {
  const Key = Schema51.String.check(Schema51.isPattern(/^[1-9]\d{0,4}$/u)).annotate({
    description: "A whole number from 1 on.",
    explain: (refused) => ({
      problem: `${shown(refused)} is no ${what}`,
      fix: "write a whole number from 1 to 99999"
    })
  });
  const Sizes = mappingOf(Key, Percent, "{ 1: 60%, 2: 40% }").annotate({
    description: "Shares by number, together 100%."
  });
  return Schema51.Union([wholeNumber({ what, from: 1, to: LARGEST }), Geometric, Sizes]).annotate({
    identifier,
    title: identifier,
    description: `${description}: a whole number, shares by number, or geometric.`,
    explain: (refused) => ({ problem: `${shown(refused)} is no ${what}`, fix: EXAMPLE12 })
  }).pipe(Schema51.decodeTo(HowManyData, reading({ decode: decode8, encode: encode8 })));
};

// packages/simulator/src/scenario/sections/conversation.ts
var Turns = howMany({
  identifier: "Turns",
  what: "number of turns",
  description: "How many replies it takes"
});
var Silence = Schema52.Struct({
  after: required(PositiveDuration, "After this long without a word from the customer.", "after: 10min"),
  then: required(
    Schema52.Literals(["close", "release"]),
    "close: it is closed. release: its agent is rid of it until the customer writes.",
    "then: close"
  )
}).annotate({ title: "Silence", description: "What happens to one in which the customer says nothing." });
var Returns = Schema52.Struct({
  probability: required(Percent, "The chance that a closed one is reopened.", "probability: 10%"),
  delay: required(DistributionByPeriod, "How long after its end.", "delay: { exponential: 1h }"),
  most: defaulted(
    wholeNumber({ what: "number of times", from: 1, to: 1e6 }),
    1,
    "How many times one comes back at most."
  )
}).annotate({ title: "Returns", description: "Customers who come back after the end: it is reopened." });
var Bot = Schema52.Struct({
  turns: defaulted(Turns, 1, "How many replies the bot gives."),
  reply: defaulted(DistributionByPeriod, "0s", "How long the bot takes for each."),
  settles: defaulted(
    Percent,
    "0%",
    "The chance that its last reply settles it; else the customer's next message goes to the queue of the type."
  )
}).annotate({ title: "Bot", description: "A bot that answers first." });
var Conversation = Schema52.Struct({
  turns: defaulted(Turns, 1, "How many replies of the agent it takes."),
  reply: required(
    DistributionByPeriod,
    "How long an agent works on each reply; also by the local time of arrival.",
    "reply: { exponential: 45s }"
  ),
  think: defaulted(
    DistributionByPeriod,
    "0s",
    "How long the customer takes to write again; also by the local time of arrival."
  ),
  goesSilent: defaulted(
    Percent,
    "0%",
    "The chance, after each reply but the last, that the customer never writes again."
  ),
  silence: optional(
    Silence,
    "What happens to one in which the customer says nothing; else it waits for ever."
  ),
  returns: optional(Returns, "Customers who come back after the end; else nobody does."),
  window: optional(
    PositiveDuration,
    "How long after the customer's last message an agent may write freely; else as long as the channel allows."
  ),
  bot: optional(Bot, "A bot that answers first; else nobody does.")
}).annotate({
  identifier: "Conversation",
  title: "Conversation",
  description: "A messaging conversation: the agent replies, the customer thinks and writes again, until all turns are done.",
  explain: (refused) => ({
    problem: `${shown(refused)} is no conversation`,
    fix: "write it like { turns: 4, reply: { exponential: 45s }, think: { exponential: 90s } }"
  })
});

// packages/simulator/src/scenario/sections/retrial.ts
import * as Schema53 from "effect/Schema";
var Times2 = wholeNumber({ what: "number of times", from: 1, to: 1e6 });
var Retrial = Schema53.Struct({
  afterAbandoning: defaulted(Percent, "0%", "The chance that one who gave up comes again."),
  afterBlocking: defaulted(Percent, "0%", "The chance that one who was blocked or turned away comes again."),
  delay: required(
    DistributionByPeriod.check(takesTime),
    "How long until then; also by the local time at which it first arrived.",
    "delay: { exponential: 10min }"
  ),
  most: required(
    unlimited(Times2, Number.POSITIVE_INFINITY, (refused) => ({
      problem: `${shown(refused)} is no number of times`,
      fix: "write a whole number from 1 to 1000000, or unlimited"
    })),
    "How many times one comes again at most.",
    "most: 3"
  )
}).check(
  Schema53.makeFilter(
    ({ afterAbandoning, afterBlocking }) => afterAbandoning === 0 && afterBlocking === 0 ? faultIssue({
      problem: "nobody ever comes again",
      fix: "say afterAbandoning: 60% or afterBlocking: 60%"
    }) : void 0
  )
).annotate({
  identifier: "Retrial",
  title: "Retrial",
  description: "Contacts who come again after they gave up, or were blocked or turned away."
});

// packages/simulator/src/scenario/sections/contact-type.ts
var Keys5 = Schema54.Struct({
  channel: defaulted(Channel, "voice", "How they get in touch."),
  queue: required(Name4, "The queue they wait in.", "queue: calls"),
  priority: defaulted(SharesByPriority, 0, "Their priority: one whole number, or shares of several."),
  service: optional(
    DistributionByPeriod,
    "How long an agent needs to handle one; also by the local time at which it arrives."
  ),
  conversation: optional(Conversation, "In place of service: a messaging conversation of several turns."),
  patience: defaulted(
    unlimited(DistributionByPeriod, null, (refused) => ({
      problem: `${shown(refused)} is no patience`,
      fix: "write it like 2min, { exponential: 2min } or unlimited"
    })),
    "unlimited",
    "How long they wait before they give up, also by the local time of arrival; unlimited: nobody gives up."
  ),
  needs: optional(Skills, "What an agent must know to take one, and how well; else nothing."),
  weight: optional(
    positiveNumber({ what: "weight", to: 1e6 }),
    "How many units of an agent's capacity one takes; else 1."
  ),
  due: optional(
    PositiveDuration,
    "How long after its arrival one should be answered, for policies that look at it; else nothing is promised."
  ),
  lines: optional(Name4, "The lines that one holds from arrival to end; else there are lines enough."),
  retrial: optional(
    Retrial,
    "Those who come again after they gave up or were turned away; else nobody does."
  ),
  wrapUp: optional(
    DistributionByPeriod,
    "How long the agent is busy after its end; also by the local time of arrival. Else not at all."
  ),
  preferring: optional(
    Percent,
    "The share of those who are used to an agent: someone on duty when they arrive; else nobody is."
  )
});
var ContactType = Keys5.check(
  exactlyOne(
    ["service", "conversation"],
    "say how long one takes, for example service: { exponential: 2min }"
  )
).annotate({ identifier: "ContactType", title: "Contact type", description: "A kind of contact." });

// packages/simulator/src/scenario/sections/policy/policy.ts
import * as Result24 from "effect/Result";
import * as Schema62 from "effect/Schema";

// packages/simulator/src/scenario/sections/policy/choice.ts
import * as Schema56 from "effect/Schema";
import * as SchemaTransformation9 from "effect/SchemaTransformation";

// packages/simulator/src/scenario/sections/policy/word-or-keys.ts
import * as Schema55 from "effect/Schema";
var wordOrKeys = (words, fields, { what, example }) => {
  const keys3 = Object.keys(fields);
  const explain5 = (refused) => ({
    problem: `${shown(refused)} is no ${what}`,
    fix: typeof refused === "string" && keys3.includes(refused) ? `say more of it: ${example}` : typeof refused === "string" ? didYouMean(refused, [.../* @__PURE__ */ new Set([...words, ...keys3])]) : `write it like ${example}`
  });
  return Schema55.Union([
    Schema55.Literals(words),
    Schema55.Struct(fields).check(exactlyOne(keys3, `write it like ${example}`))
  ]).annotate({ explain: explain5 });
};
var Scope2 = Schema55.Literals(["all", "channel", "queue"]);

// packages/simulator/src/scenario/sections/policy/choice.ts
var WORDS2 = [
  "longestIdle",
  "random",
  "leastLoaded",
  "mostSpare",
  "bestSkill",
  "inOrder",
  "roundRobin",
  "leastRecentlyGiven"
];
var BLOCK = {
  what: "choice of an agent",
  example: "longestIdle, { leastLoaded: { of: channel } } or { preferred: longestIdle }"
};
var ofScope = (what) => Schema56.Struct({ of: defaulted(Scope2, "all", what) });
var keys = {
  leastLoaded: optional(ofScope("Which contacts in hand count."), "Who has the fewest contacts in hand."),
  mostSpare: optional(
    Schema56.Struct({
      of: defaulted(
        Schema56.Literals(["units", "share"]),
        "units",
        "In units, or as a share of all their units."
      )
    }),
    "Who has the most capacity to spare."
  ),
  roundRobin: optional(
    ofScope("One turn for all, one for each channel, or one for each queue."),
    "Everybody in turn."
  ),
  leastRecentlyGiven: optional(
    ofScope("Which contacts count."),
    "Who was given something the longest time ago."
  ),
  inOrder: optional(
    Schema56.Struct({
      groups: optional(
        listOf2(Name4, "[north, south]"),
        "The groups, first choice first; else as they are declared."
      ),
      within: defaulted(
        Schema56.Literals(["longestIdle", "seats"]),
        "longestIdle",
        "Within a group: who has been free for longest, or the first seat."
      )
    }),
    "The first of several groups in which somebody is free."
  ),
  weightedRandom: optional(
    Schema56.Struct({
      weights: required(
        mappingOf(Name4, numberBetween({ what: "weight", from: 0, to: 1e6 }), "{ 'north 1': 3 }"),
        "By agent, how many times as often as others; those left out: 1.",
        "weights: { 'north 1': 3 }"
      )
    }),
    "Anybody at random, some more often than others."
  )
};
var PlainChoice = wordOrKeys(WORDS2, keys, BLOCK);
var WrittenChoice = wordOrKeys(
  WORDS2,
  {
    ...keys,
    preferred: optional(PlainChoice, "The agent whom the contact is used to, else by this choice.")
  },
  BLOCK
);
var DEFAULTS = {
  longestIdle: { _tag: "LongestIdle" },
  random: { _tag: "Random" },
  leastLoaded: { _tag: "LeastLoaded", of: "all" },
  mostSpare: { _tag: "MostSpare", of: "units" },
  bestSkill: { _tag: "BestSkill" },
  inOrder: { _tag: "InOrder", groups: null, within: "longestIdle" },
  roundRobin: { _tag: "RoundRobin", of: "all" },
  leastRecentlyGiven: { _tag: "LeastRecentlyGiven", of: "all" }
};
var decodePlain = (written3) => {
  if (typeof written3 === "string") return DEFAULTS[written3];
  const { leastLoaded: leastLoaded2, mostSpare: mostSpare2, roundRobin: roundRobin2, leastRecentlyGiven: leastRecentlyGiven2, inOrder: inOrder2, weightedRandom } = written3;
  if (leastLoaded2 !== void 0) return { _tag: "LeastLoaded", ...leastLoaded2 };
  if (mostSpare2 !== void 0) return { _tag: "MostSpare", ...mostSpare2 };
  if (roundRobin2 !== void 0) return { _tag: "RoundRobin", ...roundRobin2 };
  if (leastRecentlyGiven2 !== void 0) return { _tag: "LeastRecentlyGiven", ...leastRecentlyGiven2 };
  if (inOrder2 !== void 0)
    return { _tag: "InOrder", groups: inOrder2.groups ?? null, within: inOrder2.within };
  const weights = Object.entries(weightedRandom?.weights ?? {});
  return { _tag: "WeightedRandom", weights: weights.map(([agent, weight]) => ({ agent, weight })) };
};
var encodePlain = (choice) => {
  switch (choice._tag) {
    case "LongestIdle":
      return "longestIdle";
    case "Random":
      return "random";
    case "BestSkill":
      return "bestSkill";
    case "LeastLoaded":
      return choice.of === "all" ? "leastLoaded" : { leastLoaded: { of: choice.of } };
    case "MostSpare":
      return choice.of === "units" ? "mostSpare" : { mostSpare: { of: choice.of } };
    case "RoundRobin":
      return choice.of === "all" ? "roundRobin" : { roundRobin: { of: choice.of } };
    case "LeastRecentlyGiven":
      return choice.of === "all" ? "leastRecentlyGiven" : { leastRecentlyGiven: { of: choice.of } };
    case "InOrder":
      return choice.groups === null && choice.within === "longestIdle" ? "inOrder" : { inOrder: { ...choice.groups === null ? {} : { groups: choice.groups }, within: choice.within } };
    case "WeightedRandom":
      return {
        weightedRandom: {
          weights: Object.fromEntries(choice.weights.map(({ agent, weight }) => [agent, weight]))
        }
      };
  }
};
var ChooseData = Schema56.Struct({ preferred: Schema56.Boolean, by: ChoiceData });
var decode9 = (written3) => {
  if (typeof written3 === "string") return { preferred: false, by: decodePlain(written3) };
  const { preferred: preferred2, ...plain } = written3;
  return preferred2 === void 0 ? { preferred: false, by: decodePlain(plain) } : { preferred: true, by: decodePlain(preferred2) };
};
var encode9 = ({ preferred: preferred2, by }) => preferred2 ? { preferred: encodePlain(by) } : encodePlain(by);
var Choice = WrittenChoice.annotate({
  identifier: "PolicyChoice",
  title: "Choice of an agent",
  description: "Who of several agents gets a contact."
}).pipe(Schema56.decodeTo(ChooseData, SchemaTransformation9.transform({ decode: decode9, encode: encode9 })));

// packages/simulator/src/scenario/sections/policy/next.ts
import * as Schema57 from "effect/Schema";
import * as SchemaTransformation10 from "effect/SchemaTransformation";
var WORDS3 = [
  "oldest",
  "priority",
  "ownQueueFirst",
  "bestSkill",
  "earliestDeadline",
  "lastComeFirstServed"
];
var HeadStart = mappingOf(PriorityKey, Duration, "{ 2: 90s }");
var Written = wordOrKeys(
  WORDS3,
  {
    priority: optional(
      Schema57.Struct({
        ageing: required(PositiveDuration, "How much wait counts as one priority more.", "ageing: 60s")
      }),
      "The highest priority first, where a long wait counts as a higher one."
    ),
    headStart: optional(
      HeadStart,
      "The longest wait first, where that of some priorities counts longer than it is."
    ),
    queues: optional(
      mappingOf(
        Name4,
        numberBetween({ what: "level", from: -1e6, to: 1e6 }),
        "{ sales: 1, support: 2 }"
      ),
      "The queue of the lowest number first, queues left out last; of one number the longest wait first."
    )
  },
  {
    what: "order of what comes next",
    example: "oldest, { priority: { ageing: 60s } } or { headStart: { 2: 90s } }"
  }
);
var DEFAULTS2 = {
  oldest: { _tag: "Oldest" },
  priority: { _tag: "Priority", ageing: null },
  ownQueueFirst: { _tag: "OwnQueueFirst" },
  bestSkill: { _tag: "BestSkill" },
  earliestDeadline: { _tag: "EarliestDeadline" },
  lastComeFirstServed: { _tag: "LastComeFirstServed" }
};
var headStartOf = (table) => Object.entries(table).map(([priority, by]) => ({ priority: Number(priority), by })).sort((one, other) => one.priority - other.priority);
var decode10 = (written3) => {
  if (typeof written3 === "string") return DEFAULTS2[written3];
  const { priority, headStart, queues: queues2 } = written3;
  if (priority !== void 0) return { _tag: "Priority", ageing: priority.ageing };
  if (headStart !== void 0) return { _tag: "HeadStart", headStart: headStartOf(headStart) };
  return {
    _tag: "QueueLevels",
    levels: Object.entries(queues2 ?? {}).map(([queue, level]) => ({ queue, level }))
  };
};
var encode10 = (next) => {
  switch (next._tag) {
    case "Oldest":
      return "oldest";
    case "OwnQueueFirst":
      return "ownQueueFirst";
    case "BestSkill":
      return "bestSkill";
    case "EarliestDeadline":
      return "earliestDeadline";
    case "LastComeFirstServed":
      return "lastComeFirstServed";
    case "Priority":
      return next.ageing === null ? "priority" : { priority: { ageing: next.ageing } };
    case "HeadStart":
      return {
        headStart: Object.fromEntries(next.headStart.map(({ priority, by }) => [String(priority), by]))
      };
    case "QueueLevels":
      return { queues: Object.fromEntries(next.levels.map(({ queue, level }) => [queue, level])) };
  }
};
var Next = Written.annotate({
  identifier: "PolicyNext",
  title: "What comes next",
  description: "What a freed agent gets of what waits for them."
}).pipe(Schema57.decodeTo(NextData, SchemaTransformation10.transform({ decode: decode10, encode: encode10 })));

// packages/simulator/src/scenario/sections/policy/offer.ts
import * as Schema58 from "effect/Schema";
import * as SchemaTransformation11 from "effect/SchemaTransformation";
var Agents = wholeNumber({ what: "number of agents", from: 1, to: 1e5 });
var Written2 = wordOrKeys(
  ["assign", "ring"],
  {
    ring: optional(PositiveDuration, "It rings at one agent, and lapses after this time."),
    parallel: optional(
      Schema58.Union([
        Agents,
        Schema58.Struct({
          agents: required(Agents, "At how many at once.", "agents: 3"),
          ring: optional(PositiveDuration, "It lapses after this time; else as the group lets it ring.")
        })
      ]),
      "It rings at several agents at once; the first to accept has it."
    )
  },
  { what: "way to hand over", example: "assign, { ring: 20s } or { parallel: 3 }" }
);
var decode11 = (written3) => {
  if (written3 === "assign") return { _tag: "Assign" };
  if (written3 === "ring") return { _tag: "Ring", for: null };
  const { ring, parallel } = written3;
  if (ring !== void 0) return { _tag: "Ring", for: ring };
  return typeof parallel === "object" ? { _tag: "InParallel", agents: parallel.agents, for: parallel.ring ?? null } : { _tag: "InParallel", agents: parallel ?? 1, for: null };
};
var encode11 = (offer2) => {
  switch (offer2._tag) {
    case "Assign":
      return "assign";
    case "Ring":
      return offer2.for === null ? "ring" : { ring: offer2.for };
    case "InParallel":
      return { parallel: offer2.for === null ? offer2.agents : { agents: offer2.agents, ring: offer2.for } };
  }
};
var Offer2 = Written2.annotate({
  identifier: "PolicyOffer",
  title: "Way to hand over",
  description: "assign: it is the agent\u2019s at once, or rings as their group says. ring: it is offered to one agent. parallel: to several."
}).pipe(Schema58.decodeTo(OfferData, SchemaTransformation11.transform({ decode: decode11, encode: encode11 })));

// packages/simulator/src/scenario/sections/policy/overflow.ts
import * as Schema59 from "effect/Schema";
import * as SchemaTransformation12 from "effect/SchemaTransformation";
var EXAMPLE13 = "{ from: sales, after: 2min, to: backup } or { from: sales, longerThan: 10, dissuade: all busy }";
var Keys6 = Schema59.Struct({
  from: required(Name4, "The queue that it is about.", "from: sales"),
  after: optional(Duration, "Who has waited this long."),
  longerThan: optional(
    wholeNumber({ what: "number of contacts", from: 0, to: 1e6 }),
    "Who makes the queue longer than this."
  ),
  to: optional(Name4, "They go on to this queue."),
  dissuade: optional(text("reason"), "They are turned away, for this reason.")
}).check(
  exactlyOne(["after", "longerThan"], `write ${EXAMPLE13}`),
  exactlyOne(["to", "dissuade"], `write ${EXAMPLE13}`)
);
var decode12 = ({ from, after, longerThan, to, dissuade: dissuade2 }) => ({
  from,
  when: after === void 0 ? { _tag: "Longer", than: longerThan ?? 0 } : { _tag: "Waited", after },
  goes: to === void 0 ? { _tag: "Dissuade", reason: dissuade2 ?? "" } : { _tag: "ToQueue", queue: to }
});
var encode12 = ({ from, when, goes }) => ({
  from,
  ...when._tag === "Waited" ? { after: when.after } : { longerThan: when.than },
  ...goes._tag === "ToQueue" ? { to: goes.queue } : { dissuade: goes.reason }
});
var Overflow = Keys6.annotate({
  identifier: "PolicyOverflow",
  title: "Overflow",
  description: "Where a contact goes that nobody takes.",
  explain: (refused) => ({
    problem: `${shown(refused)} is no overflow`,
    fix: `write it like ${EXAMPLE13}`
  })
}).pipe(Schema59.decodeTo(OverflowData, SchemaTransformation12.transform({ decode: decode12, encode: encode12 })));

// packages/simulator/src/scenario/sections/policy/preset-options.ts
import * as Schema60 from "effect/Schema";
var MOST2 = 1e9;
var presetOptions = ({ options: options4 }) => Schema60.Struct(
  Object.fromEntries(
    Object.entries(options4).map(([name, field]) => [name, optional(codecOf(name, field), field.summary)])
  )
);
var codecOf = (name, field) => {
  const codec = plainCodec(name, field);
  return field.nullable ? wordFor(codec, "none", null, (refused) => ({
    problem: `${shown(refused)} will not do for ${name}`,
    fix: "see what it takes in the JSON Schema, or write none"
  })) : codec;
};
var plainCodec = (name, { kind, words, least: least2, most: most3 }) => {
  const Count3 = wholeNumber({ what: name, from: least2, to: Math.min(most3, MOST2) });
  const Word = words.length === 0 ? text("name") : wordOf(words);
  switch (kind) {
    case "count":
      return Count3;
    case "duration":
      return Duration;
    case "flag":
      return Flag;
    case "choice":
    case "name":
      return Word;
    case "names":
      return Schema60.Array(Word);
    case "countsByName":
      return Schema60.Record(Name4, Count3);
    case "namesByName":
      return Schema60.Record(Name4, Word);
  }
};
var Flag = Schema60.Boolean.annotate({
  explain: (refused) => ({
    problem: `${shown(refused)} is neither true nor false`,
    fix: "write true or false"
  })
});
var wordOf = (words) => Schema60.Literals(words).annotate({
  explain: (refused) => ({
    problem: `${shown(refused)} is not known here`,
    fix: didYouMean(String(refused), words)
  })
});

// packages/simulator/src/scenario/sections/policy/rule.ts
import * as Schema61 from "effect/Schema";
import * as SchemaTransformation13 from "effect/SchemaTransformation";
var Contacts = wholeNumber({ what: "number of contacts", from: 1, to: 1e6 });
var WORDS4 = ["skills", "notDeclined", "preferred"];
var BLOCK2 = {
  what: "rule of who may take it",
  example: "skills, { fewerThan: 4 } or { groups: [north, south] }"
};
var SomeOfIt = Percent.check(
  Schema61.makeFilter(
    (share2) => share2 === 0 ? faultIssue({ problem: "lets nobody take anything", fix: "write it like 75%" }) : void 0
  )
);
var keys2 = {
  skills: optional(
    Schema61.Struct({
      lowerBy: defaulted(
        wholeNumber({ what: "number of levels", from: 0, to: 1e6 }),
        0,
        "By how many levels less than needed will do; but never nothing at all."
      ),
      without: defaulted(Schema61.Array(Name4), [], "Skills that are not asked for although they are needed.")
    }),
    "Who has the skills it needs, or nearly."
  ),
  fewerThan: optional(
    Schema61.Union([
      Contacts,
      Schema61.Struct({
        most: required(Contacts, "Fewer than this.", "most: 4"),
        of: defaulted(
          Scope2,
          "all",
          "Which contacts count: all, those of its channel, or those of its queue."
        )
      })
    ]),
    "Who has fewer contacts in hand than this."
  ),
  loadUpTo: optional(SomeOfIt, "Whose load with it is at most this share of their units."),
  groups: optional(listOf2(Name4, "[north, south]"), "Who is in one of these groups."),
  delay: optional(
    mappingOf(Name4, Duration, "{ overflow: 60s }"),
    "By group, how long it must have waited before they may take it."
  )
};
var InnerRule = wordOrKeys(WORDS4, keys2, BLOCK2);
var WrittenRule = wordOrKeys(
  WORDS4,
  {
    ...keys2,
    rate: optional(
      Schema61.Struct({
        most: required(Contacts, "At most so many.", "most: 5"),
        per: required(PositiveDuration, "In any time of this length.", "per: 5min"),
        of: defaulted(
          Scope2,
          "all",
          "Which contacts count: all, those of its channel, or those of its queue."
        )
      }),
      "Who was given fewer contacts than this in the last time."
    ),
    steps: optional(
      listOf2(
        Schema61.Struct({
          after: required(Duration, "When it has waited this long.", "after: 30s"),
          who: required(Schema61.Array(InnerRule), "The rules from then on.", "who: [skills]")
        }),
        "[ { after: 0s, who: [skills] }, { after: 30s, who: [] } ]"
      ),
      "Rules that change with its wait: the last step whose time has come counts; before the first, anybody may."
    )
  },
  BLOCK2
);
var decodeInner = (written3) => {
  if (written3 === "skills") return { _tag: "HasSkills", lowerBy: 0, without: [] };
  if (written3 === "notDeclined") return { _tag: "NotDeclined" };
  if (written3 === "preferred") return { _tag: "IsPreferred" };
  const { skills, fewerThan: fewerThan2, loadUpTo: loadUpTo2, groups, delay } = written3;
  if (skills !== void 0) return { _tag: "HasSkills", ...skills };
  if (fewerThan2 !== void 0) {
    return typeof fewerThan2 === "number" ? { _tag: "FewerThan", most: fewerThan2, of: "all" } : { _tag: "FewerThan", ...fewerThan2 };
  }
  if (loadUpTo2 !== void 0) return { _tag: "LoadUpTo", share: loadUpTo2 };
  const [first, ...others] = groups ?? [];
  if (first !== void 0) return { _tag: "InGroups", groups: [first, ...others] };
  return { _tag: "Delayed", groups: Object.entries(delay ?? {}).map(([group, by]) => ({ group, by })) };
};
var decode13 = (written3) => {
  if (typeof written3 === "string") return decodeInner(written3);
  const { rate, steps, ...inner } = written3;
  if (rate !== void 0) return { _tag: "AtMostPer", most: rate.most, window: rate.per, of: rate.of };
  const [first, ...others] = (steps ?? []).map(({ after, who }) => ({ after, who: who.map(decodeInner) }));
  return first === void 0 ? decodeInner(inner) : { _tag: "InSteps", steps: [first, ...others] };
};
var encodeInner = (rule) => {
  switch (rule._tag) {
    case "HasSkills":
      return rule.lowerBy === 0 && rule.without.length === 0 ? "skills" : { skills: { lowerBy: rule.lowerBy, without: rule.without } };
    case "NotDeclined":
      return "notDeclined";
    case "IsPreferred":
      return "preferred";
    case "FewerThan":
      return { fewerThan: rule.of === "all" ? rule.most : { most: rule.most, of: rule.of } };
    case "LoadUpTo":
      return { loadUpTo: rule.share };
    case "InGroups":
      return { groups: rule.groups };
    case "Delayed":
      return { delay: Object.fromEntries(rule.groups.map(({ group, by }) => [group, by])) };
  }
};
var encode13 = (rule) => {
  switch (rule._tag) {
    case "AtMostPer":
      return { rate: { most: rule.most, per: rule.window, of: rule.of } };
    case "InSteps":
      return { steps: rule.steps.map(({ after, who }) => ({ after, who: who.map(encodeInner) })) };
    default:
      return encodeInner(rule);
  }
};
var Rule = WrittenRule.annotate({
  identifier: "PolicyRule",
  title: "Rule",
  description: "A rule of who may take a contact, beside being free and having room for it."
}).pipe(
  Schema61.decodeTo(
    Schema61.Union([RuleData, OuterRuleData]),
    SchemaTransformation13.transform({ decode: decode13, encode: encode13 })
  )
);

// packages/simulator/src/scenario/sections/policy/policy.ts
var TimeInQueue = Schema62.Struct({
  headStart: required(
    HeadStart,
    "By priority, how much longer its wait counts than it is.",
    "headStart: { 2: 90s }"
  )
});
var blocks = {
  name: optional(text("name of a policy"), "What it is called in reports; else composed."),
  who: optional(
    Schema62.Array(Rule),
    "The rules that all must admit an agent, beside being free and having room; else [skills]. Without skills, these are disregarded."
  ),
  choose: optional(Choice, "Who of several agents gets a contact; else longestIdle."),
  next: optional(Next, "What a freed agent gets; else oldest."),
  offer: optional(Offer2, "How a contact is handed over; else assign."),
  overflow: optional(Schema62.Array(Overflow), "Where contacts go that nobody takes; else they wait.")
};
var presetKeys = Object.fromEntries(
  [...presets.values()].map((preset2) => [preset2.name, optional(presetOptions(preset2), preset2.summary)])
);
var BLOCKS = Object.keys(blocks);
var NAMES = ["firstComeFirstServed", ...presets.keys()];
var PATH = /^(?:\.{0,2}\/|[A-Za-z]:[\\/])\S.*\.[cm]?[jt]s$/u;
var Path = Schema62.String.check(Schema62.isPattern(PATH)).annotate({
  description: "A TypeScript or JavaScript file that exports a policy; the path is relative to the scenario."
});
var Keys7 = Schema62.Struct({
  timeInQueue: optional(TimeInQueue, "Longest time in queue first, with a head start by priority."),
  ...presetKeys,
  ...blocks
});
var PolicyNotationData = Schema62.Union([
  Schema62.TaggedStruct("FirstComeFirstServed", {}),
  /** Milliseconds by priority, in ascending order of priority. */
  Schema62.TaggedStruct("TimeInQueue", {
    headStart: Schema62.Array(Schema62.Struct({ priority: Schema62.Finite, by: Schema62.Finite }))
  }),
  /** Somebody's own file; the path as written. */
  Schema62.TaggedStruct("OwnFile", { path: Schema62.String }),
  PolicyData
]);
var decode14 = (written3) => {
  if (typeof written3 === "string") {
    if (written3 === "firstComeFirstServed") return Result24.succeed({ _tag: "FirstComeFirstServed" });
    return Result24.succeed(
      PATH.test(written3) ? { _tag: "OwnFile", path: written3 } : { _tag: "Preset", preset: written3, options: {} }
    );
  }
  const { name, who, choose, next, offer: offer2, overflow, timeInQueue: timeInQueue2 } = written3;
  const whole2 = Object.keys(written3).filter((key) => !BLOCKS.includes(key));
  const [first, other = Object.keys(written3).find((key) => BLOCKS.includes(key))] = whole2;
  if (first !== void 0 && other !== void 0) {
    return fault(`says both ${first} and ${other}`, "keep one of them");
  }
  if (timeInQueue2 !== void 0) {
    return Result24.succeed({ _tag: "TimeInQueue", headStart: headStartOf(timeInQueue2.headStart) });
  }
  if (first !== void 0) {
    const options4 = written3;
    return Result24.succeed({ _tag: "Preset", preset: first, options: asOptions(options4[first]) });
  }
  return Result24.succeed({
    _tag: "Blocks",
    name: name ?? "composed",
    who: who ?? [{ _tag: "HasSkills", lowerBy: 0, without: [] }],
    choose: choose ?? { preferred: false, by: { _tag: "LongestIdle" } },
    next: next ?? { _tag: "Oldest" },
    offer: offer2 ?? { _tag: "Assign" },
    overflow: overflow ?? []
  });
};
var asOptions = (written3) => typeof written3 === "object" && written3 !== null ? { ...written3 } : {};
var encode14 = (policy2) => {
  switch (policy2._tag) {
    case "FirstComeFirstServed":
      return "firstComeFirstServed";
    case "TimeInQueue":
      return {
        timeInQueue: {
          headStart: Object.fromEntries(policy2.headStart.map(({ priority, by }) => [String(priority), by]))
        }
      };
    case "OwnFile":
      return policy2.path;
    case "Preset":
      return Object.keys(policy2.options).length === 0 ? policy2.preset : { [policy2.preset]: policy2.options };
    case "Blocks": {
      const { _tag, ...parts } = policy2;
      return parts;
    }
  }
};
var explain4 = (refused) => {
  const problem = `${shown(refused)} is no policy`;
  if (refused === "timeInQueue") return { problem, fix: "write { timeInQueue: { headStart: { 2: 90s } } }" };
  if (typeof refused === "string" && /\.[cm]?[jt]s$/u.test(refused))
    return { problem, fix: `write ./${refused}` };
  if (typeof refused === "string" && refused.startsWith(".")) {
    return { problem, fix: "name a TypeScript or JavaScript file, like ./my-policy.ts" };
  }
  const block = typeof refused === "string" ? blockOf(refused) : null;
  if (block !== null) return { problem, fix: `it is a part of one: write { ${block}: ${refused} }` };
  const near = typeof refused === "string" ? didYouMean(refused, NAMES) : "";
  return {
    problem,
    fix: near.startsWith("did") ? near : "write firstComeFirstServed, the name of a preset, ./my-policy.ts, or blocks like { who: [skills], choose: longestIdle }"
  };
};
var blockOf = (word) => {
  if (Result24.isSuccess(Schema62.decodeUnknownResult(Choice)(word))) return "choose";
  return Result24.isSuccess(Schema62.decodeUnknownResult(Next)(word)) ? "next" : null;
};
var Policy = Schema62.Union([Schema62.Literals(NAMES), Path, Keys7]).annotate({
  description: "The rule by which contacts and agents meet: firstComeFirstServed, timeInQueue, a preset, building blocks, or a file of your own.",
  explain: explain4
}).pipe(Schema62.decodeTo(PolicyNotationData, reading({ decode: decode14, encode: encode14 })));

// packages/simulator/src/scenario/sections/queue.ts
import * as Schema64 from "effect/Schema";

// packages/simulator/src/scenario/sections/diversion.ts
import * as Schema63 from "effect/Schema";
var DIVERSION_EXAMPLE = "{ dissuade: all agents are busy }, { queue: overflow } or { message: We call you back }";
var Diversion = Schema63.Struct({
  dissuade: optional(text("reason"), "It is turned away, for this reason."),
  queue: optional(Name4, "It waits in this queue; its wait and its patience go on."),
  message: optional(text("message"), "It gets this message and is closed.")
}).check(exactlyOne(["dissuade", "queue", "message"], `write ${DIVERSION_EXAMPLE}`)).annotate({
  identifier: "Diversion",
  title: "Diversion",
  description: "What becomes of a contact that a queue does not keep: turned away, another queue, or a message.",
  explain: (refused) => ({
    problem: `${shown(refused)} is no diversion`,
    fix: `write ${DIVERSION_EXAMPLE}`
  })
});

// packages/simulator/src/scenario/sections/queue.ts
var Places = wholeNumber({ what: "number of places", from: 0, to: 1e6 });
var MaxWait = Schema64.Struct({
  after: required(PositiveDuration, "Who has waited this long is diverted.", "after: 5min"),
  then: required(Diversion, "What becomes of them.", "then: { dissuade: waited too long }")
}).annotate({
  title: "Longest wait",
  description: "How long anybody waits in it at most, and what becomes of them then.",
  explain: (refused) => ({
    problem: `${shown(refused)} is no longest wait`,
    fix: "write it like { after: 5min, then: { dissuade: waited too long } }"
  })
});
var orWait = (what) => Schema64.Union([Schema64.Literal("wait"), Diversion]).annotate({
  explain: (refused) => ({
    problem: `${shown(refused)} says nothing of ${what}`,
    fix: `write wait, ${DIVERSION_EXAMPLE}`
  })
});
var Queue = Schema64.Struct({
  serviceLevel: defaulted(
    Duration,
    "20s",
    "Whoever is answered within this time counts for the service level."
  ),
  maxWaiting: defaulted(
    unlimited(Places, Number.POSITIVE_INFINITY, (refused) => ({
      problem: `${shown(refused)} is no number of places`,
      fix: "write a whole number from 0 to 1000000, or unlimited"
    })),
    "unlimited",
    "How many may wait at once; whoever comes then is diverted. 0: no waiting room."
  ),
  whenFull: optional(
    Diversion,
    "What becomes of who comes when maxWaiting wait; else they are turned away: queue full."
  ),
  maxWait: optional(MaxWait, "How long anybody waits in it at most, and what becomes of them then."),
  hours: optional(WeekTimes, "When it is open, in local times; else always."),
  whenClosed: optional(
    orWait("who comes when it is closed"),
    "What becomes of who comes when it is closed; wait: until it opens. Else they are turned away: closed."
  ),
  atClosing: optional(
    orWait("who waits when it closes"),
    "What becomes of who still waits when it closes; wait (the default): they wait on and are served."
  )
}).check(
  Schema64.makeFilter(({ maxWaiting, whenFull, hours, whenClosed, atClosing }) => {
    if (whenFull !== void 0 && maxWaiting === Number.POSITIVE_INFINITY) {
      return faultIssue({
        problem: "says whenFull, and is never full",
        fix: "add maxWaiting: 50, or take whenFull out"
      });
    }
    const stray = whenClosed !== void 0 ? "whenClosed" : atClosing !== void 0 ? "atClosing" : void 0;
    return stray !== void 0 && hours === void 0 ? faultIssue({
      problem: `says ${stray}, and is never closed`,
      fix: `add hours: { mon-fri: 09:00-17:00 }, or take ${stray} out`
    }) : void 0;
  })
).annotate({ identifier: "Queue", title: "Queue", description: "Where contacts wait for an agent." });

// packages/simulator/src/scenario/traffic.ts
import * as Schema68 from "effect/Schema";
import * as SchemaTransformation15 from "effect/SchemaTransformation";

// packages/simulator/src/scenario/sections/batch.ts
var Batch = howMany({
  identifier: "Batch",
  what: "size of a batch",
  description: "How many arrive at once"
});

// packages/simulator/src/scenario/sections/bursts.ts
import * as Effect7 from "effect/Effect";
import * as Result25 from "effect/Result";
import * as Schema65 from "effect/Schema";
import * as SchemaTransformation14 from "effect/SchemaTransformation";
var EXAMPLE14 = "{ calm: { rate: 1/min, stay: 1h }, busy: { rate: 10/min, stay: 5min } }";
var SHORTEST_STAY = 1e3;
var Stay = PositiveDuration.check(
  Schema65.makeFilter(
    (stay) => stay < SHORTEST_STAY ? faultIssue({ problem: "is shorter than a second", fix: "write a stay of 1s or more" }) : void 0
  )
);
var State = Schema65.Struct({
  rate: optional(Rate, "The rate while it lasts."),
  times: optional(
    numberBetween({ what: "factor", from: 0, to: 1e6 }),
    "What the rate or rates beside the bursts are multiplied by while it lasts."
  ),
  stay: required(Stay, "How long it lasts, on average (exponential).", "stay: 5min"),
  next: optional(
    SharesByName,
    "What comes next, by shares; else the next in the list, and the first after the last."
  )
}).check(exactlyOne(["rate", "times"], "say how many come, for example rate: 10/min"));
var BurstsData = Schema65.Struct({
  /** Whether factors are rates themselves, per millisecond, or multiply those beside the bursts. */
  by: Schema65.Literals(["rate", "times"]),
  states: Schema65.Array(
    Schema65.Struct({
      name: Schema65.String,
      factor: Schema65.Finite,
      /** Mean, in milliseconds. */
      stay: Schema65.Finite.check(Schema65.isLessThanOrEqualTo(LONGEST_DURATION)),
      next: Schema65.Array(Schema65.Struct({ value: Schema65.String, share: Schema65.Finite }))
    })
  )
});
var decode15 = (written3) => {
  const entries = Object.entries(written3);
  const names = Object.keys(written3);
  const [first, ...others] = entries;
  if (first === void 0 || others.length === 0) {
    return fault("has only one state", `add another, for example ${EXAMPLE14}`);
  }
  const by = first[1].rate === void 0 ? "times" : "rate";
  const states = entries.map(([name, { rate, times, stay, next }], index) => ({
    name,
    factor: rate ?? times ?? 0,
    stay,
    next: next ?? [{ value: names[(index + 1) % names.length] ?? name, share: 1 }]
  }));
  const other = others.find(([, { rate }]) => rate === void 0 !== (by === "times"));
  if (other !== void 0) {
    return fault(
      `'${first[0]}' says ${by}, and '${other[0]}' does not`,
      "write rate in all of them, or times"
    );
  }
  for (const { name, next } of states) {
    for (const { value } of next) {
      if (value === name)
        return fault(`'${name}' is next to itself`, "take it out of next, and lengthen stay");
      if (!names.includes(value)) {
        return fault(`'${name}' goes on to '${value}', which is no state`, didYouMean(value, names));
      }
    }
  }
  return Result25.map(connected(states), () => ({ by, states }));
};
var connected = (states) => {
  const first = states[0]?.name ?? "";
  const goesTo = (name) => states.filter((state) => state.name === name).flatMap(({ next }) => next.filter(({ share: share2 }) => share2 > 0).map(({ value }) => value));
  const comesFrom = (name) => states.filter((state) => goesTo(state.name).includes(name)).map((state) => state.name);
  const reached = reachable(first, goesTo);
  const never2 = states.find(({ name }) => !reached.has(name));
  if (never2 !== void 0) {
    return fault(
      `no way leads from '${first}' to '${never2.name}'`,
      `name '${never2.name}' under the next of a state`
    );
  }
  const back = reachable(first, comesFrom);
  const stuck = states.find(({ name }) => !back.has(name));
  return stuck === void 0 ? Result25.succeed(void 0) : fault(
    `no way leads from '${stuck.name}' back to '${first}'`,
    `name '${first}' under the next of a state`
  );
};
var reachable = (first, neighbours) => {
  const found = /* @__PURE__ */ new Set([first]);
  for (const name of found) for (const next of neighbours(name)) found.add(next);
  return found;
};
var encode15 = ({ by, states }) => Object.fromEntries(
  states.map(({ name, factor, stay, next }) => [
    name,
    { ...by === "rate" ? { rate: factor } : { times: factor }, stay, next }
  ])
);
var BurstsNotation = mappingOf(Name4, State, EXAMPLE14).annotate({
  identifier: "Bursts",
  title: "Bursts",
  description: "Rates, or factors on the rates beside them, that change at random: a Markov process."
}).pipe(
  Schema65.decodeTo(
    BurstsData,
    SchemaTransformation14.transformEffect({
      decode: (written3) => Result25.match(decode15(written3), {
        onFailure: (found) => Effect7.fail(faultIssue(found)),
        onSuccess: Effect7.succeed
      }),
      encode: (bursts) => Effect7.succeed(encode15(bursts))
    })
  )
);

// packages/simulator/src/scenario/sections/trace-item.ts
import * as Schema66 from "effect/Schema";
var Column = text("name of a column");
var TraceColumns = Schema66.Struct({
  arrival: required(Column, "When the contact came.", "arrival: arrival"),
  delay: optional(Column, "Time between coming and joining the queue; else none."),
  type: optional(Column, "The contact type; may be left out when the scenario has only one."),
  priority: optional(Column, "The priority; else that of the contact's type."),
  wait: optional(Column, "Time waited in the queue; else unknown."),
  outcome: optional(Column, "Whether the contact was served or gave up; else all were served."),
  service: optional(Column, "Handling time; else drawn from the type's distribution."),
  agent: optional(Column, "Who served the contact; else unknown.")
}).annotate({
  identifier: "TraceColumns",
  title: "Columns",
  description: "Which column of the trace says what."
});
var TraceUnit = Schema66.Literals(["ms", "s", "min", "h"]);
var Cell = Schema66.String.annotate({
  explain: (refused) => refused !== null && typeof refused === "object" ? { problem: `${shown(refused)} is no text`, fix: "write the text of the cell, like '0'" } : { problem: `${shown(refused)} is no text`, fix: `put it in quotes: '${String(refused ?? "")}'` }
});
var TraceSkip = Schema66.Array(
  mappingOf(Column, Cell, "{ queued: '0', outcome: abandoned }").annotate({
    description: "A row in which all these columns hold these texts is left out."
  })
);
var TraceOutcomes = Schema66.Struct({
  served: defaulted(text("word"), "served", "The word for a contact who was served."),
  abandoned: defaulted(text("word"), "abandoned", "The word for a contact who gave up.")
});

// packages/simulator/src/scenario/sections/traffic-item.ts
import * as Schema67 from "effect/Schema";
var HOW = ["rate", "rates", "ramps", "every", "bursts", "trace"];
var RATED = ["rate", "rates", "ramps", "every"];
var WHO = ["type", "types"];
var OF_TRACE = ["columns", "unit", "skip", "outcomes"];
var Gap = DistributionNotation.check(
  Schema67.makeFilter(
    (gap) => meanOf(gap) * HIGHEST_RATE < 1 ? faultIssue({
      problem: meanOf(gap) === 0 ? "is no time at all" : "is more than a million in a second",
      fix: "write a longer time, like 30s"
    }) : void 0
  )
);
var OwnBusyness = Schema67.Union([Schema67.Literal("none"), Busyness]).annotate({
  explain: (refused) => ({
    problem: `${shown(refused)} is no busyness`,
    fix: "write it like { sd: 0.2 }, { scv: 0.04 }, { shape: 25 } or none"
  })
});
var Keys8 = Schema67.Struct({
  name: optional(TrafficName, "Names its random streams; else the type, or trace 1, trace 2 \u2026"),
  type: optional(Name4, "The contact type of all of it."),
  types: optional(SharesByName, "The contact types by their shares, together 100%."),
  rate: optional(Rate, "Contacts arrive at random, at this rate."),
  rates: optional(
    byPeriod(Rate, {
      description: "By local time of day, or days of the week and the time of day; the last entry carries over midnight.",
      example: "{ '00:00': 4/h, '07:00': 45.5/h }"
    }),
    "Contacts arrive at random, at a rate by local time."
  ),
  ramps: optional(
    byPeriod(Rate, {
      description: "By local time: the rate at that time. In between it goes in a straight line, also from the last entry to the first.",
      example: "{ '06:00': 0/h, '12:00': 60/h, '20:00': 0/h }"
    }),
    "Contacts arrive at random, at a rate that goes in straight lines between local times."
  ),
  every: optional(
    Gap,
    "Contacts arrive with this time in between: punctually, 30s, or drawn from a distribution."
  ),
  first: optional(
    Duration,
    "Only with every: when the first comes, after the start; else after one such time."
  ),
  bursts: optional(
    BurstsNotation,
    "Contacts arrive at random, in bursts: at rates of their own, or as factors on the rate beside them."
  ),
  batch: optional(Batch, "How many arrive at once; a rate is then that of the batches."),
  busyness: optional(OwnBusyness, "How much its days differ, on their own; none: not at all."),
  trace: optional(
    text("path"),
    "Contacts are replayed from this CSV file; the path is relative to the scenario."
  ),
  columns: optional(TraceColumns, "Which column of the trace says what."),
  unit: optional(TraceUnit, "The unit of the columns of lengths of time; default s."),
  skip: optional(TraceSkip, "Rows to leave out."),
  outcomes: optional(TraceOutcomes, "The words in the outcome column.")
});
var faultOf = (given) => {
  const { bursts } = given;
  const beside = RATED.find((key) => given[key] !== void 0);
  if (bursts?.by === "rate" && beside !== void 0) {
    return {
      problem: `says ${beside} beside bursts with rates of their own`,
      fix: `take ${beside} out, or write times in place of rate in the bursts`
    };
  }
  if (bursts?.by === "times" && beside === void 0) {
    return {
      problem: "has bursts that multiply a rate, and no rate",
      fix: "add one, for example rate: 4.2/min, or write rate in place of times in the bursts"
    };
  }
  const hows = bursts?.by === "times" ? HOW.filter((key) => key !== "bursts") : HOW;
  const how = tooFewOrMany(hows, given, "say how contacts arrive, for example rate: 4.2/min");
  if (how !== void 0) return how;
  const only = given.every !== void 0 ? "every" : given.trace !== void 0 ? "trace" : void 0;
  const random = ["bursts", "busyness"].find((key) => given[key] !== void 0);
  if (random !== void 0 && only !== void 0) {
    return { problem: `says ${random} beside ${only}`, fix: `take ${random} out: it changes rates` };
  }
  if (given.first !== void 0 && given.every === void 0) {
    return { problem: "says first, which belongs to every", fix: "take first out, or say every: 30s" };
  }
  if (given.batch !== void 0 && given.trace !== void 0) {
    return { problem: "says batch beside trace", fix: "take batch out: a trace has a row for each contact" };
  }
  if (given.trace === void 0) {
    const stray2 = OF_TRACE.find((key) => given[key] !== void 0);
    return stray2 === void 0 ? tooFewOrMany(WHO, given, "say who arrives, for example type: call") : {
      problem: `says ${stray2}, which belongs to a trace`,
      fix: `take ${stray2} out, or replace the rate by trace`
    };
  }
  const stray = WHO.find((key) => given[key] !== void 0);
  if (stray !== void 0) {
    return { problem: `says ${stray} beside a trace`, fix: "name the column of the types under columns.type" };
  }
  if (given.columns === void 0) {
    return { problem: "has no columns", fix: "say which column holds what, at least columns: { arrival: \u2026 }" };
  }
  return given.columns.outcome !== void 0 && given.columns.wait === void 0 ? {
    problem: "has an outcome column and no wait column",
    fix: "name the column of the waits under columns.wait"
  } : void 0;
};
var inJsonSchema = {
  oneOf: [
    ...WHO.flatMap((who) => RATED.map((how) => ({ required: [who, how] }))),
    ...WHO.map((who) => ({
      required: [who, "bursts"],
      not: { anyOf: RATED.map((how) => ({ required: [how] })) }
    })),
    { required: ["trace", "columns"] }
  ]
};
var TrafficItem = Keys8.check(
  Schema67.makeFilter(
    (given) => {
      const found = faultOf(given);
      return found === void 0 ? void 0 : faultIssue(found);
    },
    { toJsonSchema: () => inJsonSchema }
  )
).annotate({
  identifier: "Traffic",
  title: "Traffic",
  description: "Where contacts come from: a rate, rates or ramps by local time, every so often, bursts, or a trace."
});

// packages/simulator/src/scenario/traffic.ts
var Rates = CycleData(Schema68.Finite);
var TrafficData = Schema68.TaggedUnion({
  /** Contacts that arrive at random, or every so often. */
  Random: {
    name: Schema68.String,
    types: Schema68.Array(Schema68.Struct({ value: Schema68.String, share: Schema68.Finite })),
    arrivals: Schema68.TaggedUnion({
      /** Per millisecond, by local time. */
      Rates: { rates: Rates },
      /** Per millisecond, in straight lines between local times. */
      Ramps: { rates: Rates },
      /** At the rates of the bursts. */
      Bursts: {},
      /** With times in between, in milliseconds. */
      Every: { gap: Schema68.toType(DistributionNotation), first: Schema68.NullOr(Schema68.Finite) }
    }),
    bursts: Schema68.NullOr(Schema68.toType(BurstsNotation)),
    batch: Schema68.NullOr(Schema68.toType(Batch)),
    /** `common`: that of the scenario. */
    busyness: Schema68.Union([Schema68.Literals(["common", "none"]), Schema68.toType(Busyness)])
  },
  /** Contacts that are replayed from a recording. */
  Trace: {
    name: Schema68.String,
    /** As written: relative to the scenario file. */
    trace: Schema68.String,
    columns: Schema68.toType(TraceColumns),
    unit: Schema68.toType(TraceUnit),
    skip: Schema68.toType(TraceSkip),
    outcomes: Schema68.toType(TraceOutcomes)
  }
});
var decode16 = (items) => {
  let traces = 0;
  return items.map((item) => {
    if (item.trace !== void 0) traces++;
    return decodeOne(item, traces);
  });
};
var decodeOne = (item, traces) => {
  if (item.trace !== void 0) {
    return {
      _tag: "Trace",
      name: item.name ?? `trace ${traces}`,
      trace: item.trace,
      columns: item.columns ?? { arrival: "arrival" },
      unit: item.unit ?? "s",
      skip: item.skip ?? [],
      outcomes: item.outcomes ?? { served: "served", abandoned: "abandoned" }
    };
  }
  const types2 = item.type === void 0 ? item.types ?? [] : [{ value: item.type, share: 1 }];
  return {
    _tag: "Random",
    name: item.name ?? nameAfter(types2.map(({ value }) => value)),
    types: types2,
    arrivals: arrivalsOf(item),
    bursts: item.bursts ?? null,
    batch: item.batch ?? null,
    busyness: item.busyness ?? "common"
  };
};
var arrivalsOf = ({ rate, rates, ramps, every, first }) => {
  if (every !== void 0) return { _tag: "Every", gap: every, first: first ?? null };
  if (ramps !== void 0) return { _tag: "Ramps", rates: ramps };
  if (rates !== void 0) return { _tag: "Rates", rates };
  if (rate === void 0) return { _tag: "Bursts" };
  return { _tag: "Rates", rates: { _tag: "Cycle", every: "day", steps: [{ from: 0, value: rate }] } };
};
var nameAfter = ([first = "", ...others]) => others.length === 0 ? first : `${first} and ${others.length} more`;
var encode16 = (traffic) => traffic.map(encodeOne);
var encodeOne = (traffic) => {
  if (traffic._tag === "Trace") {
    const { name: name2, trace: trace2, columns: columns2, unit: unit2, skip, outcomes } = traffic;
    return { name: name2, trace: trace2, columns: columns2, unit: unit2, skip, outcomes };
  }
  const { name, types: types2, arrivals, bursts, batch, busyness } = traffic;
  const [type2, ...otherTypes] = types2;
  return {
    name,
    ...type2 !== void 0 && otherTypes.length === 0 ? { type: type2.value } : { types: types2 },
    ...encodeArrivals(arrivals),
    ...bursts === null ? {} : { bursts },
    ...batch === null ? {} : { batch },
    ...busyness === "common" ? {} : { busyness }
  };
};
var encodeArrivals = (arrivals) => {
  switch (arrivals._tag) {
    case "Bursts":
      return {};
    case "Ramps":
      return { ramps: arrivals.rates };
    case "Every":
      return { every: arrivals.gap, ...arrivals.first === null ? {} : { first: arrivals.first } };
    case "Rates": {
      const { every, steps } = arrivals.rates;
      const [rate, ...otherRates] = steps;
      return every === "day" && rate !== void 0 && otherRates.length === 0 && rate.from === 0 ? { rate: rate.value } : { rates: arrivals.rates };
    }
  }
};
var TrafficList = listOf2(TrafficItem, "traffic: [ { type: call, rate: 4.2/min } ]").pipe(
  Schema68.decodeTo(Schema68.Array(TrafficData), SchemaTransformation15.transform({ decode: decode16, encode: encode16 }))
);

// packages/simulator/src/scenario/scenario.ts
var sections = {
  queues: Queue,
  types: ContactType,
  agents: AgentGroup,
  thresholds: ThresholdNotation,
  precision: PrecisionNotation
};
var Lines = wholeNumber({ what: "number of lines", from: 1, to: 1e6 });
var noWarmUp = (refused) => ({
  problem: `${shown(refused)} is no warm-up`,
  fix: "write it like 30min, or detect"
});
var EXAMPLES = {
  queues: "queues: { calls: { serviceLevel: 20s } }",
  types: "types: { call: { queue: calls, service: { exponential: 2min } } }",
  agents: "agents: { desk: { queues: [calls], count: 12 } }"
};
var Scenario = Schema69.Struct({
  name: required(text("name"), "What it is called in reports.", "name: A small desk"),
  description: optional(longText("description"), "What it is about."),
  start: defaulted(LocalDateTime, "2000-01-03T00:00", "When it begins, by the clocks of its time zone."),
  timeZone: defaulted(TimeZone, "UTC", "The time zone of start and of all local times."),
  duration: required(PositiveDuration, "How long contacts arrive.", "duration: 480min"),
  warmUp: defaulted(
    wordFor(Duration, "detect", "detect", noWarmUp),
    "0s",
    "How much of the beginning is left out of all figures; detect: as much as MSER-5 finds in five pilot runs."
  ),
  atEnd: defaulted(
    Schema69.Literals(["finish", "stop"]),
    "finish",
    "finish: who is there at the end is still served. stop: the clock stops."
  ),
  seed: defaulted(
    wholeNumber({ what: "seed", from: 0, to: 2 ** 32 - 1 }),
    1,
    "Every random number follows from it and from stable names."
  ),
  replications: defaulted(
    wholeNumber({ what: "number of replications", from: 1, to: 1e5 }),
    10,
    "How often it is run, each time with other random numbers."
  ),
  precision: optional(
    listOf2(sections.precision, "[service level 1%]"),
    "How precisely metrics are wanted: it is run more often, up to 10,000 times, until half the width of their intervals is at most this."
  ),
  confidence: defaulted(Percent, "95%", "The confidence of all intervals."),
  lines: optional(
    mappingOf(Name4, Lines, "lines: { trunk: 30 }"),
    "Bundles of lines by name, and how many each has; who comes when all are taken is blocked."
  ),
  queues: required(mappingOf(Name4, sections.queues, EXAMPLES.queues), "The queues by name.", EXAMPLES.queues),
  types: required(
    mappingOf(Name4, sections.types, EXAMPLES.types),
    "The contact types by name.",
    EXAMPLES.types
  ),
  agents: required(
    mappingOf(Name4, sections.agents, EXAMPLES.agents),
    "The groups of agents by name.",
    EXAMPLES.agents
  ),
  policy: defaulted(Policy, "firstComeFirstServed", "The rule by which contacts and agents meet."),
  traffic: required(TrafficList, "Where contacts come from.", "traffic: [ { type: call, rate: 4.2/min } ]"),
  busyness: optional(
    Busyness,
    "How much the days differ: one random factor for each local day, on all rates that have no busyness of their own."
  ),
  intervals: optional(
    Intervals2,
    "For which intervals of the local day or week there are figures of their own; else for none."
  ),
  thresholds: defaulted(
    Schema69.Array(sections.thresholds),
    [],
    "Rules that a run must keep; if it breaks one, the exit code is 99."
  )
}).annotate({
  title: "inboxlab scenario",
  description: "A contact centre, its traffic and what is expected of it."
});

// packages/simulator/src/scenario/checks/draft.ts
var wholeDraft = (scenario, document) => ({
  settings: scenario,
  lineNames: Object.keys(scenario.lines ?? {}),
  queues: new Map(Object.entries(scenario.queues)),
  types: new Map(Object.entries(scenario.types)),
  groups: new Map(Object.entries(scenario.agents)),
  policy: scenario.policy,
  desk: scenario,
  items: itemsIn(document),
  traffic: scenario.traffic,
  byInterval: scenario.intervals !== void 0,
  thresholds: new Map(scenario.thresholds.entries()),
  precision: new Map((scenario.precision ?? []).entries())
});
var draftOf = (document) => {
  const at = (key) => valueAt2(document, key);
  const named = (key, parts) => new Map(entriesOf(at(key)).map(([name, written3]) => [name, parts(written3)]));
  return {
    settings: settingsOf(document),
    lineNames: entriesOf(at("lines")).map(([name]) => name),
    queues: named("queues", queueOf),
    types: named("types", typeOf2),
    groups: named("agents", groupOf2),
    policy: policyOf(document).policy,
    desk: deskOf(document),
    items: itemsIn(document),
    traffic: understood(TrafficList, at("traffic")),
    byInterval: at("intervals") !== void 0,
    thresholds: listed(sections.thresholds, at("thresholds")),
    precision: listed(sections.precision, at("precision"))
  };
};
var listed = (schema, written3) => new Map(
  itemsOf(written3).flatMap((item, index) => {
    const entry = understood(schema, item);
    return entry === void 0 ? [] : [[index, entry]];
  })
);
var partsBy = (fields) => {
  const each = Object.entries(fields).map(([key, schema]) => Schema70.Struct({ [key]: schema }));
  return (written3) => Object.assign({}, ...each.map((schema) => understood(schema, written3)));
};
var understood = (schema, written3) => Result26.getOrUndefined(Schema70.decodeUnknownResult(schema)(written3));
var { start: start2, timeZone, duration, warmUp, confidence } = Scenario.fields;
var settingsOf = partsBy({ start: start2, timeZone, duration, warmUp, confidence });
var queueOf = partsBy(sections.queues.fields);
var typeOf2 = partsBy(sections.types.fields);
var groupOf2 = partsBy(sections.agents.fields);
var { type, types: shares, trace, columns } = TrafficItem.fields;
var itemOf = partsBy({ type, types: shares, trace, columns });
var { queues, types, agents, policy } = Scenario.fields;
var policyOf = partsBy({ policy });
var DeskKeys = Schema70.Struct({ queues, types, agents, policy });
var deskOf = (document) => {
  const written3 = entriesOf(document).filter(([key]) => Object.hasOwn(DeskKeys.fields, key));
  return Result26.getOrUndefined(
    Schema70.decodeUnknownResult(DeskKeys, { onExcessProperty: "error" })(Object.fromEntries(written3))
  );
};
var itemsIn = (document) => new Map(itemsOf(valueAt2(document, "traffic")).map((item, index) => [index, itemOf(item)]));
var valueAt2 = (document, key) => entriesOf(document).find(([name]) => name === key)?.[1];
var entriesOf = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
var itemsOf = (value) => Array.isArray(value) ? value : [];

// packages/simulator/src/scenario/checks/conversations.ts
var conversationsAreWritten = ({ types: types2 }) => [...types2].flatMap(([name, { channel, conversation }]) => {
  if (conversation === void 0) return [];
  const problems = [];
  if (channel === "voice") {
    problems.push({
      path: ["types", name, "conversation"],
      problem: "is one of messages, and the channel is voice",
      fix: "say another channel, for example channel: chat, or service in place of conversation"
    });
  }
  if (conversation.goesSilent > 0 && conversation.silence === void 0) {
    problems.push({
      path: ["types", name, "conversation", "goesSilent"],
      problem: "some go silent, and their agent waits for them for ever",
      fix: "add silence: { after: 10min, then: close }"
    });
  }
  return problems;
});

// packages/simulator/src/scenario/checks/diversions.ts
var waysOn = (from, { whenFull, maxWait, whenClosed, atClosing }, policy2) => {
  const way = (diversion, byHours, ...path) => diversion === void 0 || diversion === "wait" || diversion.queue === void 0 ? [] : [{ to: diversion.queue, byHours, path: ["queues", from, ...path, "queue"] }];
  const overflow = policy2?._tag === "Blocks" ? policy2.overflow : [];
  return [
    ...way(whenFull, false, "whenFull"),
    ...way(maxWait?.then, false, "maxWait", "then"),
    ...way(whenClosed, true, "whenClosed"),
    ...way(atClosing, true, "atClosing"),
    ...overflow.flatMap(
      ({ from: queue, goes }, index) => queue === from && goes._tag === "ToQueue" ? [{ to: goes.queue, byHours: false, path: ["policy", "overflow", index, "to"] }] : []
    )
  ];
};
var diversionsEnd = ({ queues: queues2, policy: policy2 }) => {
  const all = [...queues2].flatMap(
    ([from, queue]) => waysOn(from, queue, policy2).map((way) => ({ ...way, from }))
  );
  const [byHours, atAnyTime] = [all.filter((way) => way.byHours), all.filter((way) => !way.byHours)];
  const circle = circleThrough(atAnyTime, all) ?? circleOfClosed(byHours, queues2);
  if (circle === void 0) return [];
  const names = [...circle, ...circle.slice(0, 1)].map(({ from }) => `'${from}'`);
  return circle.slice(0, 1).map(({ path }) => ({
    path,
    problem: `contacts go round in a circle: ${names.join(" to ")}`,
    fix: "let one of them dissuade, or send a message"
  }));
};
var circleOfClosed = (ways, queues2) => {
  const hours = [...queues2.values()].flatMap((queue) => queue.hours ?? []);
  for (const moment of /* @__PURE__ */ new Set([0, ...hours.map(({ to }) => to % WEEK)])) {
    const closed2 = ways.filter(({ from }) => !liesIn(queues2.get(from)?.hours ?? ALWAYS, moment));
    const circle = circleThrough(closed2, closed2);
    if (circle !== void 0) return circle;
  }
  return void 0;
};
var ALWAYS = [{ from: 0, to: WEEK }];
var circleThrough = (firsts, others) => {
  for (const first of firsts) {
    const before2 = /* @__PURE__ */ new Map([[first.to, [first]]]);
    for (const [queue, steps] of before2) {
      if (queue === first.from) return steps;
      for (const way of others) {
        if (way.from === queue && !before2.has(way.to)) before2.set(way.to, [...steps, way]);
      }
    }
  }
  return void 0;
};

// packages/simulator/src/scenario/checks/names.ts
var namesExist = ({ types: types2, groups, items, queues: queues2, lineNames }) => {
  const queueNames = [...queues2.keys()];
  const typeNames = [...types2.keys()];
  return [
    ...[...queues2].flatMap(
      ([name, queue]) => waysOn(name, queue, void 0).flatMap(({ to, path }) => known2("queue", to, queueNames, path))
    ),
    ...[...types2].flatMap(([name, { queue, lines }]) => [
      ...known2("queue", queue, queueNames, ["types", name, "queue"]),
      ...lines !== void 0 && lineNames.length === 0 ? [
        {
          path: ["types", name, "lines"],
          problem: `there are no lines named '${lines}'`,
          fix: `add lines: { ${lines}: 30 } beside queues`
        }
      ] : known2("bundle of lines", lines, lineNames, ["types", name, "lines"])
    ]),
    ...[...groups].flatMap(([name, { queues: served = [], pace = {} }]) => [
      ...served.flatMap(
        (queue, index) => known2("queue", queue, queueNames, ["agents", name, "queues", index])
      ),
      ...Object.keys(pace).flatMap(
        (type2) => known2("contact type", type2, typeNames, ["agents", name, "pace", type2])
      )
    ]),
    ...[...items].flatMap(([index, { type: type2, types: shares2 = [] }]) => [
      ...known2("contact type", type2, typeNames, ["traffic", index, "type"]),
      ...shares2.flatMap(
        ({ value }) => known2("contact type", value, typeNames, ["traffic", index, "types", value])
      )
    ])
  ];
};
var queuesDiffer = ({ groups }) => [...groups].flatMap(
  ([name, { queues: queues2 = [] }]) => queues2.flatMap(
    (queue, index) => queues2.indexOf(queue) === index ? [] : [
      {
        path: ["agents", name, "queues", index],
        problem: `'${queue}' is there twice`,
        fix: "keep one of them"
      }
    ]
  )
);
var known2 = (kind, name, names, path) => name === void 0 || names.length === 0 || names.includes(name) ? [] : [{ path, problem: `'${name}' is no ${kind}`, fix: didYouMean(name, names) }];

// packages/simulator/src/scenario/checks/people.ts
var peopleDiffer = ({ groups }) => {
  const groupOf3 = /* @__PURE__ */ new Map();
  return [...groups].flatMap(
    ([group, { people = {} }]) => Object.keys(people).flatMap((name) => {
      const other = groupOf3.get(name);
      groupOf3.set(name, other ?? group);
      return other === void 0 ? [] : [
        {
          path: ["agents", group, "people", name],
          problem: `'${name}' is in group '${other}' already`,
          fix: "give one of them another name"
        }
      ];
    })
  );
};
var breaksAreWithinShifts = ({ groups }) => [...groups].flatMap(
  ([group, { people = {} }]) => Object.entries(people).flatMap(([name, { shifts, breaks = [] }]) => {
    const outside = shifts && breaks.find((time) => !isWithin(time, shifts));
    return outside === void 0 ? [] : [
      {
        path: ["agents", group, "people", name, "breaks"],
        problem: `${writeWeekTime(outside)} is not within a shift`,
        fix: "move it into one, or lengthen the shift"
      }
    ];
  })
);
var isWithin = (time, shifts) => weekCycle([[time], shifts], (moment) => !liesIn([time], moment) || liesIn(shifts, moment)).steps.every(
  ({ value }) => value
);

// packages/simulator/src/scenario/checks/is-nobody.ts
var isNobody = ({ count, people = {} }) => isNobodyByCount(count) && Object.values(people).every(isNeverThere);
var isNobodyByCount = (count) => count === void 0 || count._tag === "Cycle" && count.steps.every(({ value }) => value === 0);
var isNeverThere = ({ shifts }) => shifts?.length === 0;

// packages/simulator/src/scenario/checks/queues-on-the-way.ts
var queuesOnTheWay = (first, { queues: queues2, policy: policy2 }) => {
  const found = /* @__PURE__ */ new Set([first]);
  for (const name of found) {
    for (const { to } of waysOn(name, queues2[name] ?? {}, policy2)) found.add(to);
  }
  return found;
};

// packages/simulator/src/scenario/checks/staffing.ts
var queuesAreServed = (draft) => {
  const { desk } = draft;
  if (desk === void 0 || namesExist(draft).length > 0) return [];
  const groups = Object.entries(desk.agents);
  if (groups.every(([, group]) => isNobody(group))) {
    return [
      {
        path: ["agents"],
        problem: "no agents at all: every count is 0",
        fix: "give a group a count above 0"
      }
    ];
  }
  return Object.entries(desk.queues).flatMap(([queue, { maxWait }]) => {
    const served = groups.some(([, group]) => group.queues.includes(queue) && !isNobody(group));
    if (served || maxWait !== void 0 || overflows(queue, desk.policy) || everybodyGivesUp(queue, desk))
      return [];
    return [
      {
        path: ["queues", queue],
        problem: "nobody ever takes what waits there",
        fix: howToServe(queue, groups)
      }
    ];
  });
};
var overflows = (queue, policy2) => {
  switch (policy2._tag) {
    case "OwnFile":
      return true;
    case "Preset":
      return Object.values(policy2.options).some((value) => namesIn(value).includes(queue));
    case "Blocks":
      return policy2.overflow.some(({ from, when }) => from === queue && when._tag === "Waited");
    default:
      return false;
  }
};
var namesIn = (value) => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, of]) => typeof of === "string" ? [name, of] : [name]);
};
var everybodyGivesUp = (queue, desk) => {
  const waiting2 = Object.values(desk.types).filter((type2) => queuesOnTheWay(type2.queue, desk).has(queue));
  return waiting2.length > 0 && waiting2.every(({ patience }) => patience !== null);
};
var howToServe = (queue, groups) => {
  const nobody = groups.find(([, { queues: queues2 }]) => queues2.includes(queue));
  return nobody === void 0 ? `add '${queue}' to the queues of a group` : `give group '${nobody[0]}' a count above 0, or add '${queue}' to another group`;
};
var staffingIsSeen = ({ groups, items, traffic }) => {
  const wanted = [...groups].filter(([, { count }]) => count?._tag === "SeenAtWork");
  if (wanted.length === 0 || traffic === void 0) return [];
  const traces = [...items].filter(([, item]) => item.trace !== void 0);
  const [trace2, ...others] = traces;
  if (trace2 === void 0 || others.length > 0) {
    return wanted.map(([name]) => ({
      path: ["agents", name, "count"],
      problem: `seenAtWork needs exactly one trace, and there ${traces.length === 0 ? "is none" : `are ${traces.length}`}`,
      fix: "replay one trace, or write a count"
    }));
  }
  const [index, { columns: columns2 }] = trace2;
  return ["agent", "service", "wait"].filter((column) => columns2?.[column] === void 0).map((column) => ({
    path: ["traffic", index, "columns"],
    problem: `seenAtWork needs the column of the ${column}`,
    fix: `add ${column}: and the name of the column`
  }));
};

// packages/simulator/src/scenario/checks/policy.ts
import * as Result27 from "effect/Result";
var policyFits = (draft) => {
  const { policy: policy2 } = draft;
  if (policy2?._tag === "Blocks") return namesInBlocks(policy2, draft);
  if (policy2?._tag !== "Preset") return [];
  return [
    ...namesInOptions(policy2, draft),
    ...Result27.match(policyFrom(policy2), {
      onFailure: ({ at, problem, fix }) => [{ path: ["policy"], problem: `${at}: ${problem}`, fix }],
      onSuccess: () => []
    })
  ];
};
var namesInOptions = ({ preset: preset2, options: options4 }, { queues: queues2, groups }) => {
  const people = [...groups.values()].flatMap(({ people: named2 = {} }) => Object.keys(named2));
  const there = [...queues2.keys(), ...groups.keys(), ...people];
  const named = (name, path) => groups.has(groupOfSeat(name)) ? [] : known2("queue, group or agent", name, there, path);
  return Object.entries(options4).flatMap(([option, value]) => {
    const { kind, words = [] } = presets.get(preset2)?.options[option] ?? {};
    const path = ["policy", preset2, option];
    if (kind === "name" && words.length === 0 && typeof value === "string") return named(value, path);
    if (kind !== "countsByName" && kind !== "namesByName" || typeof value !== "object" || value === null) {
      return [];
    }
    return Object.entries(value).flatMap(([name, of]) => [
      ...named(name, [...path, name]),
      ...typeof of === "string" && words.length === 0 ? named(of, [...path, name]) : []
    ]);
  });
};
var groupOfSeat = (agent) => agent.replace(/ [1-9]\d*$/u, "");
var namesInBlocks = ({ who, choose, next, overflow }, { queues: queues2, groups }) => {
  const group = (name, path) => known2("group", name, [...groups.keys()], path);
  const queue = (name, path) => known2("queue", name, [...queues2.keys()], path);
  const inRule = (rule, path) => {
    switch (rule._tag) {
      case "InGroups":
        return rule.groups.flatMap((name, index) => group(name, [...path, "groups", index]));
      case "Delayed":
        return rule.groups.flatMap(({ group: name }) => group(name, [...path, "delay", name]));
      case "InSteps":
        return rule.steps.flatMap(
          ({ who: inner }, step) => inner.flatMap((each, index) => inRule(each, [...path, "steps", step, "who", index]))
        );
      default:
        return [];
    }
  };
  return [
    ...who.flatMap((rule, index) => inRule(rule, ["policy", "who", index])),
    ...inChoice(choose, groups, group),
    ...next._tag === "QueueLevels" ? next.levels.flatMap(({ queue: name }) => queue(name, ["policy", "next", "queues", name])) : [],
    ...overflow.flatMap(({ from, goes }, index) => [
      ...queue(from, ["policy", "overflow", index, "from"]),
      ...goes._tag === "ToQueue" ? queue(goes.queue, ["policy", "overflow", index, "to"]) : []
    ])
  ];
};
var inChoice = ({ preferred: preferred2, by }, groups, group) => {
  const path = ["policy", "choose", ...preferred2 ? ["preferred"] : []];
  if (by._tag === "InOrder") {
    return (by.groups ?? []).flatMap((name, index) => group(name, [...path, "inOrder", "groups", index]));
  }
  if (by._tag !== "WeightedRandom") return [];
  const people = [...groups.values()].flatMap(({ people: named = {} }) => Object.keys(named));
  const [some = "desk"] = [...groups.keys()];
  return by.weights.flatMap(
    ({ agent }) => people.includes(agent) || groups.has(groupOfSeat(agent)) ? [] : [
      {
        path: [...path, "weightedRandom", "weights", agent],
        problem: `'${agent}' is no agent`,
        fix: `name one of people, or a group with a number, for example '${some} 1'`
      }
    ]
  );
};

// packages/simulator/src/scenario/checks/skills-matter.ts
import * as Result28 from "effect/Result";
var skillsMatter = (policy2) => {
  switch (policy2._tag) {
    case "FirstComeFirstServed":
    case "TimeInQueue":
      return true;
    case "OwnFile":
      return false;
    default:
      return Result28.match(policyFrom(policy2), {
        onFailure: () => false,
        onSuccess: ({ relaxesSkills }) => relaxesSkills !== true
      });
  }
};

// packages/simulator/src/scenario/checks/takers.ts
var typesCanBeTaken = (draft) => {
  const { desk } = draft;
  if (desk === void 0 || namesExist(draft).length > 0) return [];
  return Object.entries(desk.types).flatMap(([name, type2]) => {
    const queues2 = queuesOnTheWay(type2.queue, desk);
    const takers2 = Object.values(desk.agents).filter((group) => group.queues.some((queue) => queues2.has(queue))).flatMap(takersIn);
    if (takers2.length === 0) return [];
    return noTaker(type2, skillsMatter(desk.policy) ? takers2 : takers2.map(knowing(type2.needs)), [
      "types",
      name
    ]);
  });
};
var takersIn = ({ count, people = {}, skills = [], capacity }) => [
  ...isNobodyByCount(count) ? [] : [{ skills: levels2(skills), capacity }],
  ...Object.values(people).filter((person) => !isNeverThere(person)).map((person) => ({
    skills: levels2([...skills, ...person.skills ?? []]),
    capacity: person.capacity ?? capacity
  }))
];
var levels2 = (skills) => new Map(skills.map(({ skill, level }) => [skill, level]));
var knowing = (needs = []) => (taker) => ({ ...taker, skills: levels2(needs) });
var noTaker = ({ queue, channel, needs = [], weight = 1 }, takers2, path) => {
  const who = `no agent who serves '${queue}'`;
  const lacking = needs.find(
    ({ skill, level }) => !takers2.some(({ skills }) => (skills.get(skill) ?? 0) >= level)
  );
  if (lacking !== void 0) {
    const { skill, level } = lacking;
    const best = Math.max(...takers2.map(({ skills }) => skills.get(skill) ?? 0));
    return [
      {
        path: [...path, "needs"],
        problem: best === 0 ? `${who} knows ${skill}` : `${who} knows ${skill} better than ${best}, and it needs ${level}`,
        fix: `give some of them skills: { ${skill}: ${level} }`
      }
    ];
  }
  if (!takers2.some(({ capacity }) => takes(capacity, channel))) {
    return [
      {
        path: [...path, "channel"],
        problem: `${who} takes ${channel}: their capacity leaves no room for it`,
        fix: `add ${channel}: 1 to the capacity of a group`
      }
    ];
  }
  if (!takers2.some(({ capacity }) => unitsOf(capacity) >= weight)) {
    return [
      {
        path: [...path, "weight"],
        problem: `${weight} is more than the capacity of any agent who serves '${queue}'`,
        fix: "write a lower weight, or more units in the capacity of a group"
      }
    ];
  }
  const able = takers2.some(
    ({ skills, capacity }) => needs.every(({ skill, level }) => (skills.get(skill) ?? 0) >= level) && takes(capacity, channel) && unitsOf(capacity) >= weight
  );
  return able ? [] : [
    {
      path,
      problem: `${who} has both all the skills and the room for it`,
      fix: "give one of them both"
    }
  ];
};
var takes = (capacity, channel) => {
  const limit = capacity?.channels.find((each) => each.channel === channel)?.most;
  return (limit ?? (capacity?.units === null ? 0 : 1)) > 0;
};
var unitsOf = (capacity) => capacity?.units ?? Number.POSITIVE_INFINITY;

// packages/simulator/src/scenario/checks/thresholds.ts
var thresholdsApply = (draft) => [
  ...scopesExist("thresholds", draft),
  ...draft.byInterval ? [] : intervalsMissing(draft)
];
var intervalsMissing = ({ thresholds }) => [...thresholds].flatMap(
  ([index, { text: text2, everyInterval }]) => everyInterval ? [
    {
      path: ["thresholds", index],
      problem: `${shown(text2)}: there are no intervals`,
      fix: "add intervals: 30min beside thresholds"
    }
  ] : []
);
var precisionApplies = (draft) => scopesExist("precision", draft);
var scopesExist = (key, draft) => [...draft[key]].flatMap(
  ([index, { scope }]) => scope === null ? [] : scopeExists(scope, draft, [key, index])
);
var scopeExists = ({ kind, name }, draft, path) => {
  switch (kind) {
    case "queue":
      return known2("queue", name, [...draft.queues.keys()], path);
    case "type":
      return known2("contact type", name, [...draft.types.keys()], path);
    case "group":
      return known2("group", name, [...draft.groups.keys()], path);
    case "priority":
      return known2("priority", name, prioritiesOf(draft), path);
  }
};
var prioritiesOf = ({ types: types2, items }) => {
  const fromTrace = [...items.values()].some(({ columns: columns2 }) => columns2?.priority !== void 0);
  const shares2 = [...types2.values()].map(({ priority }) => priority);
  if (fromTrace || shares2.includes(void 0)) return [];
  const all = shares2.flatMap((priority = []) => priority.map(({ value }) => value));
  return [...new Set(all)].sort((one, other) => one - other).map(String);
};

// packages/simulator/src/scenario/checks/time.ts
var timesFit = ({ settings }) => {
  const { start: start3, timeZone: timeZone2, duration: duration2, warmUp: warmUp2 } = settings;
  const problems = [];
  if (start3 !== void 0 && timeZone2 !== void 0 && localMoment(start3, timeZone2) === void 0) {
    problems.push({
      path: ["start"],
      problem: `${start3} does not exist in ${timeZone2}: the clocks skip it`,
      fix: "choose another start"
    });
  }
  if (duration2 !== void 0 && typeof warmUp2 === "number" && warmUp2 >= duration2) {
    problems.push({
      path: ["warmUp"],
      problem: `${writeDuration(warmUp2)} is not shorter than the duration, ${writeDuration(duration2)}`,
      fix: "shorten warmUp or lengthen duration"
    });
  }
  return problems;
};
var confidenceIsPossible = ({ settings: { confidence: confidence2 } }) => confidence2 === 0 || confidence2 === 1 ? [{ path: ["confidence"], problem: "must be above 0% and below 100%", fix: "write it like 95%" }] : [];

// packages/simulator/src/scenario/checks/traffic.ts
var trafficNamesDiffer = ({ traffic = [] }) => traffic.flatMap(({ name }, index) => {
  const first = traffic.findIndex((other) => other.name === name);
  return first < index ? [
    {
      path: ["traffic", index],
      problem: `is named '${name}' like traffic.${first}`,
      fix: "give one of them another name, for example name: evening"
    }
  ] : [];
});
var tracesHaveTypes = ({ items, types: types2 }) => types2.size < 2 ? [] : [...items].flatMap(
  ([index, { columns: columns2 }]) => columns2 === void 0 || columns2.type !== void 0 ? [] : [
    {
      path: ["traffic", index, "columns"],
      problem: `says no type, and there are ${types2.size} contact types`,
      fix: "name the column of the types, for example type: type"
    }
  ]
);

// packages/simulator/src/scenario/input-error.ts
var InputError = class extends Error {
  constructor({ place, problem, fix }) {
    super(oneLine(`${place}: ${problem}; ${fix}`));
    this.name = "InputError";
    this.place = place;
    this.problem = problem;
    this.fix = fix;
  }
};
var oneLine = (text2) => text2.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");

// packages/simulator/src/scenario/input-errors.ts
var MOST_LINES = 50;
var InputErrors = class extends AggregateError {
  constructor(problems) {
    const lines = problems.slice(0, MOST_LINES).map(({ message }) => message);
    const more2 = problems.length - lines.length;
    super(problems, [...lines, ...more2 > 0 ? [`and ${more2} more`] : []].join("\n"));
    this.name = "InputErrors";
    this.errors = [...problems];
  }
};

// packages/simulator/src/scenario/problems/problem.ts
var pathText = (path) => path.map(segmentText).join(".");
var segmentText = (segment) => {
  const text2 = String(segment);
  return text2 === text2.trim() && text2 !== "" && text2.length <= 100 ? text2 : shown(text2);
};

// packages/simulator/src/scenario/problems/schema-problems.ts
import * as SchemaAST from "effect/SchemaAST";
var schemaProblems = (issue) => {
  const found = collect(issue, [], void 0);
  const meant = new Set(
    found.flatMap(
      ({ path, meant: meant2 }) => meant2 === void 0 ? [] : [JSON.stringify([...path.slice(0, -1), meant2])]
    )
  );
  const seen = /* @__PURE__ */ new Set();
  return found.flatMap(({ path, problem, fix, ofKey }) => {
    const place = JSON.stringify(path);
    if (seen.has(place) || ofKey === "missing" && meant.has(place)) return [];
    seen.add(place);
    return [{ path, problem, fix }];
  });
};
var collect = (issue, path, outer) => {
  switch (issue._tag) {
    case "Pointer":
      return collect(issue.issue, [...path, ...issue.path.map(keyOf)], void 0);
    case "Filter":
    case "Encoding":
      return collect(issue.issue, path, outer);
    case "Composite": {
      const explanation = explanationOf(issue) ?? outer;
      return issue.issues.flatMap((inner) => collect(inner, path, explanation));
    }
    case "AnyOf":
      return nearestOf(issue, path, explanationOf(issue) ?? outer);
    case "MissingKey": {
      const example = issue.annotations?.messageMissingKey;
      return [
        { path, problem: "is missing", fix: `add ${example ?? "it"}`, explained: true, ofKey: "missing" }
      ];
    }
    case "UnexpectedKey":
      return [unknownKey(issue.ast, path)];
    default: {
      const own = faultIn(issue._tag === "InvalidValue" ? issue.annotations : void 0);
      const explanation = explanationOf(issue) ?? outer;
      return own !== void 0 || explanation !== void 0 ? [{ path, ...own ?? explanation?.() ?? unexplained(issue), explained: true }] : [{ path, ...unexplained(issue), explained: false }];
    }
  }
};
var nearestOf = (issue, path, explanation) => {
  let best = [];
  for (const inner of issue.issues) {
    const found = collect(inner, path, void 0);
    if (best.length === 0 || closeness(found) > closeness(best)) best = found;
  }
  if (best.some((found) => found.explained || found.path.length > path.length)) return best;
  return [{ path, ...explanation?.() ?? unexplained(issue), explained: explanation !== void 0 }];
};
var closeness = (found) => {
  const deepest = Math.max(...found.map(({ path, ofKey }) => path.length - (ofKey ? 1 : 0)));
  const meant = found.some((one) => one.meant !== void 0);
  const explained = found.some((one) => one.explained);
  return deepest * 10 + (meant ? 4 : 0) + (explained ? 2 : 0) + (found.length === 1 ? 1 : 0);
};
var explanationOf = (issue) => {
  const explain5 = "ast" in issue ? explainIn(SchemaAST.resolve(issue.ast)) : void 0;
  return explain5 === void 0 ? void 0 : () => explain5(issue.input);
};
var unknownKey = (ast, path) => {
  const key = String(path[path.length - 1]);
  if (ast._tag !== "Objects")
    return { path, problem: "is not expected here", fix: "take it out", explained: true, ofKey: "unknown" };
  for (const { parameter } of ast.indexSignatures) {
    const explain5 = explainIn(SchemaAST.resolve(parameter));
    if (explain5 !== void 0) return { path, ...explain5(key), explained: true, ofKey: "unknown" };
  }
  const known3 = ast.propertySignatures.map(({ name }) => String(name));
  return {
    path,
    problem: `'${key}' is no known key`,
    fix: didYouMean(key, known3),
    explained: true,
    ofKey: "unknown",
    meant: nearest2(key, known3)
  };
};
var unexplained = (issue) => {
  const given = shown(issue.input);
  if (!("ast" in issue)) return { problem: `${given} is not accepted`, fix: "see the JSON Schema" };
  const { ast } = issue;
  if (ast._tag === "Objects") {
    const known3 = ast.propertySignatures.map(({ name }) => String(name));
    return { problem: `${given} is no mapping`, fix: `write its keys: ${known3.join(", ")}` };
  }
  if (ast._tag === "Arrays") return { problem: `${given} is no list`, fix: "write it like [ \u2026 ]" };
  const words = wordsOf(ast);
  return words.length > 0 ? { problem: `${given} is not known here`, fix: didYouMean(String(issue.input), words) } : { problem: `${given} is not accepted`, fix: "see the JSON Schema" };
};
var wordsOf = (ast) => ast._tag === "Union" ? ast.types.flatMap(wordsOf) : ast._tag === "Literal" ? [String(ast.literal)] : [];
var keyOf = (key) => typeof key === "symbol" ? String(key) : key;

// packages/simulator/src/scenario/decode.ts
var checks = [
  namesExist,
  queuesDiffer,
  timesFit,
  confidenceIsPossible,
  peopleDiffer,
  breaksAreWithinShifts,
  conversationsAreWritten,
  policyFits,
  diversionsEnd,
  queuesAreServed,
  typesCanBeTaken,
  staffingIsSeen,
  trafficNamesDiffer,
  tracesHaveTypes,
  thresholdsApply,
  precisionApplies
];
var decodeScenario = (document, locate = byPath) => {
  const decoded = decode17(document);
  const ofNotation = Result29.isFailure(decoded) ? schemaProblems(decoded.failure.issue) : [];
  const places2 = new Set(ofNotation.map(({ path }) => JSON.stringify(path)));
  const draft = Result29.isSuccess(decoded) ? wholeDraft(decoded.success, document) : draftOf(document);
  const ofMeaning = checks.flatMap((check) => check(draft)).filter(({ path }) => !places2.has(JSON.stringify(path)));
  if (Result29.isSuccess(decoded) && ofMeaning.length === 0) return decoded.success;
  const located = [...ofNotation, ...ofMeaning].map(({ path, ...fault2 }) => ({ ...fault2, ...locate(path) }));
  throw new InputErrors(
    located.sort((one, other) => one.offset - other.offset).map((found) => new InputError(found))
  );
};
var encodeScenario = Schema71.encodeSync(Scenario);
var decode17 = Schema71.decodeUnknownResult(Scenario, {
  errors: "all",
  onExcessProperty: "error",
  reportInput: true
});
var byPath = (path) => ({ place: path.length === 0 ? "scenario" : pathText(path), offset: 0 });

// packages/simulator/bench/ten-servers.ts
var tenServers = ({ arrivalRate, patience }, interactions2) => {
  const scenario = decodeScenario({
    name: "ten servers",
    duration: `${Math.round(interactions2 / arrivalRate * 60)}s`,
    replications: 1,
    queues: { calls: {} },
    types: {
      call: {
        queue: "calls",
        service: { exponential: "1min" },
        ...patience === void 0 ? {} : { patience: { exponential: `${patience * 60}s` } }
      }
    },
    agents: { desk: { queues: ["calls"], count: 10 } },
    traffic: [{ type: "call", rate: `${arrivalRate}/min` }]
  });
  for (const step of replications(compile(scenario, /* @__PURE__ */ new Map()), scenario)) {
    if (step._tag === "Finished") {
      return { interactions: step.interactions, meanWait: step.figures.overall.meanWait / 6e4 };
    }
  }
  throw new Error("the replication did not finish");
};

// packages/simulator/bench/measure-memory.ts
var interactions = Number(process.argv[2]);
var { gc } = globalThis;
if (gc === void 0) throw new Error("run with --expose-gc");
tenServers({ arrivalRate: 9 }, 1e3);
gc();
var before = process.memoryUsage().heapUsed;
var { interactions: done } = tenServers({ arrivalRate: 9 }, interactions);
gc();
var heapGrown = process.memoryUsage().heapUsed - before;
process.stdout.write(
  `${JSON.stringify({ interactions: done, heapGrown, maxRss: process.resourceUsage().maxRSS * 1024 })}
`
);
