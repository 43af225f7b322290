import "server-only";
import type { Tx } from "#db/client.ts";
import type { FileRow } from "#features/applications/index.ts";
import { consentsOf } from "#features/consents/index.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { takesSms } from "#lib/people/phone.ts";

/**
 * Queues the letters about what a chamber just did: a mail where there is a mailbox, a short message where that was agreed to.
 * The moment stands in the letter's name, because one file can be sent back, and refused, more than once.
 */
export async function tellApplicant(
  tx: Tx,
  file: FileRow,
  template: "application-approved" | "application-refused" | "application-completion",
  at: Date,
): Promise<void> {
  const id = `${file.id}.${at.getTime()}`;
  if (file.email) await enqueue(tx, mailJob, { template, id });
  const { sms } = await consentsOf(tx, { applicationId: file.id });
  if (!sms || !file.sealedPhone) return;
  const place = { table: "application", column: "sealed_phone", row: file.id };
  if (takesSms(unseal(file.sealedPhone, place))) await enqueue(tx, smsJob, { template, id });
}
