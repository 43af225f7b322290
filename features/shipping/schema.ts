import { z } from "zod";
import type { DeliveryService } from "#db/schema/checkout.ts";
import type { DutyKind } from "#db/schema/shipping.ts";
import { dutyDestinations } from "#features/shipping/domain/destinations.ts";
import type { DutyPart } from "#features/shipping/domain/estimate-duties.ts";
import { readAmount, readPercent } from "#features/shipping/domain/read-amounts.ts";
import { deliveryServices } from "#features/shipping/domain/tariffs.ts";
import { readSteps } from "#features/shipping/read-steps.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { currencies, type Money } from "#lib/money/money.ts";
import { deliveryZones } from "#lib/places/countries.ts";

export { dutyDestinations } from "#features/shipping/domain/destinations.ts";
export type { DutyPart } from "#features/shipping/domain/estimate-duties.ts";
export { deliveryServices } from "#features/shipping/domain/tariffs.ts";

/** Kinds of charges, as they are reckoned one after the other. */
export const dutyKinds = [
  "duty_percent",
  "duty_per_heading",
  "vat",
  "handling",
  "de_minimis",
] as const satisfies readonly DutyKind[];

/** One way to send all parcels: who carries them, what each costs in dirhams and how many days it is on its way. */
export type ServiceQuote = {
  service: DeliveryService;
  carrier: string;
  parcels: { artisanId: Id<"artisan">; price: Money; transitDays: number }[];
};

/** What sending parcels to a country costs, and what that country is estimated to ask. Everything in dirhams. */
export type DeliveryQuote = {
  /** Only services that carry every parcel; none means nothing can be sent. */
  services: ServiceQuote[];
  /** Null within Morocco, and where too little is recorded for an estimate. */
  duties: { parts: DutyPart[]; total: Money } | null;
  /** Whether the charges can be paid with the order. */
  prepay: boolean;
};

/** A recorded charge on entry, as the federation sees it. Days are ISO dates, instants ISO strings. */
export type DutyRuleRow = {
  id: Id<"dutyRule">;
  destination: string;
  kind: DutyKind;
  hsPrefix: string | null;
  origin: string | null;
  basisPoints: number | null;
  amount: Money | null;
  over: Money | null;
  upTo: Money | null;
  validFrom: string;
  validUntil: string | null;
  isPrepayable: boolean;
  source: string;
  isDemonstration: boolean;
  recordedAt: string;
};

export const noInput = z.strictObject({});

const source = z.string().trim().min(3, "SOURCE_REQUIRED").max(500, "TOO_LONG");
const day = z.iso.date("DATE_INVALID");

export const recordTariffInput = z.strictObject({
  zone: z.enum(deliveryZones, "REQUIRED"),
  service: z.enum(deliveryServices, "REQUIRED"),
  /** A carrier's code or name. */
  carrier: z.string().trim().min(2, "REQUIRED").max(60, "TOO_LONG"),
  validFrom: day,
  transitDays: z.coerce
    .number("TRANSIT_DAYS")
    .int("TRANSIT_DAYS")
    .min(1, "TRANSIT_DAYS")
    .max(90, "TRANSIT_DAYS"),
  /** Lines of grams and dirhams. */
  steps: z
    .string()
    .max(4000, "TOO_LONG")
    .refine((typed) => readSteps(typed) !== null, "STEPS_INVALID"),
  source,
});
export type RecordTariffInput = z.input<typeof recordTariffInput>;

const emptyToNull = (pattern: RegExp, code: string) =>
  z
    .string()
    .trim()
    .toUpperCase()
    .refine((typed) => typed === "" || pattern.test(typed), code)
    .transform((typed) => typed || null);

const amountOrNone = z
  .string()
  .trim()
  .refine((typed) => typed === "" || readAmount(typed) !== null, "AMOUNT_INVALID");

/** A charge as it is typed: `figure` is a percentage or an amount, as its kind asks. */
export const recordDutyInput = z
  .strictObject({
    destination: z.enum(dutyDestinations as readonly [string, ...string[]], "REQUIRED"),
    kind: z.enum(dutyKinds, "REQUIRED"),
    hsPrefix: emptyToNull(/^\d{2,10}$/, "HS_INVALID"),
    origin: emptyToNull(/^[A-Z]{2}$/, "ORIGIN_INVALID"),
    figure: z.string().trim().min(1, "REQUIRED").max(12, "TOO_LONG"),
    currency: z.enum(currencies, "REQUIRED"),
    over: amountOrNone,
    upTo: amountOrNone,
    validFrom: day,
    isPrepayable: z.enum(["on", ""]),
    source,
  })
  .refine(
    ({ kind, figure }) =>
      kind === "duty_percent" || kind === "vat" ? readPercent(figure) !== null : readAmount(figure) !== null,
    { path: ["figure"], message: "AMOUNT_INVALID" },
  );
export type RecordDutyInput = z.input<typeof recordDutyInput>;

export const endDutyInput = z.strictObject({ ruleId: idSchema("dutyRule"), validUntil: day });
