import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { bodyDuesAttempt } from "#db/schema/body-dues.ts";
import { lockDues } from "#features/dues/commands/lock-dues.ts";
import { isOwn } from "#features/dues/policy.ts";
import { startInput } from "#features/dues/schema.ts";
import { idSchema, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** How long a payment page stays open, and how much of it must be left for one to be shown again. */
const pageMinutes = 60;
const leftMinutes = 5;

/**
 * Begins to pay dues by card: the attempt is stored with its key before the provider hears of it. One that is still open is gone on
 * with. Refusal: NOT_DUE.
 */
export const startDuesPayment = defineCommand({
  name: "dues.start-payment",
  input: startInput,
  errors: ["NOT_DUE"],
  load: ({ tx, input, actor }) => lockDues(tx, input.duesId, actor),
  policy: (actor, { resource }) => isOwn(actor, resource),
  handler: async ({ tx, input, resource: dues, now, fail }) => {
    if (dues.state !== "due") fail("NOT_DUE");
    return asProduct(tx, async () => {
      const [last] = await tx
        .select()
        .from(bodyDuesAttempt)
        .where(eq(bodyDuesAttempt.duesId, dues.id))
        .orderBy(desc(bodyDuesAttempt.n))
        .limit(1);
      const left = last ? last.expiresAt.getTime() - now.getTime() : 0;
      if (last && !last.endedAt && left > leftMinutes * 60_000) return { attemptId: last.id };
      const id = newId("duesAttempt");
      const n = (last?.n ?? 0) + 1;
      await tx.insert(bodyDuesAttempt).values({
        ...{ id, duesId: dues.id, n, idempotencyKey: `dues:${dues.id}:${String(n)}`, locale: input.locale },
        ...{ expiresAt: new Date(now.getTime() + pageMinutes * 60_000), createdAt: now },
      });
      return { attemptId: id };
    });
  },
  audit: ({ input, output }) => ({ object: input.duesId, detail: { attempt: output.attemptId } }),
});

/** Notes the page that the provider opened for an attempt. */
export const noteDuesSession = defineCommand({
  name: "dues.note-session",
  input: z.strictObject({
    attemptId: idSchema("duesAttempt"),
    sessionId: z.string(),
    sessionUrl: z.string().nullable(),
  }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input: { attemptId, sessionId, sessionUrl } }) => {
    await tx
      .update(bodyDuesAttempt)
      .set({ sessionId, sessionUrl })
      .where(and(eq(bodyDuesAttempt.id, attemptId), isNull(bodyDuesAttempt.sessionId)));
  },
  audit: null,
});

/** Ends an attempt that no page was ever opened for, so that another can begin. */
export const endDuesAttempt = defineCommand({
  name: "dues.end-attempt",
  input: z.strictObject({ attemptId: idSchema("duesAttempt") }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input: { attemptId }, now }) => {
    await tx
      .update(bodyDuesAttempt)
      .set({ endedAt: now })
      .where(
        and(
          eq(bodyDuesAttempt.id, attemptId),
          isNull(bodyDuesAttempt.sessionId),
          isNull(bodyDuesAttempt.endedAt),
        ),
      );
  },
  audit: null,
});
