import "server-only";
import { bookMoneyFile } from "#features/checkout/flows/book-money-file.ts";
import { reconcile } from "#features/checkout/flows/reconcile.ts";
import { sealPhones } from "#features/checkout/flows/seal-phones.ts";
import { bookUnsoldOrder, confirmCalled, moveAtDoor } from "#features/checkout/flows/settle-door.ts";
import { sweepMethods } from "#features/checkout/flows/sweep-methods.ts";
import {
  doorCallJob,
  doorMoveJob,
  doorUnsoldJob,
  methodsJob,
  moneyFileJob,
  reconcileJob,
  sealPhonesJob,
} from "#features/checkout/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const checkoutJobHandlers = [
  handleJob(reconcileJob, async () => {
    await reconcile();
  }),
  handleJob(doorCallJob, ({ checkoutId }) => confirmCalled(checkoutId)),
  handleJob(doorMoveJob, ({ orderId, to }) => moveAtDoor(orderId, to)),
  handleJob(doorUnsoldJob, ({ orderId }) => bookUnsoldOrder(orderId)),
  handleJob(moneyFileJob, ({ fileId }) => bookMoneyFile(fileId)),
  handleJob(methodsJob, async () => {
    await sweepMethods();
  }),
  handleJob(sealPhonesJob, async () => {
    await sealPhones();
  }),
];
