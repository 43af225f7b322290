import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { chamberStaff } from "#features/chambers/policy.ts";
import * as parts from "#features/chambers/queries/today-parts.ts";
import type { OfficeToday } from "#features/chambers/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { type ChamberRole, chamberIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What waits in a chamber's office today, counted in one statement. Row-level security reads along: no count reaches further. */
export const officeToday = defineQuery({
  name: "chambers.office-today",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId }, actor, now }): Promise<OfficeToday | null> => {
    const as = (roles: readonly ChamberRole[], part: SQL) =>
      chamberIdsOf(actor, ...roles).includes(chamberId) ? part : sql`null::jsonb`;
    const keepers = ["registrar", "verifier", "manager"] as const;
    const me = actor.kind === "person" ? actor.userId : "";
    const { rows } = (await tx.execute(sql`select
      (select jsonb_build_object('id', c.id, 'name', c.name) from chamber c where c.id = ${chamberId}) as chamber,
      ${parts.register(chamberId)} as register,
      ${as(keepers, parts.files(chamberId, now))} as files,
      ${as(keepers, parts.visits(chamberId, me, now))} as visits,
      ${as(keepers, parts.cards(chamberId, now))} as cards,
      ${as(keepers, parts.standing(chamberId, now))} as standing,
      ${as(["registrar", "manager"], parts.orders(chamberId, now))} as orders,
      ${as(keepers, parts.transfers(chamberId))} as transfers,
      ${as(["manager"], parts.appeals(chamberId))} as appeals,
      ${as(["verifier", "curator", "manager"], parts.reports(chamberId))} as reports,
      ${as(["verifier", "curator", "manager"], parts.pieces(chamberId))} as pieces,
      ${as(["curator", "manager"], parts.consents(chamberId))} as consents`)) as unknown as {
      rows: OfficeToday[];
    };
    const [today] = rows;
    return today?.chamber ? instantsOf(today) : null;
  },
  policy: (actor, { resource }) => chamberStaff(actor, resource.chamber.id as Id<"chamber">),
});

/** JSON of the database writes instants its own way; a DTO has ISO strings. */
function instantsOf(today: OfficeToday): OfficeToday {
  const iso = (value: string | null) => value && new Date(value).toISOString();
  const { files, visits, appeals, reports } = today;
  return {
    ...today,
    files: files && { ...files, oldestDue: iso(files.oldestDue) },
    visits: visits && { ...visits, next: iso(visits.next) },
    appeals: appeals && { ...appeals, oldestDue: iso(appeals.oldestDue) },
    reports: reports && { ...reports, oldest: iso(reports.oldest) },
  };
}
