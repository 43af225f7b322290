import { useLocale, useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { NavLink } from "#components/layout/nav-link.tsx";
import { localPath } from "#components/ui/app-link.tsx";
import type { Role } from "#lib/kernel/actor.ts";

/** Rooms of the studio, and who but the workshop's manager finds something in them. */
const rooms = [
  { href: "/studio", name: "home", roles: ["maker", "packer"] },
  { href: "/studio/pieces", name: "pieces", roles: ["maker"] },
  { href: "/studio/labels", name: "labels", roles: [] },
  { href: "/studio/orders", name: "orders", roles: ["packer"] },
  { href: "/studio/returns", name: "returns", roles: [] },
  { href: "/studio/promotions", name: "promotions", roles: [] },
  { href: "/studio/fairs", name: "fairs", roles: [] },
  { href: "/studio/earnings", name: "earnings", roles: [] },
  { href: "/studio/visits", name: "visits", roles: [] },
  { href: "/studio/messages", name: "messages", roles: [] },
  { href: "/studio/team", name: "team", roles: ["maker", "packer"] },
  { href: "/studio/bank", name: "bank", roles: [] },
  { href: "/studio/seller", name: "invoicing", roles: [] },
  { href: "/studio/card", name: "card", roles: [] },
  { href: "/studio/badges", name: "badges", roles: [] },
  { href: "/studio/cover", name: "cover", roles: [] },
  { href: "/studio/lineage", name: "lineage", roles: [] },
  { href: "/studio/record", name: "record", roles: [] },
] as const satisfies readonly { href: string; name: string; roles: readonly Role[] }[];

/** What is a maker's own: closed to managers whom they took in. */
const personal: readonly string[] = ["cover", "lineage", "record"];

type StudioNavProps = { roles: readonly Role[]; isHolder: boolean };

/** The rooms of the studio that are open to somebody, one line under the header. What each shows is for its queries to say. */
export function StudioNav({ roles, isHolder }: StudioNavProps) {
  const t = useTranslations("register.studio");
  const locale = useLocale();
  const isManager = roles.includes("artisan");
  const open = rooms
    .filter(({ name }) => isHolder || !personal.includes(name))
    .filter((room) => isManager || room.roles.some((role) => roles.includes(role)));
  return (
    <nav aria-label={t("nav")} className="border-b border-line bg-sable print:hidden">
      <Container>
        <ul className="-ms-2 flex flex-wrap">
          {open.map(({ href, name }) => (
            <li key={href}>
              <NavLink href={localPath(locale, href)} exact={href === "/studio"}>
                {t(name)}
              </NavLink>
            </li>
          ))}
        </ul>
      </Container>
    </nav>
  );
}
