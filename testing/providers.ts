import { afterAll } from 'vitest';

/** Providers of the tests, each with the value of its SIDE. */
export const testProviders = { ministry: 'AZ', second: 'AZ', agency: 'US', staff: 'technical' } as const;
export type TestProvider = keyof typeof testProviders;

export const issuerOf = (id: TestProvider) => `https://${id}.example.org`;
export const providerNameOf = (id: TestProvider) => `${id} account`;

/** Configures these providers and no others. */
export function configureProviders(...ids: TestProvider[]): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('CONCORD_OIDC')) delete process.env[name];
  process.env.CONCORD_OIDC = ids.join(',');
  for (const id of ids) {
    const values = {
      NAME: providerNameOf(id),
      ISSUER: issuerOf(id),
      CLIENT_ID: 'concord',
      CLIENT_SECRET: 'nobody’s secret',
      SIDE: testProviders[id],
    };
    for (const [field, value] of Object.entries(values))
      process.env[`CONCORD_OIDC_${id.toUpperCase()}_${field}`] = value;
  }
}

/** Configures all of them for this test file. Call it at the top. */
export function withTestProviders(): void {
  configureProviders('ministry', 'second', 'agency', 'staff');
  afterAll(() => configureProviders());
}
