import "server-only";
import { notFound } from "next/navigation";
import { myElection, myElections, officeElection, officeElections } from "#features/elections/index.ts";
import type { ElectionLine, MemberElection, OfficeElection } from "#features/elections/schema.ts";
import { chamberAsked } from "#features/identity/index.ts";
import { isId } from "#lib/ids/ids.ts";
import { heldIdsOf } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** The elections of a chamber's bodies, of the one the address names or the reader's first. */
export async function readOffice(context: Context, asked?: string) {
  const chamberId = chamberAsked(context.actor, asked, "registrar", "manager");
  return chamberId ? unwrap(await officeElections(context, { chamberId })) : notFound();
}

/** The elections of the national bodies, for the federation. */
export async function readNational(context: Context) {
  const found = await officeElections(context, { chamberId: null });
  return found.ok ? found.value : notFound();
}

/** An election in the zone of who holds it; 404 in the other's. */
export async function readOfficeOne(
  context: Context,
  electionId: string,
  zone: "office" | "federation" = "office",
): Promise<OfficeElection> {
  if (!isId("election", electionId)) return notFound();
  const found = await officeElection(context, { electionId });
  if (!found.ok || (found.value.chamberId === null) !== (zone === "federation")) return notFound();
  return found.value;
}

/** The elections of every body that a maker, or one of several of a person, is a member of. */
export async function readMine(context: Context): Promise<ElectionLine[]> {
  const own = heldIdsOf(context.actor);
  if (own.length === 0) return notFound();
  const lists = await Promise.all(own.map((artisanId) => myElections(context, { artisanId })));
  return lists.flatMap((list) => unwrap(list).elections);
}

export async function readMyOne(context: Context, electionId: string): Promise<MemberElection> {
  if (!isId("election", electionId)) return notFound();
  for (const artisanId of heldIdsOf(context.actor)) {
    const found = await myElection(context, { artisanId, electionId });
    if (found.ok) return found.value;
  }
  return notFound();
}
