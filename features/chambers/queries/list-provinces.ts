import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { chamber, chamberProvince, province } from "#db/schema/chambers.ts";
import { mayAttachProvince } from "#features/chambers/policy.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Every province with the chamber it belongs to today, for the federation; null where none is recorded. */
export const listProvinces = defineQuery({
  name: "chambers.list-provinces",
  input: z.strictObject({}),
  handler: async ({ tx }) =>
    tx
      .select({
        code: province.code,
        name: province.name,
        chamberId: chamber.id,
        chamberName: chamber.name,
        since: chamberProvince.since,
        source: chamberProvince.source,
      })
      .from(province)
      .leftJoin(
        chamberProvince,
        and(eq(chamberProvince.provinceCode, province.code), isNull(chamberProvince.until)),
      )
      .leftJoin(chamber, eq(chamber.id, chamberProvince.chamberId))
      .orderBy(asc(province.regionCode), asc(province.code)),
  policy: mayAttachProvince,
});

export type ProvinceLine = {
  code: string;
  name: LocalizedText;
  chamberId: Id<"chamber"> | null;
  chamberName: LocalizedText | null;
  since: string | null;
  source: string | null;
};
