import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { fairApplication } from "#db/schema/index.ts";
import { lockApplication } from "#features/fairs/commands/lock-fair.ts";
import { movedOne } from "#features/fairs/commands/moved-one.ts";
import { offerNext } from "#features/fairs/commands/offer-next.ts";
import { ownWorkshop } from "#features/fairs/policy.ts";
import { answerStandInput, applicationInput } from "#features/fairs/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * A maker takes the stand they are offered, or gives it up, also after having said yes: it goes to the next who waits, at once.
 * Refusals: OFFER_OVER when the time is up or nothing is offered any more, FAIR_OVER for a fair
 * that is called off, and for saying yes to one that has ended.
 */
export const answerStand = defineCommand({
  name: "fairs.answer-stand",
  input: answerStandInput,
  errors: ["OFFER_OVER", "FAIR_OVER"],
  load: ({ tx, input }) => lockApplication(tx, input.applicationId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource.application.artisanId),
  handler: async ({ tx, input, resource: { application, fair }, now, fail }) => {
    const hasEnded = fair.endsOn < dayInMorocco(now);
    if (fair.state !== "drawn" || (input.accepts && hasEnded)) fail("FAIR_OVER");
    const { state, standId, answerBy } = application;
    const isOffered = state === "offered" && answerBy !== null && answerBy > now;
    const isGivenUp = state === "confirmed" && !input.accepts;
    if (!standId || !(isOffered || isGivenUp)) return fail("OFFER_OVER");
    const to = input.accepts ? ("confirmed" as const) : ("declined" as const);
    const moved = await tx
      .update(fairApplication)
      .set({ state: to, answeredAt: now })
      .where(and(eq(fairApplication.id, application.id), eq(fairApplication.state, state)))
      .returning({ id: fairApplication.id });
    movedOne(moved, application.id);
    const next = input.accepts ? null : await asProduct(tx, () => offerNext(tx, fair, standId, now));
    return { to, next };
  },
  audit: ({ input, output }) => ({ object: input.applicationId, detail: output }),
  invalidates: () => [tags.fairs()],
});

/** Ends an offer nobody answered in time, and offers the stand to the next. Does nothing before, or once it was answered. */
export const lapseOffer = defineCommand({
  name: "fairs.lapse-offer",
  input: applicationInput,
  errors: [],
  load: ({ tx, input }) => lockApplication(tx, input.applicationId),
  policy: onlySystem,
  handler: async ({ tx, resource: { application, fair }, now }) => {
    const { id, standId } = application;
    const lapsed = await tx
      .update(fairApplication)
      .set({ state: "lapsed" })
      .where(
        and(
          eq(fairApplication.id, id),
          eq(fairApplication.state, "offered"),
          lt(fairApplication.answerBy, now),
        ),
      )
      .returning({ id: fairApplication.id });
    if (lapsed.length === 0 || !standId) return { lapsed: false, next: null };
    return { lapsed: true, next: await offerNext(tx, fair, standId, now) };
  },
  audit: ({ input, output }) => (output.lapsed ? { object: input.applicationId, detail: output } : null),
});
