import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { CardDto } from "#features/cards/schema.ts";
import { CardState } from "#features/cards/ui/card-state.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type CardTableProps = {
  cards: readonly CardDto[];
  caption: string;
  locale: Locale;
  /** Each row has a box to choose it by. */
  choosable: boolean;
  allChosen: boolean;
};

/** Cards as rows, each leading to its own page. */
export function CardTable({ cards, caption, locale, choosable, allChosen }: CardTableProps) {
  const t = useTranslations("cards.office");
  const columns = [
    ...(choosable ? [{ key: "choose", label: t("choose") }] : []),
    { key: "name", label: t("name"), rowHeader: true },
    { key: "registryNumber", label: t("registryNumber") },
    { key: "number", label: t("number") },
    { key: "validUntil", label: t("validUntil") },
    { key: "state", label: t("state") },
  ];
  const rows = cards.map((card) => ({
    id: card.id,
    cells: {
      choose: (
        <label className="target-slim -my-1 inline-flex min-w-11 items-center justify-center">
          <input
            type="checkbox"
            name="ids"
            value={card.id}
            defaultChecked={allChosen}
            aria-label={t("chooseCard", { name: isolate(pick(card.holderName, locale).text) })}
            className="size-6 accent-bleu"
          />
        </label>
      ),
      name: (
        <TextLink
          href={`/office/cards/${card.id}`}
          className="target-slim inline-flex items-center font-[550]"
        >
          <Bilingual value={card.holderName} locale={locale} />
        </TextLink>
      ),
      registryNumber: <bdi dir="ltr">{card.registryNumber}</bdi>,
      number: <bdi dir="ltr">{card.number}</bdi>,
      validUntil: <Runs card={card} locale={locale} />,
      state: (
        <span className="flex flex-col items-end gap-1 sm:items-start">
          <CardState verdict={card.verdict} />
          {!card.photoId && <span className="text-s text-encre-2">{t("noPhoto")}</span>}
        </span>
      ),
    },
  }));
  return <DataTable caption={caption} captionHidden columns={columns} rows={rows} />;
}

/** The last day, and how far it is once that matters. */
function Runs({ card, locale }: { card: CardDto; locale: Locale }) {
  const t = useTranslations("cards.office");
  const { daysLeft } = card;
  return (
    <span className="flex flex-col">
      <When value={card.validUntil} locale={locale} style="short" />
      {daysLeft <= 120 && (
        <span className="text-s text-encre-2">
          {daysLeft < 0 ? t("over", { days: -daysLeft }) : t("left", { days: daysLeft })}
        </span>
      )}
    </span>
  );
}
