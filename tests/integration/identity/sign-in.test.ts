import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabases, database } from "#db/client.ts";
import { session, signInCode, user } from "#db/schema/identity.ts";
import { askForCode, tryCode } from "#features/identity/flows/sign-in.ts";
import { clearSealedCode, codeForMail } from "#features/identity/index.ts";
import { readSession } from "#features/identity/session/read-session.ts";
import { randomToken, sha256Hex } from "#lib/crypto/digest.ts";
import { closeSendingBoss } from "#lib/jobs/boss.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

const context = { actor: anonymous };

// Every statement that reaches Postgres, so that two ways through the code can be compared.
const statements: string[] = [];
const send = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [first] = args;
  statements.push(typeof first === "string" ? first : (first as { text: string }).text);
  return send.apply(this, args);
} as typeof pg.Client.prototype.query;

let email: string;
let browser: { token: string; address: string };

beforeEach(() => {
  email = `sign.in.${randomToken(6)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "x")}@example.test`;
  browser = { token: randomToken(), address: `10.${Math.floor(Math.random() * 1e9)}` };
});

afterAll(async () => {
  pg.Client.prototype.query = send as typeof pg.Client.prototype.query;
  await closeSendingBoss();
  await closeDatabases();
});

/** Asks for a code and reads it as the mail job does. */
async function mailedCode(asking = browser, address = email, now?: Date) {
  const { id } = unwrap(
    await askForCode(now ? { ...context, now } : context, asking, { email: address, locale: "ar" }),
  );
  const mail = await codeForMail(id);
  return { id, code: mail?.code ?? "", mail };
}

const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, "0");

describe("signing in with a code", () => {
  it("opens a session for the browser that asked, and makes the person at the first right code", async () => {
    const { code, mail } = await mailedCode();
    expect(mail).toEqual({ email, locale: "ar", code: expect.stringMatching(/^[0-9]{8}$/) });
    expect(await database().select().from(user).where(eq(user.email, email))).toEqual([]);

    const signedIn = unwrap(await tryCode(context, browser, { code }));
    if (!signedIn.signedIn) throw new Error(signedIn.code);
    expect(await readSession(signedIn.token)).toMatchObject({ userId: signedIn.userId, email, grants: [] });
    const [person] = await database().select().from(user).where(eq(user.email, email));
    expect(person).toMatchObject({ id: signedIn.userId, locale: "ar", emailVerified: expect.any(Date) });
  });

  it("stores the token's hash and nothing that would open the session", async () => {
    const { code } = await mailedCode();
    const signedIn = unwrap(await tryCode(context, browser, { code }));
    if (!signedIn.signedIn) throw new Error(signedIn.code);
    const [row] = await database().select().from(session).where(eq(session.userId, signedIn.userId));
    expect(row?.sessionToken).toBe(sha256Hex(signedIn.token));
    expect(await readSession(row?.sessionToken ?? "")).toBeNull();
  });

  it("stores the code neither readable nor as a plain hash, and forgets it once the mail is out", async () => {
    const { id, code } = await mailedCode();
    const read = () =>
      database()
        .select()
        .from(signInCode)
        .where(eq(signInCode.id, id as never));
    const before = JSON.stringify(await read());
    for (const secret of [code, sha256Hex(code), sha256Hex(`${id}:${code}`), browser.token]) {
      expect(before).not.toContain(secret);
    }
    await clearSealedCode(id);
    expect((await read())[0]?.sealedCode).toBeNull();
    expect(await codeForMail(id)).toBeNull();
    expect(unwrap(await tryCode(context, browser, { code }))).toMatchObject({ signedIn: true });
  });

  it("gives a new session each time and ends the one the browser came with", async () => {
    const first = unwrap(await tryCode(context, browser, { code: (await mailedCode()).code }));
    if (!first.signedIn) throw new Error(first.code);
    const { code } = await mailedCode();
    const second = unwrap(await tryCode(context, browser, { code, previousToken: first.token }));
    if (!second.signedIn) throw new Error(second.code);
    expect(second.token).not.toBe(first.token);
    expect(second.userId).toBe(first.userId);
    expect(await readSession(first.token)).toBeNull();
    expect(await readSession(second.token)).not.toBeNull();
  });

  it("queues the mail in the same transaction as the code", async () => {
    const { id } = await mailedCode();
    const queued = await database().execute(
      sql`select data from pgboss.job where name = 'mail.send' and data->'payload'->>'id' = ${id}`,
    );
    expect((queued as unknown as { rows: unknown[] }).rows).toEqual([
      { data: { payload: { template: "sign-in-code", id }, requestId: null } },
    ]);
  });
});

