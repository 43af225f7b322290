import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { figuresInForce } from "#features/endangered/commands/lock-record.ts";
import { secondHouse } from "#features/endangered/policy.ts";
import { bodiesOf } from "#features/endangered/queries/bodies-of.ts";
import type { EndangeredGrade, GradeReason, IndicatorKind } from "#features/endangered/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { chamberIdsOf, heldIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A draft that waits for its second reader, with the figures it rests on. */
export type Reading = {
  id: Id<"assessment">;
  craftId: Id<"craft">;
  craftName: LocalizedText;
  chamberName: LocalizedText | null;
  grade: EndangeredGrade;
  proposedGrade: EndangeredGrade | null;
  reasons: GradeReason[];
  note: LocalizedText;
  draftedOn: string;
  figures: {
    id: string;
    kind: IndicatorKind;
    value: number;
    asOf: string;
    source: string;
    isSecondRead: boolean;
  }[];
};

/** Drafts of other houses that the reader may agree to or send back, the oldest first. */
export const readingQueue = defineQuery({
  name: "endangered.reading-queue",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<Reading[]> => {
    const drafts = await tx
      .select({
        id: craftAssessment.id,
        craftId: craftAssessment.craftId,
        craftName: craft.name,
        chamberId: craftAssessment.chamberId,
        chamberName: chamber.name,
        grade: craftAssessment.grade,
        proposedGrade: craftAssessment.proposedGrade,
        reasons: craftAssessment.reasons,
        note: craftAssessment.note,
        draftedOn: craftAssessment.assessedOn,
      })
      .from(craftAssessment)
      .innerJoin(craft, eq(craft.id, craftAssessment.craftId))
      .leftJoin(chamber, eq(chamber.id, craftAssessment.chamberId))
      .where(eq(craftAssessment.state, "drafted"))
      .orderBy(asc(craftAssessment.createdAt), asc(craftAssessment.id));
    const mine: Reading[] = [];
    for (const { chamberId, reasons, ...draft } of drafts) {
      if (!chamberId || !secondHouse(actor, chamberId, await bodiesOf(tx, draft.craftId, actor))) continue;
      mine.push({ ...draft, reasons: reasons ?? [], figures: await figuresOf(tx, draft.craftId) });
    }
    return mine;
  },
  policy: (actor) =>
    chamberIdsOf(actor, "verifier", "manager").length > 0 || heldIdsOf(actor).length > 0 ? "allow" : "hide",
});

async function figuresOf(tx: Tx, craftId: Id<"craft">): Promise<Reading["figures"]> {
  const rows = await figuresInForce(tx, craftId);
  return rows.map(({ id, kind, value, asOf, source, secondReader }) => ({
    ...{ id, kind, value, asOf, source },
    isSecondRead: secondReader !== null,
  }));
}
