import { useTranslations } from 'next-intl';

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
      {privateTo && <span className="tag">{t('private', { code: privateTo })}</span>}{' '}
      {restrictedGroup && <span className="tag">{t('restricted')}</span>}
    </>
  );
}

/** The name of an organisation's home: a Party or a third state. */
export function homeName(home: string, parties: readonly { code: string; name: string }[]): string {
  return parties.find(({ code }) => code === home)?.name ?? home;
}
