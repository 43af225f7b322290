/** Where short messages are handed over, and as whom. */
export type SmsPlace = {
  origin: string;
  account: string;
  token: string;
  /** The form's fields that name the sender. */
  sender: { From: string } | { MessagingServiceSid: string };
};

/**
 * Reads `SMS_URL`: `twilio://ACCOUNT_SID:AUTH_TOKEN@api.twilio.com?from=…`, `twilio+http://…` for a stand-in. `from` is a number
 * in international form, a name of up to eleven letters and digits, or a messaging service (`MG…`). Throws RangeError that
 * shows no part of the address.
 */
export function smsPlace(url: string): SmsPlace {
  const broken = (why: string) => new RangeError(`SMS_URL ${why}`);
  if (!URL.canParse(url)) throw broken("is not an address");
  const { protocol, username, password, host, searchParams } = new URL(url);
  if (protocol !== "twilio:" && protocol !== "twilio+http:")
    throw broken("is neither twilio: nor twilio+http:");
  if (!username || !password || !host) throw broken("lacks the account, its token or the host");
  const from = searchParams.get("from")?.trim() ?? "";
  const isService = /^MG[0-9a-f]{32}$/i.test(from);
  if (!isService && !/^(\+[1-9]\d{6,14}|[A-Za-z0-9 ]{1,11})$/.test(from))
    throw broken("names no sender (from)");
  return {
    origin: `${protocol === "twilio:" ? "https" : "http"}://${host}`,
    account: decodeURIComponent(username),
    token: decodeURIComponent(password),
    sender: isService ? { MessagingServiceSid: from } : { From: from },
  };
}
