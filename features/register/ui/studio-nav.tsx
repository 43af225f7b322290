import { useLocale, useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { NavLink } from "#components/layout/nav-link.tsx";
import { localPath } from "#components/ui/app-link.tsx";

/** The rooms of the maker's studio, one line under the header. */
export function StudioNav() {
  const t = useTranslations("register.studio");
  const locale = useLocale();
  const rooms = [
    { href: "/studio", label: t("home"), exact: true },
    { href: "/studio/pieces", label: t("pieces"), exact: false },
    { href: "/studio/orders", label: t("orders"), exact: false },
    { href: "/studio/card", label: t("card"), exact: false },
    { href: "/studio/cover", label: t("cover"), exact: false },
    { href: "/studio/record", label: t("record"), exact: false },
  ];
  return (
    <nav aria-label={t("nav")} className="border-b border-line bg-sable print:hidden">
      <Container>
        <ul className="-ms-2 flex flex-wrap">
          {rooms.map(({ href, label, exact }) => (
            <li key={href}>
              <NavLink href={localPath(locale, href)} exact={exact}>
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </Container>
    </nav>
  );
}
