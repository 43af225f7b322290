import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { mediationSession } from "#db/schema/mediation.ts";
import { lockComplaint } from "#features/mediation/commands/lock-complaint.ts";
import { bothParties, tell } from "#features/mediation/commands/tell.ts";
import { mayLead } from "#features/mediation/policy.ts";
import { planSessionInput } from "#features/mediation/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Calls the parties to a session, or writes down one that was held; both are told of one that is to come. Refusal: NOT_MEDIATING. */
export const addSession = defineCommand({
  name: "mediation.add-session",
  input: planSessionInput,
  errors: ["NOT_MEDIATING"],
  load: ({ tx, input }) => lockComplaint(tx, input.complaintId),
  policy: (actor, { resource }) => mayLead(actor, resource),
  handler: async ({ tx, input, resource: row, now, fail }) => {
    if (row.state !== "mediating" && row.state !== "proposed") fail("NOT_MEDIATING");
    const { heldAt, place, note } = input;
    const id = newId("mediationSession");
    await asProduct(tx, () =>
      tx
        .insert(mediationSession)
        .values({ id, complaintId: row.id, heldAt, place, note: note || null, createdAt: now }),
    );
    if (heldAt > now) await tell(tx, row.id, "session", bothParties);
    return { sessionId: id };
  },
  audit: ({ input, output }) => ({ object: input.complaintId, detail: { session: output.sessionId } }),
});
