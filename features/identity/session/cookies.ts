import { hostCookieName } from "#lib/http/cookies.ts";

/** Cookie of a signed-in browser. */
export const sessionCookie = () => hostCookieName("sanad_session");

/** Cookie that ties a sign-in code to the browser that asked for it. */
export const signInCookie = () => hostCookieName("sanad_sign_in");

/** Cookie that ties a basket and a checkout to a browser, signed in or not. */
export const visitorCookie = "sanad_visitor";
