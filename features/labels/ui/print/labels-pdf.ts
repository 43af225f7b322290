import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";
import { starPath } from "#components/art/star.ts";
import { pagesOf, stocks } from "#features/labels/domain/sheet.ts";
import type { LabelDto, SheetOptions } from "#features/labels/schema.ts";
import { type PrintedSymbol, symbolOf } from "#features/labels/ui/print/symbol.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { typeset } from "#lib/pdf/typeset.ts";
import { messages } from "#messages/index.ts";

let source: string | undefined;

/** The drawing of a sheet of labels, read once. */
export function labelsDrawing(): string {
  source ??= readFileSync(join(process.cwd(), "features/labels/ui/print/labels.typ"), "utf8");
  return source;
}

/** A piece's label, and the code its owner scratches free; none where labels carry no such code. */
export type PrintedLabel = LabelDto & { claimCode: string | null };

type Print = SheetOptions & { labels: readonly PrintedLabel[]; origin: string; locale: Locale; now: Date };

const text = ({ text, lang }: { text: string; lang: Locale }) => ({ text, lang });

/** What the drawing of a sheet reads; every length in millimetres. */
export function labelsInputs({ labels, origin, locale, now, stock, from, copies }: Print) {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "labels.print" });
  const codes: Record<string, PrintedSymbol> = {};
  const drawn = labels.flatMap((label) => {
    codes[label.serial] ??= symbolOf(origin, label);
    const one = {
      lang: locale,
      serial: label.serial,
      code: label.serial,
      address: codes[label.serial]?.address,
      title: text(pick(label.title, locale)),
      maker: text(pick(label.makerName, locale)),
      chamber: (locale === "en" ? (["en", "ar"] as const) : (["ar", "fr"] as const)).map((lang) =>
        text(pick(label.chamberName, lang)),
      ),
      scan: { text: t("scan"), lang: locale },
      demonstration: label.isDemonstration ? { text: t("demonstration"), lang: locale } : null,
      claim: label.claimCode ? { words: { text: t("scratch"), lang: locale }, code: label.claimCode } : null,
    };
    return Array.from({ length: copies }, () => one);
  });
  const [year = "", month = "", day = ""] = dayInMorocco(now).split("-");
  return {
    ...{ year, month, day, lang: locale, title: t("title") },
    pages: JSON.stringify(pagesOf(drawn, stocks[stock], from)),
    codes: JSON.stringify(codes),
    stock: JSON.stringify(stocks[stock]),
    star: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="${starPath(10, 10, 9.6)}" fill="#1b4f8a"/><path d="${starPath(10, 10, 4.6)}" fill="#fff"/></svg>`,
  };
}

/** A sheet of labels as PDF/A, to be printed at 100 %. The same labels and day give the same bytes. */
export const labelsPdf = (print: Print): Buffer => typeset(labelsDrawing(), labelsInputs(print));
