import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, type PickedText, pick } from "#lib/i18n/localized-text.ts";

type BilingualProps = {
  value: LocalizedText | PickedText | null | undefined;
  locale: Locale;
  as?: "bdi" | "span" | "p" | "h1" | "h2" | "h3" | "div" | "li" | "dd";
  className?: string;
  /** Blank lines in the text become paragraphs (`as` is then a div). */
  paragraphs?: boolean;
};

/** Data words in the reader's language, or in the next best one, marked with the language they are really in. */
export function Bilingual({ value, locale, as = "bdi", className, paragraphs = false }: BilingualProps) {
  const picked = value && "lang" in value && "text" in value ? (value as PickedText) : pick(value, locale);
  if (picked.text === "") return null;
  const foreign = picked.lang !== locale;
  const marks = foreign ? { lang: picked.lang, dir: picked.dir } : {};
  if (paragraphs) {
    return (
      <div {...marks} className={`flex flex-col gap-4 ${className ?? ""}`}>
        {picked.text.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    );
  }
  const Tag = as;
  return (
    <Tag {...marks} className={className}>
      {picked.text}
    </Tag>
  );
}
