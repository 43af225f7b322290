import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { craftFact, craftRecord } from "#db/schema/endangered.ts";
import { figuresInForce } from "#features/endangered/commands/lock-record.ts";
import { type Criteria, figuresOn, gradeOf, type Proposal } from "#features/endangered/domain/grade-of.ts";
import { keepsRecord, mayReadRegister, mayRecordFact } from "#features/endangered/policy.ts";
import { type AssessmentLine, assessmentsOf } from "#features/endangered/queries/assessments-of.ts";
import type { IndicatorDto } from "#features/endangered/schema.ts";
import { dayInMorocco, ruleAt } from "#features/rules/index.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type RecordFact = {
  kind: string;
  code: string;
  words: LocalizedText | null;
  year: number | null;
  source: string;
  withdrawal: string | null;
};

/** The file of a craft as the offices work with it. */
export type CraftFile = {
  craftId: Id<"craft">;
  name: LocalizedText;
  keeper: { id: Id<"chamber">; name: LocalizedText } | null;
  making: LocalizedText | null;
  makingSource: string | null;
  indicators: (IndicatorDto & { isMine: boolean })[];
  facts: RecordFact[];
  /** What the criteria of today say of the figures of today. */
  proposal: Proposal;
  criteria: Criteria & { effectiveFrom: string };
  assessments: AssessmentLine[];
  mayKeep: boolean;
  mayRecordFact: boolean;
};

/** A craft's file: who keeps it, its figures, what others stated, and its assessments. */
export const getRecord = defineQuery({
  name: "endangered.get",
  input: z.strictObject({ craftId: idSchema("craft") }),
  handler: async ({ tx, input: { craftId }, actor, now }): Promise<CraftFile | null> => {
    const [row] = await tx
      .select({
        name: craft.name,
        chamberId: craftRecord.chamberId,
        chamberName: chamber.name,
        making: craftRecord.making,
        makingSource: craftRecord.makingSource,
      })
      .from(craft)
      .leftJoin(craftRecord, eq(craftRecord.craftId, craft.id))
      .leftJoin(chamber, eq(chamber.id, craftRecord.chamberId))
      .where(eq(craft.id, craftId));
    if (!row) return null;
    const { name, chamberId, chamberName, making, makingSource } = row;
    const criteria = await ruleAt(tx, "endangered.criteria", now);
    const rows = await figuresInForce(tx, craftId);
    const me = actor.kind === "person" ? actor.userId : null;
    return {
      ...{ craftId, name, making, makingSource },
      keeper: chamberId && chamberName ? { id: chamberId, name: chamberName } : null,
      indicators: rows.map((one) => ({
        ...{ id: one.id, kind: one.kind, value: one.value, unit: one.unit, asOf: one.asOf },
        ...{ source: one.source, isDemonstration: one.isDemonstration },
        chamberName: one.chamberId && one.chamberId === chamberId ? chamberName : null,
        isSecondRead: one.secondReader !== null,
        isMine: one.enteredBy === me,
      })),
      facts: await factsOf(tx, craftId),
      proposal: gradeOf(figuresOn(rows, criteria.value, dayInMorocco(now)), criteria.value),
      criteria: { ...criteria.value, effectiveFrom: criteria.effectiveFrom },
      assessments: await assessmentsOf(tx, craftId),
      mayKeep: keepsRecord(actor, chamberId),
      mayRecordFact: mayRecordFact(actor, chamberId) === "allow",
    };
  },
  policy: mayReadRegister,
});

function factsOf(tx: Tx, craftId: Id<"craft">): Promise<RecordFact[]> {
  return tx
    .select({
      kind: craftFact.kind,
      code: craftFact.label,
      words: craftFact.words,
      year: craftFact.year,
      source: craftFact.source,
      withdrawal: craftFact.withdrawalNote,
    })
    .from(craftFact)
    .where(eq(craftFact.craftId, craftId))
    .orderBy(desc(craftFact.withdrawnAt), asc(craftFact.kind), asc(craftFact.label));
}
