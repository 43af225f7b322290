import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { noted } from "#components/format/noted.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { legalVersion } from "#features/showcase/domain/legal.ts";
import type { ReturnRuleDto } from "#features/showcase/schema.ts";
import { DocumentView } from "#features/showcase/ui/document-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const sections = ["count", "except", "how", "faults"] as const;

type ReturnsViewProps = { rule: ReturnRuleDto | null; locale: Locale };

/** How long one may change one's mind, what cannot go back, and how it is done. */
export function ReturnsView({ rule, locale }: ReturnsViewProps) {
  const t = useTranslations("showcase.returns");
  return (
    <DocumentView
      title={t("title")}
      lead={t("lead")}
      locale={locale}
      version={legalVersion.returns}
      first={rule ? <Days rule={rule} locale={locale} /> : <p>{t("unknown")}</p>}
      sections={sections.map((id) => ({ id, title: t(`${id}.title`), text: t(`${id}.text`) }))}
    />
  );
}

/** The recorded days, with how sure they are and where they stand. */
function Days({ rule, locale }: { rule: ReturnRuleDto; locale: Locale }) {
  const t = useTranslations("showcase.returns");
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid gap-4 sm:grid-cols-2">
        {(["morocco", "union"] as const).map((place) => (
          <div key={place} className="flex flex-col gap-1 bg-sable p-5">
            <dt className="order-2">
              {t(place)}
              <span className="block text-s text-encre-2">{t(`law.${place}`)}</span>
            </dt>
            <dd className="font-heading text-3xl leading-heading">{t("days", { n: rule[place] })}</dd>
          </div>
        ))}
      </dl>
      {rule.terms && (
        <ul className="flex list-disc flex-col gap-1 ps-5">
          <li>{t("terms.elsewhere", { n: rule.terms.elsewhere })}</li>
          <li>{t("terms.sendBack", { n: rule.terms.sendBack })}</li>
          <li>{t(rule.terms.buyerPostage ? "terms.buyerPostage" : "terms.ourPostage")}</li>
          <li>{t(rule.terms.deliveryBack ? "terms.deliveryBack" : "terms.deliveryKept")}</li>
          <li>{t(rule.terms.dutiesBack ? "terms.dutiesBack" : "terms.dutiesKept")}</li>
        </ul>
      )}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-s text-encre-2">
        <StatusPill tone={rule.evidence === "confirmed" ? "verified" : "pending"}>
          {t(`state.${rule.evidence}`)}
        </StatusPill>
        <span>
          {t.rich("source", {
            date: formatDate(rule.effectiveFrom, locale),
            text: rule.source,
            source: noted,
          })}
        </span>
      </p>
    </div>
  );
}
