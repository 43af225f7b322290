import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { recoveryCode, session } from "#db/schema/identity.ts";
import { tryRecoveryCode } from "#features/identity/flows/second-step.ts";
import {
  endBrowser,
  endOtherBrowsers,
  makeRecoveryCodes,
  myBrowsers,
  myFactors,
  proveRecoveryCode,
} from "#features/identity/index.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { Browser, makeOfficer, setUpApp } from "#tests/integration/identity/person.ts";

let officer: Awaited<ReturnType<typeof makeOfficer>>;
let browser: Browser;

beforeEach(async () => {
  officer = await makeOfficer();
  browser = await Browser.of(officer);
});

async function codes(): Promise<string[]> {
  await setUpApp(browser);
  return unwrap(await makeRecoveryCodes(await browser.context(), {})).codes;
}

describe("recovery codes", () => {
  it("are ten, different, and stored as keyed hashes only", async () => {
    const shown = await codes();
    expect(new Set(shown).size).toBe(10);
    for (const code of shown) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const rows = JSON.stringify(await owner().select().from(recoveryCode));
    for (const code of shown) {
      expect(rows).not.toContain(code.replace("-", ""));
      expect(rows).not.toContain(sha256Hex(code.replace("-", "")));
    }
  });

  it("open the office once each, however they are typed", async () => {
    const [first = "", second = ""] = await codes();
    const phone = await Browser.of(officer);
    const typed = ` ${first.toLowerCase().replace("-", " ")} `;
    expect(phone.keep(unwrap(await proveRecoveryCode(await phone.context(), { code: typed })))).toMatchObject(
      {
        proven: true,
      },
    );
    expect(await phone.live()).toMatchObject({ grants: [{ role: "verifier" }] });
    const other = await Browser.of(officer);
    expect(unwrap(await proveRecoveryCode(await other.context(), { code: first }))).toEqual({
      proven: false,
      code: "RECOVERY_CODE_WRONG",
    });
    expect(unwrap(await myFactors(await other.context(), {})).codesLeft).toBe(9);
    expect(unwrap(await proveRecoveryCode(await other.context(), { code: second })).proven).toBe(true);
  });

  it("open one of several browsers that send the same one at once", async () => {
    const [code = ""] = await codes();
    const browsers = await Promise.all([1, 2, 3, 4].map(() => Browser.of(officer)));
    const contexts = await Promise.all(browsers.map((each) => each.context()));
    const tries = await Promise.all(contexts.map((context) => proveRecoveryCode(context, { code })));
    expect(tries.filter((tried) => unwrap(tried).proven)).toHaveLength(1);
  });

  it("are no use to anybody else", async () => {
    const [code = ""] = await codes();
    const other = await makeOfficer();
    const theirs = await Browser.of(other);
    await setUpApp(theirs);
    const later = await Browser.of(other);
    expect(unwrap(await proveRecoveryCode(await later.context(), { code })).proven).toBe(false);
  });

  it("are guessed five times, then not for a while", async () => {
    const [code = ""] = await codes();
    const phone = await Browser.of(officer);
    for (let n = 0; n < 5; n += 1) unwrap(await tryRecoveryCode(await phone.context(), "AAAAA-AAAAA"));
    expect(await tryRecoveryCode(await phone.context(), code)).toMatchObject({
      error: { code: "RATE_LIMITED" },
    });
  });

  it("end when new ones are made, and are made for whoever gave a factor within ten minutes", async () => {
    const [old = ""] = await codes();
    unwrap(await makeRecoveryCodes(await browser.context(), {}));
    const phone = await Browser.of(officer);
    expect(unwrap(await proveRecoveryCode(await phone.context(), { code: old })).proven).toBe(false);
    expect(await makeRecoveryCodes(await phone.context(), {})).toMatchObject({
      error: { code: "STEP_UP_REQUIRED" },
    });
  });
});

describe("other browsers", () => {
  it("are listed without anything that opens them, and are ended one by one or all at once", async () => {
    await setUpApp(browser);
    const [a, b, c] = [await Browser.of(officer), await Browser.of(officer), await Browser.of(officer)];
    const listed = unwrap(await myBrowsers(await browser.context(), {}));
    expect(listed).toHaveLength(4);
    expect(listed.filter(({ isThis }) => isThis)).toHaveLength(1);
    for (const each of [a, b, c]) expect(JSON.stringify(listed)).not.toContain(sha256Hex(each.token));
    const other = listed.find(({ isThis }) => !isThis)?.key ?? "";
    unwrap(await endBrowser(await browser.context(), { browser: other }));
    const alive = async () =>
      (await Promise.all([a, b, c].map((each) => each.live()))).filter((live) => live !== null).length;
    expect(await alive()).toBe(2);
    expect(unwrap(await endOtherBrowsers(await browser.context(), {}))).toEqual({ ended: 2 });
    expect(await alive()).toBe(0);
    expect(await browser.live()).not.toBeNull();
  });

  it("are not ended by a browser that has not given the factor its person has", async () => {
    await setUpApp(browser);
    const thief = await Browser.of(officer);
    expect(await endOtherBrowsers(await thief.context(), {})).toMatchObject({
      error: { code: "STEP_UP_REQUIRED" },
    });
    const rows = await owner().select().from(session).where(eq(session.userId, officer.id));
    expect(rows).toHaveLength(2);
  });
});
