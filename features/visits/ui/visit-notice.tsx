import { getTranslations } from "next-intl/server";
import { formatDate } from "#components/format/date.ts";
import { Notice } from "#components/ui/notice.tsx";
import { currentContext } from "#features/identity/index.ts";
import { plannedForMe } from "#features/visits/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

/** For the applicant's own page: when somebody of the chamber comes. Nothing where no visit is planned. */
export async function VisitNotice({
  applicationId,
  locale,
}: {
  applicationId: Id<"application">;
  locale: Locale;
}) {
  const planned = await plannedForMe(await currentContext(), { applicationId });
  if (!planned.ok || !planned.value.plannedFor) return null;
  const t = await getTranslations({ locale, namespace: "visits" });
  return (
    <Notice
      tone="info"
      title={t("notice.title", { date: formatDate(planned.value.plannedFor, locale, "dateTime") })}
    >
      <p>{t("notice.text")}</p>
    </Notice>
  );
}
