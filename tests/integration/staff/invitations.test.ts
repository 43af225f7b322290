import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { staffInvitation as invitationTable, user } from "#db/schema/identity.ts";
import { staffInvitation } from "#features/notify/templates/staff-invitation.ts";
import {
  acceptInvitation,
  declineInvitation,
  forgetSentToken,
  invite,
  listStaff,
  listStaffing,
  myInvitation,
  resend,
  withdrawInvitation,
} from "#features/staff/index.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";
import { heldBy, inviteTo, linkOf, makeOffice, makeStaff } from "#tests/integration/staff/world.ts";

const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);
const day = 86_400_000;

async function makeInvited(roles: ("verifier" | "registrar" | "manager")[] = ["verifier"]) {
  const office = await makeOffice();
  const person = await makeUser(owner());
  const sent = await inviteTo(office.manager, office.chamberId, person.email, roles);
  return { ...office, ...sent, person, invited: { actor: actorOf(person) } };
}

/** Ids of the letters that wait for an invitation. */
async function letters(invitationId: string): Promise<string[]> {
  const { rows } = (await owner().execute(sql`select data -> 'payload' ->> 'id' as id from pgboss.job
    where name = 'mail.send' and data -> 'payload' ->> 'id' like ${`${invitationId}.%`}
    order by created_on`)) as unknown as { rows: { id: string }[] };
  return rows.map(({ id }) => id);
}

describe("an invitation", () => {
  it("is accepted by the person who signs in with its address, once, and gives the roles with an audit row", async () => {
    const { chamberId, token, invitationId, person, invited } = await makeInvited(["registrar", "verifier"]);
    expect(unwrap(await myInvitation(invited, { token }))).toMatchObject({
      roles: ["registrar", "verifier"],
      invitedBy: "Staff",
      hasName: false,
    });
    unwrap(await acceptInvitation(invited, { token, name: "Amal Namoudajia" }));
    expect(await heldBy(person, chamberId)).toEqual(["registrar", "verifier"]);
    const [named] = await owner().select({ name: user.name }).from(user).where(eq(user.id, person.id));
    expect(named?.name).toBe("Amal Namoudajia");
    expect(codeOf(await acceptInvitation(invited, { token }))).toBe("NOT_FOUND");
    expect(codeOf(await myInvitation(invited, { token }))).toBe("NOT_FOUND");
    const { rows } = (await owner().execute(sql`select actor, detail::jsonb ->> 'roles' as roles from audit
      where action = 'staff.accept' and object = ${invitationId}`)) as unknown as { rows: unknown[] };
    expect(rows).toEqual([{ actor: person.id, roles: "registrar verifier" }]);
  });

  it("does not exist for anybody else who has the link, the manager who sent it included", async () => {
    const { token, manager, chamberId } = await makeInvited();
    const other = await makeUser(owner());
    for (const actor of [actorOf(other), manager.actor, anonymous]) {
      expect(codeOf(await myInvitation({ actor }, { token }))).toBe("NOT_FOUND");
      expect(codeOf(await acceptInvitation({ actor }, { token }))).toBe("NOT_FOUND");
      expect(codeOf(await declineInvitation({ actor }, { token }))).toBe("NOT_FOUND");
    }
    expect(await heldBy(other, chamberId)).toEqual([]);
  });

  it("ends after seven days", async () => {
    const { token, person, chamberId } = await makeInvited();
    const late = { actor: actorOf(person), now: new Date(Date.now() + 7 * day + 1000) };
    expect(codeOf(await acceptInvitation(late, { token }))).toBe("INVITATION_ENDED");
    expect(await heldBy(person, chamberId)).toEqual([]);
  });

  it("ends at once when it is taken back", async () => {
    const { token, invitationId, manager, invited } = await makeInvited();
    unwrap(await withdrawInvitation(manager, { invitationId }));
    expect(codeOf(await acceptInvitation(invited, { token }))).toBe("NOT_FOUND");
    expect(codeOf(await resend(manager, { invitationId }))).toBe("NOT_FOUND");
  });

  it("is declined, which the manager sees", async () => {
    const { token, manager, invited, chamberId, person } = await makeInvited();
    unwrap(await declineInvitation(invited, { token }));
    expect(codeOf(await acceptInvitation(invited, { token }))).toBe("NOT_FOUND");
    const { invitations } = unwrap(await listStaff(manager, { chamberId }));
    expect(invitations).toMatchObject([{ email: person.email, state: "declined" }]);
  });

  it("is sent again with another link, and the earlier one ends", async () => {
    const { token, invitationId, manager, invited } = await makeInvited();
    unwrap(await resend({ ...manager, now: new Date(Date.now() + 1000) }, { invitationId }));
    const second = await linkOf(invitationId);
    expect(second).not.toBe(token);
    expect(codeOf(await acceptInvitation(invited, { token }))).toBe("NOT_FOUND");
    unwrap(await acceptInvitation(invited, { token: second }));
  });

  it("goes once to an address, and not to somebody who works there already", async () => {
    const { chamberId, manager, person } = await makeInvited();
    const officer = await makeStaff(chamberId, "verifier");
    const to = (email: string) => invite(manager, { chamberId, email, roles: ["curator"], locale: "ar" });
    expect(codeOf(await to(person.email.toUpperCase()))).toBe("ALREADY_INVITED");
    expect(codeOf(await to(officer.person.email))).toBe("ALREADY_STAFF");
    const nothing = await invite(manager, { chamberId, email: "x@example.test", roles: [], locale: "ar" });
    expect(nothing).toMatchObject({ error: { details: { fields: { roles: "ROLES_MISSING" } } } });
  });

  it("asks the manager for a fresh second factor", async () => {
    const { chamberId, manager } = await makeOffice();
    const stale = { ...manager.actor, secondFactorAt: new Date(Date.now() - 11 * 60_000) };
    const asked = { chamberId, email: "x@example.test", roles: ["verifier" as const], locale: "fr" as const };
    expect(codeOf(await invite({ actor: stale }, asked))).toBe("STEP_UP_REQUIRED");
  });

  it("keeps the roles somebody has meanwhile", async () => {
    const { token, invited, person, chamberId } = await makeInvited(["registrar", "verifier"]);
    await makeGrant(owner(), person, { role: "verifier", chamberId });
    unwrap(await acceptInvitation(invited, { token }));
    expect(await heldBy(person, chamberId)).toEqual(["registrar", "verifier"]);
  });
});

