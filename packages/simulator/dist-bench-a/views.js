// packages/core/src/access/may.ts
var hasRight = (lookup, user, right) => lookup.activeProfile(user)?.rights.includes(right) ?? false;

// packages/core/src/access/subject.ts
var isOwn = (agent, subject) => subject.holder === agent || subject.agents.includes(agent);
var isOfAny = (agents2, subject) => subject.holder !== null && agents2.has(subject.holder) || subject.agents.some((agent) => agents2.has(agent));

// packages/core/src/access/can-see.ts
var canSee = (lookup, viewer, subject) => {
  if (subject.phase === "absent" || subject.phase === "archived") return false;
  const user = lookup.user(viewer);
  if (user === null) return false;
  if (user.type === "administrator" || isOwn(viewer, subject)) return true;
  if (user.type === "manager" && isOfAny(lookup.managedBy(viewer), subject)) return true;
  if (hasRight(lookup, viewer, "work of others") && takesFromThePool(lookup, user, subject)) return true;
  const { place } = subject;
  if (place.team !== null) return isInTeam(lookup, user, place.team);
  if (place.space !== null) return isInSpace(lookup, user, place.space);
  if (place.queue !== null && servesQueue(lookup, viewer, place.queue, subject)) return true;
  if (place.campaign !== null) return worksInCampaign(lookup, user, place.campaign, subject);
  const isNowhere = place.queue === null && subject.holder === null;
  return isNowhere && takesFromThePool(lookup, user, subject);
};
var isInTeam = (lookup, user, team) => {
  if (user.teams.includes(team)) return true;
  if (user.type !== "manager") return false;
  const space = lookup.team(team)?.space ?? null;
  return user.manages.includes(team) || space !== null && user.spaces.includes(space);
};
var isInSpace = (lookup, user, space) => user.spaces.includes(space) || user.teams.some((team) => lookup.team(team)?.space === space);
var servesQueue = (lookup, viewer, queue, subject) => {
  const profile = lookup.activeProfile(viewer);
  return profile !== null && subject.routing === "smart" && profile.queues.includes(queue) && opensThePool(profile, subject.channel);
};
var takesFromThePool = (lookup, user, { channel }) => {
  const profile = lookup.activeProfile(user.id);
  return profile !== null && opensThePool(profile, channel) && lookup.onChannel(user, channel);
};
var opensThePool = ({ rights, channels: channels2 }, channel) => rights.includes("pool") && (channels2 === null || channels2.includes(channel));
var worksInCampaign = (lookup, user, id, subject) => {
  const campaign = lookup.campaign(id);
  return campaign !== null && lookup.memberOf(id, user.id) !== null && campaign.channels.includes(subject.channel) && lookup.onChannel(user, subject.channel) && (campaign.strategy.chooses || subject.phase !== "open" || subject.holder !== null);
};

// packages/core/src/access/history.ts
var canSeeInHistory = (lookup, viewer, subject) => {
  if (subject.phase === "absent" || subject.phase === "archived") return false;
  const user = lookup.user(viewer);
  const profile = lookup.activeProfile(viewer);
  if (user === null || profile === null || !profile.rights.includes("history")) return false;
  switch (user.type) {
    case "collaborator":
      return isOwn(viewer, subject);
    case "manager":
      return isOwn(viewer, subject) || isOfAny(lookup.managedBy(viewer), subject) || isSmartInQueueOf(profile, subject);
    case "administrator":
      return subject.routing === "direct" || isSmartInQueueOf(profile, subject) && (profile.channels === null || profile.channels.includes(subject.channel));
  }
};
var isSmartInQueueOf = (profile, { routing, place }) => routing === "smart" && place.queue !== null && profile.queues.includes(place.queue);

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

// packages/core/src/channel/window-after.ts
var windowAfter = (channel, at, until) => {
  const { window } = capabilities[channel];
  if (window === null) return null;
  return until !== null && until > at + window ? until : at + window;
};

// packages/core/src/conversation/delivery.ts
import * as Schema2 from "effect/Schema";

// packages/core/src/interaction/instant.ts
import * as Schema from "effect/Schema";
var Instant = Schema.Finite.annotate({ identifier: "Instant" });

// packages/core/src/conversation/delivery.ts
var DeliveryStatus = Schema2.Literals(["sent", "delivered", "read", "failed"]).annotate({
  identifier: "DeliveryStatus"
});
var Delivery = Schema2.Struct({
  sentAt: Schema2.NullOr(Instant),
  deliveredAt: Schema2.NullOr(Instant),
  readAt: Schema2.NullOr(Instant),
  failedAt: Schema2.NullOr(Instant),
  /** Why it failed, in the channel's words. */
  failure: Schema2.NullOr(Schema2.String)
}).annotate({ identifier: "Delivery" });
var DeliveryReport = Schema2.Struct({
  status: DeliveryStatus,
  at: Instant,
  /** The channel's reason of a failure; null otherwise. */
  failure: Schema2.NullOr(Schema2.String)
}).annotate({ identifier: "DeliveryReport" });

// packages/core/src/conversation/details.ts
import * as Schema4 from "effect/Schema";

