import { buildIfNeeded } from '../scripts/build';

/** The stories run on a production build of the present sources. */
export default async function build() {
  const built = await buildIfNeeded((line) => process.stdout.write(`${line}\n`));
  if (!built) throw new Error('The app could not be built; the reason stands above.');
}
