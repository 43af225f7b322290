import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Hidden } from "#components/ui/confirmed.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { cancelBookingAction } from "#features/sites/actions.ts";
import type { BookingRow } from "#features/sites/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { booking: BookingRow; artisanId: string; locale: Locale };

/** A slot somebody has, and the way to give it back. */
export function CancelBooking({ booking, artisanId, locale }: Props) {
  const t = useTranslations("sites");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3">
      <span>
        <strong>{formatDate(booking.startsAt, locale, "dateTime")}</strong>
        {" – "}
        {formatDate(booking.endsAt, locale, "time")}
        <span className="block text-s text-encre-2">
          <bdi>{booking.unitCode}</bdi> <Bilingual value={booking.unitName} locale={locale} /> ·{" "}
          <Bilingual value={booking.siteName} locale={locale} />
        </span>
      </span>
      <form action={cancelBookingAction}>
        <Hidden values={{ locale, artisanId, bookingId: booking.id }} />
        <SubmitButton tone="secondary">
          {t("studio.cancel")}{" "}
          <span className="sr-only">{formatDate(booking.startsAt, locale, "dateTime")}</span>
        </SubmitButton>
      </form>
    </li>
  );
}
