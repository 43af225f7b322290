import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BarPlot } from "#components/ui/bar-plot.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { setWeeklyAction } from "#features/reach/actions.ts";
import { fewestBuyers, type Reach, type ThingReach } from "#features/reach/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type ReachViewProps = {
  reach: Reach & { weekly: boolean };
  desk: "studio" | "office";
  /** The workshop or chamber, as the address has it. */
  of: string;
  done: string | undefined;
  locale: Locale;
};

/** What was looked at, put into baskets and sold in four weeks: pictures with their tables, and nothing about anybody. */
export function ReachView({ reach, desk, of, done, locale }: ReachViewProps) {
  const t = useTranslations("reach");
  const figures = [
    { label: t("views"), value: reach.views },
    { label: t("visits"), value: reach.visits },
    { label: t("adds"), value: reach.adds },
    { label: t("sold"), value: reach.sold },
  ];
  return (
    <Container width="page" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<Bilingual value={reach.of} locale={locale} />}
        title={t("title")}
        lead={t("lead")}
      />
      {done === "weekly" && (
        <Notice tone="success" role="status" title={t(reach.weekly ? "weekly.isOn" : "weekly.isOff")} />
      )}
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {figures.map(({ label, value }) => (
          <Card key={label} tone="sable" className="flex flex-col">
            <dt className="text-encre-2">{label}</dt>
            <dd className="text-2xl">{formatNumber(value, locale)}</dd>
          </Card>
        ))}
      </dl>
      <Card as="section">
        <BarPlot
          title={t("byDay")}
          columns={[t("day"), t("views")]}
          bars={reach.days.map(({ day, views }) => {
            const name = formatDate(`${day}T12:00:00Z`, locale, "dayMonth");
            return { key: day, short: name, name, value: views, text: formatNumber(views, locale) };
          })}
        />
      </Card>
      <Things things={reach.things} desk={desk} locale={locale} />
      <Countries buyers={reach.buyers} locale={locale} />
      <Card as="section" tone="sable" className="flex flex-col items-start gap-3">
        <h2 className="text-xl">{t("weekly.title")}</h2>
        <p>{t(reach.weekly ? "weekly.on" : "weekly.off")}</p>
        <form action={setWeeklyAction}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="desk" value={desk} />
          <input type="hidden" name="of" value={of} />
          <input type="hidden" name="on" value={reach.weekly ? "no" : "yes"} />
          <SubmitButton tone="secondary">{t(reach.weekly ? "weekly.stop" : "weekly.start")}</SubmitButton>
        </form>
      </Card>
    </Container>
  );
}

function Things({
  things,
  desk,
  locale,
}: { things: readonly ThingReach[] } & Pick<ReachViewProps, "desk" | "locale">) {
  const t = useTranslations("reach");
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section aria-labelledby="things">
      <h2 id="things" className="mb-3 text-xl">
        {t(desk === "studio" ? "byPiece" : "byCollection")}
      </h2>
      <DataTable
        caption={t(desk === "studio" ? "byPiece" : "byCollection")}
        captionHidden
        empty={<p className="text-encre-2">{t("nothing")}</p>}
        columns={[
          { key: "title", label: t(desk === "studio" ? "piece" : "collection"), rowHeader: true },
          { key: "views", label: t("views"), align: "end" },
          { key: "visits", label: t("visits"), align: "end" },
          { key: "adds", label: t("adds"), align: "end" },
          { key: "sold", label: t("sold"), align: "end" },
          { key: "amount", label: t("amount"), align: "end" },
        ]}
        rows={things.map((one) => ({
          id: one.id,
          cells: {
            title: <Bilingual value={one.title} locale={locale} />,
            ...{ views: number(one.views), visits: number(one.visits), adds: number(one.adds) },
            sold: number(one.sold),
            amount: <Price value={money(one.madMinor, "MAD")} locale={locale} />,
          },
        }))}
      />
    </section>
  );
}

function Countries({ buyers, locale }: { buyers: Reach["buyers"]; locale: Locale }) {
  const t = useTranslations("reach");
  const { countries, hasOthers } = buyers;
  const named = new Intl.DisplayNames([locale], { type: "region" });
  return (
    <section aria-labelledby="countries">
      <h2 id="countries" className="mb-1 text-xl">
        {t("byCountry")}
      </h2>
      <p className="mb-3 text-encre-2">{t("byCountryLead", { count: fewestBuyers })}</p>
      <DataTable
        caption={t("byCountry")}
        captionHidden
        empty={<p>{t(hasOthers ? "fewBuyers" : "nothing")}</p>}
        columns={[
          { key: "country", label: t("country"), rowHeader: true },
          { key: "buyers", label: t("buyers"), align: "end" },
        ]}
        rows={
          countries.length === 0
            ? []
            : [
                ...countries.map((row) => ({
                  id: row.country,
                  cells: {
                    country: named.of(row.country) ?? row.country,
                    buyers: formatNumber(row.buyers, locale),
                  },
                })),
                ...(hasOthers
                  ? [{ id: "others", cells: { country: t("others"), buyers: t("heldBack") } }]
                  : []),
              ]
        }
      />
    </section>
  );
}
