import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { takeAction } from "#features/review/actions.ts";
import type { QueueRow as Row } from "#features/review/schema.ts";
import { DueMark } from "#features/review/ui/due-mark.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type QueueRowProps = { row: Row; now: Date; locale: Locale };

/** One file of the queue: who, what, by when, and whose. A line for the keyboard, a card on a phone. */
export function QueueRow({ row, now, locale }: QueueRowProps) {
  const t = useTranslations("review.row");
  const kind = useTranslations("wizard.kinds");
  const name = row.name ? pick(row.name, locale).text : row.number;
  const comma = locale === "ar" ? "، " : ", ";
  const isDecided = row.state === "approved" || row.state === "refused";
  return (
    <li
      tabIndex={-1}
      data-key-item=""
      className="grid gap-x-6 gap-y-2 border-b border-line px-2 py-4 focus:bg-papier focus:outline-3 focus:-outline-offset-2 focus:outline-bleu lg:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(13rem,1.4fr)_minmax(9rem,auto)] lg:items-center"
    >
      <div className="min-w-0">
        <AppLink
          href={`/office/applications/${row.id}`}
          data-key="o"
          className="target-slim inline-flex items-center text-l font-[550] text-bleu underline hover:decoration-2"
        >
          {row.name ? <Bilingual value={row.name} locale={locale} /> : t("unnamed")}
        </AppLink>
        <p className="text-s text-encre-2">
          <bdi dir="ltr">{row.number}</bdi>
        </p>
      </div>
      <div className="min-w-0">
        <p>{row.crafts.map((craft) => pick(craft, locale).text).join(comma)}</p>
        <p className="text-s text-encre-2">
          {row.kind && kind(`${row.kind}.name`)}
          {row.town && (
            <>
              {comma}
              <Bilingual value={row.town} locale={locale} />
            </>
          )}
        </p>
      </div>
      <div className="min-w-0">
        {isDecided ? (
          <span className="flex flex-wrap items-center gap-2">
            <StatusPill tone={row.state === "approved" ? "verified" : "revoked"}>
              {t(row.state === "approved" ? "approved" : "refused")}
            </StatusPill>
            <When value={row.updatedAt} locale={locale} style="short" className="text-s text-encre-2" />
          </span>
        ) : (
          row.dueAt && <DueMark dueAt={row.dueAt} now={now} locale={locale} />
        )}
      </div>
      <div className="flex items-center lg:justify-end">
        {row.mayTake ? (
          <form action={takeAction}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="applicationId" value={row.id} />
            <SubmitButton tone="secondary" dataKey="a" pendingLabel={t("taking")}>
              {t("take")}
              <span className="sr-only"> {isolate(name)}</span>
            </SubmitButton>
          </form>
        ) : (
          row.reviewer && <p className="text-s text-encre-2">{t("with", { name: isolate(row.reviewer) })}</p>
        )}
      </div>
    </li>
  );
}
