import type { Tx } from "#db/client.ts";
import type { PersonData } from "#db/seed/data/types.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { slugOf } from "#lib/i18n/slug.ts";
import { chamberRoles, crewRoles, type Grant, type Role } from "#lib/kernel/actor.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeGrant, makeUser } from "#tests/factories/people.ts";
import { stableId } from "#tests/factories/stable-id.ts";

/** Artisans. A suspended one is registered at first: the scenario suspends them once their records are signed. */
export async function seedArtisans(
  tx: Tx,
  data: Dataset,
  at: (day: number) => Date,
  portraits: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [n, artisan] of data.artisans.entries()) {
    const { key, email, locale, craftKeys, chamberKey, state, ...rest } = artisan;
    await makeArtisan(tx, {
      ...rest,
      id: stableId("artisan", key),
      key,
      chamberId: stableId("chamber", chamberKey),
      state: state === "suspended" ? "registered" : state,
      email,
      locale,
      craftIds: craftKeys.map((craftKey) => stableId("craft", craftKey)),
      slugs: slugOf(artisan.name),
      portraitKey: portraits.get(key) ?? null,
      isDemonstration: true,
      verifiedAt: at(-300 + n * 2),
      createdAt: at(-320 + n * 2),
    });
  }
}

/** The roles a person's record gives them; none for a shopper. */
export function grantsOf({ roles, artisanKey, chamberKey }: PersonData): Grant[] {
  return roles.map((role) => {
    if (role === "artisan" || (crewRoles as readonly Role[]).includes(role))
      return { role, artisanId: stableId("artisan", artisanKey ?? "") };
    if ((chamberRoles as readonly Role[]).includes(role))
      return { role, chamberId: stableId("chamber", chamberKey ?? "") };
    return { role };
  });
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
    for (const grant of grantsOf(person))
      await makeGrant(tx, made, grant, stableId("grant", `${key} ${grant.role}`));
  }
}
