import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { type CardState, card } from "#db/schema/cards.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { document } from "#db/schema/vault.ts";
import { tellHolder } from "#features/cards/commands/tell-holder.ts";
import { newCardCode } from "#features/cards/domain/code.ts";
import { validUntil } from "#features/cards/domain/validity.ts";
import { signCardsJob } from "#features/cards/jobs.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** A maker as a card is made of them, locked until the transaction ends. Null when the actor sees no such maker. */
export async function lockHolder(tx: Tx, artisanId: Id<"artisan">) {
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
    .where(eq(artisan.id, artisanId))
    .for("update", { of: artisan });
  return row ?? null;
}

type Holder = NonNullable<Awaited<ReturnType<typeof lockHolder>>> & { registryNumber: string };

export type LatestCard = { id: Id<"card">; state: CardState; validUntil: string };

/** The card a maker was given last, locked. Null when there never was one. */
export async function latestCard(tx: Tx, artisanId: Id<"artisan">): Promise<LatestCard | null> {
  const [latest] = await tx
    .select({ id: card.id, state: card.state, validUntil: card.validUntil })
    .from(card)
    .where(eq(card.artisanId, artisanId))
    .orderBy(desc(card.issuedAt), desc(card.id))
    .limit(1)
    .for("update");
  return latest ?? null;
}

/**
 * Writes a new card: what stands on it is copied as it is today, and stays so. The one before, in force or lost, is
 * replaced for the reason given; the registration runs as long as the card; the holder is told.
 */
export async function writeCard(
  tx: Tx,
  maker: Holder,
  { actor, now, reason }: { actor: Actor; now: Date; reason: string | null },
): Promise<{ cardId: Id<"card">; replaced: Id<"card"> | null }> {
  const validFrom = dayInMorocco(now);
  const until = validUntil(validFrom, (await ruleValue(tx, "card.validity", now)).years);
  const replaced = await replaceCurrent(tx, maker.id, now, reason);
  const cardId = newId("card");
  await tx.insert(card).values({
    id: cardId,
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
  await enqueue(tx, signCardsJob, { artisanId: maker.id });
  await tellHolder(tx, "card-issued", cardId);
  return { cardId, replaced };
}

/** Ends the card in force or the lost one that waits for its successor. Returns its id. */
async function replaceCurrent(
  tx: Tx,
  artisanId: Id<"artisan">,
  at: Date,
  reason: string | null,
): Promise<Id<"card"> | null> {
  const rows = await tx
    .update(card)
    .set({ state: "replaced", stateAt: at, stateReason: reason })
    .where(and(eq(card.artisanId, artisanId), inArray(card.state, ["active", "lost"])))
    .returning({ id: card.id, issuedAt: card.issuedAt });
  const [latest] = rows.sort((a, b) => b.issuedAt.getTime() - a.issuedAt.getTime());
  return latest?.id ?? null;
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
