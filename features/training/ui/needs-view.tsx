import { useTranslations } from "next-intl";
import { RuleSource } from "#components/format/rule-source.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink } from "#components/ui/link.tsx";
import type { CraftNeed, Needs } from "#features/training/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { needs: Needs; locale: Locale };

/** What should be taught in a chamber: two pictures of the same figures as the table below them. */
export function NeedsView({ needs, locale }: Props) {
  const t = useTranslations("training.needs");
  const alone = needs.crafts.filter((craft) => craft.alone > 0);
  const missing = needs.crafts.filter((craft) => craft.makers === 0);
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <div className="pt-4">
        <BackLink href={`/office/training?chamber=${needs.chamberId}`}>{t("back")}</BackLink>
        <PageHeader title={t("title")} lead={<Bilingual value={needs.chamberName} locale={locale} />}>
          <p className="max-w-text">{t("how", { years: needs.years })}</p>
          <p className="max-w-text text-s text-encre-2">
            {t("source")} <RuleSource {...needs.source} />
          </p>
        </PageHeader>
      </div>
      {needs.crafts.length === 0 ? (
        <EmptyState art="thread" title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <>
          <Bars id="alone" title={t("alone")} crafts={alone} value={({ alone: n }) => n} locale={locale} />
          <Bars
            id="missing"
            title={t("missing")}
            crafts={missing}
            value={({ sold }) => sold}
            locale={locale}
          />
          <DataTable
            id="needs-table"
            caption={t("table")}
            columns={[
              { key: "craft", label: t("craft"), rowHeader: true },
              { key: "makers", label: t("makers"), align: "end" },
              { key: "masters", label: t("masters"), align: "end" },
              { key: "alone", label: t("aloneShort"), align: "end" },
              { key: "sold", label: t("sold"), align: "end" },
            ]}
            rows={needs.crafts.map(({ craftId, name, makers, masters, alone: n, sold }) => ({
              id: craftId,
              cells: { craft: <Bilingual value={name} locale={locale} />, makers, masters, alone: n, sold },
            }))}
          />
        </>
      )}
    </Container>
  );
}

type BarsProps = {
  id: string;
  title: string;
  crafts: readonly CraftNeed[];
  value: (craft: CraftNeed) => number;
  locale: Locale;
};

const [width, pitch] = [320, 26];

/** Bars that run as the reader reads, the longest first; said in words for whoever hears the page, and in the table for everybody. */
function Bars({ id, title, crafts, value, locale }: BarsProps) {
  const shown = [...crafts].sort((a, b) => value(b) - value(a)).slice(0, 8);
  if (shown.length === 0) return null;
  const most = Math.max(...shown.map(value), 1);
  const rtl = locale === "ar";
  const named = shown.map((craft) => `${pick(craft.name, locale).text}${rtl ? "، " : ", "}${value(craft)}`);
  const height = shown.length * pitch * 2;
  return (
    <figure aria-details="needs-table" className="plot flex flex-col gap-3">
      <figcaption id={`${id}-title`} className="text-xl font-[550]">
        {title}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-svg`}
        direction={rtl ? "rtl" : "ltr"}
        className="h-auto w-full max-w-[26rem] text-bleu"
      >
        <title id={`${id}-svg`}>{`${title}${rtl ? ": " : " – "}${named.join(" · ")}`}</title>
        {shown.map((craft, n) => {
          const long = Math.max(4, Math.round((value(craft) / most) * (width - 40)));
          const edge = rtl ? width : 0;
          return (
            <g key={craft.craftId}>
              <text x={edge} y={n * pitch * 2 + 16} fontSize={13} fill="var(--color-encre)">
                {pick(craft.name, locale).text}
              </text>
              <rect
                x={rtl ? width - long : 0}
                y={n * pitch * 2 + 24}
                width={long}
                height={14}
                fill="currentColor"
              />
              <text
                x={rtl ? width - long - 8 : long + 8}
                y={n * pitch * 2 + 36}
                fontSize={13}
                fill="var(--color-encre)"
              >
                {value(craft)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
