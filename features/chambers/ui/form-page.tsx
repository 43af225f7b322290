import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { officePath } from "#features/chambers/paths.ts";

type FormPageProps = { title: ReactNode; lead?: ReactNode; children: ReactNode };

/** A page of one form about the chamber, with the way back to its page. */
export function FormPage({ title, lead, children }: FormPageProps) {
  const t = useTranslations("chambers.office");
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={officePath}>{t("toChamber")}</BackLink>}
        title={title}
        lead={lead}
      />
      {children}
    </Container>
  );
}
