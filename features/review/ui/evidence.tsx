import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { ApplicationDto, LinkedDocument } from "#features/applications/schema.ts";
import { filePath } from "#features/review/paths.ts";
import { useDocumentName } from "#features/review/ui/document-name.ts";

type EvidenceProps = { file: ApplicationDto; opened: LinkedDocument | null };

/** Address of the file's page with one document opened large. */
export const viewHref = (applicationId: string, documentId: string) =>
  `${filePath(applicationId)}?view=${documentId}#view`;

/** Every picture and paper of a file. Papers are opened one by one: each look at one is written down. */
export function Evidence({ file, opened }: EvidenceProps) {
  const t = useTranslations("review.evidence");
  const photographs = file.documents.filter(({ isPaper }) => !isPaper);
  const papers = file.documents.filter(({ isPaper }) => isPaper);
  return (
    <section aria-labelledby="evidence-title" className="flex flex-col gap-5">
      <h2 id="evidence-title" className="text-xl">
        {t("title")}
      </h2>
      {opened && <LargeView file={file} document={opened} />}
      {file.documents.length === 0 && <p className="text-encre-2">{t("none")}</p>}
      {papers.length > 0 && <Tiles title={t("papers")} {...{ file, opened }} documents={papers} />}
      {photographs.length > 0 && (
        <Tiles title={t("photographs")} {...{ file, opened }} documents={photographs} />
      )}
    </section>
  );
}

type TilesProps = EvidenceProps & { title: string; documents: readonly LinkedDocument[] };

function Tiles({ title, file, opened, documents }: TilesProps) {
  const t = useTranslations("review.evidence");
  const nameOf = useDocumentName();
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-m font-[550]">{title}</h3>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-4">
        {documents.map((document) => (
          <li key={document.id}>
            <AppLink
              href={viewHref(file.id, document.id)}
              aria-current={document.id === opened?.id ? "true" : undefined}
              className="flex h-full flex-col gap-2 rounded border border-bord bg-papier p-2 hover:border-encre aria-[current]:border-encre aria-[current]:inset-ring-2 aria-[current]:inset-ring-encre"
            >
              {document.isPaper ? (
                <span className="flex aspect-4/3 items-center justify-center rounded-sm bg-sable text-encre-2">
                  <Icon name="lock" size={32} />
                </span>
              ) : (
                // biome-ignore lint/performance/noImgElement: a sealed picture for one viewer, served as it is
                <img
                  src={`${document.link}?w=320`}
                  alt=""
                  loading="lazy"
                  className="aspect-4/3 w-full rounded-sm object-cover"
                />
              )}
              <span className="text-s leading-[1.4]">
                <span className="sr-only">{t("open")} </span>
                {nameOf(document.kind)}
              </span>
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One document as large as its pane, with the ones beside it. */
function LargeView({ file, document }: { file: ApplicationDto; document: LinkedDocument }) {
  const t = useTranslations("review.evidence");
  const nameOf = useDocumentName();
  const here = file.documents.findIndex(({ id }) => id === document.id);
  const [before, after] = [file.documents[here - 1], file.documents[here + 1]];
  const link = "target inline-flex items-center gap-2 px-2 underline decoration-bord hover:decoration-encre";
  const name = nameOf(document.kind);
  return (
    <figure
      id="view"
      tabIndex={-1}
      className="flex scroll-mt-4 flex-col gap-2 rounded border border-encre bg-papier p-3"
    >
      <figcaption className="flex flex-wrap items-center justify-between gap-x-4">
        <span className="font-[550]">{name}</span>
        <span className="flex flex-wrap items-center">
          {before && (
            <AppLink href={viewHref(file.id, before.id)} className={link}>
              <Icon name="arrow-back" label={t("before")} />
            </AppLink>
          )}
          {after && (
            <AppLink href={viewHref(file.id, after.id)} className={link}>
              <Icon name="arrow-forward" label={t("after")} />
            </AppLink>
          )}
          <AppLink href={filePath(file.id)} className={link}>
            <Icon name="close" label={t("close")} />
          </AppLink>
        </span>
      </figcaption>
      {/* biome-ignore lint/performance/noImgElement: a sealed picture for one viewer, served as it is */}
      <img
        src={document.link}
        alt={t("picture", { name })}
        width={document.width ?? undefined}
        height={document.height ?? undefined}
        className="max-h-[75dvh] w-full rounded-sm bg-sable object-contain"
      />
      {document.isPaper && <p className="text-s text-encre-2">{t("noted")}</p>}
    </figure>
  );
}
