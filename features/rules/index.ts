export { recordRule } from "#features/rules/commands/record-rule.ts";
export { listRules } from "#features/rules/queries/list-rules.ts";
export { dayInMorocco, findRule, ruleAt, ruleValue } from "#features/rules/queries/rule-at.ts";
