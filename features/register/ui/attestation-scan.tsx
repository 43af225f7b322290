import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { AttestationView, ScannedCard } from "#features/register/attestation-schema.ts";
import type { ReadScan } from "#features/register/index.ts";
import { AttestationForm } from "#features/register/ui/attestation-form.tsx";
import { AttestationMessages } from "#features/register/ui/attestation-messages.tsx";
import { ScanUpload } from "#features/register/ui/attestation-panel.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type AttestationScanProps = {
  view: AttestationView;
  scan: ReadScan;
  /** Five-minute address of the picture. */
  picture: string;
  locale: Locale;
  back: string;
};

/** A card's picture with what its code says, and the officer's own reading of the number beside it. */
export function AttestationScan({ view, scan, picture, locale, back }: AttestationScanProps) {
  const t = useTranslations("register.attestation");
  const { subjectId } = view;
  return (
    <AttestationMessages locale={locale}>
      <div className="grid items-start gap-8 lg:grid-cols-2">
        {/* biome-ignore lint/performance/noImgElement: a private file, sealed and marked for one viewer */}
        <img
          src={`${picture}?w=1000`}
          alt={t("photo")}
          className="max-h-[32rem] w-full rounded border border-line bg-papier object-contain"
        />
        {scan.text === null ? (
          <div className="flex flex-col gap-6">
            <Notice tone="warning" title={t("scanNone")}>
              <p>{t("scanNoneText")}</p>
            </Notice>
            <ScanUpload subjectId={subjectId} locale={locale} />
          </div>
        ) : (
          <div className="flex flex-col gap-6">
            <div className="flex flex-col gap-2">
              <h2 className="text-xl">{t("scanRead")}</h2>
              <p className="rounded-sm border border-line bg-papier p-3 font-mono text-s break-all">
                <bdi>{scan.text}</bdi>
              </p>
              {scan.registryNumber && !scan.card && <p>{t("scanHasNumber")}</p>}
            </div>
            {scan.card && <CardFacts card={scan.card} locale={locale} />}
            {scan.isOurs && !scan.card && <Notice tone="danger" title={t("cardUnknown")} />}
            {!scan.isOurs && (
              <Notice>
                <p>{t("scanForeign")}</p>
              </Notice>
            )}
            <AttestationForm
              way="scan"
              subjectId={subjectId}
              thing={scan.documentId}
              locale={locale}
              back={back}
              number={scan.registryNumber ?? ""}
              outcomes={["found", "not_found", "differs"]}
            />
            <Disclosure summary={t("again")} className="border-t">
              <ScanUpload subjectId={subjectId} locale={locale} />
            </Disclosure>
          </div>
        )}
      </div>
    </AttestationMessages>
  );
}

function CardFacts({ card, locale }: { card: ScannedCard; locale: Locale }) {
  const t = useTranslations("register.attestation");
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-l">{t("cardOurs")}</h2>
      <SummaryList
        items={[
          {
            term: t("cardState"),
            value: (
              <StatusPill tone={card.isInForce ? "verified" : "revoked"}>
                {t(card.isInForce ? "cardInForce" : "cardNotInForce")}
              </StatusPill>
            ),
          },
          { term: t("cardNumber"), value: <bdi dir="ltr">{card.number}</bdi> },
          { term: t("cardHolder"), value: <Bilingual value={card.holderName} locale={locale} /> },
          { term: t("number"), value: <bdi dir="ltr">{card.registryNumber}</bdi> },
          { term: t("validUntil"), value: formatDate(card.validUntil, locale) },
        ]}
      />
    </section>
  );
}
