import { type SQL, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { staffInvitation } from "#db/schema/identity.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, settingsOf } from "#lib/kernel/actor.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser, type Person } from "#tests/factories/people.ts";
import { makeOffice, makeStaff } from "#tests/integration/staff/world.ts";

/** Rows a statement touched as an actor under the site's own role, or the SQLSTATE it was refused with. Nothing of it stays. */
async function attempt(actor: Actor, statement: SQL): Promise<number | string> {
  const undone = new Error("undone");
  let touched = 0;
  try {
    await withActorSettings(database(), settingsOf(actor), async (tx) => {
      touched = ((await tx.execute(statement)) as unknown as { rowCount: number }).rowCount;
      throw undone;
    });
  } catch (error) {
    if (error === undone) return touched;
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    return cause?.code ?? code ?? String(error);
  }
  throw new Error("nothing was undone");
}

const refused = "42501";

let office: Awaited<ReturnType<typeof makeOffice>>;
let other: Awaited<ReturnType<typeof makeOffice>>;
let officer: Awaited<ReturnType<typeof makeStaff>>;
let stranger: Person;
let artisanId: Id<"artisan">;
let grantId: Id<"grant">;

beforeAll(async () => {
  office = await makeOffice();
  other = await makeOffice();
  officer = await makeStaff(office.chamberId, "registrar");
  stranger = await makeUser(owner());
  artisanId = (await makeArtisan(owner(), { chamberId: office.chamberId })).id;
  grantId = await makeGrant(owner(), officer.person, { role: "verifier", chamberId: office.chamberId });
});

type Given = { user: Person; role: string; chamberId?: string; artisanId?: string };
const give = ({ user, role, chamberId, artisanId: workshop }: Given) =>
  sql`insert into role_grant (id, user_id, role, chamber_id, artisan_id)
    values (${newId("grant")}, ${user.id}, ${role}, ${chamberId ?? null}, ${workshop ?? null})`;

const national = (role: "federation" | "admin" | "ministry") => async () =>
  actorOf(await makeUser(owner()), [{ role }]);

describe("a statement that gives a role", () => {
  it("is refused to a person for themselves, whatever they are", async () => {
    const { chamberId } = office;
    const people: [Actor, Person][] = [
      [actorOf(stranger), stranger],
      [officer.actor, officer.person],
      [office.manager.actor, office.manager.person],
    ];
    for (const [actor, user] of people) {
      expect(await attempt(actor, give({ user, role: "curator", chamberId }))).toBe(refused);
      expect(await attempt(actor, give({ user, role: "admin" }))).toBe(refused);
    }
    const federation = await makeUser(owner());
    const actor = actorOf(federation, [{ role: "federation" }]);
    expect(await attempt(actor, give({ user: federation, role: "manager", chamberId }))).toBe(refused);
  });

  it("is done for a manager in their own chamber, and refused in another", async () => {
    const [mine, theirs] = [office.chamberId, other.chamberId];
    const { actor } = office.manager;
    expect(await attempt(actor, give({ user: stranger, role: "verifier", chamberId: mine }))).toBe(1);
    expect(await attempt(actor, give({ user: stranger, role: "verifier", chamberId: theirs }))).toBe(refused);
    expect(await attempt(actor, give({ user: stranger, role: "federation" }))).toBe(refused);
    const asOfficer = give({ user: stranger, role: "verifier", chamberId: mine });
    expect(await attempt(officer.actor, asOfficer)).toBe(refused);
  });

  it("is done for the federation for managers alone, and for the administration for national roles too", async () => {
    const { chamberId } = office;
    const manager = give({ user: stranger, role: "manager", chamberId });
    const registrar = give({ user: stranger, role: "registrar", chamberId });
    const ministry = give({ user: stranger, role: "ministry" });
    const answers = async (actor: Actor) => [
      await attempt(actor, manager),
      await attempt(actor, registrar),
      await attempt(actor, ministry),
    ];
    expect(await answers(await national("federation")())).toEqual([1, refused, refused]);
    expect(await answers(await national("admin")())).toEqual([1, refused, 1]);
    expect(await answers(await national("ministry")())).toEqual([refused, refused, refused]);
  });

  it("opens a workshop for those who keep the register of its chamber alone", async () => {
    const workshop = give({ user: stranger, role: "artisan", artisanId });
    const curator = await makeStaff(office.chamberId, "curator");
    expect(await attempt(officer.actor, workshop)).toBe(1);
    expect(await attempt(curator.actor, workshop)).toBe(refused);
    expect(await attempt(other.manager.actor, workshop)).toBe(refused);
    expect(await attempt(actorOf(stranger), workshop)).toBe(refused);
  });
});

describe("a role that was given", () => {
  const end = () => sql`update role_grant set ended_at = now() where id = ${grantId}`;

  it("is ended by the chamber's manager, and by nobody else", async () => {
    expect(await attempt(office.manager.actor, end())).toBe(1);
    for (const actor of [other.manager.actor, officer.actor, actorOf(stranger)])
      expect(await attempt(actor, end())).toBe(0);
  });

  it("is not ended by its holder", async () => {
    const own = sql`update role_grant set ended_at = now() where user_id = ${office.manager.person.id}`;
    expect(await attempt(office.manager.actor, own)).toBe(0);
  });

  it("is never rewritten or removed", async () => {
    const { actor } = office.manager;
    const rewrite = sql`update role_grant set role = 'manager' where id = ${grantId}`;
    const handOn = sql`update role_grant set user_id = ${stranger.id} where id = ${grantId}`;
    const remove = sql`delete from role_grant where id = ${grantId}`;
    for (const statement of [rewrite, handOn, remove]) expect(await attempt(actor, statement)).toBe(refused);
  });
});

describe("an invitation", () => {
  async function sendTo(person: Person, expiresAt = new Date(Date.now() + 86_400_000)) {
    const invitationId = newId("invitation");
    await owner()
      .insert(staffInvitation)
      .values({
        ...{ id: invitationId, email: person.email, chamberId: office.chamberId, roles: ["curator"] },
        ...{
          locale: "fr",
          tokenHash: sha256Hex(invitationId),
          invitedBy: office.manager.person.id,
          expiresAt,
        },
      });
    return invitationId;
  }

  const write = (by: Person, to: string, given: string[], at: string | null) =>
    sql`insert into staff_invitation (id, email, chamber_id, roles, locale, token_hash, invited_by, expires_at)
      values (${newId("invitation")}, ${to}, ${at}, ${sql.param(given)}::text[], 'fr', ${newId("invitation")}, ${by.id},
        now() + interval '1 day')`;

  it("is written by whoever may invite for its roles there", async () => {
    const at = office.chamberId;
    const { actor, person } = office.manager;
    expect(await attempt(actor, write(person, "x@example.test", ["verifier", "manager"], at))).toBe(1);
    expect(await attempt(actor, write(person, "x@example.test", ["verifier"], other.chamberId))).toBe(
      refused,
    );
    expect(await attempt(actor, write(person, "x@example.test", ["admin"], null))).toBe(refused);
    expect(await attempt(actor, write(stranger, "x@example.test", ["verifier"], at))).toBe(refused);
    expect(await attempt(officer.actor, write(officer.person, "x@example.test", ["verifier"], at))).toBe(
      refused,
    );
    // Nobody writes the invitation they then accept.
    expect(await attempt(actorOf(stranger), write(stranger, stranger.email, ["manager"], at))).toBe(refused);
  });

  it("lets its person take exactly what is in it, while it is open", async () => {
    const person = await makeUser(owner());
    const actor = actorOf(person);
    const take = (role: string, at: string = office.chamberId) => give({ user: person, role, chamberId: at });
    expect(await attempt(actor, take("curator"))).toBe(refused);
    await sendTo(person);
    expect(await attempt(actor, take("curator"))).toBe(1);
    expect(await attempt(actor, take("manager"))).toBe(refused);
    expect(await attempt(actor, take("curator", other.chamberId))).toBe(refused);
    const forFriend = give({ user: stranger, role: "curator", chamberId: office.chamberId });
    expect(await attempt(actor, forFriend)).toBe(refused);
    const late = await makeUser(owner());
    await sendTo(late, new Date(Date.now() - 1000));
    expect(
      await attempt(actorOf(late), give({ user: late, role: "curator", chamberId: office.chamberId })),
    ).toBe(refused);
  });

  it("is answered and not edited by its person", async () => {
    const person = await makeUser(owner());
    const actor = actorOf(person);
    const invitationId = await sendTo(person);
    const change = (what: SQL) => sql`update staff_invitation set ${what} where id = ${invitationId}`;
    const answer = sql`accepted_at = now(), accepted_by = ${person.id}`;
    expect(await attempt(actor, change(answer))).toBe(1);
    expect(await attempt(actor, change(sql`withdrawn_at = now(), accepted_by = ${person.id}`))).toBe(1);
    expect(await attempt(actor, change(sql`accepted_at = now(), accepted_by = ${stranger.id}`))).toBe(
      refused,
    );
    expect(await attempt(actor, change(sql`expires_at = now() + interval '1 year'`))).toBe(refused);
    expect(await attempt(actor, change(sql`roles = '{manager}'`))).toBe(refused);
    expect(await attempt(actor, change(sql`chamber_id = ${other.chamberId}`))).toBe(refused);
  });

  it("is not answered by the manager, nor seen by another chamber", async () => {
    const person = await makeUser(owner());
    const invitationId = await sendTo(person);
    const accept = sql`update staff_invitation set accepted_at = now(), accepted_by = ${person.id}
      where id = ${invitationId}`;
    expect(await attempt(office.manager.actor, accept)).toBe(refused);
    const back = sql`update staff_invitation set withdrawn_at = now() where id = ${invitationId}`;
    expect(await attempt(office.manager.actor, back)).toBe(1);
    expect(await attempt(other.manager.actor, back)).toBe(0);
    const seen = sql`select 1 from staff_invitation where id = ${invitationId}`;
    expect(await attempt(other.manager.actor, seen)).toBe(0);
    expect(await attempt(officer.actor, seen)).toBe(0);
    expect(await attempt(actorOf(person), seen)).toBe(1);
  });
});

describe("how the chamber's people sign in", () => {
  it("is told to its managers alone", async () => {
    const asked = sql`select * from staff_access(${office.chamberId})`;
    expect(await attempt(office.manager.actor, asked)).toBeGreaterThan(1);
    expect(await attempt(officer.actor, asked)).toBe(0);
    expect(await attempt(other.manager.actor, asked)).toBe(0);
  });
});

describe("the published registrations", () => {
  it("hold those in force, and tell nobody that one is suspended", async () => {
    const maker = await makeArtisan(owner(), { chamberId: office.chamberId, registryNumber: "R-ROWS-1" });
    const listed = async () =>
      (
        (await database("public_reader").execute(
          sql`select state from published.registration where id = ${maker.id}`,
        )) as unknown as { rows: unknown[] }
      ).rows;
    expect(await listed()).toEqual([{ state: "registered" }]);
    await owner().execute(sql`update artisan set state = 'suspended' where id = ${maker.id}`);
    expect(await listed()).toEqual([]);
  });
});
