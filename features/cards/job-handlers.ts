import "server-only";
import { remindHolders } from "#features/cards/commands/remind-holders.ts";
import { signCards } from "#features/cards/commands/sign-cards.ts";
import { remindJob, signCardsJob } from "#features/cards/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const cardsJobHandlers = [
  handleJob(remindJob, async () => {
    const context = { actor: systemActor(remindJob.name) };
    let after: Id<"card"> | null | undefined;
    do {
      after = unwrap(await remindHolders(context, after ? { after } : {})).next;
    } while (after);
  }),
  handleJob(signCardsJob, async ({ artisanId }) => {
    unwrap(await signCards({ actor: systemActor(signCardsJob.name) }, { artisanId }));
  }),
];
