import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

export type ChamberDto = {
  id: Id<"chamber">;
  key: string;
  regionCode: string;
  regionName: LocalizedText;
  name: LocalizedText;
  seat: LocalizedText | null;
  /** Verified artisans. */
  artisans: number;
};

/** The twelve chambers in the order of their regions' codes. */
export const listChambers = definePublicQuery({
  name: "chambers.list",
  input: z.strictObject({}),
  handler: async ({ db }): Promise<ChamberDto[]> => {
    const { rows } =
      (await db.execute(sql`select id, key, region_code as "regionCode", region_name as "regionName",
      name, seat, artisans from published.chamber order by region_code`)) as unknown as {
        rows: ChamberDto[];
      };
    return rows;
  },
});
