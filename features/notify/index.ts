export { stopSms } from "#features/notify/commands/stop-sms.ts";
export { renderHtml, renderText } from "#features/notify/domain/render.ts";
export { localeOf, mailWords } from "#features/notify/domain/template.ts";
