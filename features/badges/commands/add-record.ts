import "server-only";
import { badgeEvidence } from "#db/schema/badges.ts";
import { lockBadge } from "#features/badges/commands/lock-badge.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { mayKeepBadges } from "#features/badges/policy.ts";
import { linkableRecords } from "#features/badges/queries/linkable-records.ts";
import { addRecordInput } from "#features/badges/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Links a record as evidence: an assessment of the craft, a visit that confirmed the maker, a look in the national register. */
export const addBadgeRecord = defineCommand({
  name: "badges.add-record",
  input: addRecordInput,
  errors: ["BADGE_NOT_PROPOSED", "BADGE_RECORD_UNKNOWN"],
  load: ({ tx, input }) => lockBadge(tx, input.badgeId),
  policy: (actor, { resource }) => mayKeepBadges(actor, resource.chamberId),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (resource.state !== "proposed") fail("BADGE_NOT_PROPOSED");
    const record = (await linkableRecords(tx, resource, now)).find(({ id }) => id === input.recordId);
    if (!record) return fail("BADGE_RECORD_UNKNOWN");
    const id = newId("badgeEvidence");
    const added = await tx
      .insert(badgeEvidence)
      .values({
        ...{ id, badgeId: resource.id, chamberId: resource.chamberId, kind: record.kind },
        ...{ title: record.kind, recordId: record.id, datedOn: record.on },
        ...{ addedBy: actor.userId, createdAt: now },
      })
      .onConflictDoNothing()
      .returning({ id: badgeEvidence.id });
    if (added.length > 0) await noteEvent(tx, resource, "evidence_added", { actor, now });
    return { added: added.length };
  },
  audit: ({ input, output }) =>
    output.added > 0 ? { object: input.badgeId, detail: { record: input.recordId } } : null,
});
