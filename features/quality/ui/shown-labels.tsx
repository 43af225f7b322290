import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatList } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { StatusPill, Tag } from "#components/ui/badge.tsx";
import type { ShownLabel } from "#features/quality/queries/shown-labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { labels: readonly ShownLabel[]; locale: Locale };

/** Labels in force, on the maker's public page: which, at what level, by whom, for what, until when, and who wrote them down. */
export function ShownLabels({ labels, locale }: Props) {
  const t = useTranslations("quality.shown");
  if (labels.length === 0) return null;
  return (
    <Container className="pb-12">
      <section id="labels" aria-labelledby="labels-title" className="flex flex-col gap-4">
        <h2 id="labels-title" className="text-2xl">
          {t("title")}
        </h2>
        <LabelList labels={labels} locale={locale} />
      </section>
    </Container>
  );
}

/** The same on a piece's page, of what covers it. Nothing for a piece without any. */
export function PieceLabels({ labels, locale }: Props) {
  const t = useTranslations("quality.shown");
  if (labels.length === 0) return null;
  return (
    <section aria-labelledby="piece-labels-title" className="flex flex-col gap-3">
      <h2 id="piece-labels-title" className="text-l">
        {t("ofPiece")}
      </h2>
      <LabelList labels={labels} locale={locale} />
    </section>
  );
}

function LabelList({ labels, locale }: Props) {
  const t = useTranslations("quality");
  return (
    <ul className="flex flex-col border-t border-line">
      {labels.map((one) => {
        const name = pick(one.name, locale).text;
        return (
          <li key={one.id} className="flex flex-col gap-1 border-b border-line py-4">
            <p className="flex flex-wrap items-center gap-3">
              <StatusPill tone="verified">
                {one.levels > 1 ? t("level", { name, level: one.level }) : name}
              </StatusPill>
              <span className="text-s text-encre-2">
                {t("shown.until", { date: formatDate(one.expiresOn, locale) })}
              </span>
              {one.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
            </p>
            <p className="text-s">
              {t("shown.issued", {
                ...{ number: one.number, body: one.issuingBody, date: formatDate(one.issuedOn, locale) },
              })}{" "}
              {t("shown.scope", {
                crafts: formatList(
                  one.craftNames.map((craft) => pick(craft, locale).text),
                  locale,
                ),
              })}
              {one.pieceIds.length > 0 && <> {t("shown.somePieces", { count: one.pieceIds.length })}</>}
            </p>
            <p className="text-s text-encre-2">
              {t("shown.by", { chamber: pick(one.chamberName, locale).text })}
              {one.evidence !== "confirmed" && <> {t("shown.unconfirmed")}</>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
