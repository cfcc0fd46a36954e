import { useTranslations } from 'next-intl';
import { Field } from '#components/account/form.tsx';

/** Where somebody chooses a password; length is what makes it strong. */
export function NewPasswordField({ label }: { readonly label: string }) {
  const t = useTranslations('Account');
  return (
    <Field
      {...{ label, hint: t('passwordHint'), name: 'password', type: 'password', autoComplete: 'new-password' }}
      minLength={8}
      maxLength={256}
      required
    />
  );
}
