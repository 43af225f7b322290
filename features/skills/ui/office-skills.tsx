import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { FileRow } from "#features/skills/schema.ts";
import { FileList } from "#features/skills/ui/file-list.tsx";
import { OutcomeNotice } from "#features/skills/ui/outcome-notice.tsx";
import { Part } from "#features/skills/ui/part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  files: readonly FileRow[];
  juries: readonly FileRow[];
  done: string | undefined;
  locale: Locale;
};

/** A chamber's files of acquired skills: those the reader judges, those that wait, those that were decided. */
export function OfficeSkills({ files, juries, done, locale }: Props) {
  const t = useTranslations("skills.office");
  const isOver = ({ state }: FileRow) => state === "granted" || state === "refused";
  const groups = [
    { id: "mine", files: juries.filter((file) => !isOver(file)) },
    { id: "open", files: files.filter((file) => !isOver(file)) },
    { id: "over", files: files.filter(isOver) },
  ] as const;
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <div>
        <PageHeader title={t("title")} lead={t("lead")} />
        <OutcomeNotice done={done} problem={undefined} locale={locale} />
      </div>
      {files.length === 0 && juries.length === 0 && (
        <EmptyState art="tile" title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      )}
      {groups.map(
        (group) =>
          group.files.length > 0 && (
            <Part key={group.id} id={group.id} title={t(group.id)}>
              <FileList files={group.files} zone="office" named locale={locale} />
            </Part>
          ),
      )}
    </Container>
  );
}
