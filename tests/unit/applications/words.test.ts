import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completionReasons, gapCodes } from "#features/applications/schema.ts";
import { locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Codes that answers and writers give a field, as their sources name them. */
const codes = globSync("features/applications/{answers,commands/write}/*.ts").flatMap((path) =>
  [...readFileSync(path, "utf8").matchAll(/"([A-Z]+(?:_[A-Z]+)+|REQUIRED)"/g)].map(([, code = ""]) => code),
);

describe.each(locales)("in %s", (locale) => {
  const { applications, errors } = messages[locale];

  it("every wrong field of an application has a sentence", () => {
    expect(codes.length).toBeGreaterThan(15);
    const problems: Readonly<Record<string, string>> = {
      ...errors,
      ...applications.problems,
    };
    expect([...new Set(codes)].filter((code) => !problems[code])).toEqual([]);
  });

  it("everything that can be lacking or asked for has a sentence", () => {
    expect(Object.keys(applications.gaps).sort()).toEqual([...gapCodes].sort());
    expect(Object.keys(applications.reasons).sort()).toEqual(Object.keys(completionReasons).sort());
  });
});

describe("the short message that a file came in", () => {
  const filled = { number: "A-03-2026-001017", date: "25/12/2026" };
  const text = (locale: (typeof locales)[number]) =>
    Object.entries(filled).reduce(
      (words, [name, value]) => words.replace(`{${name}}`, value),
      messages[locale].sms.applicationReceived,
    );

  it("fits into one in every language", () => {
    expect(text("ar").length).toBeLessThanOrEqual(70);
    expect(text("fr").length).toBeLessThanOrEqual(160);
    expect(text("en").length).toBeLessThanOrEqual(160);
  });
});
