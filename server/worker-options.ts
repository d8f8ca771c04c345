// Memory settings of a server process. docs/speed.md records what each gives.

/** Arguments for Node: 32 MB for short-lived objects. With less, rendering a large page waits for the collector. */
export const workerArguments = ['--max-semi-space-size=32'];

/**
 * Settings of glibc's allocator, which other systems ignore: threads share two arenas, and freed blocks of 128 KB,
 * such as a page's bytes, return to the system.
 */
export const workerEnvironment = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};
