import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMinutes } from "#components/format/number.ts";
import { Part } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Hidden } from "#components/ui/confirmed.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { bookAction } from "#features/sites/actions.ts";
import { type BookingDesk, missedDays, type SlotRow } from "#features/sites/schema.ts";
import { CancelBooking } from "#features/sites/ui/cancel-booking.tsx";
import { FaultForm } from "#features/sites/ui/fault-form.tsx";
import { saidOf } from "#features/sites/ui/office-said.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  desk: BookingDesk;
  done: string | null;
  problem: string | null;
  /** After a refusal: when the next free slot begins. */
  next: Date | null;
  locale: Locale;
};

/** Shared equipment: the slots of a day, each free one a button, and what the maker has. */
export function StudioDesk({ desk, done, problem, next, locale }: Props) {
  const t = useTranslations("sites.studio");
  const { unit, sharing, artisanId } = desk;
  const path = `/studio/sites/equipment/${unit.id}?workshop=${artisanId}`;
  const own = desk.own.filter(({ state }) => state === "booked");
  return (
    <Frame
      back={{ href: `/studio/sites?workshop=${artisanId}`, label: t("back") }}
      title={
        <>
          <bdi>{unit.code}</bdi> <Bilingual value={unit.name} locale={locale} />
        </>
      }
      lead={<Bilingual value={desk.site.name} locale={locale} />}
      said={saidOf("studio", done, locale)}
      width="text"
      {...{ problem, locale }}
    >
      {next && (
        <Notice tone="info" title={t("nextAfter", { date: formatDate(next, locale, "dateTime") })}>
          <TextLink href={`${path}&day=${dayInMorocco(next)}`}>{t("goTo")}</TextLink>
        </Notice>
      )}
      {!desk.isOpen ? (
        <Notice tone="warning" title={t("closed")} />
      ) : (
        <Slots desk={desk} path={path} locale={locale} />
      )}
      {own.length > 0 && (
        <Part id="own" title={t("bookings")}>
          <ul className="flex flex-col gap-3">
            {own.map((booking) => (
              <CancelBooking key={booking.id} booking={booking} artisanId={artisanId} locale={locale} />
            ))}
          </ul>
        </Part>
      )}
      <Part id="rules" title={t("rules")}>
        <p>
          {t("rulesText", {
            slot: formatMinutes(sharing.slotMinutes, locale),
            most: sharing.mostOpen,
            ...{ days: sharing.daysAhead, hours: sharing.cancelHours },
          })}{" "}
          {t("missedText", { missed: sharing.mostMissed, days: missedDays })}
        </p>
      </Part>
      <Disclosure summary={t("reportTitle")}>
        <FaultForm unitId={unit.id} artisanId={artisanId} locale={locale} />
      </Disclosure>
    </Frame>
  );
}

function Slots({ desk, path, locale }: { desk: BookingDesk; path: string; locale: Locale }) {
  const t = useTranslations("sites.studio");
  const office = useTranslations("sites.office");
  return (
    <Part id="slots" title={t("slots", { date: formatDate(desk.day, locale) })}>
      <p>
        {desk.nextFree ? (
          <>
            {t("nextFree", { date: formatDate(desk.nextFree, locale, "dateTime") })}
            {" – "}
            <TextLink href={`${path}&day=${dayInMorocco(new Date(desk.nextFree))}`}>{t("goTo")}</TextLink>
          </>
        ) : (
          t("noneFree")
        )}
      </p>
      {desk.slots.length === 0 && <p>{t("noSlots")}</p>}
      <ul className="border-t border-line">
        {desk.slots.map((slot) => (
          <Slot key={slot.startsAt} slot={slot} desk={desk} locale={locale} />
        ))}
      </ul>
      <nav className="flex flex-wrap gap-x-8 gap-y-2">
        {desk.day > desk.today && (
          <TextLink href={`${path}&day=${dayAfter(desk.day, -1)}`}>{office("previousDay")}</TextLink>
        )}
        {desk.day < desk.lastDay && (
          <TextLink href={`${path}&day=${dayAfter(desk.day)}`}>{office("nextDay")}</TextLink>
        )}
      </nav>
    </Part>
  );
}

function Slot({ slot, desk, locale }: { slot: SlotRow; desk: BookingDesk; locale: Locale }) {
  const t = useTranslations("sites.studio");
  const time = formatDate(slot.startsAt, locale, "time");
  const { artisanId, day, unit } = desk;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <span>
        <strong>
          {time} – {formatDate(slot.endsAt, locale, "time")}
        </strong>
        <span className="ps-4">{t(`slotStates.${slot.state}`)}</span>
      </span>
      {slot.state === "free" && (
        <form action={bookAction}>
          <Hidden values={{ locale, artisanId, day, unitId: unit.id, startsAt: slot.startsAt }} />
          <SubmitButton>{t("bookSlot", { time })}</SubmitButton>
        </form>
      )}
    </li>
  );
}