describe("the letter", () => {
  it("is in the language of the invitation, and its token is readable until it is out, never in the job", async () => {
    const { chamberId, manager } = await makeOffice();
    const email = "letter@example.test";
    const { invitationId } = unwrap(
      await invite(manager, { chamberId, email, roles: ["verifier"], locale: "ar" }),
    );
    const [letter = ""] = await letters(invitationId);
    const mail = await staffInvitation(letter);
    expect(mail).toMatchObject({ to: email, locale: "ar" });
    const token = await linkOf(invitationId);
    const link = mail?.content.blocks.find((block) => block.kind === "link");
    expect(link).toMatchObject({ href: expect.stringMatching(new RegExp(`/ar/invitation/${token}$`)) });
    await forgetSentToken(letter);
    expect(await staffInvitation(letter)).toBeNull();
    const [row] = await owner().select().from(invitationTable).where(eq(invitationTable.id, invitationId));
    expect(row?.sealedToken).toBeNull();
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("that went out late does not forget the link made since then", async () => {
    const { invitationId, manager } = await makeInvited();
    const [first = ""] = await letters(invitationId);
    unwrap(await resend({ ...manager, now: new Date(Date.now() + 1000) }, { invitationId }));
    expect(await staffInvitation(first)).toBeNull();
    await forgetSentToken(first);
    const second = (await letters(invitationId)).find((letter) => letter !== first) ?? "";
    expect(await staffInvitation(second)).not.toBeNull();
  });
});

describe("the first manager of a chamber", () => {
  it("is invited by the federation or the administration, for no other role", async () => {
    const { id: chamberId } = await makeChamber(owner());
    const person = await makeUser(owner());
    for (const role of ["federation", "admin"] as const) {
      const from = { actor: actorOf(await makeUser(owner()), [{ role }]) };
      const asked = { chamberId, email: `${role}@example.test`, locale: "fr" as const };
      expect(codeOf(await invite(from, { ...asked, roles: ["registrar", "manager"] }))).toBe("NOT_FOUND");
      expect(codeOf(await invite(from, { ...asked, roles: ["manager"] }))).toBe("OK");
    }
    const federation = { actor: actorOf(await makeUser(owner()), [{ role: "federation" }]) };
    const { token } = await inviteTo(federation, chamberId, person.email, ["manager"]);
    const before = unwrap(await listStaffing(federation, { chamberId })).chambers[0];
    expect(before).toMatchObject({ manager: null, staff: 0 });
    expect(before?.invited).toContain(person.email);
    unwrap(await acceptInvitation({ actor: actorOf(person) }, { token, name: "First" }));
    expect(unwrap(await listStaffing(federation, { chamberId })).chambers[0]).toMatchObject({
      manager: "First",
      staff: 1,
    });
  });
});
