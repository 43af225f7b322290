import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { dutyGroups } from "#features/shipping/domain/duty-groups.ts";
import type { DutyRuleRow } from "#features/shipping/schema.ts";
import { countryName } from "#features/shipping/ui/country-name.ts";
import { DutyText } from "#features/shipping/ui/duty-text.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = {
  rules: readonly DutyRuleRow[];
  mayRecord: boolean;
  /** What was done just now: "recorded" or "ended". */
  done: string | undefined;
  locale: Locale;
};

/** What countries ask on entry: by destination, what holds or comes, and what has ended. */
export function DutiesView({ rules, mayRecord, done, locale }: ViewProps) {
  const t = useTranslations("shipping.duties");
  const today = dayInMorocco(now());
  const groups = dutyGroups(rules, today);
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader eyebrow={t("federation")} title={t("title")} lead={t("lead")}>
        {mayRecord && (
          <div>
            <ButtonLink href="/federation/duties/new">{t("recordNew")}</ButtonLink>
          </div>
        )}
      </PageHeader>
      {done && (
        <Notice tone="success" role="status">
          {t(done === "ended" ? "ended" : "done")}
        </Notice>
      )}
      {groups.length === 0 && <EmptyState title={t("empty")} />}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {groups.map(({ destination, open, past }) => (
          <Card key={destination} as="section" className="flex flex-col gap-4">
            <h2 className="text-l">
              {t("destinations", { destination, name: countryName(destination, locale) })}
            </h2>
            {open.map((rule) => (
              <DutyText key={rule.id} {...{ rule, today, mayRecord, locale }} />
            ))}
            {past.length > 0 && (
              <Disclosure summary={t("past", { n: past.length })}>
                <div className="flex flex-col gap-4">
                  {past.map((rule) => (
                    <DutyText key={rule.id} {...{ rule, today, locale }} mayRecord={false} />
                  ))}
                </div>
              </Disclosure>
            )}
          </Card>
        ))}
      </div>
    </Container>
  );
}
