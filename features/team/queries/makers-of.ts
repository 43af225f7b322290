import "server-only";
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { piece, pieceMaker, workshopMember } from "#db/schema/index.ts";
import { managesTeam } from "#features/team/policy.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type PieceMakers = {
  artisanId: Id<"artisan">;
  title: LocalizedText;
  /** Everybody of the workshop, and who left but stands on this piece. */
  people: { id: Id<"workshopMember">; name: string; made: boolean }[];
};

/** Who of the workshop made a piece, and who else there is, for its managers. */
export const makersOf = defineQuery({
  name: "team.makers-of",
  input: z.strictObject({ pieceId: idSchema("piece") }),
  handler: async ({ tx, input }): Promise<PieceMakers | null> => {
    const [row] = await tx
      .select({ artisanId: piece.artisanId, title: piece.title })
      .from(piece)
      .where(eq(piece.id, input.pieceId));
    if (!row) return null;
    const made = sql<boolean>`exists (select 1 from ${pieceMaker} where ${pieceMaker.memberId} = ${workshopMember.id}
      and ${pieceMaker.pieceId} = ${input.pieceId})`;
    const people = await tx
      .select({ id: workshopMember.id, name: workshopMember.name, made })
      .from(workshopMember)
      .where(and(eq(workshopMember.artisanId, row.artisanId), or(isNull(workshopMember.endedAt), made)))
      .orderBy(asc(workshopMember.name), asc(workshopMember.id));
    return { ...row, people };
  },
  policy: (actor, { resource }) => managesTeam(actor, resource.artisanId),
});
