export { stopSms } from "#features/notify/commands/stop-sms.ts";
