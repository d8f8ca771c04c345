// How a process of the server uses memory: docs/speed.md says what each of these gives.

/**
 * Arguments for Node. Of what is new and mostly soon forgotten, 16 MB at a time; of what stays, a quarter more before
 * it is looked through again, where V8 would let it double and more.
 */
export const workerArguments = ['--max-semi-space-size=16', '--heap-growing-percent=25'];

/**
 * The environment of glibc's allocator, which other systems leave unread: large blocks, such as a page's bytes, go
 * back to the system when they are free, and threads share two arenas.
 */
export const workerEnvironment = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};
