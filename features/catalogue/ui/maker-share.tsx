import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { type Money, share } from "#lib/money/money.ts";

type MakerShareProps = { piece: PieceDto; price: Money; locale: Locale };

/** How the price of one unit is shared, by the rule a sale is booked by; a bar to see and the same in figures. */
export function MakerShare({ piece, price, locale }: MakerShareProps) {
  const t = useTranslations("pricing.piece");
  const { commission } = piece.terms;
  if (!commission) return null;
  const { part, rest } = share(price, commission.basisPoints);
  const percent = formatNumber(commission.basisPoints / 100, locale, { maximumFractionDigits: 2 });
  return (
    <section aria-labelledby="share-title" className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 id="share-title" className="text-l">
        {t("shareTitle")}
      </h2>
      <div aria-hidden="true" className="flex h-3 gap-0.5 forced-colors:border">
        <span className="bg-vert" style={{ flexGrow: rest.minor }} />
        <span className="bg-bord" style={{ flexGrow: part.minor }} />
      </div>
      <dl className="flex flex-col gap-1">
        <Row term={t("sharePrice")}>
          <Price value={price} locale={locale} />
        </Row>
        <Row
          mark="bg-bord"
          term={t("shareCommission", { percent, date: formatDate(commission.validFrom, locale) })}
        >
          <Price value={part} locale={locale} />
        </Row>
        <Row
          mark="bg-vert"
          term={<strong>{t("shareReceives", { name: pick(piece.maker.name, locale).text })}</strong>}
        >
          <Price value={rest} locale={locale} className="font-semibold" />
        </Row>
      </dl>
      <p className="text-s text-encre-2">{t("shareNote")}</p>
    </section>
  );
}

function Row({ term, mark, children }: { term: ReactNode; mark?: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="flex items-baseline gap-2">
        <span aria-hidden="true" className={`size-2.5 shrink-0 ${mark ?? ""}`} />
        {term}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
