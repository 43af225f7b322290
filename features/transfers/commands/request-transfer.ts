import "server-only";
import { and, eq } from "drizzle-orm";
import { transfer } from "#db/schema/applications.ts";
import { chamberOf, writtenIn } from "#features/applications/index.ts";
import { mayMoveFor } from "#features/transfers/policy.ts";
import { readSubject } from "#features/transfers/queries/read-subject.ts";
import { requestInput } from "#features/transfers/schema.ts";
import { type Id, isId, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Asks the chamber of another province to take on an open file or a registered maker, with the person's agreement. Nothing
 * moves before it accepts. Refusals: TRANSFER_NOT_POSSIBLE, TRANSFER_PENDING, TRANSFER_SAME_CHAMBER, PROVINCE_UNCOVERED.
 */
export const requestTransfer = defineCommand({
  name: "transfers.request",
  input: requestInput,
  errors: ["TRANSFER_NOT_POSSIBLE", "TRANSFER_PENDING", "TRANSFER_SAME_CHAMBER", "PROVINCE_UNCOVERED"],
  load: ({ tx, input }) => readSubject(tx, input.subjectId, true),
  policy: (actor, { resource }) => mayMoveFor(actor, resource.chamberId),
  handler: async ({ tx, input, resource: subject, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (subject.hindrance) fail("TRANSFER_NOT_POSSIBLE");
    const toChamberId = await chamberOf(tx, input.province);
    if (!toChamberId) return fail("PROVINCE_UNCOVERED");
    if (toChamberId === subject.chamberId) fail("TRANSFER_SAME_CHAMBER");
    const of = isId("application", subject.id)
      ? { applicationId: subject.id }
      : { artisanId: subject.id as Id<"artisan"> };
    const same = of.applicationId
      ? eq(transfer.applicationId, of.applicationId)
      : eq(transfer.artisanId, of.artisanId as Id<"artisan">);
    const waiting = await tx
      .select({ id: transfer.id })
      .from(transfer)
      .where(and(same, eq(transfer.state, "requested")));
    if (waiting.length > 0) fail("TRANSFER_PENDING");
    const id = newId("transfer");
    await tx.insert(transfer).values({
      ...{ id, ...of, chamberId: subject.chamberId, toChamberId, reason: input.reason },
      ...{ provinceCode: input.province, town: writtenIn(input.town, input.locale) },
      ...{ agreedHow: input.agreedHow, requestedBy: actor.userId, requestedAt: now },
    });
    return { transferId: id, toChamberId };
  },
  audit: ({ resource, output }) => ({
    object: resource.id,
    detail: { transfer: output.transferId, from: resource.chamberId, to: output.toChamberId },
  }),
});
