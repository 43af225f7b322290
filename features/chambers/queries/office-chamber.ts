import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { annex, chamber, chamberProvince, province, region } from "#db/schema/chambers.ts";
import { chamberStaff, managesChamber } from "#features/chambers/policy.ts";
import type { OfficeChamber } from "#features/chambers/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What a chamber says of itself, with its branches and the provinces it has covered, for its own people. */
export const officeChamber = defineQuery({
  name: "chambers.office-chamber",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId }, actor }): Promise<OfficeChamber | null> => {
    const [facts] = await tx
      .select({
        id: chamber.id,
        key: chamber.key,
        name: chamber.name,
        region: region.name,
        seat: chamber.seat,
        seatEvidence: chamber.seatEvidence,
        seatSource: chamber.seatSource,
        seatRecordedOn: chamber.seatRecordedOn,
        intro: chamber.intro,
        address: chamber.address,
        languages: chamber.languages,
        contactEmail: chamber.contactEmail,
        contactPhone: chamber.contactPhone,
        website: chamber.website,
        openingHours: chamber.openingHours,
        reviewsPieces: chamber.reviewsPieces,
      })
      .from(chamber)
      .innerJoin(region, eq(region.code, chamber.regionCode))
      .where(eq(chamber.id, chamberId));
    if (!facts) return null;
    const branches = await branchesOf(tx, chamberId);
    return {
      ...facts,
      annexes: branches.flatMap(({ closedAt, ...one }) => (closedAt ? [] : [one])),
      closed: branches.flatMap(({ id, name, town, closedAt }) =>
        closedAt ? [{ id, name, town, closedAt: closedAt.toISOString() }] : [],
      ),
      provinces: await provincesOf(tx, chamberId),
      mayEdit: managesChamber(actor, chamberId),
    };
  },
  policy: (actor, { resource }) => chamberStaff(actor, resource.id),
});

function branchesOf(tx: Tx, chamberId: Id<"chamber">) {
  return tx
    .select({
      id: annex.id,
      name: annex.name,
      town: annex.town,
      provinceCode: annex.provinceCode,
      province: province.name,
      address: annex.address,
      contactPhone: annex.contactPhone,
      evidence: annex.evidence,
      source: annex.source,
      recordedOn: annex.recordedOn,
      closedAt: annex.closedAt,
    })
    .from(annex)
    .leftJoin(province, eq(province.code, annex.provinceCode))
    .where(eq(annex.chamberId, chamberId))
    .orderBy(asc(annex.createdAt), asc(annex.id));
}

function provincesOf(tx: Tx, chamberId: Id<"chamber">) {
  return tx
    .select({
      code: province.code,
      name: province.name,
      since: chamberProvince.since,
      until: chamberProvince.until,
      source: chamberProvince.source,
    })
    .from(chamberProvince)
    .innerJoin(province, eq(province.code, chamberProvince.provinceCode))
    .where(eq(chamberProvince.chamberId, chamberId))
    .orderBy(sql`${chamberProvince.until} is not null`, asc(province.code), asc(chamberProvince.since));
}
