import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { grant } from "#db/schema/identity.ts";
import { speakersOf } from "#features/bodies/index.ts";
import { isClose, lockComplaint, moveComplaint } from "#features/mediation/commands/lock-complaint.ts";
import { bothParties, tell } from "#features/mediation/commands/tell.ts";
import { mayKeep } from "#features/mediation/policy.ts";
import { nameMediatorInput } from "#features/mediation/schema.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { dayAfter } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Names the mediator, whose time begins today: an officer of the chamber, or somebody who holds an office of the body both parties
 * belong to. Refusals: NOT_WAITING, NOT_OFFICER of either, IS_PARTY when they have a hand in either workshop.
 */
export const nameMediator = defineCommand({
  name: "mediation.name-mediator",
  input: nameMediatorInput,
  errors: ["NOT_WAITING", "NOT_OFFICER", "IS_PARTY"],
  load: ({ tx, input }) => lockComplaint(tx, input.complaintId),
  policy: (actor, { resource }) => mayKeep(actor, resource),
  handler: async ({ tx, input: { mediatorId }, resource: row, now, fail }) => {
    if (row.state !== "filed") fail("NOT_WAITING");
    const [office] = await asProduct(tx, () =>
      tx
        .select({ id: grant.id })
        .from(grant)
        .where(and(eq(grant.userId, mediatorId), eq(grant.chamberId, row.chamberId), isNull(grant.endedAt))),
    );
    const seat = office ? null : await seatFor(tx, row.bodyId, mediatorId);
    if (!office && !seat) fail("NOT_OFFICER", { field: "mediatorId" });
    if (await isClose(tx, mediatorId, row)) fail("IS_PARTY", { field: "mediatorId" });
    const { most } = await ruleValue(tx, "mediation.mandate", now);
    const endBy = dayAfter(dayInMorocco(now), most);
    await moveComplaint(tx, row, {
      ...{ state: "mediating", mediatorId, mediatorArtisanId: seat?.artisanId ?? null, namedAt: now, endBy },
    });
    await tell(tx, row.id, "named", [...bothParties, "mediator"]);
  },
  audit: ({ input }) => ({ object: input.complaintId, detail: { mediator: input.mediatorId } }),
});

/** The office that a person holds in the body of both parties; null where there is none. */
async function seatFor(tx: Tx, bodyId: Id<"body"> | null, userId: Id<"user">) {
  if (!bodyId) return null;
  return (await speakersOf(tx, bodyId)).find((seat) => seat.userId === userId) ?? null;
}
