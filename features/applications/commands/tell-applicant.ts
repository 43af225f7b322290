import "server-only";
import type { Tx } from "#db/client.ts";
import { type FileRow, sealedPlace } from "#features/applications/commands/load-file.ts";
import { consentsOf } from "#features/consents/index.ts";
import { type MailName, mailJob, type SmsName, smsJob } from "#features/notify/jobs.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { takesSms } from "#lib/people/phone.ts";

/**
 * Queues what an applicant is told: a mail where there is a mailbox, a short message where that was agreed to. `id` names the
 * record the words are read from.
 */
export async function tellApplicant(
  tx: Tx,
  file: Pick<FileRow, "id" | "email" | "sealedPhone">,
  template: MailName & SmsName,
  id: string,
): Promise<void> {
  if (file.email) await enqueue(tx, mailJob, { template, id });
  const { sms } = await consentsOf(tx, { applicationId: file.id });
  if (!sms || !file.sealedPhone) return;
  const phone = unseal(file.sealedPhone, sealedPlace("sealed_phone", file.id));
  if (takesSms(phone)) await enqueue(tx, smsJob, { template, id });
}
