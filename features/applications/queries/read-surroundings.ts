import "server-only";
import { and, asc, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { application, applicationEvent } from "#db/schema/applications.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { chamber, province } from "#db/schema/chambers.ts";
import { shownNumber } from "#features/applications/queries/answers-of.ts";
import type { FileRow } from "#features/applications/queries/read-facts.ts";
import type { ApplicationDto, ChamberContact, FileEvent, SamePerson } from "#features/applications/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** How a chamber is reached. */
export async function chamberContact(tx: Tx, id: Id<"chamber">): Promise<ChamberContact> {
  const [row] = await tx
    .select({
      id: chamber.id,
      key: chamber.key,
      name: chamber.name,
      seat: chamber.seat,
      address: chamber.address,
      phone: chamber.contactPhone,
      email: chamber.contactEmail,
      openingHours: chamber.openingHours,
    })
    .from(chamber)
    .where(eq(chamber.id, id));
  if (!row) throw new Error(`no chamber ${id}`);
  return row;
}

export async function provinceOf(tx: Tx, code: string | null): Promise<ApplicationDto["province"]> {
  if (!code) return null;
  const [row] = await tx
    .select({ code: province.code, name: province.name })
    .from(province)
    .where(eq(province.code, code));
  return row ?? null;
}

/** What happened and is told to the applicant, oldest first. */
export async function eventsOf(tx: Tx, id: Id<"application">): Promise<FileEvent[]> {
  const rows = await tx
    .select({
      kind: applicationEvent.kind,
      state: applicationEvent.state,
      at: applicationEvent.at,
      reasons: applicationEvent.reasons,
      note: applicationEvent.note,
    })
    .from(applicationEvent)
    .where(and(eq(applicationEvent.applicationId, id), eq(applicationEvent.isPublic, true)))
    .orderBy(asc(applicationEvent.at));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/**
 * Other files with the same identity number in the same chamber. The index is keyed by chamber and the rows are those its
 * officers see: of another chamber it can tell nothing.
 */
export async function samePersonIn(tx: Tx, file: FileRow): Promise<SamePerson[]> {
  if (!file.cinIndex) return [];
  const files = await tx
    .select()
    .from(application)
    .where(
      and(
        eq(application.chamberId, file.chamberId),
        eq(application.cinIndex, file.cinIndex),
        ne(application.id, file.id),
      ),
    )
    .orderBy(asc(application.createdAt));
  const makers = await tx
    .select({ id: artisan.id, number: artisan.registryNumber, state: artisan.state })
    .from(artisanContact)
    .innerJoin(artisan, eq(artisan.id, artisanContact.artisanId))
    .where(and(eq(artisanContact.chamberId, file.chamberId), eq(artisanContact.cinIndex, file.cinIndex)));
  return [
    ...makers.map((maker): SamePerson => ({ ...maker, what: "artisan" })),
    ...files.map((other): SamePerson => {
      const { id, state } = other;
      return { id, state, what: "application", number: shownNumber(other) };
    }),
  ];
}
