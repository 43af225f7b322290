import "server-only";
import { z } from "zod";
import { mailJob } from "#features/notify/jobs.ts";
import { noteStep } from "#features/orders/commands/advance-order.ts";
import { lockHubItem } from "#features/orders/commands/lock-hub.ts";
import { moveHubItem } from "#features/orders/commands/move-hub-item.ts";
import { hubDesk } from "#features/orders/policy.ts";
import { shortNote } from "#features/orders/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const checked = z.literal(true, "CHECK_REQUIRED");

/**
 * A hub has looked at what it collected and found it good: every point of the list. Refusal: HUB_NOT_COLLECTED for what is not
 * there, or was looked at already.
 */
export const inspectAtHub = defineCommand({
  name: "orders.inspect-at-hub",
  input: z.strictObject({
    orderId: idSchema("order"),
    complete: checked,
    undamaged: checked,
    asDescribed: checked,
  }),
  errors: ["HUB_NOT_COLLECTED"],
  load: ({ tx, input }) => lockHubItem(tx, input.orderId),
  policy: hubDesk,
  handler: async ({ tx, input: { orderId: _, ...checklist }, resource: { order, item }, now, fail }) => {
    if (!(await moveHubItem(tx, item, { to: "inspected", at: now, checklist }))) fail("HUB_NOT_COLLECTED");
    await noteStep(tx, order, { step: "hub_inspected", by: "chamber" });
    return { hubTransferId: item.hubTransferId };
  },
  audit: ({ input }) => ({ object: input.orderId }),
});

/**
 * A hub found that something is wrong, and the maker is told what: the box goes back and comes again. Refusal: HUB_NOT_COLLECTED
 * for what is not there.
 */
export const reportDefect = defineCommand({
  name: "orders.report-defect",
  input: z.strictObject({ orderId: idSchema("order"), reason: shortNote }),
  errors: ["HUB_NOT_COLLECTED"],
  load: ({ tx, input }) => lockHubItem(tx, input.orderId),
  policy: hubDesk,
  handler: async ({ tx, input, resource: { order, item }, now, fail }) => {
    if (!(await moveHubItem(tx, item, { to: "defect", at: now, defect: input.reason })))
      fail("HUB_NOT_COLLECTED");
    await noteStep(tx, order, { step: "hub_defect", by: "chamber", note: input.reason });
    // What is wrong this time: a second look may find something else, and is told of as well.
    await enqueue(tx, mailJob, { template: "hub-defect", id: `${order.id}.${now.getTime()}` });
    return { hubTransferId: item.hubTransferId };
  },
  audit: ({ input }) => ({ object: input.orderId, detail: { reason: "given" } }),
});
