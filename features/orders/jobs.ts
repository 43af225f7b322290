import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Writes down what follows from an arrival: the buyer's time to send it back, and when the maker's money can go out. */
export const noteDeliveredJob = defineJob({
  name: "orders.note-delivered",
  payload: z.strictObject({ orderId: idSchema("order"), at: z.iso.datetime() }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Gives the places of a workshop back that a made-to-order piece took until it left. */
export const freePlacesJob = defineJob({
  name: "orders.free-places",
  payload: z.strictObject({ orderId: idSchema("order") }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Books the delivery of what a hub sent for the chamber instead of the makers. */
export const moveHubCostsJob = defineJob({
  name: "orders.move-hub-costs",
  payload: z.strictObject({ hubTransferId: idSchema("hubTransfer") }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Reminds makers of their deadlines, tells chambers and buyers, and gives up what nobody brings. */
export const mindDeadlinesJob = defineJob({
  name: "orders.mind-deadlines",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 900,
  schedule: "5 * * * *",
});

/** Takes parcels as arrived that nobody missed, and closes orders whose time to be sent back is over. */
export const endOrdersJob = defineJob({
  name: "orders.end",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 900,
  schedule: "35 * * * *",
});