describe("a code that must not work", () => {
  it("ends at the fifth wrong try, and the right one is worth nothing after", async () => {
    const { code } = await mailedCode();
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(unwrap(await tryCode(context, browser, { code: wrong(code) }))).toEqual({
        signedIn: false,
        code: "CODE_WRONG",
        triesLeft,
      });
    }
    const ended = { signedIn: false, code: "CODE_ENDED" };
    expect(unwrap(await tryCode(context, browser, { code: wrong(code) }))).toEqual(ended);
    expect(unwrap(await tryCode(context, browser, { code }))).toEqual(ended);
  });

  it("counts tries that arrive at once one by one", async () => {
    const { id, code } = await mailedCode();
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => tryCode(context, browser, { code: wrong(code) })),
    );
    expect(tries.map(unwrap).filter((tried) => !tried.signedIn && tried.code === "CODE_WRONG")).toHaveLength(
      4,
    );
    const [row] = await database()
      .select()
      .from(signInCode)
      .where(eq(signInCode.id, id as never));
    expect(row).toMatchObject({ attempts: 5, sealedCode: null, consumedAt: expect.any(Date) });
  });

  it("signs in one of two windows that send the right code at once", async () => {
    const { code } = await mailedCode();
    const tries = await Promise.all([
      tryCode(context, browser, { code }),
      tryCode(context, browser, { code }),
    ]);
    expect(tries.map(unwrap).filter((tried) => tried.signedIn)).toHaveLength(1);
  });

  it("is unusable in another browser, whatever that one asked for itself", async () => {
    const { code } = await mailedCode();
    const other = { ...browser, token: randomToken() };
    expect(unwrap(await tryCode(context, other, { code }))).toEqual({ signedIn: false, code: "CODE_ENDED" });
    await mailedCode(other, `other.${email}`);
    expect(unwrap(await tryCode(context, other, { code }))).toMatchObject({
      signedIn: false,
      code: "CODE_WRONG",
    });
    expect(unwrap(await tryCode(context, browser, { code }))).toMatchObject({ signedIn: true });
  });

  it("has run out after ten minutes", async () => {
    const asked = new Date(Date.now() - 9 * 60_000);
    const { code } = await mailedCode(browser, email, asked);
    const late = { ...context, now: new Date(asked.getTime() + 10 * 60_000) };
    expect(unwrap(await tryCode(late, browser, { code }))).toEqual({ signedIn: false, code: "CODE_ENDED" });
    const inTime = { ...context, now: new Date(asked.getTime() + 10 * 60_000 - 1) };
    expect(unwrap(await tryCode(inTime, browser, { code }))).toMatchObject({ signedIn: true });
  });

  it("was used before", async () => {
    const { code } = await mailedCode();
    expect(unwrap(await tryCode(context, browser, { code }))).toMatchObject({ signedIn: true });
    expect(unwrap(await tryCode(context, browser, { code }))).toEqual({
      signedIn: false,
      code: "CODE_ENDED",
    });
  });

  it("was followed by a newer one", async () => {
    const { code, id } = await mailedCode();
    const newer = await mailedCode();
    expect(await codeForMail(id)).toBeNull();
    if (code !== newer.code) {
      expect(unwrap(await tryCode(context, browser, { code }))).toMatchObject({ code: "CODE_WRONG" });
    }
    expect(unwrap(await tryCode(context, browser, { code: newer.code }))).toMatchObject({ signedIn: true });
  });

  it("is not even asked for with a look-alike address", async () => {
    const asked = await askForCode(context, browser, { email: `аdmin@example.test`, locale: "fr" });
    expect(asked).toEqual({
      ok: false,
      error: { code: "INVALID_INPUT", details: { fields: { email: "EMAIL_NOT_ASCII" } } },
    });
    expect(
      await database()
        .select()
        .from(signInCode)
        .where(eq(signInCode.browserHash, sha256Hex(browser.token))),
    ).toEqual([]);
  });
});

describe("what an outsider learns", () => {
  it("is the same, by the same statements, for an address we know and one we do not", async () => {
    unwrap(await tryCode(context, browser, { code: (await mailedCode()).code }));
    const ask = async (address: string) => {
      statements.length = 0;
      const answer = await askForCode(
        context,
        { ...browser, token: randomToken() },
        { email: address, locale: "fr" },
      );
      return { keys: Object.keys(unwrap(answer)), statements: [...statements] };
    };
    const known = await ask(email);
    const unknown = await ask(`no.${email}`);
    expect(known.statements.length).toBeGreaterThan(5);
    expect(unknown).toEqual(known);
    expect(
      await database()
        .select()
        .from(user)
        .where(eq(user.email, `no.${email}`)),
    ).toEqual([]);
  });
});

describe("limits", () => {
  const limited = {
    ok: false,
    error: { code: "RATE_LIMITED", details: { retryAfterSeconds: expect.any(Number) } },
  };

  it("refuses the sixth code a browser asks for within ten minutes", async () => {
    for (let i = 0; i < 5; i++)
      unwrap(await askForCode(context, browser, { email: `${i}.${email}`, locale: "fr" }));
    expect(await askForCode(context, browser, { email: `5.${email}`, locale: "fr" })).toEqual(limited);
  });

  it("refuses the eleventh code for one address, whichever browsers ask", async () => {
    const ask = () => askForCode(context, { ...browser, token: randomToken() }, { email, locale: "fr" });
    for (let i = 0; i < 10; i++) unwrap(await ask());
    expect(await ask()).toEqual(limited);
  });

  it("counts tries against one address over all browsers", async () => {
    const tryOnce = async (i: number) => {
      const fresh = { token: randomToken(), address: `${browser.address}.${i}` };
      const hash = sha256Hex(fresh.token);
      await database()
        .insert(signInCode)
        .values({
          email,
          codeHash: "0".repeat(64),
          browserHash: hash,
          locale: "fr",
          expiresAt: new Date(Date.now() + 60_000),
        });
      return tryCode(context, fresh, { code: "12345678" });
    };
    for (let i = 0; i < 30; i++) expect((await tryOnce(i)).ok).toBe(true);
    expect(await tryOnce(30)).toEqual(limited);
  });

  it("stores no address and no e-mail with its counts", async () => {
    await mailedCode();
    const { rows } = (await database().execute(sql`select key from rate_limit`)) as unknown as {
      rows: { key: string }[];
    };
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^code-[a-z]+-[a-z]+:[0-9a-f]{64}$/);
  });
});
