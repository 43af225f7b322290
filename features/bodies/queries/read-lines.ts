import "server-only";
import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { province } from "#db/schema/chambers.ts";
import type { BodyLine } from "#features/bodies/schema.ts";

/** Bodies as lines of a list: national first, then regional, then provincial; those that have ended last. */
export async function readLines(tx: Tx, where: SQL | undefined): Promise<BodyLine[]> {
  return tx
    .select({
      id: craftBody.id,
      level: craftBody.level,
      state: craftBody.state,
      name: craftBody.name,
      trade: craftBody.trade,
      province: province.name,
      members: sql<number>`craft_body_size(${craftBody.id})`,
      foundedOn: craftBody.foundedOn,
    })
    .from(craftBody)
    .leftJoin(province, eq(province.code, craftBody.provinceCode))
    .where(where)
    .orderBy(
      sql`${craftBody.state} = 'dissolved'`,
      sql`array_position(array['national', 'regional', 'provincial'], ${craftBody.level})`,
      asc(craftBody.createdAt),
      asc(craftBody.id),
    )
    .limit(500);
}
