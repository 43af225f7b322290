import "server-only";
import { and, asc, count, eq, inArray, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber, region } from "#db/schema/chambers.ts";
import { chamberStaff } from "#features/chambers/policy.ts";
import { type OfficeArtisan, type OfficeSummary, officeTableRows } from "#features/chambers/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A chamber as its own people see it: its record, its artisans by state, and how many of each. */
export const officeSummary = defineQuery({
  name: "chambers.office-summary",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input }): Promise<OfficeSummary | null> => {
    const [record] = await tx
      .select({
        id: chamber.id,
        name: chamber.name,
        region: region.name,
        seat: chamber.seat,
        seatEvidence: chamber.seatEvidence,
        seatSource: chamber.seatSource,
        seatRecordedOn: chamber.seatRecordedOn,
      })
      .from(chamber)
      .innerJoin(region, eq(region.code, chamber.regionCode))
      .where(eq(chamber.id, input.chamberId));
    if (!record) return null;
    const counts = await countsOf(tx, input.chamberId);
    return { chamber: record, counts, artisans: await artisansOf(tx, input.chamberId) };
  },
  policy: (actor, { resource }) => chamberStaff(actor, resource.chamber.id),
});

async function countsOf(tx: Tx, chamberId: Id<"chamber">): Promise<OfficeSummary["counts"]> {
  const states = await tx
    .select({ state: artisan.state, n: count() })
    .from(artisan)
    .where(eq(artisan.chamberId, chamberId))
    .groupBy(artisan.state);
  const [pieces] = await tx
    .select({ n: count() })
    .from(piece)
    .innerJoin(artisan, eq(artisan.id, piece.artisanId))
    .where(
      and(
        eq(artisan.chamberId, chamberId),
        inArray(artisan.state, ["registered", "reinstated"]),
        eq(piece.state, "published"),
      ),
    );
  const of = (state: OfficeArtisan["state"]) => states.find((row) => row.state === state)?.n ?? 0;
  const [waiting] = await tx
    .select({ n: count() })
    .from(application)
    .where(
      and(
        eq(application.chamberId, chamberId),
        notInArray(application.state, ["draft", "approved", "refused", "withdrawn"]),
      ),
    );
  return {
    applications: waiting?.n ?? 0,
    registered: of("registered") + of("reinstated"),
    suspended: of("suspended"),
    publishedPieces: pieces?.n ?? 0,
  };
}

async function artisansOf(tx: Tx, chamberId: Id<"chamber">): Promise<OfficeArtisan[]> {
  const rows = await tx
    .select({
      id: artisan.id,
      name: artisan.name,
      town: artisan.town,
      state: artisan.state,
      registryNumber: artisan.registryNumber,
      publishedPieces: sql<number>`(select count(*)::int from ${piece}
        where ${piece}.artisan_id = ${artisan}.id and ${piece}.state = 'published')`,
      since: artisan.createdAt,
    })
    .from(artisan)
    .where(eq(artisan.chamberId, chamberId))
    .orderBy(
      sql`case ${artisan.state} when 'suspended' then 0 else 1 end`,
      asc(artisan.createdAt),
      asc(artisan.id),
    )
    .limit(officeTableRows);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}
