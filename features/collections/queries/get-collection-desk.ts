import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { collection, collectionConsent, collectionLink } from "#db/schema/catalogue.ts";
import { slug } from "#db/schema/crafts.ts";
import { orderLine } from "#db/schema/orders.ts";
import { publishedChamber } from "#db/schema/published.ts";
import { collectionMember } from "#db/schema/published-catalogue.ts";
import { slugsInAll } from "#db/slugs.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { readChoices } from "#features/collections/queries/read-choices.ts";
import { readChosen } from "#features/collections/queries/read-chosen.ts";
import { readFairs } from "#features/collections/queries/read-fairs.ts";
import { countMembers, rowOf } from "#features/collections/queries/read-rows.ts";
import { type CollectionDesk, type CollectionRule, collectionInput } from "#features/collections/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** As many pieces as the collection's own page shows. */
const mostShown = 96;

type Choices = Awaited<ReturnType<typeof readChoices>>;
type Row = typeof collection.$inferSelect;

/** A collection with everything its curator sets, what it would show now, and what came of it. */
export const getCollectionDesk = defineQuery({
  name: "collections.get",
  input: collectionInput,
  handler: async ({ tx, input: { collectionId }, now }): Promise<CollectionDesk | null> => {
    const [row] = await tx.select().from(collection).where(eq(collection.id, collectionId));
    if (!row) return null;
    const choices = await readChoices(tx, row);
    const fairs = await readFairs(tx, row.chamberId, row.fairId, dayInMorocco(now));
    const shown = await tx
      .select({ id: collectionMember.pieceId })
      .from(collectionMember)
      .where(eq(collectionMember.collectionId, row.id))
      .orderBy(asc(collectionMember.position), asc(collectionMember.pieceId))
      .limit(mostShown);
    return {
      ...rowOf(row, (await countMembers(tx, [row.id])).get(row.id) ?? 0, now),
      ...{ chamberId: row.chamberId, version: row.version, intro: row.intro },
      ...{ occasion: row.occasion, season: row.season },
      fair: fairs.find(({ id }) => id === row.fairId) ?? null,
      rule: ruleOf(row, choices),
      coverPieceId: row.coverPieceId,
      chosen: await readChosen(tx, row),
      shown: shown.map(({ id }) => id),
      consents: row.chamberId ? [] : await readConsents(tx, row.id),
      links: await readLinks(tx, row),
      sold: await asProduct(tx, () => countSold(tx, row.id)),
      slugs: await readSlugs(tx, row.id),
      missing: locales.filter((locale) => !row.title[locale]?.trim() || !row.intro[locale]?.trim()),
      choices: { ...choices, fairs },
    };
  },
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
});

function ruleOf(row: Row, choices: Choices): CollectionRule {
  return {
    craft: choices.crafts.find(({ id }) => id === row.ruleCraftId) ?? null,
    region: choices.regions.find(({ code }) => code === row.ruleRegion) ?? null,
    town: row.ruleTown,
    material: choices.materials.find(({ key }) => key === row.ruleMaterial) ?? null,
    ...{ minMinor: row.ruleMinMinor, maxMinor: row.ruleMaxMinor },
    badge: row.ruleBadge as CollectionRule["badge"],
  };
}

function readConsents(tx: Tx, id: Id<"collection">): Promise<CollectionDesk["consents"]> {
  return tx
    .select({
      chamberId: collectionConsent.chamberId,
      name: publishedChamber.name,
      agrees: collectionConsent.agrees,
    })
    .from(collectionConsent)
    .innerJoin(publishedChamber, eq(publishedChamber.id, collectionConsent.chamberId))
    .where(eq(collectionConsent.collectionId, id))
    .orderBy(asc(publishedChamber.key));
}

/** The collection's own link first. */
function readLinks(tx: Tx, row: Row): Promise<CollectionDesk["links"]> {
  const { code, label, visits, createdAt } = collectionLink;
  return tx
    .select({ code, label, visits })
    .from(collectionLink)
    .where(eq(collectionLink.collectionId, row.id))
    .orderBy(sql`${code} <> coalesce(${row.via}, '')`, asc(createdAt), asc(code));
}

/** Units bought by way of it and not sent back: a number, of nobody. */
async function countSold(tx: Tx, id: Id<"collection">): Promise<number> {
  const [row] = await tx
    .select({
      n: sql<number>`coalesce(sum(${orderLine.quantity} - ${orderLine.cancelledQuantity}
        - ${orderLine.returnedQuantity}), 0)::int`,
    })
    .from(orderLine)
    .where(eq(orderLine.collectionId, id));
  return row?.n ?? 0;
}

/** A draft has addresses too: nobody finds anything there yet. */
async function readSlugs(tx: Tx, id: Id<"collection">): Promise<CollectionDesk["slugs"]> {
  const rows = await tx
    .select({ locale: slug.locale, slug: slug.slug })
    .from(slug)
    .where(and(eq(slug.kind, "collection"), eq(slug.targetId, id), eq(slug.isCurrent, true)));
  return slugsInAll(Object.fromEntries(rows.map((row) => [row.locale, row.slug])), id);
}
