import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { appeal, application } from "#db/schema/applications.ts";
import { chamber } from "#db/schema/chambers.ts";
import { clockOf } from "#features/appeals/domain/deadline.ts";
import { mayListAppeals } from "#features/appeals/policy.ts";
import type { AppealLine, AppealList } from "#features/appeals/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Decided appeals that a list still shows. */
const shown = 50;

/** The appeals of a chamber, or (`null`) those that came to the federation: what waits first, by its deadline. */
export const listAppeals = defineQuery({
  name: "appeals.list",
  input: z.strictObject({ chamberId: idSchema("chamber").nullable() }),
  handler: async ({ tx, input, actor, now }): Promise<AppealList | null> => {
    if (mayListAppeals(actor, input.chamberId) !== "allow") return null;
    const of = input.chamberId ? eq(appeal.chamberId, input.chamberId) : eq(appeal.level, "federation");
    return {
      open: await lines(tx, and(of, isNull(appeal.decidedAt)), asc(appeal.dueAt), now),
      decided: await lines(tx, and(of, isNotNull(appeal.decidedAt)), desc(appeal.decidedAt), now),
    };
  },
  policy: (actor, { input }) => mayListAppeals(actor, input.chamberId),
});

async function lines(tx: Tx, which: SQL | undefined, order: SQL, now: Date): Promise<AppealLine[]> {
  const rows = await tx
    .select({
      id: appeal.id,
      level: appeal.level,
      filedAt: appeal.filedAt,
      dueAt: appeal.dueAt,
      outcome: appeal.outcome,
      decidedAt: appeal.decidedAt,
      fileNumber: application.number,
      name: application.name,
      chamberName: chamber.name,
    })
    .from(appeal)
    .innerJoin(application, eq(application.id, appeal.applicationId))
    .innerJoin(chamber, eq(chamber.id, appeal.chamberId))
    .where(which)
    .orderBy(order)
    .limit(shown);
  return rows.map(({ dueAt, filedAt, decidedAt, ...row }) => ({
    ...row,
    filedAt: filedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    clock: clockOf(dueAt, now),
  }));
}
