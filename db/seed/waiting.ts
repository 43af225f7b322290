import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import { pieceChange } from "#db/schema/piece-changes.ts";
import { t } from "#db/seed/data/types.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { factsOf } from "#db/seed/facts.ts";
import { slugOf } from "#lib/i18n/slug.ts";
import { insertPieces, type Picture, pieceRows } from "#tests/factories/pieces.ts";
import { stableId, stableSerial } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

/** The chamber of the demonstration that looks at pieces before they are shown. */
const lookingChamber = "souss";

/** Pieces that are not in the shop yet: one waits for a chamber that looks first, one is its maker's draft. */
const waiting = [
  {
    key: "tiznit-three-strand-bangle",
    like: "tiznit-stack-rings",
    state: "proposed",
    day: -3,
    title: t("سوار من ثلاثة خيوط مفتولة", "Jonc à trois brins torsadés", "Bangle of three twisted strands"),
  },
  {
    key: "fes-small-honey-bowl",
    like: "meknes-blue-bowl",
    state: "draft",
    day: -1,
    title: t("زبدية عسل صغيرة", "Petit bol à miel", "Small honey bowl"),
  },
] as const;

/** A chamber that looks first, and pieces on their way into the shop. Only where the whole story is told. */
export async function seedWaiting(
  tx: Tx,
  data: Dataset,
  pictures: ReadonlyMap<string, readonly Picture[]>,
  at: At,
): Promise<void> {
  if (data.applications.length === 0) return;
  await tx.update(chamber).set({ reviewsPieces: true }).where(eq(chamber.key, lookingChamber));
  for (const { key, like, state, day, title } of waiting) {
    const model = data.pieces.find((known) => known.key === like);
    if (!model) continue;
    const { description, care, lengthMm, widthMm, heightMm, weightGrams, hsHeading, priceMinor } = model;
    const maker = data.artisans.find((known) => known.key === model.artisanKey);
    const id = stableId("piece", key);
    const rows = pieceRows({
      ...{
        description,
        care,
        lengthMm,
        widthMm,
        heightMm,
        weightGrams,
        hsHeading,
        priceMinor,
        title,
        id,
        state,
      },
      ...factsOf(model, maker?.kind),
      serial: stableSerial(key),
      artisanId: stableId("artisan", model.artisanKey),
      craftId: stableId("craft", model.craftKey),
      materials: [...model.materials],
      availability: "stock",
      onHand: 2,
      publishedAt: null,
      proposedAt: state === "proposed" ? at(day) : null,
      createdAt: at(day, -30),
      slugs: slugOf(title),
      pictures: pictures.get(like) ?? [],
    });
    await insertPieces(tx, [rows]);
    const log = (kind: "created" | "proposed", minutes: number) => ({
      ...{ pieceId: id, by: "maker" as const, kind, createdAt: at(day, minutes) },
    });
    await tx
      .insert(pieceChange)
      .values([log("created", -30), ...(state === "proposed" ? [log("proposed", 0)] : [])]);
  }
}
