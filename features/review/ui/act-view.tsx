import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { buttonClass } from "#components/ui/button-look.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { fileAction } from "#features/review/actions.ts";
import { actPath, filePath } from "#features/review/paths.ts";
import { KeysHelp } from "#features/review/ui/keys-help.tsx";
import { LackList } from "#features/review/ui/lack-list.tsx";
import type { ActPage } from "#features/review/ui/read-act.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ActViewProps = ActPage & { locale: Locale };

/** What somebody is about to do with a file: what it will mean first, then what has to be said. */
export function ActView(props: ActViewProps) {
  const { act, review, file, isOpen, locale } = props;
  const t = useTranslations("review.act");
  const key = act === "hand-over" ? "handOver" : act;
  const given = file.organisation.name ?? file.name;
  const name = given ? isolate(pick(given, locale).text) : review.number;
  return (
    <Container width="text" className="flex flex-col gap-6 pb-16">
      <PageHeader
        eyebrow={<BackLink href={filePath(file.id)}>{t("back")}</BackLink>}
        title={t(`${key}.title`)}
        lead={t.rich("who", {
          name,
          number: review.number,
          n: (chunks) => (
            <bdi dir="ltr" className="whitespace-nowrap">
              {chunks}
            </bdi>
          ),
        })}
      />
      {isOpen ? <Body {...props} /> : <EmptyState title={t("closed")}>{t("closedText")}</EmptyState>}
    </Container>
  );
}

function Body(props: ActViewProps) {
  const { act, review, file, officers } = props;
  const t = useTranslations("review.act");
  if (act === "answer") return <Choice {...props} />;
  if (act === "approve" && review.lacks.length > 0)
    return <LackList lacks={review.lacks} page={filePath(file.id)} />;
  if (act === "hand-over" && officers.length === 0)
    return <EmptyState title={t("handOver.nobody")}>{t("handOver.nobodyText")}</EmptyState>;
  return (
    <>
      <Meaning {...props} />
      <ActForm {...props} />
    </>
  );
}

/** What will happen, before anything is pressed. */
function Meaning({ act, review }: ActViewProps) {
  const t = useTranslations("review.act");
  const reasons = useTranslations("review.reasons");
  const { proposal } = review;
  if (act === "second" && proposal) {
    const known = proposal.reasons.map((code) =>
      reasons.has(code as "OTHER") ? reasons(code as "OTHER") : code,
    );
    return (
      <>
        <SummaryList
          items={[
            { term: t("second.proposal"), value: t(`second.${proposal.outcome}`) },
            ...(proposal.by ? [{ term: t("second.first"), value: isolate(proposal.by) }] : []),
            ...(known.length > 0 ? [{ term: t("reasons"), value: known.join(" · ") }] : []),
            ...(proposal.note ? [{ term: t("note"), value: <p dir="auto">{proposal.note}</p> }] : []),
          ]}
        />
        {proposal.outcome === "approve" && (
          <LackList lacks={review.lacks} page={filePath(review.applicationId)} />
        )}
      </>
    );
  }
  if (act === "approve" || act === "refuse") {
    const means = review.needsSecond ? t(`${act}.proposes`) : t(`${act}.means`);
    return <Notice tone="info">{means}</Notice>;
  }
  if (act === "completion") return <Notice tone="info">{t("completion.means")}</Notice>;
  return act === "conflict" ? <Notice tone="warning">{t("conflict.means")}</Notice> : null;
}

function ActForm({ act, review, fields, sentences, locale }: ActViewProps) {
  const t = useTranslations("review.act");
  const key = act === "hand-over" ? "handOver" : act;
  const proposes = review.needsSecond !== null && (act === "approve" || act === "refuse");
  return (
    <FieldsForm
      action={fileAction}
      start={newForm()}
      fields={fields}
      sentences={sentences}
      hidden={{
        ...{ locale, act, applicationId: review.applicationId },
        needsSecond: review.needsSecond ? "yes" : "no",
      }}
      submit={t(proposes ? `${act}.propose` : (`${key}.submit` as "approve.submit"))}
      pending={t("pending")}
      tone={act === "refuse" || act === "conflict" ? "danger" : "primary"}
    />
  );
}

/** Two ways of answering other than with yes: asking for more, or refusing. */
function Choice({ file, review }: ActViewProps) {
  const t = useTranslations("review.act");
  const ways = [
    ["completion", "c", "primary"],
    ["refuse", "r", "secondary"],
  ] as const;
  return (
    <>
      <KeysHelp page="answer" />
      <ul className="grid gap-4 sm:grid-cols-2">
        {ways.map(([act, letter, tone]) => (
          <li
            key={act}
            tabIndex={-1}
            data-key-item=""
            className="flex flex-col items-start gap-3 rounded border border-line bg-papier p-5"
          >
            <h2 className="text-xl">{t(`${act}.title`)}</h2>
            <p className="grow">
              {t(act === "refuse" && review.needsSecond ? "refuse.proposes" : `${act}.means`)}
            </p>
            <AppLink
              href={actPath(file.id, act)}
              data-key={letter}
              aria-keyshortcuts={letter}
              className={buttonClass({ tone })}
            >
              {t(`${act}.go`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </>
  );
}
