import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

export const commands: Rules = {
  "notify.stop-sms": { input: () => ({ phone: "+212600000000" }), allow: system, otherwise: "hide" },
};