// packages/core/src/interaction/names.ts
import * as Schema3 from "effect/Schema";
var Name = Schema3.NonEmptyString.check(Schema3.isMaxLength(200));
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
var Name2 = Schema4.NonEmptyString;
var MessageFacts = Schema4.Struct({
  id: MessageId,
  from: Schema4.Literals(["contact", "us"]),
  at: Instant,
  /** Until when sending it can be undone; null if it never could. */
  undoUntil: Schema4.NullOr(Instant),
  undone: Schema4.Boolean,
  delivery: Delivery
}).annotate({ identifier: "MessageFacts" });
var Participant = Schema4.Struct({
  name: Name2,
  joinedAt: Instant,
  leftAt: Schema4.NullOr(Instant)
}).annotate({ identifier: "Participant" });
var Answered = Schema4.Struct({ question: Name2, answer: Schema4.String }).annotate({
  identifier: "Answered"
});
var Survey = Schema4.Struct({
  name: Name2,
  status: Schema4.Literals(["started", "completed", "cancelled", "failed"]),
  answers: Schema4.Array(Answered)
}).annotate({ identifier: "Survey" });
var ScriptAnswer = Schema4.Struct({ script: Name2, question: Name2, answer: Schema4.String }).annotate({
  identifier: "ScriptAnswer"
});
var Payment = Schema4.Struct({
  id: Name2,
  amount: Schema4.Int,
  /** ISO 4217, three capitals. */
  currency: Name2,
  status: Schema4.Literals(["requested", "paid", "failed"])
}).annotate({ identifier: "Payment" });
var Details = Schema4.Struct({
  messages: Schema4.Array(MessageFacts),
  /** How many messages of the contact nobody has read. */
  unread: Schema4.Int,
  tags: Schema4.Array(Name2),
  qualification: Schema4.NullOr(Name2),
  participants: Schema4.Array(Participant),
  /** The customer record it is linked to, or null. */
  card: Schema4.NullOr(Name2),
  /** The case it is linked to, or null. */
  case: Schema4.NullOr(Name2),
  survey: Schema4.NullOr(Survey),
  scriptAnswers: Schema4.Array(ScriptAnswer),
  payments: Schema4.Array(Payment),
  invoices: Schema4.Array(Name2),
  bot: Schema4.Literals(["on", "off"]),
  videoCall: Schema4.Boolean
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
var earlier = (known, reported) => known === null || reported < known ? reported : known;
var firstReason = (known, reported) => {
  if (known === null) return reported;
  return reported !== null && reported < known ? reported : known;
};

// packages/core/src/interaction/facts.ts
import * as Schema5 from "effect/Schema";
var Channel = Schema5.Literals([
  "voice",
  "email",
  "sms",
  "whatsapp",
  "telegram",
  "messenger",
  "chat"
]).annotate({ identifier: "Channel" });
var Direction = Schema5.Literals(["incoming", "outgoing"]).annotate({ identifier: "Direction" });
var Awaiting = Schema5.Literals(["agent", "customer"]).annotate({ identifier: "Awaiting" });
var Routing = Schema5.Literals(["smart", "direct"]).annotate({ identifier: "Routing" });
var Place = Schema5.Struct({
  queue: Schema5.NullOr(QueueId),
  team: Schema5.NullOr(TeamId),
  space: Schema5.NullOr(SpaceId),
  campaign: Schema5.NullOr(CampaignId)
}).annotate({ identifier: "Place" });
var Actor = Schema5.TaggedUnion({
  Agent: { agent: AgentId },
  Contact: {},
  Automation: {},
  Bot: {},
  Api: {},
  Broadcast: {}
}).annotate({ identifier: "Actor" });
var Outcome = Schema5.TaggedUnion({
  Processed: {},
  Delivered: {},
  Warning: { detail: Schema5.String },
  Aborted: {},
  Dissuaded: { reason: Schema5.NonEmptyString }
}).annotate({ identifier: "Outcome" });
var ClosingOutcome = Schema5.Union([
  Outcome.cases.Processed,
  Outcome.cases.Delivered,
  Outcome.cases.Warning,
  Outcome.cases.Aborted
]).annotate({ identifier: "ClosingOutcome" });
var Destination = Schema5.TaggedUnion({
  User: { agent: AgentId },
  SmartRouting: {},
  Queue: { queue: QueueId }
}).annotate({ identifier: "Destination" });
var NOWHERE = { queue: null, team: null, space: null, campaign: null };

// packages/core/src/directory/empty.ts
var EMPTY_DIRECTORY = Object.freeze({
  timeZone: "UTC",
  users: [],
  profiles: [],
  teams: [],
  spaces: [],
  queues: [],
  campaigns: [],
  senderProfiles: [],
  contacts: [],
  subscriptions: [],
  buttons: [],
  undoWithin: null
});

// packages/core/src/directory/lookup.ts
var Lookup = class {
  #users;
  #profiles;
  #active;
  #teams;
  #members;
  #managed;
  #queues;
  #campaigns;
  #campaignMembers;
  #senderProfiles;
  #contacts;
  #subscriptions;
  constructor(directory2) {
    this.directory = directory2;
    this.#users = byId(directory2.users);
    this.#profiles = byId(directory2.profiles);
    this.#active = activeProfiles([...this.#users.values()], this.#profiles);
    this.#teams = byId(directory2.teams);
    this.#members = membersByTeam([...this.#users.values()]);
    this.#managed = managedByManager([...this.#users.values()], this.#members);
    this.#queues = byId(directory2.queues);
    this.#campaigns = byId(directory2.campaigns);
    this.#campaignMembers = new Map([...this.#campaigns].map(([id, { members }]) => [id, byAgent(members)]));
    this.#senderProfiles = byId(directory2.senderProfiles);
    this.#contacts = byId(directory2.contacts);
    this.#subscriptions = byTrigger(directory2.subscriptions);
  }
  user(id) {
    return this.#users.get(id) ?? null;
  }
  profile(id) {
    return this.#profiles.get(id) ?? null;
  }
  /** The profile that a user works under now, if it is one of theirs. */
  activeProfile(user) {
    return this.#active.get(user) ?? null;
  }
  team(id) {
    return this.#teams.get(id) ?? null;
  }
  queue(id) {
    return this.#queues.get(id) ?? null;
  }
  campaign(id) {
    return this.#campaigns.get(id) ?? null;
  }
  /** What an agent is in a campaign; null: no member of it. */
  memberOf(campaign, agent) {
    return this.#campaignMembers.get(campaign)?.get(agent) ?? null;
  }
  senderProfile(id) {
    return this.#senderProfiles.get(id) ?? null;
  }
  contact(id) {
    return this.#contacts.get(id) ?? null;
  }
  /** Who is in a team, in the order of the directory. */
  membersOf(team) {
    return this.#members.get(team) ?? NOBODY;
  }
  /** The members of all teams that this manager manages; of anyone who is no manager: nobody. */
  managedBy(manager) {
    return this.#managed.get(manager) ?? NO_IDS;
  }
  /** Whether a user is a member of a channel. */
  onChannel(user, channel) {
    return user.channels === null || user.channels.includes(channel);
  }
  /** Who wishes to be told of this: each user once, in the order of the directory. */
  subscriptionsTo(trigger) {
    return this.#subscriptions.get(trigger) ?? NO_SUBSCRIPTIONS;
  }
};
var NOBODY = Object.freeze([]);
var NO_SUBSCRIPTIONS = Object.freeze([]);
var NO_IDS = /* @__PURE__ */ new Set();
var byKey = (values, keyOf2) => {
  const map2 = /* @__PURE__ */ new Map();
  for (const value of values) {
    const key = keyOf2(value);
    if (!map2.has(key)) map2.set(key, value);
  }
  return map2;
};
var byId = (values) => byKey(values, ({ id }) => id);
var byAgent = (members) => byKey(members, ({ agent }) => agent);
var activeProfiles = (users, profiles) => {
  const active = /* @__PURE__ */ new Map();
  for (const { id, activeProfile, profiles: own } of users) {
    const profile = activeProfile === null ? void 0 : profiles.get(activeProfile);
    if (profile !== void 0 && own.includes(profile.id)) active.set(id, profile);
  }
  return active;
};
var membersByTeam = (users) => {
  const members = /* @__PURE__ */ new Map();
  for (const user of users) {
    for (const team of new Set(user.teams)) {
      const others = members.get(team);
      if (others === void 0) members.set(team, [user]);
      else others.push(user);
    }
  }
  return members;
};
var managedByManager = (users, members) => {
  const managed = /* @__PURE__ */ new Map();
  for (const { id, type, manages } of users) {
    if (type !== "manager") continue;
    managed.set(id, new Set(manages.flatMap((team) => (members.get(team) ?? NOBODY).map((user) => user.id))));
  }
  return managed;
};
var byTrigger = (subscriptions) => {
  const sorted = /* @__PURE__ */ new Map();
  for (const subscription of subscriptions) {
    const { trigger, user } = subscription;
    const others = sorted.get(trigger);
    if (others === void 0) sorted.set(trigger, /* @__PURE__ */ new Map([[user, subscription]]));
    else if (!others.has(user)) others.set(user, subscription);
  }
  return new Map([...sorted].map(([trigger, ofUsers]) => [trigger, [...ofUsers.values()]]));
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
var changeOutgoing = (details, id, change) => ({
  ...details,
  messages: details.messages.map(
    (message) => message.id === id && message.from === "us" ? change(message) : message
  )
});

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
var answered = (answers2, { question, answer }) => answers2.some((each) => each.question === question) ? answers2.map((each) => each.question === question ? { question, answer } : each) : [...answers2, { question, answer }];
var scriptAnswered = (answers2, { script, question, answer }) => {
  const isSame = (each) => each.script === script && each.question === question;
  return answers2.some(isSame) ? answers2.map((each) => isSame(each) ? { script, question, answer } : each) : [...answers2, { script, question, answer }];
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
import * as Schema7 from "effect/Schema";

// packages/core/src/interaction/phase.ts
import * as Schema6 from "effect/Schema";
var Phase = Schema6.Literals(["absent", "unanswered", "open", "closed", "archived"]).annotate({
  identifier: "Phase"
});

// packages/core/src/interaction/state.ts
var Offer = Schema7.Struct({
  agent: AgentId,
  /** When it lapses; null for an offer without a limit. */
  expiresAt: Schema7.NullOr(Instant)
}).annotate({ identifier: "Offer" });
var Origin = Schema7.Struct({
  /** When it began; 0 until then. */
  at: Instant,
  channel: Channel,
  direction: Direction,
  contact: Schema7.NullOr(ContactId),
  routing: Routing
}).annotate({ identifier: "Origin" });
var Moments = Schema7.Struct({
  /** Since when it has waited for an agent to take it; the last such moment once it is taken. */
  waitingSince: Instant,
  /** When the last message came or went. */
  lastMessageAt: Instant,
  /**
   * Until when the channel lets an ordinary message pass; null on a channel without a messaging window, and where
   * the contact has never opened it.
   */
  windowUntil: Schema7.NullOr(Instant)
}).annotate({ identifier: "Moments" });
var InteractionState = Schema7.Struct({
  phase: Phase,
  /** The one agent who has it, or null. */
  holder: Schema7.NullOr(AgentId),
  awaiting: Awaiting,
  place: Place,
  /** How an agent is found for it now; how it was at first is in `origin`. */
  routing: Routing,
  /** Higher is more urgent; 0 is ordinary. */
  priority: Schema7.Int,
  /** Agents it is offered to at this moment, in the order of the offers. */
  offers: Schema7.Array(Offer),
  /** When a snooze ends, or null. */
  snoozedUntil: Schema7.NullOr(Instant),
  /** Transferred to another agent than the one who did it. */
  forwarded: Schema7.Boolean,
  /** How it ended; null while it is not finished. */
  outcome: Schema7.NullOr(Outcome),
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
var evolve = (state2, event) => {
  switch (event._tag) {
    case "Received":
      return received(state2, event);
    case "Picked":
    case "Assigned":
    case "OfferAccepted":
      return taken(state2, event);
    case "Closed":
      return closed(state2, event);
    case "Abandoned":
      return finished(state2, ABORTED);
    default:
      return evolveSeldom(state2, event);
  }
};
var received = (_before, event) => begun(
  event,
  "open",
  null,
  "agent",
  windowAfter(event.channel, event.at, null),
  event.message === null ? NO_DETAILS : recordIncoming(NO_DETAILS, event.message, event.at)
);
var taken = (state2, event) => changed(state2, state2.phase, event.agent, state2.awaiting, NO_OFFERS, state2.moments);
var closed = (state2, event) => finished(state2, event.outcome);
var evolveSeldom = (state2, event) => {
  switch (event._tag) {
    case "Offered":
      return withOffers(state2, [...state2.offers, { agent: event.agent, expiresAt: event.expiresAt }]);
    case "OfferDeclined":
    case "OfferExpired":
      return withOffers(
        state2,
        state2.offers.filter((offer) => offer.agent !== event.agent)
      );
    case "MessageReceived":
      return messageReceived(state2, event);
    case "Replied":
      return replied(state2, event);
    case "Noted":
    case "AssignmentFailed":
    case "ButtonPressed":
    case "BroadcastSent":
    case "ChannelEventRecorded":
    case "PageVisited":
      return state2;
    case "Reopened":
      return { ...waiting(state2, event.at), phase: "open", awaiting: "agent", outcome: null };
    case "Unassigned":
      return givenBack(state2, event.at);
    case "Released":
      return { ...givenBack(state2, event.at), awaiting: "agent" };
    case "Transferred":
      return transferred(state2, event);
    case "Dissuaded":
      return finished(state2, { _tag: "Dissuaded", reason: event.reason });
    case "Started":
      return begun(
        event,
        "unanswered",
        event.agent,
        "customer",
        null,
        event.message === null ? NO_DETAILS : recordOutgoing(NO_DETAILS, event.message, event.at, event.undoUntil)
      );
    case "Archived":
      return { ...waiting(state2, state2.moments.waitingSince), phase: "archived", snoozedUntil: null };
    case "Snoozed":
      return { ...withOffers(state2, NO_OFFERS), snoozedUntil: event.until };
    case "Woken":
      return {
        ...state2,
        snoozedUntil: null,
        moments: state2.holder === null ? waitingFrom(state2.moments, event.at) : state2.moments
      };
    case "TeamAssigned":
      return { ...state2, place: { ...state2.place, team: event.team } };
    case "PrioritySet":
      return { ...state2, priority: event.priority };
    case "MessageUndone":
      return undone(state2, event);
    case "WindowExtended":
      return { ...state2, moments: { ...state2.moments, windowUntil: later(state2.moments, event.until) } };
    default:
      return { ...state2, details: evolveDetails(state2.details, event) };
  }
};
var ABORTED = { _tag: "Aborted" };
var begun = (event, phase, holder, awaiting, windowUntil, details) => ({
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
var changed = (state2, phase, holder, awaiting, offers, moments) => ({
  phase,
  holder,
  awaiting,
  place: state2.place,
  routing: state2.routing,
  priority: state2.priority,
  offers,
  snoozedUntil: state2.snoozedUntil,
  forwarded: state2.forwarded,
  outcome: state2.outcome,
  origin: state2.origin,
  moments,
  details: state2.details
});
var withOffers = (state2, offers) => changed(state2, state2.phase, state2.holder, state2.awaiting, offers, state2.moments);
var waiting = (state2, since) => changed(state2, state2.phase, null, state2.awaiting, NO_OFFERS, waitingFrom(state2.moments, since));
var givenBack = (state2, since) => {
  const free = waiting(state2, since);
  return state2.place.queue === null ? free : { ...free, routing: "smart" };
};
var waitingFrom = (moments, waitingSince) => moments.waitingSince === waitingSince ? moments : { waitingSince, lastMessageAt: moments.lastMessageAt, windowUntil: moments.windowUntil };
var later = ({ windowUntil }, until) => windowUntil !== null && windowUntil > until ? windowUntil : until;
var finished = (state2, outcome) => ({
  phase: "closed",
  holder: null,
  awaiting: state2.awaiting,
  place: state2.place,
  routing: state2.routing,
  priority: state2.priority,
  offers: NO_OFFERS,
  snoozedUntil: null,
  forwarded: state2.forwarded,
  outcome,
  origin: state2.origin,
  moments: state2.moments,
  details: state2.details
});
var messageReceived = (state2, { at, message }) => ({
  ...state2,
  phase: "open",
  awaiting: "agent",
  moments: {
    waitingSince: state2.holder === null && state2.awaiting === "customer" ? at : state2.moments.waitingSince,
    lastMessageAt: at,
    windowUntil: windowAfter(state2.origin.channel, at, state2.moments.windowUntil)
  },
  details: recordIncoming(state2.details, message, at)
});
var replied = (state2, { at, message, undoUntil }) => ({
  ...state2,
  awaiting: "customer",
  moments: { ...state2.moments, lastMessageAt: at },
  details: recordOutgoing(state2.details, message, at, undoUntil)
});
var undone = (state2, { message }) => {
  const details = changeOutgoing(state2.details, message, (each) => ({ ...each, undone: true }));
  const last2 = details.messages.findLast((each) => !each.undone);
  const contactWroteLast = last2 ? last2.from === "contact" : state2.origin.direction === "incoming";
  return { ...state2, awaiting: contactWroteLast ? "agent" : state2.awaiting, details };
};
var transferred = (state2, { at, by: by2, to }) => {
  switch (to._tag) {
    case "User":
      return {
        ...changed(state2, state2.phase, to.agent, state2.awaiting, NO_OFFERS, state2.moments),
        routing: "direct",
        forwarded: state2.forwarded || by2._tag !== "Agent" || by2.agent !== to.agent
      };
    case "Queue":
      return { ...waiting(state2, at), routing: "smart", place: { ...state2.place, queue: to.queue } };
    case "SmartRouting":
      return { ...waiting(state2, at), routing: "smart", place: { ...state2.place, queue: null } };
  }
};

// packages/core/src/view/fold-text.ts
var foldText = (text) => {
  if (isPlain(text)) return text;
  if (ASCII.test(text)) return text.toLowerCase();
  const plain = text.normalize("NFKD").replace(MARKS_BUT_IOTA, "");
  if (ASCII.test(plain)) return plain.toLowerCase();
  return caseFolded(plain).normalize("NFKD").replace(MARKS, "").replace(OTHERS, spelledOut);
};
var isPlain = (text) => {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127 || unit >= 65 && unit <= 90) return false;
  }
  return true;
};
var ASCII = /^[\x00-\x7f]*$/;
var MARKS_BUT_IOTA = /(?!\u0345)\p{M}/gu;
var MARKS = /\p{M}/gu;
var PLAIN = { \u00F8: "o", \u0111: "d", \u0142: "l", \u0131: "i", \u00E6: "ae", \u0153: "oe", \u0127: "h" };
var OTHERS = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");
var spelledOut = (letter) => PLAIN[letter] ?? letter;
var caseFolded = (text) => text.toLowerCase().toUpperCase().toLowerCase().replaceAll("\u03C2", "\u03C3");

// packages/core/src/view/longer.ts
var longer = (numbers, copy) => {
  copy.set(numbers);
  return copy;
};

// packages/core/src/view/text-prefix.ts
var textPrefix = (text, start = 0) => {
  let number = 0;
  for (let i = 0; i < 6; i++) {
    const unit = start + i < text.length ? text.charCodeAt(start + i) : 0;
    if (unit >= 255) return (number * 256 + 255) * 256 ** (5 - i);
    number = number * 256 + unit;
  }
  return number;
};

// packages/core/src/view/folded-texts.ts
var FoldedTexts = class {
  constructor() {
    /** Null where there is none. */
    this.texts = [];
    /**
     * Where two differ, the texts are in the same order; where they are equal, the texts must be compared. NaN where there
     * is none.
     */
    this.numbers = new Float64Array(64);
    this.#shared = null;
    /** Where a folded text stands among the numbers, whether it is one of the texts or not. */
    this.numberOf = (folded) => {
      const shared = this.#shared ?? "";
      if (folded.startsWith(shared)) return textPrefix(folded, shared.length);
      return folded < shared ? -1 : Number.MAX_VALUE;
    };
  }
  #shared;
  set(index, text) {
    if (index >= this.numbers.length) this.numbers = longer(this.numbers, new Float64Array(2 * index));
    const folded = text === null ? null : foldText(text);
    this.texts[index] = folded;
    if (folded !== null && (this.#shared === null || !folded.startsWith(this.#shared))) this.#share(folded);
    this.numbers[index] = folded === null ? Number.NaN : this.numberOf(folded);
  }
  /** What all share is shorter from now on: seldom, and the less often the longer the texts are in coming. */
  #share(folded) {
    const before = this.#shared ?? folded;
    let length = 0;
    while (length < before.length && before[length] === folded[length]) length++;
    this.#shared = before.slice(0, length);
    this.texts.forEach((text, i) => {
      if (text !== null) this.numbers[i] = textPrefix(text, length);
    });
  }
};

// packages/core/src/view/filter.ts
import * as Schema8 from "effect/Schema";
var anyOf = (value) => ({ in: Schema8.Array(value) });
var between = { from: Schema8.NullOr(Instant), to: Schema8.NullOr(Instant) };
var OutcomeTag = Schema8.Literals(
  Object.keys(Outcome.cases)
).annotate({ identifier: "OutcomeTag" });
var Filter = Schema8.TaggedUnion({
  Phase: anyOf(Phase),
  Awaiting: anyOf(Awaiting),
  /** Who has it now. */
  Holder: anyOf(Schema8.NullOr(AgentId)),
  /** Who has it or has had it. */
  Advisor: anyOf(AgentId),
  ClosedBy: anyOf(Schema8.NullOr(AgentId)),
  Queue: anyOf(Schema8.NullOr(QueueId)),
  Team: anyOf(Schema8.NullOr(TeamId)),
  Space: anyOf(Schema8.NullOr(SpaceId)),
  Campaign: anyOf(Schema8.NullOr(CampaignId)),
  Channel: anyOf(Channel),
  Direction: anyOf(Direction),
  OriginalRouting: anyOf(Routing),
  Routing: anyOf(Routing),
  Outcome: anyOf(Schema8.NullOr(OutcomeTag)),
  Forwarded: { is: Schema8.Boolean },
  Snoozed: { is: Schema8.Boolean },
  /** Whether the contact wrote something that nobody has read. */
  Unread: { is: Schema8.Boolean },
  Contact: anyOf(ContactId),
  /** At least one of these tags. */
  Tag: anyOf(Schema8.String),
  /** At least one of these templates was used. */
  Template: anyOf(Schema8.String),
  Interaction: anyOf(InteractionId),
  Began: between,
  Ended: between,
  /** When the contact first wrote in it. */
  Received: between
}).annotate({ identifier: "Filter" });

// packages/core/src/view/hash-text.ts
var hashText = (text) => {
  let hash2 = 2166136261;
  for (let i = 0; i < text.length; i++) hash2 = Math.imul(hash2 ^ text.charCodeAt(i), 16777619);
  hash2 = Math.imul(hash2 ^ hash2 >>> 16, 2246822507);
  return hash2 ^ hash2 >>> 13;
};

// packages/core/src/view/text-table.ts
var TextTable = class {
  constructor() {
    /** By code. */
    this.texts = [];
    // Two numbers a slot: the hash of a text, and its code and one, 0 where the slot is free.
    this.#slots = new Int32Array(2 * 64);
    // What found no slot among its own and those next to it, as when texts are made so that their hashes are alike.
    this.#crowded = /* @__PURE__ */ new Map();
  }
  #slots;
  #crowded;
  get size() {
    return this.texts.length;
  }
  /** The code of a text, a new one for a new text. */
  code(text) {
    const hash2 = hashText(text);
    const slot = this.#slot(text, hash2);
    if (slot < 0) return this.#crowded.get(text) ?? this.#add(text, hash2, slot);
    const code = this.#slots[slot + 1] - 1;
    return code < 0 ? this.#add(text, hash2, slot) : code;
  }
  /** The code of a text, or undefined for one that was never shown. */
  find(text) {
    const slot = this.#slot(text, hashText(text));
    if (slot < 0) return this.#crowded.get(text);
    const code = this.#slots[slot + 1] - 1;
    return code < 0 ? void 0 : code;
  }
  /** Where the slot of a text begins, or the free one that it would get; below 0 where there is neither. */
  #slot(text, hash2) {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = hash2 << 1 & mask;
    for (let tries = 0; tries < TRIES; tries++) {
      const code = slots[slot + 1] - 1;
      if (code < 0 || slots[slot] === hash2 && this.texts[code] === text) return slot;
      slot = slot + 2 & mask;
    }
    return -1;
  }
  #add(text, hash2, slot) {
    const code = this.texts.push(text) - 1;
    this.#put(code, hash2, slot);
    if (4 * this.size > this.#slots.length) this.#grow();
    return code;
  }
  #put(code, hash2, slot) {
    if (slot < 0) {
      this.#crowded.set(this.texts[code], code);
    } else {
      this.#slots[slot] = hash2;
      this.#slots[slot + 1] = code + 1;
    }
  }
  #grow() {
    const before = this.#slots;
    const crowded = [...this.#crowded.values()];
    this.#slots = new Int32Array(2 * before.length);
    this.#crowded.clear();
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot + 1] !== 0) this.#move(before[slot + 1] - 1, before[slot]);
    for (const code of crowded) this.#move(code, hashText(this.texts[code]));
  }
  #move(code, hash2) {
    this.#put(code, hash2, this.#freeSlot(hash2));
  }
  #freeSlot(hash2) {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = hash2 << 1 & mask;
    for (let tries = 0; tries < TRIES; tries++) {
      if (slots[slot + 1] === 0) return slot;
      slot = slot + 2 & mask;
    }
    return -1;
  }
};
var TRIES = 64;

// packages/core/src/view/name-table.ts
var NameTable = class {
  #names = new TextTable();
  get size() {
    return this.#names.size + 1;
  }
  /** The code of a name, a new one for a new name. */
  code(name) {
    return name === null ? 0 : this.#names.code(name) + 1;
  }
  /** The code of a name, or undefined for a name that was never shown. */
  find(name) {
    const code = this.#names.find(name);
    return code === void 0 ? void 0 : code + 1;
  }
  name(code) {
    return code === 0 ? null : this.#names.texts[code - 1] ?? null;
  }
};

// packages/core/src/view/tuple-table.ts
var TupleTable = class {
  constructor() {
    this.size = 0;
    this.#parts = new Int32Array(PARTS * 64);
    this.#slots = new Int32Array(256);
  }
  #parts;
  #slots;
  code(a, b, c, d, e) {
    const mask = this.#slots.length - 1;
    const slots = this.#slots;
    const parts = this.#parts;
    let place = hash(a, b, c, d, e) & mask;
    for (; ; ) {
      const code = slots[place] - 1;
      if (code < 0) break;
      const start = PARTS * code;
      if (parts[start] === a && parts[start + 1] === b && parts[start + 2] === c && parts[start + 3] === d && parts[start + 4] === e)
        return code;
      place = place + 1 & mask;
    }
    return this.#add(a, b, c, d, e, place);
  }
  /** One part (0 to 4) of the tuple with this code. */
  part(code, which) {
    return this.#parts[PARTS * code + which] ?? 0;
  }
  #add(a, b, c, d, e, place) {
    const code = this.size++;
    if (PARTS * this.size > this.#parts.length) {
      this.#parts = longer(this.#parts, new Int32Array(2 * this.#parts.length));
    }
    const parts = this.#parts;
    const start = PARTS * code;
    parts[start] = a;
    parts[start + 1] = b;
    parts[start + 2] = c;
    parts[start + 3] = d;
    parts[start + 4] = e;
    this.#slots[place] = code + 1;
    if (2 * this.size > this.#slots.length) this.#rehash();
    return code;
  }
  #rehash() {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let code = 0; code < this.size; code++) {
      let place = this.#hashOf(code) & mask;
      while (slots[place] !== 0) place = place + 1 & mask;
      slots[place] = code + 1;
    }
    this.#slots = slots;
  }
  #hashOf(code) {
    return hash(
      this.part(code, 0),
      this.part(code, 1),
      this.part(code, 2),
      this.part(code, 3),
      this.part(code, 4)
    );
  }
};
var PARTS = 5;
var hash = (a, b, c, d, e) => {
  let h = Math.imul(a, 2654435761) ^ Math.imul(b, 2246822507);
  h = Math.imul(h ^ h >>> 15, 3266489909) ^ Math.imul(c, 668265263);
  h = Math.imul(h ^ h >>> 13, 374761393) ^ Math.imul(d, 2654435761) ^ Math.imul(e, 2246822507);
  return h ^ h >>> 16;
};

