import { callElection, openVoting, stand } from "#features/elections/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeBody, makeBodyMember } from "#tests/factories/bodies.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";

/** The day on which these tests happen, and the one after it. */
export const now = new Date("2026-11-25T10:00:00Z");
export const later = new Date("2026-11-26T10:00:00Z");

type Acting = { actor: ReturnType<typeof actorOf>; now: Date };

/** The same officer on the day after, with a second factor just given. */
export const dayAfter = ({ actor }: Acting): Acting => ({
  actor: { ...actor, secondFactorAt: later },
  now: later,
});

/** An active body of a chamber with as many members, each a person who can sign in, and two officers of the chamber. */
export async function makeBodyOf(size: number) {
  const db = owner();
  const { id: chamberId } = await makeChamber(db);
  const body = await makeBody(db, {
    ...{ chamberId, state: "active", foundedOn: "2026-01-01", source: "Test" },
  });
  const officer = async () => {
    const person = await makeUser(db);
    await makeGrant(db, person, { role: "registrar", chamberId });
    return actorOf(person, [{ role: "registrar", chamberId }], now);
  };
  const members = [];
  for (let n = 0; n < size; n += 1) {
    const { id: artisanId } = await makeArtisan(db, { chamberId });
    const memberId = await makeBodyMember(db, body, artisanId);
    const actor = actorOf(await makeUser(db), [{ role: "artisan", artisanId }], now);
    members.push({ artisanId, memberId, context: { actor, now } });
  }
  return {
    chamberId,
    bodyId: body.id,
    members,
    first: { actor: await officer(), now },
    second: { actor: await officer(), now },
  };
}

/** An election of the president with two candidates, whose box is open until the day after. */
export async function makeOpenElection(size = 4) {
  const made = await makeBodyOf(size);
  const { first, bodyId, members } = made;
  const days = { opensOn: "2026-11-25", closesOn: "2026-11-26", termEndsOn: "2029-11-26" };
  const { electionId } = unwrap(await callElection(first, { bodyId, office: "president", ...days }));
  const [one, other] = members;
  if (!one || !other) throw new Error("two members stand");
  for (const { memberId, context } of [one, other])
    unwrap(await stand(context, { electionId, memberId, statement: "", confirmed: true }));
  unwrap(await openVoting(first, { electionId }));
  return { ...made, electionId, one, other };
}
