import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The database in use: an SQLite file in the data folder, or a PostgreSQL server. */
export type DatabaseTarget = { provider: 'sqlite'; file: string } | { provider: 'postgresql'; url: string };

/** A provider of OpenID Connect, through which people of one side sign in (docs/operations.md#sign-in-through-a-provider). */
export interface OidcProvider {
  /** A short name in addresses, such as `ministry`. */
  id: string;
  /** The name on its button. */
  name: string;
  /** Exactly as its tokens name it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The Party whose people it signs in; null for technical staff. */
  partyCode: string | null;
}

/** The mail server that messages go out through (docs/operations.md#mail). */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte (smtps), else by STARTTLS where the server offers it. */
  secure: boolean;
  login: { user: string; password: string } | null;
  /** Whether to send nothing without TLS: where there is a password, and the server is another machine. */
  requireTls: boolean;
  from: { name: string; address: string };
}

export interface Environment {
  /** Absolute path of the folder with the database, the session secret and other stored files. */
  dataFolder: string;
  database: DatabaseTarget;
  port: number;
  /** The network interface to listen on. */
  host: string;
  /** The origin of the app's public address, without a trailing slash. */
  url: string;
  /** The number of worker processes on this machine. */
  workers: number;
  /** Whether whole pages are cached (server/page-cache). */
  pageCache: boolean;
  /** The number of trusted proxies in front, for reading X-Forwarded-For. */
  trustedProxies: number;
  /** The audit key from the environment; null if it is read from `auditKeyFile`. */
  auditKey: string | null;
  /**
   * Absolute path of the audit key's file. It lies outside the data folder, so that backups do not contain
   * it.
   */
  auditKeyFile: string;
  /**
   * Absolute path of the charter file to load at the first start; null for the one that comes with the
   * program.
   */
  charterFile: string | null;
  providers: readonly OidcProvider[];
  /** Encrypts the cookies of a sign-in through a provider; null if it is read from a file in the data folder. */
  sessionSecret: string | null;
  /** Null if no mail is sent. */
  mail: MailServer | null;
}

/** An unusable environment variable. The message is one line that names it. */
export class EnvironmentError extends Error {}

// The default is at most 4, since a worker takes some 200 MB.
const maxWorkers = 4;

// of the audit key and the session secret: longer than a password that people type
const minKeyLength = 32;

const isPostgres = (value: string) => /^postgres(ql)?:\/\/[^/]/.test(value) && URL.canParse(value);
const isIdList = (value: string) => /^[a-z][a-z0-9-]{0,29}(,[a-z][a-z0-9-]{0,29})*$/.test(value);
const isLoopback = ({ hostname }: URL) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

