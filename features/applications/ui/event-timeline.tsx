import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import type { ApplicationDto, FileEvent } from "#features/applications/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const told = [
  "submitted",
  "taken",
  "completion_requested",
  "completed",
  "visit_planned",
  "visit_cancelled",
  "visit_reported",
  "approved",
  "refused",
  "appealed",
  "appeal_decided",
  "transferred",
  "withdrawn",
] as const;

/** What happened to a file, oldest first, and where it is now. */
export function EventTimeline({ file, locale }: { file: ApplicationDto; locale: Locale }) {
  const t = useTranslations("applications");
  const ended = ["approved", "refused", "withdrawn"].includes(file.state);
  // An event of a kind this page has no words for is told by the state it led to, where there are words for that.
  const wordsFor = (event: FileEvent) =>
    told.find((kind) => kind === event.kind) ?? told.find((kind) => kind === event.state) ?? "other";
  const items: TimelineItem[] = file.events.map((event, index) => ({
    id: `${event.at} ${index}`,
    title: t(`events.${wordsFor(event)}`),
    state: event.state === "refused" && ended ? "failed" : "done",
    when: <When value={event.at} locale={locale} style="dateTime" />,
  }));
  if (!ended) {
    items.push({ id: "now", title: t(`states.${file.state}`), state: "current", when: t("status.now") });
  }
  return <Timeline items={items} />;
}
