import "server-only";
import { eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { lotShareCode } from "#db/schema/index.ts";
import { handOver, handOverErrors, requireReady } from "#features/purchases/commands/hand-over.ts";
import { lockShare } from "#features/purchases/commands/locks.ts";
import { ownWorkshop } from "#features/purchases/policy.ts";
import { receiveByCodeInput } from "#features/purchases/schema.ts";
import { judgeCode } from "#lib/crypto/counter-code.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A maker says that they have their share, with the code they were told at the counter. A wrong code is counted and answered with
 * the tries that are left, so it is no refusal: a refusal would take the count back. Refusals: those of `handOver`, TRIES_OVER.
 */
export const receiveByCode = defineCommand({
  name: "purchases.receive-by-code",
  input: receiveByCodeInput,
  errors: [...handOverErrors, "TRIES_OVER"],
  load: ({ tx, input }) => lockShare(tx, input.shareId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource.share.artisanId),
  handler: async ({ tx, input, resource, now, fail }) => {
    requireReady(resource);
    const left = await asProduct(tx, async () => {
      const which = eq(lotShareCode.shareId, resource.share.id);
      const [known] = await tx.select().from(lotShareCode).where(which).for("update");
      const judged = judgeCode(known, input.code);
      if (judged === "over") return fail("TRIES_OVER");
      if (judged.right) return null;
      await tx
        .update(lotShareCode)
        .set({ wrongTries: sql`${lotShareCode.wrongTries} + 1` })
        .where(which);
      return judged.left;
    });
    if (left !== null) return { received: false, left };
    await handOver(tx, resource, "code", now);
    return { received: true, left: 0 };
  },
  audit: ({ input, output }) => ({
    object: input.shareId,
    detail: { received: output.received },
  }),
});
