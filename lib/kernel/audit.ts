import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { auditName } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { currentRequestId } from "#lib/log/context.ts";

/** `object` is a typed id; `detail` holds codes and ids, never personal values. */
export type AuditEntry = {
  object: string;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Adds a row to the hash chain in the caller's transaction. The database computes the hash. */
export async function appendAudit(
  tx: Tx,
  context: Context,
  action: string,
  entry: AuditEntry,
): Promise<void> {
  const requestId = context.requestId ?? currentRequestId() ?? "";
  await tx.execute(sql`select audit_append(${auditName(context.actor)}, ${action}, ${entry.object},
    ${JSON.stringify(entry.detail ?? {})}, ${requestId})`);
}
