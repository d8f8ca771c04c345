import { prepareInstallation } from '@/lib/charter/commands';
import { cast, oneSide } from './cast';

/** Seeds the Charter and the whole cast in the test's own database. */
export async function charterWithCast() {
  await prepareInstallation();
  return cast();
}

/** Seeds the Charter and the first Party's people only, so that the other Party takes part by instrument. */
export async function charterWithOneSide() {
  await prepareInstallation();
  return oneSide();
}
