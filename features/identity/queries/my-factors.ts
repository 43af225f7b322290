import "server-only";
import { z } from "zod";
import { signedIn } from "#features/identity/policy.ts";
import { appOf, codesLeft, holdsOffice, passkeysOf } from "#features/identity/session/own-factors.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type MyPasskey = { id: string; label: string; createdAt: Date; lastUsedAt: Date | null };

/** The ways somebody has of giving a second factor, and what this browser has given. */
export type MyFactors = {
  passkeys: MyPasskey[];
  /** When the authenticator app was set up; null without one. */
  appSince: Date | null;
  codesLeft: number;
  hasFactor: boolean;
  holdsOffice: boolean;
  /** A factor was given in this browser at all, and within the last ten minutes. */
  isOpen: boolean;
  isFresh: boolean;
};

/** The signed-in person's own second factors. */
export const myFactors = defineQuery({
  name: "identity.my-factors",
  input: z.strictObject({}),
  handler: async ({ tx, actor, now }): Promise<MyFactors> => {
    const nothing = { passkeys: [], appSince: null, codesLeft: 0, hasFactor: false };
    if (actor.kind !== "person") return { ...nothing, holdsOffice: false, isOpen: false, isFresh: false };
    const keys = await passkeysOf(tx, actor.userId);
    const app = await appOf(tx, actor.userId);
    return {
      passkeys: keys.map(({ id, label, createdAt, lastUsedAt }) => ({ id, label, createdAt, lastUsedAt })),
      appSince: app?.confirmedAt ?? null,
      codesLeft: await codesLeft(tx, actor.userId),
      hasFactor: keys.length > 0 || app !== null,
      holdsOffice: await holdsOffice(tx, actor.userId),
      isOpen: actor.secondFactorAt !== undefined,
      isFresh: isSteppedUp(actor, now),
    };
  },
  policy: signedIn,
});
