import { useTranslations } from 'next-intl';

/** What our own handlers and next-auth (in its spelling) put into the address of the page they lead back to. */
const texts = {
  'account-exists': 'errors.exists',
  'identity-taken': 'errors.identityTaken',
  denied: 'errors.denied',
  AccessDenied: 'errors.denied',
  OAuthSignin: 'errors.providerUnreachable',
  CredentialsSignin: 'errors.wrong',
  'rate-limited': 'errors.rate',
  unavailable: 'errors.unreachable',
} as const;

const isKnown = (error: string): error is keyof typeof texts => Object.hasOwn(texts, error);

/** Why signing in somewhere else came to nothing. */
export function SignInProblem({ error }: { error: string | string[] | undefined }) {
  const t = useTranslations('Account');
  if (typeof error !== 'string') return null;
  return (
    <p role="alert" className="rounded-md bg-fail-soft px-3 py-2 text-fail text-sm">
      {t(isKnown(error) ? texts[error] : 'errors.provider')}
    </p>
  );
}
