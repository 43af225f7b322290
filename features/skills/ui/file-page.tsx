import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { revokeCertificateAction } from "#features/skills/actions.ts";
import { type Candidate, type FileView, type OwnSkills, withdrawReasons } from "#features/skills/schema.ts";
import { EvidencePart } from "#features/skills/ui/evidence-part.tsx";
import { FileForm } from "#features/skills/ui/file-form.tsx";
import { JurorPanel } from "#features/skills/ui/juror-panel.tsx";
import { JuryPart } from "#features/skills/ui/jury-part.tsx";
import { NextStep } from "#features/skills/ui/next-step.tsx";
import { OutcomeNotice } from "#features/skills/ui/outcome-notice.tsx";
import { Part } from "#features/skills/ui/part.tsx";
import { skillSentences, stateTones } from "#features/skills/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type Props = {
  file: FileView;
  zone: "studio" | "office";
  /** The maker's crafts and pieces, while they write. */
  crafts: OwnSkills["crafts"];
  pieces: readonly { id: string; title: LocalizedText }[];
  candidates: readonly Candidate[];
  keptTitle: string;
  sent: "paper" | "film";
  owner: string;
  done: string | undefined;
  problem: string | undefined;
  locale: Locale;
};

/** A file of acquired skills, for its maker, its chamber and its jury: what there is to do now stands first. */
export function FilePage(props: Props) {
  const { file, zone, crafts, done, problem, locale } = props;
  const t = useTranslations("skills");
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <div className="pt-4">
        <BackLink href={`/${zone}/skills`}>{t("file.back")}</BackLink>
        <PageHeader
          title={<Bilingual value={file.craftName} locale={locale} />}
          eyebrow={<StatusPill tone={stateTones[file.state]}>{t(`states.${file.state}`)}</StatusPill>}
          lead={<Bilingual value={file.artisanName} locale={locale} />}
        />
        <OutcomeNotice {...{ done, problem, locale }} />
      </div>
      <JurorPanel {...{ file, zone, locale }} />
      <Facts file={file} locale={locale} />
      <EvidencePart {...props} />
      {file.viewer.isMaker && file.state === "draft" && (
        <Disclosure summary={t("file.edit")}>
          <div className="max-w-[39rem]">
            <FileForm {...{ file, crafts, locale }} artisanId={file.artisanId} />
          </div>
        </Disclosure>
      )}
      <JuryPart {...props} />
      <NextStep file={file} locale={locale} />
      {zone === "office" && <Revoke file={file} locale={locale} />}
    </Container>
  );
}

function Facts({ file, locale }: { file: FileView; locale: Locale }) {
  const t = useTranslations("skills.file");
  const day = (at: string | null) => (at ? formatDate(at, locale) : "–");
  return (
    <Part id="facts" title={t("facts")}>
      <SummaryList
        items={[
          { term: t("town"), value: <Bilingual value={file.town} locale={locale} /> },
          { term: t("chamber"), value: <Bilingual value={file.chamberName} locale={locale} /> },
          { term: t("practice"), value: t("since", { year: String(file.practiceSince) }) },
          ...(file.sales === null
            ? []
            : [{ term: t("sales"), value: t("salesValue", { count: file.sales }) }]),
          { term: t("statement"), value: <span dir="auto">{file.statement}</span> },
          { term: t("submitted"), value: day(file.submittedAt) },
          ...(file.appealText
            ? [
                { term: t("appealed"), value: day(file.appealedAt) },
                { term: t("appealText"), value: <span dir="auto">{file.appealText}</span> },
              ]
            : []),
          ...(file.decidedAt
            ? [
                { term: t("decided"), value: day(file.decidedAt) },
                { term: t("note"), value: <span dir="auto">{file.note}</span> },
              ]
            : []),
          ...(file.certificate
            ? [
                {
                  term: t("certificate"),
                  value: file.certificate.revokedAt
                    ? t("revokedOn", { date: day(file.certificate.revokedAt) })
                    : t("inForceSince", { date: day(file.certificate.grantedAt) }),
                },
              ]
            : []),
        ]}
      />
    </Part>
  );
}

/** Taking a certificate back, for the chamber's manager. */
function Revoke({ file, locale }: { file: FileView; locale: Locale }) {
  const t = useTranslations("skills.revoke");
  const { certificate, viewer } = file;
  if (!certificate || certificate.revokedAt || !viewer.mayRevoke) return null;
  return (
    <Disclosure summary={t("title")}>
      <div className="max-w-[39rem]">
        <FieldsForm
          action={revokeCertificateAction}
          start={newForm()}
          fields={[
            {
              ...{ kind: "radio", name: "reason", label: t("reason") },
              options: withdrawReasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
            },
            { kind: "confirm", name: "confirmed", label: t("confirm") },
          ]}
          hidden={{ locale, zone: "office", fileId: file.id, certificateId: certificate.id }}
          sentences={skillSentences(locale)}
          submit={t("title")}
          tone="danger"
        />
      </div>
    </Disclosure>
  );
}
