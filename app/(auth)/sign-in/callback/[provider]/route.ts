import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { finishProvider } from '@/app/finish-provider';
import { providerOf } from '@/lib/access/providers';

/** Where a provider sends people back to. Nothing else of next-auth has an address. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/sign-in/callback/[provider]'>,
): Promise<Response> {
  const provider = providerOf((await params).provider);
  return provider === null ? notFound() : finishProvider(request, provider);
}
