/** Where the review sends somebody for their second factor: the one place that knows. */
export { stepUpPath } from "#features/register/index.ts";
