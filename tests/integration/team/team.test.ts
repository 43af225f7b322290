import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { grant } from "#db/schema/identity.ts";
import { workshopMember } from "#db/schema/teams.ts";
import { teamInvitationSms } from "#features/notify/sms/team-invitation.ts";
import { teamInvitation } from "#features/notify/templates/team-invitation.ts";
import { myRecord } from "#features/register/index.ts";
import {
  addMember,
  changeRole,
  forgetSentCode,
  joinTeam,
  myTeam,
  offerOf,
  recordShares,
  removeMember,
  setNamed,
} from "#features/team/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";

const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);

async function makeWorkshop({ isDelegate = false } = {}) {
  const maker = await makeArtisan(owner());
  const person = await makeUser(owner());
  await makeGrant(owner(), person, { role: "artisan", artisanId: maker.id, isDelegate });
  return {
    artisanId: maker.id,
    person,
    manager: { actor: actorOf(person, [{ role: "artisan", artisanId: maker.id }]) },
  };
}

const invitationOf = async (memberId: Id<"workshopMember">) => {
  const { rows } = (await owner().execute(
    `select id from workshop_invitation where member_id = '${memberId}' and withdrawn_at is null`,
  )) as unknown as { rows: { id: string }[] };
  return rows[0]?.id ?? "";
};

const memberOf = async (artisanId: Id<"artisan">, userId: Id<"user">) =>
  (
    await owner()
      .select()
      .from(workshopMember)
      .where(
        and(
          eq(workshopMember.artisanId, artisanId),
          eq(workshopMember.userId, userId),
          isNull(workshopMember.endedAt),
        ),
      )
  )[0];

describe("somebody invited into a workshop", () => {
  it("by mail comes in with the mailed code and address, once, as what they were invited to be", async () => {
    const { artisanId, manager } = await makeWorkshop();
    const guest = await makeUser(owner());
    const input = { artisanId, name: "Rkia", role: "packer", contact: guest.email, locale: "ar" } as const;
    const { memberId } = unwrap(await addMember(manager, input));
    const letter = await teamInvitation(await invitationOf(memberId));
    const block = letter?.content.blocks.find(({ kind }) => kind === "code");
    const code = block?.kind === "code" ? block.text : "";
    expect(letter).toMatchObject({ to: guest.email, locale: "ar" });
    const stranger = { actor: actorOf(await makeUser(owner())) };
    expect(codeOf(await joinTeam(stranger, { code }))).toBe("NOT_FOUND");
    const invited = { actor: actorOf(guest) };
    expect(unwrap(await offerOf(invited, { code: code.toLowerCase() }))).toMatchObject({
      role: "packer",
      name: "Rkia",
    });
    unwrap(await joinTeam(invited, { code }));
    expect(codeOf(await joinTeam(invited, { code }))).toBe("NOT_FOUND");
    expect(await memberOf(artisanId, guest.id)).toMatchObject({ id: memberId, name: "Rkia", role: "packer" });
    const held = await owner().select({ role: grant.role }).from(grant).where(eq(grant.userId, guest.id));
    expect(held).toEqual([{ role: "packer" }]);
  });

  it("by phone needs nothing but the code, and the code is readable nowhere once the message is out", async () => {
    const { artisanId, manager } = await makeWorkshop();
    const input = {
      artisanId,
      name: "Aicha",
      role: "maker",
      contact: "06 12 34 56 78",
      locale: "fr",
    } as const;
    const { memberId } = unwrap(await addMember(manager, input));
    const id = await invitationOf(memberId);
    const message = await teamInvitationSms(id);
    const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(message?.text ?? "")?.[0] ?? "";
    expect(message?.to).toBe("+212612345678");
    await forgetSentCode(id);
    expect(await teamInvitationSms(id)).toBeNull();
    const guest = await makeUser(owner());
    unwrap(await joinTeam({ actor: actorOf(guest) }, { code }));
    expect(await memberOf(artisanId, guest.id)).toMatchObject({ role: "maker" });
  });

  it("sees the team and its shares, and changes nothing of it", async () => {
    const { artisanId, manager } = await makeWorkshop();
    const guest = await makeUser(owner());
    await makeGrant(owner(), guest, { role: "packer", artisanId });
    const packer = { actor: actorOf(guest, [{ role: "packer", artisanId }]) };
    const team = unwrap(await myTeam(packer, { artisanId }));
    expect(team).toMatchObject({ isManager: false });
    const other = { artisanId, name: "X Y", role: "maker", contact: "", locale: "ar" } as const;
    expect(codeOf(await addMember(packer, other))).toBe("NOT_FOUND");
    const mine = team.members.find(({ isMe }) => isMe);
    unwrap(await setNamed(packer, { memberId: mine?.id ?? "wsm_", named: true } as never));
    expect((await memberOf(artisanId, guest.id))?.namedAt).not.toBeNull();
    expect(codeOf(await setNamed(manager, { memberId: mine?.id as never, named: false }))).toBe("NOT_FOUND");
  });
});

