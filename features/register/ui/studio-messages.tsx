import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { When } from "#components/format/when.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { StudioWorkshop } from "#features/register/queries/my-studio.ts";
import { lists, type StandingChangeDto, type StandingReason } from "#features/register/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type StudioMessagesProps = { workshop: StudioWorkshop; now: Date; locale: Locale };

/** How long good news stays on the first page; bad news stays as long as it holds. */
const newsDays = 60;

/** What the chamber has to say to a maker now: a suspension to come, why they stand where they stand, its own words. Nothing when there is nothing to say. */
export function StudioMessages({ workshop, now, locale }: StudioMessagesProps) {
  const t = useTranslations("register.studio");
  const standings = useTranslations("register.standings");
  const { planned, latest, chamberPhone } = workshop;
  const age = latest ? now.getTime() - new Date(latest.appliedAt ?? latest.effectiveFrom).getTime() : 0;
  const isNews =
    latest !== null && latest.note !== null && (!lists(workshop.standing) || age < newsDays * 86_400_000);
  if (!planned && !isNews && lists(workshop.standing)) return null;
  return (
    <section aria-labelledby={`messages-${workshop.id}`} className="flex flex-col gap-4">
      <h2 id={`messages-${workshop.id}`} className="text-xl">
        {t("messagesTitle")}
      </h2>
      {planned && (
        <Notice tone="warning" title={t("planned", { date: formatDate(planned.effectiveFrom, locale) })}>
          <Words change={planned} />
        </Notice>
      )}
      {latest && isNews && (
        <Notice tone={lists(workshop.standing) ? "success" : "danger"} title={standings(workshop.standing)}>
          <p className="text-s">
            <When value={latest.appliedAt ?? latest.effectiveFrom} locale={locale} />
          </p>
          <Words change={latest} />
        </Notice>
      )}
      {(planned || !lists(workshop.standing)) && (
        <p>
          {t("callText")}{" "}
          {chamberPhone && (
            <TextLink
              href={`tel:${chamberPhone.replaceAll(/[^+\d]/g, "")}`}
              plain
              className="target inline-flex items-center gap-2"
            >
              <Icon name="phone" />
              {t("call")}
            </TextLink>
          )}
        </p>
      )}
    </section>
  );
}

function Words({ change }: { change: StandingChangeDto }) {
  const t = useTranslations("register.studio");
  const reasons = useTranslations("register.reasons");
  return (
    <>
      <p>{t("reason", { reason: reasons(change.reason as StandingReason) })}</p>
      {change.note && (
        <p dir="auto" className="whitespace-pre-line">
          {change.note}
        </p>
      )}
    </>
  );
}
