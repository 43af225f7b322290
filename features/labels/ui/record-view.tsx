import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { signRecordAction } from "#features/labels/actions.ts";
import { readCertified } from "#features/labels/read-certified.ts";
import { certificateLines } from "#features/labels/ui/print/certificate-lines.ts";
import { piecePath } from "#features/provenance/index.ts";
import type { RecordPreview } from "#features/provenance/schema.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";

type Picture = { id?: string; view: string; digestMultibase: string };

type ViewProps = {
  preview: RecordPreview;
  outcome: { done?: string; problem?: string };
  locale: Locale;
};

const problems = [
  "PIECE_NOT_RECORDABLE",
  "RECORD_EXISTS",
  "NO_RECORD",
  "RECORD_SUSPENDED",
  "NOT_FOUND",
] as const;

/** What the chamber is about to sign of a piece, in its own words, and the button that signs it. */
export function RecordView({ preview, outcome, locale }: ViewProps) {
  const t = useTranslations("labels.records");
  const facts = readCertified(preview.unsigned);
  const subject = (preview.unsigned as { credentialSubject: { image: Picture[] } }).credentialSubject;
  const problem = problems.find((known) => known === outcome.problem) ?? (outcome.problem && "NOT_FOUND");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office/records">{t("toList")}</BackLink>}
        title={facts ? <Bilingual value={facts.name} locale={locale} /> : preview.serial}
        lead={t("previewLead")}
      >
        <OnwardLink href={`/office/pieces/${preview.pieceId}`}>{t("toPiece")}</OnwardLink>
      </PageHeader>
      {problem && (
        <Notice tone="danger" role="alert">
          {t(`problem.${problem as (typeof problems)[number]}`)}
        </Notice>
      )}
      {(outcome.done === "signed" || outcome.done === "again") && (
        <Notice tone="success" role="status">
          {t(`done.${outcome.done}`)}
        </Notice>
      )}
      <State preview={preview} locale={locale} />
      <section aria-labelledby="facts" className="flex flex-col gap-3">
        <h2 id="facts" className="text-xl">
          {t("facts")}
        </h2>
        {facts && (
          <SummaryList
            items={certificateLines(facts, locale).map(({ label, value }) => ({
              term: label,
              value: value.map(({ text, lang }) => (
                <bdi key={text} lang={lang} dir={directionOf(lang)} className="block">
                  {text}
                </bdi>
              )),
            }))}
          />
        )}
        <h3 className="text-l">{t("pictures", { n: subject.image.length })}</h3>
        <ul className="flex flex-col gap-1 text-s text-encre-2">
          {subject.image.map(({ id, digestMultibase }) => (
            <li key={digestMultibase}>
              <bdi dir="ltr" className="break-all">
                {id ? <a href={new URL(id).pathname}>{digestMultibase}</a> : digestMultibase}
              </bdi>
            </li>
          ))}
        </ul>
      </section>
      <SignForm preview={preview} locale={locale} />
    </Container>
  );
}

function State({ preview: { current, serial }, locale }: { preview: RecordPreview; locale: Locale }) {
  const t = useTranslations("labels.records");
  if (!current) return <Notice tone="warning">{t("stateUnsigned")}</Notice>;
  const key = current.isSuspended ? "stateSuspended" : current.isOutdated ? "stateOutdated" : "stateSigned";
  return (
    <Notice tone={key === "stateSigned" ? "success" : "warning"}>
      <p>{t.rich(key, { date: () => <When value={current.signedAt} locale={locale} /> })}</p>
      <p>
        {/* A plain link: the page of verification is no page of the framework. */}
        <a href={piecePath(serial)} className="target-slim inline-flex items-center underline">
          {t("toVerify")}
        </a>
      </p>
    </Notice>
  );
}

function SignForm({ preview, locale }: { preview: RecordPreview; locale: Locale }) {
  const t = useTranslations("labels.records");
  const { current, isRecordable, pieceId } = preview;
  if (!isRecordable) return <Notice>{t("problem.PIECE_NOT_RECORDABLE")}</Notice>;
  if (current?.isSuspended) return null;
  const again = current !== null;
  return (
    <form action={signRecordAction} className="flex flex-col gap-3 border-t border-encre pt-6">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="pieceId" value={pieceId} />
      <input type="hidden" name="again" value={again ? "yes" : "no"} />
      <p className="max-w-text">{t(again ? "againText" : "signText")}</p>
      <div>
        <SubmitButton
          size="l"
          tone={again && !current.isOutdated ? "secondary" : "primary"}
          pendingLabel={t("signing")}
        >
          {t(again ? "signAgain" : "sign")}
        </SubmitButton>
      </div>
    </form>
  );
}
