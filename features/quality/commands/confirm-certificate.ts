import "server-only";
import { and, desc, eq, gte, isNotNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { inspection, labelCertificate } from "#db/schema/quality.ts";
import { followLabelJob } from "#features/badges/jobs.ts";
import {
  type CertificateRecord,
  lockCertificate,
  lowerStand,
  moveCertificate,
} from "#features/quality/commands/lock-certificate.ts";
import { noteEvent } from "#features/quality/commands/note-event.ts";
import { restingOn } from "#features/quality/commands/resting-on.ts";
import { keepsLabels } from "#features/quality/policy.ts";
import { confirmCertificateInput } from "#features/quality/schema.ts";
import { lists } from "#features/register/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * The second officer, who has the paper before them: the certificate is in force. A level asks for those below it, in force for each of
 * its crafts, and where the label says so for an inspection that was passed within the rule's days. What it renews is replaced.
 */
export const confirmCertificate = defineCommand({
  name: "quality.confirm-certificate",
  input: confirmCertificateInput,
  errors: [
    ...(["LABEL_NOT_RECORDED", "LABEL_SAME_OFFICER", "LABEL_NO_PAPER", "LABEL_RAN_OUT"] as const),
    ...(["LABEL_LOWER_MISSING", "LABEL_NOT_INSPECTED", "LABEL_NO_STANDING", "LABEL_NOT_RENEWABLE"] as const),
  ],
  load: ({ tx, input }) => lockCertificate(tx, input.certificateId),
  policy: (actor, { resource }) => keepsLabels(actor, resource),
  stepUp: true,
  handler: async ({ tx, resource: row, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (row.state !== "recorded") fail("LABEL_NOT_RECORDED");
    if (row.recordedBy === actor.userId) fail("LABEL_SAME_OFFICER");
    if (!row.documentId) fail("LABEL_NO_PAPER");
    const today = dayInMorocco(now);
    if (row.expiresOn < today) fail("LABEL_RAN_OUT");
    if (!(await isListed(tx, row))) fail("LABEL_NO_STANDING");
    if (!(await lowerStand(tx, row, today))) fail("LABEL_LOWER_MISSING");
    const { inspectedFrom } = row.version;
    const asks = inspectedFrom !== null && row.level >= inspectedFrom;
    const inspectionId = asks ? await passedInspection(tx, row, now) : null;
    if (asks && !inspectionId) fail("LABEL_NOT_INSPECTED");
    if (row.renewsId && !(await replace(tx, row.renewsId, { actor, now }))) fail("LABEL_NOT_RENEWABLE");
    await moveCertificate(tx, row, "confirmed", {
      ...{ confirmedBy: actor.userId, confirmedAt: now, stateAt: now, inspectionId },
    });
    await noteEvent(tx, row, "confirmed", { actor, now });
    return { inspectionId };
  },
  audit: ({ resource, output }) => ({
    object: resource.id,
    detail: { artisan: resource.artisanId, level: resource.level, inspection: output.inspectionId },
  }),
  invalidates: ({ resource }) => [tags.artisan(resource.artisanId)],
});

async function isListed(tx: Tx, { artisanId, chamberId }: CertificateRecord): Promise<boolean> {
  const [maker] = await tx
    .select({ chamberId: artisan.chamberId, state: artisan.state })
    .from(artisan)
    .where(eq(artisan.id, artisanId));
  return maker !== undefined && maker.chamberId === chamberId && lists(maker.state);
}

/** The newest inspection for this label, at this level or above, that was passed within the rule's days; null for none. */
export async function passedInspection(
  tx: Tx,
  row: Pick<CertificateRecord, "artisanId" | "labelId" | "level">,
  at: Date,
): Promise<Id<"inspection"> | null> {
  const { valid } = await ruleValue(tx, "inspection.days", at);
  const since = dayAfter(dayInMorocco(at), -valid);
  const rows = await tx
    .select({ id: inspection.id, signedAt: inspection.signedAt })
    .from(inspection)
    .where(
      and(
        ...[eq(inspection.artisanId, row.artisanId), eq(inspection.labelId, row.labelId)],
        ...[
          gte(inspection.level, row.level),
          eq(inspection.result, "passed"),
          isNotNull(inspection.signedAt),
        ],
      ),
    )
    .orderBy(desc(inspection.signedAt))
    .limit(1);
  const [last] = rows;
  return last?.signedAt && dayInMorocco(last.signedAt) >= since ? last.id : null;
}

/** The certificate that is followed gives its place, and badges are looked at: what follows may cover less. False when it no longer holds it. */
async function replace(
  tx: Tx,
  renewsId: Id<"labelCertificate">,
  by: Parameters<typeof noteEvent>[3],
): Promise<boolean> {
  const [old] = await tx.select().from(labelCertificate).where(eq(labelCertificate.id, renewsId));
  if (old?.state !== "confirmed") return false;
  await moveCertificate(tx, old, "replaced", { stateAt: by.now });
  await noteEvent(tx, old, "replaced", by);
  await enqueueAll(tx, followLabelJob, await restingOn(tx, old));
  return true;
}
