import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { artisanOrder, checkout } from "#db/schema/index.ts";
import { onlyPlatform } from "#features/refunds/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Keeps the parcels of a payment back, or lets them go again when the same reason is over. What has left has left. */
export const holdShipments = defineCommand({
  name: "refunds.hold-shipments",
  input: z.strictObject({
    paymentIntent: z.string().min(1),
    reason: z.enum(["fraud_warning", "review"]),
    isHeld: z.boolean(),
  }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: checkout.id })
      .from(checkout)
      .where(eq(checkout.paymentIntent, input.paymentIntent))
      .for("update");
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, input, resource }) => {
    const ofPayment = eq(artisanOrder.checkoutId, resource.id);
    const moved = await tx
      .update(artisanOrder)
      .set({ shipHold: input.isHeld ? input.reason : null })
      .where(
        input.isHeld
          ? and(
              ofPayment,
              isNull(artisanOrder.shipHold),
              inArray(artisanOrder.state, ["confirmed", "paid", "accepted", "packed"]),
            )
          : and(ofPayment, eq(artisanOrder.shipHold, input.reason)),
      )
      .returning({ id: artisanOrder.id });
    return moved.length;
  },
  audit: ({ input, resource, output }) =>
    output === 0 ? null : { object: resource.id, detail: { reason: input.reason, isHeld: input.isHeld } },
});

/** Somebody of the platform looked at the payment and lets a parcel go, with a reason. Refusal: HOLD_NOT_THERE. */
export const releaseShipment = defineCommand({
  name: "refunds.release-shipment",
  input: z.strictObject({
    orderId: idSchema("order"),
    reason: z.string().trim().min(10, "REQUIRED").max(500, "TOO_LONG"),
  }),
  errors: ["HOLD_NOT_THERE"],
  load: ({ tx, input }) =>
    asProduct(tx, async () => {
      const [row] = await tx
        .select({ id: artisanOrder.id, shipHold: artisanOrder.shipHold })
        .from(artisanOrder)
        .where(eq(artisanOrder.id, input.orderId))
        .for("update");
      return row ?? null;
    }),
  policy: onlyPlatform,
  stepUp: true,
  handler: async ({ tx, resource, fail }) => {
    if (!resource.shipHold || resource.shipHold === "dispute") fail("HOLD_NOT_THERE");
    await asProduct(tx, () =>
      tx.update(artisanOrder).set({ shipHold: null }).where(eq(artisanOrder.id, resource.id)),
    );
  },
  audit: ({ resource, input }) => ({
    object: resource.id,
    detail: { held: resource.shipHold, reason: input.reason },
  }),
});
