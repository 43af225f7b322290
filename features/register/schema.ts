import { z } from "zod";
import type { ActivityKind } from "#db/schema/register.ts";
import {
  reinstatementReasons,
  type StandingReason,
  strikeOffReasons,
  suspensionReasons,
} from "#features/register/domain/reasons.ts";
import { locales } from "#lib/i18n/locales.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export type { ArtisanKind, Standing } from "#db/schema/artisans.ts";
export type { ActivityKind } from "#db/schema/register.ts";
export {
  reinstatementReasons,
  type StandingReason,
  standingReasons,
  strikeOffReasons,
  suspensionReasons,
} from "#features/register/domain/reasons.ts";
export {
  lists,
  mayFollow,
  payoutHeld,
  type StandingEffects,
  standingEffects,
  standingTransitions,
} from "#features/register/domain/standing.ts";
export { midnightInMorocco } from "#lib/morocco-time.ts";

export const standings = ["registered", "reinstated", "suspended", "expired", "struck_off"] as const;
export const artisanKinds = [
  "artisan_diploma",
  "artisan_experience",
  "maalem",
  "cooperative",
  "enterprise",
] as const;

const text = (max: number) => z.string().trim().min(1, "REQUIRED").max(max, "TOO_LONG");
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "TOO_LONG")
    .transform((value) => value || undefined)
    .optional();
const isoDay = z.iso.date("DATE_INVALID");

/** The artisan reads the note, in their own language. */
const decision = { artisanId: idSchema("artisan"), note: text(1000) };

/** `from` is a day in Morocco; without it the suspension begins at once. */
export const suspendInput = z.strictObject({
  ...decision,
  reason: z.enum(suspensionReasons, "REQUIRED"),
  from: isoDay.optional(),
});
export const strikeOffInput = z.strictObject({ ...decision, reason: z.enum(strikeOffReasons, "REQUIRED") });
export const reinstateInput = z.strictObject({
  ...decision,
  reason: z.enum(reinstatementReasons, "REQUIRED"),
});

/** What a manager may do to a standing, as it stands in addresses. */
export const standingActs = ["suspend", "reinstate", "strike-off"] as const;
export type StandingAct = (typeof standingActs)[number];
export const reasonsOf: Readonly<Record<StandingAct, readonly StandingReason[]>> = {
  suspend: suspensionReasons,
  reinstate: reinstatementReasons,
  "strike-off": strikeOffReasons,
};

export const activityKinds = ["training", "quality_incident", "note"] as const satisfies ActivityKind[];

export const recordActivityInput = z.strictObject({
  artisanId: idSchema("artisan"),
  kind: z.enum(activityKinds, "REQUIRED"),
  title: text(160),
  detail: optionalText(2000),
  happenedOn: isoDay,
  source: text(200),
});

const localized = (max: number) =>
  z
    .strictObject({ ar: optionalText(max), fr: optionalText(max), en: optionalText(max) })
    .refine((value) => value.ar || value.fr || value.en, "REQUIRED");

export const editRecordInput = z.strictObject({
  artisanId: idSchema("artisan"),
  name: localized(120),
  town: localized(120),
  craftIds: z.array(idSchema("craft")).min(1, "REQUIRED").max(6, "TOO_LONG"),
});

/** What a maker may agree to, and take back, by themselves. */
export const ownConsents = ["publication", "photographs", "lineage", "certificates", "sms"] as const;
export type OwnConsent = (typeof ownConsents)[number];
export const setMyConsentInput = z.strictObject({
  artisanId: idSchema("artisan"),
  purpose: z.enum(ownConsents),
  agreed: z.boolean(),
  locale: z.enum(locales),
});

/** Makers shown on one page of the office's list. */
export const registerPageSize = 50;

export const registerFilter = {
  chamberId: idSchema("chamber"),
  q: optionalText(80),
  standing: z.enum(standings).optional(),
  kind: z.enum(artisanKinds).optional(),
  craftId: idSchema("craft").optional(),
  /** Only registrations that run out within that many days, or have. */
  expiringDays: z.int().min(1).max(366).optional(),
};
export const listMakersInput = z.strictObject({
  ...registerFilter,
  page: z.int().min(1).max(10_000).default(1),
});
export const exportMakersInput = z.strictObject({ ...registerFilter, locale: z.enum(locales) });

/** What the timeline of a maker may be narrowed to. */
export const activityFilters = [
  "standing",
  "card",
  "visit",
  "attestation",
  "training",
  "order",
  "incident",
  "note",
] as const;
export type ActivityFilter = (typeof activityFilters)[number];
export const activityPageSize = 50;

export const activityInput = z.strictObject({
  artisanId: idSchema("artisan"),
  kind: z.enum(activityFilters).optional(),
  page: z.int().min(1).max(1000).default(1),
});

/** A line of the timeline. `code` says what happened within its kind; `at` is an ISO instant. */
export type ActivityEntry = {
  kind: ActivityFilter;
  code: string;
  at: string;
  /** A number, a title or a reason that goes with it. */
  subject: string | null;
  /** Words somebody wrote. */
  text: string | null;
  source: string | null;
};

/** A change of standing, made or waiting for its day. Instants are ISO strings. */
export type StandingChangeDto = {
  id: Id<"standing">;
  from: string | null;
  to: string;
  reason: string;
  note: string | null;
  effectiveFrom: string;
  appliedAt: string | null;
};
