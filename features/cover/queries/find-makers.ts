import "server-only";
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { consent } from "#db/schema/consents.ts";
import { keepsCover } from "#features/cover/policy.ts";
import { onRegister } from "#features/cover/queries/consenting.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const most = 20;

/** Makers of a chamber by registry number or name, and whether they agreed; to record an agreement at the counter. */
export const findCoverMakers = defineQuery({
  name: "cover.find-makers",
  input: z.strictObject({ chamberId: idSchema("chamber"), q: z.string().trim().min(2).max(80) }),
  handler: async ({ tx, input }) => {
    const like = `%${input.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    return tx
      .select({
        artisanId: artisan.id,
        name: artisan.name,
        town: artisan.town,
        registryNumber: artisan.registryNumber,
        agrees: sql<boolean>`exists (select 1 from ${consent} where ${and(
          eq(consent.artisanId, artisan.id),
          eq(consent.purpose, "health_cover"),
          isNull(consent.withdrawnAt),
        )})`,
      })
      .from(artisan)
      .where(
        and(
          eq(artisan.chamberId, input.chamberId),
          onRegister,
          or(
            sql`${artisan.registryNumber} ilike ${like}`,
            sql`concat_ws(' ', ${artisan.name}->>'ar', ${artisan.name}->>'fr', ${artisan.name}->>'en') ilike ${like}`,
          ),
        ),
      )
      .orderBy(asc(artisan.registryNumber), asc(artisan.id))
      .limit(most);
  },
  policy: (actor, { input }) => keepsCover(actor, input.chamberId),
});
