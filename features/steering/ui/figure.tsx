import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import type { Indicator } from "#features/steering/schema.ts";
import { figureText } from "#features/steering/ui/figure-text.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FigureProps = {
  indicator: Indicator;
  value: number | null;
  locale: Locale;
  /** False where nothing could be there: an empty place is no held back figure. */
  there?: boolean;
};

/** A figure that leads to what it counts, or the mark of one that is held back. */
export function Figure({ indicator, value, locale, there = true }: FigureProps) {
  const t = useTranslations("steering");
  if (!there) return <span className="text-encre-2">{t("none")}</span>;
  if (value === null) return <Held />;
  return (
    <AppLink href={`/open-data/definitions#${indicator}`} className="tabular-nums underline decoration-line">
      {figureText(indicator, value, locale)}
    </AppLink>
  );
}

/** The mark of a figure that is held back, in words for whoever hears it. */
export function Held() {
  const t = useTranslations("steering");
  return (
    <span className="text-encre-2">
      <span aria-hidden="true">{t("heldMark")}</span>
      <span className="sr-only">{t("held")}</span>
    </span>
  );
}

/** A number with at most one decimal, or a dash. */
export function Plain({ value, locale }: { value: number | null; locale: Locale }) {
  const t = useTranslations("steering");
  if (value === null) return <span className="text-encre-2">{t("none")}</span>;
  return <span className="tabular-nums">{formatNumber(value, locale, { maximumFractionDigits: 1 })}</span>;
}
