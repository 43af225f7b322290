import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockOf, readHours } from "#features/sites/domain/hours.ts";
import { lastMonths, occupancy } from "#features/sites/domain/occupancy.ts";
import { shownState } from "#features/sites/domain/plan.ts";
import { lastDayOf, monthsBegun, rentOf } from "#features/sites/domain/rent.ts";
import { nextFree, slotsOn } from "#features/sites/domain/slots.ts";
import * as tables from "#features/sites/domain/transitions.ts";
import { dayAfter } from "#lib/days.ts";
import { money } from "#lib/money/money.ts";
import { allWeek } from "#tests/factories/sites.ts";

describe("opening hours", () => {
  it.each([
    ["9-18", [540, 1080]],
    ["09:00 – 18:30", [540, 1110]],
    ["9h-18h30", [540, 1110]],
    ["٩-١٧", [540, 1020]],
    ["18-9", null],
    ["9-25", null],
    ["matin", null],
  ])("reads %s", (typed, hours) => {
    expect(readHours(typed)).toEqual(hours);
  });

  it("are shown as a clock shows them", () => {
    expect([clockOf(0), clockOf(570), clockOf(1440)]).toEqual(["00:00", "09:30", "24:00"]);
  });
});

describe("slots", () => {
  it("fill a day's hours from its opening on, whole ones only", () => {
    const slots = slotsOn("2025-10-14", allWeek, 240);
    expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      ...["2025-10-14T07:00:00.000Z", "2025-10-14T11:00:00.000Z"],
    ]);
  });

  it("follow the clock in Morocco, which goes back in Ramadan", () => {
    expect(slotsOn("2025-03-10", allWeek, 240)[0]?.startsAt.toISOString()).toBe("2025-03-10T08:00:00.000Z");
  });

  it("there are none on a day the site is closed", () => {
    expect(slotsOn("2026-10-12", [null, ...allWeek.slice(1)], 60)).toEqual([]);
  });

  it("the next free one lies after the one that is taken, on another day if need be", () => {
    const [first, second] = slotsOn("2025-10-14", allWeek, 240);
    if (!first || !second) throw new Error("two slots");
    const unit = { hours: allWeek, slotMinutes: 240, daysAhead: 2 };
    const now = new Date("2025-10-13T10:00:00Z");
    expect(nextFree(first.startsAt, [first], unit, now)).toEqual(second);
    expect(nextFree(first.startsAt, [first, second], unit, now)?.startsAt.toISOString()).toBe(
      "2025-10-15T07:00:00.000Z",
    );
    expect(nextFree(first.startsAt, [first, second], { ...unit, daysAhead: 1 }, now)).toBeNull();
  });
});

describe("rent", () => {
  const term = { startsOn: "2026-03-11", endsOn: "2027-03-10", endedOn: null };
  const rent = money(600_00, "MAD");

  it("is whole for a whole month, and by days for a part of one", () => {
    expect(rentOf(term, rent, "2026-04-01").minor).toBe(600_00);
    // 21 of 31 days.
    expect(rentOf(term, rent, "2026-03-01").minor).toBe(40645);
    expect(rentOf({ ...term, endedOn: "2026-04-15" }, rent, "2026-04-01").minor).toBe(300_00);
  });

  it("of a month is never more than the month's, and nothing of it is lost between two tenants", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 29 }), (minor, days) => {
        const leaves = { startsOn: "2026-01-01", endsOn: dayAfter("2026-06-01", days - 1), endedOn: null };
        const comes = { startsOn: dayAfter("2026-06-01", days), endsOn: "2026-12-31", endedOn: null };
        const [a, b] = [leaves, comes].map((one) => rentOf(one, money(minor, "MAD"), "2026-06-01").minor);
        expect(Math.abs((a ?? 0) + (b ?? 0) - minor)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is charged for months that have begun", () => {
    expect(monthsBegun(term, "2026-05-01")).toEqual(["2026-03-01", "2026-04-01", "2026-05-01"]);
    expect(monthsBegun({ ...term, endedOn: "2026-04-15" }, "2026-12-01")).toEqual([
      ...["2026-03-01", "2026-04-01"],
    ]);
    expect(monthsBegun(term, "2026-02-28")).toEqual([]);
  });

  it("runs for whole months, whatever their length", () => {
    expect([
      ...[lastDayOf("2026-03-01", 12), lastDayOf("2026-01-31", 1), lastDayOf("2026-12-15", 1)],
    ]).toEqual(["2027-02-28", "2026-02-28", "2027-01-14"]);
  });
});

it("occupancy counts a room in every month it had a tenant, of the rooms there were", () => {
  const months = lastMonths("2026-03-15", 3);
  expect(months).toEqual(["2026-01-01", "2026-02-01", "2026-03-01"]);
  const rooms = [
    { id: "a", since: "2025-01-01" },
    { id: "b", since: "2026-02-10" },
  ];
  const stays = [{ unitId: "a", startsOn: "2026-01-31", until: "2026-02-01" }];
  expect(occupancy(rooms, stays, months).map((one) => [one.let, one.rooms])).toEqual([
    [1, 1],
    [1, 2],
    [0, 2],
  ]);
});

it("what is wrong with a unit is said before who has it", () => {
  const room = { kind: "workshop", state: "in_service", slotMinutes: null, isLet: true } as const;
  expect([
    ...[shownState(room), shownState({ ...room, isLet: false }), shownState({ ...room, state: "repair" })],
    ...[
      shownState({ ...room, kind: "kiln", slotMinutes: 60 }),
      shownState({ ...room, kind: "hall", isLet: false }),
    ],
  ]).toEqual(["let", "free", "repair", "shared", "open"]);
});

it("states follow each other in the code as in the database", () => {
  const migration = readFileSync("db/migrations/0060_sites.sql", "utf8");
  for (const [aggregate, coded] of [
    ["site", tables.siteTransitions],
    ["unit_booking", tables.bookingTransitions],
    ["site_call", tables.callTransitions],
    ["site_application", tables.siteApplicationTransitions],
    ["tenancy", tables.tenancyTransitions],
    ["unit_fault", tables.faultTransitions],
  ] as const) {
    const stored = [...migration.matchAll(new RegExp(`\\('${aggregate}', '(\\w+)', '(\\w+)'\\)`, "g"))];
    expect(stored.map(([, from, to]) => `${from} ${to}`).sort()).toEqual(
      Object.entries(coded)
        .flatMap(([from, to]: [string, readonly string[]]) => to.map((one) => `${from} ${one}`))
        .sort(),
    );
  }
});
