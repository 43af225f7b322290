import { eq } from "drizzle-orm";
import { registryImport, registryRecord } from "#db/schema/register.ts";
import { receiveImport, startImport } from "#features/register/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import type { RegistryFile } from "#tests/factories/registry-files.ts";

/** A chamber and its registrar, who has just given a second factor. */
export async function makeOffice(role: "registrar" | "manager" | "verifier" = "registrar") {
  const { id: chamberId } = await makeChamber(owner());
  const person = await makeUser(owner(), { name: "Registrar" });
  const actor = actorOf(person, [{ role, chamberId }]);
  return { chamberId, person, actor, context: { actor } };
}
export type Office = Awaited<ReturnType<typeof makeOffice>>;

/** Sends a file and answers its import. */
export async function send(office: Office, { bytes }: Pick<RegistryFile, "bytes">, fileName = "liste.csv") {
  const { chamberId, context } = office;
  return unwrap(await receiveImport(context, { chamberId, fileName, bytes })).importId;
}

/** Sends a file and agrees to it. */
export async function sendAndStart(office: Office, file: Pick<RegistryFile, "bytes">) {
  const importId = await send(office, file);
  unwrap(await startImport(office.context, { importId }));
  return importId;
}

export async function importRow(importId: Id<"registryImport">) {
  const [row] = await owner().select().from(registryImport).where(eq(registryImport.id, importId));
  if (!row) throw new Error(`${importId} is not there`);
  return row;
}

/** The chamber's records by number. */
export async function recordsOf(chamberId: Id<"chamber">) {
  return owner()
    .select()
    .from(registryRecord)
    .where(eq(registryRecord.chamberId, chamberId))
    .orderBy(registryRecord.registryNumber);
}
