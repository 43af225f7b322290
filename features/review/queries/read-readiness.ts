import "server-only";
import { and, desc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { reviewCheck } from "#db/schema/applications.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { user } from "#db/schema/identity.ts";
import { attestation } from "#db/schema/register.ts";
import { type FileRow, readFacts } from "#features/applications/index.ts";
import { type CheckItem, checklistOf } from "#features/review/domain/checklist.ts";
import { type Lack, lacksOf } from "#features/review/domain/readiness.ts";
import { type Grade, type SecondWhy, whySecond } from "#features/review/domain/second-reader.ts";
import type { CheckDto } from "#features/review/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { registryNumberKey } from "#lib/people/registry-number.ts";

export type Readiness = {
  checks: CheckDto[];
  lacks: Lack[];
  needsSecond: SecondWhy;
  /** The number an officer attested last, when they found it. */
  registryNumber: string | null;
};

/** How far a file is from its approval, by the rules that hold at that moment. */
export async function readReadiness(tx: Tx, file: FileRow, now: Date): Promise<Readiness> {
  const facts = await readFacts(tx, file, now);
  const today = dayInMorocco(now);
  const items = file.kind && facts.rule ? checklistOf(file.kind, facts.rule.value) : [];
  const checks = await checksOf(tx, file, items);
  const attested = await lastAttestation(tx, file.id);
  const grades = await gradesOf(
    tx,
    facts.crafts.map(({ id }) => id),
    today,
  );
  return {
    checks,
    lacks: lacksOf({
      items,
      found: new Map(checks.flatMap(({ item, outcome }) => (outcome ? [[item, outcome]] : []))),
      gaps: facts.gaps.length,
      attestation: attested && { isFound: attested.outcome === "found", expiresOn: attested.expiresOn },
      isHeld: attested !== null && (await isHeld(tx, file, attested.registryNumber)),
      today,
    }),
    needsSecond: whySecond(facts.rule?.value.secondReader ?? false, grades),
    registryNumber: attested?.outcome === "found" ? attested.registryNumber : null,
  };
}

async function checksOf(tx: Tx, file: FileRow, items: readonly CheckItem[]): Promise<CheckDto[]> {
  const rows = await tx
    .select({
      item: reviewCheck.item,
      outcome: reviewCheck.outcome,
      note: reviewCheck.note,
      officer: user.name,
      at: reviewCheck.at,
    })
    .from(reviewCheck)
    .leftJoin(user, eq(user.id, reviewCheck.officerId))
    .where(and(eq(reviewCheck.applicationId, file.id), eq(reviewCheck.round, file.round)));
  return items.map((item) => {
    const row = rows.find((candidate) => candidate.item === item);
    if (!row) return { item, outcome: null, note: null, officer: null, at: null };
    return { ...row, item, at: row.at.toISOString() };
  });
}

/** The latest look counts: a number that is no longer found was found once for nothing. */
async function lastAttestation(tx: Tx, applicationId: Id<"application">) {
  const [row] = await tx
    .select({
      registryNumber: attestation.registryNumber,
      outcome: attestation.outcome,
      expiresOn: attestation.expiresOn,
    })
    .from(attestation)
    .where(and(eq(attestation.applicationId, applicationId), isNull(attestation.artisanId)))
    .orderBy(desc(attestation.at), desc(attestation.id))
    .limit(1);
  return row ?? null;
}

/** Within the chamber alone: whether another one knows the number is not for its officers. */
async function isHeld(tx: Tx, file: FileRow, number: string): Promise<boolean> {
  const rows = await tx
    .select({ id: artisan.id })
    .from(artisan)
    .where(
      and(
        eq(artisan.chamberId, file.chamberId),
        sql`registry_number_key(${artisan.registryNumber}) = ${registryNumberKey(number)}`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** The grade in force of each craft. */
async function gradesOf(tx: Tx, craftIds: Id<"craft">[], today: string): Promise<Grade[]> {
  if (craftIds.length === 0) return [];
  const rows = await tx
    .selectDistinctOn([craftAssessment.craftId], { grade: craftAssessment.grade })
    .from(craftAssessment)
    .where(
      and(
        inArray(craftAssessment.craftId, craftIds),
        eq(craftAssessment.state, "confirmed"),
        lte(craftAssessment.assessedOn, today),
      ),
    )
    .orderBy(craftAssessment.craftId, desc(craftAssessment.assessedOn));
  return rows.map(({ grade }) => grade);
}
