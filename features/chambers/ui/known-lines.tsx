import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { AnnexDto } from "#features/chambers/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones: Record<AnnexDto["evidence"], PillTone> = {
  confirmed: "verified",
  reported: "info",
  unconfirmed: "pending",
  demonstration: "neutral",
};

/** How sure a recorded fact is, as a word with its sign. */
export function EvidencePill({ evidence }: { evidence: AnnexDto["evidence"] }) {
  const t = useTranslations("chambers.evidence");
  return <StatusPill tone={tones[evidence]}>{t(evidence)}</StatusPill>;
}

type KnownProps = Pick<AnnexDto, "evidence"> & {
  source: string | null;
  recordedOn: string | null;
  locale: Locale;
};

/** How sure a fact is, where it is written and when it was read, in small print below the fact. */
export function KnownLines({ evidence, source, recordedOn, locale }: KnownProps) {
  const t = useTranslations("chambers.page");
  return (
    <div className="mt-1 flex flex-col gap-1 text-s text-encre-2">
      <EvidencePill evidence={evidence} />
      {source && (
        <p>
          {t("source")} · <bdi className="break-words">{source}</bdi>
        </p>
      )}
      {recordedOn && (
        <p>
          {t("recordedOn")} <When value={recordedOn} locale={locale} />
        </p>
      )}
    </div>
  );
}
