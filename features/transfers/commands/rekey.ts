import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { sealedPlace } from "#features/applications/index.ts";
import { noteIdentity } from "#features/register/index.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * Writes the keyed hashes of a file's numbers anew, under the keys of the chamber that holds it now, and notes them for the
 * whole country: another file of the chamber it left may be the same person's.
 */
export async function rekeyFile(tx: Tx, id: Id<"application">): Promise<void> {
  const [file] = await tx.select().from(application).where(eq(application.id, id));
  if (!file) throw new Error(`${id} did not arrive`);
  const { chamberId, registryNumber } = file;
  const open = (sealed: string | null, column: "sealed_cin" | "sealed_phone") =>
    sealed && unseal(sealed, sealedPlace(column, id));
  const [cin, phone] = [open(file.sealedCin, "sealed_cin"), open(file.sealedPhone, "sealed_phone")];
  await tx
    .update(application)
    .set({
      cinIndex: cin && blindIndex("cin", chamberId, cin),
      phoneIndex: phone && blindIndex("phone", chamberId, phone),
    })
    .where(eq(application.id, id));
  if (cin) await noteIdentity(tx, { kind: "cin", value: cin, subject: id, chamberId });
  if (registryNumber)
    await noteIdentity(tx, { kind: "registry_number", value: registryNumber, subject: id, chamberId });
}

/** The same for a maker, and for the files they were registered by. */
export async function rekeyMaker(tx: Tx, id: Id<"artisan">): Promise<void> {
  const [maker] = await tx
    .select({ chamberId: artisan.chamberId, registryNumber: artisan.registryNumber })
    .from(artisan)
    .where(eq(artisan.id, id));
  if (!maker) throw new Error(`${id} did not arrive`);
  const { chamberId, registryNumber } = maker;
  const [contact] = await tx.select().from(artisanContact).where(eq(artisanContact.artisanId, id));
  const open = (sealed: string | null | undefined, column: string) =>
    sealed ? unseal(sealed, { table: "artisan_contact", column, row: id }) : null;
  const cin = open(contact?.sealedCin, "sealed_cin");
  const phone = open(contact?.sealedPhone, "sealed_phone");
  await tx
    .update(artisanContact)
    .set({
      cinIndex: cin && blindIndex("cin", chamberId, cin),
      phoneIndex: phone && blindIndex("phone", chamberId, phone),
    })
    .where(eq(artisanContact.artisanId, id));
  const files = await tx
    .select({ id: application.id })
    .from(application)
    .where(eq(application.artisanId, id));
  for (const file of files) await rekeyFile(tx, file.id);
  if (cin) await noteIdentity(tx, { kind: "cin", value: cin, subject: id, chamberId });
  if (registryNumber)
    await noteIdentity(tx, { kind: "registry_number", value: registryNumber, subject: id, chamberId });
}
