import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { decideAction, nameJurorAction, openJuryAction } from "#features/skills/actions.ts";
import type { Candidate, FileView, JurorDto } from "#features/skills/schema.ts";
import { ButtonForm, Part } from "#features/skills/ui/part.tsx";
import { skillSentences } from "#features/skills/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { file: FileView; candidates: readonly Candidate[]; locale: Locale };

/** Who judges a file, what they declared and how they voted; for whoever keeps the jury, the next step. */
export function JuryPart({ file, candidates, locale }: Props) {
  const t = useTranslations("skills.jury");
  const rounds = [...new Set(file.jurors.map(({ round }) => round))];
  const isOpen = ["submitted", "appealed", "judging"].includes(file.state);
  if (rounds.length === 0 && !(file.viewer.mayKeep && isOpen)) return null;
  return (
    <Part id="jury" title={t("title")}>
      {rounds.map((round) => (
        <JuryTable
          key={round}
          caption={rounds.length > 1 ? t("round", { round: round === 1 ? "first" : "second" }) : t("members")}
          jurors={file.jurors.filter((juror) => juror.round === round)}
        />
      ))}
      {file.viewer.mayKeep && isOpen && <KeepJury {...{ file, candidates, locale }} />}
    </Part>
  );
}

function JuryTable({ caption, jurors }: { caption: string; jurors: readonly JurorDto[] }) {
  const t = useTranslations("skills.jury");
  const said = ({ hasDeclared, conflict }: JurorDto) =>
    conflict ? t(`conflicts.${conflict}`) : hasDeclared ? t("free") : t("undeclared");
  const voted = ({ conflict, vote, hasVoted }: JurorDto) =>
    conflict ? t("noVote") : vote ? t(`votes.${vote}`) : hasVoted ? t("hasVoted") : t("notYet");
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "name", label: t("juror"), rowHeader: true },
        { key: "declared", label: t("declared") },
        { key: "vote", label: t("vote") },
        { key: "reason", label: t("reason") },
      ]}
      rows={jurors.map((juror, n) => ({
        id: juror.id,
        cells: {
          name: (
            <span className="min-w-0 wrap-anywhere">
              {juror.name ? <bdi>{juror.name}</bdi> : t("number", { n: n + 1 })}
              <span className="block text-s text-encre-2">{t(`capacities.${juror.capacity}`)}</span>
            </span>
          ),
          declared: said(juror),
          vote: voted(juror),
          reason: juror.reason ? (
            <span dir="auto" className="min-w-0 wrap-anywhere">
              {juror.reason}
            </span>
          ) : (
            "–"
          ),
        },
      }))}
    />
  );
}

/** Naming, opening and closing a jury. */
function KeepJury({ file, candidates, locale }: Props) {
  const t = useTranslations("skills.jury");
  const now = file.jurors.filter(({ round }) => round === file.round);
  const free = now.filter(({ conflict }) => conflict === null);
  const isComplete = free.length >= file.rules.jurors;
  const hidden = { locale, fileId: file.id, zone: "office" };
  const sentences = skillSentences(locale);
  return (
    <div className="flex max-w-[39rem] flex-col gap-6">
      <Notice
        tone={isComplete ? "success" : "info"}
        title={t("count", { free: free.length, needed: file.rules.jurors })}
      />
      <Disclosure summary={t("name")} open={!isComplete}>
        <FieldsForm
          action={nameJurorAction}
          start={newForm()}
          fields={[
            {
              ...{ kind: "select", name: "userId", label: t("person"), placeholder: t("choosePerson") },
              options: candidates.map(({ userId, name, capacity }) => ({
                value: userId,
                label: `${name} · ${t(`capacities.${capacity}`)}`,
              })),
              hint: t("personHint"),
            },
          ]}
          {...{ hidden, sentences }}
          submit={t("name")}
          tone="secondary"
        />
      </Disclosure>
      {file.state !== "judging" && (
        <ButtonForm id="open-jury" action={openJuryAction} hidden={hidden} label={t("open")} />
      )}
      {file.state === "judging" && (
        <FieldsForm
          action={decideAction}
          start={newForm()}
          fields={[
            { kind: "textarea", name: "note", label: t("note"), hint: t("noteHint"), rows: 3 },
            { kind: "confirm", name: "confirmed", label: t("decideConfirm") },
          ]}
          {...{ hidden, sentences }}
          submit={t("decide")}
        />
      )}
    </div>
  );
}