// packages/core/src/view/groups.ts
var Groups = class {
  constructor() {
    /**
     * By group: how many interactions are in it, and the numbers of its kind, of its subject and of the list of those who
     * have had its interactions.
     */
    this.counts = new Int32Array(64);
    this.kindOf = new Int32Array(64);
    this.subjectOf = new Int32Array(64);
    this.listOf = new Int32Array(64);
    this.#groups = new TupleTable();
    this.#kinds = new TupleTable();
    this.#kindFacts = [];
    this.#subjects = new TupleTable();
    this.#agents = new NameTable();
    this.#names = new NameTable();
    this.#places = new TupleTable();
    this.#placeOf = [];
    this.#lists = new TupleTable();
    this.#agentsIn = [NOBODY2];
  }
  #groups;
  #kinds;
  #kindFacts;
  #subjects;
  #agents;
  #names;
  #places;
  #placeOf;
  #lists;
  #agentsIn;
  /** How many groups there have been. */
  get size() {
    return this.#groups.size;
  }
  get kinds() {
    return this.#kinds.size;
  }
  get subjects() {
    return this.#subjects.size;
  }
  /** How many different lists of agents there have been. */
  get lists() {
    return this.#agentsIn.length;
  }
  kind(kind) {
    return this.#kindFacts[kind];
  }
  subject(subject) {
    const facts = this.#subjects.part(subject, 0);
    return {
      phase: Phase.literals[facts >> 4],
      holder: this.#agents.name(this.#subjects.part(subject, 2)),
      agents: this.agentsIn(this.#subjects.part(subject, 3)),
      place: this.#placeOf[this.#subjects.part(subject, 1)],
      channel: Channel.literals[facts >> 1 & 7],
      routing: (facts & 1) === 0 ? "smart" : "direct"
    };
  }
  /** Of a group: who closed its interactions last. */
  closedBy(group) {
    return this.#agents.name(this.#groups.part(group, CLOSER));
  }
  agentsIn(list) {
    return this.#agentsIn[list] ?? NOBODY2;
  }
  /** Counts an interaction, which was in the group `from` or, if null, in none, in its group after an event: gives it. */
  move(event, before, after, from) {
    const group = this.#after(event, before, after, from);
    const { counts: counts2 } = this;
    if (from !== null) counts2[from] = counts2[from] - 1;
    counts2[group] = counts2[group] + 1;
    return group;
  }
  #after(event, before, after, from) {
    const place = from === null || before.place !== after.place ? this.#place(after.place) : this.#groups.part(from, PLACE);
    const holder = from === null || before.holder !== after.holder ? this.#agents.code(after.holder) : this.#groups.part(from, HOLDER);
    const list = this.#joined(from === null ? 0 : this.#groups.part(from, LIST), holder);
    const closer = this.#closer(event, from === null ? 0 : this.#groups.part(from, CLOSER));
    const facts = factsOf(after);
    const known = this.size;
    const group = this.#groups.code(facts, place, holder, list, closer);
    if (group === known) this.#add(group, after, facts, place, holder, list, closer);
    return group;
  }
  #add(group, state2, facts, place, holder, list, closer) {
    if (group === this.counts.length) this.#grow(2 * group);
    this.listOf[group] = list;
    this.subjectOf[group] = this.#subjects.code(facts >> OWN_BITS, place, holder, list, 0);
    const kind = this.#kinds.code(facts, place, holder, closer, 0);
    this.kindOf[group] = kind;
    if (kind < this.#kindFacts.length) return;
    const { origin, outcome } = state2;
    this.#kindFacts.push({
      phase: state2.phase,
      holder: state2.holder,
      place: state2.place,
      routing: state2.routing,
      channel: origin.channel,
      awaiting: state2.awaiting,
      direction: origin.direction,
      originalRouting: origin.routing,
      forwarded: state2.forwarded,
      snoozed: state2.snoozedUntil !== null,
      unread: state2.details.unread > 0,
      outcome: outcome === null ? null : outcome._tag,
      closedBy: this.#agents.name(closer)
    });
  }
  #grow(length) {
    this.counts = longer(this.counts, new Int32Array(length));
    this.kindOf = longer(this.kindOf, new Int32Array(length));
    this.subjectOf = longer(this.subjectOf, new Int32Array(length));
    this.listOf = longer(this.listOf, new Int32Array(length));
  }
  /** The list with one agent more, unless they are in it or are nobody. */
  #joined(list, agent) {
    const name = this.#agents.name(agent);
    if (name === null) return list;
    const agents2 = this.agentsIn(list);
    if (agents2.includes(name)) return list;
    const code = this.#lists.code(list, agent, 0, 0, 0) + 1;
    if (code === this.#agentsIn.length) this.#agentsIn.push(Object.freeze([...agents2, name]));
    return code;
  }
  #closer(event, before) {
    switch (event._tag) {
      case "Closed":
        return event.by._tag === "Agent" ? this.#agents.code(event.by.agent) : 0;
      case "Abandoned":
      case "Dissuaded":
        return 0;
      default:
        return before;
    }
  }
  #place(place) {
    const names = this.#names;
    const code = this.#places.code(
      names.code(place.queue),
      names.code(place.team),
      names.code(place.space),
      names.code(place.campaign),
      0
    );
    if (code === this.#placeOf.length) this.#placeOf.push(place);
    return code;
  }
};
var PLACE = 1;
var HOLDER = 2;
var LIST = 3;
var CLOSER = 4;
var OWN_BITS = 9;
var factsOf = (state2) => {
  const { origin, outcome } = state2;
  const subject = PHASES[state2.phase] * 16 + CHANNELS[origin.channel] * 2 + (state2.routing === "smart" ? 0 : 1);
  return (state2.awaiting === "agent" ? 0 : 1) + (origin.direction === "incoming" ? 0 : 2) + (origin.routing === "smart" ? 0 : 4) + (state2.forwarded ? 8 : 0) + (state2.snoozedUntil === null ? 0 : 16) + (state2.details.unread > 0 ? 32 : 0) + 64 * (outcome === null ? 0 : OUTCOMES[outcome._tag]) + 2 ** OWN_BITS * subject;
};
var NOBODY2 = Object.freeze([]);
var numbered = (values, from) => Object.fromEntries(values.map((value, i) => [value, i + from]));
var PHASES = numbered(Phase.literals, 0);
var CHANNELS = numbered(Channel.literals, 0);
var OUTCOMES = numbered(OutcomeTag.literals, 1);
var changesGroup = (event, before, after) => before.phase !== after.phase || before.holder !== after.holder || before.awaiting !== after.awaiting || before.place !== after.place || before.routing !== after.routing || before.origin !== after.origin || before.forwarded !== after.forwarded || before.outcome !== after.outcome || before.snoozedUntil === null !== (after.snoozedUntil === null) || before.details.unread > 0 !== after.details.unread > 0 || event._tag === "Closed";

