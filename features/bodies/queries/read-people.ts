import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { BodyMember } from "#features/bodies/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

type Row = {
  member_id: Id<"bodyMember">;
  artisan_id: Id<"artisan">;
  name: BodyMember["name"];
  town: BodyMember["town"];
  registry_number: string | null;
  standing: BodyMember["standing"];
  since: string;
  until: string | null;
};

/** Everybody who belongs to a body or did, the earliest first. Nobody, for an actor who may not see them. */
export async function readPeople(tx: Tx, bodyId: Id<"body">): Promise<BodyMember[]> {
  const { rows } = (await tx.execute(sql`
    select member_id, artisan_id, name, town, registry_number, standing, since::text, until::text
    from craft_body_people(${bodyId}) order by since, member_id`)) as unknown as { rows: Row[] };
  return rows.map((row) => ({
    id: row.member_id,
    artisanId: row.artisan_id,
    name: row.name,
    town: row.town,
    registryNumber: row.registry_number,
    standing: row.standing,
    since: row.since,
    until: row.until,
  }));
}
