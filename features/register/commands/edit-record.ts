import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { activityRecord } from "#db/schema/register.ts";
import { lockMaker } from "#features/register/commands/lock-maker.ts";
import { standingTags } from "#features/register/commands/move-standing.ts";
import { type Correction, writeCorrection } from "#features/register/domain/correction.ts";
import { mayKeepRegister } from "#features/register/policy.ts";
import { editRecordInput } from "#features/register/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Corrects name, town or crafts of a maker's record; what stood there before is kept with the entry of the timeline. Cards that
 * were printed stay as they are. Refusal: CRAFT_UNKNOWN.
 */
export const editRecord = defineCommand({
  name: "register.edit-record",
  input: editRecordInput,
  errors: ["CRAFT_UNKNOWN"],
  load: async ({ tx, input }) => {
    const maker = await lockMaker(tx, input.artisanId);
    if (!maker) return null;
    const [words] = await tx
      .select({ name: artisan.name, town: artisan.town })
      .from(artisan)
      .where(eq(artisan.id, maker.id));
    return words ? { ...maker, ...words, crafts: await practisedBy(tx, maker.id) } : null;
  },
  policy: (actor, { resource }) => mayKeepRegister(actor, resource.chamberId),
  handler: async ({ tx, input, resource: maker, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody corrects it");
    const wanted = [...new Set(input.craftIds)];
    const known = await tx.select({ id: craft.id }).from(craft).where(inArray(craft.id, wanted));
    if (known.length !== wanted.length) fail("CRAFT_UNKNOWN");
    const before: Correction = {
      ...(same(maker.name, input.name) ? {} : { name: maker.name }),
      ...(same(maker.town, input.town) ? {} : { town: maker.town }),
      ...(sameCrafts(maker.crafts, wanted) ? {} : { crafts: maker.crafts.map((one) => one.name) }),
    };
    const changed = Object.keys(before);
    if (changed.length === 0) return { changed };
    await tx
      .update(artisan)
      .set({ name: written(input.name), town: written(input.town) })
      .where(eq(artisan.id, maker.id));
    if (before.crafts) {
      await tx.delete(artisanCraft).where(eq(artisanCraft.artisanId, maker.id));
      await tx.insert(artisanCraft).values(wanted.map((craftId) => ({ artisanId: maker.id, craftId })));
    }
    await tx.insert(activityRecord).values({
      id: newId("activity"),
      artisanId: maker.id,
      chamberId: maker.chamberId,
      kind: "correction",
      title: changed.join(","),
      detail: writeCorrection(before),
      happenedOn: dayInMorocco(now),
      source: "office",
      recordedBy: actor.userId,
    });
    return { changed };
  },
  audit: ({ input, output }) =>
    output.changed.length > 0
      ? { object: input.artisanId, detail: { changed: output.changed.join(",") } }
      : null,
  invalidates: ({ input, output }) => (output.changed.length > 0 ? standingTags(input.artisanId) : []),
});

type Given = { [L in Locale]?: string | undefined };

/** The languages that say something, always in one order. */
function written(words: Given): LocalizedText {
  return Object.fromEntries(locales.flatMap((locale) => (words[locale] ? [[locale, words[locale]]] : [])));
}

const same = (a: Given, b: Given) => JSON.stringify(written(a)) === JSON.stringify(written(b));

const sameCrafts = (practised: readonly { id: string }[], wanted: readonly string[]) =>
  practised.length === wanted.length && practised.every(({ id }) => wanted.includes(id));

function practisedBy(tx: Tx, artisanId: Id<"artisan">) {
  return tx
    .select({ id: craft.id, name: craft.name })
    .from(artisanCraft)
    .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
    .where(eq(artisanCraft.artisanId, artisanId))
    .orderBy(asc(craft.key));
}
