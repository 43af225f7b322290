export type FormKind = "name" | "synonym" | "plural" | "transliteration";
export type FormData = { form: string; lang: "ar" | "fr" | "en" | "darija"; kind: FormKind };
export type ConceptData = {
  key: string;
  kind: "craft" | "object" | "material" | "place" | "colour" | "use" | "people" | "work";
  /** Keys of wider concepts. */
  broader: readonly string[];
  forms: readonly FormData[];
};

type Words = { ar?: string; fr?: string; en?: string; darija?: string };

/**
 * A concept by its words, parted by `|`: the first of a language is its name, the others are synonyms; `+` marks a plural.
 * Darija in Latin letters is how people spell the Arabic word on a French keyboard.
 */
export function concept(
  kind: ConceptData["kind"],
  key: string,
  words: Words,
  broader: readonly string[] = [],
): ConceptData {
  const forms = (Object.entries(words) as [FormData["lang"], string][]).flatMap(([lang, text]) =>
    text.split("|").map((raw, n): FormData => {
      const kindOf = raw.startsWith("+") ? "plural" : n === 0 ? "name" : "synonym";
      return { form: raw.replace("+", ""), lang, kind: lang === "darija" ? "transliteration" : kindOf };
    }),
  );
  const seen = new Set<string>();
  return { key, kind, broader, forms: forms.filter(({ form }) => !seen.has(form) && seen.add(form)) };
}
