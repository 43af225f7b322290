import "server-only";
import { cancelSilent } from "#features/refunds/commands/cancel-silent.ts";
import { returnGift } from "#features/refunds/commands/return-gift.ts";
import { watchDays } from "#features/refunds/commands/watch-days.ts";
import { sendAnswer } from "#features/refunds/flows/send-answer.ts";
import { sendRefund } from "#features/refunds/flows/send-refund.ts";
import {
  answerDisputeJob,
  cancelOrderJob,
  refundJob,
  returnGiftJob,
  watchDaysJob,
} from "#features/refunds/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const refundJobHandlers = [
  handleJob(refundJob, ({ refundId }) => sendRefund(refundId)),
  handleJob(cancelOrderJob, async (payload) => {
    unwrap(await cancelSilent({ actor: systemActor("silent-maker") }, payload));
  }),
  handleJob(answerDisputeJob, ({ disputeId }) => sendAnswer(disputeId)),
  handleJob(returnGiftJob, async (payload) => {
    unwrap(await returnGift({ actor: systemActor("return-gift") }, payload));
  }),
  handleJob(watchDaysJob, async () => {
    unwrap(await watchDays({ actor: systemActor("days") }, {}));
  }),
];
