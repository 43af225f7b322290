import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { EvidenceDto } from "#features/badges/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** One piece of evidence: what it is, its day, and the digest that proves a file is the one that was sent. */
export function EvidenceItem({ item, locale }: { item: EvidenceDto; locale: Locale }) {
  const t = useTranslations("badges.evidence");
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-[550]">
          {item.kind === "file" ? <bdi>{item.title}</bdi> : t(`kinds.${item.kind}`)}
        </span>
        <span className="text-s text-encre-2">
          {item.kind === "file" && <>{t("kinds.file")}, </>}
          <When value={item.datedOn} locale={locale} />
        </span>
      </p>
      {item.sha256 && (
        <p className="text-s">
          {t("digest")}{" "}
          <bdi dir="ltr" className="font-mono text-encre-2 wrap-anywhere">
            {item.sha256}
          </bdi>
        </p>
      )}
      {item.recordId?.startsWith("vst_") && (
        <TextLink href={`/office/visits/${item.recordId}`}>{t("openVisit")}</TextLink>
      )}
      {item.recordId?.startsWith("lbc_") && (
        <TextLink href={`/office/quality/labels/${item.recordId}`}>{t("openLabel")}</TextLink>
      )}
      {item.link && (
        <TextLink href={item.link} plain className="target-slim inline-flex w-fit items-center">
          {t("open")} <span className="sr-only">{item.title}</span>
        </TextLink>
      )}
    </>
  );
}
