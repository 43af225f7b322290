import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { doorPayment, transferPayment } from "#db/schema/index.ts";
import { releaseCheckout } from "#features/checkout/commands/release-checkout.ts";
import { listPieceTags } from "#features/checkout/queries/list-piece-tags.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Ends a checkout that nobody confirmed for the door, or paid by transfer, in its time, or that its buyer gives up before saying
 * yes. Here our own clock is proof: no provider holds an open payment, and a transfer that comes later finds its own way. Does
 * nothing before the time, and nothing once it was confirmed or paid.
 */
export const expireUnpaid = defineCommand({
  name: "checkout.expire-unpaid",
  input: z.strictObject({ checkoutId: idSchema("checkout"), givenUp: z.boolean().optional() }),
  errors: [],
  load: ({ tx, input }) => lockCheckout(tx, input.checkoutId),
  policy: onlySystem,
  handler: async ({ tx, input, resource: row, now }) => {
    const nothing = { ended: false, changed: [] as string[] };
    if (row.method === "card" || row.state !== "pending") return nothing;
    const [door] = await tx.select().from(doorPayment).where(eq(doorPayment.checkoutId, row.id));
    const [transfer] = await tx.select().from(transferPayment).where(eq(transferPayment.checkoutId, row.id));
    // A call that an officer has noted is a yes, even when its job is late.
    if (door?.callReason) return nothing;
    const until = door?.confirmBy ?? transfer?.dueAt;
    const isGivenUp = input.givenUp === true && door !== undefined;
    if (!isGivenUp && (!until || until > now)) return nothing;
    await releaseCheckout(tx, row.id, "pending", "expired");
    await tx.update(doorPayment).set({ closedAt: now }).where(eq(doorPayment.checkoutId, row.id));
    return { ended: true, changed: await listPieceTags(tx, row.id) };
  },
  audit: ({ input, output }) => (output.ended ? { object: input.checkoutId } : null),
  invalidates: ({ output }) => output.changed,
});
