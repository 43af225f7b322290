import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Meeting } from "#features/assemblies/schema.ts";
import { MeetingPill } from "#features/assemblies/ui/meetings-view.tsx";
import { MinutesPart } from "#features/assemblies/ui/minutes-part.tsx";
import type { Zone } from "#features/assemblies/ui/read-meetings.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = [
  ...(["convened", "cancelled", "public", "private", "attended"] as const),
  ...(["entered", "written", "signature", "signed", "scan"] as const),
] as const;

type MeetingViewProps = {
  meeting: Meeting;
  zone: Zone;
  done: string | undefined;
  /** A code that a scan was refused with. */
  problem: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
  /** What the reader may do. */
  children?: ReactNode;
};

/** A meeting: when, where and about what, who was there, and what was decided. */
export function MeetingView({ meeting, zone, done, problem, sentences, locale, children }: MeetingViewProps) {
  const t = useTranslations("assemblies");
  const did = deeds.find((deed) => deed === done);
  const back = zone === "studio" ? "/studio/meetings" : `/${zone}/bodies/${meeting.bodyId}/meetings`;
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={back}>{t("title")}</BackLink>}
        title={t(`titles.${meeting.kind}`)}
        lead={<Bilingual value={meeting.bodyName} locale={locale} />}
      >
        <div>
          <MeetingPill meeting={meeting} />
        </div>
      </PageHeader>
      {did && (
        <Notice tone="success" role="status">
          {t(`done.${did}`)}
        </Notice>
      )}
      {problem && (
        <Notice tone="danger" role="alert">
          {sentences[problem] ?? sentences.INVALID_INPUT}
        </Notice>
      )}
      {meeting.cancelNote && (
        <Notice tone="warning" title={t("states.cancelled")}>
          <span dir="auto">{meeting.cancelNote}</span>
        </Notice>
      )}
      {meeting.isDemonstration && <Notice>{t("demonstration")}</Notice>}
      <Facts meeting={meeting} locale={locale} />
      {meeting.attendees.length > 0 && (
        <section aria-labelledby="there" className="flex flex-col gap-3">
          <h2 id="there" className="text-xl">
            {t("there")}
          </h2>
          <ul className="border-t border-line">
            {meeting.attendees.map(({ memberId, name, how }) => (
              <li key={memberId} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2">
                <Bilingual value={name} locale={locale} />
                <span className="text-s text-encre-2">{t(`hows.${how}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <MinutesPart meeting={meeting} zone={zone} locale={locale} />
      {children}
    </Container>
  );
}

function Facts({ meeting, locale }: Pick<MeetingViewProps, "meeting" | "locale">) {
  const t = useTranslations("assemblies");
  const { heldAt, place, agenda, attended, code, isPublic } = meeting;
  return (
    <SummaryList
      items={[
        { term: t("heldAt"), value: <When value={heldAt} locale={locale} style="dateTime" /> },
        { term: t("place"), value: <span dir="auto">{place}</span> },
        {
          term: t("agenda"),
          value: (
            <span dir="auto" className="whitespace-pre-line">
              {agenda}
            </span>
          ),
        },
        { term: t("attended"), value: formatNumber(attended, locale) },
        ...(code
          ? [
              {
                term: t("code"),
                value: (
                  <>
                    <bdi dir="ltr" className="text-l tabular-nums">
                      {code}
                    </bdi>{" "}
                    <span className="text-s text-encre-2">{t("codeText")}</span>
                  </>
                ),
              },
            ]
          : []),
        { term: t("shown"), value: t(isPublic ? "shownYes" : "shownNo") },
      ]}
    />
  );
}
