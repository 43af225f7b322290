import type { Database } from "#db/client.ts";
import { grant, passkey, passkeyChallenge, session } from "#db/schema/identity.ts";
import { browserKey } from "#features/identity/domain/browser-key.ts";
import { setUpPlace } from "#features/identity/session/challenges.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";
import { sessionHashOf } from "#tests/integration/authorisation/actors.ts";

/**
 * A session for every person, in which they set up an authenticator app; a passkey and a second browser of the shopper; and a
 * verifier whose office stands in the database, whose second factor may be reset.
 */
export async function identityThings(
  db: Database,
  userOf: Readonly<Record<string, Id<"user">>>,
  chamberId: Id<"chamber">,
) {
  const { shopper, verifier: verifierId } = userOf;
  if (!shopper || !verifierId) throw new Error("a shopper and a verifier are among the persons");
  const expires = new Date("2999-01-01T00:00:00Z");
  const people = Object.values(userOf);
  const otherSession = sha256Hex(`other session of ${shopper}`);
  await db
    .insert(session)
    .values([
      ...people.map((userId) => ({ sessionToken: sessionHashOf(userId), userId, expires })),
      { sessionToken: otherSession, userId: shopper, expires },
    ]);
  await db.insert(passkeyChallenge).values(
    people.map((userId) => {
      const sessionToken = sessionHashOf(userId);
      const challenge = seal("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", setUpPlace(sessionToken));
      return { sessionToken, userId, purpose: "app" as const, challenge, expiresAt: expires };
    }),
  );
  const passkeyId = `passkey-${shopper}`;
  await db.insert(passkey).values({
    ...{ id: passkeyId, userId: shopper, publicKey: "AAAA", counter: 0, transports: [], label: "Phone" },
  });
  await db.insert(grant).values({ userId: verifierId, role: "verifier", chamberId });
  return { passkeyId, otherBrowser: browserKey(otherSession), verifierId };
}
