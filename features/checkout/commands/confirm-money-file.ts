import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { moneyFile } from "#db/schema/index.ts";
import { moneyFileJob } from "#features/checkout/jobs.ts";
import { mayKeepMoney } from "#features/checkout/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Lets the lines of a file be booked, once it was looked at. Confirming it again changes nothing. */
export const confirmMoneyFile = defineCommand({
  name: "checkout.confirm-money-file",
  input: z.strictObject({ fileId: idSchema("moneyFile") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(moneyFile).where(eq(moneyFile.id, input.fileId));
    return row ?? null;
  },
  policy: mayKeepMoney,
  stepUp: true,
  handler: async ({ tx, input, actor, now }) => {
    const confirmed = await tx
      .update(moneyFile)
      .set({ confirmedAt: now, confirmedBy: actor.kind === "person" ? actor.userId : null })
      .where(and(eq(moneyFile.id, input.fileId), isNull(moneyFile.confirmedAt)))
      .returning({ id: moneyFile.id });
    if (confirmed.length > 0) await enqueue(tx, moneyFileJob, { fileId: input.fileId });
    return { isNew: confirmed.length > 0 };
  },
  audit: ({ input, output }) => (output.isNew ? { object: input.fileId } : null),
});
