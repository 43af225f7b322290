import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { passkey, passkeyChallenge } from "#db/schema/identity.ts";
import {
  beginPasskey,
  challengePasskey,
  myFactors,
  provePasskey,
  registerPasskey,
  removeApp,
  removePasskey,
  renamePasskey,
} from "#features/identity/index.ts";
import { env } from "#lib/env.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { SoftwarePasskey } from "#tests/factories/software-passkey.ts";
import { Browser, makeOfficer, setUpApp } from "#tests/integration/identity/person.ts";

let officer: Awaited<ReturnType<typeof makeOfficer>>;
let browser: Browser;
let key: SoftwarePasskey;

beforeEach(async () => {
  officer = await makeOfficer();
  browser = await Browser.of(officer);
  key = new SoftwarePasskey(env().CANONICAL_ORIGIN);
});

async function register(into = browser, made = key) {
  const { challenge } = unwrap(await beginPasskey(await into.context(), {}));
  const response = made.register(challenge);
  return into.keep(unwrap(await registerPasskey(await into.context(), { response, label: "Phone" })));
}

const ask = async (by: Browser) => unwrap(await challengePasskey(await by.context(), {})).challenge;

describe("a passkey", () => {
  it("is registered and opens the office there, then opens it in another browser by its signature", async () => {
    expect(await register()).toMatchObject({ added: true, first: true });
    expect(await browser.live()).toMatchObject({ grants: [{ role: "verifier" }] });
    const second = await Browser.of(officer);
    expect(await second.live()).toMatchObject({ grants: [] });
    const response = key.answer(await ask(second));
    expect(second.keep(unwrap(await provePasskey(await second.context(), { response })))).toMatchObject({
      proven: true,
    });
    expect(await second.live()).toMatchObject({ grants: [{ role: "verifier" }] });
    const [listed] = unwrap(await myFactors(await second.context(), {})).passkeys;
    expect(listed).toMatchObject({ label: "Phone", lastUsedAt: expect.any(Date) });
  });

  it("answers the challenge of its own browser only: what is asked of session A is no use in B", async () => {
    await register();
    const [a, b] = [await Browser.of(officer), await Browser.of(officer)];
    const response = key.answer(await ask(a));
    expect(unwrap(await provePasskey(await b.context(), { response }))).toEqual({
      proven: false,
      code: "CHALLENGE_ENDED",
    });
    await ask(b);
    expect(unwrap(await provePasskey(await b.context(), { response }))).toEqual({
      proven: false,
      code: "PASSKEY_REFUSED",
    });
    expect(await b.live()).toMatchObject({ grants: [] });
    expect(unwrap(await provePasskey(await a.context(), { response })).proven).toBe(true);
  });

  it("answers each challenge once, right or wrong, and within five minutes", async () => {
    await register();
    const second = await Browser.of(officer);
    const challenge = await ask(second);
    const wrong = new SoftwarePasskey(env().CANONICAL_ORIGIN).answer(challenge);
    expect(unwrap(await provePasskey(await second.context(), { response: wrong })).proven).toBe(false);
    const response = key.answer(challenge);
    expect(unwrap(await provePasskey(await second.context(), { response }))).toEqual({
      proven: false,
      code: "CHALLENGE_ENDED",
    });
    const late = key.answer(await ask(second));
    const fiveMinutes = new Date(Date.now() + 5 * 60_000 + 1000);
    expect(unwrap(await provePasskey(await second.context(fiveMinutes), { response: late }))).toEqual({
      proven: false,
      code: "CHALLENGE_ENDED",
    });
  });

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["another relying party", { rpId: "evil.example" }],
    ["nobody's finger or code", { userVerified: false }],
  ])("is refused with %s behind it, when registered and when it signs", async (_why, over) => {
    const { challenge } = unwrap(await beginPasskey(await browser.context(), {}));
    const bad = { response: key.register(challenge, over), label: "Phone" };
    expect(unwrap(await registerPasskey(await browser.context(), bad))).toEqual({
      added: false,
      code: "PASSKEY_REFUSED",
    });
    await register();
    const second = await Browser.of(officer);
    const response = key.answer(await ask(second), over);
    expect(unwrap(await provePasskey(await second.context(), { response }))).toEqual({
      proven: false,
      code: "PASSKEY_REFUSED",
    });
  });

  it("is refused when its counter did not grow, as a copy's would not", async () => {
    await register();
    const second = await Browser.of(officer);
    const first = key.answer(await ask(second), { counter: 7 });
    expect(second.keep(unwrap(await provePasskey(await second.context(), { response: first }))).proven).toBe(
      true,
    );
    const copy = key.answer(await ask(second), { counter: 7 });
    expect(unwrap(await provePasskey(await second.context(), { response: copy }))).toEqual({
      proven: false,
      code: "PASSKEY_REFUSED",
    });
  });

  it("of somebody else opens nothing", async () => {
    await register();
    const other = await makeOfficer();
    const theirs = await Browser.of(other);
    const theirKey = new SoftwarePasskey(env().CANONICAL_ORIGIN);
    await register(theirs, theirKey);
    const second = await Browser.of(officer);
    const response = theirKey.answer(await ask(second));
    expect(unwrap(await provePasskey(await second.context(), { response })).proven).toBe(false);
    const mine = { passkeyId: key.id };
    expect(await removePasskey(await theirs.context(), mine)).toMatchObject({ error: { code: "NOT_FOUND" } });
    expect(await renamePasskey(await theirs.context(), { ...mine, label: "Mine" })).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
  });

  it("is added by whoever gave the factor they have, not by a browser that only has a mailed code", async () => {
    await register();
    const second = await Browser.of(officer);
    expect(await beginPasskey(await second.context(), {})).toMatchObject({
      error: { code: "STEP_UP_REQUIRED" },
    });
    expect(await register(browser, new SoftwarePasskey(env().CANONICAL_ORIGIN))).toMatchObject({
      added: true,
      first: false,
    });
  });

  it("and the app are not both removed, even at the same moment: an office keeps one", async () => {
    for (let round = 0; round < 5; round += 1) {
      officer = await makeOfficer();
      browser = await Browser.of(officer);
      key = new SoftwarePasskey(env().CANONICAL_ORIGIN);
      await register();
      await setUpApp(browser);
      const second = await Browser.of(officer);
      const response = key.answer(await ask(second));
      second.keep(unwrap(await provePasskey(await second.context(), { response })));
      const [context, other] = [await browser.context(), await second.context()];
      const done = await Promise.all([removePasskey(context, { passkeyId: key.id }), removeApp(other, {})]);
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      expect(unwrap(await myFactors(context, {})).hasFactor).toBe(true);
    }
  });

  it("leaves no challenge behind when its session changes its token", async () => {
    unwrap(await beginPasskey(await browser.context(), {}));
    await setUpApp(browser);
    const left = await owner().select().from(passkeyChallenge).where(eq(passkeyChallenge.userId, officer.id));
    expect(left).toEqual([]);
    expect(await owner().select().from(passkey).where(eq(passkey.userId, officer.id))).toEqual([]);
  });
});
