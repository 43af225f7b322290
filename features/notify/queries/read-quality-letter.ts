import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { inspection, labelCertificate, labelEvent, labelVersion } from "#db/schema/quality.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { isId } from "#lib/ids/ids.ts";

/** What a letter about a certificate is written from, by the line of its history that it tells of. Null for an unknown one. */
export async function readLabelLetter(id: string) {
  if (!isId("labelEvent", id)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        ...{ kind: labelEvent.kind, reason: labelEvent.reason, state: labelCertificate.state },
        ...{ number: labelCertificate.number, expiresOn: labelCertificate.expiresOn },
        ...{ level: labelCertificate.level, levels: labelVersion.levels, name: labelVersion.name },
        ...{ chamberName: chamber.name, locale: artisanContact.locale, email: artisanContact.email },
      })
      .from(labelEvent)
      .innerJoin(labelCertificate, eq(labelCertificate.id, labelEvent.certificateId))
      .innerJoin(labelVersion, eq(labelVersion.id, labelCertificate.versionId))
      .innerJoin(chamber, eq(chamber.id, labelCertificate.chamberId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, labelCertificate.artisanId))
      .where(eq(labelEvent.id, id)),
  );
  return row ? { ...row, locale: localeOf(row.locale) } : null;
}

/** What a letter about an inspection is written from. Null for an unknown one. */
export async function readInspectionLetter(id: string) {
  if (!isId("inspection", id)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        ...{ id: inspection.id, state: inspection.state, plannedFor: inspection.plannedFor },
        ...{ result: inspection.result, correctionsDue: inspection.correctionsDue },
        ...{ chamberName: chamber.name, locale: artisanContact.locale, email: artisanContact.email },
      })
      .from(inspection)
      .innerJoin(chamber, eq(chamber.id, inspection.chamberId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, inspection.artisanId))
      .where(eq(inspection.id, id)),
  );
  return row ? { ...row, locale: localeOf(row.locale) } : null;
}
