import "server-only";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { groupPurchase, lotShare, materialLot, purchaseDelivery } from "#db/schema/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { remindsFrom } from "#features/purchases/domain/fetching.ts";
import { fetchableSince } from "#features/purchases/queries/fetchable-since.ts";
import { findRule } from "#features/rules/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Reminds makers of good shares that they have not fetched, once each, before the chamber may take them off the list. */
export const remindShares = defineCommand({
  name: "purchases.remind",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const terms = await findRule(tx, "purchases.fetch", dayInMorocco(now));
    if (!terms) return 0;
    const waiting = await tx
      .select({ id: lotShare.id, lotId: lotShare.lotId, createdAt: lotShare.createdAt })
      .from(lotShare)
      .innerJoin(materialLot, eq(materialLot.id, lotShare.lotId))
      .innerJoin(purchaseDelivery, eq(purchaseDelivery.lotId, lotShare.lotId))
      .innerJoin(groupPurchase, eq(groupPurchase.id, purchaseDelivery.purchaseId))
      .where(
        and(
          eq(groupPurchase.state, "ordered"),
          eq(materialLot.state, "cleared"),
          isNotNull(lotShare.packages),
          ...[lotShare.receivedAt, lotShare.voidedAt, lotShare.remindedAt].map((column) => isNull(column)),
        ),
      )
      .orderBy(asc(lotShare.createdAt), asc(lotShare.id))
      .limit(500);
    const reminded: string[] = [];
    for (const share of waiting) {
      const since = await fetchableSince(tx, share.lotId, share.createdAt);
      if (now < remindsFrom(since, terms.value)) continue;
      const [row] = await tx
        .update(lotShare)
        .set({ remindedAt: now })
        .where(and(eq(lotShare.id, share.id), isNull(lotShare.receivedAt), isNull(lotShare.remindedAt)))
        .returning({ id: lotShare.id });
      if (row) reminded.push(row.id);
    }
    await enqueueAll(
      tx,
      mailJob,
      reminded.map((id) => ({ template: "share-reminder" as const, id })),
    );
    return reminded.length;
  },
  audit: ({ output }) => (output > 0 ? { object: "purchases", detail: { reminded: output } } : null),
});
