import "server-only";
import { desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { transfer } from "#db/schema/applications.ts";
import { chamber, province } from "#db/schema/chambers.ts";
import { worksWithFiles } from "#features/applications/index.ts";
import { movesFor } from "#features/transfers/policy.ts";
import type { TransferDto } from "#features/transfers/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Actor } from "#lib/kernel/actor.ts";

const source = alias(chamber, "source");
const target = alias(chamber, "target");

/** Moves that match, the latest first, with what of the person in them the actor's chamber may know. */
export async function readTransfers(
  tx: Tx,
  actor: Actor,
  which: SQL | undefined,
  limit = 50,
): Promise<TransferDto[]> {
  const rows = await tx
    .select({
      row: transfer,
      from: { id: source.id, name: source.name },
      to: { id: target.id, name: target.name },
      newProvince: province.name,
      // A function that answers one row, and tells of the person what concerns the asking chamber.
      subject: sql<Subject | null>`(select to_jsonb(s) from transfer_subject(${transfer.id}) s)`,
    })
    .from(transfer)
    .innerJoin(source, eq(source.id, transfer.chamberId))
    .innerJoin(target, eq(target.id, transfer.toChamberId))
    .leftJoin(province, eq(province.code, transfer.provinceCode))
    .where(which)
    .orderBy(desc(transfer.requestedAt))
    .limit(limit);
  return rows.map(({ row, from, to, newProvince, subject }) => {
    const { id, reason, state, note, agreedHow } = row;
    const holder = state === "accepted" ? to.id : from.id;
    const isWaiting = state === "requested";
    return {
      ...{ id, reason, state, note, agreedHow, from, to, newProvince, newTown: row.town },
      what: row.applicationId ? "application" : "artisan",
      opens: worksWithFiles(actor, holder) ? (row.applicationId ?? row.artisanId) : null,
      number: subject?.number ?? null,
      name: subject?.name ?? null,
      kind: subject?.kind ?? null,
      crafts: subject?.crafts ?? [],
      town: subject?.town ?? null,
      requestedAt: row.requestedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      viewer: {
        mayDecide: isWaiting && movesFor(actor, to.id),
        mayCancel: isWaiting && movesFor(actor, from.id),
      },
    };
  });
}

type Subject = {
  number: string | null;
  name: LocalizedText | null;
  kind: string | null;
  town: LocalizedText | null;
  crafts: LocalizedText[] | null;
};
