import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type CertificateState, labelCertificate, labelVersion } from "#db/schema/quality.ts";
import { movedOne } from "#features/quality/commands/moved-one.ts";
import type { Id } from "#lib/ids/ids.ts";

export type CertificateRecord = typeof labelCertificate.$inferSelect;

/**
 * A certificate with everything else its holder has of the same label, locked until the transaction ends: levels stand on each other. Null
 * for what the actor does not see.
 */
export async function lockCertificate(tx: Tx, certificateId: Id<"labelCertificate">) {
  const [found] = await tx
    .select({ artisanId: labelCertificate.artisanId, labelId: labelCertificate.labelId })
    .from(labelCertificate)
    .where(eq(labelCertificate.id, certificateId));
  if (!found) return null;
  const rows = await tx
    .select()
    .from(labelCertificate)
    .where(and(eq(labelCertificate.artisanId, found.artisanId), eq(labelCertificate.labelId, found.labelId)))
    .orderBy(asc(labelCertificate.id))
    .for("update");
  const row = rows.find(({ id }) => id === certificateId);
  if (!row) return null;
  const [version] = await tx.select().from(labelVersion).where(eq(labelVersion.id, row.versionId));
  if (!version) return null;
  return { ...row, version };
}

export type LockedCertificate = NonNullable<Awaited<ReturnType<typeof lockCertificate>>>;

/** Moves a locked certificate that stands where it was read to stand. */
export async function moveCertificate(
  tx: Tx,
  row: Pick<CertificateRecord, "id" | "state">,
  to: CertificateState,
  along: Partial<typeof labelCertificate.$inferInsert> & { stateAt: Date },
): Promise<void> {
  const moved = await tx
    .update(labelCertificate)
    .set({ ...along, state: to })
    .where(and(eq(labelCertificate.id, row.id), eq(labelCertificate.state, row.state)))
    .returning({ id: labelCertificate.id });
  movedOne(moved, row.id);
}

/** Whether every level below a certificate's stands on a day (ISO date), for each of its crafts. The database's own word. */
export async function lowerStand(
  tx: Tx,
  row: Pick<CertificateRecord, "labelId" | "artisanId" | "level" | "craftIds">,
  day: string,
): Promise<boolean> {
  const crafts = sql`array[${sql.join(
    row.craftIds.map((id) => sql`${id}`),
    sql`, `,
  )}]::text[]`;
  const { rows } = (await tx.execute(
    sql`select lower_levels_stand(${row.labelId}, ${row.artisanId}, ${row.level}, ${crafts}, ${day}::date) as stand`,
  )) as unknown as { rows: { stand: boolean }[] };
  return rows[0]?.stand ?? false;
}
