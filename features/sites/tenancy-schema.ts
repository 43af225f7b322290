import { z } from "zod";
import type {
  ConditionGrade,
  ConditionOccasion,
  FaultState,
  SiteApplicationState,
  SiteCallState,
  TenancyState,
} from "#db/schema/tenancies.ts";
import {
  type Criterion as AnyCriterion,
  answersOf,
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
import type { MonthOfRooms } from "#features/sites/domain/occupancy.ts";
import type { SiteFacts, Unit } from "#features/sites/schema.ts";
import { emptyOr, typedAmount } from "#lib/forms/inputs.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import type { Money } from "#lib/money/money.ts";

export const conditionGrades = ["good", "worn", "damaged"] as const satisfies readonly ConditionGrade[];
export const conditionOccasions = [
  "entry",
  "routine",
  "exit",
] as const satisfies readonly ConditionOccasion[];

export const writeCallInput = z.strictObject({
  /** Null for one that is new. */
  callId: idSchema("siteCall").nullable(),
  unitId: idSchema("siteUnit"),
  intro: threeOf(600),
  opensOn: day,
  closesOn: day,
  startsOn: day,
  months: whole(1, 120, "MONTHS_INVALID"),
  /** Dirhams a month, as typed. */
  rent: typedAmount("RENT_INVALID"),
});

export const callInput = z.strictObject({ callId: idSchema("siteCall") });
export const addCriterionInput = callInput.extend(criterionFields);
export const removeCriterionInput = callInput.extend({ criterionId: idSchema("siteCriterion") });

export const applyInput = callInput.extend({
  artisanId: idSchema("artisan"),
  answers: answersOf(idSchema("siteCriterion")),
});
export const applicationInput = z.strictObject({ applicationId: idSchema("siteApplication") });

export const scoreInput = applicationInput.extend({
  scores: scoresOf(idSchema("siteCriterion")),
});

export const contractInput = applicationInput.extend({ contract: words(60), startsOn: day });
export const tenancyInput = z.strictObject({ tenancyId: idSchema("tenancy") });
export const endTenancyInput = tenancyInput.extend({
  endedOn: day,
  endReason: reason,
});
export const showWorkplaceInput = tenancyInput.extend({ isShown: z.boolean() });
export const payRentInput = z.strictObject({
  chargeId: idSchema("rentCharge"),
  paidOn: day,
  paidHow: z.enum(["cash", "transfer"], "CHOOSE"),
});

const note = z.string().trim().min(3, "REASON_TOO_SHORT").max(2000, "TOO_LONG");
export const writeConditionInput = z.strictObject({
  unitId: idSchema("siteUnit"),
  occasion: z.enum(conditionOccasions, "CHOOSE"),
  grade: z.enum(conditionGrades, "CHOOSE"),
  note,
  seenOn: day,
});
export const reportFaultInput = z.strictObject({
  unitId: idSchema("siteUnit"),
  /** The workshop that reports; null for an officer. */
  artisanId: idSchema("artisan").nullable(),
  note,
});
export const settleFaultInput = z.strictObject({
  faultId: idSchema("unitFault"),
  state: z.enum(["accepted", "done", "refused"], "CHOOSE"),
  answer: reason,
  /** Dirhams, as typed, once it is done. */
  cost: emptyOr(typedAmount("RENT_INVALID"), "RENT_INVALID"),
});

/** Photographs one report of a unit's condition holds. */
export const photosAtMost = 8;

export type CallFacts = {
  id: Id<"siteCall">;
  unitId: Id<"siteUnit">;
  unitCode: string;
  unitName: LocalizedText;
  state: SiteCallState;
  intro: LocalizedText;
  opensOn: string;
  closesOn: string;
  startsOn: string;
  months: number;
  rent: Money;
};

export type Criterion = AnyCriterion<Id<"siteCriterion">>;

export type ApplicationRow = {
  id: Id<"siteApplication">;
  artisanId: Id<"artisan">;
  name: LocalizedText;
  number: number;
  state: SiteApplicationState;
  points: number | null;
  rank: number | null;
  /** Officers who have given their points, and whether the reader is one. */
  officers: number;
  isMine: boolean;
};

export type OfficeCall = CallFacts & {
  site: SiteFacts;
  criteria: Criterion[];
  applications: ApplicationRow[];
};

export type OfficeEntry = ApplicationRow & {
  call: CallFacts;
  site: SiteFacts;
  criteria: (Criterion & { answer: string | null })[];
  scores: OfficerMark<Id<"siteCriterion">>[];
};

export type Charge = {
  id: Id<"rentCharge">;
  month: string;
  amount: Money;
  dueOn: string;
  paidOn: string | null;
};

export type TenancyRow = {
  id: Id<"tenancy">;
  unitId: Id<"siteUnit">;
  unitCode: string;
  unitName: LocalizedText;
  artisanId: Id<"artisan">;
  artisanName: LocalizedText;
  contract: string;
  startsOn: string;
  endsOn: string;
  endedOn: string | null;
  state: TenancyState;
  rent: Money;
  isShown: boolean;
  /** What was charged and is not paid. */
  owed: Money;
};

export type TenancyPage = TenancyRow & {
  site: SiteFacts;
  charges: Charge[];
  endReason: string | null;
  conditions: ConditionRow[];
};

/** The rooms of a site: who rents them, what is offered, and how full it was. */
export type RoomsOfSite = {
  site: SiteFacts;
  units: Unit[];
  tenancies: TenancyRow[];
  calls: CallFacts[];
  months: MonthOfRooms[];
};

export type ConditionRow = {
  id: Id<"unitCondition">;
  occasion: ConditionOccasion;
  grade: ConditionGrade;
  note: string;
  seenOn: string;
  photos: { id: Id<"document">; link: string }[];
};

export type FaultRow = {
  id: Id<"unitFault">;
  unitId: Id<"siteUnit">;
  unitCode: string;
  unitName: LocalizedText;
  artisanName: LocalizedText | null;
  note: string;
  state: FaultState;
  answer: string | null;
  cost: Money | null;
  createdAt: string;
};

export type UnitFile = {
  site: SiteFacts & { columns: number; rows: number };
  unit: Unit;
  conditions: ConditionRow[];
  faults: FaultRow[];
  tenancy: TenancyRow | null;
};

export type StudioCall = CallFacts & {
  site: SiteFacts;
  artisanId: Id<"artisan">;
  isOpen: boolean;
  criteria: Criterion[];
  mostPoints: number;
  application: {
    id: Id<"siteApplication">;
    number: number;
    state: SiteApplicationState;
    points: number | null;
    rank: number | null;
    answers: { criterionId: Id<"siteCriterion">; answer: string }[];
    /** Both officers' points and reasons, without their names; empty before the room is given. */
    scores: Mark<Id<"siteCriterion">>[];
  } | null;
};
