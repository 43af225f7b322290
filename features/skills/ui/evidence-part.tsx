import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { UploadForm } from "#components/ui/upload-form.tsx";
import { addAttestationAction, addPieceAction, removeEvidenceAction } from "#features/skills/actions.ts";
import { type EvidenceDto, evidenceAtMost, type FileView } from "#features/skills/schema.ts";
import { FilmForm } from "#features/skills/ui/film-form.tsx";
import { Part } from "#features/skills/ui/part.tsx";
import { skillSentences } from "#features/skills/ui/words.ts";
import { filmLimits } from "#features/vault/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type Props = {
  file: FileView;
  /** The maker's pieces, while something may be added. */
  pieces: readonly { id: string; title: LocalizedText }[];
  keptTitle: string;
  /** Which of the forms with a file was refused. */
  sent: "paper" | "film";
  /** Mark of the reader for what is sent in parts. */
  owner: string;
  locale: Locale;
};

/** What a file shows; and while it is a draft, how its maker adds to it. */
export function EvidencePart({ file, pieces, keptTitle, sent, owner, locale }: Props) {
  const t = useTranslations("skills.evidence");
  const mayAdd = file.viewer.isMaker && file.state === "draft";
  return (
    <Part id="evidence" title={t("title", { count: file.evidence.length })}>
      {file.evidence.length === 0 && <p className="text-encre-2">{t("none")}</p>}
      {file.evidence.length > 0 && (
        <ul className="flex flex-col border-t border-line">
          {file.evidence.map((item) => (
            <li key={item.id} className="flex flex-col gap-1 border-b border-line py-3">
              <Item item={item} locale={locale} />
              {mayAdd && (
                <form action={removeEvidenceAction}>
                  <input type="hidden" name="fileId" value={file.id} />
                  <input type="hidden" name="evidenceId" value={item.id} />
                  <input type="hidden" name="locale" value={locale} />
                  <SubmitButton tone="quiet">
                    {t("remove")} <span className="sr-only">{item.title}</span>
                  </SubmitButton>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && file.evidence.length < evidenceAtMost && (
        <div className="max-w-[39rem]">
          <AddForms {...{ file, pieces, keptTitle, sent, owner, locale }} />
        </div>
      )}
    </Part>
  );
}

function Item({ item, locale }: { item: EvidenceDto; locale: Locale }) {
  const t = useTranslations("skills.evidence");
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-s text-encre-2">{t(`kinds.${item.kind}`)}</span>
        {item.pieceTitle ? (
          <Bilingual value={item.pieceTitle} locale={locale} className="font-[550]" />
        ) : (
          <span
            dir="auto"
            className={item.kind === "paper" || item.kind === "film" ? "font-[550]" : undefined}
          >
            {item.title}
          </span>
        )}
      </p>
      {item.saidBy && (
        <p className="text-s text-encre-2">
          <bdi>{item.saidBy}</bdi>
          {item.datedOn && `, ${formatDate(item.datedOn, locale)}`}
        </p>
      )}
      {item.kind === "film" && item.link && (
        // biome-ignore lint/a11y/useMediaCaption: hands at work; what it shows stands above it
        <video
          controls
          preload="metadata"
          src={item.link}
          aria-label={item.title}
          className="max-h-96 w-full max-w-[39rem] bg-encre"
        />
      )}
      {item.link && (
        <TextLink href={item.link} plain className="target-slim inline-flex w-fit items-center text-s">
          {t("open")} <span className="sr-only">{item.title}</span>
        </TextLink>
      )}
    </>
  );
}

function AddForms({ file, pieces, keptTitle, sent, owner, locale }: Props) {
  const t = useTranslations("skills.evidence");
  const common = { hidden: { locale, fileId: file.id }, sentences: skillSentences(locale) };
  return (
    <>
      <Disclosure summary={t("addPiece")} open={pieces.length > 0 && file.evidence.length === 0}>
        <FieldsForm
          {...common}
          action={addPieceAction}
          start={newForm()}
          fields={[
            {
              ...{ kind: "select", name: "pieceId", label: t("piece"), placeholder: t("choosePiece") },
              options: pieces.map(({ id, title }) => ({ value: id, label: pick(title, locale).text })),
            },
          ]}
          submit={t("addPiece")}
          tone="secondary"
        />
      </Disclosure>
      <Disclosure summary={t("addPaper")} open={keptTitle !== "" && sent === "paper"}>
        <UploadForm
          action={`/api/skills/${file.id}/papers?lang=${locale}`}
          send={t("addPaper")}
          sending={t("sending")}
        >
          <p className="text-s text-encre-2">{t("paperHint")}</p>
          <TextInput
            name="title"
            id="paper-title"
            label={t("paperTitle")}
            dir="auto"
            maxLength={160}
            defaultValue={sent === "paper" ? keptTitle : ""}
          />
          <FileField name="file" label={t("file")} accept="image/jpeg,image/png,image/webp,application/pdf" />
        </UploadForm>
      </Disclosure>
      <Disclosure summary={t("addFilm")} open={keptTitle !== "" && sent === "film"}>
        <FilmForm
          {...{ owner, locale }}
          address={`/api/skills/${file.id}/films`}
          page={`/${locale}/studio/skills/${file.id}`}
          skillFile={file.id}
          mostBytes={filmLimits.bytes}
          words={{ send: t("addFilm"), sending: t("sending"), sent: t("filmSent"), again: t("filmAgain") }}
          sentences={common.sentences}
        >
          <p className="text-s text-encre-2">
            {t("filmHint", {
              minutes: filmLimits.seconds / 60,
              megabytes: filmLimits.bytes / 1024 / 1024,
            })}
          </p>
          <TextInput
            name="title"
            id="film-title"
            label={t("filmTitle")}
            dir="auto"
            required
            maxLength={160}
            defaultValue={sent === "film" ? keptTitle : ""}
          />
          <FileField
            name="file"
            id="film-file"
            label={t("film")}
            accept="video/mp4,video/webm,video/3gpp,.mp4,.webm,.3gp"
          />
        </FilmForm>
      </Disclosure>
      <Disclosure summary={t("addAttestation")}>
        <FieldsForm
          {...common}
          action={addAttestationAction}
          start={newForm()}
          fields={[
            { kind: "textarea", name: "title", label: t("attestation"), rows: 3, maxLength: 1000 },
            { kind: "text", name: "saidBy", label: t("saidBy"), hint: t("saidByHint"), maxLength: 160 },
            { kind: "date", name: "datedOn", label: t("datedOn") },
          ]}
          submit={t("addAttestation")}
          tone="secondary"
        />
      </Disclosure>
    </>
  );
}
