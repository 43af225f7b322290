export { issueCard } from "#features/cards/commands/issue-card.ts";
