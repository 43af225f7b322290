import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { document } from "#db/schema/vault.ts";
import { newCardCode } from "#features/cards/domain/code.ts";
import { validUntil } from "#features/cards/domain/validity.ts";
import { mayKeepCards } from "#features/cards/policy.ts";
import { lists } from "#features/register/schema.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Issues a maker's professional card: what stands on it is copied as it is today, and stays so. A maker has one card in
 * force; the one before, if any, is replaced.
 */
export const issueCard = defineCommand({
  name: "cards.issue",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  errors: ["CARD_NO_STANDING", "CARD_NO_NUMBER"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({
        id: artisan.id,
        name: artisan.name,
        kind: artisan.kind,
        state: artisan.state,
        registryNumber: artisan.registryNumber,
        chamberId: artisan.chamberId,
        regionCode: chamber.regionCode,
      })
      .from(artisan)
      .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
      .where(eq(artisan.id, input.artisanId))
      .for("update", { of: artisan });
    return row ?? null;
  },
  policy: (actor, { resource }) => mayKeepCards(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, resource: maker, actor, now, fail }) => {
    if (!lists(maker.state)) fail("CARD_NO_STANDING");
    if (!maker.registryNumber) return fail("CARD_NO_NUMBER");
    const validFrom = dayInMorocco(now);
    const until = validUntil(validFrom, (await ruleValue(tx, "card.validity", now)).years);
    const replaced = await replaceCurrent(tx, maker.id, now);
    const id = newId("card");
    await tx.insert(card).values({
      id,
      number: await nextNumber(tx, maker.regionCode, validFrom),
      code: newCardCode(),
      artisanId: maker.id,
      chamberId: maker.chamberId,
      registryNumber: maker.registryNumber,
      holderName: maker.name,
      trade: await tradeOf(tx, maker.id),
      kind: maker.kind,
      photoId: await photoOf(tx, maker.id),
      validFrom,
      validUntil: until,
      stateAt: now,
      replacesId: replaced,
      issuedBy: actor.kind === "person" ? actor.userId : null,
      issuedAt: now,
    });
    await tx.update(artisan).set({ validUntil: until }).where(eq(artisan.id, maker.id));
    return { cardId: id, replaced };
  },
  audit: ({ output }) => ({ object: output.cardId, detail: { replaces: output.replaced } }),
});

/** Ends the card in force or the lost one that waits for its successor. Returns its id. */
async function replaceCurrent(tx: Tx, artisanId: Id<"artisan">, at: Date): Promise<Id<"card"> | null> {
  const [current] = await tx
    .select({ id: card.id })
    .from(card)
    .where(and(eq(card.artisanId, artisanId), inArray(card.state, ["active", "lost"])))
    .orderBy(desc(card.issuedAt))
    .limit(1)
    .for("update");
  if (!current) return null;
  await tx
    .update(card)
    .set({ state: "replaced", stateAt: at })
    .where(and(eq(card.artisanId, artisanId), inArray(card.state, ["active", "lost"])));
  return current.id;
}

/** `03-2026-001017`: region, year, and a number of the whole product. Read by people; never authority. */
async function nextNumber(tx: Tx, regionCode: string, day: string): Promise<string> {
  const { rows } = (await tx.execute(sql`select nextval('card_number') as n`)) as unknown as {
    rows: { n: string }[];
  };
  return `${regionCode.slice(-2)}-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(6, "0")}`;
}

/** The maker's crafts in one line, in each language all of them have. */
async function tradeOf(tx: Tx, artisanId: Id<"artisan">): Promise<LocalizedText> {
  const crafts = await tx
    .select({ name: craft.name })
    .from(artisanCraft)
    .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
    .where(eq(artisanCraft.artisanId, artisanId))
    .orderBy(asc(craft.key));
  const line = (locale: (typeof locales)[number]) =>
    crafts
      .map(({ name }) => name[locale])
      .filter(Boolean)
      .join(locale === "ar" ? "، " : ", ");
  return Object.fromEntries(locales.map((locale) => [locale, line(locale)]));
}

async function photoOf(tx: Tx, artisanId: Id<"artisan">): Promise<Id<"document"> | null> {
  const [photo] = await tx
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.artisanId, artisanId), eq(document.kind, "portrait"), isNull(document.shreddedAt)))
    .orderBy(desc(document.createdAt))
    .limit(1);
  return photo?.id ?? null;
}
