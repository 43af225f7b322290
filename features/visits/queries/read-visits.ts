import "server-only";
import { asc, eq, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { application, siteVisit } from "#db/schema/applications.ts";
import { artisan } from "#db/schema/artisans.ts";
import { user } from "#db/schema/identity.ts";
import { document } from "#db/schema/vault.ts";
import { documentsOf, fileLink } from "#features/vault/index.ts";
import { type Place, placeSchema, type VisitOf } from "#features/visits/schema.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Visits that match, by the time they are planned for, with whom they are to. Photographs are read by those who need them. */
export async function readVisits(
  tx: Tx,
  viewer: Id<"user">,
  which: SQL | undefined,
  limit = 200,
): Promise<VisitOf[]> {
  const rows = await tx
    .select({
      row: siteVisit,
      officer: { id: user.id, name: user.name, email: user.email },
      file: { name: application.name, number: application.number, town: application.town },
      maker: { name: artisan.name, number: artisan.registryNumber, town: artisan.town },
    })
    .from(siteVisit)
    .innerJoin(user, eq(user.id, siteVisit.officerId))
    .leftJoin(application, eq(application.id, siteVisit.applicationId))
    .leftJoin(artisan, eq(artisan.id, siteVisit.artisanId))
    .where(which)
    .orderBy(asc(siteVisit.plannedFor))
    .limit(limit);
  return rows.flatMap(({ row, officer, file, maker }) => {
    const subjectId = row.applicationId ?? row.artisanId;
    if (!subjectId) return [];
    const { id, chamberId, outcome, report } = row;
    return {
      ...{ id, subjectId, chamberId, outcome, report },
      plannedFor: row.plannedFor.toISOString(),
      officer: { id: officer.id, name: officer.name ?? officer.email },
      state: row.doneAt ? "done" : row.cancelledAt ? "cancelled" : "planned",
      doneAt: row.doneAt?.toISOString() ?? null,
      place: placeOf(row),
      photos: [],
      name: file?.name ?? maker?.name ?? null,
      number: file?.number ?? maker?.number ?? null,
      town: file?.town ?? maker?.town ?? null,
      isMine: officer.id === viewer,
    } satisfies VisitOf;
  });
}

function placeOf(row: typeof siteVisit.$inferSelect): Place | null {
  if (!row.sealedPlace) return null;
  const text = unseal(row.sealedPlace, { table: "site_visit", column: "sealed_place", row: row.id });
  return placeSchema.parse(JSON.parse(text));
}

/** A visit's photographs, with links for one viewer. */
export async function photosOf(tx: Tx, visitId: Id<"visit">, viewer: Id<"user">, now: Date) {
  const photos = await documentsOf(tx, eq(document.visitId, visitId));
  return photos.map(({ id }) => ({ id, link: fileLink(id, viewer, now) }));
}
