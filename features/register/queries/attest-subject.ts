import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { application, conflict } from "#db/schema/applications.ts";
import { type ArtisanKind, artisan, artisanContact } from "#db/schema/artisans.ts";
import type { AttestedSubject } from "#features/register/attestation-policy.ts";
import type { AttestedId } from "#features/register/attestation-schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

export type Subject = AttestedSubject & {
  applicationId: Id<"application"> | null;
  name: LocalizedText | null;
  registryNumber: string | null;
  category: ArtisanKind | null;
  town: LocalizedText | null;
  cinIndex: string | null;
  /** Whether the actor declared to be close to the file. */
  isConflicted: boolean;
};

/** The file or maker whose number is checked. Null when the actor may not see it. */
export async function attestSubject(tx: Tx, subjectId: AttestedId, actor: Actor): Promise<Subject | null> {
  return isId("application", subjectId)
    ? fileOf(tx, subjectId, actor)
    : makerOf(tx, subjectId as Id<"artisan">);
}

async function fileOf(tx: Tx, id: Id<"application">, actor: Actor): Promise<Subject | null> {
  const [file] = await tx
    .select({
      applicationId: application.id,
      chamberId: application.chamberId,
      artisanId: application.artisanId,
      applicantUserId: application.applicantUserId,
      name: application.name,
      organisationName: application.organisationName,
      registryNumber: application.registryNumber,
      category: application.kind,
      town: application.town,
      cinIndex: application.cinIndex,
    })
    .from(application)
    .where(eq(application.id, id));
  if (!file) return null;
  const { organisationName, name, ...rest } = file;
  return { ...rest, name: organisationName ?? name, isConflicted: await declared(tx, id, actor) };
}

async function declared(tx: Tx, id: Id<"application">, actor: Actor): Promise<boolean> {
  if (actor.kind !== "person") return false;
  const own = and(eq(conflict.applicationId, id), eq(conflict.userId, actor.userId));
  return (await tx.select({ id: conflict.id }).from(conflict).where(own)).length > 0;
}

async function makerOf(tx: Tx, id: Id<"artisan">): Promise<Subject | null> {
  const [maker] = await tx
    .select({
      artisanId: artisan.id,
      chamberId: artisan.chamberId,
      name: artisan.name,
      registryNumber: artisan.registryNumber,
      category: artisan.kind,
      town: artisan.town,
      cinIndex: artisanContact.cinIndex,
    })
    .from(artisan)
    .leftJoin(artisanContact, eq(artisanContact.artisanId, artisan.id))
    .where(eq(artisan.id, id));
  return maker ? { ...maker, applicationId: null, applicantUserId: null, isConflicted: false } : null;
}
