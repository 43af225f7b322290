import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Part } from "#components/layout/work-page.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { StudioSites as Page } from "#features/sites/queries/studio-sites.ts";
import { CancelBooking } from "#features/sites/ui/cancel-booking.tsx";
import { FaultList } from "#features/sites/ui/fault-list.tsx";
import { saidOf } from "#features/sites/ui/office-said.ts";
import { sentenceOf } from "#features/sites/ui/sentences.ts";
import { shownTones } from "#features/sites/ui/unit-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: Page; done: string | null; problem: string | null; locale: Locale };

/** What a maker has at the sites of their chamber: slots, a room, offers, and what they reported. */
export function StudioSites({ page, done, problem, locale }: Props) {
  const t = useTranslations("sites");
  const said = saidOf("studio", done, locale);
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <div>
        <PageHeader title={t("studio.title")} lead={t("studio.lead")} />
        {said && <Notice tone="success" role="status" title={said.text} />}
        {problem && <Notice tone="danger" role="alert" title={sentenceOf(problem, locale)} />}
      </div>
      <Part id="bookings" title={t("studio.bookings")}>
        {page.bookings.length === 0 ? (
          <p>{t("studio.noBookings")}</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {page.bookings.map((booking) => (
              <CancelBooking key={booking.id} booking={booking} artisanId={page.artisanId} locale={locale} />
            ))}
          </ul>
        )}
      </Part>
      <Part id="equipment" title={t("studio.equipment")}>
        {page.equipment.length === 0 ? (
          <p>{t("studio.noEquipment")}</p>
        ) : (
          <ul className="grid items-start gap-4 lg:grid-cols-2">
            {page.equipment.map(({ unit, site }) => (
              <Card as="li" key={unit.id} className="flex flex-col gap-3">
                <StatusPill tone={shownTones[unit.shown]}>{t(`shown.${unit.shown}`)}</StatusPill>
                <h3 className="text-xl">
                  <bdi>{unit.code}</bdi> <Bilingual value={unit.name} locale={locale} />
                </h3>
                <p className="text-s text-encre-2">
                  <Bilingual value={site.name} locale={locale} />
                </p>
                <div>
                  {unit.shown === "shared" ? (
                    <ButtonLink href={`/studio/sites/equipment/${unit.id}?workshop=${page.artisanId}`}>
                      {t("studio.book")} <span className="sr-only">{unit.code}</span>
                    </ButtonLink>
                  ) : (
                    <TextLink href={`/studio/sites/equipment/${unit.id}?workshop=${page.artisanId}`}>
                      {t("studio.see")} <span className="sr-only">{unit.code}</span>
                    </TextLink>
                  )}
                </div>
              </Card>
            ))}
          </ul>
        )}
      </Part>
      <Part id="rooms" title={t("studio.rooms")}>
        {page.rooms.length === 0 ? (
          <p>{t("studio.noRooms")}</p>
        ) : (
          <ul className="flex flex-col gap-4">
            {page.rooms.map((room) => (
              <li key={room.id}>
                <p className="font-[550]">
                  <bdi>{room.unitCode}</bdi> <Bilingual value={room.unitName} locale={locale} />
                </p>
                <p>
                  {t("rent", { amount: formatMoney(room.rent, locale) })}
                  <span aria-hidden="true"> · </span>
                  {t("studio.owed", { amount: formatMoney(room.owed, locale) })}
                </p>
                <TextLink href={`/studio/sites/rooms/${room.id}?workshop=${page.artisanId}`}>
                  {t("studio.openRoom")}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part id="calls" title={t("studio.calls")}>
        {page.calls.length === 0 ? (
          <p>{t("studio.noCalls")}</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {page.calls.map((call) => (
              <li key={call.id}>
                <TextLink href={`/studio/sites/calls/${call.id}?workshop=${page.artisanId}`}>
                  <bdi>{call.unitCode}</bdi> <Bilingual value={call.siteName} locale={locale} />
                </TextLink>
                <span className="block text-s text-encre-2">
                  {t("callDays", {
                    from: formatDate(call.opensOn, locale),
                    to: formatDate(call.closesOn, locale),
                    start: formatDate(call.startsOn, locale),
                  })}
                  {call.isMine && <> · {t("studio.mine")}</>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      {page.faults.length > 0 && (
        <Part id="faults" title={t("studio.faults")}>
          <FaultList faults={page.faults} locale={locale} />
        </Part>
      )}
    </Container>
  );
}