describe("a name on the pieces' pages", () => {
  it("is never a mail address, is written by its person, and goes with their place", async () => {
    const { artisanId, person, manager } = await makeWorkshop();
    const first = await memberOf(artisanId, person.id);
    expect(first?.name).not.toContain("@");
    const guest = await makeUser(owner(), { name: "rkia@example.test" });
    await makeGrant(owner(), guest, { role: "packer", artisanId });
    const packer = { actor: actorOf(guest, [{ role: "packer", artisanId }]) };
    const before = await memberOf(artisanId, guest.id);
    const memberId = before?.id as Id<"workshopMember">;
    expect(before?.name).not.toContain("@");
    const named = (name: string) => setNamed(packer, { memberId, named: true, name });
    expect(codeOf(await named("rkia@example.test"))).toBe("NAME_IS_ADDRESS");
    unwrap(await named("Rkia B."));
    expect(await memberOf(artisanId, guest.id)).toMatchObject({ name: "Rkia B.", namedAt: expect.any(Date) });
    unwrap(await removeMember(manager, { memberId }));
    const [gone] = await owner().select().from(workshopMember).where(eq(workshopMember.id, memberId));
    expect(gone).toMatchObject({ namedAt: null, endedAt: expect.any(Date) });
  });
});

describe("the last manager", () => {
  it("stays, also when two managers remove each other at once", async () => {
    // Registered at the counter, without an account: everybody who runs the workshop was taken in by it.
    const { artisanId, person, manager } = await makeWorkshop({ isDelegate: true });
    const first = await memberOf(artisanId, person.id);
    if (!first) throw new Error("the team follows the grants");
    expect(codeOf(await removeMember(manager, { memberId: first.id }))).toBe("LAST_MANAGER");
    expect(codeOf(await changeRole(manager, { memberId: first.id, role: "packer" }))).toBe("LAST_MANAGER");
    const second = await makeUser(owner());
    await makeGrant(owner(), second, { role: "artisan", artisanId, isDelegate: true });
    const other = await memberOf(artisanId, second.id);
    const them = { actor: actorOf(second, [{ role: "artisan", artisanId }]) };
    const ends = await Promise.all([
      removeMember(manager, { memberId: other?.id as Id<"workshopMember"> }),
      removeMember(them, { memberId: first.id }),
    ]);
    expect(ends.map(codeOf).sort()).toEqual(["LAST_MANAGER", "OK"]);
  });

  it("of two becomes a packer, keeps their pieces and loses the rest at the next request", async () => {
    const { artisanId, manager } = await makeWorkshop();
    const second = await makeUser(owner());
    await makeGrant(owner(), second, { role: "artisan", artisanId, isDelegate: true });
    const before = await memberOf(artisanId, second.id);
    unwrap(await changeRole(manager, { memberId: before?.id as Id<"workshopMember">, role: "packer" }));
    expect(await memberOf(artisanId, second.id)).toMatchObject({ id: before?.id, role: "packer" });
    const held = await owner()
      .select({ role: grant.role })
      .from(grant)
      .where(and(eq(grant.userId, second.id), isNull(grant.endedAt)));
    expect(held).toEqual([{ role: "packer" }]);
  });
});

