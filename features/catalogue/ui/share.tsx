import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { shareScript } from "#components/layout/share-script.ts";
import { Icon } from "#components/ui/icon.tsx";

type ShareProps = {
  /** What is shared, in one language. */
  title: string;
  /** Absolute address. */
  url: string;
};

const look = "target inline-flex items-center gap-2 underline decoration-bord hover:decoration-encre";

/** Sends a page on: by WhatsApp, by mail, by its address, or by the phone's own way. Nothing of anybody else's is loaded. */
export function Share({ title, url }: ShareProps) {
  const t = useTranslations("catalogue.share");
  // Isolated, so that a title in the other direction does not drag the address along.
  const text = `${isolate(title)}\n${url}`;
  return (
    <section aria-label={t("label")} data-url={url} data-title={title} className="flex flex-col gap-1">
      <ul className="flex flex-wrap items-center gap-x-6">
        <li>
          <a
            href={`https://wa.me/?text=${encodeURIComponent(text)}`}
            target="_blank"
            rel="noreferrer"
            className={look}
          >
            <Icon name="speech" />
            WhatsApp
          </a>
        </li>
        <li>
          <a
            href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`}
            className={look}
          >
            <Icon name="mail" />
            {t("mail")}
          </a>
        </li>
        <li>
          <button type="button" hidden suppressHydrationWarning data-copy={t("copied")} className={look}>
            <Icon name="chain" />
            {t("copy")}
          </button>
        </li>
        <li>
          <button type="button" hidden suppressHydrationWarning data-share="" className={look}>
            <Icon name="share" />
            {t("other")}
          </button>
        </li>
      </ul>
      <p data-said="" suppressHydrationWarning aria-live="polite" className="text-s text-vert empty:hidden" />
      <details suppressHydrationWarning>
        <summary className="target-slim inline-flex cursor-pointer items-center text-s underline">
          {t("address")}
        </summary>
        <input
          readOnly
          dir="ltr"
          value={url}
          aria-label={t("address")}
          className="h-12 w-full rounded-sm border border-bord bg-papier px-3 text-s"
        />
      </details>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
      <script suppressHydrationWarning dangerouslySetInnerHTML={{ __html: shareScript }} />
    </section>
  );
}
