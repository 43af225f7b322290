import "server-only";
import { asc, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { publishedArtisan, publishedPiece } from "#db/schema/published.ts";
import {
  publishedSite,
  publishedSiteCall,
  publishedSiteCriterion,
  publishedSiteMaker,
  publishedSiteUnit,
} from "#db/schema/published-sites.ts";
import { currentSlugs, resolveSlug, type SlugOwner, slugIn, slugsInAll } from "#db/slugs.ts";
import { type PieceCardDto, pieceCards } from "#features/catalogue/index.ts";
import { unitOf } from "#features/sites/queries/read-sites.ts";
import { type Plan, sitePageInput, siteSlugInput, type Unit } from "#features/sites/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { type Money, money } from "#lib/money/money.ts";

type Row = Omit<typeof publishedSite.$inferSelect, "publishedAt">;
export type PublicSite = Row & { slugs: Record<Locale, string>; publishedAt: string };

export type SiteMaker = {
  artisanId: Id<"artisan">;
  code: string;
  name: LocalizedText;
  slug: string;
  pieces: PieceCardDto[];
};

export type OfferedRoom = {
  id: Id<"siteCall">;
  code: string;
  intro: LocalizedText;
  opensOn: string;
  closesOn: string;
  startsOn: string;
  months: number;
  rent: Money;
  criteria: { id: string; title: LocalizedText; measure: LocalizedText; weight: number }[];
};

export type SitePage = PublicSite & { plan: Plan; units: Unit[]; makers: SiteMaker[]; rooms: OfferedRoom[] };

/** Pieces of one maker that a site's page shows. */
const mostPieces = 4;

/** The sites of all chambers, those one can visit first. */
export const listSites = definePublicQuery({
  name: "sites.list",
  input: z.strictObject({}),
  handler: async ({ db }): Promise<PublicSite[]> => {
    const rows = await db.select().from(publishedSite).orderBy(asc(publishedSite.id)).limit(500);
    const slugs = await currentSlugs(
      db,
      "site",
      rows.map(({ id }) => id),
    );
    return rows.map((row) => shown(row, slugs.get(row.id)));
  },
});

const shown = (
  row: typeof publishedSite.$inferSelect,
  slugs: Parameters<typeof slugsInAll>[0],
): PublicSite => ({
  ...row,
  publishedAt: row.publishedAt.toISOString(),
  slugs: slugsInAll(slugs, row.id),
});

/** A site with its plan, who works there, and rooms that are offered. Null for one that is not shown. */
export const getSite = definePublicQuery({
  name: "sites.get",
  input: sitePageInput,
  handler: async ({ db, input: { id, locale } }): Promise<SitePage | null> => {
    const [row] = await db.select().from(publishedSite).where(eq(publishedSite.id, id));
    if (!row) return null;
    const [slugs, units, working, calls] = await Promise.all([
      currentSlugs(db, "site", [id]),
      db
        .select()
        .from(publishedSiteUnit)
        .where(eq(publishedSiteUnit.siteId, id))
        .orderBy(asc(publishedSiteUnit.code)),
      db
        .select({
          artisanId: publishedSiteMaker.artisanId,
          code: publishedSiteMaker.code,
          name: publishedArtisan.name,
        })
        .from(publishedSiteMaker)
        .innerJoin(publishedArtisan, eq(publishedArtisan.id, publishedSiteMaker.artisanId))
        .where(eq(publishedSiteMaker.siteId, id))
        .orderBy(asc(publishedSiteMaker.code)),
      db
        .select()
        .from(publishedSiteCall)
        .where(eq(publishedSiteCall.siteId, id))
        .orderBy(asc(publishedSiteCall.closesOn)),
    ]);
    const makerIds = working.map(({ artisanId }) => artisanId);
    const pieces =
      makerIds.length > 0
        ? await db
            .select({ id: publishedPiece.id, artisanId: publishedPiece.artisanId })
            .from(publishedPiece)
            .where(inArray(publishedPiece.artisanId, makerIds))
            .orderBy(desc(publishedPiece.publishedAt), asc(publishedPiece.id))
            .limit(400)
        : [];
    const chosen = makerIds.flatMap((maker) =>
      pieces.filter(({ artisanId }) => artisanId === maker).slice(0, mostPieces),
    );
    const [makerSlugs, cards, criteria] = await Promise.all([
      currentSlugs(db, "artisan", makerIds),
      pieceCards(
        db,
        chosen.map((piece) => piece.id),
        locale,
      ),
      calls.length > 0
        ? db
            .select()
            .from(publishedSiteCriterion)
            .where(
              inArray(
                publishedSiteCriterion.callId,
                calls.map((call) => call.id),
              ),
            )
            .orderBy(asc(publishedSiteCriterion.position))
        : [],
    ]);
    const makerOf = new Map(chosen.map((piece) => [piece.id as string, piece.artisanId]));
    return {
      ...shown(row, slugs.get(id)),
      plan: { columns: row.planColumns, rows: row.planRows },
      units: units.map(unitOf),
      makers: working.map(({ artisanId, code, name }) => ({
        ...{ artisanId, code, name },
        slug: slugIn(makerSlugs.get(artisanId), locale, artisanId),
        pieces: cards.filter((card) => makerOf.get(card.id) === artisanId),
      })),
      rooms: calls.map(({ rentMinor, currency, unitId: _, siteId: __, state: ___, ...call }) => ({
        ...call,
        rent: money(rentMinor, currency),
        criteria: criteria
          .filter(({ callId }) => callId === call.id)
          .map(({ id: criterionId, title, measure, weight }) => ({
            id: criterionId,
            title,
            measure,
            weight,
          })),
      })),
    };
  },
});

/** Where an address of a site leads. */
export const resolveSiteSlug = definePublicQuery({
  name: "sites.resolve-slug",
  input: siteSlugInput,
  handler: ({ db, input }): Promise<SlugOwner | null> =>
    resolveSlug(db, "site", input, async (name) => (isId("site", name) ? name : null)),
});
