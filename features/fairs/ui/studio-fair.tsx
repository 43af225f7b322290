import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { StudioFair as Page } from "#features/fairs/schema.ts";
import { ApplyForm } from "#features/fairs/ui/apply-form.tsx";
import { phaseTones } from "#features/fairs/ui/fair-card.tsx";
import { FairFactsList } from "#features/fairs/ui/fair-facts.tsx";
import { OwnApplication } from "#features/fairs/ui/own-application.tsx";
import { sentenceOf } from "#features/fairs/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: Page; done: string | null; problem: string | null; locale: Locale };

const dones = ["applied", "withdrawn", "accepted", "declined"] as const;

/** A fair in the studio: what there is to do now stands first. */
export function StudioFair({ page, done, problem, locale }: Props) {
  const t = useTranslations("fairs");
  const said = dones.find((one) => one === done);
  const { application } = page;
  const mayWrite =
    page.phase === "call" &&
    (!application || application.state === "submitted" || application.state === "withdrawn");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <div className="pt-4">
        <BackLink href={`/studio/fairs?workshop=${page.artisanId}`}>{t("studio.back")}</BackLink>
        <PageHeader
          title={<Bilingual value={page.title} locale={locale} />}
          eyebrow={<StatusPill tone={phaseTones[page.phase]}>{t(`phases.${page.phase}`)}</StatusPill>}
          lead={<Bilingual value={page.intro} locale={locale} />}
        />
        {said && <Notice tone="success" role="status" title={t(`studio.done.${said}`)} />}
        {done === "confirm" && <Notice tone="warning" role="alert" title={t("studio.done.confirm")} />}
        {problem && <Notice tone="danger" role="alert" title={sentenceOf(problem, locale)} />}
      </div>
      {application && <OwnApplication page={page} application={application} locale={locale} />}
      {mayWrite && <ApplyForm page={page} locale={locale} />}
      <FairFactsList fair={page} locale={locale} />
    </Container>
  );
}
