import "server-only";
import { sendMail } from "#features/notify/flows/send-mail.ts";
import { sendSms } from "#features/notify/flows/send-sms.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const notifyJobHandlers = [
  handleJob(mailJob, ({ template, id }) => sendMail(template, id)),
  handleJob(smsJob, ({ template, id }) => sendSms(template, id)),
];
