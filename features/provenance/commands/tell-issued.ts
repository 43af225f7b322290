import "server-only";
import { and, eq, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { grant } from "#db/schema/identity.ts";
import { credential } from "#db/schema/provenance.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { dayInMorocco } from "#lib/days.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Tells the managers of each chamber, once a day, what was signed in its name the day before. A signature that nobody asked for is
 * seen by the people whose name it bears, and not by the monitor alone. Chambers in whose name nothing was signed hear nothing.
 */
export const tellIssued = defineCommand({
  name: "provenance.tell-issued",
  input: z.strictObject({}),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    // From midnight to midnight, in the time of dayInMorocco.
    const { rows } = (await tx.execute(sql`select
      extract(epoch from ${dayInMorocco(now)}::timestamp at time zone 'UTC')::float8 as "end",
      extract(epoch from (${dayInMorocco(now)}::timestamp - interval '1 day') at time zone 'UTC')::float8 as since`)) as unknown as {
      rows: [{ end: number; since: number }];
    };
    const [end, since] = [new Date(rows[0].end * 1000), new Date(rows[0].since * 1000)];
    const signed = await tx
      .selectDistinct({ chamberId: credential.chamberId })
      .from(credential)
      .where(and(gte(credential.createdAt, since), lt(credential.createdAt, end)));
    if (signed.length === 0) return { told: 0 };
    const chambers = signed.map(({ chamberId }) => chamberId);
    const people = await tx
      .selectDistinct({ userId: grant.userId })
      .from(grant)
      .where(and(eq(grant.role, "manager"), inArray(grant.chamberId, chambers), isNull(grant.endedAt)));
    // Named after the day: run twice, it sends nothing twice.
    for (const { userId } of people)
      await enqueue(tx, mailJob, { template: "issued-digest", id: `${userId}.${end.getTime()}` });
    return { told: people.length };
  },
  audit: null,
});
