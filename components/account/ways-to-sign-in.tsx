import { useTranslations } from 'next-intl';
import { ConnectButton } from '#components/account/connect-button.tsx';
import { Icon } from '#components/icon.tsx';

interface Props {
  readonly password: boolean;
  readonly providers: readonly { readonly id: string; readonly name: string; readonly connected: boolean }[];
}

/** The ways into this account, and those that could be added. */
export function WaysToSignIn({ password, providers }: Props) {
  const t = useTranslations('Account');
  return (
    <section className="border-line border-t pt-4">
      <h2 className="font-semibold">{t('ways.title')}</h2>
      <ul className="mt-2 grid gap-2">
        {password && <Way name={t('ways.password')} />}
        {providers.map(({ id, name, connected }) => (connected ? <Way key={id} name={name} /> : null))}
      </ul>
      <div className="mt-3 grid gap-2 empty:hidden">
        {providers.map(({ id, name, connected }) =>
          connected ? null : <ConnectButton key={id} id={id} name={name} />,
        )}
      </div>
    </section>
  );
}

function Way({ name }: { name: string }) {
  return (
    <li className="flex items-center gap-2">
      <Icon name="check" className="size-4 text-pass" />
      {name}
    </li>
  );
}