// packages/core/src/view/messages.ts
var Messages = class {
  #said = [];
  #folded = [];
  get last() {
    return this.#said.at(-1) ?? null;
  }
  /** The templates used, in the order of their first use. */
  get templates() {
    return [...new Set(this.#said.flatMap(({ template }) => template === null ? [] : [template]))];
  }
  uses(templates) {
    return this.#said.some(({ template }) => template !== null && templates.has(template));
  }
  add(message, content) {
    this.#said.push({ message, text: content?.text ?? "", template: content?.template ?? null });
  }
  undo(message) {
    this.#said = this.#said.filter((said) => said.message !== message);
    this.#folded.length = 0;
  }
  /** Whether this text, folded, occurs in one of the messages. */
  mention(needle) {
    for (let i = this.#folded.length; i < this.#said.length; i++)
      this.#folded.push(foldText(this.#said[i]?.text ?? ""));
    return this.#folded.some((text) => text.includes(needle));
  }
};

// packages/core/src/view/phone-number.ts
import {
  AsYouType,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString
} from "libphonenumber-js/min";
var LOOKS_LIKE_A_NUMBER = /^\+?[\d\s()./\u00a0\u2010-\u2015-]*$/;
var E164 = /^\+\d+$/;
var NOT_DIGITS = /\D+/g;
var soughtNumber = (text) => {
  const digits = text.replace(NOT_DIGITS, "");
  if (digits.length < 3 || digits.length > 30 || !LOOKS_LIKE_A_NUMBER.test(text)) return null;
  const known = /* @__PURE__ */ new Map();
  const international = text.startsWith("+") ? typed(text, void 0) : null;
  return {
    digits,
    within: (callingCode) => {
      if (international !== null) return [international.number];
      const found = known.get(callingCode) ?? numbersWithin(callingCode, text);
      known.set(callingCode, found);
      return found;
    },
    national: international?.national ?? null
  };
};
var phoneDigits = (address) => {
  if (!LOOKS_LIKE_A_NUMBER.test(address)) return null;
  const clean = address.startsWith("+") && !E164.test(address) ? parsePhoneNumberFromString(address)?.number ?? address : address;
  const digits = clean.replace(NOT_DIGITS, "");
  if (digits.length < 3) return null;
  return { digits, callingCode: callingCodeOf(digits) };
};
var isSought = (sought, { digits, callingCode }) => {
  if (digits.includes(sought.digits) || digits === sought.national) return true;
  if (callingCode === null) return false;
  for (const number of sought.within(callingCode)) if (digits.startsWith(number)) return true;
  return false;
};
var countries = /* @__PURE__ */ new Map();
for (const country of getCountries()) {
  const code = getCountryCallingCode(country);
  const others = countries.get(code);
  if (others === void 0) countries.set(code, [country]);
  else others.push(country);
}
var callingCodeOf = (digits) => {
  for (let length = 1; length <= 3; length++) {
    const code = digits.slice(0, length);
    if (countries.has(code)) return code;
  }
  return null;
};
var numbersWithin = (callingCode, text) => {
  const numbers = /* @__PURE__ */ new Set();
  for (const country of countries.get(callingCode) ?? []) {
    const number = typed(text, country)?.number;
    if (number?.startsWith(callingCode)) numbers.add(number);
  }
  return [...numbers];
};
var typed = (text, country) => {
  const typing = new AsYouType(country);
  typing.input(text);
  const number = typing.getNumber();
  if (number === void 0) return null;
  return {
    number: number.number.replace(NOT_DIGITS, ""),
    national: number.formatNational().replace(NOT_DIGITS, "")
  };
};

// packages/core/src/view/parties.ts
var Parties = class {
  constructor(lookup) {
    this.contacts = new NameTable();
    /** By contact. */
    this.names = [""];
    this.foldedNames = new FoldedTexts();
    /** By party: the code of its contact. */
    this.contactOf = [];
    this.addresses = [];
    this.foldedAddresses = new FoldedTexts();
    /** By contact: what the directory says. */
    this.#contacts = [null];
    this.#phones = [];
    this.#channels = [];
    /** By contact and channel: the party's number and one; 0 where there is none. */
    this.#partyOf = new Int32Array(8 * 64);
    this.#lookup = lookup;
    this.foldedNames.set(0, "");
  }
  #contacts;
  #phones;
  #channels;
  #partyOf;
  #lookup;
  get size() {
    return this.contactOf.length;
  }
  /** The code of a contact on a channel. */
  code(contact, channel) {
    const contactCode = this.contacts.code(contact);
    const index = 8 * contactCode + CHANNELS2[channel];
    if (index >= this.#partyOf.length) {
      this.#partyOf = longer(this.#partyOf, new Int32Array(2 * this.#partyOf.length));
    }
    let code = this.#partyOf[index] - 1;
    if (code < 0) {
      code = this.contactOf.push(contactCode) - 1;
      this.#partyOf[index] = code + 1;
      this.#channels.push(channel);
      if (contact !== null && contactCode === this.names.length) this.#meet(contactCode, contact);
      this.#address(code);
    }
    return code;
  }
  /** The address as a phone number, or null. */
  phone(party) {
    const known = this.#phones[party];
    if (known !== void 0) return known;
    const address = this.addresses[party] ?? null;
    const phone = address === null ? null : phoneDigits(address);
    this.#phones[party] = phone;
    return phone;
  }
  /** Takes names and addresses from another directory. */
  lookUpIn(lookup) {
    this.#lookup = lookup;
    for (let contact = 0; contact < this.contacts.size; contact++) {
      const id = this.contacts.name(contact);
      if (id !== null) this.#meet(contact, id);
    }
    for (let party = 0; party < this.size; party++) this.#address(party);
  }
  #meet(code, id) {
    const contact = this.#lookup.contact(id);
    const name = contact?.name ?? id;
    this.#contacts[code] = contact;
    this.names[code] = name;
    this.foldedNames.set(code, name);
  }
  #address(party) {
    const channel = this.#channels[party];
    const contact = this.#contacts[this.contactOf[party]] ?? null;
    const address = contact?.identities.find((identity) => identity.channel === channel)?.address ?? null;
    this.addresses[party] = address;
    this.foldedAddresses.set(party, address);
    this.#phones[party] = void 0;
  }
};
var CHANNELS2 = Object.fromEntries(Channel.literals.map((channel, i) => [channel, i]));

// packages/core/src/view/columns.ts
var Columns = class {
  constructor(lookup) {
    this.size = 0;
    /** Whether every interaction began no earlier than the one before it, as in a log that was written live. */
    this.inOrder = true;
    this.groups = new Groups();
    this.foldedIds = new FoldedTexts();
    this.states = [];
    this.group = new Int32Array(64);
    this.party = new Int32Array(64);
    this.contact = new Int32Array(64);
    this.priority = new Float64Array(64);
    this.unread = new Float64Array(64);
    this.snoozedUntil = new Float64Array(64);
    this.beganAt = new Float64Array(64);
    this.endedAt = new Float64Array(64);
    this.receivedAt = new Float64Array(64);
    this.waitingSince = new Float64Array(64);
    this.lastMessageAt = new Float64Array(64);
    this.#places = new TextTable();
    this.#lastMessage = [];
    this.#messages = [];
    this.parties = new Parties(lookup);
  }
  #places;
  #lastMessage;
  #messages;
  /** By place. */
  get ids() {
    return this.#places.texts;
  }
  /** The place of an interaction, or undefined. */
  place(id) {
    return this.#places.find(id);
  }
  apply({ interaction, event }, before, after) {
    const place = this.#places.code(interaction);
    const isNew = place === this.size;
    if (isNew) this.#add(interaction);
    this.states[place] = after;
    const { moments } = after;
    if (isNew || before.priority !== after.priority) this.priority[place] = after.priority;
    if (isNew || before.details !== after.details) this.unread[place] = after.details.unread;
    if (isNew || before.snoozedUntil !== after.snoozedUntil)
      this.snoozedUntil[place] = after.snoozedUntil ?? Number.NaN;
    if (isNew || before.moments !== moments) {
      this.waitingSince[place] = moments.waitingSince;
      this.lastMessageAt[place] = moments.lastMessageAt;
    }
    if (isNew || before.origin !== after.origin) this.#originate(place, after);
    this.#mark(place, event, after);
    this.#listen(place, event);
    if (!isNew && !changesGroup(event, before, after)) return;
    this.group[place] = this.groups.move(event, before, after, isNew ? null : this.group[place]);
  }
  /** A row as it is now, for a reader to keep. */
  row(place) {
    const party = this.party[place];
    return {
      id: this.ids[place],
      state: this.states[place],
      contact: this.states[place].origin.contact,
      contactName: this.parties.names[this.contact[place]] ?? "",
      address: this.parties.addresses[party] ?? null,
      receivedAt: momentOrNull(this.receivedAt[place]),
      endedAt: momentOrNull(this.endedAt[place]),
      closedBy: this.closedBy(place),
      agents: this.agents(place),
      lastText: this.messages(place)?.last?.text ?? "",
      lastMessage: this.lastMessage(place),
      templates: this.messages(place)?.templates ?? NO_TEMPLATES
    };
  }
  closedBy(place) {
    return this.groups.closedBy(this.group[place]);
  }
  agents(place) {
    return this.groups.agentsIn(this.groups.listOf[this.group[place]] ?? 0);
  }
  lastMessage(place) {
    return this.#lastMessage[place] ?? null;
  }
  /** What was said, or null where no message says anything. */
  messages(place) {
    return this.#messages[place] ?? null;
  }
  #add(interaction) {
    const place = this.size++;
    if (this.size > this.group.length) this.#grow(2 * this.group.length);
    this.foldedIds.set(place, interaction);
    this.#lastMessage.push(null);
    this.#messages.push(null);
    this.endedAt[place] = Number.NaN;
    this.receivedAt[place] = Number.NaN;
  }
  #mark(place, event, after) {
    const finished2 = after.phase === "closed" || after.phase === "archived";
    if (!finished2) this.endedAt[place] = Number.NaN;
    else if (Number.isNaN(this.endedAt[place])) this.endedAt[place] = event.at;
    if ((event._tag === "Received" || event._tag === "MessageReceived") && Number.isNaN(this.receivedAt[place]))
      this.receivedAt[place] = event.at;
  }
  #listen(place, event) {
    switch (event._tag) {
      case "Received":
      case "MessageReceived":
        if (event.message !== null) this.#hear(place, event.message, event.content, false);
        return;
      case "Started":
      case "Replied":
        if (event.message !== null)
          this.#hear(place, event.message, event.content, event.undoUntil !== void 0);
        return;
      case "MessageUndone": {
        const messages = this.#messages[place] ?? null;
        if (messages === null) return;
        messages.undo(event.message);
        this.#lastMessage[place] = messages.last?.message ?? null;
      }
    }
  }
  #hear(place, message, content, canBeUndone) {
    let messages = this.#messages[place] ?? null;
    if (messages === null && (content !== void 0 || canBeUndone)) {
      messages = new Messages();
      this.#messages[place] = messages;
      const before = this.#lastMessage[place] ?? null;
      if (before !== null) messages.add(before, void 0);
    }
    messages?.add(message, content);
    this.#lastMessage[place] = message;
  }
  #originate(place, { origin }) {
    const party = this.parties.code(origin.contact, origin.channel);
    this.beganAt[place] = origin.at;
    if (place !== this.size - 1 || place > 0 && origin.at < this.beganAt[place - 1])
      this.inOrder = false;
    this.party[place] = party;
    this.contact[place] = this.parties.contactOf[party];
  }
  #grow(length) {
    this.group = longer(this.group, new Int32Array(length));
    this.party = longer(this.party, new Int32Array(length));
    this.contact = longer(this.contact, new Int32Array(length));
    this.priority = longer(this.priority, new Float64Array(length));
    this.unread = longer(this.unread, new Float64Array(length));
    this.snoozedUntil = longer(this.snoozedUntil, new Float64Array(length));
    this.beganAt = longer(this.beganAt, new Float64Array(length));
    this.endedAt = longer(this.endedAt, new Float64Array(length));
    this.receivedAt = longer(this.receivedAt, new Float64Array(length));
    this.waitingSince = longer(this.waitingSince, new Float64Array(length));
    this.lastMessageAt = longer(this.lastMessageAt, new Float64Array(length));
  }
};
var NO_TEMPLATES = Object.freeze([]);
var momentOrNull = (moment) => moment === void 0 || Number.isNaN(moment) ? null : moment;

// packages/core/src/view/rows.ts
var Rows = class {
  #lookup;
  constructor(lookup) {
    this.#lookup = lookup;
    this.columns = new Columns(lookup);
  }
  /** The directory that names, addresses and permissions are taken from. */
  get lookup() {
    return this.#lookup;
  }
  /** How many interactions there are. */
  get size() {
    return this.columns.size;
  }
  /** Takes in the next entry of the log, with the states of its interaction before and after it. */
  apply(entry, before, after) {
    this.columns.apply(entry, before, after);
  }
  /** The row of an interaction, or null if there is none. */
  row(id) {
    const place = this.columns.place(id);
    return place === void 0 ? null : this.columns.row(place);
  }
  /** Every row in the order in which the interactions began, whoever may see it. */
  *all() {
    for (let place = 0; place < this.columns.size; place++) yield this.columns.row(place);
  }
  /** What waits in a campaign for an agent, in the order of arrival, whoever may see it (UC-5). */
  waitingIn(campaign) {
    const { columns } = this;
    const { groups } = columns;
    const waits = [];
    let left2 = 0;
    for (let group = 0; group < groups.size; group++) {
      const { phase, holder, place, snoozed } = groups.kind(groups.kindOf[group]);
      waits[group] = phase === "open" && holder === null && place.campaign === campaign && !snoozed;
      if (waits[group]) left2 += groups.counts[group];
    }
    const rows2 = [];
    for (let place = 0; left2 > 0; place++) {
      if (waits[columns.group[place]] !== true) continue;
      rows2.push(columns.row(place));
      left2--;
    }
    return rows2.sort((a, b) => a.state.moments.waitingSince - b.state.moments.waitingSince);
  }
  /** Takes names, addresses and permissions from another directory from now on. */
  lookUpIn(lookup) {
    this.#lookup = lookup;
    this.columns.parties.lookUpIn(lookup);
  }
};

// packages/core/src/view/views.ts
import * as Result2 from "effect/Result";

