import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { bankAccount, payoutBatch } from "#db/schema/index.ts";
import { bankFile, bankFileName, type FileLine } from "#features/payouts/bank-file.ts";
import { sendLines } from "#features/payouts/commands/line-moves.ts";
import { keepsPayouts } from "#features/payouts/policy.ts";
import { lockBatch } from "#features/payouts/queries/lock-batch.ts";
import { openRib } from "#features/payouts/rib-seal.ts";
import { batchInput } from "#features/payouts/schema.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The file of a batch for the bank. The first time notes its SHA-256 and that its lines are on their way; every later time
 * gives the same bytes, or refuses (EXPORT_DIFFERS) rather than hand out others under the same name.
 */
export const exportBatch = defineCommand({
  name: "payouts.export-batch",
  input: batchInput,
  errors: ["BATCH_MOVED", "EXPORT_DIFFERS"],
  load: ({ tx, input }) => lockBatch(tx, input.batchId),
  policy: keepsPayouts,
  stepUp: true,
  handler: async ({ tx, resource, now, fail }) => {
    if (resource.rail !== "bank_batch" || ["draft", "discarded"].includes(resource.state))
      fail("BATCH_MOVED");
    const text = bankFile(resource.id, await fileLines(tx, resource.lines));
    const sha256 = sha256Hex(text);
    if (resource.sha256 !== null && resource.sha256 !== sha256) fail("EXPORT_DIFFERS");
    const first = resource.state === "approved";
    if (first) {
      await tx
        .update(payoutBatch)
        .set({ state: "exported", exportedAt: now, sha256 })
        .where(eq(payoutBatch.id, resource.id));
      await sendLines(tx, resource.id);
    }
    return { fileName: bankFileName(resource.id), text, sha256, first };
  },
  audit: ({ resource, output }) => ({
    object: resource.id,
    detail: { sha256: output.sha256, first: output.first },
  }),
});

type Lines = NonNullable<Awaited<ReturnType<typeof lockBatch>>>["lines"];

async function fileLines(tx: Tx, lines: Lines): Promise<FileLine[]> {
  const ids = lines.flatMap((line) => (line.bankAccountId ? [line.bankAccountId] : []));
  const accounts =
    ids.length === 0 ? [] : await tx.select().from(bankAccount).where(inArray(bankAccount.id, ids));
  return lines.map((line) => {
    const account = accounts.find((one) => one.id === line.bankAccountId);
    if (!account) throw new Error(`payout line ${line.id} has no account`);
    return {
      id: line.id,
      rib: openRib(account.id, account.sealedRib),
      holder: account.holder,
      amountMinor: line.amountMinor,
    };
  });
}
