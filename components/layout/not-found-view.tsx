import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** What a reader sees where there is no page: one tile is missing, and three ways onward. */
export function NotFoundView() {
  const t = useTranslations("common.notFound");
  return (
    <Container>
      <EmptyState
        art="tile"
        title={t("title")}
        headingLevel={1}
        action={
          <>
            <ButtonLink href="/pieces">{t("pieces")}</ButtonLink>
            <ButtonLink href="/artisans" tone="secondary">
              {t("artisans")}
            </ButtonLink>
            <ButtonLink href="/" tone="quiet">
              {t("home")}
            </ButtonLink>
          </>
        }
      >
        <p>{t("text")}</p>
      </EmptyState>
    </Container>
  );
}
