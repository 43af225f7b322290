import { describe, expect, it } from "vitest";
import { monthsLater, outcomeOf, sameName } from "#features/register/domain/attestation.ts";
import { cardCodeIn, standsIn } from "#features/register/domain/scan.ts";

const origin = "https://sanad.example";
const code = "0123456789ABCDEF";

describe("the code of one of our cards", () => {
  it.each([
    [code],
    [code.toLowerCase()],
    [`${origin}/c/${code}`],
    [`${origin}/c/${code}/`],
    [`HTTPS://SANAD.EXAMPLE/C/${code}`],
    [` ${origin}/c/${code}\n`],
  ])("is found in %j", (text) => {
    expect(cardCodeIn(text, origin)).toBe(code);
  });

  it.each([
    [`https://sanad.example.evil.test/c/${code}`],
    [`https://evil.test/?x=${origin}/c/${code}`],
    [`https://evil.test/c/${code}`],
    [`${code}0`],
    ["0123456789ABCDEO"],
    [`NIA ${code}`],
    [""],
  ])("is not guessed in %j", (text) => {
    expect(cardCodeIn(text, origin)).toBeNull();
  });
});

describe("a number in the text of a code", () => {
  it.each([
    ["DEMO-12", "nia:demo-12;x", true],
    ["DEMO-12", "DEMO-123", false],
    ["DEMO-12", "XDEMO-12", false],
    ["12/3.4", "n 12/3.4", true],
    ["12/3.4", "n 12/3x4", false],
  ])("%s in %j: %s", (number, text, stands) => {
    expect(standsIn(number, text)).toBe(stands);
  });
});

describe("what a register's answer comes to", () => {
  const name = { ar: "فاطمة الزهراء", fr: "Fatima Zahra El Fassi" };
  const today = "2026-11-25";

  it.each([
    ["the same name", { found: true, name: "EL FASSI  Fatima-Zahra", validUntil: "2031-01-01" }, "found"],
    ["the same name in Arabic", { found: true, name: "الزّهراء فاطمه" }, "found"],
    ["another name", { found: true, name: "Fatima El Fassi" }, "differs"],
    ["no name", { found: true }, "differs"],
    ["the same name, run out", { found: true, name: "فاطمة الزهراء", validUntil: "2026-11-24" }, "differs"],
    ["no such number", { found: false }, "not_found"],
  ] as const)("%s", (_, answer, outcome) => {
    expect(outcomeOf(answer, name, today)).toBe(outcome);
  });

  it("never calls a nameless file the same", () => {
    expect([sameName("x", null), sameName("", { fr: "" })]).toEqual([false, false]);
  });
});

it.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2027-11-30", 3, "2028-02-29"],
  ["2026-11-25", 12, "2027-11-25"],
])("%s and %s months later is %s", (day, months, later) => {
  expect(monthsLater(day, months)).toBe(later);
});
