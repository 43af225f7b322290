import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { Part } from "#components/layout/work-page.tsx";
import { BarPlot } from "#components/ui/bar-plot.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { RoomsOfSite } from "#features/sites/tenancy-schema.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: RoomsOfSite; locale: Locale };

/** The rooms of a site that are rented: how full it was, the contracts, and what is offered. */
export function OfficeRooms({ page, locale }: Props) {
  const t = useTranslations("sites.office");
  const states = useTranslations("sites.tenancyStates");
  const path = `/office/sites/${page.site.id}`;
  return (
    <Frame
      back={{ href: path, label: <Bilingual value={page.site.name} locale={locale} /> }}
      title={t("rooms")}
      locale={locale}
    >
      <Occupancy page={page} locale={locale} />
      <Part id="tenancies" title={t("tenancies")}>
        <DataTable
          caption={t("tenancies")}
          captionHidden
          empty={<p>{t("noTenancies")}</p>}
          columns={[
            { key: "unit", label: t("unit"), rowHeader: true },
            { key: "maker", label: t("maker") },
            { key: "term", label: t("term") },
            { key: "rent", label: t("rentLabel"), align: "end" },
            { key: "owed", label: t("owed"), align: "end" },
            { key: "state", label: t("bookingState") },
          ]}
          rows={page.tenancies.map((row) => ({
            id: row.id,
            cells: {
              unit: (
                <TextLink href={`${path}/rooms/${row.id}`}>
                  <bdi>{row.unitCode}</bdi>
                </TextLink>
              ),
              maker: <Bilingual value={row.artisanName} locale={locale} />,
              term: t("termText", {
                from: formatDate(row.startsOn, locale, "short"),
                to: formatDate(row.endedOn ?? row.endsOn, locale, "short"),
              }),
              rent: formatMoney(row.rent, locale),
              owed: formatMoney(row.owed, locale),
              state: states(row.state),
            },
          }))}
        />
      </Part>
      <Calls page={page} locale={locale} />
    </Frame>
  );
}

/** A month is a bar, and every month a line of the table beside it. */
function Occupancy({ page, locale }: Props) {
  const t = useTranslations("sites.office");
  const bars = page.months.map((one) => ({
    key: one.month,
    short: formatDate(one.month, locale, "month"),
    name: formatDate(one.month, locale, "month"),
    value: one.let,
    text: t("letOf", { rented: one.let, rooms: one.rooms }),
  }));
  const last = page.months.at(-1);
  return (
    <div className="flex max-w-[48rem] flex-col gap-3">
      <BarPlot
        title={t("occupancy")}
        lead={last && t("occupancyLead", { rented: last.let, rooms: last.rooms })}
        columns={[t("month"), t("occupancy")]}
        bars={bars}
      />
      <Disclosure summary={t("month")}>
        <ul className="grid gap-x-8 text-s sm:grid-cols-2">
          {bars.map(({ key, name, text }) => (
            <li key={key} className="flex justify-between gap-4 border-b border-line py-1">
              <span>{name}</span>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function Calls({ page, locale }: Props) {
  const t = useTranslations("sites.office");
  const states = useTranslations("sites");
  const path = `/office/sites/${page.site.id}`;
  return (
    <Part id="calls" title={t("calls")}>
      <div>
        <ButtonLink href={`${path}/calls/new`} tone="secondary">
          {t("newCall")}
        </ButtonLink>
      </div>
      {page.calls.length === 0 ? (
        <p>{t("noCalls")}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {page.calls.map((call) => (
            <li key={call.id}>
              <TextLink href={`${path}/calls/${call.id}`}>
                <bdi>{call.unitCode}</bdi> <Bilingual value={call.unitName} locale={locale} />
              </TextLink>{" "}
              · {states(`callStates.${call.state}`)} ·{" "}
              {t("termText", {
                from: formatDate(call.opensOn, locale, "short"),
                to: formatDate(call.closesOn, locale, "short"),
              })}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
