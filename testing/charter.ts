import { prepareInstallation } from '@/lib/charter/commands';
import { type Cast, cast, oneSide } from './cast';
import { testDatabase } from './database';

/** Seeds the Charter and the whole cast in the test's own database. */
export async function charterWithCast() {
  await prepareInstallation();
  return cast();
}

/** Gives this test file a fresh database with the Charter and the whole cast. Call it once at the top. */
export async function databaseWithCast(): Promise<Cast> {
  await testDatabase();
  return charterWithCast();
}

/** Seeds the Charter and the first Party's people only, so that the other Party takes part by instrument. */
export async function charterWithOneSide() {
  await prepareInstallation();
  return oneSide();
}

/** Gives this test file a fresh database with the Charter and the first Party's people. Call it once at the top. */
export async function databaseWithOneSide() {
  await testDatabase();
  return charterWithOneSide();
}
