import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { formatList, isolate } from "#components/format/number.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { readCorrection } from "#features/register/domain/correction.ts";
import type { ActivityPage } from "#features/register/queries/activity.ts";
import {
  type ActivityEntry,
  type ActivityFilter,
  activityFilters,
  type StandingReason,
} from "#features/register/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

const icons: Record<ActivityFilter, IconName> = {
  standing: "shield",
  card: "card",
  visit: "place",
  attestation: "search",
  training: "hand",
  order: "parcel",
  incident: "warning",
  note: "edit",
};

type TimelineViewProps = {
  activity: ActivityPage;
  kind: ActivityFilter | undefined;
  /** The page's address without question part, and what of that part stays. */
  path: string;
  keep?: Readonly<Record<string, string>>;
  locale: Locale;
};

/** A maker's life on the register, the latest first, narrowed by kind through the address. */
export function TimelineView({ activity, kind, path, keep = {}, locale }: TimelineViewProps) {
  const t = useTranslations("register.timeline");
  const hrefOf = (only: ActivityFilter | undefined, page = 1) => {
    const query = new URLSearchParams(keep);
    if (only) query.set("kind", only);
    if (page > 1) query.set("page", String(page));
    return `${path}${query.size > 0 ? `?${query}` : ""}#timeline`;
  };
  return (
    <div className="flex flex-col gap-6">
      <nav aria-label={t("filter")}>
        <ul className="flex flex-wrap gap-x-4">
          {[undefined, ...activityFilters].map((only) => (
            <li key={only ?? "all"}>
              <AppLink
                href={hrefOf(only)}
                aria-current={only === kind ? "page" : undefined}
                className="target-slim inline-flex items-center underline-offset-8 decoration-2 hover:underline aria-[current=page]:font-semibold aria-[current=page]:underline"
              >
                {only ? t(`kinds.${only}`) : t("all")}
              </AppLink>
            </li>
          ))}
        </ul>
      </nav>
      {activity.entries.length === 0 && <p className="text-encre-2">{t("empty")}</p>}
      <ol className="flex flex-col">
        {activity.entries.map((entry) => (
          <li
            key={`${entry.kind} ${entry.code} ${entry.at} ${entry.subject}`}
            className="grid gap-x-6 gap-y-1 border-t border-line py-3 sm:grid-cols-[9rem_1fr]"
          >
            <p className="text-s text-encre-2">
              <time dateTime={entry.at}>{formatDate(entry.at, locale, "short")}</time>
            </p>
            <div className="flex min-w-0 gap-3">
              <Icon name={icons[entry.kind]} className="mt-1 text-encre-2" />
              <EntryWords entry={entry} locale={locale} />
            </div>
          </li>
        ))}
      </ol>
      <Pagination
        page={activity.page}
        pages={activity.pages}
        hrefOf={(page) => hrefOf(kind, page)}
        locale={locale}
      />
    </div>
  );
}

function EntryWords({ entry, locale }: { entry: ActivityEntry; locale: Locale }) {
  const t = useTranslations("register.timeline");
  const correction = entry.code === "correction" ? readCorrection(entry.text) : null;
  const text = correction ? <Before correction={correction} locale={locale} /> : entry.text;
  const source = sourceOf(entry, t);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p>
        <Title entry={entry} locale={locale} />
      </p>
      {text && (
        <p className="text-s whitespace-pre-line" dir="auto">
          {text}
        </p>
      )}
      {source && <p className="text-s text-encre-2">{t("source", { source: isolate(source) })}</p>}
    </div>
  );
}

function sourceOf(entry: ActivityEntry, t: ReturnType<typeof useTranslations<"register.timeline">>) {
  if (entry.kind === "attestation") return t(`methods.${entry.source as "officer_lookup"}`);
  return entry.code === "correction" ? null : entry.source;
}

function Title({ entry, locale }: { entry: ActivityEntry; locale: Locale }): ReactNode {
  const t = useTranslations("register.timeline");
  const standings = useTranslations("register.standings");
  const reasons = useTranslations("register.reasons");
  if (entry.kind === "standing") {
    const reason = entry.subject && reasons(entry.subject as StandingReason);
    return `${standings(entry.code as "registered")}${reason ? ` · ${reason}` : ""}`;
  }
  const fields =
    entry.code === "correction"
      ? formatList(
          (entry.subject ?? "").split(",").map((field) => t(`fields.${field as "name"}`)),
          locale,
        )
      : isolate(entry.subject ?? "");
  return t(`codes.${entry.kind}.${entry.code}` as "codes.card.issued", { subject: fields });
}

function Before({
  correction,
  locale,
}: {
  correction: NonNullable<ReturnType<typeof readCorrection>>;
  locale: Locale;
}) {
  const t = useTranslations("register.timeline");
  const { name, town, crafts } = correction;
  const words = [
    ...Object.values(name ?? {}),
    ...Object.values(town ?? {}),
    ...(crafts ?? []).map((craft) => pick(craft, locale).text),
  ];
  return t("before", { words: words.map(isolate).join(" · ") });
}
