import "server-only";
import { z } from "zod";
import { payoutBatch } from "#db/schema/index.ts";
import { lockSellers } from "#features/ledger/index.ts";
import { draftLine } from "#features/payouts/commands/line-moves.ts";
import { keepsPayouts } from "#features/payouts/policy.ts";
import { readDue } from "#features/payouts/queries/read-due.ts";
import { rails } from "#features/payouts/rails/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Drafts a batch of everything that can be paid now, a line a maker (on the provider's rail a line a sale). What it takes is in
 * transit from here on, so that no refund touches it; discarding the draft gives it back. Makers without a good account are left
 * out. Refuses when nobody can be paid.
 */
export const draftBatch = defineCommand({
  name: "payouts.draft-batch",
  input: z.strictObject({ rail: z.enum(["bank_batch", "stripe_connect"]).default("bank_batch") }),
  errors: ["NOTHING_DUE", "RAIL_OFF"],
  load: async () => true,
  policy: keepsPayouts,
  stepUp: true,
  handler: async ({ tx, input, actor, now, fail }) => {
    const rail = rails[input.rail];
    if (!rail.isOpen()) fail("RAIL_OFF");
    const seen = await readDue(tx, rail, now);
    await lockSellers(
      tx,
      seen.map((maker) => maker.artisanId),
    );
    // Again with the balances locked: what was seen before may have been refunded meanwhile.
    const makers = (await readDue(tx, rail, now)).filter(
      (maker) => maker.leftOut === null && seen.some((one) => one.artisanId === maker.artisanId),
    );
    if (makers.length === 0) fail("NOTHING_DUE");
    const id = newId("payoutBatch");
    await tx.insert(payoutBatch).values({
      id,
      rail: input.rail,
      draftedBy: actor.kind === "person" ? actor.userId : null,
      createdAt: now,
    });
    let lines = 0;
    for (const maker of makers) {
      for (const part of rail.plan(maker)) {
        await draftLine(tx, { batchId: id, artisanId: maker.artisanId, ...part });
        lines += 1;
      }
    }
    return { batchId: id, lines };
  },
  audit: ({ input, output }) => ({
    object: output.batchId,
    detail: { rail: input.rail, lines: output.lines },
  }),
});
