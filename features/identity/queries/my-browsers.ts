import "server-only";
import { and, desc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { session } from "#db/schema/identity.ts";
import { browserKey } from "#features/identity/domain/browser-key.ts";
import { signedIn } from "#features/identity/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A browser in which the person is signed in. */
export type MyBrowser = { key: string; signedInAt: Date; secondFactorAt: Date | null; isThis: boolean };

/** The signed-in person's browsers, this one first. */
export const myBrowsers = defineQuery({
  name: "identity.my-browsers",
  input: z.strictObject({}),
  handler: async ({ tx, actor, now }): Promise<MyBrowser[]> => {
    if (actor.kind !== "person") return [];
    const rows = await tx
      .select()
      .from(session)
      .where(and(eq(session.userId, actor.userId), gt(session.expires, now)))
      .orderBy(desc(session.createdAt), desc(session.sessionToken))
      .limit(100);
    const browsers = rows.map(({ sessionToken, createdAt, secondFactorAt }) => ({
      key: browserKey(sessionToken),
      signedInAt: createdAt,
      secondFactorAt,
      isThis: sessionToken === actor.sessionHash,
    }));
    return browsers.sort((a, b) => Number(b.isThis) - Number(a.isThis));
  },
  policy: signedIn,
});
