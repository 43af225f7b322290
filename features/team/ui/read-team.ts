import "server-only";
import { notFound } from "next/navigation";
import { workshopAsked } from "#features/identity/index.ts";
import { myTeam } from "#features/team/queries/my-team.ts";
import type { Member, Team } from "#features/team/schema.ts";
import { artisanIdsOf, crewIdsOf } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";

/**
 * The team of the reader's workshop that the address asks for (`?workshop=`), else of the first they manage, else of the first they
 * are in; 404 for who is in none.
 */
export async function readTeam(context: Context, asked: unknown): Promise<Team> {
  const crew = crewIdsOf(context.actor);
  const artisanId = crew.find((id) => id === asked) ?? workshopAsked(context.actor, asked) ?? crew[0];
  const team = artisanId && (await myTeam(context, { artisanId }));
  return team?.ok ? team.value : notFound();
}

/** The same for what managers alone do; 404 for everybody else. */
export async function readManagedTeam(context: Context, asked: unknown): Promise<Team> {
  const team = await readTeam(context, asked);
  return team.isManager ? team : notFound();
}

/** Somebody of a workshop that the reader manages; 404 for everybody else. */
export async function readMember(context: Context, id: string): Promise<{ team: Team; member: Member }> {
  for (const artisanId of artisanIdsOf(context.actor)) {
    const team = await readManagedTeam(context, artisanId);
    const member = team.members.find((one) => one.id === id);
    if (member) return { team, member };
  }
  return notFound();
}
