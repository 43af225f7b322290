import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import type { BadgeEventDto } from "#features/badges/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const failed = ["declined", "withdrawn", "revoked"];

/** What happened to the badge, oldest first, by whom and why. */
export function BadgeHistory({ events, locale }: { events: readonly BadgeEventDto[]; locale: Locale }) {
  const t = useTranslations("badges");
  const reasonOf = ({ kind, reason }: BadgeEventDto) =>
    reason === null
      ? null
      : kind === "reminded"
        ? t("history.remindedBefore", { days: Number(reason) })
        : t.has(`reasons.${reason}` as never)
          ? t(`reasons.${reason as "misused"}`)
          : reason;
  return (
    <section aria-labelledby="history" className="flex flex-col gap-4">
      <h2 id="history" className="text-xl">
        {t("history.title")}
      </h2>
      <Timeline
        items={events.map((event) => ({
          id: String(event.id),
          title: t(`events.${event.kind}`),
          state: failed.includes(event.kind) ? ("failed" as const) : ("done" as const),
          when: (
            <>
              <When value={event.at} locale={locale} style="dateTime" />
              {" · "}
              {event.by ? <bdi>{event.by}</bdi> : t("history.product")}
            </>
          ),
          children: reasonOf(event),
        }))}
      />
    </section>
  );
}
