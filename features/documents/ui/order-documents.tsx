import { getTranslations } from "next-intl/server";
import { Section } from "#components/layout/section.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { preparePapersAction } from "#features/documents/actions.ts";
import { listOrderDocuments } from "#features/documents/index.ts";
import { DocumentList } from "#features/documents/ui/document-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

type OrderDocumentsProps = {
  context: Context;
  orderId: Id<"order">;
  desk: "studio" | "office";
  /** What came of the last press of the button: `1`, or a refusal's code. */
  said?: string | undefined;
  locale: Locale;
};

const withParcel: readonly string[] = ["accepted", "packed", "shipped"];

/** Under an order, for who brings it: the papers there are, and the button that makes those of the parcel. */
export async function OrderDocuments({ context, orderId, desk, said, locale }: OrderDocumentsProps) {
  const papers = await listOrderDocuments(context, { orderId });
  if (!papers.ok) return null;
  const t = await getTranslations({ locale, namespace: "documents.view" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const { documents, makerBrings, state } = papers.value;
  const mayPrepare = withParcel.includes(state) && (makerBrings || desk === "office");
  const hasLabel = documents.some(({ kind }) => kind === "label");
  return (
    <Section id="documents" title={t("title")} width="text">
      <div className="flex flex-col items-start gap-6">
        {said === "1" && (
          <Notice tone="success" role="status">
            {t("prepared")}
          </Notice>
        )}
        {said === "PAPERS_NOT_NOW" && <Notice tone="warning">{errors("PAPERS_NOT_NOW")}</Notice>}
        {documents.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <div className="w-full">
            <DocumentList documents={documents} locale={locale} />
          </div>
        )}
        {mayPrepare && (
          <form action={preparePapersAction} className="flex flex-col items-start gap-3">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="desk" value={desk} />
            <input type="hidden" name="orderId" value={orderId} />
            <p className="text-s text-encre-2">{t("prepareHint")}</p>
            <SubmitButton tone="secondary">{t("prepare")}</SubmitButton>
          </form>
        )}
        {hasLabel && (
          <a
            className="inline-flex min-h-11 items-center text-bleu underline"
            href={`/${locale}/orders/documents/labels.pdf?orders=${orderId}`}
            download
          >
            {t("sheetOfLabels")}
          </a>
        )}
      </div>
    </Section>
  );
}
