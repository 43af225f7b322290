import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { DuplicateCase, DuplicateSubject, Verdict } from "#features/duplicates/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

type Row = {
  id: Id<"duplicate">;
  number: DuplicateCase["number"];
  found_at: string | Date;
  resolved_at: string | Date | null;
  resolution: Verdict | null;
  first: DuplicateSubject;
  second: DuplicateSubject;
};

const side = (which: "first" | "second") => {
  const [subject, place] =
    which === "first"
      ? [sql`d.first_subject`, sql`d.first_chamber_id`]
      : [sql`d.second_subject`, sql`d.second_chamber_id`];
  return sql`(select json_build_object('id', ${subject}, 'chamberName', c.name, 'kind', s.kind, 'number', s.number,
    'name', s.name, 'state', s.state)
    from chamber c left join lateral duplicate_subject(${subject}) s on true where c.id = ${place})`;
};

/** Cases as the federation sees them; the two records come from a function that tells their number, name and state alone. */
export async function readCases(tx: Tx, where: SQL, order: SQL, limit: number): Promise<DuplicateCase[]> {
  const { rows } =
    (await tx.execute(sql`select d.id, d.kind as number, d.found_at, d.resolved_at, d.resolution,
    ${side("first")} as first, ${side("second")} as second
    from duplicate_case d where ${where} order by ${order}, d.id limit ${limit}`)) as unknown as {
      rows: Row[];
    };
  return rows.map(({ found_at, resolved_at, resolution, ...row }) => ({
    ...row,
    foundAt: new Date(found_at).toISOString(),
    verdict: resolution,
    settledAt: resolved_at ? new Date(resolved_at).toISOString() : null,
  }));
}
