// npm start: checks, migrates, builds if need be, seeds, and serves until it is told to stop.
// npm run dev (--dev): the same with Next's development server, which needs no build.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Concord needs Node.js 20.19 or newer (24 is recommended); this is ${process.version}.`);
  process.exit(1);
}

// Loaded only now: an older Node could not read them.
const { serve } = await import('./serve');
process.exit(await serve({ development: process.argv.includes('--dev') }));

export {};
