import "server-only";
import { eq } from "drizzle-orm";
import { bankAnswer, payoutBatch, payoutLine } from "#db/schema/index.ts";
import { lockSellers } from "#features/ledger/index.ts";
import { readAnswerFile } from "#features/payouts/bank-file.ts";
import { confirmLine, giveLineBack } from "#features/payouts/commands/line-moves.ts";
import { judgeAnswers } from "#features/payouts/domain/judge-answer.ts";
import { keepsPayouts } from "#features/payouts/policy.ts";
import { lockBatch } from "#features/payouts/queries/lock-batch.ts";
import { answerInput } from "#features/payouts/schema.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Takes in what the bank answered: paid lines are confirmed, returned ones go back on what their makers have coming. Rows with a
 * problem change nothing and are counted. The same file again, or a row that says what is known, does nothing.
 */
export const importAnswer = defineCommand({
  name: "payouts.import-answer",
  input: answerInput,
  errors: ["BATCH_MOVED", "ANSWER_COLUMNS", "CSV_UNREADABLE"],
  load: ({ tx, input }) => lockBatch(tx, input.batchId),
  policy: keepsPayouts,
  stepUp: true,
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (!["exported", "acknowledged", "returned"].includes(resource.state)) fail("BATCH_MOVED");
    const answers = readAnswerFile(input.text);
    if (!answers) return fail("ANSWER_COLUMNS");
    const rows = judgeAnswers(answers, resource.lines);
    await lockSellers(
      tx,
      resource.lines.map((line) => line.artisanId),
    );
    const done = { confirmed: 0, returned: 0, problems: rows.filter((row) => row.problem).length };
    for (const row of rows) {
      const line = resource.lines.find((one) => one.id === row.lineId);
      if (!line || row.problem || row.isKnown || !row.result) continue;
      if (row.result === "confirmed") await confirmLine(tx, line, "bank_batch", now);
      else
        await giveLineBack(tx, line, {
          ...{ state: "returned", at: now },
          ...(row.reason ? { reason: row.reason } : {}),
        });
      done[row.result] += 1;
    }
    if (done.confirmed + done.returned > 0 && actor.kind === "person") {
      await tx
        .insert(bankAnswer)
        .values({
          sha256: sha256Hex(`${resource.id}\n${input.text}`),
          batchId: resource.id,
          fileName: input.fileName,
          confirmed: done.confirmed,
          returned: done.returned,
          readBy: actor.userId,
        })
        .onConflictDoNothing();
    }
    await closeWhenAnswered(tx, resource);
    return done;
  },
  audit: ({ resource, output }) => ({ object: resource.id, detail: output }),
});

type Batch = NonNullable<Awaited<ReturnType<typeof lockBatch>>>;

async function closeWhenAnswered(tx: Parameters<typeof lockBatch>[0], batch: Batch): Promise<void> {
  if (batch.state !== "exported") return;
  const lines = await tx
    .select({ state: payoutLine.state })
    .from(payoutLine)
    .where(eq(payoutLine.batchId, batch.id));
  if (lines.some((line) => line.state === "sent")) return;
  const state = lines.every((line) => line.state === "returned") ? "returned" : "acknowledged";
  await tx.update(payoutBatch).set({ state }).where(eq(payoutBatch.id, batch.id));
}
