// Runs before each test file. Files share a process, so a clock that another file set is removed.
delete process.env.CONCORD_CLOCK_FILE;