// packages/core/src/view/best.ts
var LAST = Number.POSITIVE_INFINITY;
var keyOf = ({ index, table, sign }, thing) => {
  const number = table[index === null ? thing : index[thing]];
  return Number.isNaN(number) ? LAST : sign * number;
};
var best = (things, count, limit, keys, moments, compare, after) => {
  const heap = new Heap(things, limit, keys, moments, compare, after);
  const bits = 32 - Math.clz32(Math.ceil(count / BLOCK));
  for (let n = 0; n < 2 ** bits; n++) {
    const start = reversed(n, bits) * BLOCK;
    heap.visit(start, Math.min(count, start + BLOCK));
  }
  return heap.sorted();
};
var BLOCK = 512;
var reversed = (number, bits) => {
  let turned = 0;
  for (let bit = 0; bit < bits; bit++) turned = turned << 1 | number >> bit & 1;
  return turned;
};
var gather = ({ index, table, sign }, things, from, end, into) => {
  if (index === null) {
    for (let turn = from; turn < end; turn++) {
      const number = table[things[turn]];
      into[turn - from] = Number.isNaN(number) ? LAST : sign * number;
    }
  } else {
    for (let turn = from; turn < end; turn++) {
      const number = table[index[things[turn]]];
      into[turn - from] = Number.isNaN(number) ? LAST : sign * number;
    }
  }
};
var Heap = class {
  #things;
  #limit;
  #keys;
  #moments;
  #compare;
  #after;
  #heap = [];
  #numbers = new Float64Array(BLOCK);
  #worst = LAST;
  #worstMoment = Number.POSITIVE_INFINITY;
  constructor(things, limit, keys, moments, compare, after) {
    this.#things = things;
    this.#limit = limit;
    this.#keys = keys;
    this.#moments = moments;
    this.#compare = compare;
    this.#after = after;
  }
  /** Takes in what is good enough from the turn `from` up to `end`, which are a block at most. */
  visit(from, end) {
    const things = this.#things;
    const numbers = this.#numbers;
    const moments = this.#moments;
    const after = this.#after;
    gather(this.#keys, things, from, end, numbers);
    for (let turn = from; turn < end; turn++) {
      const number = numbers[turn - from];
      if (number > this.#worst) continue;
      const thing = things[turn];
      if (number === this.#worst && moments !== null && moments[thing] > this.#worstMoment)
        continue;
      if (after === null || after(thing)) this.#take(thing);
    }
  }
  sorted() {
    return this.#heap.sort(this.#compare);
  }
  #take(thing) {
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push(thing);
      this.#rise();
      if (heap.length < this.#limit) return;
    } else {
      if (this.#compare(thing, heap[0]) >= 0) return;
      heap[0] = thing;
      this.#sink();
    }
    const worst = heap[0];
    this.#worst = keyOf(this.#keys, worst);
    if (this.#moments !== null) this.#worstMoment = this.#moments[worst];
  }
  #rise() {
    const heap = this.#heap;
    let at = heap.length - 1;
    while (at > 0) {
      const parent = at - 1 >> 1;
      if (this.#compare(heap[at], heap[parent]) <= 0) return;
      this.#swap(at, parent);
      at = parent;
    }
  }
  #sink() {
    const heap = this.#heap;
    let at = 0;
    for (; ; ) {
      let last2 = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++)
        if (this.#compare(heap[child], heap[last2]) > 0) last2 = child;
      if (last2 === at) return;
      this.#swap(at, last2);
      at = last2;
    }
  }
  #swap(a, b) {
    const kept = this.#heap[a];
    this.#heap[a] = this.#heap[b];
    this.#heap[b] = kept;
  }
};

// packages/core/src/view/compile-filters.ts
var compileFilters = (columns, filters2, opensAt) => {
  const ofKinds = [];
  const ofRows = [];
  for (const filter of filters2) {
    const ofKind = kindTest(filter);
    if (ofKind !== null) ofKinds.push(ofKind);
    const ofRow = rowTest(columns, filter, opensAt);
    if (ofRow !== null) ofRows.push(ofRow);
  }
  const { groups } = columns;
  const passed = ofRows.length === 0 ? "all" : "ask";
  return {
    ofKind: (code) => {
      const kind = groups.kind(code);
      for (const test of ofKinds) if (!test(kind)) return "none";
      return passed;
    },
    ofRow: (place) => {
      for (const test of ofRows) if (!test(place)) return false;
      return true;
    }
  };
};
var kindTest = (filter) => {
  switch (filter._tag) {
    case "Phase":
      return among(filter.in, (kind) => kind.phase);
    case "Awaiting":
      return among(filter.in, (kind) => kind.awaiting);
    case "Holder":
      return among(filter.in, (kind) => kind.holder);
    case "ClosedBy":
      return among(filter.in, (kind) => kind.closedBy);
    case "Queue":
      return among(filter.in, (kind) => kind.place.queue);
    case "Team":
      return among(filter.in, (kind) => kind.place.team);
    case "Space":
      return among(filter.in, (kind) => kind.place.space);
    case "Campaign":
      return among(filter.in, (kind) => kind.place.campaign);
    case "Channel":
      return among(filter.in, (kind) => kind.channel);
    case "Direction":
      return among(filter.in, (kind) => kind.direction);
    case "OriginalRouting":
      return among(filter.in, (kind) => kind.originalRouting);
    case "Routing":
      return among(filter.in, (kind) => kind.routing);
    case "Outcome":
      return among(filter.in, (kind) => kind.outcome);
    case "Forwarded":
      return (kind) => kind.forwarded === filter.is;
    case "Snoozed":
      return (kind) => kind.snoozed === filter.is;
    case "Unread":
      return (kind) => kind.unread === filter.is;
    default:
      return null;
  }
};
var among = (values, of) => {
  const wanted = new Set(values);
  return (kind) => wanted.has(of(kind));
};
var rowTest = (columns, filter, opensAt) => {
  switch (filter._tag) {
    case "Contact": {
      const wanted = new Set(filter.in.map((contact) => columns.parties.contacts.find(contact)));
      return (place) => wanted.has(columns.contact[place]);
    }
    case "Advisor": {
      const wanted = new Set(filter.in);
      const { groups } = columns;
      const lists = Array.from(
        { length: groups.lists },
        (_, list) => groups.agentsIn(list).some((agent) => wanted.has(agent))
      );
      return (place) => lists[groups.listOf[columns.group[place]]] === true;
    }
    case "Tag": {
      const wanted = new Set(filter.in);
      return (place) => columns.states[place]?.details.tags.some((tag) => wanted.has(tag)) ?? false;
    }
    case "Template": {
      const wanted = new Set(filter.in);
      return (place) => columns.messages(place)?.uses(wanted) ?? false;
    }
    case "Interaction": {
      const wanted = new Set(filter.in.map((id) => columns.place(id)));
      return (place) => wanted.has(place);
    }
    case "Began":
      return within(columns.beganAt, filter, opensAt);
    case "Ended":
      return within(columns.endedAt, filter, opensAt);
    case "Received":
      return within(columns.receivedAt, filter, opensAt);
    default:
      return null;
  }
};
var within = (moments, period, opensAt) => {
  const from = Math.max(period.from ?? Number.NEGATIVE_INFINITY, opensAt);
  const to = period.to ?? Number.POSITIVE_INFINITY;
  return (place) => {
    const moment = moments[place];
    return moment >= from && moment < to;
  };
};

// packages/core/src/view/compile-search.ts
var compileSearch = (columns, search, fields) => {
  const sought = search.trim();
  if (sought === "") return null;
  const needle = foldText(sought);
  const number = soughtNumber(sought);
  const { groups, parties } = columns;
  const inName = fields.includes("contact name");
  const inAddress = fields.includes("address");
  const inMessages = fields.includes("message text");
  const queues2 = /* @__PURE__ */ new Map([[null, false]]);
  const queueMatches = (kind) => {
    const { queue } = groups.kind(kind).place;
    const known = queues2.get(queue);
    if (known !== void 0) return known;
    const matches = queue !== null && foldText(queue).includes(needle);
    queues2.set(queue, matches);
    return matches;
  };
  const inQueue = fields.includes("queue") ? queueMatches : () => false;
  const partyMatches = (party) => {
    if (inName && parties.foldedNames.texts[parties.contactOf[party]]?.includes(needle)) return true;
    if (!inAddress) return false;
    if (parties.foldedAddresses.texts[party]?.includes(needle)) return true;
    if (number === null) return false;
    const phone = parties.phone(party);
    return phone !== null && isSought(number, phone);
  };
  const matchingParties = new Uint8Array(parties.size);
  const inParty = (party) => {
    if (matchingParties[party] === 0) matchingParties[party] = partyMatches(party) ? 2 : 1;
    return matchingParties[party] === 2;
  };
  return {
    ofKind: (kind) => inQueue(kind) ? "all" : "ask",
    ofRow: (place) => inParty(columns.party[place]) || inQueue(groups.kindOf[columns.group[place]]) || inMessages && (columns.messages(place)?.mention(needle) ?? false)
  };
};

// packages/core/src/view/kind-view.ts
var kindView = (groups) => {
  let code = 0;
  let strayed = false;
  const fact = () => groups.kind(code);
  const differs = (value) => {
    strayed = true;
    return value;
  };
  const origin = {
    get at() {
      return differs(0);
    },
    get channel() {
      return fact().channel;
    },
    get direction() {
      return fact().direction;
    },
    get contact() {
      return differs(null);
    },
    get routing() {
      return fact().originalRouting;
    }
  };
  const details = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(absent.details).map(([name, value]) => [
        name,
        {
          enumerable: true,
          get: () => name === "unread" && !fact().unread ? 0 : differs(value)
        }
      ])
    )
  );
  const state2 = {
    get phase() {
      return fact().phase;
    },
    get holder() {
      return fact().holder;
    },
    get awaiting() {
      return fact().awaiting;
    },
    get place() {
      return fact().place;
    },
    get routing() {
      return fact().routing;
    },
    get priority() {
      return differs(0);
    },
    get offers() {
      return differs(absent.offers);
    },
    get snoozedUntil() {
      return fact().snoozed ? differs(0) : null;
    },
    get forwarded() {
      return fact().forwarded;
    },
    get outcome() {
      const { outcome } = fact();
      return outcome === null ? null : outcomeOf(outcome, () => differs(""));
    },
    origin,
    get moments() {
      return differs(absent.moments);
    },
    details
  };
  const row = {
    get id() {
      return differs("");
    },
    state: state2,
    get contact() {
      return differs(null);
    },
    get contactName() {
      return differs("");
    },
    get address() {
      return differs(null);
    },
    get receivedAt() {
      return differs(null);
    },
    get endedAt() {
      const { phase } = fact();
      return phase === "closed" || phase === "archived" ? differs(0) : null;
    },
    get closedBy() {
      return fact().closedBy;
    },
    get agents() {
      return differs([]);
    },
    get lastText() {
      return differs("");
    },
    get lastMessage() {
      return differs(null);
    },
    get templates() {
      return differs([]);
    }
  };
  return {
    ask: (kind, question) => {
      code = kind;
      strayed = false;
      try {
        const answer = question(row);
        return strayed ? void 0 : answer;
      } catch (thrown) {
        if (strayed) return void 0;
        throw thrown;
      }
    }
  };
};
var outcomeOf = (tag, text) => {
  switch (tag) {
    case "Warning":
      return {
        _tag: tag,
        get detail() {
          return text();
        }
      };
    case "Dissuaded":
      return {
        _tag: tag,
        get reason() {
          return text();
        }
      };
    default:
      return { _tag: tag };
  }
};

// packages/core/src/view/row-view.ts
var rowView = (columns) => {
  let place = 0;
  const row = {
    get id() {
      return columns.ids[place];
    },
    get state() {
      return columns.states[place];
    },
    get contact() {
      return columns.states[place].origin.contact;
    },
    get contactName() {
      return columns.parties.names[columns.contact[place]] ?? "";
    },
    get address() {
      return columns.parties.addresses[columns.party[place]] ?? null;
    },
    get receivedAt() {
      return momentOrNull(columns.receivedAt[place]);
    },
    get endedAt() {
      return momentOrNull(columns.endedAt[place]);
    },
    get closedBy() {
      return columns.closedBy(place);
    },
    get agents() {
      return columns.agents(place);
    },
    get lastText() {
      return columns.messages(place)?.last?.text ?? "";
    },
    get lastMessage() {
      return columns.lastMessage(place);
    },
    get templates() {
      return columns.messages(place)?.templates ?? [];
    }
  };
  return {
    row,
    put: (next) => {
      place = next;
      return row;
    }
  };
};

// packages/core/src/view/compile-tab.ts
var compileTab = (columns, tab, viewer, now, opensAt) => {
  if (typeof tab !== "function") return compileFilters(columns, tab, opensAt);
  const kinds = kindView(columns.groups);
  const { put } = rowView(columns);
  return {
    ofKind: (kind) => {
      const shown = kinds.ask(kind, (row) => tab(row, viewer, now));
      return shown === void 0 ? "ask" : shown ? "all" : "none";
    },
    ofRow: (place) => tab(put(place), viewer, now)
  };
};

// packages/core/src/view/query.ts
import * as Schema9 from "effect/Schema";
var List = Schema9.Literals(["pool", "history", "conversations"]).annotate({ identifier: "List" });
var SearchField = Schema9.Literals(["contact name", "address", "queue", "message text"]).annotate({
  identifier: "SearchField"
});
var ViewRefusal = Schema9.TaggedUnion({
  /** The cursor is none of ours, or is that of another order. */
  BadCursor: { cursor: Schema9.String, why: Schema9.String },
  /** Not a whole number from `least` on. */
  BadNumber: { what: Schema9.Literals(["limit", "months"]), value: Schema9.Number, least: Schema9.Int },
  UnknownTimeZone: { timeZone: Schema9.String }
}).annotate({ identifier: "ViewRefusal" });

