import "server-only";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { artisanOrder, checkout, dispute } from "#db/schema/index.ts";
import type { DisputeEvidence } from "#db/schema/refunds.ts";
import { meaningOf, waitsForAnswer } from "#features/refunds/domain/dispute-status.ts";
import { readsDisputes } from "#features/refunds/policy.ts";
import { readEvidence } from "#features/refunds/queries/read-evidence.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { type Money, money } from "#lib/money/money.ts";

type Row = typeof dispute.$inferSelect;

/** A dispute in a list. Instants are ISO strings. */
export type DisputeDto = {
  id: string;
  status: string;
  meaning: ReturnType<typeof meaningOf>;
  waits: boolean;
  reason: string;
  amount: Money;
  number: string | null;
  /** Of a member's dues to a craft body, and no order. */
  isDues: boolean;
  /** Of a maker's deposit for a purchase together, and no order. */
  isDeposit: boolean;
  dueBy: string | null;
  openedAt: string;
  submittedAt: string | null;
  bearer: Row["bearer"];
  bearerReason: string | null;
};

/** The same with what speaks for the payment. */
export type ShownDispute = DisputeDto & { evidence: DisputeEvidence };

const asDto = (row: Row, number: string | null): DisputeDto => ({
  id: row.id,
  status: row.status,
  meaning: meaningOf(row.status),
  waits: waitsForAnswer(row.status) && row.submittedAt === null,
  reason: row.reason,
  amount: money(row.amountMinor, row.currency),
  number,
  isDues: row.duesId !== null,
  isDeposit: row.depositAttemptId !== null,
  dueBy: row.dueBy?.toISOString() ?? null,
  openedAt: row.openedAt.toISOString(),
  submittedAt: row.submittedAt?.toISOString() ?? null,
  bearer: row.bearer,
  bearerReason: row.bearerReason,
});

/** Payments that banks ask back, the latest first. */
export const listDisputes = defineQuery({
  name: "refunds.list-disputes",
  input: z.strictObject({}),
  handler: ({ tx }) =>
    asProduct(tx, async () => {
      const rows = await tx
        .select({ dispute, number: checkout.number })
        .from(dispute)
        .leftJoin(checkout, eq(checkout.id, dispute.checkoutId))
        .orderBy(desc(dispute.openedAt))
        .limit(200);
      return rows.map((row) => asDto(row.dispute, row.number));
    }),
  policy: readsDisputes,
});

/** One dispute with its orders and what speaks for the payment: as it was given, or as it would be. */
export const getDispute = defineQuery({
  name: "refunds.get-dispute",
  input: z.strictObject({ disputeId: idSchema("dispute") }),
  handler: ({ tx, input }) =>
    asProduct(tx, async () => {
      const [row] = await tx
        .select({ dispute, number: checkout.number })
        .from(dispute)
        .leftJoin(checkout, eq(checkout.id, dispute.checkoutId))
        .where(eq(dispute.id, input.disputeId));
      if (!row) return null;
      const { checkoutId, submission } = row.dispute;
      const orders = checkoutId
        ? await tx
            .select({ id: artisanOrder.id, number: artisanOrder.number, state: artisanOrder.state })
            .from(artisanOrder)
            .where(eq(artisanOrder.checkoutId, checkoutId))
        : [];
      const evidence: DisputeEvidence = submission ?? (checkoutId ? await readEvidence(tx, checkoutId) : {});
      return { ...asDto(row.dispute, row.number), orders, evidence };
    }),
  policy: readsDisputes,
});
