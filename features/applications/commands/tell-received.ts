import "server-only";
import type { Tx } from "#db/client.ts";
import { type FileRow, sealedPlace } from "#features/applications/commands/load-file.ts";
import { consentsOf } from "#features/consents/index.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { takesSms } from "#lib/people/phone.ts";

/** Queues the words that a file has come in: a mail where there is a mailbox, a short message where that was agreed to. */
export async function tellReceived(tx: Tx, file: FileRow): Promise<void> {
  if (file.email) await enqueue(tx, mailJob, { template: "application-received", id: file.id });
  const { sms } = await consentsOf(tx, { applicationId: file.id });
  if (!sms || !file.sealedPhone) return;
  const phone = unseal(file.sealedPhone, sealedPlace("sealed_phone", file.id));
  if (takesSms(phone)) await enqueue(tx, smsJob, { template: "application-received", id: file.id });
}
