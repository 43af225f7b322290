import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import {
  publishedFundGrant,
  publishedFundMonth,
  publishedFundPeriod,
  publishedPieceFund,
} from "#db/schema/published-fund.ts";
import type { FundMonth, FundPeriod, PublicGrant } from "#features/fund/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

export type FundStatement = { months: FundMonth[]; periods: FundPeriod[]; grants: PublicGrant[] };

/** The fund's books: gifts and grants by craft and month, straight from the ledger; makers' shares in periods; its newest 100 grants. */
export const fundStatement = definePublicQuery({
  name: "fund.statement",
  input: z.strictObject({}),
  handler: async ({ db }): Promise<FundStatement> => {
    const months = await db
      .select()
      .from(publishedFundMonth)
      .orderBy(asc(publishedFundMonth.month), asc(publishedFundMonth.craftId));
    const periods = await db.select().from(publishedFundPeriod).orderBy(asc(publishedFundPeriod.n));
    const grants = await db
      .select()
      .from(publishedFundGrant)
      .orderBy(desc(publishedFundGrant.decidedAt), desc(publishedFundGrant.id))
      .limit(100);
    return {
      months,
      periods,
      grants: grants.map(({ craftId: _, decidedAt, paidAt, ...grant }) => ({
        ...grant,
        decidedAt: decidedAt.toISOString(),
        paidAt: paidAt?.toISOString() ?? null,
      })),
    };
  },
});

/** What a piece gives to the fund, in basis points of its price; zero for nothing. */
export const pieceFund = definePublicQuery({
  name: "fund.of-piece",
  input: z.strictObject({ pieceId: idSchema("piece") }),
  handler: async ({ db, input: { pieceId } }): Promise<{ basisPoints: number }> => {
    const [row] = await db
      .select({ basisPoints: publishedPieceFund.basisPoints })
      .from(publishedPieceFund)
      .where(eq(publishedPieceFund.pieceId, pieceId));
    return row ?? { basisPoints: 0 };
  },
});
