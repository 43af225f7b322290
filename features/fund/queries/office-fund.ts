import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { fundGrant } from "#db/schema/fund.ts";
import { lineage } from "#db/schema/lineage.ts";
import { mayGrant } from "#features/fund/policy.ts";
import { readBalances } from "#features/fund/queries/read-balance.ts";
import { readGrants } from "#features/fund/queries/read-grants.ts";
import type { Available, GrantDto, GrantLine } from "#features/fund/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type OfficeFund = {
  chamberId: Id<"chamber">;
  balances: Available[];
  grants: GrantDto[];
  lines: GrantLine[];
};

/** What a chamber can grant out of the fund, and what it has. */
export const officeFund = defineQuery({
  name: "fund.office",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId }, actor, now }): Promise<OfficeFund> => ({
    chamberId,
    balances: await readBalances(tx, now),
    grants: await readGrants(tx, eq(fundGrant.chamberId, chamberId), actor),
    lines: await readLines(tx, chamberId),
  }),
  policy: (actor, { resource }) => mayGrant(actor, resource),
});

const master = alias(artisan, "master");
const apprentice = alias(artisan, "apprentice");

/** Attested lines of the chamber's apprentices whose master lives. */
function readLines(tx: Tx, chamberId: Id<"chamber">): Promise<GrantLine[]> {
  return tx
    .select({
      lineageId: lineage.id,
      craftName: craft.name,
      masterName: master.name,
      apprenticeName: apprentice.name,
    })
    .from(lineage)
    .innerJoin(craft, eq(craft.id, lineage.craftId))
    .leftJoin(master, eq(master.id, lineage.masterId))
    .leftJoin(apprentice, eq(apprentice.id, lineage.apprenticeId))
    .where(and(eq(lineage.chamberId, chamberId), eq(lineage.state, "attested"), isNotNull(lineage.masterId)))
    .orderBy(asc(lineage.createdAt), asc(lineage.id));
}
