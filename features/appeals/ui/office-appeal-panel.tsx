import { getTranslations } from "next-intl/server";
import { formatDate } from "#components/format/date.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { appealsOfFile } from "#features/appeals/index.ts";
import { clockOf } from "#features/appeals/schema.ts";
import { AnswerBlock } from "#features/appeals/ui/answer-block.tsx";
import { Filing } from "#features/appeals/ui/appeal-panel.tsx";
import { ClockPill } from "#features/appeals/ui/clock-pill.tsx";
import { currentContext } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * The appeals on a file's page in the office. Where an officer filled the file in with somebody, the objection can be written
 * down for them here too. Nothing where a file was never refused.
 */
export async function OfficeAppealPanel({
  applicationId,
  locale,
}: {
  applicationId: Id<"application">;
  locale: Locale;
}) {
  const found = await appealsOfFile(await currentContext(), { applicationId });
  if (!found.ok) return null;
  const { appeals, filing, viewer } = found.value;
  if (appeals.length === 0 && !filing) return null;
  const t = await getTranslations({ locale, namespace: "appeals" });
  return (
    <section aria-labelledby="appeal-title" className="flex flex-col gap-3">
      <h2 id="appeal-title" className="text-l">
        {t("title")}
      </h2>
      {appeals.map((appeal) => (
        <div key={appeal.id} className="flex flex-col gap-2 border-t border-line pt-3">
          <p className="flex flex-wrap items-center gap-3">
            {t(`panel.filed.${appeal.level}`, { date: formatDate(appeal.filedAt, locale) })}
            {!appeal.outcome && <ClockPill clock={clockOf(new Date(appeal.dueAt), now())} />}
          </p>
          <AnswerBlock appeal={appeal} locale={locale} />
          <OnwardLink href={`/office/appeals/${appeal.id}`}>{t("open")}</OnwardLink>
        </div>
      ))}
      {filing && (
        <p className="text-s text-encre-2">
          {t("panel.officeUntil", { date: formatDate(`${filing.until}T12:00:00Z`, locale) })}
        </p>
      )}
      {filing?.isOpen && viewer.mayFile && !viewer.isApplicant && (
        <Disclosure summary={t("panel.writeFor")}>
          <Filing of={found.value} locale={locale} />
        </Disclosure>
      )}
    </section>
  );
}
