import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { StatusPill, Tag } from "#components/ui/badge.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import { UploadForm } from "#components/ui/upload-form.tsx";
import type { CertificateFile } from "#features/quality/schema.ts";
import { CertificateActs } from "#features/quality/ui/certificate-acts.tsx";
import { labelText } from "#features/quality/ui/certificate-list.tsx";
import { Frame, Part, type Said } from "#features/quality/ui/part.tsx";
import { standingTones } from "#features/quality/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { certificate: CertificateFile; act: string | null; said: Said; locale: Locale };

/** A certificate in the office: what it says, its paper, what may be done, and what happened to it. */
export function CertificateView({ certificate, act, said, locale }: Props) {
  const t = useTranslations("quality");
  const { standing, artisanId, chamberId, isDemonstration } = certificate;
  return (
    <Frame
      back={{ href: `/office/quality/labels?chamber=${chamberId}`, label: t("office.tabs.labels") }}
      title={labelText(certificate, locale, (facts) => t("level", facts))}
      eyebrow={
        <span className="flex flex-wrap items-center gap-3">
          <StatusPill tone={standingTones[standing]}>{t(`standings.${standing}`)}</StatusPill>
          {isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
        </span>
      }
      lead={
        <TextLink href={`/office/quality/workshops/${artisanId}`}>
          {pick(certificate.artisanName, locale).text}
        </TextLink>
      }
      said={said}
      width="text"
      locale={locale}
    >
      <Waiting certificate={certificate} />
      <Facts certificate={certificate} locale={locale} />
      <Paper certificate={certificate} locale={locale} />
      <CertificateActs certificate={certificate} asked={act} locale={locale} />
      <Part id="history" title={t("file.history")}>
        <Timeline
          items={certificate.events.map((event) => ({
            ...{ id: event.id, state: "done" as const },
            title: t(`events.${event.kind}`),
            when: (
              <>
                {formatDate(event.at, locale, "dateTime")}
                {event.by && (
                  <>
                    {" – "}
                    <bdi>{event.by}</bdi>
                  </>
                )}
              </>
            ),
            ...(event.reason && event.kind !== "reminded" ? { children: <bdi>{event.reason}</bdi> } : {}),
          }))}
        />
      </Part>
    </Frame>
  );
}

/** What stands between a certificate and being in force, before somebody presses in vain. */
function Waiting({ certificate }: { certificate: CertificateFile }) {
  const t = useTranslations("quality.file");
  const { standing, paper, inspection, lowerStand, reason, acts } = certificate;
  if (standing === "resting") return <Notice tone="warning" title={t("resting")} />;
  if (reason && standing !== "in_force")
    return (
      <Notice tone="warning" title={t("reason")}>
        <p dir="auto">{reason}</p>
      </Notice>
    );
  if (standing !== "recorded") return null;
  const missing = [
    ...(paper ? [] : (["paper"] as const)),
    ...(inspection === "missing" ? (["inspection"] as const) : []),
    ...(lowerStand ? [] : (["lower"] as const)),
    ...(acts.includes("confirm") ? [] : (["other"] as const)),
  ];
  if (missing.length === 0) return null;
  return (
    <Notice title={t("waits")}>
      <ul className="list-disc ps-5">
        {missing.map((what) => (
          <li key={what}>{t(`missing.${what}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Facts({ certificate, locale }: { certificate: CertificateFile; locale: Locale }) {
  const t = useTranslations("quality");
  const list = (words: readonly object[]) => words.map((word) => pick(word, locale).text).join(" · ");
  const { pieces, renewsId, inspectionId } = certificate;
  return (
    <SummaryList
      items={[
        { term: t("file.number"), value: <bdi dir="ltr">{certificate.number}</bdi> },
        { term: t("file.body"), value: <bdi>{certificate.issuingBody}</bdi> },
        { term: t("file.issuer"), value: pick(certificate.issuer, locale).text },
        { term: t("file.crafts"), value: list(certificate.crafts) },
        { term: t("file.pieces"), value: pieces.length > 0 ? list(pieces) : t("file.everyPiece") },
        { term: t("file.issuedOn"), value: formatDate(certificate.issuedOn, locale) },
        { term: t("file.expiresOn"), value: formatDate(certificate.expiresOn, locale) },
        { term: t("file.recordedBy"), value: <bdi>{certificate.recordedBy}</bdi> },
        {
          term: t("file.confirmedBy"),
          value: certificate.confirmedBy ? <bdi>{certificate.confirmedBy}</bdi> : t("file.nobodyYet"),
        },
        ...(inspectionId
          ? [
              {
                term: t("file.inspection"),
                value: (
                  <TextLink href={`/office/quality/inspections/${inspectionId}`}>
                    {t("file.toInspection")}
                  </TextLink>
                ),
              },
            ]
          : []),
        ...(renewsId
          ? [
              {
                term: t("file.renews"),
                value: <TextLink href={`/office/quality/labels/${renewsId}`}>{t("file.toRenewed")}</TextLink>,
              },
            ]
          : []),
        {
          term: t("file.known"),
          value: (
            <>
              {t(`evidence.${certificate.evidence}`)} · <bdi>{certificate.source}</bdi>
            </>
          ),
        },
      ]}
    />
  );
}

function Paper({ certificate, locale }: { certificate: CertificateFile; locale: Locale }) {
  const t = useTranslations("quality.file");
  return (
    <Part id="paper" title={t("paper")}>
      {certificate.paper ? (
        <p>
          <TextLink href={certificate.paper} plain>
            {t("openPaper")}
          </TextLink>
        </p>
      ) : (
        <p className="text-encre-2">{t("noPaper")}</p>
      )}
      {certificate.acts.includes("paper") && (
        <div className="max-w-[39rem]">
          <UploadForm
            action={`/api/quality/certificates/${certificate.id}/paper?lang=${locale}`}
            send={t(certificate.paper ? "replacePaper" : "addPaper")}
            sending={t("sending")}
          >
            <FileField
              name="file"
              label={t("scan")}
              hint={t("scanHint")}
              accept="image/jpeg,image/png,image/webp,application/pdf"
            />
          </UploadForm>
        </div>
      )}
    </Part>
  );
}
