import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { piece } from "#db/schema/catalogue.ts";
import { consent } from "#db/schema/consents.ts";
import { craftAssessment, craftIndicator, craftRecord } from "#db/schema/endangered.ts";
import { lineage, pastMaster } from "#db/schema/lineage.ts";
import { lineages, type RegisterData, register } from "#db/seed/data/register.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { consentWording } from "#features/consents/schema.ts";
import { figuresOn, gradeOf } from "#features/endangered/index.ts";
import { type IndicatorKind, indicatorShapes } from "#features/endangered/schema.ts";
import { ruleAt } from "#features/rules/index.ts";
import { insertRows } from "#tests/factories/insert-rows.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const SOURCE = "Demonstration: figures made up to show the register";
const ASSESSED_ON = "2026-11-05";
const officerOf = (chamberKey: string) => stableId("user", `officer.${chamberKey}`);

/** The register as two chambers keep it: figures over years, a grade that both stand for, and who learned from whom. */
export async function seedRegister(tx: Tx, data: Dataset, at: At): Promise<void> {
  const crafts = new Set(data.crafts.map(({ key }) => key));
  const chambers = new Set(data.chambers.map(({ key }) => key));
  const known = register.filter(({ craftKey }) => crafts.has(craftKey));
  if (!chambers.has("fes") || !chambers.has("souss")) return;
  for (const one of known) {
    const craftId = stableId("craft", one.craftKey);
    const chamberId = stableId("chamber", one.chamberKey);
    const openedBy = officerOf(one.chamberKey);
    await tx.insert(craftRecord).values({
      craftId,
      chamberId,
      making: one.making,
      makingSource: SOURCE,
      openedBy,
      createdAt: at(-200),
    });
    await insertRows(tx, craftIndicator, figuresOf(one, at));
    await assess(tx, one, at);
  }
  await seedLineages(tx, data, at);
}

function figuresOf({ craftKey, chamberKey, years }: RegisterData, at: At) {
  return Object.entries(years).flatMap(([year, figures]) =>
    Object.entries(figures).map(([kind, value]) => ({
      id: stableId("indicator", `${craftKey} ${kind} ${year}`),
      craftId: stableId("craft", craftKey),
      chamberId: stableId("chamber", chamberKey),
      ...{ kind: kind as IndicatorKind, value, unit: indicatorShapes[kind as IndicatorKind].unit },
      ...{ asOf: `${year}-06-30`, source: SOURCE, isDemonstration: true, createdAt: at(-120) },
      enteredBy: officerOf(chamberKey),
      secondReader: stableId("user", `officer2.${chamberKey}`),
      secondReadAt: at(-119),
    })),
  );
}

/** Drafted by the chamber that keeps the file, agreed to by the other one. */
async function assess(tx: Tx, one: RegisterData, at: At): Promise<void> {
  const { craftKey, chamberKey } = one;
  const figures = figuresOf(one, at);
  const criteria = await ruleAt(tx, "endangered.criteria", at(-19));
  const current = figuresOn(figures, criteria.value, ASSESSED_ON);
  const { grade, reasons } = gradeOf(current, criteria.value);
  const id = stableId("assessment", `${craftKey} register`);
  await tx.insert(craftAssessment).values({
    ...{ id, craftId: stableId("craft", craftKey), chamberId: stableId("chamber", chamberKey) },
    ...{ state: "drafted" as const, grade, proposedGrade: grade, reasons, isDemonstration: true },
    ...{ criteriaFrom: criteria.effectiveFrom, indicatorIds: figures.map((figure) => figure.id) },
    activeMasters: current.active_masters ?? null,
    apprentices: current.apprentices ?? null,
    ...{ assessedOn: ASSESSED_ON, source: SOURCE, draftedBy: officerOf(chamberKey), createdAt: at(-22) },
    note: {
      ar: "درجة وأرقام توضيحية لعرض السجل، ولم تصدر عن أي جهة.",
      fr: "Degré et chiffres de démonstration ; aucune autorité ne les a établis.",
      en: "Demonstration grade and figures; no authority has issued them.",
    },
  });
  const other = chamberKey === "fes" ? "souss" : "fes";
  await tx
    .update(craftAssessment)
    .set({
      ...{ state: "confirmed", secondReader: officerOf(other), decidedAt: at(-20) },
      ...{ secondChamberId: stableId("chamber", other), nextReviewOn: "2027-11-05" },
    })
    .where(eq(craftAssessment.id, id));
}

async function seedLineages(tx: Tx, data: Dataset, at: At): Promise<void> {
  const makers = new Map(data.artisans.map((maker) => [maker.key, maker]));
  for (const { key, craftKey, chamberKey, past, first, second } of lineages) {
    const [master, apprentice] = [makers.get(first.apprenticeKey), makers.get(second.apprenticeKey)];
    if (!master || !apprentice) continue;
    const craftId = stableId("craft", craftKey);
    const pastMasterId = stableId("pastMaster", key);
    const masterId = stableId("artisan", master.key);
    const common = { craftId, kind: "apprenticeship" as const, evidence: SOURCE, isDemonstration: true };
    await tx.insert(pastMaster).values({
      ...{ id: pastMasterId, craftId, chamberId: stableId("chamber", chamberKey), ...past },
      ...{ source: SOURCE, isDemonstration: true },
    });
    await tx.insert(lineage).values([
      {
        ...{ ...common, id: stableId("lineage", `${key} 1`), pastMasterId, apprenticeId: masterId },
        ...{
          chamberId: stableId("chamber", master.chamberKey),
          sinceYear: first.since,
          untilYear: first.until,
        },
        ...attested(chamberKey, at),
      },
      {
        ...{ ...common, id: stableId("lineage", `${key} 2`), masterId },
        ...{
          apprenticeId: stableId("artisan", apprentice.key),
          sinceYear: second.since,
          untilYear: second.until,
        },
        ...{ chamberId: stableId("chamber", apprentice.chamberKey), masterAgreedAt: at(-60) },
        ...attested(chamberKey, at),
      },
    ]);
    for (const maker of [master, apprentice]) await agreeToBeShown(tx, maker, chamberKey, at);
    const own = and(eq(piece.artisanId, stableId("artisan", apprentice.key)), eq(piece.craftId, craftId));
    await tx
      .update(piece)
      .set({ madeUnderLineageId: stableId("lineage", `${key} 2`) })
      .where(own);
  }
}

const attested = (chamberKey: string, at: At) => ({
  ...{ state: "attested" as const, apprenticeAgreedAt: at(-60) },
  ...{ attestedBy: officerOf(chamberKey), attestedAt: at(-55) },
});

async function agreeToBeShown(
  tx: Tx,
  maker: { key: string; chamberKey: string; locale: string },
  chamberKey: string,
  at: At,
): Promise<void> {
  const artisanId = stableId("artisan", maker.key);
  const given = and(eq(consent.artisanId, artisanId), eq(consent.purpose, "lineage"));
  const [holds] = await tx.select({ id: consent.id }).from(consent).where(given);
  if (holds) return;
  await tx.insert(consent).values({
    ...{ artisanId, chamberId: stableId("chamber", maker.chamberKey), purpose: "lineage" as const },
    ...{ wording: consentWording.lineage, locale: maker.locale, method: "signature" as const },
    ...{ givenAt: at(-60), recordedBy: officerOf(chamberKey) },
  });
}
