import type { Tx } from "#db/client.ts";
import { craftAssessment, craftFact } from "#db/schema/endangered.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { seedReference } from "#db/seed/reference.ts";
import { seedResponsiblePerson } from "#db/seed/taxonomy.ts";
import { makeChamber, makeRegion } from "#tests/factories/chambers.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { stableId } from "#tests/factories/stable-id.ts";

/** Regions, chambers, crafts with what is publicly said of them, and the demonstration's assessments. */
export async function seedPlacesAndCrafts(tx: Tx, data: Dataset): Promise<void> {
  for (const { code, name } of data.regions) await makeRegion(tx, { code, name });
  for (const chamber of data.chambers) {
    const { key, regionCode, name, seat, seatEvidence, seatSource, seatRecordedOn } = chamber;
    const id = stableId("chamber", key);
    await makeChamber(tx, { id, key, regionCode, name, seat, seatEvidence, seatSource, seatRecordedOn });
  }
  for (const craft of data.crafts) {
    const { key, family, name, place, summary, hsHeading, exportRestricted } = craft;
    await makeCraft(tx, {
      id: stableId("craft", key),
      key,
      family,
      name,
      arabicNameRead: craft.arabicNameEvidence === "read",
      place,
      summary,
      hsHeading,
      exportRestricted,
      slugs: craft.slug,
    });
  }
  await seedReference(tx);
  await seedResponsiblePerson(tx);
  const facts = data.crafts.flatMap((craft) =>
    craft.facts.map(({ kind, code, label, year, source }) => ({
      craftId: stableId("craft", craft.key),
      kind,
      label: code,
      year,
      source,
      words: label,
    })),
  );
  if (facts.length > 0) await tx.insert(craftFact).values(facts);
  const assessments = data.assessments.map(({ craftKey, ...assessment }) => ({
    id: stableId("assessment", `${craftKey} ${assessment.assessedOn}`),
    craftId: stableId("craft", craftKey),
    ...assessment,
  }));
  if (assessments.length > 0) await tx.insert(craftAssessment).values(assessments);
}
