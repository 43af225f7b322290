import "server-only";
import { and, asc, desc, eq, gte, inArray, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { chamber, fair, fairAnswer, fairApplication, fairPiece, fairStand, piece } from "#db/schema/index.ts";
import { criteriaOf, marksOf } from "#features/calls/index.ts";
import { mostPoints } from "#features/calls/schema.ts";
import { ownWorkshop } from "#features/fairs/policy.ts";
import { fairTables } from "#features/fairs/queries/call-tables.ts";
import { factsOf, readFair } from "#features/fairs/queries/read-fair.ts";
import {
  type StudioApplication,
  type StudioFair,
  type StudioFairRow,
  workshopFairInput,
} from "#features/fairs/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Fairs that are not over, and those the maker was part of, with where their application stands. */
export const listStudioFairs = defineQuery({
  name: "fairs.list-studio",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { artisanId }, now }): Promise<StudioFairRow[]> => {
    const own = await tx
      .select({
        fairId: fairApplication.fairId,
        state: fairApplication.state,
        stand: fairStand.number,
        answerBy: fairApplication.answerBy,
      })
      .from(fairApplication)
      .leftJoin(fairStand, eq(fairStand.id, fairApplication.standId))
      .where(eq(fairApplication.artisanId, artisanId));
    const rows = await tx
      .select({ fair, chamberName: chamber.name })
      .from(fair)
      .leftJoin(chamber, eq(chamber.id, fair.chamberId))
      .where(and(ne(fair.state, "draft"), gte(fair.endsOn, dayInMorocco(new Date(now.getTime() - 31_536e6)))))
      .orderBy(desc(fair.startsOn))
      .limit(100);
    return rows
      .map((row) => {
        const application = own.find(({ fairId }) => fairId === row.fair.id);
        return {
          ...factsOf(row.fair, row.chamberName, now),
          application: application
            ? {
                state: application.state,
                stand: application.stand,
                answerBy: application.answerBy?.toISOString() ?? null,
              }
            : null,
        };
      })
      .filter(
        ({ phase, application }) => application !== null || (phase !== "over" && phase !== "cancelled"),
      );
  },
  policy: (actor, { input }) => ownWorkshop(actor, input.artisanId),
});

/** One of them: what is asked, what the maker answered, and how it ended. */
export const getStudioFair = defineQuery({
  name: "fairs.get-studio",
  input: workshopFairInput,
  handler: async ({ tx, input, actor, now }): Promise<StudioFair | null> => {
    const artisanId = await workshopAt(tx, input, actor);
    const found = await readFair(tx, input.fairId);
    if (!found || !artisanId || found.fair.state === "draft") return null;
    const criteria = await criteriaOf(tx, fairTables, input.fairId);
    const { intro, directions, hours, answerDays } = found.fair;
    return {
      ...factsOf(found.fair, found.chamberName, now),
      ...{ intro, directions, hours, answerDays, criteria, artisanId },
      mostPoints: mostPoints(criteria.map(({ weight }) => weight)),
      choices: await tx
        .select({ id: piece.id, title: piece.title })
        .from(piece)
        .where(and(eq(piece.artisanId, artisanId), eq(piece.state, "published")))
        // What was chosen already stands among them, however many newer pieces there are.
        .orderBy(desc(isChosen(input.fairId, artisanId)), desc(piece.createdAt))
        .limit(100),
      application: await readOwn(tx, input.fairId, artisanId),
    };
  },
  policy: (actor, { resource }) => (artisanIdsOf(actor).includes(resource.artisanId) ? "allow" : "hide"),
});

const isChosen = (fairId: Id<"fair">, artisanId: Id<"artisan">) => sql`exists (
  select 1 from ${fairPiece} join ${fairApplication} on ${fairApplication.id} = ${fairPiece.applicationId}
  where ${fairPiece.pieceId} = ${piece.id} and ${fairApplication.fairId} = ${fairId}
    and ${fairApplication.artisanId} = ${artisanId})`;

/** The workshop that is asked for; else, of the actor's, the first with a part in the fair, else the first. */
async function workshopAt(
  tx: Tx,
  { fairId, artisanId }: z.output<typeof workshopFairInput>,
  actor: Actor,
): Promise<Id<"artisan"> | null> {
  const own = artisanIdsOf(actor);
  if (artisanId && own.includes(artisanId)) return artisanId;
  if (own.length < 2) return own[0] ?? null;
  const rows = await tx
    .select({ artisanId: fairApplication.artisanId })
    .from(fairApplication)
    .where(and(eq(fairApplication.fairId, fairId), inArray(fairApplication.artisanId, [...own])));
  return own.find((id) => rows.some((row) => row.artisanId === id)) ?? own[0] ?? null;
}

async function readOwn(
  tx: Tx,
  fairId: Id<"fair">,
  artisanId: Id<"artisan">,
): Promise<StudioApplication | null> {
  const [row] = await tx
    .select({ application: fairApplication, stand: fairStand })
    .from(fairApplication)
    .leftJoin(fairStand, eq(fairStand.id, fairApplication.standId))
    .where(and(eq(fairApplication.fairId, fairId), eq(fairApplication.artisanId, artisanId)));
  if (!row) return null;
  const { id, number, state, points, rank, answerBy } = row.application;
  const answers = await tx
    .select({ criterionId: fairAnswer.criterionId, answer: fairAnswer.answer })
    .from(fairAnswer)
    .where(eq(fairAnswer.applicationId, id));
  const pieces = await tx
    .select({ pieceId: fairPiece.pieceId })
    .from(fairPiece)
    .where(inArray(fairPiece.applicationId, [id]))
    .orderBy(asc(fairPiece.position));
  return {
    ...{ id, number, state, points, rank, answers },
    answerBy: answerBy?.toISOString() ?? null,
    stand: row.stand && {
      number: row.stand.number,
      widthCm: row.stand.widthCm,
      depthCm: row.stand.depthCm,
    },
    pieceIds: pieces.map(({ pieceId }) => pieceId),
    scores: await marksOf(tx, fairTables, id),
  };
}
