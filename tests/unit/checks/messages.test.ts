import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { argumentsOf, tagsOf } from "#tests/unit/checks/icu.ts";

type Words = Record<string, string>;

/** `cart.title` → text, for every text of a catalogue. */
function flatten(tree: object, prefix = ""): Words {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${prefix}${key}`, value]]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

const words = Object.fromEntries(locales.map((locale) => [locale, flatten(messages[locale])])) as Record<
  Locale,
  Words
>;
const keys = Object.keys(words.en);

/** What one language says and the others have no use for. */
const emptyOnPurpose: Readonly<Record<string, readonly Locale[]>> = { "checkout.payArabic": ["fr", "en"] };

const pluralCases: Record<Locale, readonly string[]> = {
  ar: ["zero", "one", "two", "few", "many", "other"],
  fr: ["one", "other"],
  en: ["one", "other"],
};

// A language need not inflect what another does: the names count.
const shape = (text: string) => [...new Set(argumentsOf(text).map(({ name }) => name))].sort();

/** What the parser has against a message; null for nothing. An argument that is missing is none of its business. */
function problemOf(text: string, locale: Locale): string | null {
  let problem: string | null = null;
  const onError = ({ code, message }: { code: string; message: string }) => {
    if (code === "INVALID_MESSAGE") problem = message;
  };
  // An argument, whichever, keeps plain texts from being answered unread.
  createTranslator({ locale, messages: { text }, onError }).rich("text", { any: "" });
  return problem;
}

describe("reading ICU messages", () => {
  it("finds arguments, inside plural cases too", () => {
    expect(argumentsOf("{n, plural, one {# of {total}} other {# of {total}}} by {who}")).toEqual([
      { name: "total", kind: "string", cases: [] },
      { name: "total", kind: "string", cases: [] },
      { name: "n", kind: "plural", cases: ["one", "other"] },
      { name: "who", kind: "string", cases: [] },
    ]);
  });

  it("refuses a brace that stays open", () => {
    expect(() => argumentsOf("{n, plural, one {x}")).toThrow();
  });

  it("finds a case told twice and a tag left open, and lets arguments be missing", () => {
    expect(problemOf("{n, plural, one {x} one {y} other {z}}", "en")).toContain("DUPLICATE_PLURAL");
    expect(problemOf("<b>{who}", "en")).toContain("UNCLOSED_TAG");
    expect(
      problemOf("{n, plural, one {# of {total}} other {# of {total}}} by <b>{who}</b>", "en"),
    ).toBeNull();
  });
});

describe.each(locales)("the words in %s", (locale) => {
  it("have the same keys as in English", () => {
    expect(Object.keys(words[locale]).sort()).toEqual([...keys].sort());
  });

  it("are not empty, but where a language has nothing to say", () => {
    const empty = keys.filter((key) => !words[locale][key]?.trim());
    expect(empty).toEqual(Object.keys(emptyOnPurpose).filter((key) => emptyOnPurpose[key]?.includes(locale)));
  });

  it("take the same arguments and tags as in English", () => {
    const other = keys.filter((key) => {
      const [mine = "", english = ""] = [words[locale][key], words.en[key]];
      if (!mine || !english) return false;
      return (
        JSON.stringify([shape(mine), tagsOf(mine)]) !== JSON.stringify([shape(english), tagsOf(english)])
      );
    });
    expect(other).toEqual([]);
  });

  it("are read by the parser that pages use", () => {
    const broken = keys.filter((key) => problemOf(words[locale][key] ?? "", locale) !== null);
    expect(broken).toEqual([]);
  }, 60_000);

  it("have every plural form of the language", () => {
    const lacking = keys.flatMap((key) =>
      argumentsOf(words[locale][key] ?? "")
        .filter(({ kind }) => kind === "plural")
        .flatMap(({ cases }) => pluralCases[locale].filter((form) => !cases.includes(form)))
        .map((form) => `${key} lacks ${form}`),
    );
    expect(lacking).toEqual([]);
  });
});
