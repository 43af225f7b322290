import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan, chamber, fair, fairApplication, fairStand } from "#db/schema/index.ts";
import { criteriaOf, progressOf } from "#features/calls/index.ts";
import { judgesFair } from "#features/fairs/policy.ts";
import { fairTables } from "#features/fairs/queries/call-tables.ts";
import { factsOf, readFair, readStandsOf } from "#features/fairs/queries/read-fair.ts";
import { type ApplicationRow, type FairFacts, fairInput, type OwnFair } from "#features/fairs/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The fairs of a chamber, or of the national house (null), the newest first. */
export const listOwnFairs = defineQuery({
  name: "fairs.list-own",
  input: z.strictObject({ chamberId: idSchema("chamber").nullable() }),
  handler: async ({ tx, input, now }): Promise<FairFacts[]> => {
    const rows = await tx
      .select({ fair, chamberName: chamber.name })
      .from(fair)
      .leftJoin(chamber, eq(chamber.id, fair.chamberId))
      .where(input.chamberId ? eq(fair.chamberId, input.chamberId) : isNull(fair.chamberId))
      .orderBy(desc(fair.startsOn), desc(fair.id))
      .limit(200);
    return rows.map((row) => factsOf(row.fair, row.chamberName, now));
  },
  policy: (actor, { input }) => judgesFair(actor, input),
});

/** One of them with its criteria, stands and applications. */
export const getOwnFair = defineQuery({
  name: "fairs.get-own",
  input: fairInput,
  handler: async ({ tx, input, actor, now }): Promise<OwnFair | null> => {
    const found = await readFair(tx, input.fairId);
    if (!found) return null;
    const { intro, directions, hours, answerDays, seedHash } = found.fair;
    return {
      ...factsOf(found.fair, found.chamberName, now),
      ...{ intro, directions, hours, answerDays, seedHash },
      criteria: await criteriaOf(tx, fairTables, input.fairId),
      stands: await readStandsOf(tx, input.fairId),
      applications: await readApplications(tx, input.fairId, actor.kind === "person" ? actor.userId : null),
    };
  },
  policy: (actor, { resource }) => judgesFair(actor, resource),
});

/**
 * Applications to a fair, or the one that is named, by rank once it was drawn, else by number. As whoever reads: officers see those of their fairs. Names alone
 * are read as the product: who applied stays in the list whatever became of their standing since.
 */
export async function readApplications(
  tx: Tx,
  fairId: Id<"fair">,
  reader: Id<"user"> | null,
  only?: Id<"fairApplication">,
): Promise<ApplicationRow[]> {
  const rows = await tx
    .select({
      id: fairApplication.id,
      number: fairApplication.number,
      artisanId: fairApplication.artisanId,
      state: fairApplication.state,
      points: fairApplication.points,
      rank: fairApplication.rank,
      stand: fairStand.number,
      answerBy: fairApplication.answerBy,
    })
    .from(fairApplication)
    .leftJoin(fairStand, eq(fairStand.id, fairApplication.standId))
    .where(and(eq(fairApplication.fairId, fairId), only ? eq(fairApplication.id, only) : undefined))
    .orderBy(sql`${fairApplication.rank} nulls last`, asc(fairApplication.number));
  if (rows.length === 0) return [];
  const makers = await asProduct(tx, () =>
    tx
      .select({ id: artisan.id, name: artisan.name, town: artisan.town })
      .from(artisan)
      .where(
        inArray(
          artisan.id,
          rows.map(({ artisanId }) => artisanId),
        ),
      ),
  );
  const progress = await progressOf(
    tx,
    fairTables,
    rows.map(({ id }) => id),
    reader,
  );
  return rows.map((row) => {
    const maker = makers.find(({ id }) => id === row.artisanId);
    return {
      ...row,
      ...{ name: maker?.name ?? {}, town: maker?.town ?? {} },
      answerBy: row.answerBy?.toISOString() ?? null,
      ...progress(row.id),
    };
  });
}
