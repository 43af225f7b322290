import { useTranslations } from "next-intl";
import { qrSvg } from "#components/art/qr-code.ts";
import { TextLink } from "#components/ui/link.tsx";
import type { AppSetUp } from "#features/identity/queries/app-set-up.ts";

/** What an authenticator app is told: a code to scan, a link to open, or a key to type, in groups of four. */
export function AppSecret({ setUp }: { setUp: AppSetUp }) {
  const t = useTranslations("identity.factor.app");
  const groups = setUp.secret.match(/.{1,4}/g) ?? [];
  return (
    <ol className="flex list-decimal flex-col gap-6 ps-6 marker:font-[550]">
      <li>
        <p>{t("scan")}</p>
        <div
          className="mt-3 w-56 max-w-full rounded border border-line bg-white p-2 [&_svg]:h-auto [&_svg]:w-full"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by us from the secret we made
          dangerouslySetInnerHTML={{ __html: qrSvg(setUp.address, { label: t("qr") }) }}
        />
        <p className="mt-3 text-s text-encre-2">
          {t("onPhone")}{" "}
          <TextLink href={setUp.address} plain>
            {t("openApp")}
          </TextLink>
        </p>
      </li>
      <li>
        <p>{t("type")}</p>
        <p dir="ltr" className="mt-2 flex flex-wrap gap-x-3 gap-y-1 font-mono text-l" translate="no">
          <span className="sr-only">{t("key")} </span>
          {groups.map((group, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups may repeat and never move
            <span key={place}>{group} </span>
          ))}
        </p>
      </li>
      <li>{t("then")}</li>
    </ol>
  );
}
