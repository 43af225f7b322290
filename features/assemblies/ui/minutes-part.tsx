import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { Decision, Meeting, MinutesDto } from "#features/assemblies/schema.ts";
import type { Zone } from "#features/assemblies/ui/read-meetings.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PartProps = { meeting: Meeting; zone: Zone; locale: Locale };

/** Every version of the minutes, the newest first, with who signed it. */
export function MinutesPart({ meeting, zone, locale }: PartProps) {
  const t = useTranslations("assemblies");
  return (
    <section id="minutes" aria-labelledby="minutes-title" className="flex flex-col gap-4">
      <h2 id="minutes-title" className="text-xl">
        {t("minutes")}
      </h2>
      {meeting.minutes.length === 0 && <p>{t("noMinutes")}</p>}
      {meeting.minutes.map((minutes, place) => (
        <Version key={minutes.id} minutes={minutes} locale={locale}>
          {place === 0 && (
            <AppLink
              plain
              href={`/${zone}/meetings/${meeting.id}/minutes.pdf`}
              className="text-bleu underline"
            >
              {t("openPdf")}
            </AppLink>
          )}
        </Version>
      ))}
    </section>
  );
}

function Version({
  minutes,
  locale,
  children,
}: {
  minutes: MinutesDto;
  locale: Locale;
  children: ReactNode;
}) {
  const t = useTranslations("assemblies");
  const { n, corrects, ar, fr, state, signedOn, signatures, scan } = minutes;
  return (
    <article className="flex flex-col gap-4 rounded border border-line p-4 sm:p-6">
      <h3 className="flex flex-wrap items-center gap-3 font-[550]">
        {t("version", { n: String(n) })}
        <StatusPill tone={state === "signed" ? "verified" : "pending"}>
          {signedOn
            ? t("signedOn", { day: formatDate(signedOn, locale, "short") })
            : t("minutesStates.draft")}
        </StatusPill>
      </h3>
      {corrects !== null && <p className="font-[550]">{t("corrects", { n: String(corrects) })}</p>}
      {ar && (
        <p lang="ar" dir="rtl" className="whitespace-pre-line">
          {ar}
        </p>
      )}
      {fr && (
        <p lang="fr" dir="ltr" className="whitespace-pre-line">
          {fr}
        </p>
      )}
      <Decisions decisions={minutes.decisions} locale={locale} />
      {signatures.length > 0 && (
        <ul className="flex flex-col gap-1">
          {signatures.map(({ office, name, on }) => (
            <li key={`${office} ${on}`} className="text-s">
              {t(`offices.${office}`)} · <Bilingual value={name} locale={locale} /> ·{" "}
              {formatDate(on, locale, "short")}
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {children}
        {scan && (
          <AppLink plain href={scan} className="text-bleu underline">
            {t("openScan")}
          </AppLink>
        )}
      </p>
    </article>
  );
}

/** What was decided, with its counts. */
export function Decisions({ decisions, locale }: { decisions: readonly Decision[]; locale: Locale }) {
  const t = useTranslations("assemblies");
  if (decisions.length === 0) return null;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <DataTable
      caption={t("decisions")}
      columns={[
        { key: "words", label: t("decision"), rowHeader: true },
        { key: "inFavour", label: t("inFavour"), align: "end" },
        { key: "against", label: t("against"), align: "end" },
        { key: "abstained", label: t("abstained"), align: "end" },
      ]}
      rows={decisions.map((one) => ({
        id: String(one.n),
        cells: {
          words: <span dir="auto">{one.words}</span>,
          ...{
            inFavour: number(one.inFavour),
            against: number(one.against),
            abstained: number(one.abstained),
          },
        },
      }))}
    />
  );
}
