import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { VerificationSteps } from "#features/catalogue/ui/verification-steps.tsx";

/** Who verifies, what can be checked, and what a check does not prove. */
export function VerificationView() {
  const t = useTranslations("home.verification");
  const how = useTranslations("home.how");
  return (
    <>
      <Container>
        <PageHeader title={t("title")} lead={t("lead")} />
      </Container>
      <Section title={how("title")}>
        <VerificationSteps />
      </Section>
      <Section tone="sable">
        <Prose>
          <h2>{t("who")}</h2>
          <p>{t("whoText")}</p>
          <h2>{t("badge")}</h2>
          <p>{t("badgeText")}</p>
          <h2>{t("check")}</h2>
          <ol>
            <li>{t("check1")}</li>
            <li>{t("check2")}</li>
            <li>{t("check3")}</li>
            <li>{t("check4")}</li>
          </ol>
          <h2>{t("limits")}</h2>
          <p>{t("limitsText")}</p>
          <ul>
            <li>{t("limits1")}</li>
            <li>{t("limits2")}</li>
            <li>{t("limits3")}</li>
          </ul>
          <h2>{t("keys")}</h2>
          <p>{t("keysText")}</p>
          <p>
            <ButtonLink href="/pieces">{t("browse")}</ButtonLink>
          </p>
        </Prose>
      </Section>
    </>
  );
}
