import "server-only";
import { randomBytes } from "node:crypto";
import { and, count, eq, inArray } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { fair, fairApplication, fairCriterion, fairSeed, fairStand } from "#db/schema/index.ts";
import { lockFair } from "#features/fairs/commands/lock-fair.ts";
import { movedOne } from "#features/fairs/commands/moved-one.ts";
import { keepsFair } from "#features/fairs/policy.ts";
import { fairInput } from "#features/fairs/schema.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { tags } from "#lib/cache/tags.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { seal } from "#lib/crypto/seal.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Where the seed of a draw lies until it is made. */
export const seedPlace = (row: Id<"fair">) => ({ table: "fair_seed", column: "sealed", row });

/**
 * Publishes a fair with its call. From here on criteria, weights, stands and the days of the call stay; the seed of the draw is
 * chosen now, before anybody has applied, and its hash published. Refusals: FAIR_SHOWN, FAIR_INCOMPLETE without criteria or stands,
 * FAIR_DATES when the call would be over already.
 */
export const publishFair = defineCommand({
  name: "fairs.publish",
  input: fairInput,
  errors: ["FAIR_SHOWN", "FAIR_INCOMPLETE", "FAIR_DATES"],
  load: ({ tx, input }) => lockFair(tx, input.fairId),
  policy: (actor, { resource }) => keepsFair(actor, resource),
  handler: async ({ tx, resource: row, now, fail }) => {
    if (row.state !== "draft") fail("FAIR_SHOWN");
    const [criteria] = await tx
      .select({ n: count() })
      .from(fairCriterion)
      .where(eq(fairCriterion.fairId, row.id));
    const [stands] = await tx.select({ n: count() }).from(fairStand).where(eq(fairStand.fairId, row.id));
    if (!criteria?.n || !stands?.n) fail("FAIR_INCOMPLETE");
    if (row.callUntil < dayInMorocco(now)) fail("FAIR_DATES");
    const seed = randomBytes(32).toString("hex");
    await asProduct(tx, () =>
      tx.insert(fairSeed).values({ fairId: row.id, sealed: seal(seed, seedPlace(row.id)) }),
    );
    const moved = await tx
      .update(fair)
      .set({ state: "published", publishedAt: now, seedHash: sha256Hex(seed) })
      .where(and(eq(fair.id, row.id), eq(fair.state, "draft")))
      .returning({ id: fair.id });
    movedOne(moved, row.id);
    return { seedHash: sha256Hex(seed) };
  },
  audit: ({ input, output }) => ({ object: input.fairId, detail: output }),
  invalidates: () => [tags.fairs()],
});

/** Calls a fair off, and tells every maker who was still part of it. What was sold stays sold. Refusals: FAIR_OVER for one that is called off already. */
export const cancelFair = defineCommand({
  name: "fairs.cancel",
  input: fairInput,
  errors: ["FAIR_OVER"],
  load: ({ tx, input }) => lockFair(tx, input.fairId),
  policy: (actor, { resource }) => keepsFair(actor, resource),
  handler: async ({ tx, resource: row, now, fail }) => {
    if (row.state === "cancelled" || row.endsOn < dayInMorocco(now)) fail("FAIR_OVER");
    const moved = await tx
      .update(fair)
      .set({ state: "cancelled", cancelledAt: now })
      .where(and(eq(fair.id, row.id), eq(fair.state, row.state)))
      .returning({ id: fair.id });
    movedOne(moved, row.id);
    const told = await tx
      .select({ id: fairApplication.id })
      .from(fairApplication)
      .where(
        and(
          eq(fairApplication.fairId, row.id),
          inArray(fairApplication.state, ["submitted", "waiting", "offered", "confirmed"]),
        ),
      );
    const letters = told.map(({ id }) => ({ template: "fair-cancelled" as const, id }));
    if (letters.length > 0) await enqueueAll(tx, mailJob, letters);
    return { told: letters.length };
  },
  audit: ({ input, output }) => ({ object: input.fairId, detail: output }),
  invalidates: () => [tags.fairs()],
});
