import { prepareInstallation } from '@/lib/charter/commands';
import { cast, oneSide } from './cast';

/** A seeded Charter and the whole fictional cast, in the test's own database. */
export async function charterWithCast() {
  await prepareInstallation();
  return cast();
}

/** A seeded Charter and the first Party's people only: the other Party takes part by instrument. */
export async function charterWithOneSide() {
  await prepareInstallation();
  return oneSide();
}
