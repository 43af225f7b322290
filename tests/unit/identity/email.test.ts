import { describe, expect, it } from "vitest";
import { newCode, readCode } from "#features/identity/domain/code.ts";
import { emailSchema } from "#features/identity/domain/email.ts";

describe("an e-mail address", () => {
  it("is stored in lower case without surrounding space", () => {
    expect(emailSchema.parse("  Amina.B+Fes@Example.TEST ")).toBe("amina.b+fes@example.test");
  });

  it.each([
    ["a Cyrillic а", "аmina@example.test"],
    ["a full-width @", "amina@evil.test＠example.test"],
    ["a small @", "amina﹫example.test"],
    ["a Kelvin sign that folds to k", "\u212Aarim@example.test"],
    ["a dotless i", "amına@example.test"],
    ["an invisible mark", "amina\u200f@example.test"],
    ["a no-break space", "amina@example.test\u00a0"],
  ])("is refused with %s, before anything is folded", (_name, address) => {
    const parsed = emailSchema.safeParse(address);
    expect(parsed.error?.issues[0]?.message).toBe("EMAIL_NOT_ASCII");
  });

  it.each([
    "",
    "amina",
    "amina@",
    "@example.test",
    "a@b",
    "a b@example.test",
    "a@example..test",
    "a@@example.test",
    '"a@b"@example.test',
    "a@example.test,b@example.test",
    "a@example.test\nbcc:b@example.test",
    `${"a".repeat(65)}@example.test`,
  ])("is refused when it is %j", (address) => {
    expect(emailSchema.safeParse(address).error?.issues[0]?.message).toBe("EMAIL_INVALID");
  });
});

describe("a code", () => {
  it("has eight digits, leading zeros included", () => {
    for (let i = 0; i < 200; i++) expect(newCode()).toMatch(/^[0-9]{8}$/);
  });

  it.each([
    "12345678",
    " 1234 5678 ",
    "1234-5678",
    "١٢٣٤٥٦٧٨",
    "۱۲۳۴۵۶۷۸",
    "\u200f12345678",
    "1234\u00a05678",
  ])("is read from %j", (typed) => {
    expect(readCode(typed)).toBe("12345678");
  });

  it.each(["1234567", "123456789", "1234567a", "", "1234.5678"])("is not read from %j", (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});
