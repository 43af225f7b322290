import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { craftMaterial, material } from "#db/schema/taxonomy.ts";
import { readCommissions } from "#features/ledger/index.ts";
import { standingEffects } from "#features/register/schema.ts";
import { ownerMark } from "#features/sell/domain/owner-mark.ts";
import { maySend } from "#features/sell/policy.ts";
import type { SellDto, SellWorkshop } from "#features/sell/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { locales } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** All a phone needs to write a piece without a line: workshops that may sell, their crafts with today's commission, materials, the chamber. */
export const sellStart = defineQuery({
  name: "sell.start",
  input: z.strictObject({ locale: z.enum(locales) }),
  handler: async ({ tx, input: { locale }, actor, now }): Promise<SellDto | null> => {
    if (actor.kind !== "person") return null;
    const say = (text: LocalizedText) => pick(text, locale).text;
    const rows = await tx
      .select({
        artisanId: artisan.id,
        makerName: artisan.name,
        kind: artisan.kind,
        standing: artisan.state,
        chamberId: artisan.chamberId,
        chamberName: chamber.name,
        phone: chamber.contactPhone,
        craftId: craft.id,
        family: craft.family,
        craftName: craft.name,
      })
      .from(artisanCraft)
      .innerJoin(artisan, eq(artisan.id, artisanCraft.artisanId))
      .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
      .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
      .where(inArray(artisan.id, artisanIdsOf(actor)))
      .orderBy(asc(artisan.id), asc(craft.key));
    const open = rows.filter(({ standing }) => standingEffects[standing].mayOffer);
    const place = (row: (typeof rows)[number]) => `${row.artisanId} ${row.craftId}`;
    const lines = open.map((row) => ({
      sku: place(row),
      subject: { chamberId: row.chamberId, craftId: row.craftId, makerKind: row.kind },
    }));
    const shares = await readCommissions(tx, lines, dayInMorocco(now));
    const usual = await tx
      .select({ craftId: craftMaterial.craftId, key: craftMaterial.materialKey })
      .from(craftMaterial)
      .where(
        and(
          inArray(craftMaterial.craftId, open.length > 0 ? open.map((row) => row.craftId) : ([""] as never)),
        ),
      );
    const workshops = new Map<string, SellWorkshop>();
    for (const row of open) {
      const { artisanId, craftId: id, family } = row;
      const workshop = workshops.get(artisanId) ?? { artisanId, name: say(row.makerName), crafts: [] };
      workshops.set(artisanId, workshop);
      const share = shares.get(place(row)) ?? { basisPoints: 0, vatBasisPoints: 0 };
      const materialKeys = usual.filter((one) => one.craftId === id).map(({ key }) => key);
      workshop.crafts.push({ id, family, name: say(row.craftName), share, materialKeys });
    }
    const materials = await tx
      .select({ key: material.key, name: material.name })
      .from(material)
      .orderBy(asc(material.key));
    const [first] = rows;
    return {
      owner: ownerMark(actor.userId),
      workshops: [...workshops.values()],
      materials: materials.map(({ key, name }) => ({ key, name: say(name) })),
      chamber: first ? { name: say(first.chamberName), phone: first.phone } : null,
    };
  },
  policy: (actor) => maySend(actor),
});
