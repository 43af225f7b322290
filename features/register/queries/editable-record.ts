import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { mayKeepRegister } from "#features/register/policy.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A record as the form of corrections needs it, with every craft of the taxonomy to choose from. */
export type EditableRecord = {
  id: Id<"artisan">;
  chamberId: Id<"chamber">;
  name: LocalizedText;
  town: LocalizedText;
  practised: Id<"craft">[];
  crafts: { id: Id<"craft">; name: LocalizedText }[];
};

export const editableRecord = defineQuery({
  name: "register.editable-record",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input }): Promise<EditableRecord | null> => {
    const [row] = await tx
      .select({ id: artisan.id, chamberId: artisan.chamberId, name: artisan.name, town: artisan.town })
      .from(artisan)
      .where(eq(artisan.id, input.artisanId));
    if (!row) return null;
    const practised = await tx
      .select({ id: artisanCraft.craftId })
      .from(artisanCraft)
      .where(eq(artisanCraft.artisanId, row.id));
    const crafts = await tx.select({ id: craft.id, name: craft.name }).from(craft).orderBy(asc(craft.key));
    return { ...row, practised: practised.map(({ id }) => id), crafts };
  },
  policy: (actor, { resource }) => mayKeepRegister(actor, resource.chamberId),
});
