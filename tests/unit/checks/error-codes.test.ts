import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "#lib/i18n/locales.ts";
import { commonErrors } from "#lib/kernel/errors.ts";
import { messages } from "#messages/index.ts";

const codes = (text: string) => [...text.matchAll(/"([A-Z][A-Z_]{2,})"/g)].map(([, code = ""]) => code);

/** Codes that commands declare, codes of wrong fields, and codes that outputs carry, with their slice. */
const declared = globSync(
  "features/*/{schema.ts,form-state.ts,commands/*.ts,flows/*.ts,domain/form-error.ts}",
).flatMap((path) => {
  const source = readFileSync(path, "utf8");
  const slice = path.split("/")[1] ?? "";
  const lists = [...source.matchAll(/errors: \[([^\]]*)\]/g)].flatMap(([, list = ""]) => codes(list));
  const failed = [...source.matchAll(/(?:fail|Refusal)\(\s*("[A-Z_]+")/g)].flatMap(([, code = ""]) =>
    codes(code),
  );
  const fields = path.endsWith("schema.ts")
    ? [
        ...source.matchAll(/(?:min|max|regex|email|enum|literal|message:)[^\n]*?("[A-Z][A-Z_]{2,}")/g),
      ].flatMap(([, code = ""]) => codes(code))
    : [];
  return [...lists, ...failed, ...fields].map((code) => ({ code, slice }));
});

/** True when the general catalogue, or somewhere the slice's own, has a sentence for the code. */
function hasSentence(locale: (typeof locales)[number], code: string, slice: string): boolean {
  const catalogue = messages[locale] as unknown as Record<string, unknown>;
  const find = (tree: unknown): boolean =>
    typeof tree === "object" && tree !== null
      ? Object.entries(tree).some(
          ([key, value]) => (key === code && typeof value === "string" && value !== "") || find(value),
        )
      : false;
  return find(catalogue.errors) || find(catalogue[slice]);
}

describe.each(locales)("refusals in %s", (locale) => {
  it("have a sentence for every code that a command declares", () => {
    expect(declared.length).toBeGreaterThan(10);
    const silent = declared.filter(({ code, slice }) => !hasSentence(locale, code, slice));
    expect([...new Set(silent.map(({ code, slice }) => `${slice}: ${code}`))]).toEqual([]);
  });

  it("have a sentence for every code that any command may answer", () => {
    const general = messages[locale].errors as Record<string, string>;
    expect(commonErrors.filter((code) => !general[code])).toEqual([]);
  });
});
