import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { session, totp } from "#db/schema/identity.ts";
import { tryApp } from "#features/identity/flows/second-step.ts";
import { appSetUp, beginApp, confirmApp, myFactors, proveApp, removeApp } from "#features/identity/index.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { Browser, codeOf, endOffices, makeOfficer, setUpApp } from "#tests/integration/identity/person.ts";

let officer: Awaited<ReturnType<typeof makeOfficer>>;
let browser: Browser;

beforeEach(async () => {
  officer = await makeOfficer();
  browser = await Browser.of(officer);
});

const age = (browser: Browser, minutes: number) =>
  owner()
    .update(session)
    .set({ secondFactorAt: new Date(Date.now() - minutes * 60_000) })
    .where(eq(session.sessionToken, sha256Hex(browser.token)));

/** A moment early in a thirty-second step, so that no test straddles two. */
async function earlyInStep(): Promise<void> {
  const into = Date.now() % 30_000;
  if (into > 25_000) await new Promise((resolve) => setTimeout(resolve, 30_200 - into));
}

describe("an authenticator app", () => {
  it("opens the office in the browser it is set up in, under a new token, and in no other", async () => {
    const second = await Browser.of(officer);
    const before = browser.token;
    expect(await browser.live()).toMatchObject({ grants: [], withheld: [{ role: "verifier" }] });
    await setUpApp(browser);
    expect(browser.token).not.toBe(before);
    expect(await browser.live()).toMatchObject({ grants: [{ role: "verifier" }], withheld: [] });
    const old = await owner()
      .select()
      .from(session)
      .where(eq(session.sessionToken, sha256Hex(before)));
    expect(old).toEqual([]);
    expect(await second.live()).toMatchObject({ grants: [], hasSecondFactor: true });
  });

  it("does not lengthen the session it opens", async () => {
    const before = await browser.live();
    await setUpApp(browser);
    expect((await browser.live())?.expires).toEqual(before?.expires);
  });

  it("is kept only once it shows a right code, and its secret is readable in no other browser", async () => {
    const second = await Browser.of(officer);
    unwrap(await beginApp(await browser.context(), {}));
    const { secret, address } = unwrap(await appSetUp(await browser.context(), {}));
    expect(address).toContain(`secret=${secret}`);
    expect(await appSetUp(await second.context(), {})).toMatchObject({ error: { code: "NOT_FOUND" } });
    const wrong = unwrap(await confirmApp(await browser.context(), { code: codeOf(secret, 5) }));
    expect(wrong).toEqual({ added: false, code: "APP_CODE_WRONG" });
    expect(unwrap(await confirmApp(await second.context(), { code: codeOf(secret) }))).toEqual({
      added: false,
      code: "SET_UP_ENDED",
    });
    expect(unwrap(await myFactors(await browser.context(), {})).hasFactor).toBe(false);
    expect(await browser.live()).toMatchObject({ grants: [] });
    expect(unwrap(await confirmApp(await browser.context(), { code: codeOf(secret) }))).toMatchObject({
      added: true,
      first: true,
    });
  });

  it("keeps its secret sealed", async () => {
    const secret = await setUpApp(browser);
    const [row] = await owner().select().from(totp).where(eq(totp.userId, officer.id));
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it("takes each code once, in whichever browser it was used", async () => {
    await earlyInStep();
    const secret = await setUpApp(browser);
    const [second, third] = [await Browser.of(officer), await Browser.of(officer)];
    const code = codeOf(secret);
    expect(unwrap(await proveApp(await second.context(), { code }))).toMatchObject({ proven: true });
    expect(unwrap(await proveApp(await third.context(), { code }))).toEqual({
      proven: false,
      code: "APP_CODE_USED",
    });
    // Nor the one before it, which the window would still allow.
    expect(unwrap(await proveApp(await third.context(), { code: codeOf(secret, -1) }))).toEqual({
      proven: false,
      code: "APP_CODE_USED",
    });
    expect(await third.live()).toMatchObject({ grants: [] });
  });

  it("opens one of two browsers that send the same code at once", async () => {
    await earlyInStep();
    const secret = await setUpApp(browser);
    const browsers = await Promise.all([1, 2, 3, 4].map(() => Browser.of(officer)));
    const contexts = await Promise.all(browsers.map((each) => each.context()));
    const code = codeOf(secret);
    const tries = await Promise.all(contexts.map((context) => proveApp(context, { code })));
    expect(tries.filter((tried) => unwrap(tried).proven)).toHaveLength(1);
  });

  it("allows a clock one step off, and no more", async () => {
    await earlyInStep();
    const secret = await setUpApp(browser);
    const second = await Browser.of(officer);
    for (const steps of [-2, 2]) {
      const tried = unwrap(await proveApp(await second.context(), { code: codeOf(secret, steps) }));
      expect(tried).toEqual({ proven: false, code: "APP_CODE_WRONG" });
    }
    expect(unwrap(await proveApp(await second.context(), { code: codeOf(secret, 1) }))).toMatchObject({
      proven: true,
    });
  });

  it("lets a person guess five times in a quarter of an hour, over all browsers, and forgets right ones", async () => {
    await earlyInStep();
    const secret = await setUpApp(browser);
    const second = await Browser.of(officer);
    const wrong = codeOf(secret, 9);
    for (let n = 0; n < 4; n += 1) unwrap(await tryApp(await second.context(), wrong));
    const right = await tryApp(await second.context(), codeOf(secret));
    expect(second.keep(unwrap(right))).toMatchObject({ proven: true });
    const third = await Browser.of(officer);
    for (let n = 0; n < 5; n += 1) {
      const context = await (n % 2 ? second : third).context();
      expect(unwrap(await tryApp(context, wrong))).toMatchObject({ proven: false });
    }
    expect(await tryApp(await third.context(), codeOf(secret, 1))).toMatchObject({
      error: { code: "RATE_LIMITED" },
    });
  });

  it("asks for the factor somebody has before it is set up beside or in place of it", async () => {
    await setUpApp(browser);
    const second = await Browser.of(officer);
    expect(await beginApp(await second.context(), {})).toMatchObject({ error: { code: "STEP_UP_REQUIRED" } });
    await age(browser, 11);
    expect(await beginApp(await browser.context(), {})).toMatchObject({
      error: { code: "STEP_UP_REQUIRED" },
    });
  });

  it("is not finished by a browser that began before the first factor stood and never gave one", async () => {
    const thief = await Browser.of(officer);
    unwrap(await beginApp(await thief.context(), {}));
    const { secret } = unwrap(await appSetUp(await thief.context(), {}));
    await setUpApp(browser);
    expect(await confirmApp(await thief.context(), { code: codeOf(secret) })).toMatchObject({
      error: { code: "STEP_UP_REQUIRED" },
    });
    expect(await thief.live()).toMatchObject({ grants: [] });
  });

  it("is replaced by another one, whose codes alone are taken then", async () => {
    const old = await setUpApp(browser);
    const secret = await setUpApp(browser);
    const second = await Browser.of(officer);
    expect(unwrap(await proveApp(await second.context(), { code: codeOf(old, 1) })).proven).toBe(false);
    expect(unwrap(await proveApp(await second.context(), { code: codeOf(secret, 1) })).proven).toBe(true);
  });

  it("is never the last factor to go while an office is held", async () => {
    await setUpApp(browser);
    expect(await removeApp(await browser.context(), {})).toMatchObject({ error: { code: "LAST_FACTOR" } });
    await endOffices(officer);
    expect(await removeApp(await browser.context(), {})).toMatchObject({ ok: true });
    const { rows } = (await owner().execute(
      sql`select 1 from pgboss.job where name = 'mail.send' and data->'payload'->>'template' = 'factor-removed'
        and data->'payload'->>'id' like ${`${officer.id}.%`}`,
    )) as unknown as { rows: unknown[] };
    expect(rows).toHaveLength(1);
  });

  it("does not keep an officer in whose office has ended: out at the next request", async () => {
    await setUpApp(browser);
    expect((await browser.live())?.grants).toHaveLength(1);
    await endOffices(officer);
    expect(await browser.live()).toMatchObject({ grants: [], withheld: [] });
  });
});
