import "server-only";
import { desc, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { fundGrant } from "#db/schema/fund.ts";
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
  return rows.map(({ grant, ...names }) => {
    const { id, amountMinor, purpose, state, declineNote, bankReference, createdAt, proposedBy } = grant;
    return {
      ...{ id, amountMinor, purpose, state, declineNote, bankReference },
      ...names,
      createdAt: createdAt.toISOString(),
      isMine: actor.kind === "person" && actor.userId === proposedBy,
    };
  });
}
