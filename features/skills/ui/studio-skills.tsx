import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { certificatePath, type FileRow, type OwnSkills } from "#features/skills/schema.ts";
import { FileForm } from "#features/skills/ui/file-form.tsx";
import { FileList } from "#features/skills/ui/file-list.tsx";
import { OutcomeNotice } from "#features/skills/ui/outcome-notice.tsx";
import { Part } from "#features/skills/ui/part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  skills: OwnSkills;
  juries: readonly FileRow[];
  done: string | undefined;
  problem: string | undefined;
  locale: Locale;
};

/** A maker's files and certificates, the juries they sit on, and a new file. */
export function StudioSkills({ skills, juries, done, problem, locale }: Props) {
  const t = useTranslations("skills.studio");
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <div>
        <PageHeader title={t("title")} lead={t("lead")} />
        <OutcomeNotice {...{ done, problem, locale }} />
      </div>
      <Certificates skills={skills} locale={locale} />
      <Part id="files" title={t("files")}>
        {skills.files.length === 0 ? (
          <EmptyState art="tile" title={t("noFiles")}>
            <p>{t("noFilesText")}</p>
          </EmptyState>
        ) : (
          <FileList files={skills.files} zone="studio" named={false} locale={locale} />
        )}
      </Part>
      {juries.length > 0 && (
        <Part id="juries" title={t("juries")}>
          <p>{t("juriesLead")}</p>
          <FileList files={juries} zone="studio" named locale={locale} />
        </Part>
      )}
      <Part id="new" title={t("start")}>
        <p className="max-w-text">{t("startHint", { years: skills.years })}</p>
        <div className="max-w-[39rem]">
          <FileForm {...{ locale }} artisanId={skills.artisanId} crafts={skills.crafts} file={null} />
        </div>
      </Part>
    </Container>
  );
}

/** Certificates of the maker, and whether they are shown. */
function Certificates({ skills, locale }: { skills: OwnSkills; locale: Locale }) {
  const t = useTranslations("skills.studio");
  if (skills.certificates.length === 0) return null;
  return (
    <Part id="certificates" title={t("certificates")}>
      <ul className="flex flex-col border-t border-line">
        {skills.certificates.map((one) => (
          <li key={one.id} className="flex flex-col gap-1 border-b border-line py-4">
            <p className="flex flex-wrap items-center gap-3">
              <Bilingual value={one.name} locale={locale} className="font-[550]" />
              <StatusPill tone={one.revokedAt ? "revoked" : "verified"}>
                {one.revokedAt ? t("revoked") : t("inForce")}
              </StatusPill>
            </p>
            <p className="text-s text-encre-2">{formatDate(one.grantedAt, locale)}</p>
            {skills.areShown && (
              <TextLink
                href={certificatePath(one.credentialId)}
                plain
                className="target-slim inline-flex w-fit items-center text-s"
              >
                {t("signed")}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
      <p>
        {skills.areShown ? t("areShown") : t("notShown")}{" "}
        <TextLink href="/studio/record/consents/certificates">
          {skills.areShown ? t("hide") : t("show")}
        </TextLink>
      </p>
    </Part>
  );
}
