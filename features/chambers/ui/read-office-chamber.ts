import "server-only";
import { notFound } from "next/navigation";
import { officeChamber } from "#features/chambers/queries/office-chamber.ts";
import type { AnnexDto, OfficeChamber } from "#features/chambers/schema.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

/** The reader's own chamber; 404 for whoever works in none. */
export async function readOfficeChamber(): Promise<OfficeChamber> {
  const actor = await requireActor("registrar", "verifier", "curator", "manager");
  const [chamberId] = chamberIdsOf(actor);
  const found = chamberId && (await officeChamber(await currentContext(), { chamberId }));
  return found?.ok ? found.value : notFound();
}

/** The chamber whose page the reader may change; 404 for everybody but its manager. */
export async function readManagedChamber(): Promise<OfficeChamber> {
  const actor = await requireActor("manager");
  const [chamberId] = chamberIdsOf(actor, "manager");
  const found = chamberId && (await officeChamber(await currentContext(), { chamberId }));
  return found?.ok && found.value.mayEdit ? found.value : notFound();
}

/** An open branch of that chamber. A branch of another one is not there. */
export async function readManagedAnnex(id: string): Promise<{ chamber: OfficeChamber; annex: AnnexDto }> {
  const chamber = await readManagedChamber();
  const annex = chamber.annexes.find((one) => one.id === id);
  return annex ? { chamber, annex } : notFound();
}