describe("the person on the register", () => {
  it("is neither removed nor given another place by a manager whom they took in, who reads nothing of theirs", async () => {
    const { artisanId, person, manager } = await makeWorkshop();
    const guest = await makeUser(owner());
    const input = { artisanId, name: "Second", role: "manager", contact: guest.email, locale: "fr" } as const;
    const { memberId } = unwrap(await addMember(manager, input));
    const letter = await teamInvitation(await invitationOf(memberId));
    const block = letter?.content.blocks.find(({ kind }) => kind === "code");
    unwrap(await joinTeam({ actor: actorOf(guest) }, { code: block?.kind === "code" ? block.text : "" }));
    const grants = await owner().select().from(grant).where(eq(grant.userId, guest.id));
    expect(grants).toMatchObject([{ role: "artisan", isDelegate: true }]);
    const them = { actor: actorOf(guest, [{ role: "artisan", artisanId, isDelegate: true }]) };
    const holder = (await memberOf(artisanId, person.id))?.id as Id<"workshopMember">;
    expect(codeOf(await removeMember(them, { memberId: holder }))).toBe("HOLDER_STAYS");
    expect(codeOf(await changeRole(them, { memberId: holder, role: "packer" }))).toBe("HOLDER_STAYS");
    expect(codeOf(await myRecord(them, { artisanId }))).toBe("NOT_FOUND");
    expect(codeOf(await myRecord(manager, { artisanId }))).toBe("OK");
  });
});

describe("a manager who is one no more", () => {
  const secondManager = async (artisanId: Id<"artisan">) => {
    const person = await makeUser(owner());
    await makeGrant(owner(), person, { role: "artisan", artisanId, isDelegate: true });
    const member = (await memberOf(artisanId, person.id))?.id as Id<"workshopMember">;
    return { person, member, actor: actorOf(person, [{ role: "artisan", artisanId }]) };
  };
  const invite = async (by: { actor: Actor }, artisanId: Id<"artisan">, contact: string) => {
    const input = { artisanId, name: "Back door", role: "manager", contact, locale: "fr" } as const;
    const { memberId } = unwrap(await addMember(by, input));
    const letter = await teamInvitation(await invitationOf(memberId));
    const block = letter?.content.blocks.find(({ kind }) => kind === "code");
    return block?.kind === "code" ? block.text : "";
  };

  it("comes back by no code they sent: neither after removal, nor after another place, nor when the grant ended elsewhere", async () => {
    const { artisanId, manager } = await makeWorkshop();
    const guest = await makeUser(owner());
    const invited = { actor: actorOf(guest) };
    for (const end of ["remove", "demote", "elsewhere"] as const) {
      const them = await secondManager(artisanId);
      const code = await invite(them, artisanId, guest.email);
      expect(code).not.toBe("");
      if (end === "remove") unwrap(await removeMember(manager, { memberId: them.member }));
      if (end === "demote") unwrap(await changeRole(manager, { memberId: them.member, role: "packer" }));
      if (end === "elsewhere")
        await owner()
          .update(grant)
          .set({ endedAt: new Date() })
          .where(and(eq(grant.userId, them.person.id), eq(grant.artisanId, artisanId)));
      expect(codeOf(await joinTeam(invited, { code }))).toBe(
        end === "elsewhere" ? "CODE_ENDED" : "NOT_FOUND",
      );
    }
  });
});

describe("shares", () => {
  it("add up to the whole, begin today or later, and are never changed, in SQL neither", async () => {
    const { artisanId, manager, person } = await makeWorkshop();
    const today = dayInMorocco(new Date());
    const me = (await memberOf(artisanId, person.id))?.id as Id<"workshopMember">;
    const rule = (percent: string, validFrom = today) => ({
      ...{ artisanId, pieceId: null, validFrom },
      parts: [
        { memberId: me, percent },
        { memberId: null, percent: "40" },
      ],
    });
    expect(codeOf(await recordShares(manager, rule("59,99")))).toBe("NOT_WHOLE");
    expect(codeOf(await recordShares(manager, rule("60", "2020-01-01")))).toBe("DATE_PAST");
    const { ruleId } = unwrap(await recordShares(manager, rule("60")));
    const team = unwrap(await myTeam(manager, { artisanId }));
    expect(team.rules).toMatchObject([{ id: ruleId, isComing: false }]);
    await expect(
      owner().execute(`insert into share_part (rule_id, position, artisan_id, basis_points)
        values ('${ruleId}', 9, '${artisanId}', 1)`),
    ).rejects.toThrow();
    await expect(
      owner().execute(`update share_part set basis_points = 1 where rule_id = '${ruleId}'`),
    ).rejects.toThrow();
  });
});