// packages/core/src/view/compile-selection.ts
var compileSelection = (columns, selection, viewer, sees, now, opensAt) => {
  const { filters: filters2 = [], search = null, searchIn = SearchField.literals, tab } = selection;
  const { list } = selection;
  const began = filters2.filter((filter) => filter._tag === "Began");
  const others = filters2.filter((filter) => filter._tag !== "Began");
  const limited = list === "history" || began.length > 0;
  const conditions = [
    compileFilters(columns, [{ _tag: "Phase", in: PHASES2[list] }, ...others], opensAt)
  ];
  if (tab !== void 0) conditions.push(compileTab(columns, tab, viewer, now, opensAt));
  const searched = search === null ? null : compileSearch(columns, search, searchIn);
  if (searched !== null) conditions.push(searched);
  const { ofGroup, asked } = answersByGroup(columns, conditions, sees);
  return {
    ofGroup,
    beganFrom: Math.max(
      limited ? opensAt : Number.NEGATIVE_INFINITY,
      ...began.map(({ from }) => from ?? Number.NEGATIVE_INFINITY)
    ),
    beganBefore: Math.min(...began.map(({ to }) => to ?? Number.POSITIVE_INFINITY)),
    ofRow: allOf(conditions.filter((_, i) => asked[i])),
    among: namedPlaces(columns, filters2)
  };
};
var PHASES2 = {
  pool: ["unanswered", "open"],
  history: ["closed"],
  conversations: ["unanswered", "open", "closed"]
};
var answersByGroup = ({ groups }, conditions, sees) => {
  const asked = conditions.map(() => false);
  const answerOf = (kind) => {
    let answer = 1;
    for (let i = 0; i < conditions.length; i++) {
      const one = conditions[i].ofKind(kind);
      if (one === "none") return 0;
      if (one === "all") continue;
      asked[i] = true;
      answer = 2;
    }
    return answer;
  };
  const { counts: counts2, kindOf, subjectOf } = groups;
  const ofKind = new Uint8Array(groups.kinds).fill(UNKNOWN);
  const ofGroup = new Uint8Array(groups.size);
  for (let group = 0; group < groups.size; group++) {
    if (counts2[group] === 0) continue;
    const kind = kindOf[group];
    if (ofKind[kind] === UNKNOWN) ofKind[kind] = answerOf(kind);
    if (ofKind[kind] !== 0 && sees(subjectOf[group])) ofGroup[group] = ofKind[kind];
  }
  return { ofGroup, asked };
};
var UNKNOWN = 255;
var allOf = (conditions) => {
  const [only] = conditions;
  if (only !== void 0 && conditions.length === 1) return only.ofRow;
  return (place) => {
    for (const { ofRow } of conditions) if (!ofRow(place)) return false;
    return true;
  };
};
var namedPlaces = (columns, filters2) => {
  for (const filter of filters2) {
    if (filter._tag !== "Interaction") continue;
    const places = /* @__PURE__ */ new Set();
    for (const id of filter.in) {
      const place = columns.place(id);
      if (place !== void 0) places.add(place);
    }
    return [...places];
  }
  return null;
};

// packages/core/src/view/contact-list.ts
var contactsAmong = (columns, places, count) => {
  const known = columns.parties.contacts.size;
  const codes = new Int32Array(known);
  let found = 0;
  const lastMessageAt = new Float64Array(known).fill(Number.NEGATIVE_INFINITY);
  const latest = new Int32Array(known);
  const { contact: contactOf, lastMessageAt: atOf } = columns;
  for (let i = count - 1; i >= 0; i--) {
    const place = places[i];
    const contact = contactOf[place];
    const at = atOf[place];
    const before = lastMessageAt[contact];
    if (at < before || at === before && !isBefore(columns, place, latest[contact])) continue;
    if (before === Number.NEGATIVE_INFINITY) codes[found++] = contact;
    lastMessageAt[contact] = at;
    latest[contact] = place;
  }
  return { codes: codes.subarray(0, found), lastMessageAt, latest };
};
var contactRows = (columns, places, count, { lastMessageAt, latest }, codes) => {
  const wanted = new Uint8Array(columns.parties.contacts.size);
  for (const code of codes) wanted[code] = 1;
  const sums = new Map(codes.map((code) => [code, { unread: 0, interactions: 0 }]));
  const { contact: contactOf, unread } = columns;
  for (let i = 0; i < count; i++) {
    const place = places[i];
    const contact = contactOf[place];
    const sum2 = wanted[contact] === 1 ? sums.get(contact) : void 0;
    if (sum2 === void 0) continue;
    sum2.interactions++;
    sum2.unread += unread[place];
  }
  return codes.map((code) => {
    const row = columns.row(latest[code]);
    return {
      contact: columns.parties.contacts.name(code) ?? "",
      contactName: row.contactName,
      lastMessageAt: lastMessageAt[code],
      unread: sums.get(code)?.unread ?? 0,
      interactions: sums.get(code)?.interactions ?? 0,
      latest: row
    };
  });
};
var isBefore = (columns, a, b) => {
  const byBeginning = columns.beganAt[a] - columns.beganAt[b];
  return byBeginning !== 0 ? byBeginning < 0 : columns.ids[a] < columns.ids[b];
};

// packages/core/src/view/cursor.ts
import { Base64Url } from "effect/encoding";
import * as Result from "effect/Result";
import * as Schema11 from "effect/Schema";

// packages/core/src/view/sort.ts
import * as Schema10 from "effect/Schema";
var SortColumn = Schema10.Literals([
  "id",
  "began",
  "ended",
  "received",
  "waiting since",
  "last message",
  "snoozed until",
  "priority",
  "unread",
  "phase",
  "awaiting",
  "outcome",
  "direction",
  "original routing",
  "routing",
  "forwarded",
  "channel",
  "holder",
  "advisor",
  "closed by",
  "queue",
  "team",
  "space",
  "campaign",
  "contact",
  "address"
]).annotate({ identifier: "SortColumn" });
var SortDirection = Schema10.Literals(["ascending", "descending"]).annotate({
  identifier: "SortDirection"
});

// packages/core/src/view/cursor.ts
var Cursor = Schema11.Struct({
  column: Schema11.String,
  direction: SortDirection,
  /** The moment of the first page, at which columns are worked out on all pages. */
  asOf: Schema11.Finite,
  key: Schema11.NullOr(Schema11.Union([Schema11.Finite, Schema11.String])),
  beganAt: Schema11.Finite,
  id: Schema11.String
});
var Written = Schema11.fromJsonString(Cursor);
var read = Schema11.decodeUnknownResult(Written, { onExcessProperty: "error" });
var write = Schema11.encodeSync(Written);
var encodeCursor = (cursor) => Base64Url.encode(write(cursor));
var decodeCursor = (text, column, direction) => {
  const refused = (why) => Result.fail({ _tag: "BadCursor", cursor: text, why });
  const written = Base64Url.decodeString(text);
  if (Result.isFailure(written)) return refused("it is not base64url");
  const cursor = read(written.success);
  if (Result.isFailure(cursor)) return refused("it is not a cursor of a list");
  if (cursor.success.column !== column || cursor.success.direction !== direction)
    return refused(`it is of a list by ${cursor.success.column}, ${cursor.success.direction}`);
  return Result.succeed(cursor.success);
};

// packages/core/src/view/scan.ts
var stretchOf = (columns, { beganFrom, beganBefore }) => {
  const { size, inOrder, beganAt } = columns;
  if (beganFrom === Number.NEGATIVE_INFINITY && beganBefore === Number.POSITIVE_INFINITY)
    return { start: 0, end: size, asks: false };
  if (!inOrder) return { start: 0, end: size, asks: true };
  return {
    start: firstFrom(beganAt, size, beganFrom),
    end: firstFrom(beganAt, size, beganBefore),
    asks: false
  };
};
var scan = (columns, compiled, into) => {
  const { ofGroup, ofRow, among: among2, beganFrom, beganBefore } = compiled;
  const { group: groupOf, beganAt } = columns;
  const { start, end, asks } = among2 === null ? stretchOf(columns, compiled) : { start: 0, end: among2.length, asks: true };
  let found = 0;
  for (let i = start; i < end; i++) {
    const place = among2 === null ? i : among2[i];
    const answer = ofGroup[groupOf[place]];
    if (answer === 0) continue;
    if (asks && !(beganAt[place] >= beganFrom && beganAt[place] < beganBefore))
      continue;
    if (answer === 2 && !ofRow(place)) continue;
    into[found++] = place;
  }
  return found;
};
var firstFrom = (moments, count, moment) => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = low + high >>> 1;
    if (moments[middle] < moment) low = middle + 1;
    else high = middle;
  }
  return low;
};

// packages/core/src/view/counts-by-group.ts
var countsByGroup = (columns, compiled) => {
  const { start, end, asks } = stretchOf(columns, compiled);
  if (asks || compiled.ofGroup.includes(2)) return null;
  const { groups, group: groupOf, size } = columns;
  if (end - start === size) return groups.counts.subarray(0, groups.size);
  const isInside = end - start < size / 2;
  const counts2 = isInside ? new Int32Array(groups.size) : groups.counts.slice(0, groups.size);
  const one = isInside ? 1 : -1;
  const add2 = (from, to) => {
    for (let place = from; place < to; place++) {
      const group = groupOf[place];
      counts2[group] = counts2[group] + one;
    }
  };
  if (isInside) add2(start, end);
  else {
    add2(0, start);
    add2(end, size);
  }
  return counts2;
};

// packages/core/src/view/tab-bits.ts
var TABS_AT_ONCE = 8;
var tabBits = ({ groups, group: groupOf }, { ofGroup }, tabs2) => {
  const { kindOf, size } = groups;
  const known = new Uint8Array(groups.kinds);
  const all = new Uint8Array(groups.kinds);
  const ask = new Uint8Array(groups.kinds);
  const learn = (kind) => {
    known[kind] = 1;
    for (let tab = 0; tab < tabs2.length; tab++) {
      const answer = tabs2[tab].ofKind(kind);
      if (answer === "all") all[kind] = all[kind] | 1 << tab;
      else if (answer === "ask") ask[kind] = ask[kind] | 1 << tab;
    }
  };
  for (let group = 0; group < size; group++) {
    if (ofGroup[group] === 0) continue;
    const kind = kindOf[group];
    if (known[kind] === 0) learn(kind);
  }
  const ofRow = (place) => {
    const kind = kindOf[groupOf[place]];
    let bits = all[kind];
    for (let left2 = ask[kind]; left2 !== 0; left2 &= left2 - 1) {
      const tab = 31 - Math.clz32(left2 & -left2);
      if (tabs2[tab]?.ofRow(place)) bits |= 1 << tab;
    }
    return bits;
  };
  return { all, ask, asks: ask.some((bits) => bits !== 0), ofRow };
};

// packages/core/src/view/per-tab.ts
var countOf = (columns, compiled, places) => {
  const byGroup2 = countsByGroup(columns, compiled);
  if (byGroup2 === null) return scan(columns, compiled, places);
  let count = 0;
  for (let group = 0; group < byGroup2.length; group++)
    if (compiled.ofGroup[group] === 1) count += byGroup2[group];
  return count;
};
var countsPerTab = (columns, compiled, tabs2, places) => {
  const { all, asks, ofRow } = tabBits(columns, compiled, tabs2);
  const counts2 = new BitCounts();
  const { kindOf } = columns.groups;
  const byGroup2 = asks ? null : countsByGroup(columns, compiled);
  if (byGroup2 !== null) {
    for (let group = 0; group < byGroup2.length; group++)
      if (compiled.ofGroup[group] === 1)
        counts2.add(all[kindOf[group]], byGroup2[group]);
    return counts2.ofEach(tabs2.length);
  }
  const found = scan(columns, compiled, places);
  for (let i = 0; i < found; i++) {
    counts2.add(ofRow(places[i]), 1);
  }
  return counts2.ofEach(tabs2.length);
};
var indicatorsPerTab = (columns, compiled, tabs2, places) => {
  const bits = tabBits(columns, compiled, tabs2);
  const unreadKinds = unreadKindsOf(columns);
  const shown = new Uint8Array(columns.parties.contacts.size);
  const isByGroup = compiled.among === null && !compiled.ofGroup.includes(2) && !bits.asks;
  const stretch = stretchOf(columns, compiled);
  const unread = isByGroup && !stretch.asks ? markByGroup(columns, stretch, compiled, bits, unreadKinds, shown) : markEach(columns, scan(columns, compiled, places), places, bits, unreadKinds, shown);
  const counts2 = new BitCounts();
  counts2.addEach(shown);
  return counts2.ofEach(tabs2.length).map((contacts2, tab) => ({ contacts: contacts2, unread: (unread & 1 << tab) !== 0 }));
};
var unreadKindsOf = ({ groups }) => {
  const unread = new Uint8Array(groups.kinds);
  for (let kind = 0; kind < unread.length; kind++) if (groups.kind(kind).unread) unread[kind] = 1;
  return unread;
};
var markByGroup = ({ group: groupOf, contact: contactOf, groups: { kindOf } }, { start, end }, { ofGroup }, { all }, unreadKinds, shown) => {
  const marks = new Uint16Array(ofGroup.length);
  for (let group = 0; group < marks.length; group++) {
    if (ofGroup[group] === 0) continue;
    const kind = kindOf[group];
    marks[group] = all[kind] * (unreadKinds[kind] === 1 ? 257 : 1);
  }
  let found = 0;
  for (let place = start; place < end; place++) {
    const mark = marks[groupOf[place]];
    const contact = contactOf[place];
    found |= mark;
    shown[contact] = shown[contact] | mark;
  }
  return found >>> TABS_AT_ONCE;
};
var markEach = ({ group: groupOf, contact: contactOf, groups: { kindOf } }, found, places, { ofRow }, unreadKinds, shown) => {
  let unread = 0;
  for (let i = 0; i < found; i++) {
    const place = places[i];
    const bits = ofRow(place);
    if (unreadKinds[kindOf[groupOf[place]]] === 1) unread |= bits;
    const contact = contactOf[place];
    shown[contact] = shown[contact] | bits;
  }
  return unread;
};
var BitCounts = class {
  // Two of each, taken by turns: the next count need not wait until the last is written, mostly to the same place.
  #ofByte = new Uint32Array(256);
  #ofOther = new Uint32Array(256);
  add(bits, count) {
    this.#ofByte[bits] = this.#ofByte[bits] + count;
  }
  addEach(bytes) {
    const counts2 = this.#ofByte;
    const others = this.#ofOther;
    const even = bytes.length & ~1;
    for (let i = 0; i < even; i += 2) {
      const byte = bytes[i];
      const other = bytes[i + 1];
      counts2[byte] = counts2[byte] + 1;
      others[other] = others[other] + 1;
    }
    if (even < bytes.length) this.add(bytes[even], 1);
  }
  /** How many had each bit, from the lowest on. */
  ofEach(bits) {
    const counts2 = this.#ofByte.map((count, byte) => count + this.#ofOther[byte]);
    return Array.from(
      { length: bits },
      (_, bit) => counts2.reduce((sum2, count, byte) => (byte & 1 << bit) === 0 ? sum2 : sum2 + count, 0)
    );
  }
};

