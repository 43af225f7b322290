import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { publishedAnnex, publishedChamber } from "#db/schema/published.ts";
import { publishedProvince } from "#db/schema/published-bodies.ts";
import { currentSlugs, slugsInAll } from "#db/slugs.ts";
import type { PublicChamber } from "#features/chambers/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** A chamber by the word of its address, with its open branches and its provinces of today. Null for an unknown word. */
export const publicChamber = definePublicQuery({
  name: "chambers.public",
  input: z.strictObject({ key: z.string().max(60) }),
  handler: async ({ db, input }): Promise<PublicChamber | null> => {
    const [found] = await db
      .select({
        id: publishedChamber.id,
        key: publishedChamber.key,
        regionCode: publishedChamber.regionCode,
        region: publishedChamber.regionName,
        name: publishedChamber.name,
        seat: publishedChamber.seat,
        seatEvidence: publishedChamber.seatEvidence,
        seatSource: publishedChamber.seatSource,
        seatRecordedOn: publishedChamber.seatRecordedOn,
        intro: publishedChamber.intro,
        address: publishedChamber.address,
        languages: publishedChamber.languages,
        contactEmail: publishedChamber.contactEmail,
        contactPhone: publishedChamber.contactPhone,
        website: publishedChamber.website,
        openingHours: publishedChamber.openingHours,
        artisans: publishedChamber.artisans,
      })
      .from(publishedChamber)
      .where(eq(publishedChamber.key, input.key));
    if (!found) return null;
    const [regionSlugs, annexes, provinces] = await Promise.all([
      currentSlugs(db, "region", [found.regionCode]),
      db
        .select({
          id: publishedAnnex.id,
          name: publishedAnnex.name,
          town: publishedAnnex.town,
          provinceCode: publishedAnnex.provinceCode,
          province: publishedProvince.name,
          address: publishedAnnex.address,
          contactPhone: publishedAnnex.contactPhone,
          evidence: publishedAnnex.evidence,
          source: publishedAnnex.source,
          recordedOn: publishedAnnex.recordedOn,
        })
        .from(publishedAnnex)
        .leftJoin(publishedProvince, eq(publishedProvince.code, publishedAnnex.provinceCode))
        .where(eq(publishedAnnex.chamberId, found.id))
        .orderBy(asc(publishedAnnex.id)),
      db
        .select({ code: publishedProvince.code, name: publishedProvince.name })
        .from(publishedProvince)
        .where(eq(publishedProvince.chamberId, found.id))
        .orderBy(asc(publishedProvince.code)),
    ]);
    const slugs = slugsInAll(regionSlugs.get(found.regionCode), found.regionCode);
    return { ...found, regionSlugs: slugs, annexes, provinces };
  },
});
