import { sha256Hex } from "#lib/crypto/digest.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor, Grant } from "#lib/kernel/actor.ts";

/** Every kind of actor the product knows, set against one order, one workshop and one chamber. */
export const kinds = [
  "anonymous",
  "visitor",
  "buyerBrowser",
  "orderLink",
  "shopper",
  "otherShopper",
  "artisan",
  "otherArtisan",
  "delegate",
  "crewMaker",
  "packer",
  "registrar",
  "otherRegistrar",
  "verifier",
  "otherVerifier",
  "curator",
  "manager",
  "otherManager",
  "federation",
  "ministry",
  "mda",
  "admin",
  "system",
] as const;
export type Kind = (typeof kinds)[number];

/** Everybody who has signed in. */
export const persons = kinds.slice(kinds.indexOf("shopper"), kinds.indexOf("system"));

/** What the actors are set against. `shopper` bought, by account; `buyerBrowser` is the browser it was bought with. */
export type Places = {
  ours: Id<"chamber">;
  theirs: Id<"chamber">;
  maker: Id<"artisan">;
  otherMaker: Id<"artisan">;
  checkoutId: Id<"checkout">;
  /** Hash of a browser with a basket, and of the browser of the purchase. */
  visitorHash: string;
  buyerHash: string;
  userOf: Readonly<Record<string, Id<"user">>>;
};

/** The session every person of the matrix acts from. */
export const sessionHashOf = (userId: Id<"user">) => sha256Hex(`session of ${userId}`);

/** One actor of each kind. */
export function makeActors(places: Places): Record<Kind, Actor> {
  const person = (kind: Kind, ...grants: Grant[]): Actor => {
    const userId = places.userOf[kind];
    if (!userId) throw new Error(`no user for ${kind}`);
    const email = `${kind.toLowerCase()}@example.test`;
    return {
      kind: "person",
      userId,
      email,
      grants,
      secondFactorAt: new Date(),
      sessionHash: sessionHashOf(userId),
    };
  };
  const { ours, theirs, maker, otherMaker } = places;
  return {
    anonymous: { kind: "anonymous" },
    visitor: { kind: "anonymous", visitorHash: places.visitorHash },
    buyerBrowser: { kind: "anonymous", visitorHash: places.buyerHash },
    orderLink: { kind: "anonymous", orderAccess: places.checkoutId },
    shopper: person("shopper"),
    otherShopper: person("otherShopper"),
    artisan: person("artisan", { role: "artisan", artisanId: maker }),
    otherArtisan: person("otherArtisan", { role: "artisan", artisanId: otherMaker }),
    delegate: person("delegate", { role: "artisan", artisanId: maker, isDelegate: true }),
    crewMaker: person("crewMaker", { role: "maker", artisanId: maker }),
    packer: person("packer", { role: "packer", artisanId: maker }),
    registrar: person("registrar", { role: "registrar", chamberId: ours }),
    otherRegistrar: person("otherRegistrar", { role: "registrar", chamberId: theirs }),
    verifier: person("verifier", { role: "verifier", chamberId: ours }),
    otherVerifier: person("otherVerifier", { role: "verifier", chamberId: theirs }),
    curator: person("curator", { role: "curator", chamberId: ours }),
    manager: person("manager", { role: "manager", chamberId: ours }),
    otherManager: person("otherManager", { role: "manager", chamberId: theirs }),
    federation: person("federation", { role: "federation" }),
    ministry: person("ministry", { role: "ministry" }),
    mda: person("mda", { role: "mda" }),
    admin: person("admin", { role: "admin" }),
    system: { kind: "system", job: "authorisation test" },
  };
}
