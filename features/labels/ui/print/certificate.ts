import "server-only";
import { createHash } from "node:crypto";
import { createTranslator } from "use-intl/core";
import { guillocheSvg } from "#components/art/guilloche.ts";
import { guillocheFrameSvg } from "#components/art/guilloche-frame.ts";
import { formatDate } from "#components/format/date.ts";
import { formatNumber, isolate } from "#components/format/number.ts";
import { inSentence } from "#components/plain/words.ts";
import { pieceAddress } from "#features/labels/paths.ts";
import { readCertified } from "#features/labels/read-certified.ts";
import type { LabelDetail } from "#features/labels/schema.ts";
import { certificateLines, type Line, type Words } from "#features/labels/ui/print/certificate-lines.ts";
import { symbolOf } from "#features/labels/ui/print/symbol.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

/** A certificate, every word chosen. It repeats what was signed and gives no verdict: that is asked for at its code. */
export type Certificate = {
  lang: Locale;
  dir: "rtl" | "ltr";
  heading: string;
  title: Words;
  chamber: Words[];
  lines: Line[];
  signed: string;
  entry: string | null;
  digest: string;
  did: string;
  repeat: string;
  now: string;
  address: string;
  demonstration: string | null;
  frame: string;
  seal: string;
  code: { svg: string; side: number };
};

/** Millimetres of the border of an A4 sheet, 8 mm from its edges. */
const frameSize = { width: 194, height: 281 };

/** The certificate of a piece in a language; null for a piece without a record in force. `now` is when it is printed. */
export function certificateOf(
  { record, serial, gtin }: Pick<LabelDetail, "record" | "serial" | "gtin">,
  { origin, locale, now }: { origin: string; locale: Locale; now: Date },
): Certificate | null {
  const facts = record && readCertified(record.document);
  if (!record || !facts) return null;
  const t = createTranslator({ locale, messages: messages[locale], namespace: "labels.certificate" });
  const title = pick(facts.name, locale);
  // The record's digest is multibase; a drawing is made from hexadecimal.
  const seed = createHash("sha256").update(record.digest).digest("hex");
  const other = locale === "ar" ? "fr" : "ar";
  const { svg, side } = symbolOf(origin, { serial, gtin });
  return {
    lang: locale,
    dir: directionOf(locale),
    heading: t("heading"),
    title: { text: title.text, lang: title.lang },
    chamber: [locale, other].map((lang) => {
      const { text, lang: written } = pick(facts.issuer.name, lang as Locale);
      return { text, lang: written };
    }),
    lines: certificateLines(facts, locale),
    signed: t("signed", {
      chamber: inSentence(facts.issuer.name, locale),
      date: formatDate(record.signedAt, locale),
    }),
    entry:
      record.logIndex === null ? null : t("entry", { n: isolate(formatNumber(record.logIndex + 1, locale)) }),
    digest: record.digest,
    did: facts.issuer.did,
    repeat: t("repeat", { date: formatDate(now, locale) }),
    now: t("now"),
    address: pieceAddress(origin, { serial, gtin }),
    demonstration: facts.demonstration ? t("demonstration") : null,
    frame: guillocheFrameSvg(seed, frameSize),
    seal: guillocheSvg(seed, { colour: "#1b4f8a" }),
    code: { svg, side },
  };
}
