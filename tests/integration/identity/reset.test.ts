import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { audit } from "#db/schema/audit.ts";
import { totp } from "#db/schema/identity.ts";
import { makeRecoveryCodes, myFactors, resetSecondFactor } from "#features/identity/index.ts";
import { factorAdded, factorReset, recoveryCodeUsed } from "#features/notify/templates/factor.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeGrant, makeUser, type Person } from "#tests/factories/people.ts";
import { Browser, makeNational, makeOfficer, setUpApp } from "#tests/integration/identity/person.ts";

async function proven(person: Person): Promise<Browser> {
  const browser = await Browser.of(person);
  await setUpApp(browser);
  return browser;
}

const reset = async (by: Browser, userId: Id<"user">) =>
  resetSecondFactor(await by.context(), { userId, checked: "in_person" });

describe("a lost second factor", () => {
  it("is reset by the chamber's manager: no factor, code or session is left, and a new one can be set up", async () => {
    const officer = await makeOfficer("verifier");
    const manager = await proven(await makeOfficer("manager", officer.chamberId));
    const theirs = await proven(officer);
    unwrap(await makeRecoveryCodes(await theirs.context(), {}));
    expect(unwrap(await reset(manager, officer.id))).toEqual({ ways: 1 });
    expect(await theirs.live()).toBeNull();
    const next = await Browser.of(officer);
    expect(unwrap(await myFactors(await next.context(), {}))).toMatchObject({
      hasFactor: false,
      codesLeft: 0,
    });
    await setUpApp(next);
    expect(await next.live()).toMatchObject({ grants: [{ role: "verifier" }] });
    expect(await manager.live()).not.toBeNull();
  });

  it("writes down who reset whose and how they were recognised", async () => {
    const officer = await makeOfficer("registrar");
    const manager = await makeOfficer("manager", officer.chamberId);
    await proven(officer);
    unwrap(await reset(await proven(manager), officer.id));
    const rows = await owner()
      .select({ actor: audit.actor, detail: audit.detail })
      .from(audit)
      .where(and(eq(audit.action, "identity.reset-second-factor"), eq(audit.object, officer.id)));
    expect(rows).toEqual([{ actor: manager.id, detail: JSON.stringify({ checked: "in_person", ways: 1 }) }]);
  });

  it("is refused to those who do not answer for the person, as if there were nobody", async () => {
    const officer = await makeOfficer("verifier");
    const chiefOfficer = await makeOfficer("manager", officer.chamberId);
    const chief = await proven(chiefOfficer);
    const outsiders = [
      await proven(await makeOfficer("manager")),
      await proven(await makeOfficer("registrar", officer.chamberId)),
      await proven(await makeNational("ministry")),
    ];
    await proven(officer);
    for (const by of outsiders) {
      expect(await reset(by, officer.id)).toMatchObject({ error: { code: "NOT_FOUND" } });
    }
    // Not their own, nor that of somebody who is a manager too, nor of somebody who also works elsewhere.
    expect(await reset(chief, chiefOfficer.id)).toMatchObject({ error: { code: "NOT_FOUND" } });
    const peer = await makeOfficer("manager", officer.chamberId);
    expect(await reset(chief, peer.id)).toMatchObject({ error: { code: "NOT_FOUND" } });
    const elsewhere = await makeOfficer("verifier");
    await makeGrant(owner(), officer, { role: "verifier", chamberId: elsewhere.chamberId });
    expect(await reset(chief, officer.id)).toMatchObject({ error: { code: "NOT_FOUND" } });
    expect(await reset(chief, (await makeUser(owner())).id)).toMatchObject({ error: { code: "NOT_FOUND" } });
  });

  it("of a manager is the federation's to reset, of a national institution the administration's", async () => {
    const federation = await proven(await makeNational("federation"));
    const admin = await proven(await makeNational("admin"));
    const manager = await makeOfficer("manager");
    const ministry = await makeNational("ministry");
    await proven(manager);
    await proven(ministry);
    expect(await reset(federation, ministry.id)).toMatchObject({ error: { code: "NOT_FOUND" } });
    expect(await reset(federation, manager.id)).toMatchObject({ ok: true });
    expect(await reset(admin, ministry.id)).toMatchObject({ ok: true });
  });

  it("cannot be read or removed around the command: the rows are the person's alone", async () => {
    const officer = await makeOfficer("verifier");
    const manager = await makeOfficer("manager", officer.chamberId);
    await proven(officer);
    const seen = await withActorSettings(
      database(),
      { kind: "person", userId: manager.id, staff: [`manager:${manager.chamberId}`] },
      async (tx) => {
        await tx.delete(totp).where(eq(totp.userId, officer.id));
        return tx.select().from(totp).where(eq(totp.userId, officer.id));
      },
    );
    expect(seen).toEqual([]);
    expect(await owner().select().from(totp).where(eq(totp.userId, officer.id))).toHaveLength(1);
  });
});

describe("mails about a second factor", () => {
  it.each([
    ["ar", factorAdded, "عامل ثانٍ"],
    ["fr", factorReset, "réinitialisé"],
    ["en", recoveryCodeUsed, "recovery code"],
  ] as const)("are in the language of the person: %s", async (locale, template, words) => {
    const person = await makeUser(owner(), { locale });
    const letter = await template(`${person.id}.${Date.UTC(2026, 5, 1, 9)}`);
    expect(letter).toMatchObject({ to: person.email, locale });
    expect(JSON.stringify(letter?.content)).toContain(words);
    expect(JSON.stringify(letter?.content)).toContain("2026");
  });

  it("are dropped for what names nobody", async () => {
    expect(await factorAdded("usr_x")).toBeNull();
    expect(await factorAdded("nobody.1")).toBeNull();
  });
});
