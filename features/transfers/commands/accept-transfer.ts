import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { lockFile, tellApplicant } from "#features/applications/index.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { reachOf, standingTags } from "#features/register/index.ts";
import { ruleValue } from "#features/rules/index.ts";
import { lockTransfer, moveEntry, type TransferRow } from "#features/transfers/commands/lock-transfer.ts";
import { rekeyFile, rekeyMaker } from "#features/transfers/commands/rekey.ts";
import { mayMoveFor } from "#features/transfers/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const day = 86_400_000;

/**
 * Takes on a file or a maker of another chamber: everything that belongs to the person changes hands in one transaction, in the
 * database (move_between_chambers); an open file begins anew, with a new day. Refusals: TRANSFER_DECIDED, and TRANSFER_GONE when
 * what was to move is no longer there, or no longer open.
 */
export const acceptTransfer = defineCommand({
  name: "transfers.accept",
  input: z.strictObject({ transferId: idSchema("transfer") }),
  errors: ["TRANSFER_DECIDED", "TRANSFER_GONE"],
  load: ({ tx, input }) => lockTransfer(tx, input.transferId),
  policy: (actor, { resource }) => mayMoveFor(actor, resource.toChamberId),
  stepUp: true,
  handler: async ({ tx, resource: move, now, fail }) => {
    if (move.state !== "requested") fail("TRANSFER_DECIDED");
    const { received } = await ruleValue(tx, "review.days", now);
    const due = new Date(now.getTime() + received * day);
    const { rows } = (await tx.execute(
      sql`select move_between_chambers(${move.id}, ${now.toISOString()}, ${due.toISOString()}) as answer`,
    )) as unknown as { rows: { answer: "moved" | "decided" | "gone" }[] };
    const answer = rows[0]?.answer;
    if (answer === "gone") fail("TRANSFER_GONE");
    if (answer !== "moved") fail("TRANSFER_DECIDED");
    await settleIn(tx, move);
    return { subjectId: move.applicationId ?? move.artisanId };
  },
  audit: ({ resource }) => moveEntry(resource),
  invalidates: ({ resource }) => (resource.artisanId ? standingTags(resource.artisanId) : []),
});

/** What the database cannot do: hashes under the new chamber's keys, and the word to the person. */
async function settleIn(tx: Tx, move: TransferRow): Promise<void> {
  if (move.applicationId) {
    await rekeyFile(tx, move.applicationId);
    const file = await lockFile(tx, move.applicationId);
    if (file) await tellApplicant(tx, file, "transfer-accepted", move.id);
  } else if (move.artisanId) {
    await rekeyMaker(tx, move.artisanId);
    const reach = await reachOf(tx, move.artisanId);
    const letter = { template: "transfer-accepted" as const, id: move.id };
    if (reach.byMail) await enqueue(tx, mailJob, letter);
    if (reach.bySms) await enqueue(tx, smsJob, letter);
  }
}
