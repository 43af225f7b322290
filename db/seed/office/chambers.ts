import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { craftBody, craftBodyMember, craftBodyOffice } from "#db/schema/bodies.ts";
import { annex, chamber } from "#db/schema/chambers.ts";
import { duplicateCase } from "#db/schema/register.ts";
import { t } from "#db/seed/data/types.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const isoDay = (at: Date) => at.toISOString().slice(0, 10);

/** Branches that were read of in public sources. */
const annexes = [
  {
    key: "meknes",
    chamberKey: "fes",
    provinceCode: "meknes",
    name: t("ملحقة مكناس", "Annexe de Meknès", "Meknes branch"),
    town: t("مكناس", "Meknès", "Meknes"),
    source: "cartth.ma and leseco.ma: Meknès called an annex",
  },
  {
    key: "tetouan",
    chamberKey: "tanger",
    provinceCode: "tetouan",
    name: t("ملحقة تطوان", "Annexe de Tétouan", "Tetouan branch"),
    town: t("تطوان", "Tétouan", "Tetouan"),
    source: "apdn.ma: Tétouan is an annex of the chamber of Tanger",
  },
];

/** Contact details of the demonstration, branches, and two craft bodies with members and offices. */
export async function seedChamberDetails(tx: Tx, data: Dataset, at: At): Promise<void> {
  for (const { key } of data.chambers) {
    await tx
      .update(chamber)
      .set({
        languages: ["ar", "fr", "zgh"],
        contactEmail: `${key}@chambres.example.test`,
        contactPhone: "+212 5 00 00 00 00",
        openingHours: t(
          "من الاثنين إلى الجمعة، 8:30 - 16:30 (مثال)",
          "Du lundi au vendredi, 8 h 30 - 16 h 30 (exemple)",
          "Monday to Friday, 8:30 am - 4:30 pm (example)",
        ),
      })
      .where(eq(chamber.id, stableId("chamber", key)));
  }
  const known = new Set(data.chambers.map(({ key }) => key));
  const own = annexes.filter(({ chamberKey }) => known.has(chamberKey));
  if (own.length > 0)
    await tx.insert(annex).values(
      own.map(({ key, chamberKey, ...place }) => ({
        ...place,
        id: stableId("annex", key),
        chamberId: stableId("chamber", chamberKey),
        evidence: "reported" as const,
        recordedOn: "2026-11-24",
      })),
    );
  const makers = new Set(data.artisans.map(({ key }) => key));
  if (makers.has("meknes-saddler")) await seedBodies(tx, at);
  if (makers.has("fes-brass") && makers.has("tiznit-silver")) await seedDuplicate(tx, at);
}

/** Two makers of two chambers with one number between them: for the federation to find that somebody mistyped. */
async function seedDuplicate(tx: Tx, at: At): Promise<void> {
  await tx.insert(duplicateCase).values({
    id: stableId("duplicate", "fes-brass tiznit-silver"),
    kind: "cin",
    firstSubject: stableId("artisan", "fes-brass"),
    firstChamberId: stableId("chamber", "fes"),
    secondSubject: stableId("artisan", "tiznit-silver"),
    secondChamberId: stableId("chamber", "souss"),
    foundAt: at(-3),
  });
}

async function seedBodies(tx: Tx, at: At): Promise<void> {
  const chamberId = stableId("chamber", "fes");
  const regional = stableId("body", "fes pottery regional");
  const provincial = stableId("body", "meknes pottery provincial");
  const trade = t("الخزف والفخار", "Céramique et poterie", "Ceramics and pottery");
  await tx.insert(craftBody).values([
    {
      id: regional,
      level: "regional",
      chamberId,
      name: t(
        "الهيئة الجهوية للخزف (مثال)",
        "Corporation régionale de la céramique (exemple)",
        "Regional body of ceramics (example)",
      ),
      trade,
      state: "active",
      foundedOn: isoDay(at(-400)),
      source: "Example of the demonstration",
    },
    {
      id: provincial,
      level: "provincial",
      chamberId,
      provinceCode: "meknes",
      parentId: regional,
      name: t(
        "هيئة خزافي مكناس (مثال)",
        "Corporation des céramistes de Meknès (exemple)",
        "Body of Meknes ceramists (example)",
      ),
      trade,
      state: "active",
      foundedOn: isoDay(at(-420)),
      source: "Example of the demonstration",
    },
  ]);
  const member = stableId("bodyMember", "fes-potter meknes");
  await tx.insert(craftBodyMember).values([
    {
      id: member,
      bodyId: provincial,
      chamberId,
      artisanId: stableId("artisan", "fes-potter"),
      since: isoDay(at(-290)),
    },
    {
      id: stableId("bodyMember", "meknes-saddler meknes"),
      bodyId: provincial,
      chamberId,
      artisanId: stableId("artisan", "meknes-saddler"),
      since: isoDay(at(-280)),
    },
  ]);
  await tx.insert(craftBodyOffice).values({
    id: stableId("bodyOffice", "fes-potter president"),
    bodyId: provincial,
    chamberId,
    memberId: member,
    office: "president",
    since: isoDay(at(-200)),
  });
}
