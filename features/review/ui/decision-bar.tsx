import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isolate } from "#components/format/number.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { type ButtonLook, buttonClass } from "#components/ui/button-look.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { releaseAction, takeAction } from "#features/review/actions.ts";
import { actPath, type FileAct } from "#features/review/paths.ts";
import type { ReviewDto } from "#features/review/schema.ts";
import { LackList } from "#features/review/ui/lack-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type BarProps = { review: ReviewDto; locale: Locale };

/** What the viewer may do about the file now, the main step first. */
export function DecisionBar({ review, locale }: BarProps) {
  const t = useTranslations("review.bar");
  const more = useTranslations("review.lacks");
  const { viewer, lacks, proposal, declined } = review;
  const to = (act: FileAct) => actPath(review.applicationId, act);
  return (
    <section
      aria-labelledby="bar-title"
      className="flex flex-col gap-3 border-t border-encre pt-3 lg:max-h-[50%] lg:shrink-0 lg:overflow-y-auto"
    >
      <h2 id="bar-title" className="text-xl lg:text-l">
        {t("title")}
      </h2>
      <Standing review={review} />
      {declined && (
        <Notice
          tone="warning"
          title={declined.by ? t("declinedBy", { name: isolate(declined.by) }) : t("declined")}
        >
          {declined.note && <p dir="auto">{declined.note}</p>}
        </Notice>
      )}
      {viewer.mayDecide && lacks.length > 0 && (
        <Disclosure summary={more("more")}>
          <LackList lacks={lacks} />
        </Disclosure>
      )}
      <div className="flex flex-wrap gap-3">
        {viewer.mayTake && (
          <form action={takeAction}>
            <Hidden review={review} locale={locale} />
            <SubmitButton dataKey="a">{t("take")}</SubmitButton>
          </form>
        )}
        {viewer.mayDecide && (
          <>
            <ActLink href={to("approve")} letter="a" tone={lacks.length > 0 ? "secondary" : "primary"}>
              {t(review.needsSecond ? "proposeApproval" : "approve")}
            </ActLink>
            <ActLink href={to("answer")} letter="r" tone="secondary">
              {t("answer")}
            </ActLink>
          </>
        )}
        {viewer.maySecond && (
          <ActLink href={to("second")} letter="s">
            {t(proposal?.outcome === "refuse" ? "secondRefusal" : "secondApproval")}
          </ActLink>
        )}
      </div>
      <div className="-ms-5 flex flex-wrap">
        {viewer.mayHandOver && (
          <ActLink href={to("hand-over")} tone="quiet">
            {t("handOver")}
          </ActLink>
        )}
        {viewer.mayRelease && (
          <form action={releaseAction}>
            <Hidden review={review} locale={locale} />
            <SubmitButton tone="quiet">{t("release")}</SubmitButton>
          </form>
        )}
        {viewer.mayDeclareConflict && (
          <ActLink href={to("conflict")} tone="quiet">
            {t("conflict")}
          </ActLink>
        )}
      </div>
    </section>
  );
}

/** Why the viewer can or cannot act, in one sentence. */
function Standing({ review }: { review: ReviewDto }) {
  const t = useTranslations("review.bar");
  const { viewer, state, proposal, reviewer } = review;
  if (viewer.isPartial) return <p>{t("partial")}</p>;
  if (proposal) return <p>{t(viewer.maySecond ? "yourSecond" : "awaitsSecond")}</p>;
  if (viewer.mayTake) return <p>{t("free")}</p>;
  if (viewer.mayDecide)
    return review.needsSecond ? (
      <p>{t(review.needsSecond === "rule" ? "secondRule" : "secondCraft")}</p>
    ) : null;
  if (state === "under_review" && reviewer)
    return <p>{reviewer.name ? t("with", { name: isolate(reviewer.name) }) : t("withOther")}</p>;
  return <p>{t(`states.${state}`)}</p>;
}

function Hidden({ review, locale }: BarProps) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="applicationId" value={review.applicationId} />
    </>
  );
}

type ActLinkProps = ButtonLook & { href: string; letter?: string; children: ReactNode };

function ActLink({ href, letter, children, ...look }: ActLinkProps) {
  return (
    <AppLink href={href} data-key={letter} aria-keyshortcuts={letter} className={buttonClass(look)}>
      {children}
    </AppLink>
  );
}
