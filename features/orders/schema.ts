import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";

/** Carriers that are offered by name; any other is typed. Stored as they stand here, or as typed. */
export const knownCarriers = ["amana", "ems", "ctm", "by_hand"] as const;
export type KnownCarrier = (typeof knownCarriers)[number];

export const isKnownCarrier = (carrier: string | null): carrier is KnownCarrier =>
  (knownCarriers as readonly (string | null)[]).includes(carrier);

export const orderInput = z.strictObject({ orderId: idSchema("order") });

/** Who took the parcel: a known carrier, or `other` with its name; and the number to follow it by, when there is one. */
export const shipOrderInput = z
  .strictObject({
    orderId: idSchema("order"),
    carrier: z.enum([...knownCarriers, "other"], "REQUIRED"),
    otherCarrier: z.string().trim().max(60, "TOO_LONG").optional(),
    trackingNumber: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9][A-Z0-9 -]{2,39}$|^$/, "TRACKING_INVALID")
      .optional(),
  })
  .refine((value) => value.carrier !== "other" || value.otherCarrier, {
    path: ["otherCarrier"],
    message: "REQUIRED",
  });
