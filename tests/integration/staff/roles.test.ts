import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { openSession } from "#features/identity/session/open-session.ts";
import { readSession } from "#features/identity/session/read-session.ts";
import { acceptInvitation, changeRoles, endStaff, getStaffPerson, listStaff } from "#features/staff/index.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { heldBy, inviteTo, makeOffice, makeStaff } from "#tests/integration/staff/world.ts";

const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);

describe("what somebody may do at a chamber", () => {
  it("is out at the next request once a manager has ended it", async () => {
    const { chamberId, manager } = await makeOffice();
    const { person } = await makeStaff(chamberId, "registrar", "verifier");
    const { token } = await openSession(database(), person.id, new Date(), new Date());
    expect((await readSession(token))?.grants).toHaveLength(2);
    unwrap(await endStaff(manager, { chamberId, userId: person.id }));
    expect(await readSession(token)).toMatchObject({ grants: [], withheld: [] });
  });

  it("changes role by role: what stays keeps its beginning, what falls away is kept as ended", async () => {
    const { chamberId, manager } = await makeOffice();
    const { person } = await makeStaff(chamberId, "registrar", "verifier");
    const given = await changeRoles(manager, {
      chamberId,
      userId: person.id,
      roles: ["curator", "verifier"],
    });
    expect(unwrap(given)).toEqual({ ended: ["registrar"], given: ["curator"] });
    expect(await heldBy(person, chamberId)).toEqual(["curator", "verifier"]);
    const seen = unwrap(await getStaffPerson(manager, { chamberId, userId: person.id }));
    expect(seen.former).toMatchObject([{ role: "registrar" }]);
    const { rows } = (await owner().execute(sql`select ended_by from role_grant
      where user_id = ${person.id} and ended_at is not null`)) as unknown as { rows: unknown[] };
    expect(rows).toEqual([{ ended_by: manager.person.id }]);
  });

  it("is never changed by oneself, so that a chamber keeps a manager", async () => {
    const { chamberId, manager } = await makeOffice();
    const userId = manager.person.id;
    expect(codeOf(await changeRoles(manager, { chamberId, userId, roles: ["curator"] }))).toBe("OWN_ROLES");
    expect(codeOf(await endStaff(manager, { chamberId, userId }))).toBe("OWN_ROLES");
    expect(await heldBy(manager.person, chamberId)).toEqual(["manager"]);
  });

  it("keeps one of two managers who end each other at the same moment", async () => {
    for (let n = 0; n < 6; n += 1) {
      const { chamberId, manager: one } = await makeOffice();
      const two = await makeStaff(chamberId, "manager");
      const answers = await Promise.all([
        endStaff(one, { chamberId, userId: two.person.id }),
        endStaff(two, { chamberId, userId: one.person.id }),
      ]);
      expect(answers.map(codeOf).sort()).toEqual(["NOT_FOUND", "OK"]);
      const left = [...(await heldBy(one.person, chamberId)), ...(await heldBy(two.person, chamberId))];
      expect(left).toEqual(["manager"]);
    }
  });

  it("ends with the invitations that person received or sent", async () => {
    const { chamberId, manager } = await makeOffice();
    const other = await makeStaff(chamberId, "manager");
    const [friend, stranger] = [await makeUser(owner()), await makeUser(owner())];
    const sent = await inviteTo(other, chamberId, friend.email);
    const kept = await inviteTo(manager, chamberId, stranger.email);
    unwrap(await endStaff(manager, { chamberId, userId: other.person.id }));
    expect(codeOf(await acceptInvitation({ actor: actorOf(friend) }, { token: sent.token }))).toBe(
      "NOT_FOUND",
    );
    expect(codeOf(await acceptInvitation({ actor: actorOf(stranger) }, { token: kept.token }))).toBe("OK");
  });

  it("is seen by the chamber's managers, with whether a second factor is set up, and by no other chamber", async () => {
    const { chamberId, manager } = await makeOffice();
    const { person } = await makeStaff(chamberId, "verifier");
    await owner().execute(sql`insert into totp (user_id, sealed_secret, confirmed_at)
      values (${person.id}, 'x', now())`);
    const { staff } = unwrap(await listStaff(manager, { chamberId }));
    expect(staff).toMatchObject([
      { userId: manager.person.id, roles: ["manager"], hasSecondFactor: false },
      { userId: person.id, roles: ["verifier"], hasSecondFactor: true },
    ]);
    const elsewhere = await makeOffice();
    expect(codeOf(await listStaff(elsewhere.manager, { chamberId }))).toBe("NOT_FOUND");
    expect(codeOf(await endStaff(elsewhere.manager, { chamberId, userId: person.id }))).toBe("NOT_FOUND");
    expect(await heldBy(person, chamberId)).toEqual(["verifier"]);
  });
});
