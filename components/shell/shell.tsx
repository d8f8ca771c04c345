import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { SubmitButton } from '@/components/ui/submit-button';
import { LetterShortcuts } from './letter-shortcuts';
import { MainNav } from './main-nav';
import { Mark } from './mark';
import { Menu } from './menu';
import { type MayDo, NewMenu } from './new-menu';
import { places } from './places';
import { SearchBox } from './search-box';

interface ShellProps {
  charterTitle: string;
  person: { name: string; party: { code: string; name: string } | null };
  signOut: FormAction;
  may: MayDo;
  /** The number of proposals that wait for the reader's concurrence. */
  waiting?: number;
  children: ReactNode;
}

/** The frame around every page of a signed-in reader. */
export function Shell({ charterTitle, person, signOut, may, waiting, children }: ShellProps) {
  const t = useTranslations('shell');
  return (
    <>
      <header className="top">
        <div className="masthead">
          <Link className="mark" href="/">
            <Mark />
            <span>{t('app')}</span>
          </Link>
          <p className="charter-name">{charterTitle}</p>
          <SearchBox />
          <NewMenu may={may} />
          <Menu label={t('person')} summary={<PersonName person={person} />}>
            <ul>
              <li>
                <Link href="/account">{t('account')}</Link>
              </li>
              <li>
                <Link href="/people">{t('people')}</Link>
              </li>
              <li>
                <Link href="/settings">{t('settings')}</Link>
              </li>
              <li>
                <Link href="/keyboard">{t('keyboard.title')}</Link>
              </li>
              <li>
                <Form
                  action={signOut}
                  submit={<SubmitButton tone="quiet">{t('signOut')}</SubmitButton>}
                  layout="bare"
                  id="sign-out"
                />
              </li>
            </ul>
          </Menu>
        </div>
        <MainNav
          label={t('main')}
          places={places.map(([key, href]) => ({
            href,
            label: t(`nav.${key}`),
            ...(key === 'agreements' && waiting ? { count: waiting } : {}),
          }))}
        />
      </header>
      <LetterShortcuts />
      <main className="page" id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function PersonName({ person: { name, party } }: { person: ShellProps['person'] }) {
  return (
    <>
      {party && <PartyChip code={party.code} name={party.name} />}
      <span className="person-name">{name}</span>
    </>
  );
}
