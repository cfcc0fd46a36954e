import { getTranslations } from 'next-intl/server';
import { lookUp } from './actions.ts';

/** Where the code of a class is typed. */
export async function CodeForm({ primary = true }: { readonly primary?: boolean }) {
  const t = await getTranslations('Classes.join');
  return (
    <form action={lookUp} className="grid gap-1.5">
      <label htmlFor="class-code" className="font-medium text-sm">
        {t('label')}
      </label>
      <div className="flex gap-2">
        <input
          id="class-code"
          name="code"
          required
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="class-code-hint"
          className="field class-code-field min-h-11"
        />
        <button type="submit" className={`${primary ? 'button-primary' : 'button'} min-h-11`}>
          {t('action')}
        </button>
      </div>
      <p id="class-code-hint" className="text-muted text-xs">
        {t('hint')}
      </p>
    </form>
  );
}
