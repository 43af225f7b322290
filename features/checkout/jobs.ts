import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Seals phones that were written before phones were sealed. Run by hand after an upgrade; running it again does nothing. */
export const sealPhonesJob = defineJob({
  name: "checkout.seal-phones",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 3600,
});

/** Asks the provider about every checkout that is neither paid nor ended, and takes up what was left lying. */
export const reconcileJob = defineJob({
  name: "checkout.reconcile",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 300,
  schedule: "* * * * *",
});

/** Carries out a yes that an officer heard on the telephone. */
export const doorCallJob = defineJob({
  name: "checkout.door-call",
  payload: z.strictObject({ checkoutId: idSchema("checkout") }),
  retries: 12,
  timeoutSeconds: 60,
});

/** Books what became of a parcel that its buyer refused at the door, or that never left: nothing is owed for it. */
export const doorUnsoldJob = defineJob({
  name: "checkout.door-unsold",
  payload: z.strictObject({ orderId: idSchema("order") }),
  retries: 12,
  timeoutSeconds: 60,
});

/** Moves an order that is paid at its door as the courier said: refused, or back with its maker. */
export const doorMoveJob = defineJob({
  name: "checkout.door-move",
  payload: z.strictObject({ orderId: idSchema("order"), to: z.enum(["refused", "returned"]) }),
  retries: 12,
  timeoutSeconds: 60,
});

/** Books the lines of a file of payments that a person has confirmed. Repeating it goes on where it stopped. */
export const moneyFileJob = defineJob({
  name: "checkout.money-file",
  payload: z.strictObject({ fileId: idSchema("moneyFile") }),
  retries: 12,
  timeoutSeconds: 900,
});

/** Ends what nobody confirmed or paid in time at the door or by transfer, and takes up what was left lying. */
export const methodsJob = defineJob({
  name: "checkout.methods",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 300,
  schedule: "* * * * *",
});
