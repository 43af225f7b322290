import { sql } from "drizzle-orm";
import { invite } from "#features/staff/index.ts";
import { readInvitationForMail } from "#features/staff/queries/invitation-for-mail.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type ChamberRole, systemActor } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser, type Person } from "#tests/factories/people.ts";

/** Somebody who works for a chamber, in the database and in the context they act in. */
export async function makeStaff(chamberId: Id<"chamber">, ...roles: ChamberRole[]) {
  const person = await makeUser(owner(), { name: "Staff" });
  for (const role of roles) await makeGrant(owner(), person, { role, chamberId });
  return {
    person,
    actor: actorOf(
      person,
      roles.map((role) => ({ role, chamberId })),
    ),
  };
}

/** A chamber with one manager. */
export async function makeOffice() {
  const { id: chamberId } = await makeChamber(owner());
  const manager = await makeStaff(chamberId, "manager");
  return { chamberId, manager };
}

/** Invites a person as a manager would, and reads the link as the mail does. */
export async function inviteTo(
  context: Context,
  chamberId: Id<"chamber">,
  email: string,
  roles: ChamberRole[] = ["verifier"],
) {
  const { invitationId } = unwrap(await invite(context, { chamberId, email, roles, locale: "fr" }));
  return { invitationId, token: await linkOf(invitationId) };
}

/** The token in the letter that waits for an invitation. */
export async function linkOf(invitationId: Id<"invitation">): Promise<string> {
  const { rows } = (await owner().execute(
    sql`select expires_at from staff_invitation where id = ${invitationId}`,
  )) as unknown as { rows: { expires_at: string }[] };
  const expiresAt = new Date(rows[0]?.expires_at ?? "");
  const mail = await readInvitationForMail({ actor: systemActor("test") }, { invitationId, expiresAt });
  return unwrap(mail).token;
}

/** Roles somebody holds at a chamber now, as the database has them. */
export async function heldBy(person: Person, chamberId: Id<"chamber">): Promise<string[]> {
  const { rows } = (await owner().execute(sql`select role from role_grant
    where user_id = ${person.id} and chamber_id = ${chamberId} and ended_at is null order by role`)) as unknown as {
    rows: { role: string }[];
  };
  return rows.map(({ role }) => role);
}
