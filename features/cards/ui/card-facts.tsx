import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { cardPath } from "#features/cards/domain/card-address.ts";
import type { CardDto } from "#features/cards/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CardFactsProps = { card: CardDto; photo: string | null; locale: Locale };

/** What a card says and where it stands on its way to its holder. */
export function CardFacts({ card, photo, locale }: CardFactsProps) {
  const t = useTranslations("cards.detail");
  const office = useTranslations("cards.office");
  const kinds = useTranslations("artisan.kind");
  const day = (value: string | null) => (value ? <When value={value} locale={locale} /> : t("notYet"));
  const items = [
    { term: office("name"), value: <Bilingual value={card.holderName} locale={locale} /> },
    { term: t("trade"), value: <Bilingual value={card.trade} locale={locale} /> },
    { term: t("category"), value: kinds(card.kind) },
    { term: office("registryNumber"), value: <bdi dir="ltr">{card.registryNumber}</bdi> },
    { term: office("validUntil"), value: day(card.validUntil) },
    { term: t("issuedOn"), value: day(card.issuedAt) },
    { term: t("printedOn"), value: day(card.printedAt) },
    { term: t("handedOverOn"), value: day(card.handedOverAt) },
    ...(card.reason ? [{ term: t("reason"), value: t(`reasons.${card.reason}`) }] : []),
    {
      term: t("checkPage"),
      value: (
        <TextLink href={`${cardPath(card.code)}?lang=${locale}`} plain>
          {t("openCheck")}
        </TextLink>
      ),
    },
  ];
  return (
    <section aria-labelledby="card-facts" className="flex flex-col gap-6">
      <h2 id="card-facts" className="text-2xl">
        {t("facts")}
      </h2>
      <div className="grid gap-6 sm:grid-cols-[10rem_1fr]">
        {photo ? (
          <figure className="flex flex-col gap-2">
            {/* biome-ignore lint/performance/noImgElement: a private file behind a link of five minutes */}
            <img
              src={`${photo}?w=320`}
              alt={t("photoAlt")}
              width={160}
              height={200}
              className="aspect-[4/5] w-40 rounded-sm bg-sable object-cover"
            />
            <figcaption className="text-s text-encre-2">{t("photoHint")}</figcaption>
          </figure>
        ) : (
          <p className="rounded-sm border border-dashed border-bord p-4 text-s text-encre-2">
            {t("noPhoto")}
          </p>
        )}
        <SummaryList items={items} />
      </div>
    </section>
  );
}
