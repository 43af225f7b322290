import type { Database } from "#db/client.ts";
import { grant, user } from "#db/schema/identity.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Actor, Grant } from "#lib/kernel/actor.ts";

type PersonActor = Extract<Actor, { kind: "person" }>;
export type Person = { id: Id<"user">; email: string };

/** A person who can sign in, without any role. */
export async function makeUser(db: Database, over: Partial<typeof user.$inferInsert> = {}): Promise<Person> {
  const id = over.id ?? newId("user");
  const email = over.email ?? `person.${id.slice(-12)}@example.test`;
  await db.insert(user).values({ emailVerified: new Date(), ...over, id, email });
  return { id, email };
}

/** Gives a person a role: of an artisan's workshop, of a chamber, or of an institution. */
export async function makeGrant(
  db: Database,
  person: Person,
  { role, artisanId, chamberId, isDelegate = false }: Grant,
  id: Id<"grant"> = newId("grant"),
): Promise<Id<"grant">> {
  await db.insert(grant).values({
    id,
    userId: person.id,
    role,
    artisanId: artisanId ?? null,
    chamberId: chamberId ?? null,
    isDelegate,
  });
  return id;
}

/** The person as commands and queries meet them, with the given roles and, unless told otherwise, a fresh second factor. */
export function actorOf(
  person: Person,
  grants: readonly Grant[] = [],
  secondFactorAt: Date | null = new Date(),
): PersonActor {
  const { id: userId, email } = person;
  return { kind: "person", userId, email, grants, ...(secondFactorAt ? { secondFactorAt } : {}) };
}
