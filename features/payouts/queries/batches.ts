import "server-only";
import { desc, eq, inArray, sql } from "drizzle-orm";
import {
  artisan,
  bankAccount,
  bankAnswer,
  payoutBatch,
  payoutItem,
  payoutLine,
  user,
} from "#db/schema/index.ts";
import { readAnswerFile } from "#features/payouts/bank-file.ts";
import { judgeAnswers } from "#features/payouts/domain/judge-answer.ts";
import { keepsPayouts } from "#features/payouts/policy.ts";
import { readDue } from "#features/payouts/queries/read-due.ts";
import { bankBatch } from "#features/payouts/rails/bank-batch.ts";
import {
  type AnswerRow,
  answerInput,
  type BatchRow,
  type BatchView,
  batchInput,
  type DueRow,
  noInput,
} from "#features/payouts/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type PayoutDesk = { due: DueRow[]; batches: BatchRow[] };

/** Everything that could be paid now, with who is left out and why, and the batches, newest first. */
export const payoutDesk = defineQuery({
  name: "payouts.desk",
  input: noInput,
  policy: keepsPayouts,
  handler: async ({ tx, now }): Promise<PayoutDesk> => {
    const due = await readDue(tx, bankBatch, now);
    const batches = await tx
      .select({
        id: payoutBatch.id,
        state: payoutBatch.state,
        rail: payoutBatch.rail,
        createdAt: payoutBatch.createdAt,
        lines: sql<number>`count(${payoutLine.id})`.mapWith(Number),
        amountMinor: sql<number>`coalesce(sum(${payoutLine.amountMinor}), 0)`.mapWith(Number),
        returned: sql<number>`count(*) filter (where ${payoutLine.state} = 'returned')`.mapWith(Number),
      })
      .from(payoutBatch)
      .leftJoin(payoutLine, eq(payoutLine.batchId, payoutBatch.id))
      .groupBy(payoutBatch.id)
      .orderBy(desc(payoutBatch.createdAt))
      .limit(100);
    return {
      due: due.map((maker) => ({
        artisanId: maker.artisanId,
        name: maker.name,
        orders: maker.due.length,
        amountMinor: maker.due.reduce((total, one) => total + one.leftMinor, 0),
        leftOut: maker.leftOut,
      })),
      batches: batches.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    };
  },
});

/** One batch with its lines and what the bank answered. */
export const viewBatch = defineQuery({
  name: "payouts.view-batch",
  input: batchInput,
  policy: keepsPayouts,
  handler: async ({ tx, input, actor }): Promise<BatchView | null> => {
    const [batch] = await tx.select().from(payoutBatch).where(eq(payoutBatch.id, input.batchId));
    if (!batch) return null;
    const lines = await tx
      .select({
        id: payoutLine.id,
        artisanId: payoutLine.artisanId,
        name: artisan.name,
        amountMinor: payoutLine.amountMinor,
        state: payoutLine.state,
        reason: payoutLine.reason,
        lastFour: bankAccount.lastFour,
        orders:
          sql<number>`(select count(*) from ${payoutItem} where ${payoutItem.lineId} = ${payoutLine.id})`.mapWith(
            Number,
          ),
      })
      .from(payoutLine)
      .innerJoin(artisan, eq(artisan.id, payoutLine.artisanId))
      .leftJoin(bankAccount, eq(bankAccount.id, payoutLine.bankAccountId))
      .where(eq(payoutLine.batchId, batch.id))
      .orderBy(payoutLine.id);
    const people = [batch.draftedBy, batch.approvedBy].flatMap((id) => (id ? [id] : []));
    const names = people.length === 0 ? [] : await tx.select().from(user).where(inArray(user.id, people));
    const nameOf = (id: string | null) => {
      const person = names.find((one) => one.id === id);
      return person ? (person.name ?? person.email) : null;
    };
    const answers = await tx
      .select()
      .from(bankAnswer)
      .where(eq(bankAnswer.batchId, batch.id))
      .orderBy(bankAnswer.readAt);
    return {
      id: batch.id,
      state: batch.state,
      rail: batch.rail,
      createdAt: batch.createdAt.toISOString(),
      amountMinor: lines.reduce((total, line) => total + line.amountMinor, 0),
      returned: lines.filter((line) => line.state === "returned").length,
      draftedBy: nameOf(batch.draftedBy),
      approvedBy: nameOf(batch.approvedBy),
      isOwnDraft: actor.kind === "person" && actor.userId === batch.draftedBy,
      sha256: batch.sha256,
      lines,
      answers: answers.map(({ fileName, confirmed, returned, readAt }) => ({
        ...{ fileName, confirmed, returned },
        readAt: readAt.toISOString(),
      })),
    };
  },
});

/** What a bank's answer would do, row by row, before anything is done. Null columns: the table is not an answer. */
export const previewAnswer = defineQuery({
  name: "payouts.preview-answer",
  input: answerInput,
  policy: keepsPayouts,
  handler: async ({ tx, input }): Promise<{ rows: AnswerRow[] | null } | null> => {
    const [batch] = await tx.select().from(payoutBatch).where(eq(payoutBatch.id, input.batchId));
    if (!batch) return null;
    const lines = await tx.select().from(payoutLine).where(eq(payoutLine.batchId, batch.id));
    const answers = readAnswerFile(input.text);
    return { rows: answers && judgeAnswers(answers, lines) };
  },
});
