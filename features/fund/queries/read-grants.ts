import "server-only";
import { asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { fundGrant, fundGrantRefusal } from "#db/schema/fund.ts";
import { lineage } from "#db/schema/lineage.ts";
import type { GrantDto } from "#features/fund/schema.ts";
import type { Actor } from "#lib/kernel/actor.ts";

const master = alias(artisan, "master");
const apprentice = alias(artisan, "apprentice");

/** Grants with the names of both people as far as the reader may see them, the latest first. */
export async function readGrants(tx: Tx, where: SQL | undefined, actor: Actor): Promise<GrantDto[]> {
  const rows = await tx
    .select({
      grant: fundGrant,
      craftName: craft.name,
      masterName: master.name,
      apprenticeName: apprentice.name,
    })
    .from(fundGrant)
    .innerJoin(craft, eq(craft.id, fundGrant.craftId))
    .leftJoin(lineage, eq(lineage.id, fundGrant.lineageId))
    .leftJoin(master, eq(master.id, fundGrant.masterId))
    .leftJoin(apprentice, eq(apprentice.id, lineage.apprenticeId))
    .where(where)
    .orderBy(desc(fundGrant.createdAt), desc(fundGrant.id))
    .limit(200);
  const refusals = await tx
    .select()
    .from(fundGrantRefusal)
    .where(
      inArray(
        fundGrantRefusal.grantId,
        rows.map(({ grant }) => grant.id),
      ),
    )
    .orderBy(asc(fundGrantRefusal.n));
  return rows.map(({ grant, ...names }) => {
    const { id, amountMinor, purpose, state, declineNote, bankReference, createdAt, proposedBy } = grant;
    return {
      ...{ id, amountMinor, purpose, state, declineNote, bankReference, returnNote: grant.returnNote },
      refusals: refusals
        .filter((one) => one.grantId === id)
        .map((one) => ({ bankReference: one.bankReference, note: one.note, at: one.at.toISOString() })),
      ...names,
      createdAt: createdAt.toISOString(),
      isMine: actor.kind === "person" && actor.userId === proposedBy,
    };
  });
}
