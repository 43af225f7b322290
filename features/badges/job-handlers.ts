import "server-only";
import { expireBadges } from "#features/badges/commands/expire-badges.ts";
import { followLabel } from "#features/badges/commands/follow-label.ts";
import { followMaker } from "#features/badges/commands/follow-maker.ts";
import { remindBadges } from "#features/badges/commands/remind-badges.ts";
import { badgeCalendarJob, followLabelJob, followMakerJob } from "#features/badges/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const badgesJobHandlers = [
  handleJob(badgeCalendarJob, async () => {
    const context = { actor: systemActor(badgeCalendarJob.name) };
    while (unwrap(await expireBadges(context, {})).more);
    let after: Id<"badge"> | null | undefined;
    do {
      after = unwrap(await remindBadges(context, after ? { after } : {})).next;
    } while (after);
  }),
  handleJob(followLabelJob, async ({ certificateId }) => {
    unwrap(await followLabel({ actor: systemActor(followLabelJob.name) }, { certificateId }));
  }),
  handleJob(followMakerJob, async ({ artisanId }) => {
    unwrap(await followMaker({ actor: systemActor(followMakerJob.name) }, { artisanId }));
  }),
];