// packages/core/src/view/rolling-months.ts
import * as DateTime from "effect/DateTime";
import * as Option from "effect/Option";
var ROLLING_MONTHS = 3;
var windowOpensAt = (now, timeZone, months = ROLLING_MONTHS) => {
  const local = localTime(now, timeZone);
  return local === null ? null : startOfDay(DateTime.subtract(local, { months }));
};
var LAST2 = 86e14 - 100 * 366 * 864e5;
var localTime = (now, timeZone) => Option.getOrNull(
  DateTime.makeZoned(Math.floor(Math.min(Math.max(now, -LAST2), LAST2)), {
    timeZone,
    adjustForTimeZone: false
  })
);
var startOfDay = (local) => DateTime.startOf(local, "day").epochMilliseconds;

// packages/core/src/view/row-order.ts
var rowOrder = ({ beganAt, ids }, { keys, text, cell, position }, direction) => {
  const sign = direction === "ascending" ? 1 : -1;
  const began = (place) => beganAt[place];
  const id = (place) => ids[place];
  return {
    moments: text === null ? beganAt : null,
    compare: (a, b) => compareValues(keyOf(keys, a), keyOf(keys, b)) || (text === null ? 0 : sign * compareValues(text(a), text(b))) || compareValues(began(a), began(b)) || compareValues(id(a), id(b)),
    after: (cursor) => {
      const key = position(cursor.key);
      if (key === null) return void 0;
      const cell2 = typeof cursor.key === "string" ? cursor.key : "";
      return (place) => (compareValues(keyOf(keys, place), key) || (text === null ? 0 : sign * compareValues(text(place), cell2)) || compareValues(began(place), cursor.beganAt) || compareValues(id(place), cursor.id)) > 0;
    },
    mark: (place) => ({ key: cell(place), beganAt: began(place), id: id(place) })
  };
};
var compareValues = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// packages/core/src/view/scan-first.ts
var scanFirst = (columns, compiled, keys, limit, into) => {
  const { inOrder, beganAt, group: groupOf } = columns;
  const byBeginning = keys.table === beganAt;
  if (!inOrder || compiled.among !== null || !byBeginning && keys.index !== groupOf) return null;
  const counts2 = countsByGroup(columns, compiled);
  if (counts2 === null) return null;
  const { turns, first: first2, total } = byBeginning ? {
    turns: compiled.ofGroup.map((answer) => answer === 0 ? NOT : SOME),
    first: 0,
    total: sum(counts2, compiled)
  } : turnsOf(counts2, compiled, keys, limit);
  const { start, end } = stretchOf(columns, compiled);
  const backwards = byBeginning && keys.sign < 0;
  let found = 0;
  let firstLeft = first2;
  let someLeft = limit - first2;
  let began = Number.NaN;
  for (let turn = start; turn < end; turn++) {
    const place = backwards ? start + end - 1 - turn : turn;
    const whether = turns[groupOf[place]];
    if (whether === NOT) continue;
    if (whether === ALL2) {
      firstLeft--;
    } else {
      if (someLeft <= 0 && beganAt[place] !== began) {
        if (firstLeft === 0) break;
        continue;
      }
      someLeft--;
      began = beganAt[place];
    }
    into[found++] = place;
  }
  return { found, total };
};
var NOT = 0;
var ALL2 = 1;
var SOME = 2;
var sum = (counts2, { ofGroup }) => {
  let total = 0;
  for (let group = 0; group < counts2.length; group++)
    if (ofGroup[group] !== 0) total += counts2[group];
  return total;
};
var turnsOf = (counts2, { ofGroup }, { table, sign }, limit) => {
  const ofRank = new Int32Array(counts2.length + 1);
  const rankOf = (group) => {
    const rank = table[group];
    return Number.isNaN(rank) ? counts2.length : rank;
  };
  let total = 0;
  let ranks = 0;
  for (let group = 0; group < counts2.length; group++) {
    if (ofGroup[group] === 0) continue;
    const count = counts2[group];
    const rank = rankOf(group);
    ofRank[rank] = ofRank[rank] + count;
    total += count;
    if (rank < counts2.length && rank >= ranks) ranks = rank + 1;
  }
  let first2 = 0;
  let last2 = sign > 0 ? 0 : ranks - 1;
  for (let n = 0; n < ranks && first2 + ofRank[last2] < limit; n++) {
    first2 += ofRank[last2];
    last2 += sign;
  }
  if (last2 < 0 || last2 >= ranks) last2 = counts2.length;
  const turns = new Uint8Array(counts2.length);
  for (let group = 0; group < counts2.length; group++) {
    if (ofGroup[group] === 0) continue;
    const rank = rankOf(group);
    if (rank === last2) turns[group] = SOME;
    else if (rank < counts2.length && (last2 === counts2.length || sign * (last2 - rank) > 0)) turns[group] = ALL2;
  }
  return { turns, first: first2, total };
};

// packages/core/src/view/sort-keys.ts
var sortKeys = (columns, places, select, { column, direction }, now, numbers) => {
  const { groups } = columns;
  const keysOf = { columns, places, select, sign: direction === "ascending" ? 1 : -1, numbers };
  if (typeof column !== "string") return byValue(keysOf, column, now);
  switch (column) {
    case "began":
      return numeric(keysOf, columns.beganAt);
    case "ended":
      return numeric(keysOf, columns.endedAt);
    case "received":
      return numeric(keysOf, columns.receivedAt);
    case "waiting since":
      return numeric(keysOf, columns.waitingSince);
    case "last message":
      return numeric(keysOf, columns.lastMessageAt);
    case "priority":
      return numeric(keysOf, columns.priority);
    case "unread":
      return numeric(keysOf, columns.unread);
    case "snoozed until":
      return numeric(keysOf, columns.snoozedUntil);
    case "contact":
      return byText(keysOf, columns.contact, columns.parties.foldedNames);
    case "address":
      return byText(keysOf, columns.party, columns.parties.foldedAddresses);
    case "id":
      return byText(keysOf, null, columns.foldedIds);
    case "advisor":
      return byGroup(keysOf, groups.listOf, groups.lists, (list) => groups.agentsIn(list).at(-1) ?? null);
    default: {
      const cell = KIND_CELLS[column];
      return byKind(keysOf, (kind) => cell(groups.kind(kind)));
    }
  }
};
var KIND_CELLS = {
  phase: ({ phase }) => phase,
  awaiting: ({ awaiting }) => awaiting,
  outcome: ({ outcome }) => outcome,
  direction: ({ direction }) => direction,
  "original routing": ({ originalRouting }) => originalRouting,
  routing: ({ routing }) => routing,
  forwarded: ({ forwarded }) => forwarded,
  channel: ({ channel }) => channel,
  holder: ({ holder }) => holder,
  "closed by": ({ closedBy: closedBy2 }) => closedBy2,
  queue: ({ place }) => place.queue,
  team: ({ place }) => place.team,
  space: ({ place }) => place.space,
  campaign: ({ place }) => place.campaign
};
var numeric = ({ sign }, table) => ({
  keys: { index: null, table, sign },
  text: null,
  cell: (place) => {
    const number = table[place];
    return Number.isNaN(number) ? null : number;
  },
  position: (cell) => cell === null ? LAST : typeof cell === "number" ? sign * cell : null
});
var byText = ({ sign }, index, { texts, numbers, numberOf }) => {
  const text = (place) => texts[index === null ? place : index[place]] ?? null;
  return {
    keys: { index, table: numbers, sign },
    text: (place) => text(place) ?? "",
    cell: text,
    position: (cell) => cell === null ? LAST : typeof cell === "string" ? sign * numberOf(cell) : null
  };
};
var byCell = (keysOf, cellOf) => {
  const { columns, places, select, numbers } = keysOf;
  const count = select();
  const cells = new Array(columns.size).fill(null);
  let texts = false;
  for (let i = 0; i < count; i++) {
    const place = places[i];
    const cell = comparable(cellOf(place));
    cells[place] = cell;
    texts ||= typeof cell === "string";
  }
  for (let i = 0; i < count; i++) {
    const place = places[i];
    const cell = cells[place] ?? null;
    if (cell !== null && texts) cells[place] = String(cell);
    numbers[place] = cell === null ? Number.NaN : texts ? textPrefix(String(cell)) : cell;
  }
  if (!texts) return numeric(keysOf, numbers);
  return byText(keysOf, null, {
    texts: cells,
    numbers,
    numberOf: (cell) => textPrefix(cell)
  });
};
var byKind = (keysOf, cellOf) => {
  const { groups } = keysOf.columns;
  return byGroup(keysOf, groups.kindOf, groups.kinds, cellOf);
};
var byGroup = ({ columns, sign }, classOf, classes, cellOf) => {
  const { group: groupOf, groups } = columns;
  const { counts: counts2, size } = groups;
  const cellOfClass = new Int32Array(classes).fill(-1);
  const codes = /* @__PURE__ */ new Map();
  for (let group = 0; group < size; group++) {
    const one = classOf[group];
    if (counts2[group] === 0 || cellOfClass[one] >= 0) continue;
    const cell = cellOf(one);
    const known = codes.get(cell);
    cellOfClass[one] = known ?? codes.size;
    if (known === void 0) codes.set(cell, codes.size);
  }
  const cells = comparables([...codes.keys()]);
  const ordered = [...new Set(cells)].filter((cell) => cell !== null).sort(order);
  const ranks = new Map(ordered.map((cell, rank) => [cell, rank]));
  const rankOf = cells.map((cell) => cell === null ? Number.NaN : ranks.get(cell));
  const rankOfGroup = new Float64Array(size);
  for (let group = 0; group < size; group++) {
    const cell = cellOfClass[classOf[group]];
    if (cell >= 0) rankOfGroup[group] = rankOf[cell];
  }
  return {
    keys: { index: groupOf, table: rankOfGroup, sign },
    text: null,
    cell: (place) => cells[cellOfClass[classOf[groupOf[place]]]] ?? null,
    position: (cell) => {
      if (cell === null) return LAST;
      if (ordered.length > 0 && typeof ordered[0] !== typeof cell) return null;
      return sign * (ranks.get(cell) ?? ordered.filter((other) => order(other, cell) < 0).length - 0.5);
    }
  };
};
var comparables = (cells) => {
  const compared = cells.map(comparable);
  if (!compared.some((cell) => typeof cell === "string")) return compared;
  return compared.map((cell) => cell === null ? null : String(cell));
};
var byValue = (keysOf, column, now) => {
  const { columns } = keysOf;
  const { groups } = columns;
  const { ask } = kindView(groups);
  const cells = new Array(groups.kinds).fill(void 0);
  for (let group = 0; group < groups.size; group++) {
    const kind = groups.kindOf[group];
    if (groups.counts[group] === 0 || cells[kind] !== void 0) continue;
    const cell = ask(kind, (row) => column.value(row, now));
    if (cell === void 0) {
      const { put } = rowView(columns);
      return byCell(keysOf, (place) => column.value(put(place), now));
    }
    cells[kind] = cell;
  }
  return byKind(keysOf, (kind) => cells[kind] ?? null);
};
var comparable = (cell) => {
  switch (typeof cell) {
    case "string":
      return foldText(cell);
    case "number":
      return Number.isFinite(cell) ? cell : null;
    default:
      return cell === null ? null : Number(cell);
  }
};
var order = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// packages/core/src/view/visibility.ts
var Visibility = class {
  #predicate;
  #groups;
  // By viewer and number of the subject: 1 for yes, 2 for no, 0 where it has not been asked yet.
  #known = /* @__PURE__ */ new Map();
  #lookup = null;
  constructor(groups, predicate) {
    this.#groups = groups;
    this.#predicate = predicate;
  }
  /** Whether the viewer sees what has the subject of this number. */
  of(lookup, viewer) {
    if (lookup !== this.#lookup) {
      this.#known.clear();
      this.#lookup = lookup;
    }
    const known = this.#knownTo(viewer);
    return (subject) => {
      if (known[subject] === 0)
        known[subject] = this.#predicate(lookup, viewer, this.#groups.subject(subject)) ? 1 : 2;
      return known[subject] === 1;
    };
  }
  #knownTo(viewer) {
    const known = this.#known.get(viewer);
    const { subjects } = this.#groups;
    if (known !== void 0 && known.length >= subjects) return known;
    const longer2 = new Uint8Array(2 * subjects);
    if (known !== void 0) longer2.set(known);
    this.#known.set(viewer, longer2);
    return longer2;
  }
};

