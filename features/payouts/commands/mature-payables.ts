import "server-only";
import { and, asc, eq, inArray, lte, notInArray, or, sql } from "drizzle-orm";
import { artisan, artisanOrder, checkout, payable } from "#db/schema/index.ts";
import { lockSellers } from "#features/ledger/index.ts";
import { noInput } from "#features/payouts/schema.ts";
import { type Standing, standingEffects, standings } from "#features/register/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

const paidStandings: Standing[] = standings.filter((state) => standingEffects[state].payouts === "due");

/** States of an order in which somebody may still send it back or contest it. */
const contested = ["disputed", "return_requested", "shipped", "refused"] as const;

/**
 * Makes payable what has reached its buyer and whose time to send it back is over: of makers whose standing lets them be paid,
 * of sales whose money has come in (a parcel paid at the door once its courier has sent the money on), contested by nobody.
 */
export const maturePayables = defineCommand({
  name: "payouts.mature",
  input: noInput,
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const ripe = await tx
      .select({ orderId: payable.orderId, artisanId: payable.artisanId })
      .from(payable)
      .innerJoin(artisanOrder, eq(artisanOrder.id, payable.orderId))
      .innerJoin(checkout, eq(checkout.id, artisanOrder.checkoutId))
      .innerJoin(artisan, eq(artisan.id, payable.artisanId))
      .where(
        and(
          eq(payable.state, "accrued"),
          lte(payable.eligibleAt, now),
          // Of what is paid at the door each maker waits for their own parcel's money, and not for the others'.
          or(
            eq(checkout.state, "paid"),
            sql`exists (select 1 from journal j where j.source_type = 'order'
              and j.source_id = ${artisanOrder.id} and j.kind = 'remitted')`,
          ),
          inArray(artisan.state, paidStandings),
          notInArray(artisanOrder.state, [...contested]),
        ),
      )
      .orderBy(asc(payable.eligibleAt))
      .limit(1000);
    if (ripe.length === 0) return { count: 0 };
    await lockSellers(
      tx,
      ripe.map((row) => row.artisanId),
    );
    const moved = await tx
      .update(payable)
      .set({ state: "eligible" })
      .where(
        and(
          inArray(
            payable.orderId,
            ripe.map((row) => row.orderId),
          ),
          eq(payable.state, "accrued"),
        ),
      )
      .returning({ orderId: payable.orderId });
    return { count: moved.length };
  },
  audit: ({ output }) =>
    output.count === 0 ? null : { object: "payables", detail: { count: output.count } },
});
