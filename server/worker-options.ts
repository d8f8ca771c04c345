// Memory settings of a server process. docs/speed.md records what each gives.

/**
 * Arguments for Node: 16 MB for short-lived objects, and a heap that grows by a quarter before it is collected, where
 * V8 would let it double.
 */
export const workerArguments = ['--max-semi-space-size=16', '--heap-growing-percent=25'];

/**
 * Settings of glibc's allocator, which other systems ignore: threads share two arenas, and freed blocks of 128 KB,
 * such as a page's bytes, return to the system.
 */
export const workerEnvironment = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};