// packages/core/src/view/views.ts
var Views = class {
  #rows;
  #columns;
  #visible;
  #visibleInHistory;
  // Made once and reused: they are as long as all interactions.
  #places = new Int32Array(0);
  #numbers = new Float64Array(0);
  constructor(rows2) {
    this.#rows = rows2;
    this.#columns = rows2.columns;
    this.#visible = new Visibility(rows2.columns.groups, canSee);
    this.#visibleInHistory = new Visibility(rows2.columns.groups, canSeeInHistory);
  }
  /** One page of a list as `viewer` sees it at `now` (milliseconds). */
  page(viewer, query, now) {
    const { sort, limit } = query;
    const { direction } = sort;
    const column = nameOf(sort);
    const start = this.#start(viewer, query, column, direction, now);
    if (Result2.isFailure(start)) return Result2.fail(start.failure);
    const { compiled, cursor } = start.success;
    const columns = this.#columns;
    const places = this.#scratch();
    const asOf = cursor?.asOf ?? now;
    let scanned = null;
    const select = () => {
      scanned ??= scan(columns, compiled, places);
      return scanned;
    };
    const keys = sortKeys(columns, places, select, sort, asOf, this.#numbers);
    const order2 = rowOrder(columns, keys, direction);
    const after = cursor === null ? null : order2.after(cursor);
    if (after === void 0) return badCursor(query.cursor ?? "", "its cell is none of this column");
    const first2 = cursor === null ? scanFirst(columns, compiled, keys.keys, limit + 1, places) : null;
    const count = first2?.found ?? select();
    const found = best(places, count, limit + 1, keys.keys, order2.moments, order2.compare, after);
    const shown = found.slice(0, limit);
    const last2 = found.length > limit ? shown.at(-1) : void 0;
    return Result2.succeed({
      rows: shown.map((place) => columns.row(place)),
      total: first2?.total ?? count,
      next: last2 === void 0 ? null : encodeCursor({ column, direction, asOf, ...order2.mark(last2) })
    });
  }
  /** How many interactions a selection has for `viewer` at `now` (milliseconds). */
  count(viewer, selection, now) {
    return Result2.map(
      this.#compile(viewer, selection, now),
      ({ compiled }) => countOf(this.#columns, compiled, this.#scratch())
    );
  }
  /** How many interactions of a selection each of several tabs has, for `viewer` at `now` (milliseconds). */
  counts(viewer, selection, tabs2, now) {
    return this.#perTab(
      viewer,
      selection,
      tabs2,
      now,
      (compiled, conditions) => countsPerTab(this.#columns, compiled, conditions, this.#scratch())
    );
  }
  /** One page of the contacts of a selection, the most recent message first (RIO-4). */
  contacts(viewer, query, now) {
    const { limit } = query;
    const start = this.#start(viewer, query, CONTACTS, "descending", now);
    if (Result2.isFailure(start)) return Result2.fail(start.failure);
    const { compiled, cursor } = start.success;
    const key = cursor?.key ?? 0;
    if (typeof key !== "number") return badCursor(query.cursor ?? "", "its cell is none of this column");
    const columns = this.#columns;
    const places = this.#scratch();
    const selected = scan(columns, compiled, places);
    const contacts2 = contactsAmong(columns, places, selected);
    const { codes, lastMessageAt } = contacts2;
    const name = (code) => columns.parties.contacts.name(code) ?? "";
    const keys = { index: null, table: lastMessageAt, sign: -1 };
    const found = best(
      codes,
      codes.length,
      limit + 1,
      keys,
      null,
      (a, b) => compareValues(keyOf(keys, a), keyOf(keys, b)) || compareValues(name(a), name(b)),
      cursor === null ? null : (code) => (compareValues(keyOf(keys, code), -key) || compareValues(name(code), cursor.id)) > 0
    );
    const shown = found.slice(0, limit);
    const last2 = found.length > limit ? shown.at(-1) : void 0;
    const cursorAt = (code) => ({
      column: CONTACTS,
      direction: "descending",
      asOf: cursor?.asOf ?? now,
      key: lastMessageAt[code],
      beganAt: 0,
      id: name(code)
    });
    return Result2.succeed({
      contacts: contactRows(columns, places, selected, contacts2, shown),
      total: codes.length,
      next: last2 === void 0 ? null : encodeCursor(cursorAt(last2))
    });
  }
  /** What each of several views of the contacts is marked with (RIO-3): blue or red is the system's word. */
  indicators(viewer, selection, tabs2, now) {
    return this.#perTab(
      viewer,
      selection,
      tabs2,
      now,
      (compiled, conditions) => indicatorsPerTab(this.#columns, compiled, conditions, this.#scratch())
    );
  }
  #perTab(viewer, selection, tabs2, now, answer) {
    return Result2.map(this.#compile(viewer, selection, now), ({ compiled, opensAt }) => {
      const conditions = tabs2.map((tab) => compileTab(this.#columns, tab, viewer, now, opensAt));
      const answers2 = [];
      for (let from = 0; from < conditions.length; from += TABS_AT_ONCE)
        answers2.push(...answer(compiled, conditions.slice(from, from + TABS_AT_ONCE)));
      return answers2;
    });
  }
  #start(viewer, query, column, direction, now) {
    const { limit, cursor = null } = query;
    if (!Number.isSafeInteger(limit) || limit < 1)
      return Result2.fail({ _tag: "BadNumber", what: "limit", value: limit, least: 1 });
    const from = cursor === null ? null : decodeCursor(cursor, column, direction);
    if (from !== null && Result2.isFailure(from)) return Result2.fail(from.failure);
    return Result2.map(this.#compile(viewer, query, now), ({ compiled }) => ({
      compiled,
      cursor: from === null ? null : from.success
    }));
  }
  #compile(viewer, selection, now) {
    const { lookup } = this.#rows;
    const { months = ROLLING_MONTHS, timeZone = lookup.directory.timeZone } = selection;
    if (months !== null && (!Number.isSafeInteger(months) || months < 0))
      return Result2.fail({ _tag: "BadNumber", what: "months", value: months, least: 0 });
    const opensAt = months === null ? Number.NEGATIVE_INFINITY : windowOpensAt(now, timeZone, months);
    if (opensAt === null) return Result2.fail({ _tag: "UnknownTimeZone", timeZone });
    const visible = selection.list === "history" ? this.#visibleInHistory : this.#visible;
    const sees = visible.of(lookup, viewer);
    const compiled = compileSelection(this.#columns, selection, viewer, sees, now, opensAt);
    return Result2.succeed({ compiled, opensAt });
  }
  #scratch() {
    if (this.#places.length < this.#columns.size) {
      this.#places = new Int32Array(2 * this.#columns.size);
      this.#numbers = new Float64Array(2 * this.#columns.size);
    }
    return this.#places;
  }
};
var CONTACTS = "contacts";
var nameOf = ({ column }) => typeof column === "string" ? column : `(${column.name})`;
var badCursor = (cursor, why) => Result2.fail({ _tag: "BadCursor", cursor, why });

// packages/core/src/view/tabs.ts
var mine = (viewer) => [
  { _tag: "Phase", in: ["unanswered", "open"] },
  { _tag: "Holder", in: [viewer] }
];
var unassigned = [
  { _tag: "Phase", in: ["unanswered", "open"] },
  { _tag: "Holder", in: [null] }
];
var awaitingAgent = [
  { _tag: "Phase", in: ["unanswered", "open"] },
  { _tag: "Awaiting", in: ["agent"] }
];
var awaitingCustomer = [
  { _tag: "Phase", in: ["unanswered", "open"] },
  { _tag: "Awaiting", in: ["customer"] }
];
var everything = [];

// packages/simulator/bench/views.ts
import * as Result3 from "effect/Result";
var interactions = Number(process.argv[2]);
var channels = ["whatsapp", "sms", "chat", "voice", "email", "telegram", "messenger"];
var START = Date.UTC(2026, 0, 1);
var NOW = START + 85 * 864e5;
var state = 12345;
var chance = (below) => {
  state = Math.imul(state, 1664525) + 1013904223 >>> 0;
  return Math.floor(state / 2 ** 32 * below);
};
var oneOf = (values) => values[chance(values.length)];
var queues = Array.from({ length: 20 }, (_, i) => `queue ${i}`);
var agents = Array.from({ length: 200 }, (_, i) => `agent ${i}`);
var first = ["Ana", "\xC9mile", "Zo\xEB", "J\xFCrgen", "Li", "Olu", "Priya", "Sam", "Tom\xE1s", "Yuki", "Maria", "Noah"];
var last = [
  "Dubois",
  "Garc\xEDa",
  "Ito",
  "Khan",
  "L\xE9vy",
  "M\xFCller",
  "Nowak",
  "Okafor",
  "Rossi",
  "Smith",
  "Wang"
];
var contacts = Array.from({ length: Math.ceil(interactions / 4) }, (_, i) => ({
  id: `contact-${i}`,
  name: `${oneOf(first)} ${oneOf(last)} ${chance(1e3)}`,
  identities: channels.map((channel) => ({ channel, address: `+336${1e7 + i}` })),
  blocked: false
}));
var directory = {
  ...EMPTY_DIRECTORY,
  timeZone: "Europe/Paris",
  profiles: [{ id: "all", rights: ["pool", "history", "reply"], queues, channels: null }],
  users: ["chief", ...agents].map((id, i) => ({
    id,
    name: id,
    type: i === 0 ? "administrator" : "collaborator",
    profiles: ["all"],
    activeProfile: "all",
    teams: [],
    manages: [],
    spaces: [],
    channels: null,
    presence: "online"
  })),
  queues: queues.map((id) => ({ id, channels: null })),
  contacts
};
var agentOf = (queue) => agents[(queue * 10 + chance(30)) % agents.length];
var story = (number) => {
  const at = START + number * (NOW - START) / interactions;
  const contact = chance(contacts.length);
  const queue = chance(queues.length);
  const place = { queue: queues[queue], team: null, space: null, campaign: null };
  const agent = agentOf(queue);
  const by2 = { _tag: "Agent", agent };
  const content = chance(5) === 0 ? { content: { text: "O\xF9 est mon colis ?", attachments: [], template: null, windowTag: null } } : {};
  const events = [
    {
      _tag: "Received",
      at,
      channel: channels[chance(10) === 0 ? chance(channels.length) : contact % channels.length],
      contact: `contact-${contact}`,
      place,
      routing: "smart",
      priority: chance(3),
      message: `m${number}`,
      ...content
    }
  ];
  const open = chance(20) === 0;
  if (open && chance(2) === 0) return events;
  events.push({ _tag: "Picked", at: at + 3e4, agent });
  if (chance(10) === 0)
    events.push({ _tag: "Transferred", at: at + 4e4, by: by2, to: { _tag: "User", agent: agentOf(queue) } });
  events.push({ _tag: "Replied", at: at + 6e4, by: by2, message: `r${number}` });
  if (!open) events.push({ _tag: "Closed", at: at + 3e5, by: by2, outcome: { _tag: "Processed" } });
  return events;
};
var rows = new Rows(new Lookup(directory));
var views = new Views(rows);
var sequence = 0;
var indexing = 0;
var CHUNK = 1e3;
for (let from = 0; from < interactions; from += CHUNK) {
  const stories = Array.from({ length: Math.min(CHUNK, interactions - from) }, (_, i) => story(from + i));
  const written = [];
  for (let step = 0; step < 5; step++) {
    stories.forEach((events, i) => {
      const event = events[step];
      if (event !== void 0)
        written.push({ sequence: ++sequence, interaction: `interaction-${from + i}`, event });
    });
  }
  const states = /* @__PURE__ */ new Map();
  const log = JSON.parse(JSON.stringify(written)).map((entry) => {
    const before = states.get(entry.interaction) ?? absent;
    const after = evolve(before, entry.event);
    states.set(entry.interaction, after);
    return { entry, before, after };
  });
  const started = performance.now();
  for (const { entry, before, after } of log) rows.apply(entry, before, after);
  indexing += performance.now() - started;
}
var median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
var timed = (run) => {
  const times = Array.from({ length: 12 }, () => {
    const started = performance.now();
    if (Result3.isFailure(run())) throw new Error("refused");
    return performance.now() - started;
  });
  return { first: Number(times[0]?.toFixed(2)), ms: Number(median(times.slice(1)).toFixed(2)) };
};
var page = (query, viewer = "chief") => timed(
  () => views.page(
    viewer,
    { list: "conversations", sort: { column: "began", direction: "descending" }, limit: 50, ...query },
    NOW
  )
);
var tabs = [everything, mine("chief"), unassigned, awaitingAgent, awaitingCustomer];
var workedOut = [
  ({ state: state2 }) => state2.phase === "open",
  ({ state: state2 }) => state2.phase === "closed",
  ({ state: state2 }, viewer) => state2.holder === viewer
];
var counts = (list, of) => timed(() => views.counts("chief", { list }, of, NOW));
var filters = [
  { _tag: "Channel", in: ["whatsapp", "sms", "chat", "voice"] },
  { _tag: "Queue", in: queues.slice(0, 10) },
  { _tag: "Began", from: START, to: null }
];
var by = (column, direction = "ascending") => ({
  sort: { column, direction }
});
var answers = {
  interactions,
  events: sequence,
  index: {
    microsecondsPerEvent: Number((1e3 * indexing / sequence).toFixed(3)),
    eventsPerSecond: Math.round(1e3 * sequence / indexing)
  },
  page: {
    "history, filtered, most recent first": page({ list: "history", filters }),
    "history of an agent, filtered, most recent first": page({ list: "history", filters }, "agent 7"),
    "all, filtered, by contact": page({ filters, ...by("contact") }),
    "all, filtered, by last message": page({ filters, ...by("last message", "descending") }),
    "all, by address": page(by("address")),
    "all, by queue": page(by("queue", "descending")),
    "all, by an empty column": page(by("campaign", "descending")),
    "all, by unread messages": page(by("unread", "descending")),
    "all, filtered, by id": page({ filters, ...by("id") }),
    "pool, longest waiting first": page({ list: "pool", ...by("waiting since") }),
    "contacts, most recent message first": timed(
      () => views.contacts("chief", { list: "conversations", limit: 50 }, NOW)
    )
  },
  counts: {
    "five tabs of all": counts("conversations", tabs),
    "five tabs of the history": counts("history", tabs),
    "three tabs that a dialect works out": counts("conversations", workedOut),
    "contacts of three views": timed(
      () => views.indicators("chief", { list: "conversations" }, tabs.slice(0, 3), NOW)
    )
  },
  search: {
    "a name": page({ search: "emile levy" }),
    "a phone number": page({ search: "06 10 00 12 34" })
  }
};
process.stdout.write(`${JSON.stringify(answers)}
`);
