import { redirect } from 'next/navigation';
import { startAddress } from '@/lib/pages/import/address';

/** The older page of this address is part of the import of all lists. */
export const GET = (request: Request) =>
  redirect(startAddress('projects', new URL(request.url).searchParams.get('group') ?? ''));
