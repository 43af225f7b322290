import "server-only";
import { makerMessage } from "#db/schema/reach.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { writesToGroup } from "#features/thread/policy.ts";
import { makersIn } from "#features/thread/queries/group-of.ts";
import { roundInput } from "#features/thread/schema.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Rows of one statement: Postgres takes 65,535 values in it, and a message has eight. */
const perStatement = 500;

/**
 * A chamber writes the same to many of its makers, each in their own thread. The sender confirms how many; the same form sent
 * again does nothing. Refusals: COUNT_CHANGED when it would go to others than were counted, GROUP_EMPTY.
 */
export const writeToGroup = defineCommand({
  name: "thread.write-to-group",
  input: roundInput,
  errors: ["COUNT_CHANGED", "GROUP_EMPTY"],
  load: async () => ({}),
  policy: (actor, { input }) => writesToGroup(actor, input.chamberId),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { chamberId, body, roundId, count } = input;
    const makers = await makersIn(tx, input);
    if (makers.length === 0) fail("GROUP_EMPTY");
    if (makers.length !== count) fail("COUNT_CHANGED");
    const sent: { id: Id<"makerMessage"> }[] = [];
    for (let from = 0; from < makers.length; from += perStatement) {
      const some = makers.slice(from, from + perStatement).map((artisanId) => ({
        ...{ id: newId("makerMessage"), chamberId, artisanId, fromMaker: false },
        ...{ senderId: actor.userId, body, roundId, createdAt: now },
      }));
      sent.push(
        ...(await tx
          .insert(makerMessage)
          .values(some)
          .onConflictDoNothing()
          .returning({ id: makerMessage.id })),
      );
    }
    const letters = sent.map(({ id }) => ({ template: "maker-message" as const, id }));
    await enqueueAll(tx, mailJob, letters);
    await enqueueAll(tx, smsJob, letters);
    return { sent: sent.length };
  },
  audit: ({ input, output }) => ({
    object: input.chamberId,
    detail: {
      round: input.roundId,
      sent: output.sent,
      craft: input.craftId ?? null,
      kind: input.kind ?? null,
    },
  }),
});
