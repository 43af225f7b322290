import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { depositAttempt } from "#db/schema/deposit-attempts.ts";
import { lockPledge } from "#features/purchases/commands/locks.ts";
import { ownWorkshop } from "#features/purchases/policy.ts";
import { startDepositInput } from "#features/purchases/schema.ts";
import { idSchema, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** How long a payment page stays open, and how much of it must be left for one to be shown again. */
const pageMinutes = 60;
const leftMinutes = 5;

/**
 * Begins to pay the deposit of a pledge by card: the attempt is stored with its key and its amount before the provider hears of it. One
 * that is still open for the same amount is gone on with. Refusals: CALL_CLOSED, STATE_NOT_ALLOWED for a pledge that waits for no deposit.
 */
export const startDeposit = defineCommand({
  name: "purchases.start-deposit",
  input: startDepositInput,
  errors: ["CALL_CLOSED", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockPledge(tx, input.pledgeId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource.pledge.artisanId),
  handler: async ({ tx, input, resource: { purchase, pledge }, now, fail }) => {
    if (purchase.state !== "open") fail("CALL_CLOSED");
    if (pledge.state !== "pledged") fail("STATE_NOT_ALLOWED");
    const amountMinor = pledge.packages * purchase.depositMinor;
    return asProduct(tx, async () => {
      const [last] = await tx
        .select()
        .from(depositAttempt)
        .where(eq(depositAttempt.pledgeId, pledge.id))
        .orderBy(desc(depositAttempt.n))
        .limit(1);
      const left = last ? last.expiresAt.getTime() - now.getTime() : 0;
      const isSame = last?.amountMinor === amountMinor;
      if (last && !last.endedAt && isSame && left > leftMinutes * 60_000) return { attemptId: last.id };
      const id = newId("depositAttempt");
      const n = (last?.n ?? 0) + 1;
      await tx.insert(depositAttempt).values({
        ...{ id, pledgeId: pledge.id, n, amountMinor, idempotencyKey: `deposit:${pledge.id}:${String(n)}` },
        ...{
          locale: input.locale,
          expiresAt: new Date(now.getTime() + pageMinutes * 60_000),
          createdAt: now,
        },
      });
      return { attemptId: id };
    });
  },
  audit: ({ input, output }) => ({ object: input.pledgeId, detail: { attempt: output.attemptId } }),
});

/** Notes the page that the provider opened for an attempt. */
export const noteDepositSession = defineCommand({
  name: "purchases.note-deposit-session",
  input: z.strictObject({
    attemptId: idSchema("depositAttempt"),
    sessionId: z.string(),
    sessionUrl: z.string().nullable(),
  }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input: { attemptId, sessionId, sessionUrl } }) => {
    await tx
      .update(depositAttempt)
      .set({ sessionId, sessionUrl })
      .where(and(eq(depositAttempt.id, attemptId), isNull(depositAttempt.sessionId)));
  },
  audit: null,
});

/** Ends an attempt that no page was ever opened for, so that another can begin. */
export const dropDepositAttempt = defineCommand({
  name: "purchases.drop-deposit-attempt",
  input: z.strictObject({ attemptId: idSchema("depositAttempt") }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input: { attemptId }, now }) => {
    await tx
      .update(depositAttempt)
      .set({ endedAt: now })
      .where(
        and(
          eq(depositAttempt.id, attemptId),
          isNull(depositAttempt.sessionId),
          isNull(depositAttempt.endedAt),
        ),
      );
  },
  audit: null,
});
