import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import type { ReviewEvent } from "#features/review/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What happened to a file, oldest first, with what only the office knows. */
export function ReviewTimeline({ events, locale }: { events: readonly ReviewEvent[]; locale: Locale }) {
  const t = useTranslations("review");
  const applications = useTranslations("applications");
  const say = (kind: string) =>
    t.has(`events.${kind}` as "events.taken") ? t(`events.${kind}` as "events.taken") : t("events.other");
  const reason = (code: string) => {
    if (t.has(`reasons.${code}` as "reasons.OTHER")) return t(`reasons.${code}` as "reasons.OTHER");
    const known = applications.has(`reasons.${code}` as "reasons.OTHER");
    return known ? applications(`reasons.${code}` as "reasons.OTHER") : t("reasons.OTHER");
  };
  const items = events.map((event, n): TimelineItem => {
    const reasons = [...new Set(event.reasons.map(reason))];
    return {
      id: `${event.at} ${n}`,
      title: say(event.kind),
      state: event.kind === "refused" ? "failed" : "done",
      when: (
        <>
          <When value={event.at} locale={locale} style="dateTime" />
          {event.by && <> · {isolate(event.by)}</>}
        </>
      ),
      children: (reasons.length > 0 || event.note) && (
        <>
          {reasons.length > 0 && (
            <ul className="list-disc ps-5">
              {reasons.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          {event.note && (
            <p className="whitespace-pre-line" dir="auto">
              {event.note}
            </p>
          )}
        </>
      ),
    };
  });
  return <Timeline items={items} />;
}
