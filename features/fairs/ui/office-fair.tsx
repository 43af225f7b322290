import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { cancelFairAction, drawStandsAction, publishFairAction } from "#features/fairs/actions.ts";
import type { OwnFair } from "#features/fairs/schema.ts";
import { ApplicationTable } from "#features/fairs/ui/application-table.tsx";
import { CriteriaList } from "#features/fairs/ui/criteria-list.tsx";
import { CriterionForm, RemoveCriterion, StandsForm } from "#features/fairs/ui/criterion-form.tsx";
import { phaseTones } from "#features/fairs/ui/fair-card.tsx";
import { FairFactsList } from "#features/fairs/ui/fair-facts.tsx";
import { sentenceOf } from "#features/fairs/ui/sentences.ts";
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
            <h3 className="text-xl">{t("addCriterion")}</h3>
            <CriterionForm fair={fair} zone={zone} locale={locale} />
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
          {...{ fair, zone, locale }}
          act="publish"
          action={publishFairAction}
          label={t("publish")}
          hint={t("publishHint")}
          confirm={t("publishConfirm")}
        />
      )}
      {mayKeep && fair.phase !== "cancelled" && fair.phase !== "over" && (
        <Disclosure summary={t("cancel")}>
          <Confirmed
            {...{ fair, zone, locale }}
            act="cancel"
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
          {...{ fair, zone, locale }}
          act="draw"
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

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={`part-${id}`} aria-labelledby={`part-${id}-title`} className="flex flex-col gap-5">
      <h2 id={`part-${id}-title`} className="text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

type ConfirmedProps = Pick<Props, "fair" | "zone" | "locale"> & {
  act: "publish" | "draw" | "cancel";
  action: (data: FormData) => Promise<void>;
  label: string;
  hint?: string;
  confirm: string;
  tone?: "primary" | "danger";
};

/** What cannot be taken back: a box to tick, and the button. */
function Confirmed({ fair, zone, locale, act, action, label, hint, confirm, tone }: ConfirmedProps) {
  return (
    <form action={action} className="flex max-w-text flex-col gap-3">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="zone" value={zone} />
      <input type="hidden" name="fairId" value={fair.id} />
      {hint && <p>{hint}</p>}
      <Checkbox name="confirm" id={`confirm-${act}`} label={confirm} required />
      <div>
        <SubmitButton size="l" tone={tone}>
          {label}
        </SubmitButton>
      </div>
    </form>
  );
}
