/** Vitest stands in for the server build, so the marker that refuses client bundles is empty here. */
export {};
