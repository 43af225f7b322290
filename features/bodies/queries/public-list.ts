import "server-only";
import { asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { publishedBody, publishedBodyOffice, publishedProvince } from "#db/schema/published-bodies.ts";
import { bodyOffices, type PublicBody } from "#features/bodies/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** The active craft bodies of a chamber, or (null) the national ones, regional before provincial. */
export const listPublicBodies = definePublicQuery({
  name: "bodies.public-list",
  input: z.strictObject({ chamberId: idSchema("chamber").nullable() }),
  handler: async ({ db, input: { chamberId } }): Promise<PublicBody[]> => {
    const bodies = await db
      .select({
        id: publishedBody.id,
        level: publishedBody.level,
        name: publishedBody.name,
        trade: publishedBody.trade,
        province: publishedProvince.name,
        foundedOn: publishedBody.foundedOn,
        members: publishedBody.members,
      })
      .from(publishedBody)
      .leftJoin(publishedProvince, eq(publishedProvince.code, publishedBody.provinceCode))
      .where(chamberId === null ? isNull(publishedBody.chamberId) : eq(publishedBody.chamberId, chamberId))
      .orderBy(
        sql`array_position(array['national', 'regional', 'provincial'], ${publishedBody.level})`,
        asc(publishedBody.foundedOn),
        asc(publishedBody.id),
      );
    if (bodies.length === 0) return [];
    const offices = await db
      .select()
      .from(publishedBodyOffice)
      .where(
        inArray(
          publishedBodyOffice.bodyId,
          bodies.map(({ id }) => id),
        ),
      );
    const rank = ({ office }: PublicBody["offices"][number]) => bodyOffices.indexOf(office);
    return bodies.map((body) => ({
      ...body,
      offices: offices
        .filter((office) => office.bodyId === body.id)
        .map(({ office, name }) => ({ office, name }))
        .sort((a, b) => rank(a) - rank(b)),
    }));
  },
});
