import type { Tx } from "#db/client.ts";
import { chamberProvince, province } from "#db/schema/chambers.ts";
import { craftAssessment, craftFact } from "#db/schema/crafts.ts";
import { provinceSource, provinces, provincesRecordedOn } from "#db/seed/data/provinces.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { makeChamber, makeRegion } from "#tests/factories/chambers.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { stableId } from "#tests/factories/stable-id.ts";

/** Regions, chambers, crafts with what is publicly said of them, and the demonstration's assessments. */
export async function seedPlacesAndCrafts(tx: Tx, data: Dataset): Promise<void> {
  for (const { code, name } of data.regions) await makeRegion(tx, { code, name });
  for (const chamber of data.chambers) {
    const { key, regionCode, name, seat, seatEvidence, seatSource, seatRecordedOn } = chamber;
    const id = stableId("chamber", key);
    await makeChamber(tx, { id, key, regionCode, name, seat, seatEvidence, seatSource, seatRecordedOn });
  }
  await seedProvinces(tx, data);
  await makeRules(tx);
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
  const facts = data.crafts.flatMap((craft) =>
    craft.facts.map(({ kind, code, year, source }) => ({
      craftId: stableId("craft", craft.key),
      kind,
      label: code,
      year,
      source,
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

/** Provinces of the regions that are told of, each with the chamber of its region. */
async function seedProvinces(tx: Tx, data: Dataset): Promise<void> {
  const own = provinces.filter(({ regionCode }) => data.regions.some((region) => region.code === regionCode));
  await tx.insert(province).values(
    own.map((row) => ({
      ...row,
      evidence: "unconfirmed" as const,
      source: provinceSource,
      recordedOn: provincesRecordedOn,
    })),
  );
  const covered = own.flatMap(({ code, regionCode }) => {
    const seat = data.chambers.find((chamber) => chamber.regionCode === regionCode);
    return seat ? [{ chamberId: stableId("chamber", seat.key), provinceCode: code }] : [];
  });
  await tx
    .insert(chamberProvince)
    .values(covered.map((row) => ({ ...row, since: "2015-09-01", source: provinceSource })));
}
