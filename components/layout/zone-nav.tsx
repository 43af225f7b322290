"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";

/**
 * A page of a zone that the navigation leads to. `exact` ones have other rooms below their address. Neighbours of one `group` stand
 * under its name.
 */
export type Room = { href: string; label: string; exact?: boolean; group?: string | null };
/** What somebody works for in a zone, with the rooms open to them there. */
export type ZonePlace = { id: string; name: string | null; rooms: readonly Room[] };

type ZoneNavProps = {
  /** Name of the navigation, for screen readers and above the list. */
  label: string;
  /** What the choice between several places is called. */
  choose: string;
  places: readonly [ZonePlace, ...ZonePlace[]];
};

/**
 * The rooms of an office: a column beside the page, or on a narrow screen one line that unfolds. It leads and authorises
 * nothing. Whoever works for several places keeps the chosen one in the address, where the pages read it.
 */
export function ZoneNav({ label, choose, places }: ZoneNavProps) {
  const path = usePathname().replace(/^\/[a-z]{2}(?=\/)/, "");
  const asked = useSearchParams().get("chamber");
  const place = places.find(({ id }) => id === asked) ?? places[0];
  const here = roomAt(place.rooms, path);
  const tail = place === places[0] ? "" : `?chamber=${place.id}`;
  const list = (
    <>
      {places.length > 1 && <Switcher {...{ choose, places, place, path }} />}
      {groupsOf(place.rooms).map(({ name, rooms }) => (
        <div key={rooms[0]?.href} className="not-first:mt-4">
          {name && <p className="mb-1 ps-3.5 text-s text-encre-2">{name}</p>}
          <ul className="max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-4">
            {rooms.map((room) => (
              <li key={room.href}>
                <AppLink
                  href={`${room.href}${tail}`}
                  aria-current={room === here ? "page" : undefined}
                  className="flex min-h-12 items-center border-s-2 border-transparent ps-3 pe-2 py-1.5 lg:min-h-10 leading-[1.35] decoration-2 underline-offset-4 hover:underline aria-[current=page]:border-terre aria-[current=page]:font-[550]"
                >
                  {room.label}
                </AppLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
  return (
    <>
      <nav aria-label={label} className="sticky top-0 max-h-dvh overflow-y-auto py-8 max-lg:hidden">
        <p className="mb-2 ps-3.5 text-s text-encre-2">{place.name ?? label}</p>
        {list}
      </nav>
      {/* Keyed by the page, so that it folds again once it has led somewhere. */}
      <details key={path} className="group/rooms border-b border-line bg-sable lg:hidden">
        <summary className="target flex list-none items-center justify-between gap-4 px-4 py-3 sm:px-6 [&::-webkit-details-marker]:hidden">
          <span>
            <span className="block text-s text-encre-2">{place.name ?? label}</span>
            <span className="font-[550]">{here?.label ?? label}</span>
          </span>
          <Icon name="chevron-down" className="group-open/rooms:rotate-180" />
        </summary>
        <nav aria-label={label} className="px-4 pb-4 sm:px-6">
          {list}
        </nav>
      </details>
    </>
  );
}

/** Rooms as they stand under one another: neighbours of one group together. */
function groupsOf(rooms: readonly Room[]): { name: string | null; rooms: Room[] }[] {
  const groups: { name: string | null; rooms: Room[] }[] = [];
  for (const room of rooms) {
    const last = groups.at(-1);
    if (last && last.name === (room.group ?? null)) last.rooms.push(room);
    else groups.push({ name: room.group ?? null, rooms: [room] });
  }
  return groups;
}

/** The room a page belongs to: of those it lies below, the nearest. */
function roomAt(rooms: readonly Room[], path: string): Room | undefined {
  return rooms
    .filter(({ href, exact }) => path === href || (!exact && path.startsWith(`${href}/`)))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}

type SwitcherProps = Pick<ZoneNavProps, "choose" | "places"> & { place: ZonePlace; path: string };

/** The places as links: choosing one shows the same room there, where the person has it, else its first. */
function Switcher({ choose, places, place, path }: SwitcherProps) {
  return (
    <section aria-label={choose} className="mb-4 border-b border-line pb-3">
      <p className="ps-3.5 text-s text-encre-2">{choose}</p>
      <ul>
        {places.map((other) => {
          const room = other.rooms.find(({ href }) => href === path) ?? other.rooms[0];
          return (
            <li key={other.id}>
              <AppLink
                href={`${room?.href}?chamber=${other.id}`}
                aria-current={other === place ? "true" : undefined}
                className="target flex items-center border-s-2 border-transparent ps-3 py-1 leading-[1.35] hover:underline aria-[current=true]:border-bleu aria-[current=true]:font-[550]"
              >
                {other.name}
              </AppLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
