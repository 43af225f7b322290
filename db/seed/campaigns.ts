import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { collection, collectionConsent } from "#db/schema/catalogue.ts";
import { promotion } from "#db/schema/promotions.ts";
import { demonstrationFairs } from "#db/seed/data/fairs.ts";
import { t } from "#db/seed/data/types.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { insertCollection } from "#db/seed/goods.ts";
import { dayInMorocco } from "#lib/days.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

/** A national draft: one chamber has agreed, the other has not answered yet. */
const national = {
  key: "national-ftour",
  title: t("مائدة الفطور", "La table du ftour", "The table of the ftour"),
  intro: t(
    "صينية وبراد من فاس وزربية من تازناخت، لمائدة يجتمع حولها الأهل. اقتراح دار الصانع في هذا العرض التوضيحي.",
    "Un plateau et une théière de Fès, un tapis de Taznakht, pour la table où l'on se retrouve. Une proposition de la Maison de l'Artisan, dans cette démonstration.",
    "A tray and a teapot from Fez and a rug from Taznakht, for the table where people meet. A proposal of the Maison de l'Artisan, in this demonstration.",
  ),
  pieceKeys: ["fes-tea-tray", "fes-teapot", "taznakht-flat-red"],
  asked: { fes: null, draa: true },
} as const;

/**
 * What chambers promote at the moment: a code that takes a tenth off a collection, which its chamber pays; a collection tied to the fair
 * whose call is open; and a national collection that waits for a chamber. Only where the whole story is told.
 */
export async function seedCampaigns(tx: Tx, data: Dataset, at: At): Promise<void> {
  if (data.applications.length === 0) return;
  const chamberOf = (key: string) => stableId("chamber", key);
  const silver = stableId("collection", "souss-silver");
  await tx.insert(promotion).values({
    ...{ id: stableId("promotion", "DEMO-TIZNIT"), collectionId: silver, chamberId: chamberOf("souss") },
    ...{ basisPoints: 1000, bearer: "chamber", code: "DEMO-TIZNIT", budgetMinor: 5_000_00, perBuyer: 1 },
    ...{ startsOn: dayInMorocco(at(-10)), endsOn: dayInMorocco(at(50)), createdAt: at(-11) },
  });
  const call = demonstrationFairs.find(({ phase, chamberKey }) => phase === "call" && chamberKey === "fes");
  if (call)
    await tx
      .update(collection)
      .set({ fairId: stableId("fair", call.key) })
      .where(eq(collection.key, "fes-table"));
  const { key, title, intro, pieceKeys, asked } = national;
  const row = { key, title, intro, chamberId: null, season: "ramadan" as const, createdAt: at(-3) };
  const collectionId = await insertCollection(tx, row, pieceKeys);
  await tx.insert(collectionConsent).values(
    Object.entries(asked).map(([chamber, agrees]) => ({
      ...{ collectionId, chamberId: chamberOf(chamber), askedAt: at(-3), agrees },
      answeredAt: agrees === null ? null : at(-1),
    })),
  );
}
