import { dayAfter } from "#lib/days.ts";
import "server-only";
import { and, eq, gte, isNull, lt } from "drizzle-orm";
import { z } from "zod";
import { siteVisit } from "#db/schema/applications.ts";
import { instantOf, onClock, weekOf } from "#features/visits/domain/when.ts";
import { mayVisitFor } from "#features/visits/policy.ts";
import { readVisits } from "#features/visits/queries/read-visits.ts";
import type { Agenda } from "#features/visits/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A chamber's visits of one week, day by day, and those whose day is over without a report. */
export const visitAgenda = defineQuery({
  name: "visits.agenda",
  input: z.strictObject({ chamberId: idSchema("chamber"), day: z.iso.date().optional() }),
  handler: async ({ tx, input: { chamberId, day }, actor, now }): Promise<Agenda | null> => {
    if (actor.kind !== "person" || mayVisitFor(actor, chamberId) !== "allow") return null;
    const today = onClock(now).day;
    const week = weekOf(day ?? today);
    const [monday = today] = week;
    const midnight = (isoDay: string) => instantOf(isoDay, "00:00") ?? new Date(`${isoDay}T00:00:00Z`);
    const of = and(eq(siteVisit.chamberId, chamberId), isNull(siteVisit.cancelledAt));
    const inWeek = and(
      of,
      gte(siteVisit.plannedFor, midnight(monday)),
      lt(siteVisit.plannedFor, midnight(dayAfter(monday, 7))),
    );
    const visits = await readVisits(tx, actor.userId, inWeek);
    const overdue = and(of, isNull(siteVisit.doneAt), lt(siteVisit.plannedFor, midnight(today)));
    return {
      ...{ week: monday, today },
      late: await readVisits(tx, actor.userId, overdue, 50),
      days: week.map((each) => ({
        day: each,
        visits: visits.filter(({ plannedFor }) => onClock(new Date(plannedFor)).day === each),
      })),
    };
  },
  policy: (actor, { input }) => mayVisitFor(actor, input.chamberId),
});
