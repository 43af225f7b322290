import "server-only";
import { myBadges } from "#features/badges/index.ts";
import { myEarnings } from "#features/ledger/index.ts";
import { myStudio, type StudioWorkshop } from "#features/register/index.ts";
import { homeMoney } from "#features/studio/domain/home-money.ts";
import { mySales } from "#features/studio/queries/my-sales.ts";
import type { HomeMoney, SoldMonth } from "#features/studio/schema.ts";
import { now } from "#lib/clock.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";

export type HomeWorkshop = {
  workshop: StudioWorkshop;
  money: HomeMoney;
  months: SoldMonth[];
  badges: number;
};

/** What the studio's first page shows of each workshop the reader manages, besides what is to be done. */
export async function readWorkshops(context: Context): Promise<HomeWorkshop[]> {
  const workshops = unwrap(await myStudio(context, {}));
  return Promise.all(
    workshops.map(async (workshop) => {
      const input = { artisanId: workshop.id };
      const [earnings, months, badges] = await Promise.all([
        myEarnings(context, input),
        mySales(context, input),
        myBadges(context, input),
      ]);
      const inForce = unwrap(badges).filter(({ state }) => state === "active");
      const money = homeMoney(unwrap(earnings), now());
      return { workshop, money, months: unwrap(months), badges: inForce.length };
    }),
  );
}
