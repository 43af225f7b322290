import "server-only";
import { freePlaces } from "#features/orders/commands/free-places.ts";
import { moveHubCosts } from "#features/orders/commands/move-hub-costs.ts";
import { noteDelivered } from "#features/orders/commands/note-delivered.ts";
import { endOrders } from "#features/orders/flows/end-orders.ts";
import { mindDeadlines } from "#features/orders/flows/mind-deadlines.ts";
import {
  endOrdersJob,
  freePlacesJob,
  mindDeadlinesJob,
  moveHubCostsJob,
  noteDeliveredJob,
} from "#features/orders/jobs.ts";
import { handleJob, type Job } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

const as = ({ name }: Pick<Job, "name">) => ({ actor: systemActor(name) });

export const orderJobHandlers = [
  handleJob(noteDeliveredJob, async ({ orderId, at }) => {
    unwrap(await noteDelivered(as(noteDeliveredJob), { orderId, at: new Date(at) }));
  }),
  handleJob(freePlacesJob, async (payload) => {
    unwrap(await freePlaces(as(freePlacesJob), payload));
  }),
  handleJob(moveHubCostsJob, async (payload) => {
    unwrap(await moveHubCosts(as(moveHubCostsJob), payload));
  }),
  handleJob(mindDeadlinesJob, async () => {
    await mindDeadlines();
  }),
  handleJob(endOrdersJob, () => endOrders()),
];
