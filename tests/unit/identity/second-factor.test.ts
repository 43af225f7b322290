import { describe, expect, it } from "vitest";
import { readCode, readDigits } from "#features/identity/domain/code.ts";
import { newRecoveryCodes, readRecoveryCode, showRecoveryCode } from "#features/identity/domain/recovery.ts";
import { mayReset, type Office } from "#features/identity/domain/reset.ts";
import { appAddress, newAppSecret, stepOfCode } from "#features/identity/factors/authenticator-app.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import type { Actor, Grant } from "#lib/kernel/actor.ts";

describe("a typed code", () => {
  it.each(["123456", " 123 456 ", "123-456", "١٢٣٤٥٦", "۱۲۳۴۵۶", "\u200e123456\u200f"])(
    "is read from %j",
    (typed) => {
      expect(readDigits(typed, 6)).toBe("123456");
    },
  );

  it.each(["", "12345", "1234567", "12345a", "123456 7"])("is not read from %j", (typed) => {
    expect(readDigits(typed, 6)).toBeNull();
    expect(readCode(typed)).toBeNull();
  });
});

describe("a recovery code", () => {
  it("is read back from every way of showing and typing it", () => {
    for (const code of newRecoveryCodes()) {
      expect(readRecoveryCode(showRecoveryCode(code))).toBe(code);
      expect(readRecoveryCode(code.toLowerCase())).toBe(code);
      expect(readRecoveryCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
    }
  });

  it.each(["", "ABCDE-1234", "ABCDE-123456", "ABCDE-1234U", "ABCDE-1234*"])(
    "is not read from %j",
    (typed) => {
      expect(readRecoveryCode(typed)).toBeNull();
    },
  );
});

describe("an authenticator app", () => {
  // RFC 6238, appendix B: the last six of the eight digits for SHA-1 and the secret "12345678901234567890".
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  it.each([
    [59, "287082", 1],
    [1_111_111_109, "081804", 37_037_036],
    [2_000_000_000, "279037", 66_666_666],
  ])("agrees with the standard at second %i", (second, code, step) => {
    expect(stepOfCode(secret, code, new Date(second * 1000))).toBe(step);
    expect(stepOfCode(secret, code, new Date((second + 30) * 1000))).toBe(step);
    expect(stepOfCode(secret, code, new Date((second - 30) * 1000))).toBe(step);
    expect(stepOfCode(secret, code, new Date((second + 60) * 1000))).toBeNull();
    expect(stepOfCode(secret, code, new Date((second - 60) * 1000))).toBeNull();
  });

  it("is told issuer, person and secret, and nothing secret repeats", () => {
    const made = newAppSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(newAppSecret()).not.toBe(made);
    const address = new URL(appAddress(made, "a@example.test"));
    expect(address.protocol).toBe("otpauth:");
    expect(address.searchParams.get("secret")).toBe(made);
    expect(address.searchParams.get("issuer")).toBe("Sanad");
  });
});

describe("who may reset a second factor", () => {
  const [ours, theirs, userId] = [newId("chamber"), newId("chamber"), newId("user")];
  const by = (...grants: Grant[]): Actor => ({
    ...{ kind: "person", userId: newId("user"), email: "by@example.test", grants },
  });
  const verifier: Office = { role: "verifier", chamberId: ours };
  const manager: Office = { role: "manager", chamberId: ours };
  const elsewhere: Office = { role: "registrar", chamberId: theirs };
  const ministry: Office = { role: "ministry", chamberId: null };

  it.each<[string, Actor, readonly Office[], boolean]>([
    ["their manager", by({ role: "manager", chamberId: ours }), [verifier], true],
    ["another manager", by({ role: "manager", chamberId: theirs }), [verifier], false],
    [
      "a manager of one of their two chambers",
      by({ role: "manager", chamberId: ours }),
      [verifier, elsewhere],
      false,
    ],
    ["a manager, of a manager", by({ role: "manager", chamberId: ours }), [verifier, manager], false],
    ["a colleague", by({ role: "verifier", chamberId: ours }), [verifier], false],
    ["the federation, of a manager", by({ role: "federation" }), [manager], true],
    ["the federation, of a national institution", by({ role: "federation" }), [ministry], false],
    ["the administration, of a national institution", by({ role: "admin" }), [ministry], true],
    ["the administration, of somebody without an office", by({ role: "admin" }), [], false],
    ["the product itself", { kind: "system", job: "x" }, [verifier], false],
  ])("%s", (_who, actor, offices, may) => {
    expect(mayReset(actor, { userId, offices })).toBe(may);
  });

  it("is never the person, whatever they hold", () => {
    const admin = by({ role: "admin" });
    const self = admin.kind === "person" ? admin.userId : userId;
    expect(mayReset(admin, { userId: self, offices: [{ role: "admin", chamberId: null }] })).toBe(false);
  });
});

describe("the way to the second step", () => {
  it("carries the page to come back to, whole", () => {
    const path = stepUpPath("ar", "/ar/office/cards?do=revoke&x=1");
    expect(new URL(path, "http://x").searchParams.get("next")).toBe("/ar/office/cards?do=revoke&x=1");
  });
});
