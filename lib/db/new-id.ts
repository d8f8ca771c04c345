import { randomBytes } from 'node:crypto';

/** An id as Prisma makes them, for rows that are written many at a time: 12 characters of 64. */
export const newId = (): string => randomBytes(9).toString('base64url');
