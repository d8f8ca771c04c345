// Runs before each test file. Files share a process: a clock that a test of another file set does not outlive it.
delete process.env.CONCORD_CLOCK_FILE;
