import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { CraftChoice, FormChoices, ProvinceChoice } from "#features/applications/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Provinces that a chamber covers, by region, and every craft of the taxonomy. */
export const formChoices = definePublicQuery({
  name: "applications.form-choices",
  input: z.strictObject({}),
  handler: async ({ db }): Promise<FormChoices> => {
    const provinces =
      (await db.execute(sql`select p.code, p.name, c.region_name as region, p.chamber_id as "chamberId"
      from published.province p join published.chamber c on c.id = p.chamber_id
      order by p.region_code, p.kind, p.code`)) as unknown as { rows: ProvinceChoice[] };
    const crafts = (await db.execute(
      sql`select id, key, family, name, place from published.craft order by family, key`,
    )) as unknown as { rows: CraftChoice[] };
    return { provinces: provinces.rows, crafts: crafts.rows };
  },
});
