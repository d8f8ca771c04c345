import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/text';

/** Marks a private or restricted organisation. */
export function OrganisationMarks({
  privateTo,
  restrictedGroup,
}: {
  privateTo: string | null;
  restrictedGroup: string | null;
}) {
  const t = useTranslations('organisations');
  return (
    <>
      {privateTo && <Badge>{t('private', { code: privateTo })}</Badge>}{' '}
      {restrictedGroup && <Badge>{t('restricted')}</Badge>}
    </>
  );
}

/** The name of an organisation's home: a Party or a third state. */
export function homeName(home: string, parties: readonly { code: string; name: string }[]): string {
  return parties.find(({ code }) => code === home)?.name ?? home;
}
