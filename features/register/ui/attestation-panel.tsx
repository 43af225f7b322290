import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { UploadForm } from "#components/ui/upload-form.tsx";
import type { AttestationView } from "#features/register/attestation-schema.ts";
import { AttestationForm } from "#features/register/ui/attestation-form.tsx";
import { AttestationList } from "#features/register/ui/attestation-list.tsx";
import { AttestationMessages } from "#features/register/ui/attestation-messages.tsx";
import { AttestationRecord } from "#features/register/ui/attestation-record.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type AttestationPanelProps = {
  /** Answer of `viewAttestations`. */
  view: AttestationView;
  /** Answer of `hasRegister`: whether the national register can be asked by machine. */
  canAsk: boolean;
  locale: Locale;
  /** The page the panel stands on, `/fr/office/…`: each form comes back to it. */
  back: string;
  /** Heading level of the panel's title on its page. */
  headingLevel?: 2 | 3;
};

/**
 * How a file's or maker's registry number was checked, and the ways to check it now. Stands in the review of a file, on a
 * maker's page in the office, and on a page of its own.
 */
export function AttestationPanel({ view, canAsk, locale, back, headingLevel = 2 }: AttestationPanelProps) {
  const t = useTranslations("register.attestation");
  const { subjectId, record, heldBy } = view;
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const common = { subjectId, locale, back };
  const number = view.registryNumber ?? "";
  return (
    <AttestationMessages locale={locale}>
      <section id="attestation" className="flex flex-col gap-8">
        <div className="flex flex-col gap-3">
          <Heading className="text-xl">{t("known")}</Heading>
          <p>
            {t(view.kind === "application" ? "claimed" : "held")}{" "}
            {number ? (
              <bdi dir="ltr" className="font-[550]">
                {number}
              </bdi>
            ) : (
              <span className="text-encre-2">{t("noNumber")}</span>
            )}
          </p>
          {heldBy && (
            <Notice tone="warning" title={t("heldBy", { name: isolate(pick(heldBy, locale).text) })} />
          )}
          <AttestationList attestations={view.attestations} locale={locale} />
        </div>
        <div>
          <Heading className="mb-2 text-xl">{t("ways")}</Heading>
          <div className="border-t border-line">
            <AttestationForm
              {...common}
              way="lookup"
              summary={t("lookupTitle")}
              number={number}
              outcomes={["found", "not_found", "differs"]}
            >
              <p className="max-w-text">{t("lookupText")}</p>
            </AttestationForm>
            <Disclosure summary={t("scanTitle")}>
              <p className="mb-4 max-w-text">{t("scanText")}</p>
              <ScanUpload subjectId={subjectId} locale={locale} />
            </Disclosure>
            {record ? (
              <AttestationForm
                {...common}
                way="file"
                summary={t("fileTitle")}
                thing={record.id}
                outcomes={["found", "differs"]}
              >
                <p className="max-w-text">{t("fileText")}</p>
                <AttestationRecord view={view} record={record} locale={locale} />
              </AttestationForm>
            ) : (
              <Disclosure summary={t("fileTitle")}>
                <p>{t("fileNone")}</p>
              </Disclosure>
            )}
            {canAsk && (
              <AttestationForm {...common} way="register" summary={t("registerTitle")} number={number}>
                <p className="max-w-text">{t("registerText")}</p>
              </AttestationForm>
            )}
          </div>
        </div>
      </section>
    </AttestationMessages>
  );
}

/** The form that sends a picture of a card. The phone's camera opens where there is one. */
export function ScanUpload({ subjectId, locale }: { subjectId: string; locale: Locale }) {
  const t = useTranslations("register.attestation");
  const action = `/api/register/scans?${new URLSearchParams({ subject: subjectId, locale })}`;
  return (
    <UploadForm action={action} send={t("sendPhoto")} sending={t("sendingPhoto")}>
      <FileField
        name="photo"
        label={t("photo")}
        hint={t("photoHint")}
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
      />
    </UploadForm>
  );
}
