import { z } from "zod";
import type { EquipmentCallState, EquipmentRequestState } from "#db/schema/equipment.ts";
import type {
  EquipmentAwardState,
  EquipmentCondition,
  FollowUpFinding,
  FollowUpState,
} from "#db/schema/equipment-awards.ts";
import {
  type Criterion as AnyCriterion,
  criterionFields,
  day,
  type Mark,
  type OfficerMark,
  reason,
  scoresOf,
  threeOf,
  whole,
  words,
} from "#features/calls/schema.ts";
import type { CallPhase } from "#features/equipment/domain/phase.ts";
import { counterCode } from "#lib/counter-code.ts";
import { emptyOr, leftOut, typedAmount } from "#lib/forms/inputs.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import type { Money } from "#lib/money/money.ts";

export type { EquipmentCallState, EquipmentRequestState } from "#db/schema/equipment.ts";
export type {
  EquipmentAwardState,
  EquipmentCondition,
  FollowUpFinding,
  FollowUpState,
} from "#db/schema/equipment-awards.ts";
export { type CallPhase, phaseOf } from "#features/equipment/domain/phase.ts";

export const conditions = ["new", "good", "used"] as const satisfies readonly EquipmentCondition[];
export const findings = ["in_use", "not_in_use", "not_found"] as const satisfies readonly FollowUpFinding[];
/** Items a call offers at most. */
export const itemsAtMost = 20;

export const callInput = z.strictObject({ callId: idSchema("equipmentCall") });
export const requestInput = z.strictObject({ requestId: idSchema("equipmentRequest") });
export const awardInput = z.strictObject({ awardId: idSchema("equipmentAward") });
export const followUpInput = z.strictObject({ followUpId: idSchema("equipmentFollowUp") });

export const writeCallInput = z.strictObject({
  /** Null for one that is new. */
  callId: idSchema("equipmentCall").nullable(),
  chamberId: idSchema("chamber"),
  /** The craft body it is called for; none when the chamber calls for itself. */
  bodyId: leftOut(idSchema("body")),
  title: threeOf(120),
  text: threeOf(2000),
  opensOn: day,
  closesOn: day,
  answerDays: whole(1, 60, "DAYS_INVALID"),
});

export const addFundsInput = callInput.extend({
  /** Dirhams, as typed. */
  amount: typedAmount("AMOUNT_INVALID"),
  source: z.string().trim().min(3, "REASON_TOO_SHORT").max(300, "TOO_LONG"),
  decidedOn: day,
});
export const removeFundsInput = callInput.extend({ fundsId: idSchema("equipmentFunds") });

export const addItemInput = callInput.extend({
  kind: threeOf(160),
  quantity: whole(1, 500, "QUANTITY_INVALID"),
  /** Dirhams of one, as typed. */
  value: typedAmount("AMOUNT_INVALID"),
  copayPercent: whole(0, 90, "PERCENT_INVALID"),
  keepYears: whole(0, 20, "YEARS_INVALID"),
  /** None: for every craft. */
  craftIds: z.array(idSchema("craft")).max(40),
});
export const removeItemInput = callInput.extend({ itemId: idSchema("equipmentItem") });

export const addCriterionInput = callInput.extend(criterionFields);
export const removeCriterionInput = callInput.extend({ criterionId: idSchema("equipmentCriterion") });
export const cancelCallInput = callInput.extend({ reason });
/** Why a ranking goes back: a code, which the audit chain keeps. */
export const sendBackReasons = ["points", "criteria", "facts", "near"] as const;
export const sendBackInput = callInput.extend({ reason: z.enum(sendBackReasons, "CHOOSE") });

export const writeRequestInput = callInput.extend({
  artisanId: idSchema("artisan"),
  itemId: z.custom<Id<"equipmentItem">>((value) => idSchema("equipmentItem").safeParse(value).success, {
    error: "CHOOSE",
  }),
  /** May be empty in a draft. */
  why: z.string().trim().max(2000, "TOO_LONG"),
  present: z.string().trim().max(1000, "TOO_LONG"),
  /** False keeps a draft that only the workshop sees. */
  send: z.boolean(),
});

export const scoreInput = requestInput.extend({ scores: scoresOf(idSchema("equipmentCriterion")) });
export const answerInput = requestInput.extend({ accepts: z.boolean() });

export const deliverInput = awardInput.extend({
  supplier: words(160),
  serial: words(80),
  condition: z.enum(conditions, "CHOOSE"),
  deliveredOn: day,
});
export const payInput = awardInput.extend({
  paidOn: day,
  paidHow: z.enum(["cash", "transfer"], "CHOOSE"),
});
export const receiveByCodeInput = awardInput.extend({ code: counterCode });
export const endAwardInput = awardInput.extend({ reason });
export const resellInput = awardInput.extend({ reason, on: day });
export const readFollowUpInput = followUpInput.extend({
  finding: z.enum(findings, "CHOOSE"),
  note: emptyOr(z.string().trim().max(500, "TOO_LONG")),
});

