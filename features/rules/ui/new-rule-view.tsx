import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Steps } from "#components/ui/steps.tsx";
import type { NewRulePage } from "#features/rules/ui/read-new-rule.ts";
import { RuleForm } from "#features/rules/ui/rule-form.tsx";
import { RulePreview } from "#features/rules/ui/rule-preview.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = { page: NewRulePage; sentences: Readonly<Record<string, string>>; locale: Locale };

/** A new version of a rule, in two steps: what it says, and what that changes. */
export function NewRuleView({ page, sentences, locale }: ViewProps) {
  const t = useTranslations("rules");
  const { history, draft } = page;
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation/rules">{t("back")}</BackLink>}
        title={t(`keys.${history.key}`)}
        lead={t(draft ? "previewLead" : "newLead")}
      />
      <Steps steps={[{ label: t("stepWrite") }, { label: t("stepCheck") }]} current={draft ? 2 : 1} />
      {draft ? (
        <RulePreview page={page} draft={draft} sentences={sentences} locale={locale} />
      ) : (
        <RuleForm page={page} sentences={sentences} locale={locale} />
      )}
    </Container>
  );
}
