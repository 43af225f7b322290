import "server-only";
import { makerMessage } from "#db/schema/reach.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { readAll } from "#features/thread/commands/mark-read.ts";
import { writesToChamber, writesToMaker } from "#features/thread/policy.ts";
import { partiesOf } from "#features/thread/queries/parties-of.ts";
import { toChamberInput, toMakerInput } from "#features/thread/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** A chamber writes to one of its makers, who is told by mail and, where they take them, by short message. */
export const writeToMaker = defineCommand({
  name: "thread.write-to-maker",
  input: toMakerInput,
  errors: [],
  load: ({ tx, input }) => partiesOf(tx, input.artisanId),
  policy: (actor, { resource }) => writesToMaker(actor, resource),
  handler: async ({ tx, input, resource, actor, now }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const id = newId("makerMessage");
    const { artisanId, chamberId } = resource;
    const parties = { artisanId, chamberId, fromMaker: false, senderId: actor.userId };
    await tx.insert(makerMessage).values({ id, ...parties, body: input.body, createdAt: now });
    // An answer says that what it answers was read.
    await readAll(tx, { ...resource, fromMaker: true }, now);
    await enqueue(tx, mailJob, { template: "maker-message", id });
    await enqueue(tx, smsJob, { template: "maker-message", id });
    return { id };
  },
  audit: ({ resource, output }) => ({ object: output.id, detail: { artisan: resource.artisanId } }),
});

/** A maker writes to their chamber, whose people find it in the office. */
export const writeToChamber = defineCommand({
  name: "thread.write-to-chamber",
  input: toChamberInput,
  errors: [],
  load: ({ tx, input }) => partiesOf(tx, input.artisanId),
  policy: (actor, { resource }) => writesToChamber(actor, resource),
  handler: async ({ tx, input, resource, actor, now }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const id = newId("makerMessage");
    const { artisanId, chamberId } = resource;
    const parties = { artisanId, chamberId, fromMaker: true, senderId: actor.userId };
    await tx.insert(makerMessage).values({ id, ...parties, body: input.body, createdAt: now });
    await readAll(tx, { ...resource, fromMaker: false }, now);
    return { id };
  },
  audit: ({ resource, output }) => ({ object: output.id, detail: { chamber: resource.chamberId } }),
});
