import "server-only";
import type { Tx } from "#db/client.ts";
import { type LabelEventKind, labelEvent } from "#db/schema/quality.ts";
import type { CertificateRecord } from "#features/quality/commands/lock-certificate.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Writes what happened to a certificate into its history, and answers the line's id, which names the letter about it. */
export async function noteEvent(
  tx: Tx,
  row: Pick<CertificateRecord, "id" | "chamberId">,
  kind: LabelEventKind,
  { actor, now, reason }: { actor: Actor; now: Date; reason?: string },
): Promise<Id<"labelEvent">> {
  const id = newId("labelEvent");
  await tx.insert(labelEvent).values({
    ...{ id, certificateId: row.id, chamberId: row.chamberId, kind, at: now, reason: reason ?? null },
    by: actor.kind === "person" ? actor.userId : null,
  });
  return id;
}
