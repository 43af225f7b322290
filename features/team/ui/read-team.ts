import "server-only";
import { notFound } from "next/navigation";
import { myTeam } from "#features/team/queries/my-team.ts";
import type { Member, Team } from "#features/team/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, crewIdsOf } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";

/** The workshop whose team a page shows: the first that the reader manages, else the first they are in. */
export function workshopOf(actor: Actor): Id<"artisan"> {
  return artisanIdsOf(actor)[0] ?? crewIdsOf(actor)[0] ?? notFound();
}

/** The team of the reader's workshop; 404 for who is in none. */
export async function readTeam(context: Context): Promise<Team> {
  const team = await myTeam(context, { artisanId: workshopOf(context.actor) });
  return team.ok ? team.value : notFound();
}

/** The same for what managers alone do; 404 for everybody else. */
export async function readManagedTeam(context: Context): Promise<Team> {
  const team = await readTeam(context);
  return team.isManager ? team : notFound();
}

export async function readMember(context: Context, id: string): Promise<{ team: Team; member: Member }> {
  const team = await readManagedTeam(context);
  return { team, member: team.members.find((one) => one.id === id) ?? notFound() };
}
