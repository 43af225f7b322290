import { and, eq } from "drizzle-orm";
import { TOTP } from "otpauth";
import { database } from "#db/client.ts";
import { grant } from "#db/schema/identity.ts";
import { appSetUp, beginApp, confirmApp } from "#features/identity/index.ts";
import { openSession } from "#features/identity/session/open-session.ts";
import { readSession } from "#features/identity/session/read-session.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Role } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeGrant, makeUser, type Person } from "#tests/factories/people.ts";

/** Somebody with an office in a chamber, of their own unless one is named. */
export async function makeOfficer(role: Role = "verifier", chamberId?: Id<"chamber">) {
  const place = chamberId ?? (await makeChamber(owner())).id;
  const person = await makeUser(owner());
  await makeGrant(owner(), person, { role, chamberId: place });
  return { ...person, chamberId: place };
}

/** Somebody of a national institution. */
export async function makeNational(role: Role): Promise<Person> {
  const person = await makeUser(owner());
  await makeGrant(owner(), person, { role });
  return person;
}

export async function endOffices({ id }: Person): Promise<void> {
  await owner()
    .update(grant)
    .set({ endedAt: new Date() })
    .where(and(eq(grant.userId, id)));
}

/** A browser as its cookie makes it: each request is made by whom its token opens at that moment. */
export class Browser {
  token: string;
  private constructor(token: string) {
    this.token = token;
  }

  /** Signs a person in, as with a mailed code. */
  static async of({ id }: Person): Promise<Browser> {
    return new Browser((await openSession(database(), id, new Date())).token);
  }

  /** Who makes a request now; null when the session opens nothing any more. */
  async live() {
    return readSession(this.token);
  }

  async context(now?: Date): Promise<Context> {
    const live = await readSession(this.token);
    if (!live) return { actor: { kind: "anonymous" } };
    const { userId, email, grants, withheld, secondFactorAt, sessionHash } = live;
    const proven = secondFactorAt ? { secondFactorAt } : {};
    const actor = { kind: "person", userId, email, grants, withheld, sessionHash, ...proven } as const;
    return { actor, ...(now ? { now } : {}) };
  }

  /** Keeps the token a command answered, as an action does. */
  keep<Output extends object>(output: Output): Output {
    if ("token" in output && typeof output.token === "string") this.token = output.token;
    return output;
  }
}

const step = 30_000;

/** What an app with the secret shows, now or some steps away. */
export function codeOf(secret: string, steps = 0, at = Date.now()): string {
  return new TOTP({ secret }).generate({ timestamp: at + steps * step });
}

/** Sets up an authenticator app in a browser, with the code of the step before, and returns its secret. */
export async function setUpApp(browser: Browser): Promise<string> {
  unwrap(await beginApp(await browser.context(), {}));
  const { secret } = unwrap(await appSetUp(await browser.context(), {}));
  const code = codeOf(secret, -1);
  const added = unwrap(await confirmApp(await browser.context(), { code }));
  if (!added.added) throw new Error(added.code);
  browser.keep(added);
  return secret;
}
