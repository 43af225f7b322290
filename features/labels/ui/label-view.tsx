import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { inPages, tagBytes } from "#features/labels/domain/nfc.ts";
import { pieceAddress } from "#features/labels/paths.ts";
import type { LabelDetail } from "#features/labels/schema.ts";
import { symbolOf } from "#features/labels/ui/print/symbol.ts";
import type { Zone } from "#features/labels/ui/read-labels.ts";
import { SheetFields } from "#features/labels/ui/sheet-fields.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = { label: LabelDetail; zone: Zone; origin: string; locale: Locale };

/** What is printed and written for one piece: its code, its certificate, its tag. */
export function LabelView({ label, zone, origin, locale }: ViewProps) {
  const t = useTranslations("labels.piece");
  const address = pieceAddress(origin, label);
  const hex = inPages(tagBytes(address));
  const { svg } = symbolOf(origin, label);
  const file = (format: string) =>
    `/${locale}/${zone}/labels/files/${encodeURIComponent(label.serial)}.${format}`;
  const link = "target-slim inline-flex items-center text-bleu underline";
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/labels`}>{t("back")}</BackLink>}
        title={<Bilingual value={label.title} locale={locale} />}
      >
        <bdi dir="ltr" className="text-s text-encre-2">
          {label.serial}
        </bdi>
      </PageHeader>
      <section aria-labelledby="code" className="flex flex-col gap-4">
        <h2 id="code" className="text-xl">
          {t("code")}
        </h2>
        <div className="flex flex-wrap items-center gap-6">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from our own address */}
          <div className="w-40 border border-line bg-white" dangerouslySetInnerHTML={{ __html: svg }} />
          <div className="flex min-w-0 flex-col gap-1">
            <bdi dir="ltr" className="break-all">
              {address}
            </bdi>
            {/* A plain link: a file is no page to fetch ahead. */}
            <a href={file("svg")} className={link}>
              {t("svg")}
            </a>
          </div>
        </div>
        <form action={`/${locale}/${zone}/labels/files/sheet.pdf`} method="get">
          <input type="hidden" name="ids" value={label.id} />
          <SheetFields />
        </form>
      </section>
      <section aria-labelledby="certificate" className="flex flex-col gap-3">
        <h2 id="certificate" className="text-xl">
          {t("certificate")}
        </h2>
        {label.record ? (
          <>
            <p>
              {t.rich("certificateText", {
                date: () => <When value={label.record?.signedAt ?? ""} locale={locale} />,
              })}
            </p>
            <p className="flex flex-wrap gap-x-6">
              <a href={file("pdf")} className={link}>
                {t("certificatePdf")}
              </a>
              <a href={file("html")} className={link}>
                {t("certificatePage")}
              </a>
            </p>
          </>
        ) : (
          <Notice>{t("unsigned")}</Notice>
        )}
      </section>
      <section aria-labelledby="tag" className="flex flex-col gap-3">
        <h2 id="tag" className="text-xl">
          {t("tag")}
        </h2>
        <ol className="flex max-w-text list-decimal flex-col gap-1 ps-6">
          <li>{t("tagStep1")}</li>
          <li>{t("tagStep2")}</li>
          <li>{t("tagStep3")}</li>
        </ol>
        <div className="flex flex-wrap items-center gap-4">
          <CopyButton text={address} label={t("copyAddress")} done={t("copied")} />
          <CopyButton text={hex} label={t("copyBytes")} done={t("copied")} />
          <a href={file("txt")} className={link}>
            {t("txt")}
          </a>
        </div>
        <p dir="ltr" className="border border-line bg-sable p-3 font-mono text-s">
          {hex}
        </p>
        <p className="max-w-text text-s text-encre-2">{t("tagLimit")}</p>
      </section>
    </Container>
  );
}
