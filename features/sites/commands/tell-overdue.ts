import "server-only";
import { and, inArray, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { rentCharge } from "#db/schema/index.ts";
import { byMailAndSms, lettersOf } from "#features/notify/jobs.ts";
import { reminderDays } from "#features/sites/domain/rent.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Tells tenants, once for each month, of rent that is not on record as paid `reminderDays` after it fell due. Returns how many months. */
export const tellOverdue = defineCommand({
  name: "sites.tell-overdue",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const isLate = and(
      isNull(rentCharge.paidOn),
      isNull(rentCharge.overdueToldAt),
      lte(rentCharge.dueOn, dayAfter(dayInMorocco(now), -reminderDays)),
    );
    const late = await tx
      .select({ id: rentCharge.id })
      .from(rentCharge)
      .where(isLate)
      .limit(500)
      .for("update");
    const ids = late.map(({ id }) => id);
    if (ids.length === 0) return { months: 0 };
    await tx.update(rentCharge).set({ overdueToldAt: now }).where(inArray(rentCharge.id, ids));
    const told = ids.map((id) => `${id}.rentOverdue`);
    await enqueueEach(tx, byMailAndSms, lettersOf("site-news", told));
    return { months: ids.length };
  },
  audit: ({ output }) => (output.months > 0 ? { object: "rent_charge", detail: output } : null),
});
