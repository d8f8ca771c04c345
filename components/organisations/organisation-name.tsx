import { useTranslations } from 'next-intl';

/** The marks of an organisation that not all may know of. */
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

/** Where it is at home, in words: a Party's name, or the third state. */
export function homeName(home: string, parties: readonly { code: string; name: string }[]): string {
  return parties.find(({ code }) => code === home)?.name ?? home;
}
