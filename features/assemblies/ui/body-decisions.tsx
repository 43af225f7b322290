import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { PublicMeeting } from "#features/assemblies/queries/public-decisions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What a body's meetings decided, where it chose to show it: the latest three. Nothing where it did not. */
export function BodyDecisions({ meetings, locale }: { meetings: readonly PublicMeeting[]; locale: Locale }) {
  const t = useTranslations("assemblies");
  if (meetings.length === 0) return null;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Disclosure summary={t("decisions")}>
      <ul className="flex flex-col gap-4">
        {meetings.slice(0, 3).map((meeting) => (
          <li key={meeting.meetingId} className="flex flex-col gap-1">
            <p className="text-s text-encre-2">
              {t(`titles.${meeting.kind}`)} · {formatDate(meeting.heldOn, locale)}
            </p>
            <ul className="list-disc ps-5">
              {meeting.decisions.map(({ n, words, inFavour, against, abstained }) => (
                <li key={n}>
                  <span dir="auto">{words}</span>{" "}
                  <span className="text-s text-encre-2">
                    {t("counts", {
                      ...{ inFavour: number(inFavour), against: number(against) },
                      abstained: number(abstained),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
