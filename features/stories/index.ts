export { getStory } from "#features/stories/queries/get-story.ts";
export { listStories } from "#features/stories/queries/list-stories.ts";
export { resolveStorySlug } from "#features/stories/queries/resolve-story-slug.ts";
export type * from "#features/stories/schema.ts";
