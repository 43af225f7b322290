import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";

/** Carriers that are offered by name; any other is typed. Stored as they stand here, or as typed. */
export const knownCarriers = ["amana", "ems", "ctm", "by_hand"] as const;
export type KnownCarrier = (typeof knownCarriers)[number];

export const isKnownCarrier = (carrier: string | null): carrier is KnownCarrier =>
  (knownCarriers as readonly (string | null)[]).includes(carrier);

export const orderInput = z.strictObject({ orderId: idSchema("order") });

/** Boxes one order may leave in. */
export const boxesAtMost = 20;
/** Photographs one order may have. */
export const orderPhotosAtMost = 6;

/**
 * One box of an order: everything that lies in none yet, unless units are named. `n` is the number the box is to get, so that a
 * second tap does not pack a second one.
 */
export const packOrderInput = z.strictObject({
  orderId: idSchema("order"),
  n: z.int().min(1).max(boxesAtMost).optional(),
  units: z
    .array(z.strictObject({ lineId: idSchema("orderLine"), quantity: z.int().min(1).max(999) }))
    .min(1, "UNITS_NONE")
    .max(100)
    .optional(),
  weightGrams: z.int("NUMBER_INVALID").min(1, "NUMBER_INVALID").max(100_000, "NUMBER_INVALID").optional(),
});

/** An arrival: of one parcel, or of everything that is on its way. */
export const deliverInput = z.strictObject({
  orderId: idSchema("order"),
  parcelId: idSchema("parcel").optional(),
});

/** Something a person writes in a few words. */
export const shortNote = z.string().trim().min(1, "REQUIRED").max(500, "TOO_LONG");

const leaving = {
  carrier: z.enum([...knownCarriers, "other"], "REQUIRED"),
  otherCarrier: z.string().trim().max(60, "TOO_LONG").optional(),
  trackingNumber: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9 -]{2,39}$|^$/, "TRACKING_INVALID")
    .optional(),
};

const named = (value: { carrier: string; otherCarrier?: string | undefined }) =>
  value.carrier !== "other" || Boolean(value.otherCarrier);
const nameMissing = { path: ["otherCarrier"], message: "REQUIRED" };

/** Who took the parcel: a known carrier, or `other` with its name; and the number to follow it by, when there is one. */
export const shipOrderInput = z
  .strictObject({ orderId: idSchema("order"), parcelId: idSchema("parcel").optional(), ...leaving })
  .refine(named, nameMissing);

/** The same for everything a hub packed together. */
export const hubShipInput = z
  .strictObject({ hubTransferId: idSchema("hubTransfer"), ...leaving })
  .refine(named, nameMissing);

/** The carrier as it is stored: a known one's code, or the name of another. */
export const carrierOf = (given: { carrier: string; otherCarrier?: string | undefined }): string =>
  given.carrier === "other" ? (given.otherCarrier ?? "") : given.carrier;

/** The points a hub looks at, as they stand in its form. */
export const hubChecks = ["complete", "undamaged", "asDescribed"] as const;

const inOwnWords = z.string().trim().max(300, "TOO_LONG").optional();
const threeLanguages = z.strictObject({ ar: inOwnWords, fr: inOwnWords, en: inOwnWords });

/** Whether a chamber collects and packs together, where, and when it is open. Address and hours are asked for when it does. */
export const setHubInput = z
  .strictObject({
    chamberId: idSchema("chamber"),
    isOn: z.boolean(),
    address: threeLanguages,
    hours: threeLanguages,
  })
  .superRefine(({ isOn, address, hours }, ctx) => {
    if (!isOn) return;
    for (const [name, words] of Object.entries({ address, hours }))
      if (!words.ar && !words.fr) ctx.addIssue({ code: "custom", path: [`${name}.ar`], message: "REQUIRED" });
  });

/**
 * Where carriers show the way of their parcels. Addresses as they were known in 2026 and not confirmed by the carriers; the number is
 * typed there.
 */
export const trackingPages: Partial<Record<KnownCarrier, string>> = {
  amana: "https://bam-tracking.barid.ma/",
  ems: "https://bam-tracking.barid.ma/",
};
