import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import type { VisitDto } from "#features/visits/schema.ts";
import { PhotoStrip } from "#features/visits/ui/photo-strip.tsx";
import { PlaceLine, VisitPill } from "#features/visits/ui/visit-look.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** A visit that was made, or called off: what was found, where, and the photographs. */
export function VisitReport({ visit, locale }: { visit: VisitDto; locale: Locale }) {
  const t = useTranslations("visits");
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-3">
        <VisitPill visit={visit} />
        <span className="text-s text-encre-2">
          {t("byOn", {
            name: visit.officer.name,
            date: formatDate(visit.doneAt ?? visit.plannedFor, locale, "dateTime"),
          })}
        </span>
      </p>
      {visit.report && (
        <p dir="auto" className="max-w-text whitespace-pre-line">
          {visit.report}
        </p>
      )}
      <PhotoStrip photos={visit.photos} />
      {visit.place ? (
        <PlaceLine place={visit.place} />
      ) : (
        visit.state === "done" && <p className="text-s text-encre-2">{t("place.none")}</p>
      )}
    </div>
  );
}
