import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { chamberRoles, crewRoles, type Role } from "#lib/kernel/actor.ts";

type Door = { href: string; title: string; text: string };

/** The places a person works in, and the shop. A door is a way, not a right: each place checks for itself. */
export function DoorList({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("identity.account");
  const doors: Door[] = [
    ...(roles.some((role) => (chamberRoles as readonly Role[]).includes(role))
      ? [{ href: "/office", title: t("doorOffice"), text: t("doorOfficeText") }]
      : []),
    ...(roles.some((role) => role === "federation" || role === "ministry" || role === "admin")
      ? [{ href: "/federation", title: t("doorFederation"), text: t("doorFederationText") }]
      : []),
    ...(roles.includes("admin") ? [{ href: "/desk", title: t("doorDesk"), text: t("doorDeskText") }] : []),
    ...(roles.some((role) => role === "artisan" || (crewRoles as readonly Role[]).includes(role))
      ? [{ href: "/studio", title: t("doorStudio"), text: t("doorStudioText") }]
      : []),
    // Who has no workshop and no office yet may be on the way to one.
    ...(roles.length === 0 ? [{ href: "/apply/mine", title: t("doorApply"), text: t("doorApplyText") }] : []),
    { href: "/pieces", title: t("doorShop"), text: t("doorShopText") },
    { href: "/wishlist", title: t("doorWishlist"), text: t("doorWishlistText") },
  ];
  return (
    <ul className="flex flex-col gap-4">
      {doors.map((door) => (
        <Card as="li" key={door.href}>
          <OnwardLink href={door.href}>{door.title}</OnwardLink>
          <p className="text-encre-2">{door.text}</p>
        </Card>
      ))}
    </ul>
  );
}
