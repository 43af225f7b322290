import { useTranslations } from "next-intl";
import { CriteriaList } from "#components/calls/criteria-list.tsx";
import { CriterionForm } from "#components/calls/criterion-form.tsx";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Part } from "#components/layout/work-page.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Confirmed } from "#components/ui/confirmed.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import {
  addCriterionAction,
  cancelFairAction,
  drawStandsAction,
  publishFairAction,
} from "#features/fairs/actions.ts";
import type { OwnFair } from "#features/fairs/schema.ts";
import { ApplicationTable } from "#features/fairs/ui/application-table.tsx";
import { RemoveCriterion, StandsForm } from "#features/fairs/ui/criterion-form.tsx";
import { phaseTones } from "#features/fairs/ui/fair-card.tsx";
import { FairFactsList } from "#features/fairs/ui/fair-facts.tsx";
import { fairSentences, sentenceOf } from "#features/fairs/ui/sentences.ts";
import { StandList } from "#features/fairs/ui/stand-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  fair: OwnFair;
  zone: "office" | "federation";
  /** Whether the reader prepares and draws, or scores alone. */
  mayKeep: boolean;
  done: string | null;
  problem: string | null;
  locale: Locale;
};

const dones = [
  "created",
  "criterion",
  "removed",
  "stands",
  "published",
  "cancelled",
  "drawn",
  "scored",
] as const;

/** A fair as those who hold it see it: the draft with its parts, then the applications, then the stands. */
export function OfficeFair(props: Props) {
  const { fair, zone, mayKeep, done, problem, locale } = props;
  const t = useTranslations("fairs.office");
  const calls = useTranslations("calls");
  const phases = useTranslations("fairs.phases");
  const said = dones.find((one) => one === done);
  const isDraft = fair.state === "draft";
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <div className="pt-4">
        <BackLink href={`/${zone}/fairs`}>{t("back")}</BackLink>
        <PageHeader
          title={<Bilingual value={fair.title} locale={locale} />}
          eyebrow={<StatusPill tone={phaseTones[fair.phase]}>{phases(fair.phase)}</StatusPill>}
        >
          {/* A draft that was called off was never public. */}
          {fair.seedHash && (
            <p>
              <TextLink href={`/fairs/${fair.slug}`}>{t("view")}</TextLink>
            </p>
          )}
        </PageHeader>
        {said && <Notice tone="success" role="status" title={t(`done.${said}`)} />}
        {done === "confirm" && <Notice tone="warning" role="alert" title={t("done.confirm")} />}
        {problem && <Notice tone="danger" role="alert" title={sentenceOf(problem, locale)} />}
      </div>
      <FairFactsList fair={fair} locale={locale} />
      {isDraft && mayKeep && (
        <p>
          <TextLink href={`/${zone}/fairs/${fair.id}/edit`}>{t("edit")}</TextLink>
        </p>
      )}
      {!isDraft && <Applications {...props} />}
      <Part id="criteria" title={t("criteria")}>
        {fair.criteria.length === 0 ? (
          <p>{t("noCriteria")}</p>
        ) : (
          <CriteriaList
            criteria={fair.criteria}
            locale={locale}
            act={(criterion) =>
              isDraft && mayKeep && <RemoveCriterion {...{ criterion, fair, zone, locale }} />
            }
          />
        )}
        {isDraft && mayKeep && (
          <div className="flex max-w-[39rem] flex-col gap-4">
            <h3 className="text-xl">{calls("addCriterion")}</h3>
            <CriterionForm
              action={addCriterionAction}
              hidden={{ locale, zone, fairId: fair.id }}
              sentences={fairSentences(locale)}
            />
          </div>
        )}
      </Part>
      <Part id="stands" title={t("stands")}>
        {isDraft && mayKeep ? (
          <StandsForm fair={fair} zone={zone} locale={locale} />
        ) : (
          <StandList stands={fair.stands} applications={fair.applications} locale={locale} />
        )}
      </Part>
      {isDraft && mayKeep && (
        <Confirmed
          id="publish"
          hidden={{ locale, zone, fairId: fair.id }}
          action={publishFairAction}
          label={t("publish")}
          hint={t("publishHint")}
          confirm={t("publishConfirm")}
        />
      )}
      {mayKeep && fair.phase !== "cancelled" && fair.phase !== "over" && (
        <Disclosure summary={t("cancel")}>
          <Confirmed
            id="cancel"
            hidden={{ locale, zone, fairId: fair.id }}
            action={cancelFairAction}
            label={t("cancel")}
            confirm={t("cancelConfirm")}
            tone="danger"
          />
        </Disclosure>
      )}
    </Container>
  );
}

function Applications({ fair, zone, mayKeep, locale }: Props) {
  const t = useTranslations("fairs.office");
  return (
    <Part id="applications" title={t("applications")}>
      {(fair.phase === "announced" || fair.phase === "call") && (
        <p>{t("scoreWhen", { date: formatDate(dayAfter(fair.callUntil), locale) })}</p>
      )}
      {fair.applications.length === 0 ? (
        <p>{t("noApplications")}</p>
      ) : (
        <ApplicationTable fair={fair} zone={zone} locale={locale} />
      )}
      {fair.phase === "choosing" && mayKeep && fair.applications.length > 0 && (
        <Confirmed
          id="draw"
          hidden={{ locale, zone, fairId: fair.id }}
          action={drawStandsAction}
          label={t("draw")}
          hint={t("drawHint")}
          confirm={t("drawConfirm")}
        />
      )}
    </Part>
  );
}

const dayAfter = (day: string) => new Date(new Date(day).getTime() + 86_400_000);
