import "server-only";
import { eq } from "drizzle-orm";
import { chamber } from "#db/schema/chambers.ts";
import { lockChamber } from "#features/chambers/commands/lock-chamber.ts";
import { setSeatInput } from "#features/chambers/inputs.ts";
import { mayEditChamber } from "#features/chambers/policy.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Records where a chamber has its seat, how well that is known, and where and when it was read. Refusal: DAY_AHEAD. */
export const setSeat = defineCommand({
  name: "chambers.set-seat",
  input: setSeatInput,
  errors: ["DAY_AHEAD"],
  load: ({ tx, input }) => lockChamber(tx, input.chamberId),
  policy: (actor, { resource }) => mayEditChamber(actor, resource.chamberId),
  handler: async ({ tx, input, now, fail }) => {
    if (input.recordedOn > dayInMorocco(now)) fail("DAY_AHEAD", { field: "recordedOn" });
    await tx
      .update(chamber)
      .set({
        seat: input.seat,
        seatEvidence: input.evidence,
        seatSource: input.source,
        seatRecordedOn: input.recordedOn,
      })
      .where(eq(chamber.id, input.chamberId));
  },
  audit: ({ input }) => ({
    object: input.chamberId,
    detail: { evidence: input.evidence, recordedOn: input.recordedOn },
  }),
  invalidates: () => [tags.chambers()],
});
