import "server-only";
import { asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { settlementBreak, user } from "#db/schema/index.ts";
import { mayReadBreaks } from "#features/reconciliation/policy.ts";
import type { ListedBreak } from "#features/reconciliation/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What does not agree now, oldest first; or what was closed lately, newest first. */
export const listBreaks = defineQuery({
  name: "reconciliation.list-breaks",
  input: z.strictObject({ which: z.enum(["open", "closed"]).default("open") }),
  handler: async ({ tx, input, actor }): Promise<ListedBreak[]> => {
    const isOpen = input.which === "open";
    const rows = await tx
      .select({ row: settlementBreak, owner: user.name })
      .from(settlementBreak)
      .leftJoin(user, eq(user.id, settlementBreak.ownerId))
      .where(isOpen ? isNull(settlementBreak.resolvedAt) : isNotNull(settlementBreak.resolvedAt))
      .orderBy(isOpen ? asc(settlementBreak.foundAt) : desc(settlementBreak.resolvedAt))
      .limit(isOpen ? 200 : 50);
    return rows.map(({ row, owner }) => ({
      id: row.id,
      kind: row.kind,
      object: row.object,
      currency: row.currency,
      amountMinor: row.amountMinor,
      foundAt: row.foundAt.toISOString(),
      owner,
      isMine: actor.kind === "person" && row.ownerId === actor.userId,
      resolvedAt: row.resolvedAt?.toISOString() ?? null,
      resolution: row.resolution,
      note: row.note,
    }));
  },
  policy: mayReadBreaks,
});
