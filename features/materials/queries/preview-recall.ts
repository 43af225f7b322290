import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { materialLot } from "#db/schema/index.ts";
import { recallsLots } from "#features/materials/policy.ts";
import { readLots } from "#features/materials/queries/read-lots.ts";
import { readReach } from "#features/materials/queries/read-reach.ts";
import { lotInput, type RecallPreview } from "#features/materials/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Who a recall of a lot would reach, in figures, before anybody is written to. Null for one that was called back. */
export const previewRecall = defineQuery({
  name: "materials.preview-recall",
  input: lotInput,
  handler: async ({
    tx,
    input,
  }): Promise<(RecallPreview & { chamberId: RecallPreview["lot"]["chamberId"] }) | null> => {
    const [lot] = await readLots(tx, eq(materialLot.id, input.lotId), 1);
    if (!lot || lot.state === "recalled") return null;
    return { lot, chamberId: lot.chamberId, reach: await asProduct(tx, () => readReach(tx, lot.id)) };
  },
  policy: (actor, { resource }) => recallsLots(actor, resource),
});
