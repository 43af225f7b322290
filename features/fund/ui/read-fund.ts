import "server-only";
import { notFound } from "next/navigation";
import { federationFund, myFundShares, officeFund } from "#features/fund/index.ts";
import { fundStatement, pieceFund } from "#features/fund/queries/public-fund.ts";
import { chamberAsked, workshopAsked } from "#features/identity/index.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Id } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** The public statement. Grants stamp it; what sales bring shows when the page is made anew. */
export const readStatement = () => cached(fundStatement, {}, [tags.fund()]);

/** What a piece gives, as its page keeps it. */
export const readPieceFund = (pieceId: Id<"piece">) => cached(pieceFund, { pieceId }, [tags.piece(pieceId)]);

/** What a chamber can grant, of the one the address names or the reader's first. */
export async function readOffice(context: Context, asked?: string) {
  const chamberId = chamberAsked(context.actor, asked, "verifier", "manager");
  return chamberId ? unwrap(await officeFund(context, { chamberId })) : notFound();
}

/** One grant of any of the reader's chambers; null for any other. */
export async function readOfficeGrant(context: Context, grantId: string) {
  for (const chamberId of chamberIdsOf(context.actor, "verifier", "manager")) {
    const { grants } = unwrap(await officeFund(context, { chamberId }));
    const grant = grants.find(({ id }) => id === grantId);
    if (grant) return grant;
  }
  return null;
}

export async function readFederation(context: Context) {
  const found = await federationFund(context, {});
  return found.ok ? found.value : notFound();
}

/** A maker's pieces with what each gives. */
export async function readShares(context: Context, asked?: string) {
  const artisanId = workshopAsked(context.actor, asked);
  return artisanId ? unwrap(await myFundShares(context, { artisanId })) : notFound();
}
