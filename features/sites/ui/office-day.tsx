import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { Hidden } from "#components/ui/confirmed.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { cancelBookingAction, settleBookingAction } from "#features/sites/actions.ts";
import type { BookingRow, DayOfSite } from "#features/sites/schema.ts";
import { saidOf } from "#features/sites/ui/office-said.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { dayAfter } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  page: DayOfSite;
  now: string;
  done: string | null;
  problem: string | null;
  locale: Locale;
};

/** Who has which equipment of a site on a day, and whether they came. */
export function OfficeDay({ page, now, done, problem, locale }: Props) {
  const t = useTranslations("sites");
  const path = `/office/sites/${page.site.id}`;
  return (
    <Frame
      back={{ href: path, label: <Bilingual value={page.site.name} locale={locale} /> }}
      title={t("office.bookings")}
      lead={formatDate(page.day, locale)}
      said={saidOf("office", done, locale)}
      {...{ problem, locale }}
    >
      <form method="get" className="flex flex-wrap items-end gap-4">
        <TextInput
          {...{ name: "day", type: "date", label: t("office.day"), defaultValue: page.day }}
          dir="ltr"
          width="s"
        />
        <Button type="submit" tone="secondary">
          {t("office.showDay")}
        </Button>
        <TextLink href={`${path}/bookings?day=${dayAfter(page.day, -1)}`}>{t("office.previousDay")}</TextLink>
        <TextLink href={`${path}/bookings?day=${dayAfter(page.day)}`}>{t("office.nextDay")}</TextLink>
      </form>
      <DataTable
        caption={t("office.bookings")}
        captionHidden
        empty={<p>{t("office.noBookings")}</p>}
        columns={[
          { key: "time", label: t("office.time"), rowHeader: true },
          { key: "unit", label: t("office.unit") },
          { key: "maker", label: t("office.maker") },
          { key: "state", label: t("office.bookingState") },
          { key: "act", label: t("office.act") },
        ]}
        rows={page.bookings.map((row) => ({
          id: row.id,
          cells: {
            time: `${formatDate(row.startsAt, locale, "time")} – ${formatDate(row.endsAt, locale, "time")}`,
            unit: (
              <span>
                <bdi>{row.unitCode}</bdi> <Bilingual value={row.unitName} locale={locale} />
              </span>
            ),
            maker: <Bilingual value={row.artisanName} locale={locale} />,
            state: t(`bookingStates.${row.state}`),
            act: <Acts row={row} page={page} now={now} locale={locale} />,
          },
        }))}
      />
    </Frame>
  );
}

function Acts({ row, page, now, locale }: { row: BookingRow } & Pick<Props, "page" | "now" | "locale">) {
  const t = useTranslations("sites.office");
  const hidden = { locale, zone: "office", siteId: page.site.id, day: page.day, bookingId: row.id };
  const hasBegun = row.startsAt <= now;
  if (!hasBegun && row.state === "booked")
    return (
      <form action={cancelBookingAction}>
        <Hidden values={hidden} />
        <SubmitButton tone="secondary">{t("cancel")}</SubmitButton>
      </form>
    );
  if (!hasBegun || (row.state !== "booked" && row.state !== "missed")) return null;
  return (
    <form action={settleBookingAction} className="flex flex-wrap gap-2">
      <Hidden values={hidden} />
      <SubmitButton tone="secondary" name="state" value="used">
        {t("used")}
      </SubmitButton>
      {row.state === "booked" && (
        <SubmitButton tone="secondary" name="state" value="missed">
          {t("missed")}
        </SubmitButton>
      )}
    </form>
  );
}
