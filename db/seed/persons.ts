import type { Tx } from "#db/client.ts";
import { slugOf } from "#db/seed/data/slug.ts";
import type { PersonData } from "#db/seed/data/types.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import type { Grant } from "#lib/kernel/actor.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeGrant, makeUser } from "#tests/factories/people.ts";
import { stableId } from "#tests/factories/stable-id.ts";

/** Artisans. A suspended one is verified at first: the scenario suspends them once their records are signed. */
export async function seedArtisans(
  tx: Tx,
  data: Dataset,
  at: (day: number) => Date,
  portraits: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [n, artisan] of data.artisans.entries()) {
    const { key, email, craftKeys, chamberKey, state, ...rest } = artisan;
    await makeArtisan(tx, {
      ...rest,
      id: stableId("artisan", key),
      key,
      chamberId: stableId("chamber", chamberKey),
      state: state === "suspended" ? "verified" : state,
      contactEmail: email,
      craftIds: craftKeys.map((craftKey) => stableId("craft", craftKey)),
      slugs: slugOf(artisan.name),
      portraitKey: portraits.get(key) ?? null,
      isDemonstration: true,
      verifiedAt: state === "applied" ? null : at(-300 + n * 2),
      createdAt: at(-320 + n * 2),
    });
  }
}

/** The role a person's record gives them; none for a shopper. */
export function grantOf(person: PersonData): Grant | null {
  switch (person.role) {
    case "shopper":
      return null;
    case "artisan":
      return person.artisanKey
        ? { role: "artisan", artisanId: stableId("artisan", person.artisanKey) }
        : null;
    case "officer":
    case "curator":
    case "manager":
      return person.chamberKey
        ? { role: person.role, chamberId: stableId("chamber", person.chamberKey) }
        : null;
    default:
      return { role: person.role };
  }
}

/** People who can sign in, with their roles. */
export async function seedPeople(tx: Tx, data: Dataset): Promise<void> {
  for (const person of data.people) {
    const { key, email, name, locale } = person;
    const made = await makeUser(tx, {
      id: stableId("user", key),
      email,
      name: locale === "ar" ? name.ar : name.latin,
      locale,
    });
    const grant = grantOf(person);
    if (grant) await makeGrant(tx, made, grant, stableId("grant", key));
  }
}