/** Whether a provider may have this address: https, or http on this machine; without a query. */
function isIssuer(value: string): boolean {
  if (!/^https?:\/\/[^?#@]+$/.test(value) || !URL.canParse(value)) return false;
  return value.startsWith('https:') || isLoopback(new URL(value));
}
const isMailServer = (value: string) =>
  /^smtps?:\/\/[^/?#]+\/?$/.test(value) && URL.canParse(value) && new URL(value).hostname !== '';

// an address, or a name with an address in angle brackets
const sender = /^(?:([^<>"\r\n]*?)\s*<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/;
const isWebOrigin = (value: string) => /^https?:\/\/[^/?#]+\/?$/.test(value) && URL.canParse(value);

const shape = z.object({
  CONCORD_DATA: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .refine(isPostgres, 'must be postgresql://user:password@host:port/name, or be left out for SQLite')
    .optional(),
  PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(1, 'must be between 1 and 65535')
    .max(65535, 'must be between 1 and 65535')
    .default(3000),
  // The default is this machine only, so that opening the server to others is a deliberate choice.
  HOST: z.string().min(1).default('127.0.0.1'),
  CONCORD_URL: z
    .string()
    .refine(isWebOrigin, 'must be an origin such as https://concord.example.org')
    .optional(),
  CONCORD_WORKERS: z.coerce
    .number('must be a number of processes')
    .int('must be a number of processes')
    .min(1, 'must be between 1 and 32')
    .max(32, 'must be between 1 and 32')
    .optional(),
  CONCORD_PAGE_CACHE: z.enum(['0', '1'], 'must be 0 or 1').default('1'),
  CONCORD_AUDIT_KEY: z
    .string()
    .min(minKeyLength, `must have at least ${minKeyLength} characters, best of chance`)
    .optional(),
  CONCORD_AUDIT_KEY_FILE: z.string().min(1).optional(),
  CONCORD_CHARTER: z.string().min(1).optional(),
  CONCORD_OIDC: z
    .string()
    .refine(isIdList, 'must be short names in small letters, separated by commas, such as ministry,agency')
    .optional(),
  CONCORD_SESSION_SECRET: z
    .string()
    .min(minKeyLength, `must have at least ${minKeyLength} characters, best of chance`)
    .optional(),
  CONCORD_SMTP_URL: z
    .string()
    .refine(isMailServer, 'must be smtp:// or smtps://user:password@host:port')
    .optional(),
  CONCORD_MAIL_FROM: z
    .string()
    .regex(sender, 'must be an address such as Concord <concord@example.org>')
    .optional(),
  CONCORD_TRUST_PROXY: z.coerce
    .number('must be how many proxies stand in front')
    .int('must be how many proxies stand in front')
    .min(0, 'must be between 0 and 9')
    .max(9, 'must be between 0 and 9')
    .default(0),
});

const text = (max: number) => z.string('is missing').max(max, `must have at most ${max} characters`);

// CONCORD_OIDC_MINISTRY_NAME and so on, for each name in CONCORD_OIDC
const providerShape = z.object({
  NAME: text(60),
  ISSUER: text(500).refine(
    isIssuer,
    'must be an https address without a query, such as https://login.example.org',
  ),
  CLIENT_ID: text(500),
  CLIENT_SECRET: text(500),
  SIDE: text(20),
});

/** The value of a provider's SIDE for technical staff, who belong to no Party. */
const technicalStaff = 'technical';

type ProviderField = keyof typeof providerShape.shape;
const providerFields = Object.keys(providerShape.shape) as ProviderField[];

/** The name of a provider's variable, such as CONCORD_OIDC_MINISTRY_NAME. */
export const providerVariable = (id: string, field: ProviderField) =>
  `CONCORD_OIDC_${id.toUpperCase().replaceAll('-', '_')}_${field}`;

/** The names of all of a provider's variables. */
export const providerVariables = (id: string) => providerFields.map((field) => providerVariable(id, field));
const idsIn = (list = '') => list.split(',').filter((id) => id !== '');

let known: { values: string; environment: Environment } | undefined;

/**
 * Reads and validates the process's environment. An empty variable counts as unset.
 *
 * @throws EnvironmentError naming the first unusable variable
 */
export function environment(source: NodeJS.ProcessEnv = process.env): Environment {
  const values = [...Object.keys(shape.shape), ...idsIn(source.CONCORD_OIDC).flatMap(providerVariables)]
    .map((name) => source[name] ?? '')
    .join('\0');
  if (known?.values !== values) known = { values, environment: checked(source) };
  return known.environment;
}

function checked(source: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new EnvironmentError(`${issue?.path.join('.')} ${issue?.message}`);
  }
  const { CONCORD_DATA, DATABASE_URL, PORT, HOST, CONCORD_URL, CONCORD_WORKERS, CONCORD_TRUST_PROXY } =
    parsed.data;
  const { CONCORD_PAGE_CACHE, CONCORD_AUDIT_KEY, CONCORD_AUDIT_KEY_FILE, CONCORD_CHARTER } = parsed.data;
  const { CONCORD_OIDC, CONCORD_SESSION_SECRET } = parsed.data;
  const dataFolder = resolve(CONCORD_DATA);
  return {
    dataFolder,
    database: DATABASE_URL
      ? { provider: 'postgresql', url: DATABASE_URL }
      : { provider: 'sqlite', file: join(dataFolder, 'concord.sqlite') },
    port: PORT,
    host: HOST,
    url: new URL(CONCORD_URL ?? `http://localhost:${PORT}`).origin,
    workers: CONCORD_WORKERS ?? Math.min(availableParallelism(), maxWorkers),
    pageCache: CONCORD_PAGE_CACHE === '1',
    trustedProxies: CONCORD_TRUST_PROXY,
    auditKey: CONCORD_AUDIT_KEY ?? null,
    auditKeyFile: CONCORD_AUDIT_KEY_FILE ? resolve(CONCORD_AUDIT_KEY_FILE) : `${dataFolder}.audit-key`,
    charterFile: CONCORD_CHARTER === undefined ? null : resolve(CONCORD_CHARTER),
    providers: idsIn(CONCORD_OIDC).map((id) => providerIn(given, id)),
    sessionSecret: CONCORD_SESSION_SECRET ?? null,
    mail: mailServer(parsed.data.CONCORD_SMTP_URL, parsed.data.CONCORD_MAIL_FROM),
  };
}

function mailServer(address: string | undefined, from: string | undefined): MailServer | null {
  if (address === undefined) return null;
  if (from === undefined) throw new EnvironmentError('CONCORD_MAIL_FROM is missing beside CONCORD_SMTP_URL');
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const login =
    url.username === ''
      ? null
      : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  const [, name = '', named, bare = ''] = sender.exec(from) ?? [];
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    login,
    requireTls: !secure && login !== null && !isLoopback(url),
    from: { name, address: named ?? bare },
  };
}

/**
 * How often a worker looks for mail to send, in milliseconds; 0 for never. CONCORD_MAIL_EVERY_MS is for tests only, so
 * it is no setting of the program.
 */
export function mailEveryMs(source: NodeJS.ProcessEnv = process.env): number {
  const given = Number(source.CONCORD_MAIL_EVERY_MS || 60_000);
  return Number.isFinite(given) ? given : 60_000;
}

function providerIn(given: Record<string, string | undefined>, id: string): OidcProvider {
  const parsed = providerShape.safeParse(
    Object.fromEntries(providerFields.map((field) => [field, given[providerVariable(id, field)]])),
  );
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = providerFields.find((each) => each === issue?.path[0]) ?? 'NAME';
    throw new EnvironmentError(`${providerVariable(id, field)} ${issue?.message}`);
  }
  const { NAME, ISSUER, CLIENT_ID, CLIENT_SECRET, SIDE } = parsed.data;
  return {
    id,
    name: NAME,
    issuer: ISSUER,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    partyCode: SIDE === technicalStaff ? null : SIDE,
  };
}