/** What every page says of a call. */
export type CallFacts = {
  id: Id<"equipmentCall">;
  slug: string;
  chamberId: Id<"chamber">;
  state: EquipmentCallState;
  phase: CallPhase;
  title: LocalizedText;
  text: LocalizedText;
  opensOn: string;
  closesOn: string;
  answerDays: number;
  budget: Money;
  bodyName: LocalizedText | null;
  cancelReason: string | null;
  isDemonstration: boolean;
};

export type Item = {
  id: Id<"equipmentItem">;
  kind: LocalizedText;
  quantity: number;
  value: Money;
  copay: Money;
  copayPercent: number;
  keepYears: number;
  crafts: { id: Id<"craft">; name: LocalizedText }[];
};

export type Funds = { id: Id<"equipmentFunds">; amount: Money; source: string; decidedOn: string };
export type Criterion = AnyCriterion<Id<"equipmentCriterion">>;

export type RequestRow = {
  id: Id<"equipmentRequest">;
  artisanId: Id<"artisan">;
  name: LocalizedText;
  itemId: Id<"equipmentItem">;
  item: LocalizedText;
  number: number | null;
  state: EquipmentRequestState;
  points: number | null;
  rank: number | null;
  answerBy: string | null;
  awardId: Id<"equipmentAward"> | null;
  awardState: EquipmentAwardState | null;
  officers: number;
  isMine: boolean;
};

/** A call as the chamber sees it. */
export type OfficeCall = CallFacts & {
  items: (Item & { held: number })[];
  funds: Funds[];
  criteria: Criterion[];
  requests: RequestRow[];
  /** Whether the reader ranked it, and so does not decide it. */
  isRankedByReader: boolean;
  bodyId: Id<"body"> | null;
};

export type Photo = { id: Id<"document">; link: string } | null;

/** A request as the officers read it. */
export type OfficeRequest = RequestRow & {
  call: CallFacts;
  why: string;
  present: string;
  craft: LocalizedText;
  photo: Photo;
  criteria: Criterion[];
  scores: OfficerMark<Id<"equipmentCriterion">>[];
};

export type FollowUpRow = {
  id: Id<"equipmentFollowUp">;
  awardId: Id<"equipmentAward">;
  state: FollowUpState;
  dueOn: string;
  sentence: string | null;
  photo: Photo;
  finding: FollowUpFinding | null;
  note: string | null;
};

export type AwardFacts = {
  id: Id<"equipmentAward">;
  callId: Id<"equipmentCall">;
  callTitle: LocalizedText;
  chamberId: Id<"chamber">;
  artisanId: Id<"artisan">;
  name: LocalizedText;
  item: LocalizedText;
  state: EquipmentAwardState;
  value: Money;
  copay: Money;
  keepYears: number;
  copayPaidOn: string | null;
  supplier: string | null;
  serial: string | null;
  condition: EquipmentCondition | null;
  deliveredOn: string | null;
  receivedAt: string | null;
  receivedBy: "signature" | "code" | null;
  keepUntil: string | null;
  endedOn: string | null;
  endReason: string | null;
  isDemonstration: boolean;
};

/** Equipment that was given, with its photographs and looks. */
export type AwardPage = AwardFacts & {
  photo: Photo;
  followUps: FollowUpRow[];
  /** The code to tell at the counter; empty for who does not keep it, and once it is used. */
  code: string;
};

/** A look that is due, in the chamber's list. */
export type DueRow = FollowUpRow & { name: LocalizedText; item: LocalizedText; isOverdue: boolean };

export type OwnRequest = {
  id: Id<"equipmentRequest">;
  itemId: Id<"equipmentItem">;
  number: number | null;
  state: EquipmentRequestState;
  why: string;
  present: string;
  photo: Photo;
  points: number | null;
  rank: number | null;
  answerBy: string | null;
  scores: Mark<Id<"equipmentCriterion">>[];
  awardId: Id<"equipmentAward"> | null;
};

/** Why a workshop may not ask now. */
export type NotNow = "CALL_CLOSED" | "NOT_OF_CHAMBER" | "NOT_MY_CRAFT" | "NOT_LISTED";

/** A line of the ranking as applicants see it: whose it is stays out, and what is said of others. */
export type RankRow = {
  rank: number;
  item: LocalizedText;
  isMine: boolean;
  /** Points of one's own line alone. */
  points: number | null;
  standing: "offered" | "accepted" | "waiting" | "out";
};

/** A call as a maker sees it in the studio. */
export type StudioCall = CallFacts & {
  artisanId: Id<"artisan">;
  items: (Item & { isForMe: boolean })[];
  criteria: Criterion[];
  mostPoints: number;
  notNow: NotNow | null;
  request: OwnRequest | null;
  ranking: RankRow[];
};

export type StudioEquipment = {
  artisanId: Id<"artisan">;
  calls: (CallFacts & { requestState: EquipmentRequestState | null; answerBy: string | null })[];
  awards: (AwardFacts & { askedFollowUp: boolean })[];
};
