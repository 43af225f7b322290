import { describe, expect, it } from "vitest";
import { rules } from "#db/seed/data/rules.ts";
import {
  changedFields,
  fieldsOf,
  readRule,
  ruleFields,
  typedOf,
} from "#features/rules/domain/rule-fields.ts";
import { historiesOf, holdingOn } from "#features/rules/domain/rule-versions.ts";
import { type RuleKey, ruleKeys, ruleShapes } from "#features/rules/schema.ts";

const listed = (typed: Record<string, string | string[]>) => (name: string) => {
  const part = typed[name] ?? [];
  return typeof part === "string" ? [part] : part;
};

describe.each(ruleKeys)("the form of %s", (key) => {
  it("asks for every part of the rule and for nothing else", () => {
    expect(Object.keys(ruleFields[key]).sort()).toEqual(Object.keys(ruleShapes[key].shape).sort());
  });

  it("gives back what it was filled with", () => {
    const value = rules.find((rule) => rule.key === key)?.value;
    const read = readRule(key, listed(typedOf(key, value)));
    expect(read.ok && changedFields(key, value, read.value)).toEqual([]);
  });

  it("takes nothing but numbers for a number", () => {
    const value = rules.find((rule) => rule.key === key)?.value;
    const numbers = fieldsOf(key).filter(({ kind }) => !["yesNo", "documents"].includes(kind));
    for (const { name } of numbers) {
      for (const wrong of ["-1", "1.5", "1e3", "0x10", "many", "99999"]) {
        const read = readRule(key, listed({ ...typedOf(key, value), [name]: wrong }));
        expect(read.ok ? "a rule" : Object.keys(read.fields), `${name} ${wrong}`).toEqual([name]);
      }
    }
  });
});

it("reads days in any order and with Arabic commas, once each, the most first", () => {
  const read = readRule("card.reminders", listed({ days: "7، 30, 90 30" }));
  expect(read).toEqual({ ok: true, value: { days: [90, 30, 7] } });
});

describe("versions around a day", () => {
  const row = (effectiveFrom: string, years: number) => ({
    ...{ key: "card.validity" as RuleKey, value: { years }, effectiveFrom },
    ...{ source: "Test", evidence: "reported" as const },
  });
  const rows = [row("2026-01-01", 5), row("2027-01-01", 3), row("2024-01-01", 10), row("2028-01-01", 4)];
  const history = historiesOf(rows, "2026-06-01").find(({ key }) => key === "card.validity");
  if (!history) throw new Error("a rule has a history");

  it("are the one that holds, those to come and those that held", () => {
    expect(history.now?.value).toEqual({ years: 5 });
    expect(history.coming.map(({ effectiveFrom }) => effectiveFrom)).toEqual(["2027-01-01", "2028-01-01"]);
    expect(history.past.map(({ effectiveFrom }) => effectiveFrom)).toEqual(["2024-01-01"]);
  });

  it("say what a new one would take the place of", () => {
    expect(holdingOn(history, "2027-06-01")?.value).toEqual({ years: 3 });
    expect(holdingOn(history, "2026-06-01")?.value).toEqual({ years: 5 });
    expect(holdingOn(history, "2020-01-01")).toBeNull();
  });
});
