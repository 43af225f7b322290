import "server-only";
import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import { programmeContract, programmeEntry, programmeTarget } from "#db/schema/steering.ts";
import { knownIndicator } from "#features/steering/queries/read-figures.ts";
import type { ContractDto, EntryDto } from "#features/steering/schema.ts";
import { fileLink } from "#features/vault/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Contracts the actor may see, with their targets. */
export async function readContracts(tx: Tx, where: SQL | undefined): Promise<ContractDto[]> {
  const rows = await tx
    .select({
      id: programmeContract.id,
      chamberId: programmeContract.chamberId,
      chamberName: chamber.name,
      year: programmeContract.year,
      state: programmeContract.state,
      digest: programmeContract.digest,
      signedAt: programmeContract.signedAt,
      validatedAt: programmeContract.validatedAt,
      returnNote: programmeContract.returnNote,
    })
    .from(programmeContract)
    .innerJoin(chamber, eq(chamber.id, programmeContract.chamberId))
    .where(where)
    .orderBy(asc(chamber.regionCode), asc(programmeContract.year));
  if (rows.length === 0) return [];
  const targets = await tx
    .select()
    .from(programmeTarget)
    .where(
      inArray(
        programmeTarget.contractId,
        rows.map(({ id }) => id),
      ),
    );
  return rows.map((row) => ({
    ...row,
    signedAt: row.signedAt?.toISOString() ?? null,
    validatedAt: row.validatedAt?.toISOString() ?? null,
    targets: targets
      .filter(({ contractId }) => contractId === row.id)
      .filter(knownIndicator)
      .map(({ indicator, target }) => ({ indicator, target })),
  }));
}

/** Entered values the actor may see, the newest first. */
export async function readEntries(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Date },
  ...where: (SQL | undefined)[]
): Promise<EntryDto[]> {
  const rows = await tx
    .select({
      id: programmeEntry.id,
      chamberId: programmeEntry.chamberId,
      chamberName: chamber.name,
      indicator: programmeEntry.indicator,
      year: programmeEntry.year,
      quarter: programmeEntry.quarter,
      value: programmeEntry.value,
      note: programmeEntry.note,
      state: programmeEntry.state,
      documentId: programmeEntry.documentId,
      sha256: programmeEntry.sha256,
      returnNote: programmeEntry.returnNote,
      isDemonstration: programmeEntry.isDemonstration,
    })
    .from(programmeEntry)
    .innerJoin(chamber, eq(chamber.id, programmeEntry.chamberId))
    .where(and(...where))
    .orderBy(desc(programmeEntry.year), desc(programmeEntry.quarter), desc(programmeEntry.id))
    .limit(60);
  return rows.filter(knownIndicator).map(({ documentId, ...row }) => ({
    ...row,
    link: documentId && actor.kind === "person" ? fileLink(documentId, actor.userId, now) : null,
  }));
}
