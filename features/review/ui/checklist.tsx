import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { RuleSource } from "#components/format/rule-source.tsx";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import type { CheckDto, CheckItem } from "#features/review/schema.ts";
import { CheckFact } from "#features/review/ui/check-fact.tsx";
import { CheckForm } from "#features/review/ui/check-form.tsx";
import { useDocumentName } from "#features/review/ui/document-name.ts";
import type { ReadFile } from "#features/review/ui/read-file.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ChecklistProps = Pick<ReadFile, "review" | "file" | "attestations"> & {
  year: number;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

const tones = { fine: "verified", problem: "danger", not_applicable: "neutral" } as const;

/** The name of a point: one of ours, or the paper it is about. */
export function useItemName(): (item: CheckItem) => string {
  const t = useTranslations("review.items");
  const nameOf = useDocumentName();
  return (item) =>
    item.startsWith("document.")
      ? t("document", { name: nameOf(item.slice(9) as "portrait") })
      : t(item as "identity");
}

/** The points of the kind's rule, each with what the file says and what the officer found. */
export function Checklist(props: ChecklistProps) {
  const t = useTranslations("review.check");
  const { review, file, locale } = props;
  const { demands } = file;
  const done = review.checks.filter(({ outcome }) => outcome !== null).length;
  return (
    <section aria-labelledby="checklist-title" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="checklist-title" className="text-xl">
          {t("title")}
        </h2>
        <p className="text-s text-encre-2" role="status">
          {t("progress", { done, total: review.checks.length })}
        </p>
      </div>
      {demands && (
        <p className="text-s text-encre-2">
          {t.rich("rule", {
            rule: () => <RuleSource source={demands.source} evidence={demands.evidence} />,
            date: formatDate(demands.effectiveFrom, locale),
          })}
        </p>
      )}
      <ClientMessages locale={locale} namespaces={["review"]}>
        <ol className="border-t border-encre">
          {review.checks.map((check) => (
            <Point key={check.item} check={check} {...props} />
          ))}
        </ol>
      </ClientMessages>
    </section>
  );
}

function Point({
  check,
  review,
  file,
  attestations,
  year,
  sentences,
  locale,
}: ChecklistProps & { check: CheckDto }) {
  const t = useTranslations("review.check");
  const name = useItemName()(check.item);
  const { item, outcome, note } = check;
  return (
    <li
      id={`check-${item}`}
      tabIndex={-1}
      data-key-item=""
      className="flex scroll-mt-4 flex-col gap-2 border-b border-line px-2 py-4 focus:bg-papier focus:outline-3 focus:-outline-offset-2 focus:outline-bleu"
    >
      <h3 className="text-m font-[550]">{name}</h3>
      <CheckFact {...{ item, file, attestations, year, locale }} />
      {review.viewer.mayCheck ? (
        <CheckForm
          {...{ locale, item, name, outcome, sentences }}
          applicationId={review.applicationId}
          note={note ?? ""}
        />
      ) : (
        <>
          {outcome ? (
            <StatusPill tone={tones[outcome]}>{t(outcome)}</StatusPill>
          ) : (
            <p className="text-s text-encre-2">{t("open")}</p>
          )}
          {note && (
            <p className="text-s whitespace-pre-line" dir="auto">
              {note}
            </p>
          )}
        </>
      )}
      {check.officer && <p className="text-s text-encre-2">{t("by", { name: isolate(check.officer) })}</p>}
    </li>
  );
}
