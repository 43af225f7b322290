import "server-only";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { publishedPromotion } from "#db/schema/published-catalogue.ts";
import type { DeliveryOffer, PieceReduction } from "#features/promotions/domain/choose.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Whose basket it is, as far as it matters here. */
export type Shopper = {
  /** The code they typed. */
  code: string | null;
  /** Where it goes; null while that is not known. */
  country: string | null;
  /** `buyerHash` of their address; null while that is not known. */
  buyer: string | null;
};

/** What may lower the pieces of a basket today, and what may pay for their delivery. */
export type Offers = {
  reductions: ReadonlyMap<Id<"piece">, readonly PieceReduction[]>;
  deliveries: ReadonlyMap<Id<"piece">, readonly DeliveryOffer[]>;
};

export const noOffers: Offers = { reductions: new Map(), deliveries: new Map() };

/** All promotions in force for the pieces of a basket; which of them are applied is `chooseReductions`' and `chooseDeliveries`'. */
export async function readOffers(
  tx: Tx,
  pieceIds: readonly Id<"piece">[],
  { code, country, buyer }: Shopper,
): Promise<Offers> {
  if (pieceIds.length === 0) return { reductions: new Map(), deliveries: new Map() };
  const view = publishedPromotion;
  const rows = await tx
    .select()
    .from(view)
    .where(
      and(
        inArray(view.pieceId, [...new Set(pieceIds)]),
        or(isNull(view.code), code ? eq(view.code, code) : undefined),
        or(isNull(view.buyerCountry), country ? eq(view.buyerCountry, country) : undefined),
        buyer ? or(isNull(view.perBuyer), sql`not promotion_had(${view.id}, ${buyer})`) : undefined,
      ),
    );
  const known = rows.map((row) => ({
    ...row,
    ...{ promotionId: row.id, isByCode: row.code !== null },
  }));
  return {
    reductions: Map.groupBy(
      known.filter(({ kind }) => kind !== "free_delivery"),
      ({ pieceId }) => pieceId,
    ),
    deliveries: Map.groupBy(
      known.filter(({ kind }) => kind === "free_delivery"),
      ({ pieceId }) => pieceId,
    ),
  };
}

/** Whether any promotion in force goes by this code. */
export async function knowsCode(tx: Tx, code: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: publishedPromotion.id })
    .from(publishedPromotion)
    .where(eq(publishedPromotion.code, code))
    .limit(1);
  return row !== undefined;
}
