import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Price } from "#components/format/price.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { recordQuoteAction } from "#features/pricing/actions.ts";
import { RateText } from "#features/pricing/ui/rate-text.tsx";
import type { NewQuotePage } from "#features/pricing/ui/read-new-quote.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Currency } from "#lib/money/money.ts";

type PreviewProps = {
  page: NewQuotePage;
  draft: NonNullable<NewQuotePage["draft"]>;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What a quote makes of prices and from when, and the box that records it. */
export function QuotePreview({ page, draft, sentences, locale }: PreviewProps) {
  const t = useTranslations("pricing.exchange");
  const day = formatDate(page.typed.validFrom, locale);
  return (
    <>
      <Card as="section" tone="sable" className="flex flex-col gap-4">
        <h2 className="text-l">{t("fromDay", { day })}</h2>
        <RateText
          currency={page.typed.currency as Currency}
          perDirham={draft.perDirham}
          dirhams={page.typed.dirhams}
          locale={locale}
        />
        <ul className="flex flex-col gap-1">
          {draft.examples.map(({ from, to }) => (
            <li key={from.minor} className="flex flex-wrap gap-x-2">
              <Price value={from} locale={locale} />
              <span>{t("shownAs")}</span>
              <Price value={to} locale={locale} className="font-[550]" />
            </li>
          ))}
        </ul>
        <p className="text-s text-encre-2">
          {t("source")} · <bdi className="break-words">{page.typed.source}</bdi>
        </p>
        <p>{t("earlierStay")}</p>
        <p>
          <TextLink href={`/federation/exchange/new?${backTo(page)}`}>{t("mend")}</TextLink>
        </p>
      </Card>
      <FieldsForm
        action={recordQuoteAction}
        start={newForm()}
        hidden={{ locale, ...page.typed }}
        sentences={sentences}
        submit={t("record")}
        pending={t("recording")}
        fields={[{ kind: "confirm", name: "confirm", label: t("confirm", { day }) }]}
      />
    </>
  );
}

/** The form again with everything that was typed. */
const backTo = ({ typed }: NewQuotePage) => new URLSearchParams({ ...typed, step: "edit" }).toString();
