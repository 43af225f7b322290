import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { When } from "#components/format/when.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DuplicateNotice } from "#features/duplicates/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type NoticesProps = { notices: readonly DuplicateNotice[]; locale: Locale };

/** What the federation found about records of this chamber, for its manager. Nothing when it found nothing. */
export function DuplicateNotices({ notices, locale }: NoticesProps) {
  const t = useTranslations("duplicates.notice");
  return notices.map((notice) => {
    const about = { name: isolate(pick(notice.name, locale).text), number: isolate(notice.number) };
    return (
      <Notice
        key={notice.id}
        tone={notice.stands ? "info" : "warning"}
        title={t(notice.stands ? "standsTitle" : "fallsTitle")}
      >
        <p>{t(notice.stands ? "stands" : `falls.${notice.kind}`, about)}</p>
        <p className="flex flex-wrap gap-x-4 text-s">
          <When value={notice.settledAt} locale={locale} />
          {notice.kind === "maker" && (
            <TextLink href={`/office/artisans/${notice.subjectId}`}>{t("open")}</TextLink>
          )}
        </p>
      </Notice>
    );
  });
}
